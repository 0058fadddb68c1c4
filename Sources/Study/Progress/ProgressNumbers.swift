import Canvas
import Practice
import QuestionBank

/// The numbers behind the charts of the progress pages.
extension ProgressPages {
  func numbers(_ tab: ProgressScreen.Tab) -> [Paragraph] {
    let (head, rows) = table(tab)
    guard !rows.isEmpty else { return [Paragraph("No numbers yet.", lead: "  ")] }
    let widths = head.indices.map { column in ([head] + rows).map { Text.width($0[column]) }.max() ?? 0 }
    func line(_ cells: [String], style: Style) -> Paragraph {
      let padded = zip(cells, widths).enumerated().map { column, cell in
        Text.padded(cell.0, width: cell.1, alignRight: column > 0)
      }
      return .row(padded.joined(separator: "  "), style: style, lead: "  ")
    }
    return [line(head, style: .dim)] + rows.map { line($0, style: .plain) }
  }

  func table(_ tab: ProgressScreen.Tab) -> (head: [String], rows: [[String]]) {
    switch tab {
    case .now: (["objective", "expected", "most likely", "known", "first answers"], objectives)
    case .trend:
      (
        ["day", "expected", "most likely", "chance of 70 %"],
        figures.trend.points.reversed().map {
          [$0.day.description, Percent.text($0.share), Percent.range($0.interval), Rounded.chance($0.chance)]
        }
      )
    case .recall:
      (
        ["week from", "reviews", "remembered", "expected"],
        figures.study.weeks.reversed().map {
          [$0.week.description, "\($0.reviews)", Percent.text($0.actualShare), Percent.text($0.expectedShare)]
        }
      )
    case .ahead:
      (
        ["day", "items"],
        figures.study.forecast.enumerated().map { [(figures.today + $0).description, "\($1)"] }
      )
    case .days:
      (
        ["day", "answers", "right", "minutes"],
        figures.study.days.reversed().map {
          [$0.day.description, "\($0.answers)", "\($0.right)", "\(Rounded.minutes(Double($0.milliseconds) / 60_000))"]
        }
      )
    case .hours: (["week from", "minutes"], weekly.reversed().map { [$0.week.description, "\(Int($0.minutes))"] })
    case .exams: (["exam", "right", "of", "points"], exams)
    case .sure: (["answers", "count", "right", "share"], answers)
    }
  }

  private var objectives: [[String]] {
    let readiness = figures.overview.standing.readiness
    let lines = readiness.objectives.map { line in
      let estimate = line.estimate
      return [
        line.objective.rawValue, estimate.map { Percent.text($0.share) } ?? "-",
        estimate.map { Percent.range($0.interval) } ?? "\(line.missing) more",
        estimate.map { Percent.text($0.known) } ?? "-",
        "\(line.answers)",
      ]
    }
    guard let all = readiness.estimate else { return lines }
    return lines + [
      ["all", Percent.text(all.share), Percent.range(all.interval), Percent.text(all.known), "\(readiness.answers)"]
    ]
  }

  private var exams: [[String]] {
    figures.exams.reversed().map { exam in
      let day = day(exam.ended)
      return [
        "\(day) \(exam.name)", "\(exam.score.right)", "\(exam.score.scored)", exam.points.map(String.init) ?? "-",
      ]
    }
  }

  private var answers: [[String]] {
    let lines = figures.calibration.lines.map {
      [$0.confidence.word, "\($0.answers)", "\($0.right)", $0.share.map(Percent.text) ?? "-"]
    }
    let predicted = figures.calibration.predictions.reversed().map {
      ["exam, predicted \(Percent.text($0.predicted))", "\($0.questions)", "", Percent.text($0.actual)]
    }
    return lines + predicted
  }
}
