import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

@Suite struct RepairTests {
  /// A file of many pages, with a backup of the first 300 answers.
  private func make(_ path: String) throws {
    do {
      let file = try ProgressFile(path: path, now: .noon)
      try file.write { database in for number in 0..<300 { try Review.test(number).insert(into: database) } }
    }
    let file = try ProgressFile(path: path, now: .noon)
    try file.write { database in for number in 300..<600 { try Review.test(number).insert(into: database) } }
    try file.save(Settings(minutesPerDay: 77))
  }

  private func overwrite(_ path: String, from offset: UInt64, count: Int) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: count))
    try handle.close()
  }

  @Test func aSoundFileHasNoProblems() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).problems() == [])
    }
  }

  @Test func aDamagedFileIsToldAndMendedFromWhatCanBeReadAndTheBackup() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      // A page in the middle of the log.
      let size = try #require(FileManager.default.contents(atPath: path)?.count)
      try overwrite(path, from: UInt64(size / 4096 / 3 * 4096), count: 4096)
      let damaged = FileManager.default.contents(atPath: path)

      let told = failure { _ = try ProgressFile(path: path, now: .noon) }
      if case .damaged = told {} else { Issue.record("\(String(describing: told))") }
      #expect(try !ProgressFile(path: path, now: .noon, readOnly: true).problems().isEmpty)

      let report = try ProgressFile.mend(path: path, now: .noon)
      let aside = directory + "/progress-2026-11-24-damaged.sqlite"
      #expect(report.setAside == aside)
      #expect(report.reviews == 600)
      #expect(report.recovered > 0)
      #expect(report.sources.contains(directory + "/progress-2026-11-24.sqlite"))
      #expect(FileManager.default.contents(atPath: aside) == damaged)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(try file.reviews() == (0..<600).map { .test($0) })
      #expect(try file.settings().minutesPerDay == 77)
      #expect(try file.problems() == [])
      #expect(try !files(directory).keys.contains { $0.contains(".new") })
    }
  }

  @Test func aFileThatCannotBeReadAtAllIsMadeFromTheBackup() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      try overwrite(path, from: 0, count: 4096)
      #expect(failure { _ = try ProgressFile(path: path, now: .noon) } == .notADatabase(path))
      let report = try ProgressFile.mend(path: path, now: .noon)
      #expect(report.reviews == 300)
      #expect(try ProgressFile(path: path, now: .noon).reviews() == (0..<300).map { .test($0) })
    }
  }

  @Test func aRowThatMakesNoSenseIsMendedFromTheJournal() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        for number in 1...3 { try file.append(.test(number)) }
        try file.queue.write { database in
          try database.execute(sql: "DROP TRIGGER review_keeps_its_words")
          try database.execute(
            sql: "UPDATE review SET kind = 'riddle' WHERE id = ?", arguments: [Review.test(2).id.rawValue])
        }
      }
      let examination = Examination(path: path, now: .noon)
      #expect(!examination.isWell)
      #expect(examination.findings.contains { $0.sentence.contains("the answer \(Review.test(2).id): its kind") })
      // The journal has it whole.
      let report = try ProgressFile.mend(path: path, now: .noon)
      #expect(report.reviews == 3)
      #expect(report.recovered == 1)
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [.test(1), .test(2), .test(3)])
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func whatIsNoAnswerIsMissedToo() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append(.test(1))
        try file.save(Settings(minutesPerDay: 77))
        for number in 1...9 { try file.save(Note(id: "\(number)", time: .noon, item: "x", words: "w")) }
        try file.save(Mark(.star, on: "x", time: .noon))
        try file.saveAttempt(id: "a", started: .noon, state: "submitted", document: "[1]")
      }
      let before = try ProgressFile.contents(of: path, now: .noon)
      #expect(Examination(path: path, now: .noon).isWell)
      try DatabaseQueue(path: path).write { database in
        for table in ["note", "mark", "attempt"] { try database.execute(sql: "DELETE FROM \(table)") }
        try database.execute(sql: "DELETE FROM setting WHERE key = 'minutes-per-day'")
      }
      let examination = Examination(path: path, now: .noon)
      #expect(
        examination.findings.filter { $0.kind == .fault }.map(\.sentence) == [
          "The copies have 1 exam, 1 setting, 9 notes, 1 mark that the file lacks. bedrill doctor --mend adds what they have."
        ])
      let report = try ProgressFile.mend(path: path, now: .noon)
      #expect((report.recovered, report.brought.notes, report.brought.marks) == (0, 9, 1))
      #expect((report.brought.attempts, report.brought.settings) == (1, 1))
      #expect(try ProgressFile.contents(of: path, now: .noon) == before)
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func aRestoreUnderAWrongClockHidesNoLoss() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let copy = directory + "/copy.db"
      try ProgressFile(path: path, now: .noon).backUp(to: copy)
      _ = try ProgressFile.restore(from: copy, to: path, now: .noon + 26_000.0)
      _ = try ProgressFile(path: path, now: .noon)
      #expect(Examination(path: path, now: .noon).isWell)
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "DROP TRIGGER review_stays")
        try database.execute(sql: "DELETE FROM review WHERE id <= ?", arguments: [Review.test(19).id.rawValue])
      }
      let faults = Examination(path: path, now: .noon).findings.filter { $0.kind == .fault }.map(\.sentence)
      #expect(
        faults == ["The copies have 20 answers that the file lacks. bedrill doctor --mend adds what they have."])
    }
  }

  @Test func nothingIsRestoredFromWhatIsEmpty() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let (empty, blank) = (directory + "/empty", directory + "/blank.db")
      #expect(FileManager.default.createFile(atPath: empty, contents: nil))
      _ = try ProgressFile(path: blank, now: .noon)
      let before = try files(directory)
      for source in [empty, blank] {
        #expect(failure { _ = try ProgressFile.restore(from: source, to: path, now: .noon) } == .nothingIn(source))
      }
      #expect(
        failure { _ = try ProgressFile.restore(from: directory, to: path, now: .noon) }
          == .isDirectory(RealPath.of(directory)))
      #expect(try files(directory) == before)
    }
  }

  @Test func whatIsNotBedrillsStaysAtItsName() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let words = Data("mine".utf8)
      #expect(FileManager.default.createFile(atPath: path + ".new", contents: words))
      _ = try ProgressFile.restore(from: directory + "/progress-2026-11-24.sqlite", to: path, now: .noon)
      #expect(FileManager.default.contents(atPath: path + ".new") == words)
      #expect(try !files(directory).keys.contains { $0.contains(".new-") })
    }
  }

  @Test func oneFaultIsToldOnce() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let size = try #require(FileManager.default.contents(atPath: path)?.count)
      try overwrite(path, from: UInt64(size / 4096 / 3 * 4096), count: 4096)
      let faults = Examination(path: path, now: .noon).findings.filter { $0.kind == .fault }.map(\.sentence)
      #expect(faults.count { $0.contains("malformed") } < 2, "\(faults)")
      #expect(!faults.isEmpty && !faults.contains { $0.contains("..") }, "\(faults)")
    }
  }

  @Test(arguments: ["-journal", "-wal"])
  func whatStandsInTheWayIsNamed(_ ending: String) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      #expect(symlink(directory + "/nowhere", path + ending) == 0)
      #expect(failure { _ = try ProgressFile(path: path, now: .noon) } == .inTheWay(RealPath.of(path) + ending))
      #expect(unlink(path + ending) == 0)
      try FileManager.default.createDirectory(atPath: path + ending, withIntermediateDirectories: false)
      for readOnly in [false, true] {
        #expect(
          failure { _ = try ProgressFile(path: path, now: .noon, readOnly: readOnly) }
            == .inTheWay(RealPath.of(path) + ending))
      }
    }
  }

  @Test func aSoundFileIsLeftAlone() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      #expect(try ProgressFile.mend(path: path, now: .noon) == RepairReport(reviews: 600))
      #expect(try ProgressFile(path: path, now: .noon).reviews().count == 600)
    }
  }

  @Test func whatIsSetAsideIsNeverOverwritten() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      for ending in ["", "-2", "-3"] {
        try overwrite(path, from: 0, count: 4096)
        let report = try ProgressFile.mend(path: path, now: .noon)
        #expect(report.setAside == directory + "/progress-2026-11-24-damaged\(ending).sqlite")
        #expect(report.reviews == 300)
      }
    }
  }

  @Test func theFileOfAnotherProgramOrANewerBedrillIsNotMended() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (id)") }
      let before = try files(directory)
      #expect(failure { _ = try ProgressFile.mend(path: path, now: .noon) } == .foreign(path))
      #expect(failure { _ = try ProgressFile.mend(path: directory, now: .noon) } == .isDirectory(directory))
      #expect(try files(directory) == before)
    }
  }

  @Test func aFileInUseIsNotMended() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      try file.set("minutes-per-day", "a lot")
      #expect(failure { _ = try ProgressFile.mend(path: path, now: .noon) } == .inUse(path, process: getpid()))
      try file.append(.test(1))
      #expect(try file.reviews() == [.test(1)])
    }
  }

  @Test func restoringSetsThePresentFileAside() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let backup = directory + "/progress-2026-11-24.sqlite"
      let report = try ProgressFile.restore(from: backup, to: path, now: .noon)
      let aside = directory + "/progress-2026-11-24-replaced.sqlite"
      #expect(report == RepairReport(setAside: aside, sources: [backup], reviews: 300))
      #expect(try ProgressFile(path: path, now: .noon).reviews().count == 300)
      #expect(try ProgressFile(path: aside, now: .noon, readOnly: true).reviews().count == 600)
    }
  }

  @Test func aBackupThatIsNoneRestoresNothing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try make(path)
      let before = try files(directory)
      let absent = directory + "/none.sqlite"
      #expect(
        failure { _ = try ProgressFile.restore(from: absent, to: path, now: .noon) }
          == .cannotRead(absent, reason: "No such file or directory"))
      #expect(try files(directory) == before)
    }
  }
}
