import Scheduling

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a review today is worth on the exam day, all later reviews placed as well as they can be.
///
/// A review is worth its time when the recall that it adds on the day is above the price of that time. For each price, day
/// and memory a table holds the expected recall on the day less the price of the reviews that still come. It is filled
/// from the day backwards (dynamic programming), over both outcomes at the retrievability of the moment. The highest price
/// at which a review is better done today than later or never is what ranks it (P. Whittle, "Restless Bandits: Activity
/// Allocation in a Changing World", Journal of Applied Probability 25A, 1988).
public struct ExamWorth: Sendable {
  let scheduler: Scheduler
  /// Days until the furthest exam that the table knows.
  let horizon: Int
  /// How steeply the price of time rises towards the exam. Everything is best reviewed on the last days, and they have no
  /// more minutes than others.
  let steepness: Double
  /// Days from one layer of the table to the next; above 1 where the exam is far away.
  private let step: Int
  /// By days left, memory and price.
  private var values: [Prices] = []
  /// By days left: the price of a review.
  private var costs: [Prices] = []

  /// What a review costs on the eve of the exam, in recall on the day.
  private static let prices = Prices((0..<16).map { 0.000_001 * pow(10, Double($0) * 0.4) })
  /// A value at each price.
  private typealias Prices = SIMD16<Double>
  /// Layers until a review, dense where it matters.
  private static let waits = [1, 2, 3, 5, 8, 12, 18, 26, 38]

  /// How many times shorter or longer than the model says an item may be remembered; e^0.9.
  private static let doubt = 2.46
  /// How much longer it takes when an item was forgotten: the feedback is read, and it is asked again.
  static let relearning = 0.6
  /// How much longer it takes to meet an item than to review it.
  static let meeting = 0.5

  init(scheduler: Scheduler, horizon: Int, steepness: Double) {
    self.scheduler = scheduler
    self.horizon = max(1, horizon)
    self.steepness = steepness
    step = (self.horizon + 59) / 60
    fill()
  }

  /// Whether the table serves a plan of so many days.
  func fits(_ scheduler: Scheduler, left: Int, steepness: Double) -> Bool {
    left <= horizon && (left + 59) / 60 == step && steepness == self.steepness && scheduler == self.scheduler
  }

  // MARK: The table

  /// A review after some days: how likely it is to succeed, and where both outcomes lead.
  private struct Outlook {
    var recall: Double
    var good: MemoryGrid.Spot
    var again: MemoryGrid.Spot
    /// In the time of a review that succeeds.
    var time: Double
  }

  private func outlook(_ state: MemoryState, after days: Int) -> Outlook {
    let recall = recall(state, after: days)
    return Outlook(
      recall: recall, good: MemoryGrid.spot(scheduler.state(after: .good, from: state, days: days)),
      again: MemoryGrid.spot(forgotten(state, after: days)), time: 1 + Self.relearning * (1 - recall))
  }

  /// The chance of recall, when nobody knows how long the memory really lasts.
  private func recall(_ state: MemoryState, after days: Int) -> Double {
    let (shorter, longer) = (Double(days) * Self.doubt, Double(days) / Self.doubt)
    return (scheduler.retrievability(of: state, after: shorter) + scheduler.retrievability(of: state, after: longer))
      / 2
  }

  /// Forgotten, then recalled before the session ended.
  private func forgotten(_ state: MemoryState?, after days: Int) -> MemoryState {
    scheduler.state(after: .good, from: scheduler.state(after: .again, from: state, days: days), days: 0)
  }

  private mutating func fill() {
    let layers = (horizon + step - 1) / step
    let waits = Self.waits.filter { $0 < layers }
    let outlooks = MemoryGrid.states.map { state in waits.map { outlook(state, after: $0 * step) } }
    costs = (0...layers).map { Self.prices * pow(Double($0 + 1), -steepness) }
    // On the day itself nothing is forgotten since the last review.
    values = [Prices](repeating: Prices(repeating: 1), count: MemoryGrid.states.count * (layers + 1))
    for left in 1...layers {
      for (index, state) in MemoryGrid.states.enumerated() {
        var best = never(state, after: left * step)
        for (wait, outlook) in zip(waits, outlooks[index]) where wait < left {
          best = pointwiseMax(best, worth(of: outlook, left: left - wait))
        }
        values[left * MemoryGrid.states.count + index] = best
      }
    }
  }

  private func never(_ state: MemoryState, after days: Int) -> Prices {
    Prices(repeating: recall(state, after: days))
  }

  /// The expected recall on the exam day after a review, less the price of it and of those that follow.
  ///
  /// - Parameter left: layers until the exam.
  private func worth(of outlook: Outlook, left: Int) -> Prices {
    let good = value(outlook.good, left: left)
    let again = value(outlook.again, left: left)
    return again + outlook.recall * (good - again) - outlook.time * costs[left]
  }

  private func value(_ spot: MemoryGrid.Spot, left: Int) -> Prices {
    let index = left * MemoryGrid.states.count + spot.index
    let low = spot.shares.0 * values[index] + spot.shares.1 * values[index + 1]
    return low + spot.shares.2 * values[index + MemoryGrid.row] + spot.shares.3 * values[index + MemoryGrid.row + 1]
  }

  // MARK: Worth

  /// How finely the days on which a review could come instead are looked at.
  public enum Detail: Sendable { case fine, coarse }

  /// The highest price, in recall on the exam day, at which an item is better reviewed today than later or never.
  ///
  /// - Parameters:
  ///   - elapsed: days since the last review, 1 or more.
  ///   - left: days until the exam, 1 or more.
  public func worth(of state: MemoryState, elapsed: Int, left: Int, _ detail: Detail = .fine) -> Double {
    let layers = layers(left)
    let now = worth(of: outlook(state, after: elapsed), left: layers)
    var later = never(state, after: elapsed + left)
    for (index, wait) in Self.waits.enumerated() where wait < layers && (detail == .fine || index % 3 == 0) {
      later = pointwiseMax(later, worth(of: outlook(state, after: elapsed + wait * step), left: layers - wait))
    }
    return Self.crossing(now, later)
  }

  /// The same for an item that was never seen.
  ///
  /// - Parameters:
  ///   - known: the share of new items that the learner answers well at first sight.
  ///   - span: see `Aptitude.span`.
  public func worthOfMeeting(left: Int, known: Double, span: Double = 1) -> Double {
    func lasting(_ state: MemoryState) -> MemoryGrid.Spot {
      MemoryGrid.spot(MemoryState(stability: state.stability * span, difficulty: state.difficulty))
    }
    let first = Outlook(
      recall: known, good: lasting(scheduler.state(after: .good, from: nil, days: 0)),
      again: lasting(forgotten(nil, after: 0)), time: 1 + Self.meeting + Self.relearning * (1 - known))
    let layers = layers(left)
    let now = worth(of: first, left: layers)
    var later = Prices()
    for wait in Self.waits where wait < layers { later = pointwiseMax(later, worth(of: first, left: layers - wait)) }
    return Self.crossing(now, later)
  }

  private func layers(_ left: Int) -> Int { max(1, min(horizon, left) / step) }

  /// The price at which doing it now and leaving it for later are worth the same.
  private static func crossing(_ now: Prices, _ later: Prices) -> Double {
    let gains = now - later
    guard gains[0] > 0 else { return gains[0] }
    for p in 1..<prices.scalarCount where gains[p] <= 0 {
      return prices[p - 1] + (prices[p] - prices[p - 1]) * gains[p - 1] / (gains[p - 1] - gains[p])
    }
    let last = prices.scalarCount - 1
    return prices[last] + gains[last]
  }
}

extension ExamWorth: Equatable {
  /// The table follows from what it was made of.
  public static func == (a: ExamWorth, b: ExamWorth) -> Bool {
    a.horizon == b.horizon && a.steepness == b.steepness && a.scheduler == b.scheduler
  }
}
