import Scheduling

/// A log of reviews as another program wrote it, `card_id,review_time_ms,rating`; other columns are left alone.
public struct ReplayLog: Equatable, Sendable {
  /// In the order of the file, but the reviews of each card in the order of time.
  public private(set) var entries: [Replay.Entry] = []
  /// Rows of rating 0, such as a date set by hand, which say nothing about memory.
  public private(set) var manual = 0
  /// Rows that stood behind a later review of the same card.
  private(set) var displaced = 0

  /// What a reader of the result has to know; empty where the file is as it should be.
  public var notes: [String] {
    func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
    return [
      manual > 0 ? "\(rows(manual)) of rating 0 left out: no review, but a date set by hand." : nil,
      displaced > 0 ? "\(rows(displaced)) stood behind a later review of the same card; sorted by time." : nil,
    ].compactMap { $0 }
  }
}

extension ReplayLog {
  /// A log while it is read, piece by piece.
  public struct Reading: Sendable {
    private var log = ReplayLog()
    private var table = CSVReader()
    private var columns: Columns?
    /// Each name once, however often it comes.
    private var names: Set<String> = []

    /// The most rows that are taken; what they need stays well below a gigabyte.
    static let most = 10_000_000

    private struct Columns {
      var card, time, rating, count: Int
    }

    public init() {}

    public mutating func read(_ bytes: some Sequence<UInt8>) throws(CSVReader.Problem) {
      var table = table
      try table.read(bytes) { record throws(CSVReader.Problem) in try take(record) }
      self.table = table
    }

    /// The whole log.
    public mutating func finish() throws(CSVReader.Problem) -> ReplayLog {
      var table = table
      try table.finish { record throws(CSVReader.Problem) in try take(record) }
      if columns == nil { throw Self.headless }
      log.sort()
      return log
    }

    private static let headless = CSVReader.Problem(
      line: 1, sentence: "the columns card_id, review_time_ms and rating are needed. Name them here.")

    private mutating func take(_ record: CSVReader.Record) throws(CSVReader.Problem) {
      guard let columns else { return try takeHeader(record) }
      func problem(_ sentence: String) -> CSVReader.Problem { .init(line: record.line, sentence: sentence) }
      let cells = record.fields
      guard cells.count == columns.count else {
        throw problem("\(cells.count) values, but \(columns.count) columns. Give one for each.")
      }
      guard !cells[columns.card].isEmpty else { throw problem("the card has no name. Give card_id.") }
      guard let time = Int64(cells[columns.time]), Moment.range.contains(time) else {
        throw problem("\"\(cells[columns.time])\" is no time. Give milliseconds since 1970, UTC, as a whole number.")
      }
      let rating = Int(cells[columns.rating])
      if rating == 0 {
        log.manual += 1
        return
      }
      guard let grade = rating.flatMap({ Grade(rawValue: $0) }) else {
        throw problem("\"\(cells[columns.rating])\" is no rating. Give 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy).")
      }
      guard log.entries.count < Self.most else {
        throw problem("the log has more than \(Self.most) reviews. Split it by cards.")
      }
      let card = names.insert(cells[columns.card]).memberAfterInsert
      log.entries.append(Replay.Entry(card: card, time: Moment(milliseconds: time), grade: grade))
    }

    private mutating func takeHeader(_ record: CSVReader.Record) throws(CSVReader.Problem) {
      func place(_ name: String) -> Int? { record.fields.firstIndex(of: name) }
      guard let card = place("card_id"), let time = place("review_time_ms"), let rating = place("rating") else {
        throw Self.headless
      }
      columns = Columns(card: card, time: time, rating: rating, count: record.fields.count)
    }
  }

  /// Reads a whole log at once.
  public init(_ text: String) throws(CSVReader.Problem) {
    var reading = Reading()
    try reading.read(text.utf8)
    self = try reading.finish()
  }

  /// Puts the reviews of each card into the order of time, among the places that they have.
  fileprivate mutating func sort() {
    var last: [String: Moment] = [:]
    var unsorted: Set<String> = []
    for entry in entries {
      if let before = last[entry.card], entry.time < before {
        displaced += 1
        unsorted.insert(entry.card)
      } else {
        last[entry.card] = entry.time
      }
    }
    guard !unsorted.isEmpty else { return }
    let places = Dictionary(grouping: entries.indices.filter { unsorted.contains(entries[$0].card) }) {
      entries[$0].card
    }
    for places in places.values {
      let sorted = places.map { (place: $0, entry: entries[$0]) }
        .sorted { ($0.entry.time, $0.place) < ($1.entry.time, $1.place) }
      for (place, one) in zip(places, sorted) { entries[place] = one.entry }
    }
  }
}
