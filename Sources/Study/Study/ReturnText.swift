import Practice

/// When an item comes back, in words.
enum ReturnText {
  /// From so many days on a plan names a day about right only: the answers of the days between move it.
  static let far = 7

  /// `back tomorrow`, `back on Thu 3 Dec`, `back on Wed 15 Nov 2028`; nil where the plan expects it to last until the exam.
  ///
  /// - Parameter isPlanned: whether a plan says it.
  static func text(_ day: Day?, today: Day, isPlanned: Bool) -> String {
    guard let day else { return "expected to last until the exam" }
    if day <= today + 1 { return "back tomorrow" }
    if isPlanned, day - today >= far { return "back about \(date(day, today: today))" }
    return "back on \(date(day, today: today))"
  }

  /// A day ahead, with its year where the month alone could be taken for a nearer one.
  static func date(_ day: Day, today: Day) -> String {
    day - today > farAhead ? "\(date(day)) \(day.calendar.year)" : date(day)
  }

  /// Ten months: more days ahead than that the name of a month could be that of this year's.
  private static let farAhead = 300

  /// `Thu 3 Dec`.
  static func date(_ day: Day) -> String {
    let date = day.calendar
    return "\(weekdays[day.weekday]) \(date.day) \(months[date.month - 1])"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
