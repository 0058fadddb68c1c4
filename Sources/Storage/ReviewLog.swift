import GRDB
import Practice
import QuestionBank
import Scheduling

extension ProgressFile {
  /// Adds an answer to the log; it is on the disk when this returns.
  public func append(_ review: Review) throws(StorageFailure) {
    try write { database in
      do { try review.insert(into: database) } catch let error as DatabaseError {
        guard error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY else { throw error }
        throw StorageFailure.repeatedReview(review.id, path)
      }
    }
  }

  /// Marks an answer as undone; it stays in the log.
  public func undo(_ id: Review.ID) throws(StorageFailure) {
    try write { database in
      try database.cachedStatement(sql: "UPDATE review SET undone = 1 WHERE id = ?").execute(arguments: [id.rawValue])
      guard database.changesCount == 1 else { throw StorageFailure.unknownReview(id, path) }
    }
  }

  /// All answers in the order of their time, those undone among them.
  public func reviews() throws(StorageFailure) -> [Review] {
    try read { database in
      try Review.fetchAll(database, path: path)
    }
  }
}

extension Review {
  func insert(into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO review
          (id, item, revision, time, day, kind, grade, answer, confidence, options, duration, mode, undone, draw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id.rawValue, item.rawValue, revision, time.milliseconds, day.number, kind.rawValue, grade.rawValue, answer.text,
      confidence?.rawValue, options, duration, mode.text, isUndone,
      Int64(bitPattern: draw),
    ])
  }

  /// The columns as `init` reads them.
  static let selection = selection(draw: "draw")

  /// The same of a file from before there were templates.
  static let firstSelection = selection(draw: "0")

  private static func selection(draw: String) -> String {
    """
    SELECT id, item, revision, time, day, kind, grade, answer, confidence, options, duration, mode, undone, \(draw)
    FROM review
    """
  }

  /// - Throws: `StorageFailure.unreadableReview` for a row that makes no sense.
  static func fetchAll(_ database: Database, path: String) throws -> [Review] {
    let rows = try Row.fetchCursor(database, sql: selection + " ORDER BY time, id")
    var reviews: [Review] = []
    while let row = try rows.next() { reviews.append(try Review(row, path: path)) }
    return reviews
  }

  init(_ row: Row, path: String) throws {
    let id: String = try row.decode(atIndex: 0)
    func unreadable(_ column: String) -> StorageFailure { .unreadableReview(id, column: column, path) }
    guard let kind = Item.Kind(rawValue: try row.decode(atIndex: 5)) else { throw unreadable("kind") }
    guard let grade = Grade(rawValue: try row.decode(atIndex: 6)) else { throw unreadable("grade") }
    guard let answer = Answer(text: try row.decode(atIndex: 7)) else { throw unreadable("answer") }
    let sureness: String? = try row.decode(atIndex: 8)
    let confidence = sureness.flatMap { Confidence(rawValue: $0) }
    guard (sureness == nil) == (confidence == nil) else { throw unreadable("confidence") }
    guard let mode = Mode(text: try row.decode(atIndex: 11)) else { throw unreadable("mode") }
    let draw: Int64 = try row.decode(atIndex: 13)
    self.init(
      id: ID(id), item: Item.ID(try row.decode(atIndex: 1)), revision: try row.decode(atIndex: 2),
      time: Moment(milliseconds: try row.decode(atIndex: 3)), day: Day(try row.decode(atIndex: 4)), kind: kind,
      grade: grade, answer: answer, confidence: confidence, options: try row.decode(atIndex: 9),
      duration: try row.decode(atIndex: 10), mode: mode, draw: UInt64(bitPattern: draw),
      isUndone: try row.decode(atIndex: 12))
  }
}
