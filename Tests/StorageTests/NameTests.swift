import Foundation
import GRDB
import Numerics
import Practice
import Testing

@testable import Storage

/// What happens to the file as a name: moved, deleted, replaced, emptied, linked.
@Suite struct NameTests {
  /// A file with three answers, open, and what is done to it.
  private func withOpenFile(_ body: (_ file: ProgressFile, _ directory: String, _ path: String) throws -> Void) throws {
    try withDirectory { directory in
      let path = directory + "/data/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...3 { try file.append(.test(number)) }
      try body(file, directory, path)
    }
  }

  enum Mishap: CaseIterable {
    case deleted, moved, emptied, directoryRemoved, replaced

    var change: FileChange {
      switch self {
      case .deleted, .moved, .directoryRemoved: .gone
      case .emptied: .emptied
      case .replaced: .replaced
      }
    }

    func happen(to path: String, in directory: String) throws {
      let files = FileManager.default
      switch self {
      case .deleted: try files.removeItem(atPath: path)
      case .moved: try files.moveItem(atPath: path, toPath: directory + "/other.sqlite")
      case .emptied: #expect(truncate(path, 0) == 0)
      case .directoryRemoved: try files.removeItem(atPath: directory + "/data")
      case .replaced:
        let other = directory + "/other.sqlite"
        do {
          let file = try ProgressFile(path: other, now: .noon)
          for number in 10...14 { try file.append(.test(number)) }
        }
        #expect(rename(other, path) == 0)
      }
    }
  }

  @Test(arguments: Mishap.allCases)
  func noAnswerCountsAsKeptWhenTheFileIsNotAtItsPath(_ mishap: Mishap) throws {
    try withOpenFile { file, directory, path in
      try mishap.happen(to: path, in: directory)
      let told = failure { try file.append(.test(4)) }
      #expect(told == .moved(file.path, mishap.change))
      #expect(failure { try file.append(.test(4)) } == told)
    }
  }

  @Test(arguments: Mishap.allCases)
  func theLearnerGoesOnAndNothingIsLost(_ mishap: Mishap) throws {
    try withOpenFile { file, directory, path in
      try mishap.happen(to: path, in: directory)
      #expect(failure { try file.append(.test(4)) } != nil)
      let rescue: Rescue = mishap == .replaced ? .takeOther : .writeAnew
      let (fresh, report) = try file.goOn(rescue, now: .noon)
      try fresh.append(.test(4))
      let others = mishap == .replaced ? Array(10...14) : []
      #expect(report.reviews == 3)
      #expect(try fresh.reviews() == ([1, 2, 3, 4] + others).map { .test($0) })
      #expect(try fresh.problems() == [])
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func whatAnOlderCopyWroteOverIsPutBack() throws {
    try withOpenFile { file, directory, path in
      let old = try #require(FileManager.default.contents(atPath: path))
      for number in 4...6 { try file.append(.test(number)) }
      // In place, so that the file is the same one.
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: old)
      try handle.close()
      try file.append(.test(7))
      #expect(try file.reviews() == (1...7).map { .test($0) })
      #expect(file.notices.contains { $0.contains("was written over while bedrill was running") })
      try file.append(.test(8))
      #expect(file.notices.count == 1)
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func aRescueThatFailsLeavesEverythingToBeTriedAgain() throws {
    try withOpenFile { file, directory, path in
      let moved = directory + "/moved.sqlite"
      #expect(rename(path, moved) == 0)
      #expect(FileManager.default.createFile(atPath: path, contents: Data(repeating: 0x41, count: 5000)))
      #expect(failure { try file.append(.test(4)) } == .moved(file.path, .replaced))
      for rescue in [Rescue.takeOther, .writeAnew] {
        #expect(failure { _ = try file.goOn(rescue, now: .noon) } == .notADatabase(file.path))
        #expect(failure { try file.append(.test(4)) } == .moved(file.path, .replaced))
      }
      let copy = try file.keepCopy(now: .noon)
      #expect(try ProgressFile(path: copy, now: .noon, readOnly: true).reviews() == [1, 2, 3].map { .test($0) })
      // The file comes back: then all is as it was, and nobody else may write it.
      #expect(rename(moved, path) == 0)
      try file.append(.test(4))
      guard case .inUse = failure({ _ = try ProgressFile(path: path, now: .noon) }) else {
        Issue.record("the lock was lost")
        return
      }
      #expect(try file.reviews() == (1...4).map { .test($0) })
      #expect(Examination(path: path, now: .noon).isWell)
    }
  }

  @Test func anEmptyFileInItsPlaceTakesAllThatWasHeld() throws {
    try withOpenFile { file, directory, path in
      #expect(rename(path, directory + "/moved.sqlite") == 0)
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(failure { try file.append(.test(4)) } == .moved(file.path, .replaced))
      let (fresh, _) = try file.goOn(.takeOther, now: .noon)
      try fresh.append(.test(4))
      #expect(try fresh.reviews() == (1...4).map { .test($0) })
      #expect(failure { try file.append(.test(5)) } != nil)
    }
  }

  @Test func aCopyTakesAlongWhatCouldNotBeKept() throws {
    try withOpenFile { file, directory, path in
      try FileManager.default.removeItem(atPath: path)
      let copy = try file.keepCopy(now: .noon) { file throws(StorageFailure) in
        try file.append(.test(4))
        try file.undo(Review.test(2).id)
        try file.save(Settings(minutesPerDay: 55), at: .noon)
        try file.saveAttempt(id: "a", started: .noon, state: "running", document: "[1]", at: .noon)
        try file.save(Note(id: "n", time: .noon, item: "x", words: "wrong"))
        try file.save(Mark(.star, on: "x", time: .noon))
      }
      let kept = try ProgressFile(path: copy, now: .noon, readOnly: true).load()
      #expect(kept.reviews == (1...4).map { .test($0, isUndone: $0 == 2) })
      #expect(kept.chosen.minutesPerDay == 55)
      #expect((kept.attempts.map(\.id), kept.notes.map(\.words), kept.marks.count) == (["a"], ["wrong"], 1))
      #expect(try files(directory + "/data").keys.filter { $0.contains("rescued") }.count == 1)
    }
  }

  @Test(arguments: Mishap.allCases)
  func aCopyOfEverythingCanBeKept(_ mishap: Mishap) throws {
    try withOpenFile { file, directory, path in
      try mishap.happen(to: path, in: directory)
      let copy = try file.keepCopy(now: .noon)
      defer { if !copy.hasPrefix(RealPath.of(directory)) { try? FileManager.default.removeItem(atPath: copy) } }
      #expect(try ProgressFile(path: copy, now: .noon, readOnly: true).reviews() == [1, 2, 3].map { .test($0) })
    }
  }

  // MARK: Absent and empty

  @Test(arguments: [false, true])
  func aFileThatWentIsNotBegunAnewInSilence(isEmpty: Bool) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      for _ in 0..<2 { try ProgressFile(path: path, now: .noon).append(.test(1)) }
      try FileManager.default.removeItem(atPath: path)
      if isEmpty { #expect(FileManager.default.createFile(atPath: path, contents: nil)) }
      let real = RealPath.of(directory)
      let remains = ["/progress-2026-11-24.sqlite", "/progress.sqlite-journal.txt"].map { real + $0 }
      #expect(
        failure { _ = try ProgressFile(path: path, now: .noon) }
          == .vanished(real + "/progress.sqlite", isEmpty: isEmpty, remains: remains))
      #expect(!Examination(path: path, now: .noon).isWell)

      let report = try ProgressFile.mend(path: path, now: .noon)
      #expect(report.reviews == 1)
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [.test(1)])
    }
  }

  @Test func aNewFileIsBegunWhenThatIsWanted() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      for _ in 0..<2 { try ProgressFile(path: path, now: .noon).append(.test(1)) }
      try FileManager.default.removeItem(atPath: path)
      try ProgressFile.beginAnew(path: path, now: .noon)
      #expect(try ProgressFile(path: path, now: .noon).reviews() == [])
      let names = try files(directory).keys
      #expect(names.contains("progress-2026-11-24.sqlite"))
      #expect(names.contains("progress-2026-11-24-replaced.sqlite.txt"))
    }
  }

  @Test(arguments: [false, true])
  func nothingIsRenamedUnderAnOpenWindow(isGone: Bool) throws {
    try withOpenFile { file, directory, path in
      if isGone { try FileManager.default.removeItem(atPath: path) }
      let before = try files(directory + "/data").keys.sorted()
      #expect(
        failure { try ProgressFile.beginAnew(path: path, now: .noon) } == .inUse(file.path, process: getpid()))
      #expect(try files(directory + "/data").keys.sorted() == before)
    }
  }

  @Test func aLostFileIsRebuiltFromTheJournalAlone() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      var reviews: [Review] = []
      var random = SeededGenerator(seed: 5)
      do {
        let file = try ProgressFile(path: path, now: .noon)
        for _ in 0..<40 {
          reviews.append(random.review())
          try file.append(reviews[reviews.count - 1])
        }
        try file.undo(reviews[3].id)
        reviews[3].isUndone = true
        try file.save(Settings(minutesPerDay: 77))
        try file.save(Note(id: "n", time: .noon, item: "x", words: "Two\nlines \u{202E} %"))
        try file.save(Mark(.star, on: "x", time: .noon))
      }
      try FileManager.default.removeItem(atPath: path)
      _ = try ProgressFile.mend(path: path, now: .noon)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(try file.reviews() == reviews.sorted { ($0.time, $0.id) < ($1.time, $1.id) })
      #expect(try file.settings().minutesPerDay == 77)
      #expect(try file.notes().map(\.words) == ["Two\nlines \u{202E} %"])
      #expect(try file.marks() == [Mark(.star, on: "x", time: .noon)])
    }
  }

  @Test func aTornOrChangedLineOfTheJournalCostsThatLineAlone() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        for number in 1...5 { try file.append(.test(number)) }
      }
      let journal = directory + "/progress.sqlite-journal.txt"
      var text = String(decoding: try #require(FileManager.default.contents(atPath: journal)), as: UTF8.self)
      let lines = text.split(separator: "\n")
      text = text.replacing(lines[2], with: lines[2].replacing("grade=3", with: "grade=4"))
      try Data(text.utf8.dropLast(9)).write(to: URL(fileURLWithPath: journal))
      let contents = try #require(AnswerJournal.contents(beside: path, now: .noon))
      #expect(contents.damaged == 2)
      #expect(contents.snapshot.reviews == [1, 3, 4].map { .test($0) })
      // The file has them all, so that the next session writes the journal anew.
      _ = try ProgressFile(path: path, now: .noon)
      #expect(AnswerJournal.contents(beside: path, now: .noon)?.snapshot.reviews.count == 5)
    }
  }

  // MARK: What lies beside

  /// A file of format 2 that was left in the middle of things: most of it is in its log.
  private func leaveOpen(_ path: String, answers: ClosedRange<Int>) throws -> DatabaseQueue {
    let old = Migrations(steps: Array(Migrations.all.steps.prefix(2)))
    #expect(FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]))
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try old.apply($0) }
    _ = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
    try queue.write { database in
      for number in answers {
        let review = Review.test(number)
        try database.execute(
          sql: "INSERT INTO review VALUES (?, 'x', 1, ?, 20781, 'choice', 3, 'c1', 'sure', 4, 5200, 'study', 0, 0)",
          arguments: [review.id.rawValue, review.time.milliseconds])
      }
    }
    return queue
  }

  @Test func theOwnLogOfAnOldFileIsRead() throws {
    try withDirectory { directory in
      let source = directory + "/source.sqlite"
      let path = directory + "/progress.sqlite"
      let queue = try leaveOpen(source, answers: 1...9)
      for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: source + ending, toPath: path + ending) }
      try queue.close()
      let before = try files(directory)
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews().count == 9)
      #expect(try files(directory) == before)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(try file.reviews().count == 9)
      #expect(file.notices == [])
      #expect(try !files(directory).keys.contains("progress.sqlite-wal"))
    }
  }

  @Test(arguments: [false, true])
  func theLogOfAnotherFileIsSetAsideAndNotRead(isNewFormat: Bool) throws {
    try withDirectory { directory in
      let source = directory + "/source.sqlite"
      let path = directory + "/progress.sqlite"
      let queue = try leaveOpen(source, answers: 1...900)
      try FileManager.default.copyItem(atPath: source + "-wal", toPath: path + "-wal")
      try queue.close()
      if isNewFormat {
        let other = directory + "/fine.sqlite"
        do { try ProgressFile(path: other, now: .noon).append(.test(1)) }
        #expect(rename(other, path) == 0)
      } else {
        try leaveOpen(directory + "/old.sqlite", answers: 1...2000).close()
        #expect(rename(directory + "/old.sqlite", path) == 0)
      }
      let count = isNewFormat ? 1 : 2000
      let wal = FileManager.default.contents(atPath: path + "-wal")
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews().count == count)
      #expect(FileManager.default.contents(atPath: path + "-wal") == wal)
      let file = try ProgressFile(path: path, now: .noon)
      #expect(try file.reviews().count == count)
      let aside = RealPath.of(directory) + "/progress-2026-11-24-stray.sqlite-wal"
      #expect(file.notices == ["\(file.path)-wal belongs to another file and was not used; it is now \(aside)."])
      #expect(FileManager.default.contents(atPath: aside) == wal)
    }
  }

  @Test func readingAnEmptyFileLeavesItsLog() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let queue = try leaveOpen(directory + "/source.sqlite", answers: 1...9)
      try FileManager.default.copyItem(atPath: directory + "/source.sqlite-wal", toPath: path + "-wal")
      try queue.close()
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      let before = try files(directory)
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).reviews() == [])
      #expect(try files(directory) == before)
    }
  }

  // MARK: Locks and links

  @Test func theLockHoldsThroughEveryNameOfTheFile() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      var first: ProgressFile? = try ProgressFile(path: path, now: .noon)
      try first?.append(.test(1))
      let (soft, hard) = (directory + "/soft.sqlite", directory + "/hard.sqlite")
      #expect(symlink(path, soft) == 0)
      #expect(link(path, hard) == 0)
      #expect(unlink(path + "-lock") == 0)
      for name in [path, soft, hard] {
        guard case .inUse = failure({ _ = try ProgressFile(path: name, now: .noon) }) else {
          Issue.record("\(name) could be opened")
          continue
        }
      }
      first = nil
      #expect(try ProgressFile(path: soft, now: .noon).path == RealPath.of(path))
    }
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let victim = directory + "/victim.txt"
      #expect(FileManager.default.createFile(atPath: victim, contents: Data("keep".utf8)))
      for name in [
        "progress.sqlite-lock", "progress.sqlite-journal.txt", "progress-2026-11-24.sqlite.part", "progress.sqlite.new",
      ] {
        #expect(symlink(victim, directory + "/" + name) == 0)
      }
      try ProgressFile(path: path, now: .noon).append(.test(1))
      let file = try ProgressFile(path: path, now: .noon)
      try file.append(.test(2))
      #expect(try file.reviews() == [.test(1), .test(2)])
      #expect(FileManager.default.contents(atPath: victim) == Data("keep".utf8))
    }
  }

  @Test func aLinkThatLeadsToNothingYetMakesItsTarget() throws {
    try withDirectory { directory in
      #expect(symlink("there.sqlite", directory + "/link.sqlite") == 0)
      try ProgressFile(path: directory + "/link.sqlite", now: .noon).append(.test(1))
      #expect(try ProgressFile(path: directory + "/there.sqlite", now: .noon).reviews() == [.test(1)])
    }
  }

  @Test func anExamIsSavedOnlyOverWhatWasRead() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/progress.sqlite", now: .noon)
      try file.saveAttempt(id: "a", started: .noon, state: "running", document: "[1]")
      try file.queue.write {
        try StoredAttempt(id: "a", started: .noon, saved: .noon, state: "running", document: "[2]").save(in: $0)
      }
      #expect(
        failure { try file.saveAttempt(id: "a", started: .noon, state: "running", document: "[3]") }
          == .changedElsewhere("the exam a", file.path))
      #expect(try file.attempts().map(\.document) == ["[2]"])
    }
  }
}
