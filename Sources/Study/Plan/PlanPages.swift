import Canvas
import Practice
import QuestionBank

/// What the plan says, its chart and its numbers.
struct PlanPages {
  let figures: PlanFigures
  let settings: Settings
  let day: Day
  let width: Int

  private func say(_ text: String, style: Style = .plain) -> Paragraph { Paragraph(text, style: style, lead: "  ") }

  /// What stands at the right of the heading.
  var note: String {
    guard let exam = settings.examDay else { return "" }
    switch exam - day {
    case ..<0: return "was on \(exam)"
    case 0: return "today, \(exam)"
    case 1: return "tomorrow, \(exam) · \(settings.minutesPerDay) min a day"
    default: return "in \(exam - day) days, \(exam) · \(settings.minutesPerDay) min a day"
    }
  }

  // MARK: Words

  var text: [Paragraph] {
    guard let exam = settings.examDay else { return unset }
    guard let report = figures.report else {
      return exam == day ? today : exam > day ? [say(PlanSentences.tooFar(exam, from: day))] : over(exam)
    }
    let sentences = PlanSentences(report)
    var blocks = [
      say(sentences.share, style: .strong), say(sentences.goal, style: report.isReachable ? .plain : .warning),
      say(sentences.today),
    ]
    if let reading = PlanSentences.reading(figures.overview.today) { blocks.append(say(reading)) }
    if exam == day + 1 { blocks.append(say(PlanSentences.eve)) }
    if let missed = sentences.missed { blocks.append(say(missed)) }
    if let off = PlanSentences.daysOff(settings.restDays, on: day) { blocks.append(say(off)) }
    return blocks
  }

  private var unset: [Paragraph] {
    let last = settings.lastExam.map { [say(PlanSentences.last($0), style: .strong), .blank] } ?? []
    return last + [
      say("No exam day is set: plain spacing brings each item back when you are about to forget it."), .blank,
      say(
        "\(PlanScreen.keys.label(.date)) sets the day. From then on each day's items are those that are worth most on the exam day, in the time you "
          + "have: now \(settings.minutesPerDay) minutes a day, which \(PlanScreen.keys.label(.minutes)) changes."),
    ] + (PlanSentences.daysOff(settings.restDays, on: day).map { [.blank, say($0)] } ?? [])
  }

  private var today: [Paragraph] {
    [
      say("Your exam is today. Good luck!", style: .strong), .blank,
      say(
        "The plan has done its part. \(Destination.study.label) still brings what is due by plain spacing, if you want to warm up."
      ),
    ]
  }

  private func over(_ exam: Day) -> [Paragraph] {
    [
      say("Your exam was on \(exam), \(Words.count(day - exam, "day")) ago. How did it go?", style: .strong), .blank,
      Paragraph("I passed.", lead: "  1  ", leadStyle: .key),
      Paragraph("Not yet.", lead: "  2  ", leadStyle: .key),
      Paragraph("It was moved to another day.", lead: "  3  ", leadStyle: .key), .blank,
      say("Whatever it was: nothing is lost, and plain spacing brings each item back when you are about to forget it."),
    ]
  }

  // MARK: Fields

  func dateField(_ text: String) -> [Paragraph] {
    [
      .row("\(text)_", style: .selected, lead: "  Day of the exam  "), .blank,
      say("Type it as \(day + 23), or +23 for in 23 days; at most \(Plan.furthest) days ahead."),
    ] + (settings.examDay.map { [say("Now it is \($0).", style: .dim)] } ?? [])
  }

  func minutesField(_ text: String) -> [Paragraph] {
    let range = Settings.minutesRange
    return [
      .row("\(text)_", style: .selected, lead: "  Minutes a day  "), .blank,
      say("Type \(range.lowerBound) to \(range.upperBound); what you can keep up counts more than a good intention."),
      say("Now it is \(settings.minutesPerDay).", style: .dim),
    ]
  }

  func daysOffField(_ text: String) -> [Paragraph] {
    [
      Paragraph("\(text)_", style: .selected, lead: "  Days off  "), .blank,
      say(
        "Type weekdays and dates with commas between, and two dots for a break: sat,sun,\(day + 30)..\(day + 36). "
          + "The plan goes around them. An empty line takes them back."),
    ]
  }

  var question: [Paragraph] {
    [
      say("Remove the exam day?", style: .strong), .blank,
      say(
        "The plan ends and plain spacing goes on. Nothing that you answered is lost, and \(PlanScreen.keys.label(.date)) sets a "
          + "day again at any time."
      ),
    ]
  }

  // MARK: Numbers and chart

  /// A line for each day until the exam.
  var numbers: [Paragraph] {
    guard let report = figures.report else { return text }
    let lines = PlanTable.lines(report)
    return lines.enumerated().map { .row($1, style: $0 == 0 ? .dim : .plain, lead: "  ") }
      + [.blank, say(PlanSentences(report).load, style: .dim)]
  }

  func picture(_ chart: PlanChart, size: (width: Int, height: Int)) -> Frame? {
    figures.report.map { chart.frame($0, size: size) }
  }
}
