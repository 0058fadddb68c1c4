import QuestionBank

/// How an item stands with a learner, as a list shows it.
public enum ItemState: CaseIterable, Sendable {
  /// Never asked.
  case new
  case due
  /// Asked at least once, and not due.
  case seen
  /// Answered wrong twice or oftener.
  case wrongTwice
  case aside

  public var name: String {
    switch self {
    case .new: "new"
    case .due: "due"
    case .seen: "seen"
    case .wrongTwice: "wrong twice"
    case .aside: "put aside"
    }
  }
}

extension Profile {
  /// The state of every item: what was put aside before what was wrong twice, that before what is due.
  public func states(on day: Day) -> [Item.ID: ItemState] {
    var wrong: [Item.ID: Int] = [:]
    var seen: Set<Item.ID> = []
    for review in reviews where !review.isUndone && review.revision >= bank[review.item]?.revision ?? 0 {
      seen.insert(review.item)
      if !Grading.isRight(review, in: bank) { wrong[review.item, default: 0] += 1 }
    }
    return Dictionary(
      bank.items.map { item in
        let id = item.id
        let state: ItemState =
          isAside(id)
          ? .aside
          : wrong[id] ?? 0 >= 2 ? .wrongTwice : isDue(id, on: day) ? .due : seen.contains(id) ? .seen : .new
        return (id, state)
      }, uniquingKeysWith: { first, _ in first })
  }
}
