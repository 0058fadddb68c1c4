import QuestionBank

/// The stars and notes of one's own, by item.
public struct Marks: Equatable, Sendable {
  private var marks: [Item.ID: [Mark.Kind: Mark]] = [:]

  /// - Parameter marks: in any order; the newest of a kind holds, and of equal times the last.
  public init(_ marks: some Sequence<Mark> = [Mark]()) {
    for mark in marks { take(mark) }
  }

  /// Takes a mark in place of the one of its kind, unless that is newer.
  public mutating func take(_ mark: Mark) {
    if let known = marks[mark.item]?[mark.kind], known.time > mark.time { return }
    marks[mark.item, default: [:]][mark.kind] = mark
  }

  public func isStarred(_ id: Item.ID) -> Bool { marks[id]?[.star].map { !$0.isDeleted } ?? false }

  /// The learner's own words on an item; nil where there are none.
  public func note(on id: Item.ID) -> String? {
    guard let mark = marks[id]?[.note], !mark.isDeleted, !mark.words.isEmpty else { return nil }
    return mark.words
  }

  /// The items whose note has all the words of a text.
  public func noted(_ words: String) -> Set<Item.ID> {
    Set(marks.keys.filter { id in note(on: id).map { Bank.has(words, in: $0) } ?? false })
  }
}
