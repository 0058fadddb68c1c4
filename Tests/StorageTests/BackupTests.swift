import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

@Suite struct BackupTests {
  @Test func theFirstOpeningOfADayMakesABackup() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      try ProgressFile(path: path, now: .noon).append(.test(2))
      try ProgressFile(path: path, now: .noon).append(.test(3))
      let backup = directory + "/progress-2026-11-24.sqlite"
      #expect(
        try files(directory).keys.sorted() == [
          "progress-2026-11-24.sqlite", "progress.sqlite", "progress.sqlite-journal.txt", "progress.sqlite-lock",
        ])
      #expect(mode(backup) == 0o600)
      #expect(try ProgressFile(path: backup, now: .noon, readOnly: true).reviews() == [.test(1)])
    }
  }

  @Test func theDayIsTheLearners() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let night = Moment.noon + 0.6
      _ = try ProgressFile(path: path, now: .noon)
      _ = try ProgressFile(path: path, now: night)
      #expect(
        try ProgressFile(path: path, now: night, offset: 3600 * 5).backups.map { $0.suffix(17) }
          == ["2026-11-25.sqlite", "2026-11-24.sqlite"])
    }
  }

  /// A file with so many answers, and backups of days before.
  private func withBackups(_ counts: [Int: Int], _ body: (String) throws -> Void) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      for (day, count) in counts {
        let backup = directory + "/progress-\(Day(20_781 + day)).sqlite"
        let file = try ProgressFile(path: backup, now: .noon)
        for number in 0..<count { try file.append(.test(number)) }
      }
      for name in try files(directory).keys where name.hasSuffix("-lock") || name.hasSuffix(".txt") {
        try FileManager.default.removeItem(atPath: directory + "/" + name)
      }
      try body(path)
    }
  }

  @Test func aBackupIsNeverRotatedOutByAPoorerOne() throws {
    try withBackups([-9: 40, -8: 3, -7: 1]) { path in
      for day in 0..<9 { try ProgressFile(path: path, now: .noon + Double(day), anew: true).append(.test(day)) }
      let backups = try ProgressFile(path: path, now: .noon + 8.0).backups
      #expect(backups.count == 8)
      #expect(backups.last?.hasSuffix("-2026-11-15.sqlite") == true)
      #expect(Backup.rows(in: try #require(backups.last))?.first == 40)
    }
  }

  @Test func aBackupWithNotesIsNotRotatedOutByOnesWithout() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append(.test(1))
        for number in 1...9 { try file.save(Note(id: "\(number)", time: .noon, item: "x", words: "w")) }
      }
      _ = try ProgressFile(path: path, now: .noon)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM note") }
      // Settings are many, and do not make up for notes.
      try ProgressFile(path: path, now: .noon).save(Settings(minutesPerDay: 31))
      for day in 1..<12 { _ = try ProgressFile(path: path, now: .noon + Double(day)) }
      let backups = try ProgressFile(path: path, now: .noon + 11.0).backups
      #expect(backups.count == 8)
      let oldest = try #require(backups.last)
      #expect(oldest.hasSuffix("-2026-11-24.sqlite"))
      #expect(Backup.rows(in: oldest) == [1, 0, 0, 9, 0, 0])
    }
  }

  enum Impostor: CaseIterable { case empty, noDatabase, directory, link }

  @Test(arguments: Impostor.allCases)
  func whatIsNoBackupIsNotTakenForTodays(_ impostor: Impostor) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let backup = directory + "/progress-2026-11-24.sqlite"
      let words = Data("words".utf8)
      switch impostor {
      case .empty: #expect(FileManager.default.createFile(atPath: backup, contents: nil))
      case .noDatabase: #expect(FileManager.default.createFile(atPath: backup, contents: words))
      case .directory: try FileManager.default.createDirectory(atPath: backup, withIntermediateDirectories: false)
      case .link: #expect(symlink(path, backup) == 0)
      }
      let file = try ProgressFile(path: path, now: .noon)
      #expect(file.notices == [])
      #expect(try ProgressFile(path: backup, now: .noon, readOnly: true).reviews() == [.test(1)])
      var status = stat()
      #expect(lstat(backup, &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
      let aside = directory + "/progress-2026-11-24-damaged.sqlite"
      #expect(lstat(aside, &status) == (impostor == .empty ? -1 : 0))
      if impostor == .noDatabase { #expect(FileManager.default.contents(atPath: aside) == words) }
    }
  }

  @Test func daysThatHaveNotComeYetDoNotCount() throws {
    try withBackups(Dictionary(uniqueKeysWithValues: (100..<107).map { ($0, 5) })) { path in
      for day in 0..<2 { try ProgressFile(path: path, now: .noon + Double(day), anew: true).append(.test(day)) }
      let backups = try ProgressFile(path: path, now: .noon + 1.0).backups
      #expect(backups.count == 8)
      #expect(backups.last?.hasSuffix("-2026-11-25.sqlite") == true)
    }
  }

  @Test func theLastSevenStay() throws {
    try withDirectory { directory in
      let path = directory + "/study.db"
      let others = [
        "study-2026.db", "study-old.db", "study-2026-01-01-mine.db", "other-2026-01-01.db", "study-2026-13-01.db",
      ]
      for name in others { #expect(FileManager.default.createFile(atPath: directory + "/" + name, contents: nil)) }
      for day in 0..<12 { try ProgressFile(path: path, now: .noon + Double(day)).append(.test(day)) }
      let file = try ProgressFile(path: path, now: .noon + 11.0)
      #expect(
        file.backups.map { String($0.suffix(13)) }
          == [
            "2026-12-05.db", "2026-12-04.db", "2026-12-03.db", "2026-12-02.db", "2026-12-01.db", "2026-11-30.db",
            "2026-11-29.db",
          ])
      let names = try files(directory).keys
      for name in others { #expect(names.contains(name)) }
      #expect(try ProgressFile(path: file.backups[0], now: .noon, readOnly: true).reviews().count == 11)
    }
  }

  @Test func aBackupThatCannotBeMadeDoesNotStopTheLearner() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      try ProgressFile(path: path, now: .noon).append(.test(1))
      // A directory stands where the backup is written first.
      let obstacle = directory + "/progress-2026-11-24.sqlite.part"
      try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(file.notices == ["Today's backup could not be made: \(StorageFailure.alreadyThere(obstacle))"])
      #expect(try file.reviews() == [.test(1)])
    }
  }

  @Test func aBackupOfOnesOwnGoesToANewFile() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/progress.sqlite", now: .noon)
      try file.append(.test(1))
      let copy = directory + "/copy.sqlite"
      try file.backUp(to: copy)
      #expect(mode(copy) == 0o600)
      #expect(try ProgressFile(path: copy, now: .noon).reviews() == [.test(1)])
      #expect(failure { try file.backUp(to: copy) } == .alreadyThere(copy))
      let nowhere = directory + "/none/copy.sqlite"
      #expect(failure { try file.backUp(to: nowhere) } == .cannotCreate(nowhere, reason: "No such file or directory"))
    }
  }
}
