import Scheduling

/// A log of another program, run through FSRS-6: the memory after each review and the interval that follows.
public enum Replay {
  public struct Entry: Equatable, Sendable {
    public var card: String
    public var time: Moment
    public var grade: Grade
    public init(card: String, time: Moment, grade: Grade) {
      self.card = card
      self.time = time
      self.grade = grade
    }
  }

  public struct Line: Equatable, Sendable {
    public var entry: Entry
    public var state: MemoryState
    /// Just before the review; nil at the first.
    public var retrievability: Double?
    /// Whole days at the desired retention, without fuzz.
    public var interval: Int
  }

  /// One line a review, in the order given. Days are counted by the local rollover at 04:00.
  ///
  /// - Parameter offset: seconds that the local clock is ahead of UTC at a moment.
  public static func lines(_ entries: [Entry], scheduler: Scheduler, offset: (Moment) -> Int) -> [Line] {
    var memories: [String: (state: MemoryState, day: Day)] = [:]
    return entries.map { entry in
      let day = Day(entry.time, offset: offset(entry.time))
      let before = memories[entry.card]
      let days = before.map { max(0, day - $0.day) } ?? 0
      let state = scheduler.state(after: entry.grade, from: before?.state, days: days)
      memories[entry.card] = (state, day)
      return Line(
        entry: entry, state: state,
        retrievability: before.map { scheduler.retrievability(of: $0.state, after: days) },
        interval: scheduler.interval(state))
    }
  }

  /// What is wrong with a line of a log, and how to mend it.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public var line: Int
    public var sentence: String
    public var description: String { "line \(line): \(sentence)" }
  }

  /// Reads `card_id,review_time_ms,rating`; other columns are left alone, and the order of the lines is kept.
  public static func read(_ text: String) throws(Problem) -> [Entry] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let header = lines.popFirst().map { columns($0) } ?? []
    guard let card = header.firstIndex(of: "card_id"), let time = header.firstIndex(of: "review_time_ms"),
      let rating = header.firstIndex(of: "rating")
    else {
      throw Problem(line: 1, sentence: "the columns card_id, review_time_ms and rating are needed. Name them here.")
    }
    var entries: [Entry] = []
    for (index, row) in zip(2..., lines) where !row.allSatisfy(\.isWhitespace) {
      let cells = columns(row)
      guard cells.count == header.count else {
        throw Problem(line: index, sentence: "\(cells.count) values, but \(header.count) columns. Give one for each.")
      }
      guard !cells[card].isEmpty else { throw Problem(line: index, sentence: "the card has no name. Give card_id.") }
      guard let milliseconds = Int64(cells[time]), abs(milliseconds) < 1 << 53 else {
        throw Problem(
          line: index, sentence: "\"\(cells[time])\" is no time. Give milliseconds since 1970, UTC, as a whole number.")
      }
      guard let number = Int(cells[rating]), let grade = Grade(rawValue: number) else {
        throw Problem(
          line: index, sentence: "\"\(cells[rating])\" is no rating. Give 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy).")
      }
      entries.append(Entry(card: cells[card], time: Moment(milliseconds: milliseconds), grade: grade))
    }
    return entries
  }

  private static func columns(_ row: Substring) -> [String] {
    row.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      var cell = cell
      while cell.first?.isWhitespace == true || cell.first == "\u{FEFF}" { cell.removeFirst() }
      while cell.last?.isWhitespace == true { cell.removeLast() }
      if cell.count >= 2, cell.first == "\"", cell.last == "\"" { cell = cell.dropFirst().dropLast() }
      return String(cell)
    }
  }
}
