import Canvas
import Practice
import QuestionBank

/// The charts of the progress pages.
extension ProgressPages {
  /// Nil for a page without a chart, or with nothing to draw yet.
  func chart(_ tab: ProgressScreen.Tab, size: (width: Int, height: Int)) -> Frame? {
    switch tab {
    case .trend: trendChart(size)
    case .recall: recallChart(size)
    case .ahead: aheadChart(size)
    case .hours: hoursChart(size)
    case .exams: examChart(size)
    case .now, .days, .sure: nil
    }
  }

  private func series(_ name: String, _ points: [(Double, Double)]) -> Chart.Series {
    Chart.Series(name: name, points: points.map { Chart.Point(x: $0.0, y: $0.1) })
  }

  private func trendChart(_ size: (width: Int, height: Int)) -> Frame? {
    let points = figures.trend.points
    guard points.count >= Self.leastPoints else { return nil }
    func line(_ name: String, _ value: (ReadinessHistory.Point) -> Double) -> Chart.Series {
      series(name, points.map { (Double($0.day - figures.today), value($0)) })
    }
    let lowest = points.map(\.interval.lowerBound).min() ?? 0
    return Chart.line(
      [line("expected", \.share), line("highest", \.interval.upperBound), line("lowest", \.interval.lowerBound)],
      size: size, x: Chart.Axis(title: "days from today"),
      y: Chart.Axis(
        title: "share right of bedrill's unseen questions", range: lowest < 0.5 ? 0...1 : 0.5...1, format: .percent))
  }

  private func recallChart(_ size: (width: Int, height: Int)) -> Frame? {
    let weeks = figures.study.weeks
    guard weeks.count >= Self.leastPoints else { return nil }
    func at(_ week: StudyHistory.Retention) -> Double { Double((week.week - figures.today.monday) / 7) }
    let lowest = weeks.map { min($0.actualShare, $0.expectedShare) }.min() ?? 0
    return Chart.line(
      [
        series("remembered", weeks.map { (at($0), $0.actualShare) }),
        series("expected", weeks.map { (at($0), $0.expectedShare) }),
      ], size: size, x: Chart.Axis(title: "weeks from this one"),
      y: Chart.Axis(title: "share remembered", range: lowest < 0.5 ? 0...1 : 0.5...1, format: .percent))
  }

  private func aheadChart(_ size: (width: Int, height: Int)) -> Frame? {
    let forecast = figures.study.forecast.prefix(width >= 76 ? 14 : 10)
    guard forecast.contains(where: { $0 > 0 }) else { return nil }
    let values = forecast.enumerated().map { offset, count in
      (label: offset == 0 ? "now" : "\((figures.today + offset).calendar.day)", value: Double(count))
    }
    return Chart.columns(values, size: size, unit: "items that come back, by day of the month")
  }

  private func hoursChart(_ size: (width: Int, height: Int)) -> Frame? {
    let weeks = weekly.suffix(width >= 76 ? 12 : 8)
    guard weeks.count >= Self.leastPoints else { return nil }
    let values = weeks.map { (label: ProgressPages.short($0.week), value: $0.minutes) }
    return Chart.columns(values, size: size, unit: "minutes a week, from Monday")
  }

  /// Minutes of each week from the first one studied to this one.
  var weekly: [(week: Day, minutes: Double)] {
    guard let first = figures.study.days.first?.day.monday else { return [] }
    let last = max(first, figures.today.monday)
    var minutes = Array(repeating: 0.0, count: (last - first) / 7 + 1)
    for line in figures.study.days where line.day.monday <= last {
      minutes[(line.day.monday - first) / 7] += Double(line.milliseconds) / 60_000
    }
    return minutes.enumerated().map { (first + $0 * 7, Double(Rounded.minutes($1))) }
  }

  /// `11/24`: the month and the day.
  static func short(_ day: Day) -> String { "\(day.calendar.month)/\(day.calendar.day)" }

  private func examChart(_ size: (width: Int, height: Int)) -> Frame? {
    let points = figures.exams.enumerated().compactMap { number, exam in
      exam.points.map { (Double(number + 1), Double($0)) }
    }
    guard points.count >= Self.leastPoints else { return nil }
    let pass = Double(bank.blueprint.passMark)
    return Chart.line(
      [series("points", points), series("pass line", [(1, pass), (Double(max(2, points.count)), pass)])], size: size,
      x: Chart.Axis(title: "exams, the oldest first"), y: Chart.Axis(title: "points", range: 100...1000))
  }
}
