import Scheduling

/// Where a card stands between its first sight and long-term review, as schedulers with steps below a day keep it.
///
/// bedrill itself repeats within a session instead; the steps serve logs of schedulers that have them
/// (py-fsrs `Scheduler.review_card`).
struct LearningSteps: Equatable, Sendable {
  /// Seconds.
  var learning: [Double]
  /// Seconds.
  var relearning: [Double]

  init(learning: [Double] = [60, 600], relearning: [Double] = [600]) {
    self.learning = learning
    self.relearning = relearning
  }

  enum Phase: Equatable, Sendable {
    case learning(step: Int)
    case review
    case relearning(step: Int)
  }

  /// How long until the card comes back.
  enum Wait: Equatable, Sendable {
    case seconds(Double)
    /// By the interval of its memory state.
    case interval
  }

  /// The phase after an answer, and the wait until the next one.
  func next(_ phase: Phase, _ grade: Grade) -> (phase: Phase, wait: Wait) {
    switch phase {
    case .learning(let step): return advance(step, grade, learning) { .learning(step: $0) }
    case .relearning(let step): return advance(step, grade, relearning) { .relearning(step: $0) }
    case .review:
      guard grade == .again, let first = relearning.first else { return (.review, .interval) }
      return (.relearning(step: 0), .seconds(first))
    }
  }

  private func advance(
    _ step: Int, _ grade: Grade, _ steps: [Double], _ phase: (Int) -> Phase
  ) -> (phase: Phase, wait: Wait) {
    guard let first = steps.first, step < steps.count || grade == .again else { return (.review, .interval) }
    switch grade {
    case .again: return (phase(0), .seconds(first))
    case .hard:
      if step > 0 { return (phase(step), .seconds(steps[step])) }
      return (phase(0), .seconds(steps.count == 1 ? first * 1.5 : (first + steps[1]) / 2))
    case .good:
      return step + 1 == steps.count ? (.review, .interval) : (phase(step + 1), .seconds(steps[step + 1]))
    case .easy: return (.review, .interval)
    }
  }
}
