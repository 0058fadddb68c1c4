import GRDB
import Practice
import QuestionBank

extension ProgressFile {
  /// Keeps a note in place of the one of this name, if there was one.
  public func save(_ note: Note) throws(StorageFailure) {
    try write { try note.save(in: $0) }
  }

  /// All notes in the order of their time.
  public func notes() throws(StorageFailure) -> [Note] {
    try read { try Note.fetchAll($0) }
  }
}

extension Note {
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

  static func fetchAll(_ database: Database) throws -> [Note] {
    try Row.fetchAll(
      database, sql: "SELECT id, time, item, revision, shuffle, answer, words FROM note ORDER BY time, id"
    ).map { row in
      Note(
        id: try row.decode(atIndex: 0), time: Moment(milliseconds: try row.decode(atIndex: 1)),
        item: Item.ID(try row.decode(atIndex: 2)), revision: try row.decode(atIndex: 3),
        shuffle: try row.decode(atIndex: 4),
        answer: try row.decode(atIndex: 5), words: try row.decode(atIndex: 6))
    }
  }
}
