import GRDB
import Practice

extension ProgressFile {
  /// Adds an answer to the log; it is on the disk when this returns.
  ///
  /// An answer that is there already, to the letter, was kept before: that is no error.
  public func append(_ review: Review) throws(StorageFailure) {
    let isNew = try write { try add(review, to: $0) }
    if isNew { note([review], at: review.time, new: 1) }
  }

  /// Returns whether it was not there yet.
  private func add(_ review: Review, to database: Database) throws -> Bool {
    do { try review.insert(into: database) } catch let error as DatabaseError {
      guard error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY else { throw error }
      guard try Review.fetch(review.id, database) == review else {
        throw StorageFailure.repeatedReview(review.id, path)
      }
      return false
    }
    return true
  }

  /// Marks an answer as undone; it stays in the log.
  public func undo(_ id: Review.ID) throws(StorageFailure) {
    let undone: Review? = try write { database in
      guard var review = try Review.fetch(id, database) else { throw StorageFailure.unknownReview(id, path) }
      guard !review.isUndone else { return nil }
      review.isUndone = true
      try review.markUndone(in: database)
      return review
    }
    if let undone { note([undone], at: undone.time) }
  }

  /// All answers in the order of their time, those undone among them, with their dates set right.
  public func reviews() throws(StorageFailure) -> [Review] { try load().correctedReviews }

  /// Keeps an attempt as it stands and the answers that it adds to the log: both are on the disk when this returns, or
  /// neither is.
  public func save(_ attempt: Attempt, adding reviews: [Review]) throws(StorageFailure) {
    let stored = StoredAttempt(attempt)
    try write { database in
      try checkAttempt(stored.id, in: database)
      try stored.save(in: database)
      for review in reviews { _ = try add(review, to: database) }
    }
    remember(stored)
    if !attempt.isRunning { note(reviews + [stored], at: stored.saved, new: reviews.count) }
  }
}

extension Review {
  static func fetch(_ id: ID, _ database: Database) throws -> Review? {
    let sql = "SELECT \(table.selection) FROM review WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.rawValue]) else { return nil }
    let cells = table.columns.indices.map { row[$0] as DatabaseValue }
    return try? checked(cells, seal: Int64.fromDatabaseValue(row[cells.count]))
  }
}
