import Practice
import QuestionBank

/// The report of one exam, for a reader or a script.
struct ExamSheet {
  private let attempt: Attempt
  private let bank: Bank

  /// - Parameter id: the beginning of the exam's id, as long as it means one exam.
  init(_ id: String, _ profile: Profile) throws {
    let found = profile.attempts.filter { $0.id.hasPrefix(id) }
    guard let attempt = found.first, found.count == 1 || profile.attempt(id) != nil else {
      throw Failure.wrongUse(
        found.isEmpty
          ? "there is no exam \(id). bedrill exam --list names them."
          : "\(found.count) exams begin with \(id). Give more of the id.")
    }
    self.attempt = profile.attempt(id) ?? attempt
    bank = profile.bank
  }

  struct Report: Encodable {
    /// What the shares and the points are of.
    var scope: String
    var exam: ExamList.Line
    /// Task statements asked about, and how many the real exam has; 0 where the bank does not say.
    var taskStatements, allTaskStatements: Int
    var right, blank, gone: Int
    var unscored: Share
    var standing: String?
    var passMark: Int
    var objectives, concepts: [Line]
    var traps: [Trap]
    var changes: Changes
    /// Numbers of questions, from 1.
    var confidentErrors, wrong, slowest: [Int]
    /// Nil for an exam that is not over.
    var step: String?
    /// The question that the exam was left at, from 1.
    var position: Int
    var questions: [Question]
  }

  struct Share: Encodable { var questions, right: Int }
  struct Line: Encodable {
    var id, name: String
    var questions, right: Int
  }
  struct Trap: Encodable {
    var id: String
    var times: Int
  }
  struct Changes: Encodable { var rightToWrong, wrongToRight, wrongToWrong: Int }
  struct Question: Encodable {
    var number: Int
    var item, answer: String
    /// The options in the order shown, by their positions in the bank's file.
    var shuffle: [Int]
    var right: Bool?
    var scored, flagged: Bool
    var confidence: String?
    var milliseconds: Int64
  }

  func print(asJSON: Bool) throws {
    let report = ExamReport(attempt, bank: bank)
    if asJSON { return try JSON.print(Report(attempt, report, bank.blueprint)) }
    guard attempt.isOver else {
      return Output.print("The exam \"\(attempt.name)\", begun \(attempt.started.local), is \(attempt.state.rawValue).")
    }
    printText(report)
  }

  private static let noPoints = "Points are told from \(ExamScore.leastForPoints) questions that count."

  private func printText(_ report: ExamReport) {
    Output.print("\(attempt.name), handed in \(attempt.ended?.local ?? "")")
    if let scope = report.scope { Output.print(scope) }
    let passMark = bank.blueprint.passMark
    if report.score.scored < ExamScore.leastForPoints, report.score.scored > 0 {
      Output.print("\(report.score.right) of \(report.score.scored) right. \(ExamSheet.noPoints)")
    }
    if let points = report.score.points(passMark: passMark), let band = report.score.band(passMark: passMark) {
      Output.print(
        "\(report.score.right) of \(report.score.scored) right: \(ExamScore.words(points)), band \(band.lowerBound) to "
          + "\(band.upperBound); the pass line is \(passMark). They are not the real exam's points.")
      Output.print(ExamScore.caution)
    }
    for line in report.objectives { Output.print("\(line.id)  \(line.name): \(line.right) of \(line.questions)") }
    for line in report.concepts { Output.print("\(line.name): \(line.right) of \(line.questions)") }
    if !report.confidentErrors.isEmpty {
      let numbers = report.confidentErrors.map { "\($0 + 1)" }.joined(separator: ", ")
      Output.print("Sure, but not right: \(numbers)")
    }
    for line in report.traps { Output.print("Trap: \(line.trap.name), \(line.times)") }
    Output.print(
      "Changed: \(report.changes.wrongToRight) wrong to right, \(report.changes.rightToWrong) right to wrong, "
        + "\(report.changes.wrongToWrong) wrong to wrong.")
    Output.print("Next: \(report.step.advice)")
  }
}

extension ExamSheet.Report {
  init(_ attempt: Attempt, _ report: ExamReport, _ blueprint: Blueprint) {
    let passMark = blueprint.passMark
    self.init(
      scope: ExamScore.scope(blueprint),
      exam: ExamList.Line(attempt, passMark: passMark), taskStatements: report.tasks,
      allTaskStatements: report.allTasks,
      right: report.right, blank: report.blank, gone: report.gone,
      unscored: .init(questions: report.unscored.scored, right: report.unscored.right),
      standing: report.score.standing(passMark: passMark)?.rawValue, passMark: passMark,
      objectives: report.objectives.map(ExamSheet.Line.init), concepts: report.concepts.map(ExamSheet.Line.init),
      traps: report.traps.map { .init(id: $0.trap.id.rawValue, times: $0.times) },
      changes: .init(
        rightToWrong: report.changes.rightToWrong, wrongToRight: report.changes.wrongToRight,
        wrongToWrong: report.changes.wrongToWrong),
      confidentErrors: report.confidentErrors.map { $0 + 1 }, wrong: report.wrong.map { $0 + 1 },
      slowest: report.slowest.map { $0 + 1 }, step: attempt.isOver ? report.step.name : nil,
      position: attempt.position + 1,
      questions: attempt.entries.enumerated().map { ExamSheet.Question(number: $0 + 1, $1) })
  }
}

extension ExamSheet.Line {
  init(_ line: ExamReport.Line) {
    self.init(id: line.id, name: line.name, questions: line.questions, right: line.right)
  }
}

extension ExamSheet.Question {
  init(number: Int, _ entry: Attempt.Entry) {
    self.init(
      number: number, item: entry.item.rawValue, answer: entry.isAnswered ? entry.answer.text : "",
      shuffle: entry.shuffle,
      right: entry.isRight, scored: entry.isScored, flagged: entry.isFlagged, confidence: entry.confidence?.rawValue,
      milliseconds: entry.time)
  }
}

extension ExamReport.Step {
  /// The one thing to do next.
  fileprivate var advice: String {
    switch self {
    case .readConfidentErrors(let count):
      "read again what you were sure of and had wrong, \(count) \(count == 1 ? "question" : "questions")."
    case .study(let count): "study what you missed, \(count) \(count == 1 ? "question" : "questions")."
    case .practicePace(let blank): "sit a short exam for the pace; \(blank) were blank when the time was up."
    case .full: "sit a full exam."
    case .rest: "rest; all was right."
    }
  }

  /// As scripts read it.
  fileprivate var name: String {
    switch self {
    case .readConfidentErrors: "read-confident-errors"
    case .study: "study"
    case .practicePace: "practice-pace"
    case .full: "full-exam"
    case .rest: "rest"
    }
  }
}
