import Scheduling

/// What a plan promises: the days until the exam, what will be known then, and whether that is enough.
public struct PlanReport: Equatable, Sendable {
  public let day: Day
  public let examDay: Day
  public let minutesPerDay: Int
  /// From today, as its queue stands now, to the eve of the exam.
  public let days: [DayForecast]
  /// The share right that is expected on the day of an exam of this bank's questions, and of one of new questions on the
  /// same subjects: see `ExamShare`.
  public let share: Double
  public let freshShare: Double
  /// The share of this bank's questions that is aimed at: the retention that the learner wants all year, on the day that
  /// counts. What of new questions comes with it is `freshShare`.
  public let goal: Double
  /// How many items will have been met by then, and how many there are.
  public let met: Int
  public let items: Int
  /// The fewest minutes a day that reach the goal, in fives; the same whatever minutes are set. Nil where none do.
  public let minutesNeeded: Int?
  /// What is missing; nil where the minutes at hand are enough.
  public let shortfall: Shortfall?
  /// Days between the last study day and today without an answer, days off left out; 0 before the first answer.
  public let missed: Int

  /// What would reach the goal.
  public enum Shortfall: Equatable, Sendable {
    /// The fewest minutes a day, in fives.
    case minutes(Int)
    /// Not even the most minutes a day do; the share that those reach, and what they reach of new questions.
    case none(Double, fresh: Double)
  }

  /// The most minutes a day that are looked at.
  public static let mostMinutes = 240

  /// - Parameters:
  ///   - today: what the plan chose for today.
  ///   - goal: a share, 0 to 1.
  ///   - lastStudied: the last day before today with an answer, or today.
  init(_ plan: Plan, today: Today, goal: Double, lastStudied: Day?) {
    let forecast = plan.forecast
    day = plan.day
    examDay = plan.examDay
    minutesPerDay = plan.minutesPerDay
    days = Self.days(forecast.days, plan, today)
    share = forecast.share
    freshShare = forecast.freshShare
    self.goal = goal
    met = forecast.met
    items = forecast.items
    minutesNeeded = Self.fewest(plan, goal)
    shortfall = Self.shortfall(plan, forecast.share, goal, minutesNeeded)
    missed = lastStudied.map { last in plan.workdays(after: last) } ?? 0
  }

  public var daysLeft: Int { examDay - day }
  public var isReachable: Bool { shortfall == nil }
  public var today: DayForecast? { days.first }

  /// The minutes of the heaviest day over those of a mean day of study; 1 where there is nothing to do.
  public var unevenness: Double {
    let minutes = days.filter { !$0.isOff }.map(\.minutes)
    let mean = minutes.reduce(0, +) / Double(max(1, minutes.count))
    return mean > 0 ? (minutes.max() ?? 0) / mean : 1
  }

  /// Today is as its queue has it, confident errors and what was forgotten today included.
  private static func days(_ forecast: [DayForecast], _ plan: Plan, _ today: Today) -> [DayForecast] {
    guard var line = forecast.first, !line.isOff else { return forecast }
    line.reviews = today.queue.due.count
    line.new = today.queue.new.count
    line.minutes = plan.exam(on: plan.day).seconds / 60 + today.exactMinutes
    return [line] + forecast.dropFirst()
  }

  /// Whole percents are compared, as they are shown.
  private static func reaches(_ share: Double, _ goal: Double) -> Bool {
    (share * 100).rounded() >= (goal * 100).rounded()
  }

  /// More minutes are never worse, so the fewest that do are found by halving. The search does not depend on the minutes
  /// that are set, so that the number stays the same when it is followed.
  private static func fewest(_ plan: Plan, _ goal: Double) -> Int? {
    var (low, high) = (1, mostMinutes / 5)
    guard reaches(plan.share(minutes: high * 5), goal) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if reaches(plan.share(minutes: middle * 5), goal) { high = middle } else { low = middle + 1 }
    }
    return high * 5
  }

  private static func shortfall(_ plan: Plan, _ share: Double, _ goal: Double, _ needed: Int?) -> Shortfall? {
    if reaches(share, goal) || needed.map({ $0 <= plan.minutesPerDay }) ?? false { return nil }
    if let needed { return .minutes(needed) }
    let most = PlanForecast(plan, minutes: max(mostMinutes, plan.minutesPerDay))
    return .none(most.share, fresh: most.freshShare)
  }
}
