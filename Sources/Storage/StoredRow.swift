import GRDB
import Practice

/// A value that is one row of a table.
protocol StoredRow {
  static var table: Table { get }

  /// The values of the columns, in the order of the table.
  var values: [DatabaseValue] { get }

  /// Reads a row; every value is checked against what it may be.
  init(_ cells: inout Cells) throws(Unreadable)

  /// Whether this row, and not another one with the same key, is what two files together hold.
  ///
  /// - Parameter now: what is later than this has a wrong clock behind it, and loses.
  func wins(over other: Self, now: Moment) -> Bool
}

/// Why a row makes no sense: a column that holds what it may not, or nil where the row is not as it was written.
struct Unreadable: Error, Equatable {
  var column: String?

  var reason: String { column.map { "its \($0) cannot be read" } ?? "it is not as it was written" }
}

extension StoredRow {
  var key: String { String.fromDatabaseValue(values[0]) ?? "" }
  var seal: Int64 { Self.table.seal(values) }

  /// Puts the row in, in place of one with the same key; one that cannot be read is set aside before.
  func put(in database: Database, _ now: Moment) throws {
    try Self.setAsideUnreadable(key, in: database, now)
    try save(in: database)
  }

  /// Sets the row of a key aside where it cannot be read.
  static func setAsideUnreadable(_ key: String, in database: Database, _ now: Moment) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT \(table.selection) FROM \(table.name) WHERE \(table.key) = ?")
    guard let row = try Row.fetchOne(statement, arguments: [key]) else { return }
    let cells = table.columns.indices.map { row[$0] as DatabaseValue }
    do throws(Unreadable) {
      _ = try checked(cells, seal: Int64.fromDatabaseValue(row[cells.count]) ?? 0)
    } catch {
      _ = try SetAside(table, cells, reason: error.reason, time: now).leaveTable(in: database, now)
    }
  }

  /// Puts the row in, in place of one with the same key.
  func save(in database: Database) throws {
    let table = Self.table
    let marks = Array(repeating: "?", count: table.columns.count + 1).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO \(table.name) (\(table.selection)) VALUES (\(marks))")
    try statement.execute(arguments: arguments)
  }

  /// Puts the row in where there is none with its key.
  func insert(into database: Database) throws {
    let table = Self.table
    let marks = Array(repeating: "?", count: table.columns.count + 1).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(table.name) (\(table.selection)) VALUES (\(marks))")
    try statement.execute(arguments: arguments)
  }

  private var arguments: StatementArguments {
    let values = values
    return StatementArguments(values + [Self.table.seal(values).databaseValue])
  }

  /// The row as one would read it back; nil where it could not be, because a value is out of its range.
  static func checked(_ values: [DatabaseValue], seal: Int64?) throws(Unreadable) -> Self {
    var cells = Cells(table, values)
    let row = try Self(&cells)
    if let seal, seal != table.seal(values) { throw Unreadable(column: nil) }
    return row
  }
}

/// The values of a row, taken one after the other and checked.
struct Cells {
  private let table: Table
  private let values: [DatabaseValue]
  private var index = 0

  init(_ table: Table, _ values: [DatabaseValue]) {
    self.table = table
    self.values = values
  }

  private mutating func next() throws(Unreadable) -> (name: String, value: DatabaseValue) {
    guard index < values.count, index < table.columns.count else { throw Unreadable(column: "length") }
    defer { index += 1 }
    return (table.columns[index].name, values[index])
  }

  /// A text of at most so many bytes.
  mutating func text(_ most: Int, orEmpty: Bool = true) throws(Unreadable) -> String {
    let (name, value) = try next()
    guard case .string(let text) = value.storage, text.utf8.count <= most, orEmpty || !text.isEmpty else {
      throw Unreadable(column: name)
    }
    return text
  }

  /// What a text says.
  mutating func text<Value>(_ most: Int = 200, _ read: (String) -> Value?) throws(Unreadable) -> Value {
    let (name, value) = try next()
    guard case .string(let text) = value.storage, text.utf8.count <= most, let result = read(text) else {
      throw Unreadable(column: name)
    }
    return result
  }

  mutating func number(_ range: ClosedRange<Int64>) throws(Unreadable) -> Int64 {
    let (name, value) = try next()
    guard case .int64(let number) = value.storage, range.contains(number) else { throw Unreadable(column: name) }
    return number
  }

  mutating func int(_ range: ClosedRange<Int>) throws(Unreadable) -> Int {
    Int(try number(Int64(range.lowerBound)...Int64(range.upperBound)))
  }

  mutating func moment() throws(Unreadable) -> Moment { Moment(milliseconds: try number(Moment.range)) }

  mutating func flag() throws(Unreadable) -> Bool { try number(0...1) == 1 }

  /// The same of a value that need not be there.
  mutating func optional<Value>(
    _ read: (inout Cells) throws(Unreadable) -> Value
  ) throws(Unreadable) -> Value? {
    guard index < values.count, values[index].isNull else { return try read(&self) }
    index += 1
    return nil
  }
}
