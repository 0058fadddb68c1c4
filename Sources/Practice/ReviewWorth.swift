import QuestionBank
import Scheduling

/// What a review today is worth: the recall that it adds in a month, by the weight of the item, for a second of study.
///
/// In a backlog that is what should come first; what is nearly lost takes longer to learn than it gives.
struct ReviewWorth {
  private let memories: Memories
  private let day: Day
  /// The weight of an item of an objective.
  private var weights: [Objective.ID: Double] = [:]

  /// Days after which the recall is looked at.
  static let horizon = 30

  init(_ bank: Bank, memories: Memories, day: Day) {
    self.memories = memories
    self.day = day
    for item in bank.items { weights[item.objective, default: 0] += 1 }
    for (objective, count) in weights { weights[objective] = Double(bank[objective]?.weight ?? 1) / count }
  }

  /// 0 for an item never met.
  func callAsFunction(_ item: Item) -> Double {
    guard let memory = memories[item.id] else { return 0 }
    let scheduler = memories.scheduler
    let days = max(0, day - memory.last)
    func later(_ grade: Grade) -> Double {
      scheduler.retrievability(of: scheduler.state(after: grade, from: memory.state, days: days), after: Self.horizon)
    }
    let recall = scheduler.retrievability(of: memory.state, after: days)
    let reviewed = recall * later(.good) + (1 - recall) * later(.again)
    let left = scheduler.retrievability(of: memory.state, after: days + Self.horizon)
    // What was forgotten is asked a second time.
    let seconds = (StudyTime.usual[item.kind] ?? 30) * (2 - recall)
    return (weights[item.objective] ?? 1) * (reviewed - left) / seconds
  }
}
