import QuestionBank
import Scheduling

/// What a review today is worth: the recall that it adds in a month, by what the exam asks, for a second of study.
///
/// In a backlog that is what comes first: not what waited longest, nor what is lost most.
struct BacklogPriority {
  private let memories: Memories
  private let times: StudyTime
  private let day: Day
  private let weights: [Item.ID: Double]

  /// Days after which the recall is looked at.
  static let horizon = 30

  init(_ profile: Profile, on day: Day) {
    memories = profile.memories
    times = profile.times
    self.day = day
    weights = Dictionary(
      zip(profile.bank.items.map(\.id), profile.layout.weights), uniquingKeysWith: { first, _ in first })
  }

  /// 0 for an item that is new.
  func callAsFunction(_ item: Item) -> Double {
    guard let memory = memories[item.id] else { return 0 }
    let scheduler = memories.scheduler
    let days = max(0, day - memory.last)
    func later(_ state: MemoryState) -> Double { scheduler.retrievability(of: state, after: Self.horizon) }
    let recall = scheduler.retrievability(of: memory.state, after: days)
    let good = later(scheduler.state(after: .good, from: memory.state, days: days))
    let again = later(scheduler.stateAfterRelearning(memory.state, days: days))
    let left = scheduler.retrievability(of: memory.state, after: days + Self.horizon)
    return (weights[item.id] ?? 0) * (recall * good + (1 - recall) * again - left)
      / times.seconds(item.id, item.kind, recall: recall)
  }
}
