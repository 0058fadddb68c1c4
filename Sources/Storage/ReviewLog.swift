import GRDB
import Practice

extension ProgressFile {
  /// Adds an answer to the log; it is on the disk when this returns.
  ///
  /// An answer that is there already, to the letter, was kept before: that is no error. Another one of the same name,
  /// as a session with the same time and seed makes it, is kept under a name of its own.
  public func append(_ review: Review) throws(StorageFailure) {
    let added = try write { try add(review, to: $0) }
    if let added { note([added], at: review.time, new: 1) }
  }

  /// Adds answers to the log: all are on the disk when this returns, or none is.
  public func append(_ reviews: [Review]) throws(StorageFailure) {
    let added = try write { database in try reviews.compactMap { try add($0, to: database) } }
    if let last = added.last { note(added, at: last.time, new: added.count) }
  }

  /// Returns the answer as it was added; nil where it was there already.
  private func add(_ review: Review, to database: Database) throws -> Review? {
    var review = review
    while let other = try Review.fetch(review.id, database) {
      if other == review { return nil }
      let renamed = review.renamed
      guard renamed.id != review.id else { throw StorageFailure.repeatedReview(review.id, path) }
      renamedReviews[review.id] = renamed.id
      review = renamed
    }
    try Review.setAsideUnreadable(review.id.rawValue, in: database, opened)
    try review.insert(into: database)
    return review
  }

  /// Marks an answer as undone; it stays in the log.
  public func undo(_ id: Review.ID) throws(StorageFailure) {
    let id = renamedReviews[id] ?? id
    let undone: Review? = try write { database in
      guard var review = try Review.fetch(id, database) else { throw StorageFailure.unknownReview(id, path) }
      guard !review.isUndone else { return nil }
      review.isUndone = true
      try review.markUndone(in: database)
      return review
    }
    if let undone { note([undone], at: undone.time) }
  }

  /// Marks every answer as undone, all or none; they stay in the log. Returns how many there were.
  @discardableResult public func undoAll() throws(StorageFailure) -> Int {
    let ids = try load().reviews.filter { !$0.isUndone }.map(\.id)
    let undone: [Review] = try write { database in
      try ids.compactMap { id in
        guard var review = try Review.fetch(id, database) else { return nil }
        review.isUndone = true
        try review.markUndone(in: database)
        return review
      }
    }
    if let last = undone.map(\.time).max() { note(undone, at: last) }
    return undone.count
  }

  /// All answers in the order of their time, those undone among them, with their dates set right.
  public func reviews() throws(StorageFailure) -> [Review] { try load().correctedReviews }

  /// Keeps an attempt as it stands and the answers that it adds to the log: both are on the disk when this returns, or
  /// neither is.
  public func save(_ attempt: Attempt, adding reviews: [Review]) throws(StorageFailure) {
    let stored = StoredAttempt(attempt)
    let added: [Review] = try write { database in
      try checkAttempt(stored.id, in: database)
      try stored.put(in: database, opened)
      return try reviews.compactMap { try add($0, to: database) }
    }
    remember(stored)
    if !attempt.isRunning { note(added + [stored], at: stored.saved, new: added.count) }
  }
}

extension Review {
  /// The same answer under a name that is made from its words.
  fileprivate var renamed: Review {
    var hash = Fingerprint()
    hash.add(line)
    var review = self
    let digits = String(repeating: "0", count: 12) + String(hash.value & 0xFFFF_FFFF_FFFF, radix: 16)
    review.id = ID(String(id.rawValue.prefix(24)) + String(digits.suffix(12)))
    return review
  }

  static func fetch(_ id: ID, _ database: Database) throws -> Review? {
    let sql = "SELECT \(table.selection) FROM review WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.rawValue]) else { return nil }
    let cells = table.columns.indices.map { row[$0] as DatabaseValue }
    return try? checked(cells, seal: Int64.fromDatabaseValue(row[cells.count]))
  }
}
