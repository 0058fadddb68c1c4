import Numerics
import QuestionBank

/// How much of what was known on the last day of study is not forgotten, by objective.
///
/// First answers tell what was known when they were given, and what was known then was held against learners who were
/// asked on a day of study. In a gap what was learned of an objective fades as its memories do.
struct Held: Equatable, Sendable {
  /// The mean recall today of what was met, over what it was on the last day with an answer: the same memories, two days.
  /// 1 on a day of study, and of an objective of which nothing was met.
  let parts: [Double]

  init(_ profile: Profile, on day: Day) {
    let objectives = profile.bank.blueprint.objectives
    // What another program asked holds nothing: importing it must not lift a verdict.
    let last = profile.reviews.last { !$0.isUndone && $0.mode.isScheduled && $0.mode != .imported }?.day
    guard let last, day > last else {
      parts = objectives.map { _ in 1 }
      return
    }
    let scheduler = profile.memories.scheduler
    var sums: [Objective.ID: (then: Double, now: Double)] = [:]
    for item in profile.bank.items {
      guard let memory = profile.memories[item.id] else { continue }
      func recall(on day: Day) -> Double {
        scheduler.retrievability(of: memory.state, after: max(0, day - memory.last))
      }
      sums[item.objective, default: (0, 0)].then += recall(on: last)
      sums[item.objective, default: (0, 0)].now += recall(on: day)
    }
    parts = objectives.map { objective in
      guard let (then, now) = sums[objective.id], then > 0 else { return 1 }
      return min(1, max(0, now / then))
    }
  }

  /// What is left of the shares known of learners who were drawn.
  ///
  /// What was known before bedrill may last longer than what was met in it, and what was just learned less long: each
  /// draw supposes between none and twice of the forgetting, evenly, so that a gap also widens the interval.
  func left(of draws: [[Double]]) -> [[Double]] {
    guard parts.contains(where: { $0 < 1 }) else { return draws }
    return draws.enumerated().map { number, known in
      // Multiples of the golden ratio fill the range evenly, and in no order that the draws could have as well.
      let share = (Double(number) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
      return zip(known, parts).map { $0 * pow($1, 2 * share) }
    }
  }
}
