import GRDB
import Practice

/// All that a progress file holds, as values; two of them can be put together.
///
/// The union is commutative, associative and idempotent: a flag that an answer was undone wins, of settings, attempts
/// and notes the newest. Where the time is the same, the greater text wins, so that both ways lead to the same end.
struct Contents: Equatable {
  var reviews: [Review] = []
  var settings: [Setting] = []
  var attempts: [StoredAttempt] = []
  var notes: [Note] = []

  struct Setting: Equatable {
    var key: String
    var value: String
    var time: Int64
  }

  init() {}

  init(_ database: Database, path: String) throws {
    reviews = try Review.fetchAll(database, path: path)
    settings = try Setting.fetchAll(database)
    attempts = try StoredAttempt.fetchAll(database)
    notes = try Note.fetchAll(database)
  }

  /// Puts everything into a file.
  ///
  /// - Parameter path: where this comes from.
  /// - Throws: `StorageFailure.contradiction` when an answer is there already, but another one.
  func merge(into database: Database, from path: String, target: String) throws -> MergeReport {
    var report = MergeReport()
    let there = try Contents(database, path: target)
    try mergeReviews(into: database, there: there.reviews, from: path, &report)
    let settings = Dictionary(uniqueKeysWithValues: there.settings.map { ($0.key, $0) })
    for setting in self.settings where settings[setting.key].map({ setting.wins(over: $0) }) ?? true {
      try setting.save(in: database)
      report.settings += 1
    }
    let attempts = Dictionary(uniqueKeysWithValues: there.attempts.map { ($0.id, $0) })
    for attempt in self.attempts where attempts[attempt.id].map({ attempt.wins(over: $0) }) ?? true {
      try attempt.save(in: database)
      report.attempts += 1
    }
    let notes = Dictionary(uniqueKeysWithValues: there.notes.map { ($0.id, $0) })
    for note in self.notes where notes[note.id].map({ note.wins(over: $0) }) ?? true {
      try note.save(in: database)
      report.notes += 1
    }
    return report
  }

  /// Leaves out answers that a sound file has otherwise.
  mutating func removeContradictions(to sound: Contents) {
    let known = Dictionary(uniqueKeysWithValues: sound.reviews.map { ($0.id, $0) })
    reviews.removeAll { review in
      guard var other = known[review.id] else { return false }
      other.isUndone = review.isUndone
      return other != review
    }
  }

  private func mergeReviews(
    into database: Database, there: [Review], from path: String, _ report: inout MergeReport
  ) throws {
    let known = Dictionary(uniqueKeysWithValues: there.map { ($0.id, $0) })
    for review in reviews {
      guard var other = known[review.id] else {
        try review.insert(into: database)
        report.reviews += 1
        continue
      }
      let wasUndone = other.isUndone
      other.isUndone = review.isUndone
      guard other == review else { throw StorageFailure.contradiction("the answer \(review.id)", path) }
      if review.isUndone, !wasUndone {
        try database.execute(sql: "UPDATE review SET undone = 1 WHERE id = ?", arguments: [review.id.rawValue])
        report.undone += 1
      }
    }
  }
}

extension Contents.Setting {
  static func fetchAll(_ database: Database) throws -> [Self] {
    try Row.fetchAll(database, sql: "SELECT key, value, time FROM setting ORDER BY key")
      .map { Self(key: try $0.decode(atIndex: 0), value: try $0.decode(atIndex: 1), time: try $0.decode(atIndex: 2)) }
  }

  func wins(over other: Self) -> Bool { (time, value) > (other.time, other.value) }

  func save(in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO setting (key, value, time) VALUES (?, ?, ?)", arguments: [key, value, time])
  }
}

extension StoredAttempt {
  func wins(over other: Self) -> Bool {
    (saved, started, state, document) > (other.saved, other.started, other.state, other.document)
  }
}

extension Note {
  func wins(over other: Self) -> Bool {
    if (time, item, revision) != (other.time, other.item, other.revision) {
      return (time, item, revision) > (other.time, other.item, other.revision)
    }
    return (shuffle, answer, words) > (other.shuffle, other.answer, other.words)
  }
}
