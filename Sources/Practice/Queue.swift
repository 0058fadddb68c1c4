import QuestionBank
import Scheduling

/// What to study today: what is due, then what is new.
public struct Queue: Equatable, Sendable {
  public var due: [Item.ID]
  public var new: [Item.ID]
  public var all: [Item.ID] { due + new }

  /// - Parameters:
  ///   - newLimit: how many new items this day may bring, those already met today included.
  ///   - returning: what comes back today whatever its due date, before everything else: confident errors.
  ///   - filter: which items may come at all.
  public init(
    bank: Bank, memories: Memories, day: Day, newLimit: Int, seed: UInt64, returning: [Item.ID] = [],
    only filter: (Item) -> Bool = { _ in true }
  ) {
    let items = bank.items.filter(filter)
    var random = SeededGenerator(seed: seed ^ UInt64(bitPattern: Int64(day.number)))
    let ranks = Dictionary(items.map { ($0.id, random.next()) }, uniquingKeysWith: { a, _ in a })

    let back = Set(returning)
    let worth = ReviewWorth(bank, memories: memories, day: day)
    let due = items.filter { !back.contains($0.id) && memories[$0.id].map { $0.due <= day } ?? false }
      .map { (item: $0, worth: worth($0)) }
      .sorted { ($0.worth, ranks[$0.item.id]!) > ($1.worth, ranks[$1.item.id]!) }
      .map(\.item)
    let first = returning.compactMap { id in items.first { $0.id == id } }
    self.due = Queue.apart(first).map(\.id) + Queue.apart(due, after: first.last).map(\.id)

    let metToday = memories.byItem.values.filter { $0.last == day && $0.repetitions == 1 }.count
    let unseen = items.filter { memories[$0.id] == nil }
    let ordered = Queue.rounds(unseen, ranks: ranks)
    new = Array(Queue.apart(ordered, after: due.last ?? first.last).map(\.id).prefix(max(0, newLimit - metToday)))
  }

  /// One item of each objective after the other; within an objective recall comes before use, then chance decides.
  private static func rounds(_ items: [Item], ranks: [Item.ID: UInt64]) -> [Item] {
    let objectives = Dictionary(grouping: items, by: \.objective)
    var rows = objectives.keys.sorted().map { key in
      objectives[key]!.sorted { (effort($0), ranks[$0.id]!) < (effort($1), ranks[$1.id]!) }[...]
    }
    var order: [Item] = []
    order.reserveCapacity(items.count)
    while order.count < items.count {
      for index in rows.indices {
        if let item = rows[index].popFirst() { order.append(item) }
      }
    }
    return order
  }

  /// Recall and use are mixed in threes, so that the first day is not cards alone.
  private static func effort(_ item: Item) -> Int {
    let level = item.level == .recall ? 0 : 1
    return (item.caseID == nil ? 0 : 2)
      + (item.kind == .card || SeededGenerator.seed(item.id.rawValue) % 3 == 0 ? 0 : level)
  }

  /// The same items with no two of one case or one main concept back to back, where that can be.
  static func apart(_ items: [Item], after previous: Item? = nil) -> [Item] {
    var waiting = items
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var last = previous
    while !waiting.isEmpty {
      let index = waiting.firstIndex { candidate in last.map { !areSiblings($0, candidate) } ?? true } ?? 0
      let next = waiting.remove(at: index)
      result.append(next)
      last = next
    }
    return result
  }

  public static func areSiblings(_ a: Item, _ b: Item) -> Bool {
    if let caseID = a.caseID, caseID == b.caseID { return true }
    guard let concept = a.concepts.first else { return false }
    return concept == b.concepts.first
  }
}
