import Canvas
import Practice

/// The days until the exam as columns.
public enum PlanChart: CaseIterable, Equatable, Sendable {
  case reviews, new, exams, minutes

  /// More days than this are drawn week by week.
  private static let days = 35

  /// The one that is shown after this one; practice exams only where there are some.
  func next(_ report: PlanReport?) -> PlanChart {
    let hasExams = report?.days.contains { $0.examQuestions > 0 } ?? false
    let all = PlanChart.allCases.filter { $0 != .exams || hasExams }
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  private var name: String {
    switch self {
    case .reviews: "reviews"
    case .new: "new items"
    case .exams: "questions of practice exams"
    case .minutes: "minutes"
    }
  }

  private func value(_ line: DayForecast) -> Double {
    switch self {
    case .reviews: Double(line.reviews)
    case .new: Double(line.new)
    case .exams: Double(line.examQuestions)
    case .minutes: line.minutes
    }
  }

  public func frame(_ report: PlanReport, size: (width: Int, height: Int)) -> Frame {
    let lines = report.days
    guard lines.count > PlanChart.days else {
      let values = lines.enumerated().map { index, line in
        (label: index == 0 ? "now" : "\(line.day.calendar.day)", value: value(line).rounded())
      }
      return Chart.columns(values, size: size, unit: "\(name) a day, by day of the month")
    }
    let weeks = stride(from: 0, to: lines.count, by: 7).map { lines[$0..<min(lines.count, $0 + 7)] }
    let values = weeks.map { week in
      (label: ProgressPages.short(week.first!.day), value: week.reduce(0) { $0 + value($1) }.rounded())
    }
    return Chart.columns(values, size: size, unit: "\(name) a week, by its first day")
  }
}
