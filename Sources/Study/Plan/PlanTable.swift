import Canvas
import Practice

/// The days until the exam as rows of text: what each brings.
public enum PlanTable {
  private static let heads = ["reviews", "new", "practice exam", "minutes"]

  /// The heads of the columns, then a line for each day.
  public static func lines(_ report: PlanReport) -> [String] {
    [line("day", heads)] + report.days.map { line("\($0.day) \($0.day.weekdayName)", cells($0)) }
  }

  private static func line(_ day: String, _ cells: [String]) -> String {
    Text.padded(day, width: 14)
      + zip(heads, cells).map { Text.padded($1, width: Text.width($0) + 3, alignRight: true) }.joined()
  }

  private static func cells(_ line: DayForecast) -> [String] {
    if line.isOff { return ["", "", "day off", ""] }
    let exam = line.examQuestions > 0 ? "\(line.examQuestions) questions" : "-"
    return ["\(line.reviews)", "\(line.new)", exam, "\(Rounded.minutes(line.minutes))"]
  }
}

extension Day {
  /// `Mon`.
  fileprivate var weekdayName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday] }
}
