import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

@Suite struct ReviewLogTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatWasAppendedIsReadBackInTheOrderOfTime(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let reviews = (0..<60).map { _ in chance.review() }
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      var file: ProgressFile? = try ProgressFile(path: path, now: .noon)
      for review in reviews { try file?.append(review) }
      let sorted = reviews.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
      #expect(try file?.reviews() == sorted)
      file = nil
      #expect(try ProgressFile(path: path, now: .noon).reviews() == sorted)
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews() == sorted)
    }
  }

  @Test func anAnswerThatIsUndoneStaysInTheLog() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.append(.test(2))
    try file.undo(Review.test(1).id)
    try file.undo(Review.test(1).id)
    #expect(try file.reviews() == [.test(1, isUndone: true), .test(2)])
  }

  @Test func anAnswerIsKeptOnce() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    var other = Review.test(1)
    other.grade = .again
    #expect(failure { try file.append(other) } == .repeatedReview(other.id, ""))
    #expect(try file.reviews() == [.test(1)])
  }

  @Test func anUnknownAnswerCannotBeUndone() throws {
    let file = try ProgressFile.inMemory()
    #expect(failure { try file.undo(Review.test(9).id) } == .unknownReview(Review.test(9).id, ""))
  }

  @Test(arguments: [
    "DELETE FROM review", "UPDATE review SET grade = 1", "UPDATE review SET answer = 'c0', undone = 1",
    "UPDATE review SET undone = 0", "UPDATE review SET undone = 2", "UPDATE review SET id = 'x'",
    "INSERT OR REPLACE INTO review SELECT * FROM review",
  ])
  func theLogOnlyGrows(sql: String) throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1, isUndone: true))
    #expect(throws: DatabaseError.self) {
      try file.queue.write { database in
        try database.execute(sql: "PRAGMA recursive_triggers = ON")
        try database.execute(sql: sql)
      }
    }
    #expect(try file.reviews() == [.test(1, isUndone: true)])
  }

  @Test func everyColumnOfTheLogIsProtected() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    let columns = try file.queue.read { try $0.columns(in: "review").map(\.name) }
    #expect(columns.count == 14)
    for column in columns where column != "undone" {
      #expect(throws: DatabaseError.self, "\(column)") {
        try file.queue.write { try $0.execute(sql: "UPDATE review SET \(column) = \(column)") }
      }
    }
  }

  @Test(arguments: [("kind", "'riddle'"), ("answer", "'?'"), ("confidence", "'certain'"), ("mode", "'play'")])
  func aRowThatMakesNoSenseIsAnErrorAndNotSkipped(column: String, value: String) throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.queue.write { database in
      let columns = try database.columns(in: "review").map(\.name)
      let values = columns.map { $0 == "id" ? "'other'" : $0 == column ? value : $0 }.joined(separator: ", ")
      try database.execute(sql: "INSERT INTO review SELECT \(values) FROM review")
    }
    #expect(failure { _ = try file.reviews() } == .unreadableReview("other", column: column, ""))
  }

  @Test func everyCommitIsOnTheDiskWhenItReturns() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/progress.sqlite", now: .noon)
      let (journal, synchronous, keys) = try file.queue.inDatabase { database in
        (
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "PRAGMA synchronous"), try Bool.fetchOne(database, sql: "PRAGMA foreign_keys")
        )
      }
      #expect(journal == "wal")
      #expect(synchronous == 2)
      #expect(keys == true)
    }
  }

  @Test func nothingIsLostWhenTheProgramEndsWithoutClosing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...50 { try file.append(.test(number)) }
      try file.undo(Review.test(7).id)
      // What a killed process leaves: the file and its log as they are now.
      let copy = directory + "/copy.sqlite"
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
      }
      let reopened = try ProgressFile(path: copy, now: .noon)
      #expect(try reopened.reviews() == (1...50).map { .test($0, isUndone: $0 == 7) })
    }
  }

  @Test func aFullDiskIsToldAndLosesNothing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 10") }
      var kept = 0
      let full = failure {
        for number in 1...1000 {
          try file.append(.test(number))
          kept = number
        }
      }
      #expect(full == .full(path))
      #expect(kept > 0)
      #expect(try file.reviews() == (1...kept).map { .test($0) })
    }
  }

  @Test func aReaderSeesWhatIsWrittenMeanwhile() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      let reader = try ProgressFile(path: path, now: .noon, readOnly: true)
      #expect(try reader.reviews() == [])
      try file.append(.test(1))
      #expect(try reader.reviews() == [.test(1)])
      #expect(failure { try reader.append(.test(2)) } == .readOnly(path))
      try file.append(.test(2))
      #expect(try reader.reviews() == [.test(1), .test(2)])
    }
  }
}
