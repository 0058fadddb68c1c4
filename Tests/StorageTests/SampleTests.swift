import Foundation
import GRDB
import Practice
import QuestionBank
import Testing

@testable import Storage

/// Progress files of every format that was ever released, made by the program of then by studying in it.
@Suite struct SampleTests {
  static let formats = [1, 2, 3]

  private func withSample(_ format: Int, _ body: (_ path: String, _ directory: String) throws -> Void) throws {
    let source = try #require(
      Bundle.module.path(forResource: "format-\(format)", ofType: "sqlite", inDirectory: "Samples"))
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try FileManager.default.copyItem(atPath: source, toPath: path)
      try body(path, directory)
    }
  }

  @Test(arguments: formats)
  func aSampleIsReadAndLeftAsItIs(format: Int) throws {
    try withSample(format) { path, directory in
      let before = try files(directory)
      let kept = try ProgressFile(path: path, now: .noon + 5.0, readOnly: true).load()
      #expect(kept.reviews.count >= 24)
      #expect(kept.reviews.count(where: \.isUndone) == 2)
      #expect(!kept.notes.isEmpty)
      #expect(kept.attempts.isEmpty == (format == 1))
      #expect(kept.unreadable == [])
      #expect(try files(directory) == before)
      #expect(Examination(path: path, now: .noon + 5.0).isWell)
      #expect(try files(directory) == before)
    }
  }

  @Test(arguments: formats)
  func everyAnswerOfASampleKnowsWhatItWasWorthAndWhatWasChosen(format: Int) throws {
    try withSample(format) { path, _ in
      for review in try ProgressFile(path: path, now: .noon + 5.0).reviews() {
        #expect((review.isRight == nil) == (review.kind == .card), "\(review.id)")
        if review.confidence != .guessed, let isRight = review.isRight { #expect(isRight == (review.grade > .again)) }
        let isNamed = [Item.Kind.choice, .multi, .order, .match].contains(review.kind) && !review.answer.isBlank
        #expect(review.names.isEmpty != isNamed, "\(review.id)")
      }
    }
  }

  @Test(arguments: formats)
  func aSampleIsStudiedOn(format: Int) throws {
    try withSample(format) { path, directory in
      let before = try ProgressFile(path: path, now: .noon, readOnly: true).load()
      do {
        let file = try ProgressFile(path: path, now: .noon + 5.0)
        try file.append(.test(1))
        try file.undo(before.reviews[0].id)
        try file.save(Settings(minutesPerDay: 50), at: .noon + 5.0)
      }
      let after = try ProgressFile(path: path, now: .noon + 5.0).load()
      #expect(after.reviews.count == before.reviews.count + 1)
      #expect(after.chosen.minutesPerDay == 50)
      #expect(after.attempts == before.attempts)
      #expect(try files(directory).keys.contains("progress-2026-11-29-v\(format).sqlite") == (format < 3))
      for stored in after.attempts {
        let attempt = try stored.attempt()
        #expect(attempt.isOver)
        for entry in attempt.entries where entry.answer.text.first != "n" {
          #expect(!entry.names.isEmpty, "\(entry.item)")
        }
      }
    }
  }

  @Test(arguments: formats, formats)
  func samplesAreMerged(format: Int, other: Int) throws {
    try withSample(format) { path, directory in
      try withSample(other) { source, _ in
        let before = try ProgressFile(path: source, now: .noon, readOnly: true).load()
        let file = try ProgressFile(path: path, now: .noon + 5.0)
        _ = try file.merge(from: source)
        let ids = Set(try file.reviews().map(\.id))
        #expect(before.reviews.allSatisfy { ids.contains($0.id) })
        #expect(try file.merge(from: source) == MergeReport())
      }
    }
  }

  /// A bank that moves its options, or words them anew, changes nothing of what was answered.
  @Test func whatWasRightStaysRightWhenTheBankChanges() throws {
    let options = ["Batch inference", "On-Demand", "Provisioned Throughput", "Flex"]
    func item(_ order: [Int], key: Int) -> Item {
      Item(
        id: "x", objective: "2.3.4",
        body: .choice(
          Choice(
            stem: "Which?",
            options: order.map { Option(text: options[$0], isKey: $0 == key, why: ".") })))
    }
    let (then, now) = (item([0, 1, 2, 3], key: 0), item([3, 2, 1, 0], key: 2))
    var review = Review.test(1)
    review.item = "x"
    review.answer = .chosen([0])
    review.isRight = Grading.isRight(review.answer, to: then)
    review.names = then.names(of: review.answer)
    let file = try ProgressFile.inMemory()
    try file.append(review)
    let read = try file.reviews()[0]
    #expect(Grading.isRight(read, in: Bank(items: [now])))
    #expect(now.answer(read) == .chosen([3]))
    #expect(now.names(of: .chosen([3])) == "batch-inference")
  }
}
