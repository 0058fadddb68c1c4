import QuestionBank
import Scheduling

/// What is remembered of every item, computed from the log.
public struct Memories: Equatable, Sendable {
  public private(set) var byItem: [Item.ID: Memory] = [:]
  public var scheduler: Scheduler
  /// Items whose answer changed its meaning: reviews of an older revision no longer count.
  private var revisions: [Item.ID: Int]
  /// How many items are due on a day.
  private var loads: [Day: Int] = [:]

  /// The memory of one item.
  public struct Memory: Equatable, Sendable {
    public var state: MemoryState
    public var last: Day
    public var due: Day
    /// All answers, and those after which the item was known and then forgotten.
    public var repetitions: Int
    public var lapses: Int
    /// How much oftener it was forgotten than the model foresees; see `Leech`.
    public var surprise = 0.0
  }

  public init(_ reviews: some Sequence<Review> = [], bank: Bank = Bank(), scheduler: Scheduler = Scheduler()) {
    self.scheduler = scheduler
    revisions = Dictionary(bank.items.map { ($0.id, $0.revision) }, uniquingKeysWith: max)
    for review in reviews { record(review) }
  }

  public subscript(id: Item.ID) -> Memory? { byItem[id] }

  /// Takes an answer into account; answers that were undone or only practiced change nothing.
  public mutating func record(_ review: Review) {
    guard !review.isUndone, review.mode != .practice, review.revision >= revisions[review.item] ?? 0 else { return }
    let memory = memory(of: review.item, after: review.grade, on: review.day)
    if let before = byItem.updateValue(memory, forKey: review.item) { loads[before.due, default: 0] -= 1 }
    loads[memory.due, default: 0] += 1
  }

  /// The memory of an item as it would be after an answer.
  public func memory(of id: Item.ID, after grade: Grade, on day: Day) -> Memory {
    let before = byItem[id]
    let last = max(day, before?.last ?? day)
    let state = scheduler.state(after: grade, from: before?.state, days: before.map { last - $0.last } ?? 0)
    let repetitions = (before?.repetitions ?? 0) + 1
    return Memory(
      state: state, last: last, due: due(state, id, repetitions, from: last), repetitions: repetitions,
      lapses: (before?.lapses ?? 0) + (grade == .again && before != nil ? 1 : 0),
      surprise: before.map { surprise($0, grade, on: last) } ?? 0)
  }

  /// Within a day nothing can surprise: the answer was seen.
  private func surprise(_ before: Memory, _ grade: Grade, on day: Day) -> Double {
    guard day > before.last else { return before.surprise }
    let recall = scheduler.retrievability(of: before.state, after: day - before.last)
    return Leech.surprise(before.surprise, recall: recall, isForgotten: grade == .again)
  }

  /// Retrievability today; nil for an item never seen.
  public func retrievability(of id: Item.ID, on day: Day) -> Double? {
    byItem[id].map { scheduler.retrievability(of: $0.state, after: max(0, day - $0.last)) }
  }

  /// The day of the fuzz range on which least is due; among equals, chance by name and repetition, so that what a key
  /// promises is what comes.
  private func due(_ state: MemoryState, _ id: Item.ID, _ repetitions: Int, from last: Day) -> Day {
    let days = scheduler.fuzzRange(state).map { last + $0 }
    let own = byItem[id]?.due
    let loads = days.map { (self.loads[$0] ?? 0) - ($0 == own ? 1 : 0) }
    let least = loads.min()
    let free = zip(days, loads).filter { $0.1 == least }.map(\.0)
    var random = SeededGenerator(seed: SeededGenerator.seed(id.rawValue) &+ UInt64(repetitions))
    return free[min(free.count - 1, Int(random.share() * Double(free.count)))]
  }
}
