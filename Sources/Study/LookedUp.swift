import Practice
import QuestionBank

/// What was read since the program was opened: items with their answers, and notes on concepts.
///
/// An answer that is given shortly afterwards shows what was read; the log says so (`Review.Mode.openBook`), and it is no
/// first answer. The progress file has what was opened (`Profile.wasRead`), so that it holds after a new start too; this
/// has how long it was in sight, and what was met before.
struct LookedUp: Equatable, Sendable {
  private var items: [Item.ID: Moment] = [:]
  private var concepts: [Concept.ID: Moment] = [:]

  mutating func read(_ item: Item.ID, at moment: Moment) { items[item] = moment }
  mutating func read(_ concept: Concept.ID, at moment: Moment) { concepts[concept] = moment }

  /// Whether an item, or the note on what it is about, was read since a moment.
  func has(_ item: Item, since moment: Moment) -> Bool {
    let readings = [items[item.id]] + item.concepts.map { concepts[$0] }
    return readings.contains { $0.map { $0 >= moment } ?? false }
  }
}

extension Context {
  /// Whether an item, or the note on what it is about, was read shortly before or since the question was shown.
  func isInSight(_ item: Item, shown: Moment) -> Bool {
    let start = min(shown, now.moment + (1 - Pages.inSight))
    return lookedUp.has(item, since: start) || profile.wasRead(item, from: start, to: now.moment)
  }

  /// Remembers that an item was read with its answer; in the progress file where its first answer is still to come.
  mutating func markRead(_ id: Item.ID) {
    lookedUp.read(id, at: now.moment)
    let isToCome = profile.bank[id]?.template != nil || !profile.reviews.contains { $0.item == id && !$0.isUndone }
    if isToCome { keep(.item(id)) }
  }

  /// Remembers that a page was left without a word, after it was in sight for some time: it stays unread, and whoever is
  /// asked now has read it.
  mutating func leavePage(_ id: Concept.ID, shownAt shown: Moment) {
    guard now.moment - shown >= Self.glance else { return }
    lookedUp.read(id, at: now.moment)
    keep(.page(id))
  }

  private mutating func keep(_ sight: Mark.Sight) {
    guard !world.isReading else { return }
    let mark = Mark(sight, time: now.moment)
    profile.pages.take(mark)
    effects.append(.mark(mark))
  }
}
