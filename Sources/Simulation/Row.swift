import Foundation
import Practice

/// A setting of the simulation, and what became of its learners by each way.
public struct Row: Sendable, Encodable {
  public let truth: String
  public let transfer: Double
  public let days: Int
  public let minutes: Int
  public let learners: Int
  /// The mean share right in percent under the plan, and what it promised on the first day.
  public var plan = 0.0
  public var promised = 0.0
  public var others: [Other] = []

  /// A way beside the plan.
  public struct Other: Sendable, Encodable {
    public var name: String
    /// New items a day that did best; missing for as many as the minutes hold.
    public var newPerDay: Int?
    /// The mean share right in percent.
    public var share: Double
    /// Points by which the plan is better, and half of the 95 % interval of that.
    public var gain: Double
    public var margin: Double
    /// In how many of 100 learners the plan is better.
    public var wins: Double
  }

  /// A setting that can be simulated.
  public struct Setting: Sendable {
    public var truth: Truth
    public var transfer: Double
    public var days: Int
    public var minutes: Int

    public init(_ truth: Truth, transfer: Double, days: Int, minutes: Int) {
      (self.truth, self.transfer, self.days, self.minutes) = (truth, transfer, days, minutes)
    }

    /// What the table shows: the default truth over days and minutes; other truths, and other transfer, in two settings.
    public static let table: [Setting] =
      [3, 7, 14, 30, 60, 90].flatMap { days in
        [10, 20, 40].map { Setting(.usual, transfer: 0.5, days: days, minutes: $0) }
      }
      + [0, 1].flatMap { transfer in [14, 30].map { Setting(.usual, transfer: transfer, days: $0, minutes: 20) } }
      + Truth.allCases.dropFirst().flatMap { truth in
        [14, 30].map { Setting(truth, transfer: 0.5, days: $0, minutes: 20) }
      }

    /// The table with every truth at every transfer.
    public static let full: [Setting] =
      table
      + Truth.allCases.dropFirst().flatMap { truth in
        [0, 1].flatMap { transfer in [14, 30].map { Setting(truth, transfer: transfer, days: $0, minutes: 20) } }
      }
  }

  public init(_ setting: Setting, _ material: Material, seeds: Range<UInt64>) {
    (truth, transfer) = (setting.truth.rawValue, setting.transfer)
    (days, minutes, learners) = (setting.days, setting.minutes, seeds.count)
    let results = Row.results(setting, material, seeds)
    plan = 100 * Row.mean(results.map(\.plan))
    promised = 100 * Row.mean(results.map(\.promised))
    for way in Strategy.allCases.dropFirst() {
      let candidates = way.newPerDay.indices.map { index in results.map { $0.others[way]![index] } }
      let best = candidates.indices.max { Row.mean(candidates[$0]) < Row.mean(candidates[$1]) }!
      others.append(Row.other(way, way.newPerDay[best], results.map(\.plan), candidates[best]))
    }
  }

  private static func other(_ way: Strategy, _ newPerDay: Int?, _ plan: [Double], _ other: [Double]) -> Other {
    let gains = zip(plan, other).map { 100 * ($0 - $1) }
    let gain = mean(gains)
    let variance = gains.reduce(0) { $0 + ($1 - gain) * ($1 - gain) } / Double(max(1, gains.count - 1))
    return Other(
      name: way.rawValue, newPerDay: newPerDay, share: 100 * mean(other), gain: gain,
      margin: 1.96 * (variance / Double(gains.count)).squareRoot(),
      wins: 100 * Double(gains.count { $0 > 0 }) / Double(gains.count))
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

  // MARK: Learners

  private struct Result: Sendable {
    var plan = 0.0
    var promised = 0.0
    var others: [Strategy: [Double]] = [:]
  }

  /// One learner beside the other on all processors.
  private static func results(_ setting: Setting, _ material: Material, _ seeds: Range<UInt64>) -> [Result] {
    let all = UnsafeMutableBufferPointer<Result>.allocate(capacity: seeds.count)
    all.initialize(repeating: Result())
    defer { all.deinitialize().deallocate() }
    // Every learner has a place alone.
    nonisolated(unsafe) let places = all
    DispatchQueue.concurrentPerform(iterations: seeds.count) { index in
      places[index] = result(setting, material, seed: seeds.lowerBound + UInt64(index))
    }
    return Array(all)
  }

  private static func result(_ setting: Setting, _ material: Material, seed: UInt64) -> Result {
    let learner = SimulatedLearner(material, truth: setting.truth, transfer: setting.transfer, seed: seed)
    let common = SimulatedRun.Setting(material: material, days: setting.days, minutes: setting.minutes)
    var result = Result()
    for way in Strategy.allCases {
      let runs = way.newPerDay.map { SimulatedRun(way, newPerDay: $0, learner, common, seed: seed) }
      result.others[way] = runs.map(\.share)
      if way == .plan { (result.plan, result.promised) = (runs[0].share, runs[0].promised) }
    }
    return result
  }
}
