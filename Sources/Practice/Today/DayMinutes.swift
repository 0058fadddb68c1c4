/// The minutes of a day: those that were used, and those that were asked for.
public struct DayMinutes: Equatable, Sendable {
  public var used: Int
  public var wanted: Int
  public var left: Int { max(0, wanted - used) }
  public var isOver: Bool { used >= wanted }
  /// `12 of 20 min`.
  public var text: String { "\(used) of \(wanted) min" }
}

extension Profile {
  /// What was spent on a day in study and in exams, feedback included, beside what was asked for.
  public func minutes(on day: Day) -> DayMinutes {
    let spent = times.spent(reviews, on: day)
    return DayMinutes(used: Int((spent.study + spent.exams) / 60), wanted: settings.minutesPerDay)
  }
}
