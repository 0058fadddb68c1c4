import Practice
import QuestionBank

/// What was read since the program was opened: items with their answers, and notes on concepts.
///
/// An answer that is given shortly afterwards shows what was read; the log says so (`Review.Mode.openBook`), and it is no
/// first answer.
struct LookedUp: Equatable, Sendable {
  private var items: [Item.ID: Moment] = [:]
  private var concepts: [Concept.ID: Moment] = [:]

  /// Milliseconds for which what was read counts as in sight: ten minutes.
  static let lasts: Int64 = 600_000

  mutating func read(_ item: Item.ID, at moment: Moment) { items[item] = moment }
  mutating func read(_ concept: Concept.ID, at moment: Moment) { concepts[concept] = moment }

  /// Whether an item, or the note on what it is about, was read shortly before or since the question was shown.
  func helps(_ item: Item, shown: Moment, at now: Moment) -> Bool {
    let readings = [items[item.id]] + item.concepts.map { concepts[$0] }
    return readings.contains { $0.map { $0 >= shown || now - $0 < Self.lasts } ?? false }
  }
}
