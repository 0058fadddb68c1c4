import Foundation
import GRDB
import Practice
import Testing

@testable import Storage

/// The file is looked through once a day, while it is in use.
@Suite struct DailyCheckTests {
  private func withFile(_ body: (_ path: String, _ file: ProgressFile) throws -> Void) throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      let file = try ProgressFile(path: path, now: .noon)
      for number in 1...3 { try file.append(.test(number)) }
      try body(path, file)
    }
  }

  /// Takes an answer out of the file, as no bedrill does.
  private func lose(_ number: Int, from file: ProgressFile) throws {
    try file.queue.write { database in
      try database.execute(sql: "DROP TRIGGER review_stays")
      try database.execute(sql: "DELETE FROM review WHERE id = ?", arguments: [Review.test(number).id.rawValue])
    }
  }

  @Test func aSoundFileIsLookedThroughOnceADay() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append(.test(1))
        let check = try #require(file.dailyCheck(now: .noon))
        #expect(check.faults() == [])
        // It counts once it is over.
        #expect(file.dailyCheck(now: .noon) != nil)
        file.note(well: check)
        #expect(file.dailyCheck(now: .noon + 0.1) == nil)
      }
      let again = try ProgressFile(path: path, now: .noon + 0.2)
      #expect(again.dailyCheck(now: .noon + 0.2) == nil)
      // The learner's day begins at four.
      #expect(again.dailyCheck(now: .noon + 0.6) == nil)
      #expect(again.dailyCheck(now: .noon + 0.6, offset: 7200) != nil)
      #expect(again.dailyCheck(now: .noon + 1.0) != nil)
    }
  }

  @Test func whoOnlyReadsChecksAndWritesNothing() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do { try ProgressFile(path: path, now: .noon).append(.test(1)) }
      let before = try files(directory)
      #expect(try ProgressFile(path: path, now: .noon, readOnly: true).dailyCheck(now: .noon) == nil)
      #expect(try files(directory) == before)
    }
  }

  @Test func anAnswerThatOnlyTheJournalHasIsFoundAtEachStartUntilItIsMended() throws {
    try withFile { path, file in
      try lose(2, from: file)
      let check = try #require(file.dailyCheck(now: .noon))
      #expect(
        check.faults() == ["The copies have 1 answer that the file lacks. bedrill doctor --mend adds what they have."])
      #expect(file.dailyCheck(now: .noon) != nil)
      try file.append(.test(4))
    }
  }

  @Test func aDamagedPageIsFound() throws {
    try withFile { path, file in
      let size = try #require(FileManager.default.contents(atPath: path)).count
      let handle = try #require(FileHandle(forWritingAtPath: path))
      for page in stride(from: 4096, to: size, by: 4096) {
        try handle.seek(toOffset: UInt64(page))
        try handle.write(contentsOf: Data(repeating: 0x5A, count: 64))
      }
      try handle.close()
      let faults = try #require(file.dailyCheck(now: .noon)?.faults())
      #expect(!faults.isEmpty)
      #expect(faults.allSatisfy { $0.contains("doctor --mend") })
    }
  }

  @Test func aFileThatWentIsNotJudged() throws {
    try withFile { path, file in
      let check = try #require(file.dailyCheck(now: .noon))
      try FileManager.default.removeItem(atPath: path)
      #expect(check.faults() == nil)
    }
  }

  @Test func answersGivenMeanwhileAreKeptAndNotMissed() async throws {
    let directory = FileManager.default.temporaryDirectory.path + "/bedrill-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let file = try ProgressFile(path: directory + "/progress.sqlite", now: .noon)
    try file.append(.test(0))
    let check = try #require(file.dailyCheck(now: .noon))
    let checks = Task.detached { (0..<20).map { _ in check.faults() } }
    for number in 1...40 { try file.append(.test(number)) }
    let faults = await checks.value
    #expect(faults.allSatisfy { $0 == [] }, "\(faults)")
    #expect(try file.reviews().count == 41)
  }

  @Test func whatWasLeftOutOnPurposeIsNoFault() throws {
    try withDirectory { directory in
      let path = directory + "/progress.sqlite"
      do { for number in 1...3 { try ProgressFile(path: path, now: .noon).append(.test(number)) } }
      do { _ = try ProgressFile(path: path, now: .noon + 1.0) }
      try ProgressFile.beginAnew(path: path, now: .noon + 2.0)
      let file = try ProgressFile(path: path, now: .noon + 2.0)
      #expect(file.dailyCheck(now: .noon + 2.0)?.faults() == [])
      #expect(
        Examination(path: path, now: .noon + 2.0).findings.contains {
          $0.kind == .note && $0.sentence.contains("begun anew")
        })
    }
  }
}
