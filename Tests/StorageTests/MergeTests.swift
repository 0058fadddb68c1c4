import Foundation
import Numerics
import Practice
import Testing

@testable import Storage

@Suite struct MergeTests {
  /// A file with random answers of a shared stock, settings, attempts and notes.
  private func write(_ random: inout SeededGenerator, _ path: String, stock: [Review]) throws {
    let file = try ProgressFile(path: path, now: .noon)
    for var review in stock where Bool.random(using: &random) {
      review.isUndone = random.int(0...3) == 0
      try file.append(review)
    }
    for _ in 0..<random.int(0...3) {
      try file.save(
        Settings(minutesPerDay: random.int(5...9), newPerDay: random.int(1...3)), at: .noon + Double(random.int(0...2)))
    }
    for id in ["a", "b", "c"] where Bool.random(using: &random) {
      try file.saveAttempt(
        id: id, started: .noon, state: ["running", "submitted"][random.int(0...1)], document: "[\(random.int(0...2))]",
        at: .noon + Double(random.int(0...2)))
      try file.save(
        Note(id: id, time: .noon + Double(random.int(0...2)), item: "x", words: "\(random.int(0...2))"))
    }
  }

  /// What two or more files are together, one merged into a copy of the other.
  private func union(_ paths: [String], _ name: String, _ directory: String) throws -> Snapshot {
    let path = "\(directory)/\(name).sqlite"
    try FileManager.default.copyItem(atPath: paths[0], toPath: path)
    do {
      let file = try ProgressFile(path: path, now: .noon)
      for other in paths.dropFirst() { _ = try file.merge(from: other) }
    }
    return try ProgressFile.contents(of: path, now: .noon)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func mergingIsCommutativeAssociativeAndIdempotent(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let stock = (0..<20).map { _ in random.review() }
    try withDirectory { directory in
      let (a, b, c) = (directory + "/a.sqlite", directory + "/b.sqlite", directory + "/c.sqlite")
      for path in [a, b, c] { try write(&random, path, stock: stock) }
      let untouched = FileManager.default.contents(atPath: b)

      #expect(try union([a, b], "ab", directory) == union([b, a], "ba", directory))
      #expect(try union([a, a], "aa", directory) == ProgressFile.contents(of: a, now: .noon))
      #expect(
        try union([a, b, b], "abb", directory) == ProgressFile.contents(of: directory + "/ab.sqlite", now: .noon))
      _ = try union([b, c], "bc", directory)
      #expect(
        try union([directory + "/ab.sqlite", c], "ab-c", directory)
          == union([a, directory + "/bc.sqlite"], "a-bc", directory))

      #expect(FileManager.default.contents(atPath: b) == untouched)
      let all = try ProgressFile.contents(of: directory + "/ab-c.sqlite", now: .noon).reviews
      for review in try [a, b, c].flatMap({ try ProgressFile.contents(of: $0, now: .noon).reviews }) {
        let kept = all.first { $0.id == review.id }
        #expect(kept != nil)
        if review.isUndone { #expect(kept?.isUndone == true) }
      }
    }
  }

  @Test func aMergeSaysHowMuchItBrought() throws {
    try withDirectory { directory in
      let (a, b) = (directory + "/a.sqlite", directory + "/b.sqlite")
      let other = try ProgressFile(path: b, now: .noon + 1.0)
      for number in 1...4 { try other.append(.test(number, isUndone: number == 1)) }
      try other.save(Settings(minutesPerDay: 33))
      let file = try ProgressFile(path: a, now: .noon)
      try file.append(.test(1))
      try file.append(.test(9))
      try file.save(Settings(minutesPerDay: 22))
      var report = MergeReport()
      (report.reviews, report.undone, report.settings, report.setAside) = (
        3, 1, Settings.Key.allCases.count, Settings.Key.allCases.count
      )
      #expect(try file.merge(from: b) == report)
      #expect(try file.merge(from: b) == MergeReport())
      #expect(try file.settings().minutesPerDay == 33)
      #expect(try file.reviews() == [1, 2, 3, 4, 9].map { .test($0, isUndone: $0 == 1) })
    }
  }

  @Test func whereFilesContradictEachOtherOneIsKeptAndTheOtherSetAside() throws {
    try withDirectory { directory in
      let (a, b) = (directory + "/a.sqlite", directory + "/b.sqlite")
      let file = try ProgressFile(path: a, now: .noon)
      try file.append(.test(1))
      let other = try ProgressFile(path: b, now: .noon)
      var liar = Review.test(1)
      liar.grade = .again
      try other.append(.test(0))
      try other.append(liar)
      let report = try file.merge(from: b)
      #expect(report.reviews == 1)
      #expect(report.setAside == 1)
      #expect(try file.reviews() == [.test(0), .test(1)])
      #expect(try file.load().setAside.map(\.line) == [liar.line])
      _ = try other.merge(from: a)
      #expect(try other.load() == file.load())
    }
  }

  @Test func aRowThatCannotBeReadIsSetAsideBeforeAnotherTakesItsPlace() throws {
    try withDirectory { directory in
      let (a, b) = (directory + "/a.sqlite", directory + "/b.sqlite")
      for path in [a, b] {
        let file = try ProgressFile(path: path, now: .noon)
        for number in 1...3 { try file.append(.test(number)) }
        try file.save(Note(id: "n", time: .noon, item: "x", words: path == a ? "mine" : "older"))
      }
      let file = try ProgressFile(path: a, now: .noon)
      try file.queue.write { database in
        try database.execute(sql: "DROP TRIGGER review_keeps_its_words")
        try database.execute(
          sql: "UPDATE review SET kind = 'riddle' WHERE id = ?", arguments: [Review.test(2).id.rawValue])
        try database.execute(sql: "UPDATE note SET words = 'Mine'")
      }
      let report = try file.merge(from: b)
      #expect((report.unreadable, report.reviews, report.notes) == (2, 1, 1))
      let kept = try file.load()
      #expect(kept.reviews == [.test(1), .test(2), .test(3)])
      #expect(kept.notes.map(\.words) == ["older"])
      #expect(kept.setAside.filter(\.isDamage).map(\.table).sorted() == ["note", "review"])
      #expect(kept.setAside.contains { $0.line.contains("words=Mine") })
    }
  }

  @Test func whatIsSavedOverARowThatCannotBeReadKeepsIt() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/a.sqlite", now: .noon)
      try file.append(.test(1))
      try file.save(Settings(minutesPerDay: 31))
      try file.save(Mark(.note, on: "x", words: "mine", time: .noon))
      try file.queue.write { database in
        try database.execute(sql: "DROP TRIGGER review_keeps_its_words")
        try database.execute(sql: "UPDATE review SET kind = 'riddle'")
        try database.execute(sql: "UPDATE setting SET value = '600' WHERE key = 'minutes-per-day'")
        try database.execute(sql: "UPDATE mark SET words = 'Mine'")
      }
      try file.append(.test(1))
      try file.save(Settings(minutesPerDay: 32))
      try file.save(Mark(.note, on: "x", words: "new", time: .noon))
      let kept = try file.load()
      #expect(kept.setAside.map(\.table).sorted() == ["mark", "review", "setting"])
      #expect((kept.reviews, kept.chosen.minutesPerDay, kept.marks.map(\.words)) == ([.test(1)], 32, ["new"]))
    }
  }

  @Test func aTimeInTheFutureLoses() throws {
    try withDirectory { directory in
      let (a, b) = (directory + "/a.sqlite", directory + "/b.sqlite")
      let file = try ProgressFile(path: a, now: .noon)
      try file.save(Settings(minutesPerDay: 25), at: .noon)
      let other = try ProgressFile(path: b, now: .noon)
      try other.save(Settings(minutesPerDay: 50), at: .noon + 400.0)
      _ = try file.merge(from: b)
      _ = try other.merge(from: a)
      #expect(try file.settings().minutesPerDay == 25)
      #expect(try other.settings().minutesPerDay == 25)
      #expect(try other.load() == file.load())
    }
  }

  @Test func whatIsNoProgressFileIsNotMerged() throws {
    try withDirectory { directory in
      let file = try ProgressFile(path: directory + "/a.sqlite", now: .noon)
      let absent = directory + "/none.sqlite"
      #expect(failure { _ = try file.merge(from: absent) } == .cannotRead(absent, reason: "No such file or directory"))
      #expect(failure { _ = try file.merge(from: directory) } == .isDirectory(directory))
      #expect(try !files(directory).keys.contains("none.sqlite"))
    }
  }
}
