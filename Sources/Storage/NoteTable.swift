import GRDB
import Practice
import QuestionBank

/// What a learner wrote about an item, with what was on the screen.
public struct StoredNote: Equatable, Sendable, Identifiable {
  public var id: String
  public var time: Moment
  public var item: Item.ID
  public var revision: Int
  /// The seed or the order in which the options were shown.
  public var shuffle: String
  /// The answer that had been given; empty before one.
  public var answer: String
  public var words: String
  public init(
    id: String, time: Moment, item: Item.ID, revision: Int = 1, shuffle: String = "", answer: String = "", words: String
  ) {
    self.id = id
    self.time = time
    self.item = item
    self.revision = revision
    self.shuffle = shuffle
    self.answer = answer
    self.words = words
  }
}

extension ProgressFile {
  /// Keeps a note in place of the one of this name, if there was one.
  public func save(_ note: StoredNote) throws(StorageFailure) {
    try write { try note.save(in: $0) }
  }

  /// All notes in the order of their time.
  public func notes() throws(StorageFailure) -> [StoredNote] {
    try read { try StoredNote.fetchAll($0) }
  }
}

extension StoredNote {
  func save(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO note (id, time, item, revision, shuffle, answer, words) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          time = excluded.time, item = excluded.item, revision = excluded.revision, shuffle = excluded.shuffle,
          answer = excluded.answer, words = excluded.words
        """
    ).execute(arguments: [id, time.milliseconds, item.rawValue, revision, shuffle, answer, words])
  }

  static func fetchAll(_ database: Database) throws -> [StoredNote] {
    try Row.fetchAll(
      database, sql: "SELECT id, time, item, revision, shuffle, answer, words FROM note ORDER BY time, id"
    ).map { row in
      StoredNote(
        id: try row.decode(atIndex: 0), time: Moment(milliseconds: try row.decode(atIndex: 1)),
        item: Item.ID(try row.decode(atIndex: 2)), revision: try row.decode(atIndex: 3),
        shuffle: try row.decode(atIndex: 4),
        answer: try row.decode(atIndex: 5), words: try row.decode(atIndex: 6))
    }
  }
}
