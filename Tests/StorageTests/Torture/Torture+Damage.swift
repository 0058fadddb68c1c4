import Foundation
import GRDB
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Storage

extension Torture {
  /// A file of several pages with a backup of a part of it, and what it holds.
  mutating func sample(_ name: String) throws -> (path: String, reviews: [Review]) {
    let path = try freshPath(name)
    var reviews: [Review] = []
    for part in 0..<2 {
      let file = try ProgressFile(path: path, now: .noon)
      for _ in 0..<60 {
        reviews.append(chance.review())
        try file.append(reviews[reviews.count - 1])
      }
      try file.save(Settings(minutesPerDay: 30 + part))
      try file.saveAttempt(id: "exam", started: .noon, state: "submitted", document: "[\(part)]")
      try file.save(Note(id: "n\(part)", time: .noon, item: "x", words: "Why?"))
    }
    return (path, reviews.sorted { ($0.time, $0.id) < ($1.time, $1.id) })
  }

  /// What a damaged copy of a file comes to.
  private struct Outcome {
    var opened = 0, refused = 0, named = 0, mended = 0, changed = 0, lost = 0, slow = 0
  }

  /// Looks at a damaged file, opens it, mends it, and holds what is there against what was.
  ///
  /// - Parameter unsaid: answers that were being written, and may be there or not.
  private mutating func judge(
    _ path: String, _ reviews: [Review], unsaid: [Review] = [], what: String, _ outcome: inout Outcome
  ) {
    let begun = Date.now
    let known = Dictionary((reviews + unsaid).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Set(unsaid.map(\.id))
    do {
      let kept = try ProgressFile(path: path, now: .noon, readOnly: true).load()
      outcome.opened += 1
      outcome.named += kept.unreadable.isEmpty ? 0 : 1
      let changed = kept.reviews.filter { known[$0.id] != $0 }
      if !changed.isEmpty {
        outcome.changed += 1
        blame("\(what): changed unnoticed \(changed[0])")
      }
      if kept.reviews.count(where: { !others.contains($0.id) }) < reviews.count, kept.unreadable.isEmpty,
        Examination(path: path, now: .noon).isWell
      {
        blame("\(what): \(reviews.count - kept.reviews.count) answers less, and nobody says so")
      }
    } catch { outcome.refused += 1 }
    do {
      _ = try ProgressFile.mend(path: path, now: .noon)
      let kept = try ProgressFile(path: path, now: .noon, readOnly: true).load()
      outcome.mended += 1
      // What was changed and sealed by nobody is set aside; the journal has it whole.
      if kept.reviews.filter({ !others.contains($0.id) }) != reviews
        || kept.reviews.contains(where: { known[$0.id] != $0 })
      {
        outcome.lost += 1
        let there = Set(kept.reviews.map(\.id))
        blame("\(what): after mending \(kept.reviews.count) answers, lost \(reviews.count { !there.contains($0.id) })")
      }
    } catch {
      outcome.lost += 1
      blame("\(what): not mended: \(error)")
    }
    if Date.now.timeIntervalSince(begun) > 5 {
      outcome.slow += 1
      blame("\(what): took \(Date.now.timeIntervalSince(begun)) s")
    }
  }

  private static func there(_ data: Data?) throws -> Data {
    guard let data else { throw CocoaError(.fileNoSuchFile) }
    return data
  }

  private func copy(_ path: String) throws -> String {
    let to = try freshPath("damaged")
    let (from, target) = (ProgressFile.directory(of: path), ProgressFile.directory(of: to))
    for name in try FileManager.default.contentsOfDirectory(atPath: from) where !name.hasSuffix("-lock") {
      try FileManager.default.copyItem(atPath: from + "/" + name, toPath: target + "/" + name)
    }
    return to
  }

  private func change(_ path: String, _ body: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Self.there(FileManager.default.contents(atPath: path)))
    body(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  mutating func flips() throws {
    let (path, reviews) = try sample("flips")
    let journal = AnswerJournal.path(beside: path)
    var (header, pages, lines) = (Outcome(), Outcome(), Outcome())
    let size = try Self.there(FileManager.default.contents(atPath: path)).count
    let length = try Self.there(FileManager.default.contents(atPath: journal)).count
    for number in 0..<scale.flips {
      let damaged = try copy(path)
      let bit = UInt8(1) << UInt8(chance.int(0...7))
      switch number % 4 {
      case 0:
        let place = chance.int(0...99)
        try change(damaged) { $0[place] ^= bit }
        judge(damaged, reviews, what: "flip of bit \(bit) in byte \(place) of the header", &header)
      case 3:
        let place = chance.int(0...length - 1)
        try change(AnswerJournal.path(beside: damaged)) { $0[place] ^= bit }
        judge(damaged, reviews, what: "flip of bit \(bit) in byte \(place) of the journal", &lines)
      default:
        let place = chance.int(100...size - 1)
        try change(damaged) { $0[place] ^= bit }
        judge(damaged, reviews, what: "flip of bit \(bit) in byte \(place) of the file", &pages)
      }
    }
    for (name, outcome) in [("header", header), ("pages", pages), ("journal", lines)] {
      note("one bit flipped in the \(name)", outcome)
    }
  }

  private mutating func note(_ what: String, _ outcome: Outcome) {
    record(
      "\(what): files / opened / refused / with rows named / changed unnoticed / mended / answers lost after that / over 5 s",
      "\(outcome.opened + outcome.refused) / \(outcome.opened) / \(outcome.refused) / \(outcome.named) / "
        + "\(outcome.changed) / \(outcome.mended) / \(outcome.lost) / \(outcome.slow)")
  }

  /// A file in the middle of a change, as a kill leaves it: its rollback journal lies beside it, and a bit of that is
  /// flipped.
  mutating func interruptions() throws {
    let (path, reviews) = try sample("interrupted")
    let unsaid = (0..<300).map { _ in chance.review() }
    do {
      var configuration = Configuration()
      configuration.journalMode = .default
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { database in
        // So little memory that pages go to the disk before the end of the change, the journal before them.
        try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
        for review in unsaid { try review.insert(into: database) }
        for ending in ["", "-journal"] {
          try Self.there(FileManager.default.contents(atPath: path + ending))
            .write(to: URL(fileURLWithPath: directory + "/hot" + ending))
        }
        try database.execute(sql: "ROLLBACK")
      }
      try queue.close()
    }
    for ending in ["", "-journal"] {
      try Self.there(FileManager.default.contents(atPath: directory + "/hot" + ending))
        .write(to: URL(fileURLWithPath: path + ending))
    }
    let length = try Self.there(FileManager.default.contents(atPath: path + "-journal")).count
    var (whole, outcome) = (Outcome(), Outcome())
    judge(try copy(path), reviews, unsaid: unsaid, what: "interrupted", &whole)
    for _ in 0..<scale.hot {
      let damaged = try copy(path)
      // Half of them in the head, which says what is in it.
      let place = chance.int(0...(chance.int(0...1) == 0 ? 27 : length - 1))
      let bit = UInt8(1) << UInt8(chance.int(0...7))
      try change(damaged + "-journal") { $0[place] ^= bit }
      judge(
        damaged, reviews, unsaid: unsaid, what: "flip of bit \(bit) in byte \(place) of the rollback journal", &outcome)
    }
    for end in stride(from: 0, to: length, by: max(1, length / max(1, scale.hot / 10))) {
      let damaged = try copy(path)
      try change(damaged + "-journal") { $0.removeLast($0.count - end) }
      judge(damaged, reviews, unsaid: unsaid, what: "rollback journal cut to \(end) bytes", &outcome)
    }
    note("interrupted change, its rollback journal as it was", whole)
    note("interrupted change, one bit flipped in its rollback journal, or that cut", outcome)
  }

  // MARK: The file as a name

  /// What can happen to a name, while the file is open and while it is not.
  private enum Mishap: String, CaseIterable {
    case deleted, moved, emptied, replaced, overwritten, directoryRemoved, throughALink, underASecondName
  }

  mutating func mishaps() throws {
    for mishap in Mishap.allCases {
      // Of a directory that went between two sessions nothing is left.
      for isOpen in mishap == .directoryRemoved ? [true] : [true, false] {
        var sound = 0
        for round in 0..<scale.mishaps { sound += try survives(mishap, isOpen: isOpen, round) ? 1 : 0 }
        record(
          "\(mishap.rawValue) \(isOpen ? "while it is open" : "between two sessions"): files / all answers there after what "
            + "the learner is offered", "\(scale.mishaps) / \(sound)")
      }
    }
  }

  private mutating func survives(_ mishap: Mishap, isOpen: Bool, _ round: Int) throws -> Bool {
    let path = try freshPath("mishap")
    let what = "\(mishap.rawValue) \(isOpen ? "open" : "closed") \(round)"
    let begun = Date.now
    var expected: [Review] = []
    func next(_ torture: inout Torture) -> Review {
      expected.append(torture.chance.review())
      return expected[expected.count - 1]
    }
    do {
      var name = path
      if mishap == .throughALink {
        name = directory + "/mishap/link.sqlite"
        try FileManager.default.createSymbolicLink(atPath: name, withDestinationPath: path)
      }
      var file: ProgressFile? = try ProgressFile(path: name, now: .noon)
      for _ in 0..<chance.int(1...12) { try file?.append(next(&self)) }
      let old = try Self.there(FileManager.default.contents(atPath: path))
      for _ in 0..<chance.int(1...5) { try file?.append(next(&self)) }
      if !isOpen { file = nil }
      var name2 = name
      try happen(mishap, to: path, old, &name2, &expected)
      if !isOpen { file = try reopened(name2) }
      let last = next(&self)
      do { try file?.append(last) } catch {
        guard let lost = file, case .moved(_, let change) = error else { throw error }
        file = try lost.goOn(change == .replaced ? .takeOther : .writeAnew, now: .noon).0
        try file?.append(last)
      }
      let kept = Set(try #require(file).load().reviews.map(\.id))
      let missing = expected.count { !kept.contains($0.id) }
      if missing > 0 { blame("\(what): \(missing) of \(expected.count) answers are missing") }
      if Date.now.timeIntervalSince(begun) > 5 { blame("\(what): slow") }
      return missing == 0
    } catch {
      blame("\(what): \(error)")
      return false
    }
  }

  private mutating func happen(
    _ mishap: Mishap, to path: String, _ old: Data, _ name: inout String, _ expected: inout [Review]
  ) throws {
    let files = FileManager.default
    switch mishap {
    case .deleted: try files.removeItem(atPath: path)
    case .moved: try files.moveItem(atPath: path, toPath: path + "-elsewhere")
    case .emptied: truncate(path, 0)
    case .replaced:
      let other = directory + "/mishap/other.sqlite"
      do {
        let file = try ProgressFile(path: other, now: .noon)
        for _ in 0..<3 {
          expected.append(chance.review())
          try file.append(expected[expected.count - 1])
        }
      }
      rename(other, path)
    case .overwritten:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: old)
      try handle.close()
    case .directoryRemoved:
      // The journal goes with it; only who has the file open knows what was in it.
      try files.removeItem(atPath: ProgressFile.directory(of: path))
    case .throughALink: break
    case .underASecondName:
      let other = directory + "/mishap/second.sqlite"
      try files.linkItem(atPath: path, toPath: other)
      name = other
    }
  }

  /// As the next session does it, with the way out that it offers.
  private mutating func reopened(_ path: String) throws -> ProgressFile {
    do {
      let file = try ProgressFile(path: path, now: .noon)
      guard let faults = file.dailyCheck(now: .noon)?.faults(), !faults.isEmpty else { return file }
    } catch {
      switch error {
      case .vanished, .damaged, .notADatabase: break
      default: throw error
      }
    }
    _ = try ProgressFile.mend(path: path, now: .noon)
    return try ProgressFile(path: path, now: .noon)
  }

  mutating func truncations() throws {
    let (path, reviews) = try sample("truncations")
    var outcome = Outcome()
    let size = try Self.there(FileManager.default.contents(atPath: path)).count
    for end in stride(from: 0, to: size, by: 2048) {
      let damaged = try copy(path)
      try change(damaged) { $0.removeLast($0.count - end) }
      judge(damaged, reviews, what: "cut to \(end) bytes", &outcome)
    }
    note("cut at each half page", outcome)
  }

  // MARK: Values at their limits

  /// Every column of every table and every setting with values that it should not have, sealed as if they were right.
  private static var cases: [(table: Storage.Table, column: Int, value: DatabaseValue)] {
    let texts = ["", "\u{1B}]0;owned\u{7}", "\u{202E}x", String(repeating: "9", count: 100_000), "-1", "nan", "\0"]
    let numbers: [Int64] = [.max, .min, -1, 0, 1 << 53, 9_223_372_036_854]
    var cases: [(table: Storage.Table, column: Int, value: DatabaseValue)] = []
    for table in Storage.Table.all {
      for (index, column) in table.columns.enumerated() {
        switch column.kind {
        case .text, .textOrNone: for text in texts { cases.append((table, index, text.databaseValue)) }
        case .number, .numberOrNone: for number in numbers { cases.append((table, index, number.databaseValue)) }
        }
      }
    }
    for key in Settings.Key.allCases {
      let values: [String] = texts + numbers.map { "\($0)" } + ["0", "-0.0", "1e-320"]
      for value in values { cases.append((Storage.Table.setting, -1, "\(key.rawValue)=\(value)".databaseValue)) }
    }
    return cases
  }

  mutating func tampering() throws {
    let cases = Self.cases
    let step = max(1, cases.count / scale.tampered)
    var (opened, setAside, slow) = (0, 0, 0)
    for (number, one) in cases.enumerated() where number % step == 0 {
      let begun = Date.now
      let path = try freshPath("tampered")
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append(chance.review())
        try file.save(Note(id: "n", time: .noon, item: "x", words: "Why?"))
        try file.queue.write { try Torture.spoil($0, one) }
      }
      do {
        let kept = try ProgressFile(path: path, now: .noon).load()
        opened += 1
        setAside += kept.unreadable.isEmpty ? 0 : 1
        // All that follows from it stays in range.
        let profile = Profile(bank: Bank(), reviews: kept.correctedReviews, settings: kept.chosen)
        _ = Statistics(profile, on: Day(20_800))
      } catch { blame("\(one): \(error)") }
      if Date.now.timeIntervalSince(begun) > 5 {
        slow += 1
        blame("\(one): slow")
      }
    }
    record(
      "values at and beyond their limits: files / opened / with a row set aside / over 5 s",
      "\((cases.count + step - 1) / step) / \(opened) / \(setAside) / \(slow)")
  }

  /// The same files, opened by the program itself: what a learner would see of them.
  mutating func showing() throws {
    let cases = Self.cases
    let step = max(1, cases.count / scale.shown)
    var (files, runs, crashes, hangs, escapes) = (0, 0, 0, 0, 0)
    var codes: [Int32: Int] = [:]
    for (number, one) in cases.enumerated() where number % step == 0 {
      let path = try freshPath("shown")
      do {
        let file = try ProgressFile(path: path, now: .noon)
        try file.append(chance.review())
        try file.queue.write { try Torture.spoil($0, one) }
      }
      files += 1
      for words in [["stats"], ["doctor"], ["due", "--json"], []] {
        let seen = try BuiltProgram.run(words, path, in: directory)
        runs += 1
        codes[seen.status, default: 0] += 1
        if seen.status > 128 || seen.status == -1 {
          crashes += seen.status == -1 ? 0 : 1
          hangs += seen.status == -1 ? 1 : 0
          blame("\(one): bedrill \(words.joined(separator: " ")) ended with \(seen.status)")
        }
        if seen.seconds > 5 {
          hangs += 1
          blame("\(one): bedrill \(words.joined(separator: " ")) took \(seen.seconds) s")
        }
        if !words.isEmpty, seen.output.utf8.contains(27) { escapes += 1 }
      }
    }
    let ends = codes.sorted { $0.key < $1.key }.map { "\($0.value) with \($0.key)" }.joined(separator: ", ")
    record(
      "values at and beyond their limits, seen by the program (stats, doctor, due, home): files / runs / crashes / over 5 s / "
        + "with an escape in what is printed / ended",
      "\(files) / \(runs) / \(crashes) / \(hangs) / \(escapes) / \(ends)")
  }

  private static func spoil(_ database: Database, _ one: (table: Storage.Table, column: Int, value: DatabaseValue))
    throws
  {
    var values: [DatabaseValue]
    switch one.table {
    case .review: values = Review.sample.values
    case .setting: values = Setting(name: "minutes-per-day", value: "30", time: .noon).values
    case .attempt:
      values = StoredAttempt(id: "a", started: .noon, saved: .noon, state: "submitted", document: "[]").values
    case .note: values = Note(id: "m", time: .noon, item: "x", words: "Why?").values
    case .mark: values = Mark(.star, on: "x", time: .noon).values
    default: values = Correction(id: "c", time: .noon, days: 1, reviews: [Review.sample.id]).values
    }
    if one.column < 0 {
      let parts = (String.fromDatabaseValue(one.value) ?? "").split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[0] = String(parts[0]).databaseValue
      values[1] = String(parts[1]).databaseValue
    } else {
      values[one.column] = one.value
    }
    let row = values + [one.table.seal(values).databaseValue]
    let marks = row.map { _ in "?" }.joined(separator: ", ")
    // A value that the table itself refuses never comes into a file this way.
    try? database.execute(
      sql: "INSERT OR REPLACE INTO \(one.table.name) (\(one.table.selection)) VALUES (\(marks))",
      arguments: StatementArguments(row))
  }

  // MARK: Merging

  mutating func laws() throws {
    var (commutes, associates, repeats) = (0, 0, 0)
    for number in 0..<scale.triples {
      let stock = (0..<8).map { _ in chance.review() }
      let (a, b, c) = (snapshot(stock), snapshot(stock), snapshot(stock))
      let (ab, ba) = (try union(a, b), try union(b, a))
      commutes += ab == ba ? 1 : 0
      let isAssociative = try union(ab, c) == union(a, union(b, c))
      associates += isAssociative ? 1 : 0
      if !isAssociative { blame("triple \(number): (a and b) and c differ from a and (b and c)") }
      repeats += try union(a, a) == union(a, Snapshot()) && union(ab, b) == ab ? 1 : 0
      if ab != ba { blame("triple \(number): a and b differ from b and a") }
    }
    record(
      "merged at random, three files each: triples / commutative / associative / idempotent",
      "\(scale.triples) / \(commutes) / \(associates) / \(repeats)")
  }

  /// What a device may have, of answers that it shares with others.
  private mutating func snapshot(_ stock: [Review]) -> Snapshot {
    var snapshot = Snapshot()
    for var review in stock where chance.int(0...2) > 0 {
      review.isUndone = chance.int(0...3) == 0
      // Two devices that were copied from one may tell different stories of one answer.
      if chance.int(0...9) == 0 { review.duration = chance.int(0...5) }
      snapshot.reviews.append(review)
    }
    func time(_ day: Int) -> Moment { .noon + [0.0, 1.0, 2.0, 500.0][day] }
    for name in ["minutes-per-day", "later"] where chance.int(0...1) == 0 {
      snapshot.settings.append(Setting(name: name, value: "\(chance.int(20...22))", time: time(chance.int(0...3))))
    }
    for id in ["a", "b"] where chance.int(0...1) == 0 {
      snapshot.attempts.append(
        StoredAttempt(
          id: id, started: .noon, saved: time(chance.int(0...3)), state: ["running", "submitted"][chance.int(0...1)],
          document: "[\(chance.int(0...1))]"))
      snapshot.notes.append(Note(id: id, time: time(chance.int(0...3)), item: "x", words: "\(chance.int(0...1))"))
      snapshot.marks.append(
        Mark(.star, on: Item.ID(id), time: time(chance.int(0...3)), isDeleted: chance.int(0...1) == 0))
      snapshot.corrections.append(
        Correction(id: id, time: .noon, days: 1, reviews: [stock[0].id], isRevoked: chance.int(0...1) == 0))
    }
    return snapshot
  }

  private func union(_ snapshots: Snapshot...) throws -> Snapshot {
    let file = try ProgressFile.inMemory()
    for snapshot in snapshots { _ = try file.queue.write { try snapshot.merge(into: $0, now: .noon) } }
    return try file.load()
  }
}

extension Review {
  fileprivate static let sample = Review(
    id: ID("01a1c000-0000-7000-8000-000000000001"), item: "x", time: .noon, day: Day(20_781), kind: .choice,
    grade: .good,
    answer: .chosen([1]), confidence: .sure, options: 4, duration: 5200, isRight: true, names: "b")
}
