import Canvas
import Numerics
import Practice
import QuestionBank

/// What each progress page says, and its chart.
struct ProgressPages {
  let figures: ProgressFigures
  let bank: Bank
  let width: Int
  /// The learner's day of a moment.
  let day: (Moment) -> Day

  func text(_ tab: ProgressScreen.Tab) -> [Paragraph] {
    switch tab {
    case .now: now
    case .trend: trend
    case .recall: recall
    case .ahead: ahead
    case .days: days
    case .hours: hours
    case .exams: exams
    case .sure: sure
    }
  }

  private func say(_ text: String, style: Style = .plain) -> Paragraph { Paragraph(text, style: style, lead: "  ") }

  // MARK: Readiness

  private var readiness: Readiness { figures.overview.standing.readiness }

  private var now: [Paragraph] {
    var blocks = [verdict] + waiting
    if !readiness.movers.isEmpty {
      let names = readiness.movers.map { "\($0) \(bank[$0]?.name ?? "")" }
      blocks.append(say("Moves it most: \(names.joined(separator: "; "))."))
    }
    // Without a figure there is nothing to explain, and its row is worth more.
    if readiness.answers > 0 { blocks.append(.row(legend, style: .dim, lead: "  ")) }
    return blocks + readiness.objectives.map(row) + [say(caution, style: .dim)]
  }

  /// What stands above the bars and the figures.
  private var legend: String {
    let hasBars = readiness.objectives.contains { $0.estimate != nil }
    let scale = hasBars ? "0 %" + Text.padded("100 %", width: bar - 3, alignRight: true) : ""
    return
      "\(Text.padded(hasBars ? "likely range, | is 70 %" : "", width: name + 7))  \(Text.padded(scale, width: bar))"
      + Text.padded("first answers", width: 18, alignRight: true)
  }

  private var caution: String {
    let (some, all) = (bank.blueprint.tasks.count, bank.blueprint.taskStatements)
    let part = all > some ? "covers \(some) of \(all) task statements, and " : ""
    let counted = "First answers are those to questions, not cards, before their page was read. "
    return counted + "How answers become points is not published; this bank \(part)is not the exam."
  }

  private var verdict: Paragraph {
    guard let estimate = readiness.estimate, let chance = readiness.chance else {
      return say(
        "Too few answers yet: \(Words.count(readiness.missing, "more first answer"))\(missing) before there is a figure over all"
          + "\(brought). The bar of an objective takes \(Readiness.objectiveMinimum) of its own.")
    }
    return say(
      "\(readiness.isReady == true ? "You are ready for what bedrill covers" : "Not ready yet"): you would have about "
        + "\(Percent.text(estimate.share)) right of bedrill's questions that you have not seen, most likely "
        + "\(Percent.words(estimate.interval)); \(Percent.text(estimate.known)) without lucky guesses. In a fresh exam of \(scope) you would reach "
        + "70 % with a chance of \(Rounded.chance(chance)). From \(Words.count(readiness.answers, "first answer")).",
      style: .strong)
  }

  /// On which objectives first answers are missing.
  private var missing: String {
    let lacking = readiness.lacking.objectives
    guard !lacking.isEmpty else { return "" }
    guard lacking.count <= 3 else {
      return ", \(lacking.values.reduce(0, +)) of them as the lines below say,"
    }
    let each = lacking.sorted { $0.key < $1.key }.map { "\($0.value) on \($0.key)" }
    return ", among them \(Words.list(each))"
  }

  /// How many of them today brings.
  private var brought: String {
    let count = figures.comingToday
    return count == 0 ? "" : "; today brings \(count)"
  }

  /// Why readiness waits where what was answered so far is no first answer, and what brings it.
  private var waiting: [Paragraph] {
    let count = figures.overview.afterReading.total
    guard readiness.estimate == nil, count > 0 else { return [] }
    let minutes = Pages.inSight / 60_000
    return [
      say(
        "\(Words.count(count, "answer")) of yours came within \(minutes) minutes of reading the page: \(count == 1 ? "it shows" : "they show") "
          + "the page, and not yet what stays. Readiness comes from \(Destination.findOut.name) (\(ProgressScreen.keys.label(.findOut))), "
          + "practice exams, and new questions on later days.")
    ]
  }

  /// What an exam here is about, beside the whole of the real one.
  private var scope: String {
    "bedrill's own questions" + (bank.blueprint.taskNames.map { " on \($0) (not the real exam)" } ?? "")
  }

  private var notTheExam: String { "not of the real exam" }

  private var bar: Int { width >= 76 ? 20 : 12 }
  private var name: Int { width - bar - 29 }

  private func row(_ line: Readiness.Line) -> Paragraph {
    let title = "\(line.objective)  \(Text.padded(bank[line.objective]?.name ?? "", width: name))"
    let answers = Text.padded("\(line.answers)", width: 11, alignRight: true)
    guard let estimate = line.estimate else {
      if line.answers == 0, let count = figures.overview.afterReading[line.objective] {
        return .row("\(title)  \(AnswersAfterReading.text(count))", lead: "  ")
      }
      return .row("\(title)  \(Text.padded(toGo(line), width: bar))       \(answers)", lead: "  ")
    }
    let percent = Text.padded(Percent.text(estimate.share), width: 5, alignRight: true)
    return .row(
      "\(title)  \(ProgressPages.interval(estimate.interval, width: bar))  \(percent)\(answers)", lead: "  ")
  }

  /// What an objective lacks for the figure over all and for a bar of its own.
  private func toGo(_ line: Readiness.Line) -> String {
    let bar = "\(line.missing) for a bar"
    guard let lacks = readiness.lacking.objectives[line.objective] else { return bar }
    return self.bar < 20 ? "lacks \(lacks)" : "lacks \(lacks), \(bar)"
  }

  /// A range of shares as a bar between 0 and 1, with a mark at 70 %.
  static func interval(_ range: ClosedRange<Double>, width: Int) -> String {
    let last = Double(width - 1)
    let cells = Int((range.lowerBound * last).rounded())...Int((range.upperBound * last).rounded())
    let mark = Int((0.7 * last).rounded())
    return String((0..<width).map { cells.contains($0) ? "█" : $0 == mark ? "|" : "·" })
  }

  private var trend: [Paragraph] {
    guard let first = figures.trend.points.first, let last = figures.trend.points.last else { return [verdict] }
    guard figures.trend.points.count >= ProgressPages.leastPoints else {
      return [
        say(
          "About \(Percent.text(last.share)) right of bedrill's unseen questions on \(last.day) (\(notTheExam)). A line is drawn from "
            + "three days on."
        )
      ]
    }
    return [
      say(
        "About \(Percent.text(first.share)) right of bedrill's unseen questions on \(first.day), "
          + "\(Percent.text(last.share)) on \(last.day) (\(notTheExam)); most likely between the outer lines.")
    ]
  }

  // MARK: Memory

  private var recall: [Paragraph] {
    let retention = figures.statistics.retention
    guard retention.reviews > 0 else {
      return [say("Nothing has come back on a later day yet. From then on this page shows how much was remembered.")]
    }
    let actual = Double(retention.remembered) / Double(retention.reviews)
    return [
      say(
        "\(Percent.text(actual)) of \(Words.count(retention.reviews, "review")) remembered; "
          + "\(Percent.text(retention.expected / Double(retention.reviews))) were expected to be."
          + (figures.study.weeks.count >= ProgressPages.leastPoints
            ? " Week by week:" : " A line is drawn from three weeks on."))
    ]
  }

  private var ahead: [Paragraph] {
    let forecast = figures.study.forecast
    let today = forecast.first ?? 0
    return [
      say(
        "\(Words.count(today, "review")) today, \(forecast.dropFirst().prefix(6).reduce(0, +)) more within a week, "
          + "\(forecast.reduce(0, +)) in all within four weeks, "
          + (figures.isPlanned
            ? "if you follow the plan, with the new items that it brings." : "if you learn nothing new."))
    ]
  }

  private var days: [Paragraph] {
    guard !figures.study.days.isEmpty else { return [say("No day studied yet.")] }
    return [
      say(
        "\(Words.count(figures.statistics.daysStudied, "day")) studied, \(figures.statistics.streak) in a row; "
          + "\(Words.count(figures.statistics.answers, "answer")) in all, \(figures.statistics.right) right."), .blank,
    ] + ProgressCalendar(answers, today: figures.today).blocks(width: width)
  }

  private var answers: [Day: Int] {
    Dictionary(figures.study.days.map { ($0.day, $0.answers) }, uniquingKeysWith: +)
  }

  private var hours: [Paragraph] {
    let minutes = Rounded.minutes(Double(figures.statistics.milliseconds) / 60_000)
    let all = minutes < 60 ? Words.count(minutes, "minute") : "\(minutes / 60) h \(minutes % 60) min"
    guard weekly.count >= ProgressPages.leastPoints else {
      return [say("\(all) of study in all. Weeks are drawn from the third one on.")]
    }
    return [say("\(all) of study in all. Minutes a week:")]
  }

  /// Fewer points than this are told in a sentence, and drawn in no chart.
  static let leastPoints = 3

  // MARK: Exams and calibration

  private var exams: [Paragraph] {
    guard let last = figures.exams.last else {
      return [say("No practice exam yet. \(Destination.exam.label) on the home screen sits one.")]
    }
    let isDrawn = figures.exams.count { $0.points != nil } >= ProgressPages.leastPoints
    let result =
      last.points.map {
        "\(ExamScore.words($0)), not the real exam's; \(bank.blueprint.passMark)\(isDrawn ? ", the line," : "") pass here."
      }
      ?? "\(last.score.right) of \(last.score.scored); points are told from \(ExamScore.leastForPoints) questions on."
    let few =
      isDrawn ? [] : [say("A line of points is drawn from three exams with points on.", style: .dim)]
    return [
      say(
        "\(Words.count(figures.exams.count, "exam")), the last one \(result)"),
      say("\(ProgressScreen.keys.label(.exams)) opens the reports.", style: .dim),
    ] + few
  }

  private var sure: [Paragraph] {
    var blocks = figures.calibration.lines.map { line in
      let share = line.share.map {
        "\(Text.padded(Percent.text($0), width: 6, alignRight: true)) of \(line.answers) right"
      }
      return Paragraph.row(
        "\(Text.padded(line.confidence.word, width: 9)) \(Chart.bar(line.share ?? 0, width: width >= 76 ? 30 : 16))  \(share ?? "  none yet")",
        lead: "  ")
    }
    blocks += [.blank] + predictions + [.blank]
    let open = figures.errors.open
    guard !open.isEmpty else { return blocks + [say("No answer that was sure and wrong is open.")] }
    blocks.append(
      say(
        "Sure but wrong: back the next day, and again at about a week. \(ProgressScreen.keys.label(.errors)) studies "
          + "them now.", style: .strong))
    return blocks
      + open.prefix(8).map { line in
        .row(
          bank[line.item]?.drawn(seed: 0).prompt ?? line.item.rawValue, lead: "  \(due(line.due))  ", leadStyle: .key)
      }
  }

  private func due(_ day: Day) -> String {
    let days = day - figures.today
    return Text.padded(
      days < 0 ? "overdue" : days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days", width: 9)
  }

  private var predictions: [Paragraph] {
    guard let last = figures.calibration.predictions.last, let over = figures.calibration.overestimate else {
      return [
        say("No exam was predicted yet: say before one how many you will have right, and see here how near you were.")
      ]
    }
    var sentence =
      "Before the last exam you expected \(Percent.text(last.predicted)), and had \(Percent.text(last.actual)) right."
    let count = figures.calibration.predictions.count
    if count > 1 {
      let points = abs(Percent.number(over))
      sentence +=
        points == 0
        ? " Over \(count) exams you expected just what came."
        : " Over \(count) exams you expected \(Words.count(points, "percentage point")) too \(over > 0 ? "much" : "little")."
    }
    var blocks = [say(sentence)]
    if over >= Calibration.strongOverestimate {
      blocks.append(
        say("You think you know more than you do. The exams tell better than the feeling.", style: .warning))
    }
    return blocks
  }
}

extension Confidence {
  var word: String {
    switch self {
    case .sure: "sure"
    case .unsure: "unsure"
    case .guessed: "guessed"
    }
  }
}
