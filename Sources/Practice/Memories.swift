import Numerics
import QuestionBank
import Scheduling

/// What is remembered of every item, computed from the log.
public struct Memories: Equatable, Sendable {
  public private(set) var byItem: [Item.ID: Memory] = [:]
  public var scheduler: Scheduler
  /// Tells revisions, of which older ones no longer count, what is right, and how likely luck is.
  private let bank: Bank
  /// How many items are due on a day.
  private var loads: [Day: Int] = [:]

  /// The memory of one item.
  public struct Memory: Equatable, Sendable {
    public var state: MemoryState
    /// The days of the first and of the last answer that counted for the schedule.
    public var first: Day
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
    self.bank = bank
    for review in reviews { record(review) }
  }

  public subscript(id: Item.ID) -> Memory? { byItem[id] }

  /// Takes an answer into account; answers that were undone or only practiced change nothing.
  public mutating func record(_ review: Review) {
    guard !review.isUndone, review.mode.isScheduled, review.revision >= bank[review.item]?.revision ?? 0 else {
      return
    }
    restore(memory(after: review), of: review.item)
  }

  /// Puts a memory in the place of what is known of an item; nil forgets the item.
  mutating func restore(_ memory: Memory?, of id: Item.ID) {
    let before = byItem[id]
    byItem[id] = memory
    if let before {
      let left = (loads[before.due] ?? 0) - 1
      loads[before.due] = left > 0 ? left : nil
    }
    if let memory { loads[memory.due, default: 0] += 1 }
  }

  /// The memory of an item as it would be after an answer that the learner grades.
  public func memory(of id: Item.ID, after grade: Grade, on day: Day) -> Memory {
    memory(of: id, after: AnswerEvidence(grade), on: day)
  }

  /// The memory of an item after an answer of the log.
  public func memory(after review: Review) -> Memory {
    memory(of: review.item, after: AnswerEvidence(review, in: bank), on: review.day)
  }

  private func memory(of id: Item.ID, after evidence: AnswerEvidence, on day: Day) -> Memory {
    let before = byItem[id]
    let last = max(day, before?.last ?? day)
    let state = evidence.state(from: before?.state, days: before.map { last - $0.last } ?? 0, scheduler)
    let repetitions = (before?.repetitions ?? 0) + 1
    return Memory(
      state: state, first: before?.first ?? last, last: last, due: due(state, id, repetitions, from: last),
      repetitions: repetitions, lapses: (before?.lapses ?? 0) + (!evidence.isRight && before != nil ? 1 : 0),
      surprise: before.map { surprise($0, evidence, on: last) } ?? 0)
  }

  /// Within a day nothing can surprise, since the answer was seen; nor does a right guess.
  private func surprise(_ before: Memory, _ evidence: AnswerEvidence, on day: Day) -> Double {
    guard day > before.last, !evidence.isRightGuess, !evidence.isOpenBook else { return before.surprise }
    let recall = scheduler.retrievability(of: before.state, after: day - before.last)
    return Leech.surprise(before.surprise, recall: recall, isForgotten: !evidence.isRight)
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
    var chance = SeededGenerator(seed: SeededGenerator.seed(id.rawValue) &+ UInt64(repetitions))
    return free[min(free.count - 1, Int(chance.share() * Double(free.count)))]
  }
}
