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
  public init(first: [Item] = [], due: [Item] = [], new: [Item] = []) {
    let first = Queue.interleaved(first)
    let rest = Queue.interleaved(Queue.merged(due, new), after: first.last)
    let isNew = Set(new.map(\.id))
    all = (first + rest).map(\.id)
    self.due = all.filter { !isNew.contains($0) }
    self.new = all.filter { isNew.contains($0) }
  }

  /// New items spread evenly among the others, which begin.
  private static func merged(_ due: [Item], _ new: [Item]) -> [Item] {
    func places(_ items: [Item], offset: Double) -> [(place: Double, item: Item)] {
      items.enumerated().map { ((Double($0.offset) + offset) / Double(items.count), $0.element) }
    }
    return (places(due, offset: 0.4) + places(new, offset: 0.6)).sorted { $0.place < $1.place }.map(\.item)
  }

  /// The same items with neighbors of different objectives, and none of one case or one main concept back to back, where
  /// that can be; the card of a concept stays before its questions.
  static func interleaved(_ items: [Item], after previous: Item? = nil) -> [Item] {
    var row = Interleaving(items, after: previous)
    return (0..<items.count).map { _ in items[row.next()] }
  }

  public static func areSiblings(_ a: Item, _ b: Item) -> Bool {
    if let caseID = a.caseID, caseID == b.caseID { return true }
    guard let concept = a.concepts.first else { return false }
    return concept == b.concepts.first
  }
}
