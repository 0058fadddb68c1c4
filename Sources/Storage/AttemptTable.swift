import GRDB
import Practice

extension ProgressFile {
  /// Keeps an attempt in place of what was kept of it before; it is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - document: JSON text; other text is refused.
  ///   - moment: when it was saved; nil for the moment of opening.
  public func saveAttempt(
    id: String, started: Moment, state: String, document: String, at moment: Moment? = nil
  ) throws(StorageFailure) {
    let attempt = StoredAttempt(id: id, started: started, saved: moment ?? opened, state: state, document: document)
    try write { database in
      try checkAttempt(id, in: database)
      try attempt.put(in: database, opened)
    }
    remember(attempt)
    note([attempt], at: attempt.saved)
  }

  /// All attempts in the order they were started.
  public func attempts() throws(StorageFailure) -> [StoredAttempt] { try load().attempts }
}

extension StoredAttempt {
  /// The exam; one of the first edition, which kept places only, gets the names from the bank of then.
  public func attempt() throws(AttemptFailure) -> Attempt {
    try Attempt(document: document) { FirstEdition.options(item: $0.rawValue, revision: $1) }
  }

  init(_ attempt: Attempt) {
    self.init(
      id: attempt.id, started: attempt.started, saved: attempt.clock.last.wall, state: attempt.state.rawValue,
      document: attempt.document)
  }
}
