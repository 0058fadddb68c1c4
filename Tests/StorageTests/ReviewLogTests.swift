import Foundation
import GRDB
import Numerics
import Practice
import Testing

@testable import Storage

@Suite struct ReviewLogTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func whatWasAppendedIsReadBackInTheOrderOfTime(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
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

  /// A session with the time and the seed of another one gives the same names to other answers.
  @Test func twoAnswersOfOneNameAreBothKept() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    var other = Review.test(1)
    other.grade = .again
    try file.append(other)
    try file.append(other)
    #expect(try file.reviews().map(\.grade).sorted { $0.rawValue < $1.rawValue } == [.again, .good])
    try file.undo(other.id)
    #expect(try file.reviews().first { $0.isUndone }?.grade == .again)
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
    #expect(columns.count == 17)
    for column in columns where column != "undone" {
      #expect(throws: DatabaseError.self, "\(column)") {
        try file.queue.write { try $0.execute(sql: "UPDATE review SET \(column) = \(column)") }
      }
    }
  }

  @Test(arguments: [("kind", "'riddle'"), ("answer", "'?'"), ("confidence", "'certain'"), ("mode", "'play'")])
  func aRowThatMakesNoSenseIsSetAsideAndTheRestIsRead(column: String, value: String) throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.queue.write { database in
      let columns = try database.columns(in: "review").map(\.name)
      let values = columns.map { $0 == "id" ? "'other'" : $0 == column ? value : $0 }.joined(separator: ", ")
      try database.execute(sql: "INSERT INTO review SELECT \(values) FROM review")
    }
    let found = try file.load()
    #expect(found.reviews == [.test(1)])
    #expect(found.unreadable.map(\.row) == ["other"])
    #expect(found.unreadable.map(\.reason) == ["its \(column) cannot be read"])
    // It is out of the way, and kept.
    let after = try file.load()
    #expect(after.reviews == [.test(1)])
    #expect(after.unreadable == [])
    #expect(after.setAside.map(\.line) == found.unreadable.map(\.line))
  }

  /// Every number of the log at and beyond its limits, in a file whose checksums fit.
  @Test(arguments: [
    ("day", Int64.max), ("day", .min), ("time", .max), ("time", .min), ("duration", .max), ("duration", .min),
    ("duration", -1), ("options", .max), ("options", .min), ("revision", .max), ("revision", .min),
  ])
  func aNumberOutOfItsRangeIsSetAside(column: String, value: Int64) throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.queue.write { database in
      var values = Review.test(2).values
      values[try #require(Table.review.columns.firstIndex { $0.name == column })] = value.databaseValue
      let row = values + [Table.review.seal(values).databaseValue]
      try database.execute(
        sql: "INSERT INTO review (\(Table.review.selection)) VALUES (\(row.map { _ in "?" }.joined(separator: ",")))",
        arguments: StatementArguments(row))
    }
    let found = try file.load()
    #expect(found.reviews == [.test(1)])
    #expect(found.unreadable.map(\.reason) == ["its \(column) cannot be read"])
  }

  @Test func anAnswerThatChangedUnnoticedIsFound() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.append(.test(2))
    try file.queue.write { database in
      try database.execute(sql: "DROP TRIGGER review_keeps_its_words")
      try database.execute(
        sql: "UPDATE review SET grade = 4 WHERE id = ?", arguments: [Review.test(2).id.rawValue])
    }
    let found = try file.load()
    #expect(found.reviews == [.test(1)])
    #expect(found.unreadable.map(\.reason) == ["it is not as it was written"])
  }

  @Test func anAnswerThatIsKeptTwiceToTheLetterIsNoError() throws {
    let file = try ProgressFile.inMemory()
    try file.append(.test(1))
    try file.append(.test(1))
    #expect(try file.reviews() == [.test(1)])
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
      #expect(journal == "delete")
      #expect(synchronous == 3)
      #expect(keys == true)
    }
  }

  @Test func nothingIsLostWhenTheProgramEndsWithoutClosing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...50 { try file.append(.test(number)) }
      try file.undo(Review.test(7).id)
      // What a killed process leaves: the file as it is now, and nothing beside it that belongs to it.
      let copy = directory + "/copy.sqlite"
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      #expect(try !files(directory).keys.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-journal") })
      let reopened = try ProgressFile(path: copy, now: .noon)
      #expect(try reopened.reviews() == (1...50).map { .test($0, isUndone: $0 == 7) })
    }
  }

  @Test func aFullDiskIsToldAndLosesNothing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 20") }
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
