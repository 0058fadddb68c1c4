import Canvas
import Practice
import QuestionBank

/// The report of an exam in words and bars.
struct ExamReportText {
  private let attempt: Attempt
  private let report: ExamReport
  private let bank: Bank
  private let width: Int
  /// How many answers were read during the exam or shortly before.
  private let lookedUp: Int

  init(_ attempt: Attempt, _ report: ExamReport, _ bank: Bank, width: Int, lookedUp: Int = 0) {
    self.lookedUp = lookedUp
    self.attempt = attempt
    self.report = report
    self.bank = bank
    self.width = width
  }

  var blocks: [Paragraph] {
    score + [.blank, Paragraph(report.step.sentence, style: .strong, lead: "  Next: ", leadStyle: .key), .blank]
      + confident + traps + counts + objectives + concepts + time + changes + [.blank] + caution + [origin]
  }

  // MARK: The score

  private var score: [Paragraph] {
    let scope = report.scope.map { [Paragraph($0, lead: "  ")] } ?? []
    guard let share = report.score.share else {
      return scope + [Paragraph("No question of this exam counts any more: the bank has changed.", lead: "  ")]
    }
    return scope + result(share) + expectation(share)
  }

  private func result(_ share: Double) -> [Paragraph] {
    let right =
      "\(report.score.right) of \(Words.count(report.score.scored, "question")) right, \(ExamReportText.percent(share))"
    guard let points = report.score.points(passMark: bank.blueprint.passMark),
      let band = report.score.band(passMark: bank.blueprint.passMark)
    else {
      return [
        Paragraph(right + ".", style: .strong, lead: "  "),
        Paragraph("There are points from \(ExamScore.leastForPoints) questions on.", style: .dim, lead: "  "),
      ]
    }
    let pass = bank.blueprint.passMark
    return [
      Paragraph("\(right); \(ExamScore.words(points)).", style: .strong, lead: "  "), scale(points, pass),
      Paragraph(
        "Band \(band.lowerBound) to \(band.upperBound); the pass line is \(pass). \(standing(pass)) These points are bedrill's, "
          + "on its own questions, not the real exam's.", lead: "  "),
    ]
  }

  private func expectation(_ share: Double) -> [Paragraph] {
    guard let expected = attempt.prediction else { return [] }
    let off = Rounded.percent(share) - expected
    let word = off == 0 ? "just that" : "\(Words.count(abs(off), "percentage point")) \(off > 0 ? "more" : "less")"
    return [
      Paragraph("You expected \(expected) % and had \(ExamReportText.percent(share)): \(word).", lead: "  ")
    ]
  }

  /// The points as a bar from 100 to 1,000, with the pass line on it.
  private func scale(_ points: Int, _ pass: Int) -> Paragraph {
    let cells = max(10, min(54, width - 14))
    func cell(_ points: Int) -> Int { (points - 100) * cells / 900 }
    var bar = Array(Chart.bar(Double(points - 100) / 900, width: cells))
    bar[min(cells - 1, max(0, cell(pass)))] = "|"
    return .row("100 \(String(bar)) 1000", style: .bar, lead: "  ", leadStyle: .plain)
  }

  private func standing(_ pass: Int) -> String {
    switch report.score.standing(passMark: pass) {
    case .above: "The band lies above the line."
    case .below: "The band lies below the line."
    case .around: "The line is within the band: it could go either way."
    case nil: ""
    }
  }

  static func percent(_ share: Double) -> String { "\(Rounded.percent(share)) %" }

  // MARK: What was asked

  private var counts: [Paragraph] {
    let wrong = report.questions - report.right - report.blank
    var text =
      "\(Words.count(report.questions, "question")): \(report.right) right, \(wrong) wrong, \(report.blank) blank."
    if report.unscored.scored > 0 {
      text += " \(report.score.scored) counted; \(report.unscored.scored) did not, \(report.unscored.right) of them "
      text += "right, as the real exam tries out questions."
    }
    if lookedUp > 0 {
      text +=
        " \(Words.count(lookedUp, "answer")) came after reading, during the exam or shortly before: counted here, and "
      text += "no \(lookedUp == 1 ? "first answer" : "first answers")."
    }
    if report.gone > 0 { text += " \(report.gone) left out: the bank no longer has them as they were asked." }
    return [Paragraph(text, lead: "  "), .blank]
  }

  private var objectives: [Paragraph] {
    [heading("By objective")] + report.objectives.map { line("\($0.id)  \($0.name)", $0) } + [.blank]
  }

  private var concepts: [Paragraph] {
    let missed = report.concepts.filter { $0.right < $0.questions }
    guard !missed.isEmpty else { return [] }
    return [heading("Concepts with wrong answers, the weakest first")] + missed.map { line($0.name, $0) } + [.blank]
  }

  private func line(_ name: String, _ line: ExamReport.Line) -> Paragraph {
    let bar = width >= 70 ? 16 : 10
    let count = Text.padded("\(line.right) of \(line.questions)", width: 9, alignRight: true)
    let share = Double(line.right) / Double(max(1, line.questions))
    return .row("\(Text.padded(name, width: width - bar - 16)) \(Chart.bar(share, width: bar)) \(count)", lead: "    ")
  }

  private var confident: [Paragraph] {
    guard !report.confidentErrors.isEmpty else { return [] }
    return [heading("Sure, but not right")] + report.confidentErrors.map { question($0) } + [.blank]
  }

  private var traps: [Paragraph] {
    guard !report.traps.isEmpty else { return [] }
    return [heading("Traps")]
      + report.traps.map { line in
        let times = line.times > 1 ? " (\(line.times) times)" : ""
        return Paragraph("\(line.trap.name)\(times). \(line.trap.seeingThrough)", lead: "    - ")
      } + [.blank]
  }

  private func question(_ place: Int, _ note: String = "") -> Paragraph {
    let prompt = attempt.item(at: place, in: bank)?.prompt ?? ""
    return .row("\(note)\(prompt)", lead: "    \(Text.padded("\(place + 1)", width: 3, alignRight: true))  ")
  }

  // MARK: Time and changes

  private var time: [Paragraph] {
    let each = report.time / Int64(max(1, attempt.entries.count))
    return [
      heading("Time"),
      Paragraph(
        "\(Countdown(report.time).clock) of \(Countdown(attempt.clock.budget).clock), \(Countdown(each).clock) a question. "
          + "The slowest:", lead: "    "),
    ] + report.slowest.map { question($0, Countdown(attempt.entries[$0].time).clock + "  ") } + [.blank]
  }

  private var changes: [Paragraph] {
    let changes = report.changes
    guard changes.all > 0 else {
      return [Paragraph("No answer was changed after its question had been left.", lead: "  ")]
    }
    return [
      Paragraph(
        "\(Words.count(changes.all, "answer")) changed: \(changes.wrongToRight) wrong to right, \(changes.rightToWrong) "
          + "right to wrong, \(changes.wrongToWrong) wrong to wrong.", lead: "  ")
    ]
  }

  private var caution: [Paragraph] {
    report.score.scored < ExamScore.leastForPoints ? [] : [Paragraph(ExamScore.caution, style: .dim, lead: "  ")]
  }

  private var origin: Paragraph {
    let end = attempt.state == .expired ? "handed in when the time was up" : "handed in by you"
    return Paragraph(
      "Seed \(attempt.seed), guide \(attempt.guide.rawValue), \(attempt.isPractice ? "practice" : "timed"), \(end).",
      style: .dim, lead: "  ")
  }

  private func heading(_ text: String) -> Paragraph { Paragraph(text, style: .strong, lead: "  ") }
}
