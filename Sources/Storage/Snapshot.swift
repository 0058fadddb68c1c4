import GRDB
import Practice

/// All that a progress file holds, as values; two of them can be put together.
///
/// The union is commutative, associative and idempotent: a flag that an answer was undone wins, of settings, exams,
/// notes and marks the newest, where what lies in the future counts as oldest. Where the time is the same, the greater
/// text wins, so that both ways lead to the same end. What loses is set aside, not dropped.
public struct Snapshot: Equatable, Sendable {
  /// The answers as they were written, in the order of their times; corrections are not applied.
  public var reviews: [Review] = []
  var settings: [Setting] = []
  public var attempts: [StoredAttempt] = []
  public var notes: [Note] = []
  public var marks: [Mark] = []
  public var corrections: [Correction] = []
  /// Rows that were set aside before.
  public var setAside: [SetAside] = []
  /// Rows that stand in their tables and could not be read.
  public var unreadable: [SetAside] = []

  init() {}

  /// Reads everything; a row that makes no sense is named and left out.
  init(_ database: Database, now: Moment) throws {
    reviews = try read(database, now).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    settings = try read(database, now)
    attempts = try read(database, now).sorted { ($0.started, $0.id) < ($1.started, $1.id) }
    notes = try read(database, now).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    marks = try read(database, now)
    corrections = try read(database, now)
    setAside = try read(database, now)
  }

  /// The answers with their dates set right where a correction says so.
  public var correctedReviews: [Review] { Correction.apply(corrections, to: reviews) }

  private mutating func read<Value: StoredRow>(_ database: Database, _ now: Moment) throws -> [Value] {
    let table = Value.table
    let rows = try Row.fetchCursor(database, sql: "SELECT \(table.selection) FROM \(table.name) ORDER BY \(table.key)")
    var values: [Value] = []
    while let row = try rows.next() {
      let cells = table.columns.indices.map { row[$0] as DatabaseValue }
      do throws(Unreadable) {
        // What was never sealed has 0 there, which is no checksum of anything.
        values.append(try Value.checked(cells, seal: Int64.fromDatabaseValue(row[cells.count]) ?? 0))
      } catch {
        unreadable.append(SetAside(table, cells, reason: error.reason, time: now))
      }
    }
    return values
  }

  /// Takes in a row that was read somewhere else; of two with one key the one that counts stays.
  mutating func add(_ table: Table, _ values: [DatabaseValue], now: Moment) {
    switch table {
    case .review: Self.add(values, to: &reviews, now)
    case .setting: Self.add(values, to: &settings, now)
    case .attempt: Self.add(values, to: &attempts, now)
    case .note: Self.add(values, to: &notes, now)
    case .mark: Self.add(values, to: &marks, now)
    case .correction: Self.add(values, to: &corrections, now)
    default: break
    }
  }

  private static func add<Value: StoredRow>(_ values: [DatabaseValue], to rows: inout [Value], _ now: Moment) {
    if let value = try? Value.checked(values, seal: nil) { rows.append(value) }
  }

  /// The rows as lines of the journal.
  var lines: [(line: String, time: Moment)] {
    reviews.map { ($0.line, $0.time) } + settings.map { ($0.line, $0.time) }
      + attempts.filter { $0.state != Attempt.State.running.rawValue }.map { ($0.line, $0.saved) }
      + notes.map { ($0.line, $0.time) } + marks.map { ($0.line, $0.time) } + corrections.map { ($0.line, $0.time) }
  }
}

/// How much a merge brought.
public struct MergeReport: Equatable, Sendable {
  /// Answers that were not there.
  public var reviews = 0
  /// Answers that the other file knows to be undone.
  public var undone = 0
  public var settings = 0
  public var attempts = 0
  public var notes = 0
  public var marks = 0
  public var corrections = 0
  /// Rows that lost to another one of their name and were set aside, on whichever side they stood.
  public var setAside = 0
  /// Rows of the file itself that could not be read and were set aside before anything came in.
  public var unreadable = 0
  public init() {}

  /// How many rows came in, of whatever kind.
  public var brought: Int { reviews + undone + settings + attempts + notes + marks + corrections }

  static func + (a: MergeReport, b: MergeReport) -> MergeReport {
    var sum = a
    sum.reviews += b.reviews
    sum.undone += b.undone
    sum.settings += b.settings
    sum.attempts += b.attempts
    sum.notes += b.notes
    sum.marks += b.marks
    sum.corrections += b.corrections
    sum.setAside += b.setAside
    sum.unreadable += b.unreadable
    return sum
  }
}

// MARK: - Putting together

extension Snapshot {
  /// Puts everything into a file.
  ///
  /// - Parameter now: what lies more than a day after it counts as oldest.
  func merge(into database: Database, now: Moment) throws -> MergeReport {
    let there = try Snapshot(database, now: now)
    var report = MergeReport()
    // What makes no sense is kept before a row of its name takes its place.
    for row in there.unreadable where try row.leaveTable(in: database, now) { report.unreadable += 1 }
    try mergeReviews(into: database, there: there.reviews, now, &report)
    report.settings = try merge(settings, there.settings, into: database, now, &report)
    report.attempts = try merge(attempts, there.attempts, into: database, now, &report)
    report.notes = try merge(notes, there.notes, into: database, now, &report)
    report.marks = try merge(marks, there.marks, into: database, now, &report)
    report.corrections = try merge(corrections, there.corrections, into: database, now, &report)
    for row in setAside + unreadable { report.setAside += try row.keep(in: database, now) ? 1 : 0 }
    return report
  }

  /// Returns how many rows came in.
  private func merge<Value: StoredRow & Equatable>(
    _ rows: [Value], _ there: [Value], into database: Database, _ now: Moment, _ report: inout MergeReport
  ) throws -> Int {
    var known = Dictionary(there.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var count = 0
    for row in rows {
      guard let other = known[row.key] else {
        try row.save(in: database)
        known[row.key] = row
        count += 1
        continue
      }
      guard row != other else { continue }
      let wins = row.wins(over: other, now: now)
      report.setAside += try (wins ? other : row).loses(in: database, now) ? 1 : 0
      guard wins else { continue }
      try row.save(in: database)
      known[row.key] = row
      count += 1
    }
    return count
  }

  private func mergeReviews(
    into database: Database, there: [Review], _ now: Moment, _ report: inout MergeReport
  ) throws {
    var known = Dictionary(there.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for review in reviews {
      guard let other = known[review.id] else {
        try review.insert(into: database)
        known[review.id] = review
        report.reviews += 1
        continue
      }
      var (here, there) = (review, other)
      here.isUndone = here.isUndone || there.isUndone
      if here.isUndone, !there.isUndone {
        there.isUndone = true
        try there.markUndone(in: database)
        report.undone += 1
      }
      if here != there {
        let wins = here.wins(over: there, now: now)
        // Whether it was taken back is known of the one that stays, so that every order sets the same row aside.
        var loser = wins ? there : here
        loser.isUndone = false
        report.setAside += try loser.loses(in: database, now) ? 1 : 0
        if wins {
          try here.save(in: database)
          there = here
        }
      }
      known[review.id] = there
    }
  }
}

extension StoredRow {
  /// Keeps the row aside because another one won. Returns whether it was not there yet.
  fileprivate func loses(in database: Database, _ now: Moment) throws -> Bool {
    try SetAside(Self.table, values, reason: SetAside.lost, time: now).keep(in: database, now)
  }
}

extension SetAside {
  /// Keeps the row aside and takes it out of its table. Returns whether it stood in one of those that are merged.
  func leaveTable(in database: Database, _ now: Moment) throws -> Bool {
    guard let table = Table.named(table) else { return false }
    _ = try keep(in: database, now)
    try database.execute(sql: "DELETE FROM \(table.name) WHERE \(table.key) = ?", arguments: [row])
    return true
  }

  /// Keeps the row aside once. Returns whether it was not there yet.
  func keep(in database: Database, _ now: Moment) throws -> Bool {
    let sql = "SELECT \(Self.table.selection) FROM set_aside WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else {
      try save(in: database)
      return true
    }
    let cells = Self.table.columns.indices.map { row[$0] as DatabaseValue }
    if let other = try? SetAside.checked(cells, seal: Int64.fromDatabaseValue(row[cells.count])),
      !wins(over: other, now: now)
    {
      return false
    }
    try save(in: database)
    return false
  }
}

extension Review {
  /// Marks the answer as undone; this value is undone already.
  func markUndone(in database: Database) throws {
    try database.cachedStatement(sql: "UPDATE review SET undone = 1, seal = ? WHERE id = ?")
      .execute(arguments: [seal, id.rawValue])
  }
}
