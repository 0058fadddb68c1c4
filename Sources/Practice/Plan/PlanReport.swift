import Scheduling

/// What a plan promises: the days until the exam, what will be remembered then, and whether that is enough.
public struct PlanReport: Equatable, Sendable {
  public let day: Day
  public let examDay: Day
  public let minutesPerDay: Int
  /// From today, as its queue stands now, to the eve of the exam.
  public let days: [PlanForecast.Line]
  /// The share of everything that is expected to be remembered on the exam day, weighted by objective.
  public let recall: Double
  /// The share that is aimed at: the retention that the learner wants all year, on the day that counts.
  public let goal: Double
  /// How many items will have been met by then, and how many there are.
  public let met: Int
  public let items: Int
  /// What would be enough; nil where the minutes at hand are.
  public let remedy: Remedy?
  /// Days between the last study day and today without an answer; 0 before the first answer.
  public let missed: Int

  /// What would reach the goal.
  public enum Remedy: Equatable, Sendable {
    /// The fewest minutes a day, in fives.
    case minutes(Int)
    /// Not even the most minutes a day do; the share that those reach.
    case none(Double)
  }

  /// The most minutes a day that are looked at.
  public static let mostMinutes = 240

  /// - Parameters:
  ///   - queue: what the plan chose for today.
  ///   - goal: a share, 0 to 1.
  ///   - lastStudied: the last day before today with an answer, or today.
  public init(_ plan: Plan, queue: Queue, goal: Double, lastStudied: Day?) {
    let forecast = plan.forecast
    day = plan.day
    examDay = plan.examDay
    minutesPerDay = plan.minutesPerDay
    days = Self.days(forecast.days, plan, queue)
    recall = forecast.recall
    self.goal = goal
    met = forecast.met
    items = forecast.items
    remedy = Self.reaches(forecast.recall, goal) ? nil : Self.remedy(plan, goal)
    missed = lastStudied.map { max(0, plan.day - $0 - 1) } ?? 0
  }

  public var daysLeft: Int { examDay - day }
  public var isReachable: Bool { remedy == nil }
  public var today: PlanForecast.Line? { days.first }

  /// The minutes of the heaviest day over those of a mean day; 1 where there is nothing to do.
  public var unevenness: Double {
    let minutes = days.map(\.minutes)
    let mean = minutes.reduce(0, +) / Double(max(1, minutes.count))
    return mean > 0 ? (minutes.max() ?? 0) / mean : 1
  }

  /// The forecast of today looks less closely than the queue was chosen.
  private static func days(_ forecast: [PlanForecast.Line], _ plan: Plan, _ queue: Queue) -> [PlanForecast.Line] {
    guard var today = forecast.first else { return [] }
    today.reviews = queue.due.count
    today.new = queue.new.count
    today.minutes = plan.exam(on: plan.day).seconds / 60 + plan.minutes(queue.all)
    return [today] + forecast.dropFirst()
  }

  /// Whole percents are compared, as they are shown.
  private static func reaches(_ recall: Double, _ goal: Double) -> Bool {
    (recall * 100).rounded() >= (goal * 100).rounded()
  }

  /// More minutes are never worse, so the fewest that do are found by halving.
  private static func remedy(_ plan: Plan, _ goal: Double) -> Remedy {
    let most = mostMinutes / 5
    var low = plan.minutesPerDay / 5 + 1
    guard low <= most else { return .none(plan.recall(minutes: max(mostMinutes, plan.minutesPerDay))) }
    let best = plan.recall(minutes: mostMinutes)
    guard reaches(best, goal) else { return .none(best) }
    var high = most
    while low < high {
      let middle = (low + high) / 2
      if reaches(plan.recall(minutes: middle * 5), goal) { high = middle } else { low = middle + 1 }
    }
    return .minutes(high * 5)
  }
}

extension Profile {
  /// What the plan of a day promises; the goal is the retention that the learner wants.
  public func report(_ plan: Plan) -> PlanReport {
    let last = reviews.lazy.filter { !$0.isUndone && $0.day <= plan.day }.map(\.day).max()
    return PlanReport(plan, queue: queue(plan), goal: settings.desiredRetention, lastStudied: last)
  }
}
