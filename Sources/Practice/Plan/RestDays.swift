/// Days on which the learner does not want to study.
public struct RestDays: Equatable, Sendable {
  /// 0 for Monday to 6 for Sunday.
  public var weekdays: Set<Int>
  public var dates: Set<Day>

  public init(weekdays: Set<Int> = [], dates: Set<Day> = []) {
    self.weekdays = weekdays
    self.dates = dates
  }

  public func contains(_ day: Day) -> Bool { weekdays.contains(day.weekday) || dates.contains(day) }
}
