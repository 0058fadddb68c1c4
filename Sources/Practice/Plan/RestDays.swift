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

extension RestDays {
  private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// `sat,sun,2026-12-24`; empty for none.
  public var text: String {
    (weekdays.sorted().map { Self.names[$0] } + dates.sorted().map(\.description)).joined(separator: ",")
  }

  /// Reads what `text` wrote; nil for anything else, and where no weekday would be left for study.
  public init?(text: String) {
    self.init()
    for part in text.split(separator: ",") {
      if let weekday = Self.names.firstIndex(of: part.lowercased()) {
        weekdays.insert(weekday)
      } else if let date = Day(String(part)) {
        dates.insert(date)
      } else {
        return nil
      }
    }
    if weekdays.count == 7 { return nil }
  }
}
