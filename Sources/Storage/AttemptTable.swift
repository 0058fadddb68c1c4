import GRDB
import Practice

/// A timed exam as the file holds it; what it consists of is the exam's business.
public struct StoredAttempt: Equatable, Sendable, Identifiable {
  public var id: String
  public var started: Moment
  public var saved: Moment
  public var state: String
  /// JSON text.
  public var document: String
  public init(id: String, started: Moment, saved: Moment, state: String, document: String) {
    self.id = id
    self.started = started
    self.saved = saved
    self.state = state
    self.document = document
  }
}

extension ProgressFile {
  /// Keeps an attempt in place of what was kept of it before; it is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - document: JSON text; other text is refused.
  ///   - moment: when it was saved; nil for the moment of opening.
  public func saveAttempt(
    id: String, started: Moment, state: String, document: String, at moment: Moment? = nil
  ) throws(StorageFailure) {
    let attempt = StoredAttempt(
      id: id, started: started, saved: moment ?? opened, state: state, document: document)
    try write { try attempt.save(in: $0) }
  }

  /// Keeps an attempt as it stands and the answers that it adds to the log: both are on the disk when this returns, or
  /// neither is.
  public func save(_ attempt: Attempt, adding reviews: [Review]) throws(StorageFailure) {
    let stored = StoredAttempt(
      id: attempt.id, started: attempt.started, saved: attempt.clock.last.wall, state: attempt.state.rawValue,
      document: attempt.document)
    try write { database in
      try stored.save(in: database)
      for review in reviews { try review.insert(into: database) }
    }
  }

  /// All attempts in the order they were started.
  public func attempts() throws(StorageFailure) -> [StoredAttempt] {
    try read { try StoredAttempt.fetchAll($0) }
  }
}

extension StoredAttempt {
  func save(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO attempt (id, started, saved, state, document) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          started = excluded.started, saved = max(saved, excluded.saved), state = excluded.state,
          document = excluded.document
        """
    ).execute(arguments: [id, started.milliseconds, saved.milliseconds, state, document])
  }

  static func fetchAll(_ database: Database) throws -> [StoredAttempt] {
    try Row.fetchAll(database, sql: "SELECT id, started, saved, state, document FROM attempt ORDER BY started, id")
      .map { row in
        StoredAttempt(
          id: try row.decode(atIndex: 0), started: Moment(milliseconds: try row.decode(atIndex: 1)),
          saved: Moment(milliseconds: try row.decode(atIndex: 2)), state: try row.decode(atIndex: 3),
          document: try row.decode(atIndex: 4))
      }
  }
}
