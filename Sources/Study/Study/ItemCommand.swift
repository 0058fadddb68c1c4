import Canvas
import Practice
import QuestionBank

/// What can be done with an item wherever it is shown with its answer.
enum ItemCommand: Equatable, Sendable {
  case concept, source, star, note, report

  /// The keys; the same ones on every screen.
  ///
  /// - Parameter rank: place of the first in the line at the bottom, the lowest first to stay.
  static func keys(_ id: Item.ID?, _ world: World, rank: Int) -> KeyTable<ItemCommand> {
    let isStarred = id.map(world.profile.marks.isStarred) ?? false
    let hasNote = id.flatMap(world.profile.marks.note) != nil
    return KeyTable([
      .init(.concept, "concept", rank: rank, help: "Read what this is about.", .concept),
      .init(.source, "source", rank: rank + 1, help: "Show where this comes from, and copy the address.", .source),
      .init(
        .star, isStarred ? "unstar" : "star", rank: rank + 2, help: "Star this item, or take the star away.", .star),
      .init(
        .note, hasNote ? "your note" : "add a note", rank: rank + 3,
        help: "Write a note of your own; it is shown above the explanation.", .note),
      .init(.report, "report", help: "Write down what is wrong with this item.", .report),
    ])
  }
}

extension Context {
  /// Does it.
  ///
  /// - Parameters:
  ///   - item: as it was drawn.
  ///   - shuffle: the options in the order shown; empty for that of the bank's file.
  ///   - answer: what was answered, for a report; nil where nothing was.
  mutating func perform(_ command: ItemCommand, on item: Item, shuffle: [Int] = [], answer: Answer? = nil) {
    switch command {
    case .concept: openConcept(item.concepts.first)
    case .source: openSources(of: item)
    case .star: star(item.id)
    case .note: push(OwnNoteScreen(on: item, self))
    case .report: push(ReportScreen(item, shuffle: shuffle, answer: answer))
    }
  }

  /// Puts a star on an item, or takes it away.
  mutating func star(_ id: Item.ID) {
    let isStarred = profile.marks.isStarred(id)
    keep(Mark(.star, on: id, time: now.moment, isDeleted: isStarred))
    message =
      isStarred ? "The star is gone." : "Starred. Browse lists what has a star, and it can be studied by itself."
  }

  /// Keeps a star or a note.
  mutating func keep(_ mark: Mark) {
    profile.marks.take(mark)
    effects.append(.mark(mark))
  }
}
