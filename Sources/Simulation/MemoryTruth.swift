import Numerics
import Scheduling

/// How one made-up memory really lasts; the scheduler under test knows none of it.
struct MemoryTruth: Sendable {
  /// The family of the forgetting curve.
  enum Curve: Sendable {
    /// FSRS-6 with weights of the learner's own.
    case fsrs(Scheduler)
    /// The same growth of stability, but exponential forgetting: 0.9 to the power of days over stability.
    case exponential(Scheduler)
    /// ACT-R: every encounter leaves a trace that decays the faster, the more active the memory was (P. I. Pavlik and
    /// J. R. Anderson 2005, "Practice and Forgetting Effects on Vocabulary Memory", Cognitive Science 29).
    case actR
  }

  private var state: MemoryState?
  /// ACT-R: day and decay of each trace.
  private var traces: [(day: Double, decay: Double)] = []
  /// The day of the last encounter.
  private(set) var last: Int?

  /// Constants of Pavlik and Anderson 2005; time between sessions counts 0.025 times. The bonus stands for material that
  /// has a meaning, which word pairs have not.
  private static let (a, c, threshold, noise, scale, bonus) = (0.177, 0.217, -0.704, 0.255, 0.025, 0.6)

  /// The chance of recall on a day; 0 for what was never met.
  func recall(_ curve: Curve, on day: Int) -> Double {
    switch curve {
    case .fsrs(let scheduler):
      guard let state, let last else { return 0 }
      return scheduler.retrievability(of: state, after: max(0, day - last))
    case .exponential:
      guard let state, let last else { return 0 }
      return pow(0.9, Double(max(0, day - last)) / state.stability)
    case .actR:
      guard !traces.isEmpty else { return 0 }
      return 1 / (1 + exp((Self.threshold - activation(Double(day) + 0.5)) / Self.noise))
    }
  }

  private func activation(_ now: Double) -> Double {
    let sum = traces.reduce(0) { $0 + pow(max(1, (now - $1.day) * 86_400 * Self.scale), -$1.decay) }
    return log(sum) + Self.bonus
  }

  /// An encounter with feedback: recalled, or not and then read.
  mutating func study(_ curve: Curve, isRecalled: Bool, isHard: Bool, on day: Int) {
    switch curve {
    case .fsrs(let scheduler), .exponential(let scheduler):
      let grade: Grade = isRecalled ? (isHard ? .hard : .good) : .again
      state = scheduler.state(after: grade, from: state, days: last.map { max(0, day - $0) } ?? 0)
    case .actR:
      let now = Double(day) + 0.5 + Double(traces.count) * 1e-4
      let decay = traces.isEmpty ? Self.a : Self.c * exp(activation(now) - Self.bonus) + Self.a
      traces.append((now, min(decay, 2)))
    }
    last = day
  }

  /// What was known before the first day: as if learned well some time ago.
  static func prior(_ curve: Curve, stability: Double, difficulty: Double) -> MemoryTruth {
    var memory = MemoryTruth()
    memory.state = MemoryState(stability: stability, difficulty: difficulty)
    memory.last = 0
    if case .actR = curve {
      for index in 0..<8 { memory.traces.append((-10 - 9 * Double(index), Self.a * (stability > 1000 ? 0.2 : 1))) }
    }
    return memory
  }
}
