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
    var waiting = items
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var last = previous
    while !waiting.isEmpty {
      let place = last.map { best(waiting, after: $0) } ?? 0
      let next = waiting.remove(at: place)
      result.append(next)
      last = next
    }
    return result
  }

  private static func best(_ waiting: [Item], after last: Item) -> Int {
    var fallback: Int?
    var first: Int?
    let crowded = crowded(waiting, after: last)
    // Concepts whose card or question comes earlier in the row: of those nothing may overtake.
    var passed: Set<Concept.ID> = []
    for (place, item) in waiting.enumerated() {
      let concept = item.concepts.first
      let isBlocked = concept.map { passed.contains($0) } ?? false
      if let concept { passed.insert(concept) }
      guard !isBlocked, !areSiblings(last, item) else { continue }
      guard item.objective != last.objective else {
        fallback = fallback ?? place
        continue
      }
      if crowded == nil || item.objective == crowded { return place }
      first = first ?? place
    }
    return first ?? fallback ?? 0
  }

  /// An objective that makes up half of what is left and has to come now, or it would follow itself in the end.
  private static func crowded(_ waiting: [Item], after last: Item) -> Objective.ID? {
    var counts: [Objective.ID: Int] = [:]
    for item in waiting { counts[item.objective, default: 0] += 1 }
    return counts.filter { $0.key != last.objective && $0.value * 2 >= waiting.count }.keys.min()
  }

  public static func areSiblings(_ a: Item, _ b: Item) -> Bool {
    if let caseID = a.caseID, caseID == b.caseID { return true }
    guard let concept = a.concepts.first else { return false }
    return concept == b.concepts.first
  }
}
