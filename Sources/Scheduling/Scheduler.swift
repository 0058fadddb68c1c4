import Numerics

/// FSRS-6: how a memory changes with a review, how it fades, and when it should be asked for again.
///
/// Formulas and names of the weights: fsrs-rs `src/model.rs` and `src/simulation.rs`, py-fsrs `fsrs/scheduler.py`.
/// Days are whole and counted by the caller; 0 days after the last review is the same day.
public struct Scheduler: Equatable, Sendable {
  public var parameters: Parameters { didSet { (decay, factor) = Self.curve(parameters) } }
  /// The exponent and the factor of the forgetting curve.
  private var decay: Double
  private var factor: Double
  /// The retrievability at which something should come back, between 0 and 1.
  public var desiredRetention: Double
  /// Days.
  var maximumInterval: Int

  public init(
    parameters: Parameters = .standard, desiredRetention: Double = 0.9, maximumInterval: Int = 36_500
  ) {
    self.parameters = parameters
    (decay, factor) = Self.curve(parameters)
    self.desiredRetention = clamped(desiredRetention, 0.01...0.9999)
    self.maximumInterval = min(max(1, maximumInterval), 36_500)
  }

  /// The state after a review `days` after the last one; the first review has no state before it.
  public func state(after grade: Grade, from state: MemoryState?, days: Int) -> MemoryState {
    guard let state else {
      return MemoryState(
        stability: parameters[grade.rawValue - 1], difficulty: clamped(initialDifficulty(grade), 1...10))
    }
    let stability =
      days <= 0
      ? stabilityOnSameDay(state, grade)
      : grade == .again ? stabilityAfterLapse(state, days) : stabilityAfterSuccess(state, grade, days)
    return MemoryState(
      stability: clamped(stability, 0.001...36_500), difficulty: nextDifficulty(state.difficulty, grade))
  }

  /// The chance of recalling now what was last seen `days` ago: 1 at once, 0.9 after `stability` days.
  public func retrievability(of state: MemoryState, after days: Double) -> Double {
    pow(1 + factor * max(0, days) / state.stability, decay)
  }

  public func retrievability(of state: MemoryState, after days: Int) -> Double {
    retrievability(of: state, after: Double(days))
  }

  /// Days, not rounded, until retrievability has fallen to `retention` (the desired one unless given).
  func exactInterval(_ state: MemoryState, retention: Double? = nil) -> Double {
    state.stability / factor * (pow(retention ?? desiredRetention, 1 / decay) - 1)
  }

  /// Whole days until the next review, from 1 to the maximum; halves go to the even day, as in py-fsrs.
  public func interval(_ state: MemoryState, retention: Double? = nil) -> Int {
    rounded(exactInterval(state, retention: retention))
  }

  /// The days among which a review may be spread without harm; one day only below 2.5 days.
  ///
  /// Ranges as in py-fsrs, ts-fsrs `help.ts` and Anki `rslib/src/scheduler/states/fuzz.rs`.
  public func fuzzRange(_ state: MemoryState, retention: Double? = nil) -> ClosedRange<Int> {
    let interval = exactInterval(state, retention: retention)
    guard interval >= 2.5 else {
      let day = rounded(interval)
      return day...day
    }
    func overlap(_ low: Double, _ high: Double) -> Double { max(0, min(interval, high) - low) }
    let delta = 1 + 0.15 * overlap(2.5, 7) + 0.10 * overlap(7, 20) + 0.05 * overlap(20, .infinity)
    let high = min(maximumInterval, whole((interval + delta).rounded()))
    return min(high, max(2, whole((interval - delta).rounded())))...high
  }

  /// The state of a card that SM-2 knows by its ease and interval in days, assuming a retention
  /// (fsrs-rs `memory_state_from_sm2`).
  public func state(ease: Double, interval: Double, retention: Double) -> MemoryState {
    let w = parameters
    let c = -w[20]
    let f = pow(0.9, 1 / c) - 1
    let s = clamped(max(interval, 0.001) * f / (pow(retention, 1 / c) - 1), 0.001...36_500)
    let increase = exp(w[8]) * pow(s, -w[9]) * (exp(w[10] * (1 - retention)) - 1)
    return MemoryState(stability: s, difficulty: clamped(11 - (ease - 1) / increase, 1...10))
  }

  // MARK: Formulas

  private static func curve(_ parameters: Parameters) -> (Double, Double) {
    let c = -parameters[20]
    return (c, pow(0.9, 1 / c) - 1)
  }

  private func initialDifficulty(_ grade: Grade) -> Double {
    parameters[4] - exp(parameters[5] * Double(grade.rawValue - 1)) + 1
  }

  private func nextDifficulty(_ d: Double, _ grade: Grade) -> Double {
    let w = parameters
    let delta = -w[6] * Double(grade.rawValue - 3)
    let damped = d + delta * (10 - d) / 9
    return clamped(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped, 1...10)
  }

  private func stabilityAfterSuccess(_ state: MemoryState, _ grade: Grade, _ days: Int) -> Double {
    let w = parameters
    let (s, d) = (state.stability, state.difficulty)
    let r = retrievability(of: state, after: days)
    let h = grade == .hard ? w[15] : 1
    let b = grade == .easy ? w[16] : 1
    return s * (1 + exp(w[8]) * (11 - d) * pow(s, -w[9]) * (exp(w[10] * (1 - r)) - 1) * h * b)
  }

  private func stabilityAfterLapse(_ state: MemoryState, _ days: Int) -> Double {
    let w = parameters
    let (s, d) = (state.stability, state.difficulty)
    let r = retrievability(of: state, after: days)
    let lapsed = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(w[14] * (1 - r))
    return min(lapsed, s / exp(w[17] * w[18]))
  }

  private func stabilityOnSameDay(_ state: MemoryState, _ grade: Grade) -> Double {
    let w = parameters
    let s = state.stability
    let k = exp(w[17] * (Double(grade.rawValue - 3) + w[18])) * pow(s, -w[19])
    return s * (grade >= .hard ? max(k, 1) : k)
  }

  private func rounded(_ days: Double) -> Int {
    whole(days.rounded(.toNearestOrEven))
  }

  /// A rounded number of days as one that a schedule can have.
  private func whole(_ days: Double) -> Int { Int(clamped(days, 1...Double(max(1, maximumInterval)))) }
}

private func clamped(_ number: Double, _ range: ClosedRange<Double>) -> Double {
  // In this order what is no number becomes the lower bound.
  min(max(range.lowerBound, number), range.upperBound)
}
