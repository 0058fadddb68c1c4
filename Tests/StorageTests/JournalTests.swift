import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

/// The journal beside the progress file: it goes with its file, and with no other.
@Suite struct JournalTests {
  private func make(_ path: String, _ numbers: ClosedRange<Int>) throws {
    let file = try ProgressFile(path: path, now: .noon)
    for number in numbers { try file.append(.test(number)) }
  }

  private func journaled(_ path: String) throws -> [Review] {
    try #require(AnswerJournal.contents(beside: path, now: .noon)).snapshot.reviews
  }

  @Test func anotherFileWithAsManyAnswersIsCopiedToo() throws {
    try withDirectory { directory in
      let (path, other) = (directory + "/progress.sqlite", directory + "/other.sqlite")
      try make(path, 1...5)
      try make(other, 3...7)
      #expect(rename(other, path) == 0)
      _ = try ProgressFile(path: path, now: .noon)
      #expect(try journaled(path) == (1...7).map { .test($0) })
    }
  }

  @Test func whatIsNoAnswerCountsTooInWhetherTheFileIsAnother() throws {
    try withDirectory { directory in
      let (path, other) = (directory + "/progress.sqlite", directory + "/other.sqlite")
      try make(path, 1...2)
      try FileManager.default.copyItem(atPath: path, toPath: other)
      do {
        let file = try ProgressFile(path: other, now: .noon)
        try file.undo(Review.test(1).id)
        try file.save(Note(id: "n", time: .noon, item: "x", words: "words"))
      }
      #expect(rename(other, path) == 0)
      _ = try ProgressFile(path: path, now: .noon)
      let snapshot = try #require(AnswerJournal.contents(beside: path, now: .noon)).snapshot
      #expect(snapshot.reviews == [.test(1, isUndone: true), .test(2)])
      #expect(snapshot.notes.count == 1)
    }
  }

  @Test func aJournalThatGoesWithItsFileIsNotWrittenAnew() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append((1...3).map { .test($0) })
        try file.undo(Review.test(2).id)
        try file.save(Settings(minutesPerDay: 44))
        try file.save(Settings(minutesPerDay: 45))
        try file.save(Mark(.star, on: "x", time: .noon))
        try file.saveAttempt(id: "a", started: .noon, state: "submitted", document: "[1]")
        try file.append(.test(4))
      }
      let journal = AnswerJournal.path(beside: path)
      let before = try files(directory)[(journal as NSString).lastPathComponent]
      _ = try ProgressFile(path: path, now: .noon)
      #expect(try files(directory)[(journal as NSString).lastPathComponent] == before)
    }
  }

  private func write(_ source: String, over path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: try #require(FileManager.default.contents(atPath: source)))
    try handle.close()
  }

  /// With as many changes SQLite takes the other file for the one that it knows.
  @Test(arguments: [false, true])
  func anotherFileWithAsManyAnswersWrittenOverTheOpenOneLosesNothing(hasAsManyChanges: Bool) throws {
    try withDirectory { directory in
      let (path, other) = (directory + "/progress.sqlite", directory + "/other.sqlite")
      if hasAsManyChanges {
        try make(other, 3...7)
      } else {
        try ProgressFile(path: other, now: .noon).append((3...7).map { .test($0) })
      }
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...5 { try file.append(.test(number)) }
      try write(other, over: path)
      try file.append(.test(8))
      #expect(try file.reviews() == (1...8).map { .test($0) })
      #expect(file.notices.count == 1)
      try file.append(.test(9))
      #expect(try (file.notices.count, file.problems()) == (1, []))
    }
  }

  @Test func whatIsWrittenOverBeforeTheFirstAnswerIsPutBackToo() throws {
    try withDirectory { directory in
      let (path, old) = (directory + "/progress.sqlite", directory + "/old.sqlite")
      try make(path, 1...2)
      try FileManager.default.copyItem(atPath: path, toPath: old)
      try make(path, 3...6)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(try file.reviews().count == 6)
      try write(old, over: path)
      try file.append(.test(7))
      #expect(try file.reviews() == (1...7).map { .test($0) })
      #expect(file.notices.count == 1)
    }
  }

  @Test func filesThatDifferByTheirEndingHaveJournalsOfTheirOwn() throws {
    try withDirectory { directory in
      let paths = ["/anna.sqlite", "/anna.db", "/anna"].map { directory + $0 }
      for (index, path) in paths.enumerated() { try make(path, (index * 10 + 1)...(index * 10 + 3)) }
      for (index, path) in paths.enumerated() {
        #expect(try journaled(path) == (1...3).map { .test(index * 10 + $0) })
        #expect(Examination(path: path, now: .noon).isWell)
      }
    }
  }

  @Test func aJournalUnderItsOldNameGoesToItsOwnFileAlone() throws {
    try withDirectory { directory in
      let (path, other) = (directory + "/anna.sqlite", directory + "/anna.db")
      try make(path, 1...3)
      let old = directory + "/anna-journal.txt"
      #expect(rename(AnswerJournal.path(beside: path), old) == 0)
      try make(other, 11...13)
      #expect(AnswerJournal.place(beside: other) == AnswerJournal.path(beside: other))
      #expect(AnswerJournal.place(beside: path) == RealPath.of(old))
      #expect(try journaled(path) == (1...3).map { .test($0) })
      _ = try ProgressFile(path: path, now: .noon)
      #expect(access(old, F_OK) != 0)
      #expect(try journaled(path) == (1...3).map { .test($0) })
      // Alone, a file that is gone is made anew from it as well.
      for each in [other, AnswerJournal.path(beside: other)] { try FileManager.default.removeItem(atPath: each) }
      #expect(rename(AnswerJournal.path(beside: path), old) == 0)
      for each in try files(directory).keys where each != "anna-journal.txt" {
        try FileManager.default.removeItem(atPath: directory + "/" + each)
      }
      #expect(try ProgressFile.mend(path: path, now: .noon).reviews == 3)
    }
  }

  @Test func aDamagedLineIsCarriedOverAndTold() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path, 1...5)
      let journal = AnswerJournal.path(beside: path)
      let text = String(decoding: try #require(FileManager.default.contents(atPath: journal)), as: UTF8.self)
      let lines = text.split(separator: "\n")
      let damaged = lines[3].replacing("grade=3", with: "grade=4")
      try Data(text.replacing(lines[3], with: damaged).utf8).write(to: URL(fileURLWithPath: journal))
      // The file lost that answer too.
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "DROP TRIGGER review_stays")
        try database.execute(sql: "DELETE FROM review WHERE id = ?", arguments: [Review.test(3).id.rawValue])
      }
      for _ in 0..<2 {
        try ProgressFile(path: path, now: .noon).save(Mark(.star, on: "x", time: .noon))
        let kept = try #require(FileManager.default.contents(atPath: journal))
        #expect(String(decoding: kept, as: UTF8.self).contains(damaged))
        #expect(
          Examination(path: path, now: .noon).findings.contains {
            $0.sentence.contains("4 answers, and 1 damaged line")
          })
      }
      // Once its answer is known from elsewhere, the line has done its work.
      try ProgressFile(path: path, now: .noon).append(.test(3))
      try FileManager.default.removeItem(atPath: path + "-lock")
      try ProgressFile(path: path, now: .noon).rewriteJournal()
      #expect(AnswerJournal.contents(beside: path, now: .noon)?.damaged == 0)
    }
  }
}
