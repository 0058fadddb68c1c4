import GRDB
import Practice

/// A row that was taken out of its table and kept: it could not be read, or another one won over it in a merge.
public struct SetAside: Equatable, Sendable {
  /// The name of the table.
  public var table: String
  /// The name of the row in its table.
  public var row: String
  /// Why, to follow "the answer X: ".
  public var reason: String
  /// The row as a line of text.
  public var line: String
  public var time: Moment

  /// What a row is told to be when another one won over it; all other reasons are damage.
  static let lost = "a newer one took its place"

  var isDamage: Bool { reason != Self.lost }

  /// What it is called in a sentence: `the answer 0193…`.
  public var name: String {
    let kinds = [
      "review": "the answer", "setting": "the setting", "attempt": "the exam", "note": "the note",
      "mark": "the star or note", "correction": "the correction",
    ]
    return "\(kinds[table] ?? "the row") \(Line.escaped(String(row.prefix(60))))"
  }
}

extension SetAside {
  init(_ table: Table, _ values: [DatabaseValue], reason: String, time: Moment) {
    self.init(
      table: table.name, row: String.fromDatabaseValue(values[0]) ?? "", reason: reason,
      line: Line.text(table, values), time: time)
  }
}

extension SetAside: StoredRow {
  static let table = Table(
    name: "set_aside",
    columns: [
      Table.Column(name: "id", kind: .text), Table.Column(name: "source", kind: .text),
      Table.Column(name: "key", kind: .text), Table.Column(name: "reason", kind: .text),
      Table.Column(name: "time", kind: .number), Table.Column(name: "line", kind: .text),
    ])

  /// Named by its words, so that the same row is kept once.
  var id: String {
    var hash = Fingerprint()
    hash.add(line)
    return String(hash.value, radix: 16)
  }

  var values: [DatabaseValue] {
    [
      id.databaseValue, table.databaseValue, row.databaseValue, reason.databaseValue, time.milliseconds.databaseValue,
      line.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    _ = try cells.text(100)
    table = try cells.text(100)
    row = try cells.text(1_000_000)
    reason = try cells.text(1000)
    time = try cells.moment()
    line = try cells.text(.max)
  }

  /// What is damaged stays told so; else the first time counts.
  func wins(over other: SetAside, now: Moment) -> Bool {
    isDamage == other.isDamage ? (time, reason) < (other.time, other.reason) : isDamage
  }
}
