import Foundation
import Numerics
import Practice
import Testing

@testable import Storage

@Suite struct StoredMarkTests {
  @Test func starsAndNotesOfTwoFilesComeTogetherAndTheNewestHolds() throws {
    try withDirectory { directory in
      let (a, b) = (directory + "/a.sqlite", directory + "/b.sqlite")
      do {
        let file = try ProgressFile(path: a, now: .noon)
        try file.save(Mark(.star, on: "x", time: .noon))
        try file.save(Mark(.note, on: "x", words: "old", time: .noon))
      }
      do {
        let file = try ProgressFile(path: b, now: .noon)
        try file.save(Mark(.note, on: "x", words: "new", time: .noon + 0.5))
        try file.save(Mark(.star, on: "x", time: .noon + 0.5, isDeleted: true))
        try file.save(Mark(.star, on: "y", time: .noon))
      }
      for (place, pair) in [(a, b), (b, a)].enumerated() {
        let path = "\(directory)/both\(place).sqlite"
        try FileManager.default.copyItem(atPath: pair.0, toPath: path)
        let file = try ProgressFile(path: path, now: .noon)
        _ = try file.merge(from: pair.1)
        let marks = Marks(try file.marks())
        #expect(!marks.isStarred("x") && marks.isStarred("y"))
        #expect(marks.note(on: "x") == "new")
      }
    }
  }

  @Test func everyAnswerIsMarkedAsUndoneAtOnceAndStaysInTheLog() throws {
    try withDirectory { directory in
      var random = SeededGenerator(seed: 7)
      let file = try ProgressFile(path: directory + "/p.sqlite", now: .noon)
      for _ in 0..<5 {
        var review = random.review()
        review.isUndone = false
        try file.append(review)
      }
      #expect(try file.undoAll() == 5)
      #expect(try file.reviews().count == 5 && file.reviews().allSatisfy(\.isUndone))
      #expect(try file.undoAll() == 0)
    }
  }
}
