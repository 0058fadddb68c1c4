import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

@Suite struct OpeningTests {
  @Test func aNewFileAndItsDirectoryAreForThisUserAlone() throws {
    try withDirectory { directory in
      let path = directory + "/data/bedrill/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      try file.append(.test(1))
      #expect(mode(directory + "/data/bedrill") == 0o700)
      for name in try FileManager.default.contentsOfDirectory(atPath: directory + "/data/bedrill") {
        #expect(mode(directory + "/data/bedrill/" + name) == 0o600, "\(name)")
      }
    }
  }

  @Test func aFileThatOthersCouldReadIsMadeItsUsersAloneAndThatIsTold() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      _ = try ProgressFile(path: path, now: .noon)
      chmod(directory, 0o755)
      chmod(path, 0o644)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(mode(directory) == 0o755)
      #expect(mode(path) == 0o600)
      #expect(file.notices == ["\(file.path) could be read by other users; now it is yours alone."])
    }
  }

  @Test func anEmptyFileBecomesAProgressFile() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews() == [])
      #expect(FileManager.default.contents(atPath: path) == Data())
      try ProgressFile(path: path, now: .noon).append(.test(1))
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [.test(1)])
    }
  }

  @Test func readingAFileThatIsAbsentCreatesNothing() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/none/progress.sqlite", now: .noon, readOnly: true)
      #expect(try file.reviews() == [])
      #expect(try file.settings() == Settings())
      #expect(failure { try file.append(.test(1)) } == .readOnly(directory + "/none/progress.sqlite"))
      #expect(try files(directory) == [:])
    }
  }

  @Test func readingLeavesTheFileAsItIs() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let before = FileManager.default.contents(atPath: path)
      #expect(try ProgressFile(path: path, now: .noon + 9.0, readOnly: true).reviews() == [.test(1)])
      #expect(FileManager.default.contents(atPath: path) == before)
      #expect(try ProgressFile(path: path, now: .noon).backups.count == 1)
    }
  }

  // MARK: What is refused

  @Test(arguments: [false, true])
  func aDirectoryIsRefused(readOnly: Bool) throws {
    try withDirectory { directory in
      let refused = failure { _ = try ProgressFile(path: directory, now: .noon, readOnly: readOnly) }
      let left = try files(directory)
      #expect(refused == .isDirectory(directory))
      #expect(left == [:])
    }
  }

  @Test(arguments: [false, true])
  func whatIsNoRegularFileIsRefused(readOnly: Bool) throws {
    #expect(
      failure { _ = try ProgressFile(path: "/dev/null", now: .noon, readOnly: readOnly) } == .isNoFile("/dev/null"))
  }

  @Test(arguments: ["not a database", "SQLite format 3\0", String(repeating: "x", count: 5000)], [false, true])
  func garbageIsRefusedUnharmed(text: String, readOnly: Bool) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
      let before = try files(directory)
      let refused = failure { _ = try ProgressFile(path: path, now: .noon, readOnly: readOnly) }
      #expect(refused == .notADatabase(path))
      #expect(try files(directory) == before)
    }
  }

  @Test(arguments: [false, true])
  func theDatabaseOfAnotherProgramIsRefusedUnharmed(readOnly: Bool) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE review (id)") }
      let before = try files(directory)
      let refused = failure { _ = try ProgressFile(path: path, now: .noon, readOnly: readOnly) }
      #expect(refused == .foreign(path))
      #expect(try files(directory) == before)
    }
  }

  @Test(arguments: [false, true])
  func aNewerFileIsRefusedUnharmed(readOnly: Bool) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let newer = Migrations(steps: Migrations.all.steps + ["CREATE TABLE more (id TEXT) STRICT"])
      _ = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: false, migrations: newer)
      let before = try files(directory)
      let refused = failure { _ = try ProgressFile(path: path, now: .noon, readOnly: readOnly) }
      #expect(refused == .newer(path, version: Migrations.all.newest + 1, known: Migrations.all.newest))
      #expect(try files(directory) == before)
    }
  }

  @Test func aNewerFileIsRefusedEvenWhenItsLastCommitStandsBesideIt() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let newer = Migrations(steps: Migrations.all.steps + ["CREATE TABLE more (id TEXT) STRICT"])
      let file = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: false, migrations: newer)
      let copy = directory + "/copy.sqlite"
      try file.queue.inDatabase { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
      try file.queue.write { try $0.execute(sql: "CREATE TABLE most (id TEXT) STRICT") }
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
      }
      let before = try files(directory).filter { $0.key.hasPrefix("copy") }
      #expect(
        failure { _ = try ProgressFile(path: copy, now: .noon) }
          == .newer(copy, version: Migrations.all.newest + 1, known: Migrations.all.newest))
      let after = try files(directory).filter { before.keys.contains($0.key) }
      #expect(after == before)
      withExtendedLifetime(file) {}
    }
  }

  @Test func aPathThatCannotBeMadeIsRefused() throws {
    try withDirectory { directory in
      #expect(FileManager.default.createFile(atPath: directory + "/file", contents: Data("x".utf8)))
      let path = directory + "/file/progress.sqlite"
      let refused = failure { _ = try ProgressFile(path: path, now: .noon) }
      #expect(refused == .cannotRead(path, reason: "Not a directory"))
      #expect(refused?.exitCode == 1)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "mode bits deny nothing to root"))
  func aDirectoryThatCannotBeWrittenIsRefused() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let before = try files(directory)
      chmod(directory, 0o500)
      defer { chmod(directory, 0o700) }
      #expect(failure { _ = try ProgressFile(path: path, now: .noon) } == .readOnly(path))
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews() == [.test(1)])
      let other = directory + "/other/progress.sqlite"
      #expect(
        failure { _ = try ProgressFile(path: other, now: .noon) } == .cannotCreate(other, reason: "Permission denied"))
      #expect(try files(directory) == before)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "mode bits deny nothing to root"))
  func aFileThatCannotBeWrittenOrReadIsRefused() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let before = try files(directory)
      chmod(path, 0o400)
      #expect(failure { _ = try ProgressFile(path: path, now: .noon) } == .readOnly(path))
      chmod(path, 0)
      #expect(
        failure { _ = try ProgressFile(path: path, now: .noon) } == .cannotRead(path, reason: "Permission denied"))
      chmod(path, 0o600)
      #expect(try files(directory) == before)
    }
  }

  // MARK: Two at once

  @Test func aSecondBedrillIsToldAboutTheFirst() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      var first: ProgressFile? = try ProgressFile(path: path, now: .noon)
      try first?.append(.test(1))
      let refused = failure { _ = try ProgressFile(path: path, now: .noon) }
      #expect(refused == .inUse(path, process: getpid()))
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews() == [.test(1)])
      first = nil
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [.test(1)])
    }
  }

  // MARK: Migrations

  @Test func whatWasShippedDoesNotChange() {
    // FNV-1a over the text of each step. A step that was shipped stays; a new one is added after it.
    let sums = Migrations.all.steps.map { step in
      step.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    #expect(sums == [7_326_817_937_801_324_214, 17_433_925_285_868_214_101, 2_454_458_801_945_365_543])
  }

  @Test func anOlderFileIsBackedUpAndBroughtUpToDate() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let newer = Migrations(steps: Migrations.all.steps + ["ALTER TABLE note ADD COLUMN more TEXT"])
      let file = try ProgressFile(path: path, now: .noon, day: Day(20_781), readOnly: false, migrations: newer)
      #expect(try file.reviews() == [.test(1)])
      #expect(try file.queue.read { try Migrations.version(of: $0) } == Migrations.all.newest + 1)
      #expect(
        file.backups == ["", "-v\(Migrations.all.newest)"].map { directory + "/progress-2026-11-24\($0).sqlite" })
      #expect(try ProgressFile(path: file.backups[1], now: .noon, readOnly: true).reviews() == [.test(1)])
    }
  }

  @Test func anOlderFileIsReadWithoutChangingIt() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let before = FileManager.default.contents(atPath: path)
      let newer = Migrations(steps: Migrations.all.steps + ["ALTER TABLE note ADD COLUMN more TEXT"])
      let file = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: true, migrations: newer)
      #expect(try file.reviews() == [.test(1)])
      #expect(try file.queue.read { try Migrations.version(of: $0) } == Migrations.all.newest + 1)
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test(arguments: [false, true])
  func aFileFromBeforeThereWereTemplatesIsReadWithNothingDrawn(readOnly: Bool) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let old = Migrations(steps: [Migrations.all.steps[0]])
      do {
        let file = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: false, migrations: old)
        try file.queue.write {
          try $0.execute(
            sql: """
              INSERT INTO review VALUES
                (?, 'batch-nightly-summaries', 1, ?, 20781, 'choice', 3, ?, 'sure', 4, 5200, 'study', 0)
              """,
            arguments: [Review.test(1).id.rawValue, Review.test(1).time.milliseconds, Review.test(1).answer.text])
        }
      }
      let file = try ProgressFile(path: path, now: .noon, readOnly: readOnly)
      var first = Review.test(1)
      first.isRight = true
      #expect(try file.reviews() == [first])
      if !readOnly {
        var drawn = Review.test(2)
        drawn.draw = .max - 3
        try file.append(drawn)
        #expect(try file.reviews() == [first, drawn])
      }
    }
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let failing = Migrations(
        steps: Migrations.all.steps + [
          "CREATE TABLE whole (id TEXT) STRICT", "CREATE TABLE half (id TEXT) STRICT; oops",
        ])
      let failed = failure {
        _ = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: false, migrations: failing)
      }
      #expect(failed == .broken(path, reason: "near \"oops\": syntax error"))
      let (version, tables) = try DatabaseQueue(path: path).read { database in
        (
          try Migrations.version(of: database),
          try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        )
      }
      #expect(version == Migrations.all.newest + 1)
      #expect(tables == ["attempt", "correction", "mark", "note", "review", "set_aside", "setting", "whole"])
    }
  }

  @Test func aFirstStepThatFailsLeavesNoHalfFile() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let failing = Migrations(steps: [Migrations.all.steps[0] + "oops"])
      #expect(
        failure {
          _ = try ProgressFile(path: path, now: .noon, day: Day(0), readOnly: false, migrations: failing)
        } != nil)
      try ProgressFile(path: path, now: .noon).append(.test(1))
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [.test(1)])
    }
  }
}
