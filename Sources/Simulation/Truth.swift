import Numerics
import Practice
import Scheduling

/// What made-up learners are like: how they forget, what they know beforehand, and when they study.
public enum Truth: String, CaseIterable, Sendable {
  case usual = "default weights"
  case josh = "weights fitted to the josh log"
  case other = "other FSRS weights"
  case wide = "spread of weights doubled"
  case exponential = "exponential forgetting"
  case actR = "ACT-R"
  case lapses = "lapse-prone, slips 8 %"
  case times = "answer times differ, lapses take twice as long"
  case prior = "prior knowledge stays"
  case weekends = "weekends off"
  case stops = "stops a week early"

  /// The parameters around which those of the learners are drawn.
  private var weights: [Double] {
    switch self {
    case .josh:
      [
        0.1621, 0.7371, 2.1118, 5.1767, 6.6132, 0.6157, 3.0246, 0.0127, 1.7134, 0.2198, 0.6566, 1.5851, 0.0161, 0.3944,
        1.8223, 0.6021, 1.8729, 0.7184, 0.0921, 0.1691, 0.3071,
      ]
    case .other:
      [
        0.45, 0.95, 1.7, 6.1, 6.9, 0.62, 2.3, 0.02, 1.55, 0.21, 1.05, 1.25, 0.085, 0.31, 1.35, 0.48, 2.3, 0.75, 0.22,
        0.11, 0.24,
      ]
    case .lapses: Parameters.standard.weights.enumerated().map { $0 == 11 ? $1 * 0.4 : $1 }
    default: Parameters.standard.weights
    }
  }

  /// Standard deviations of w4 to w20 among people (fsrs-rs `src/training.rs`).
  private static let spread = [
    0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  /// First stabilities differ by a factor of e^0.5, other weights by half of the spread among people.
  func curve(_ random: inout SeededGenerator) -> MemoryTruth.Curve {
    let width = self == .wide ? 2.0 : 1
    let scale = exp(0.5 * width * random.normal())
    let weights = weights.enumerated().map { index, weight in
      let normal = random.normal()
      let drawn =
        index < 4 ? weight * scale * exp(0.2 * normal) : weight + Self.spread[index - 4] / 2 * width * normal
      return min(max(drawn, Parameters.ranges[index].lowerBound), Parameters.ranges[index].upperBound)
    }
    let scheduler = Scheduler(parameters: (try? Parameters(weights[..<4].sorted() + weights[4...])) ?? .standard)
    return switch self {
    case .exponential: .exponential(scheduler)
    case .actR: .actR
    default: .fsrs(scheduler)
    }
  }

  /// The chance that what is recalled is answered wrong.
  var slip: Double { self == .lapses ? 0.08 : 0.02 }
  /// The spread of the logarithm of a single time.
  var timeSpread: Double { self == .times ? 0.6 : 0.3 }
  /// How many times as long an answer takes that is not recalled.
  var lapseTime: Double { self == .times ? 2 : 1 }
  /// Days after which what was known beforehand is at 0.9.
  var priorStability: Double { self == .prior ? 36_500 : 30 }

  /// Whether a day is for study; the first day is a Tuesday.
  func isStudyDay(_ index: Int, of days: Int) -> Bool {
    switch self {
    case .weekends: (index + 1) % 7 < 5
    case .stops: index < days - min(7, days / 2)
    default: true
    }
  }
}
