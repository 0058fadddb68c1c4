import GRDB
import Practice
import QuestionBank

/// What a collection of Anki holds: its notes, and the log of the answers to their cards. Both have been the same since
/// 2012, whatever the version.
///
/// What the tables hold: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
public struct AnkiDeck: Equatable, Sendable {
  public private(set) var notes: [Import.Note] = []
  /// In the order of time.
  public private(set) var log: [ImportedLog.Line] = []
  /// Rows that hold something else than they should.
  public private(set) var unreadable = 0

  /// More than any collection has.
  private static let mostNotes = 200_000
  private static let mostLines = 5_000_000

  /// - Parameter path: a copy; SQLite may write beside it.
  public init(path: String) throws {
    var configuration = Configuration()
    // It comes from anywhere: nothing in it is run.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      let places = try readNotes(database)
      try readLog(database, places)
    }
    try queue.close()
  }

  /// - Returns: the place of each note by its number.
  private mutating func readNotes(_ database: Database) throws -> [Int64: Int] {
    var places: [Int64: Int] = [:]
    // In the order in which they are learned.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT n.id, n.guid, n.tags, n.flds, count(c.id), min(c.due) AS place FROM notes n LEFT JOIN cards c ON c.nid = n.id
        GROUP BY n.id ORDER BY place, n.id LIMIT \(Self.mostNotes)
        """)
    while let row = try rows.next() {
      guard let id = Int64.fromDatabaseValue(row[0]), let name = String.fromDatabaseValue(row[1]),
        let tags = String.fromDatabaseValue(row[2]), let fields = String.fromDatabaseValue(row[3])
      else {
        unreadable += 1
        continue
      }
      places[id] = notes.count
      notes.append(
        Import.Note(
          name: name, fields: fields.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init),
          tags: tags.split(separator: " ").map(String.init), cards: Int.fromDatabaseValue(row[4]) ?? 1))
    }
    return places
  }

  private mutating func readLog(_ database: Database, _ places: [Int64: Int]) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT c.nid, c.ord, r.id, r.ease, r.factor, r.time, r.type FROM revlog r JOIN cards c ON c.id = r.cid
        ORDER BY r.id LIMIT \(Self.mostLines)
        """)
    while let row = try rows.next() {
      let cells = (0..<7).compactMap { Int64.fromDatabaseValue(row[$0]) }
      guard cells.count == 7, let note = places[cells[0]], Moment.range ~= cells[2] else {
        unreadable += 1
        continue
      }
      func small(_ number: Int64) -> Int { Int(min(max(0, number), 1 << 40)) }
      log.append(
        ImportedLog.Line(
          note: note, card: small(cells[1]), time: Moment(milliseconds: cells[2]), ease: small(cells[3]),
          factor: small(cells[4]), duration: small(cells[5]), kind: small(cells[6])))
    }
  }
}
