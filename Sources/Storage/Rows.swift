import GRDB
import Practice
import QuestionBank
import Scheduling

// What each table holds, as values, and the range of each of them.

extension Review: StoredRow {
  static let table = Table.review

  var values: [DatabaseValue] {
    [
      id.rawValue.databaseValue, item.rawValue.databaseValue, revision.databaseValue, time.milliseconds.databaseValue,
      day.number.databaseValue, kind.rawValue.databaseValue, grade.rawValue.databaseValue, answer.text.databaseValue,
      confidence?.rawValue.databaseValue ?? .null, options.databaseValue, duration.databaseValue,
      mode.text.databaseValue, Int64(bitPattern: draw).databaseValue, isRight?.databaseValue ?? .null,
      names.databaseValue, isUndone.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    let id = ID(try cells.text(100, orEmpty: false))
    let item = Item.ID(try cells.text(200, orEmpty: false))
    let revision = try cells.int(0...1_000_000)
    let time = try cells.moment()
    let day = Day(try cells.int(Day.range))
    let kind = try cells.text { Item.Kind(rawValue: $0) }
    let grade = try cells.number(1...4)
    let answer = try cells.text(10_000) { Answer(text: $0) }
    let confidence = try cells.optional { cells throws(Unreadable) in try cells.text { Confidence(rawValue: $0) } }
    let options = try cells.int(0...1000)
    let duration = try cells.int(0...Review.longest)
    let mode = try cells.text { Mode(text: $0) }
    let draw = try cells.number(.min ... .max)
    let isRight = try cells.optional { cells throws(Unreadable) in try cells.flag() }
    let names = try cells.text(10_000)
    self.init(
      id: id, item: item, revision: revision, time: time, day: day, kind: kind,
      grade: Grade(rawValue: Int(grade)) ?? .again,
      answer: answer, confidence: confidence, options: options, duration: duration, mode: mode,
      draw: UInt64(bitPattern: draw), isRight: isRight, names: names, isUndone: try cells.flag())
  }

  /// An answer never changes. Where two files contradict each other, the greater text is kept and the other set aside.
  func wins(over other: Review, now: Moment) -> Bool { line > other.line }
}

/// A setting as the file holds it.
struct Setting: Equatable, StoredRow {
  var name: String
  var value: String
  var time: Moment

  static let table = Table.setting

  init(name: String, value: String, time: Moment) {
    self.name = name
    self.value = value
    self.time = time
  }

  var values: [DatabaseValue] { [name.databaseValue, value.databaseValue, time.milliseconds.databaseValue] }

  init(_ cells: inout Cells) throws(Unreadable) {
    name = try cells.text(100, orEmpty: false)
    let name = name
    value = try cells.text(1_000_000) { Settings.couldBe($0, name) ? $0 : nil }
    time = try cells.moment()
  }

  func wins(over other: Setting, now: Moment) -> Bool {
    let (here, there) = (now.order(time), now.order(other.time))
    return here == there ? value > other.value : here > there
  }
}

/// A timed exam as the file holds it; what it consists of is in its document.
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

extension StoredAttempt: StoredRow {
  static let table = Table.attempt

  var values: [DatabaseValue] {
    [
      id.databaseValue, started.milliseconds.databaseValue, saved.milliseconds.databaseValue, state.databaseValue,
      document.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    id = try cells.text(100, orEmpty: false)
    started = try cells.moment()
    saved = try cells.moment()
    state = try cells.text(100)
    document = try cells.text(5_000_000)
  }

  func wins(over other: StoredAttempt, now: Moment) -> Bool {
    let (here, there) = (now.order(saved), now.order(other.saved))
    guard here == there else { return here > there }
    return (started, state, document) > (other.started, other.state, other.document)
  }
}

extension Note: StoredRow {
  static let table = Table.note

  var values: [DatabaseValue] {
    [
      id.databaseValue, time.milliseconds.databaseValue, item.rawValue.databaseValue, revision.databaseValue,
      shuffle.databaseValue, answer.databaseValue, words.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    let id = try cells.text(100, orEmpty: false)
    let time = try cells.moment()
    let item = Item.ID(try cells.text(200))
    let revision = try cells.int(0...1_000_000)
    let shuffle = try cells.text(10_000)
    let answer = try cells.text(10_000)
    self.init(
      id: id, time: time, item: item, revision: revision, shuffle: shuffle, answer: answer,
      words: try cells.text(100_000))
  }

  func wins(over other: Note, now: Moment) -> Bool {
    let (here, there) = (now.order(time), now.order(other.time))
    return here == there ? line > other.line : here > there
  }
}

extension Mark: StoredRow {
  static let table = Table.mark

  var values: [DatabaseValue] {
    [
      id.databaseValue, item.rawValue.databaseValue, kind.rawValue.databaseValue, words.databaseValue,
      time.milliseconds.databaseValue, isDeleted.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    let id = try cells.text(300, orEmpty: false)
    let item = Item.ID(try cells.text(200, orEmpty: false))
    let kind = try cells.text { Kind(rawValue: $0) }
    let words = try cells.text(100_000)
    let time = try cells.moment()
    self.init(id: id, item: item, kind: kind, words: words, time: time, isDeleted: try cells.flag())
  }

  func wins(over other: Mark, now: Moment) -> Bool {
    let (here, there) = (now.order(time), now.order(other.time))
    return here == there ? line > other.line : here > there
  }
}

extension Correction: StoredRow {
  static let table = Table.correction

  var values: [DatabaseValue] {
    [
      id.databaseValue, time.milliseconds.databaseValue, days.databaseValue,
      reviews.map(\.rawValue).sorted().joined(separator: ",").databaseValue, isRevoked.databaseValue,
    ]
  }

  init(_ cells: inout Cells) throws(Unreadable) {
    let id = try cells.text(100, orEmpty: false)
    let time = try cells.moment()
    let days = try cells.int(-4_000_000...4_000_000)
    let reviews = try cells.text(10_000_000).split(separator: ",").map { Review.ID(String($0)) }
    self.init(id: id, time: time, days: days, reviews: Set(reviews), isRevoked: try cells.flag())
  }

  /// What was taken back stays so.
  func wins(over other: Correction, now: Moment) -> Bool {
    isRevoked == other.isRevoked ? line > other.line : isRevoked
  }
}

extension Moment {
  /// How much a time counts in a merge: what lies more than a day ahead of now was kept under a wrong clock, and counts
  /// less than all else.
  fileprivate func order(_ time: Moment) -> [Int64] {
    [time.milliseconds - milliseconds > 86_400_000 ? 0 : 1, time.milliseconds]
  }
}

extension [Int64] {
  fileprivate static func > (a: [Int64], b: [Int64]) -> Bool { b.lexicographicallyPrecedes(a) }
}
