import QuestionBank

/// What is asked on a day, in order: what comes back in any case, then what is due and what is new, mixed.
public struct Queue: Equatable, Sendable {
  /// What was met before.
  public let due: [Item.ID]
  public let new: [Item.ID]
  /// Both, in the order in which they are asked.
  public let all: [Item.ID]

  /// - Parameters:
  ///   - first: before everything else: what was forgotten today, and confident errors.
  ///   - due: the most urgent first.
  ///   - new: in the order in which they should be met.
  public init(first: [Item] = [], due: [Item] = [], new: [Item] = [], order: StudyOrder = .mixed) {
    let first = Queue.interleaved(first)
    let rest = Queue.rest(due, new, order, after: first.last)
    let isNew = Set(new.map(\.id))
    all = (first + rest).map(\.id)
    self.due = all.filter { !isNew.contains($0) }
    self.new = all.filter { isNew.contains($0) }
  }

  private static func rest(_ due: [Item], _ new: [Item], _ order: StudyOrder, after first: Item?) -> [Item] {
    guard order != .mixed else { return interleaved(merged(due, new), after: first) }
    let (one, two) = order == .dueFirst ? (due, new) : (new, due)
    let beginning = interleaved(one, after: first)
    return beginning + interleaved(two, after: beginning.last ?? first)
  }

  /// New items spread evenly among the others, which begin.
  private static func merged(_ due: [Item], _ new: [Item]) -> [Item] {
    func places(_ items: [Item], offset: Double) -> [(place: Double, item: Item)] {
      items.enumerated().map { ((Double($0.offset) + offset) / Double(items.count), $0.element) }
    }
    return (places(due, offset: 0.4) + places(mixed(new), offset: 0.6)).sorted { $0.place < $1.place }.map(\.item)
  }

  /// The same items, no more than two cards in a row as long as there are questions; the card of a concept stays before
  /// its questions.
  private static func mixed(_ items: [Item]) -> [Item] {
    var (rest, row, cards) = (items, [Item](), 0)
    while !rest.isEmpty {
      let waiting = Set(rest.filter { $0.kind == .card }.compactMap(\.concepts.first))
      let question = rest.firstIndex { $0.kind != .card && !($0.concepts.first.map(waiting.contains) ?? false) }
      let next = rest.remove(at: cards < 2 ? 0 : question ?? 0)
      cards = next.kind == .card ? cards + 1 : 0
      row.append(next)
    }
    return row
  }

  /// The same items with neighbors of different objectives, and none of one case or one main concept back to back, where
  /// that can be; the card of a concept stays before its questions.
  static func interleaved(_ items: [Item], after previous: Item? = nil) -> [Item] {
    var row = Interleaving(items, after: previous)
    return (0..<items.count).map { _ in items[row.next()] }
  }

  static func areSiblings(_ a: Item, _ b: Item) -> Bool {
    if let caseID = a.caseID, caseID == b.caseID { return true }
    guard let concept = a.concepts.first else { return false }
    return concept == b.concepts.first
  }
}
