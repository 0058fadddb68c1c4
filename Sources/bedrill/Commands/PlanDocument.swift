import Canvas
import Practice
import Study

/// The plan for scripts and for reading; shares are 0 to 1.
struct PlanDocument: Encodable {
  /// `not-set`, `ahead`, `today` or `over`.
  var state: String
  var day: String
  var examDay: String?
  /// The last exam that the learner told of.
  var lastExamDay: String?
  var lastExamPassed: Bool?
  var daysLeft: Int?
  var minutesPerDay: Int
  /// Weekdays and dates without study, as `--days-off` takes them; empty for none.
  var daysOff: String
  /// The share right that is expected of this bank's questions on the exam day, of new ones on the same subjects, and
  /// the one of the first that is aimed at.
  var share, freshShare, goal: Double?
  var reachable: Bool?
  /// The fewest minutes a day that reach the goal on this bank's questions, in fives, whatever minutes are set; missing where none do.
  var minutesNeeded: Int?
  /// What the most minutes a day would reach of this bank's questions and of new ones, where not even they reach the goal.
  var bestShare, bestFreshShare: Double?
  /// Items that will have been met by the exam day.
  var met, items: Int?
  /// Days since the last one with an answer.
  var missedDays: Int?
  var heaviestOverMean: Double?
  /// From today to the eve of the exam.
  var days: [Line]
  /// What is asked today, in that order.
  var today: [Entry]
  /// The pages that come before first questions, and the minutes to read them, on top of those of the items.
  var pages: [String]
  var minutesOfReading: Int
  private let report: PlanReport?
  private let reading: String?

  struct Line: Encodable {
    var day: String
    var reviews, new, examQuestions: Int
    var minutes: Double
    /// Whether it is a day off.
    var off: Bool
  }

  struct Entry: Encodable {
    var id, kind, objective: String
    var new: Bool
    /// Expected, with the feedback, and asked again if it is not recalled.
    var seconds: Double
  }

  private enum CodingKeys: CodingKey {
    case state, day, examDay, lastExamDay, lastExamPassed, daysLeft, minutesPerDay, daysOff, share, freshShare, goal,
      reachable, minutesNeeded, bestShare, bestFreshShare, met, items
    case missedDays, heaviestOverMean, days, today, pages, minutesOfReading
  }

  init(_ profile: Profile, on day: Day) {
    let exam = profile.settings.examDay
    let today = profile.today(on: day)
    let report = profile.report(today)
    self.report = report
    state = exam.map { $0 > day ? "ahead" : $0 == day ? "today" : "over" } ?? "not-set"
    self.day = day.description
    examDay = exam?.description
    (lastExamDay, lastExamPassed) = (profile.settings.lastExam?.day.description, profile.settings.lastExam?.hasPassed)
    daysLeft = report?.daysLeft
    minutesPerDay = profile.settings.minutesPerDay
    daysOff = profile.settings.restDays.text
    freshShare = report?.freshShare
    (share, goal, reachable) = (report?.share, report?.goal, report?.isReachable)
    minutesNeeded = report?.minutesNeeded
    if case .none(let best, let fresh)? = report?.shortfall { (bestShare, bestFreshShare) = (best, fresh) }
    (met, items, missedDays) = (report?.met, report?.items, report?.missed)
    heaviestOverMean = report?.unevenness
    days = (report?.days ?? []).map {
      Line(
        day: $0.day.description, reviews: $0.reviews, new: $0.new, examQuestions: $0.examQuestions, minutes: $0.minutes,
        off: $0.isOff)
    }
    pages = today.pages.map(\.rawValue)
    minutesOfReading = today.minutesOfReading
    reading = PlanSentences.reading(today)
    self.today = today.entries.map {
      Entry(
        id: $0.item.rawValue, kind: $0.kind.rawValue, objective: $0.objective.rawValue, new: $0.isNew,
        seconds: ($0.seconds * 10).rounded() / 10)
    }
  }

  /// Sentences, the table and the chart, for a terminal of 80 columns.
  func text(_ settings: Settings, on day: Day) -> String {
    let minutes = "\(minutesPerDay) minutes a day"
    guard let report else {
      guard let examDay else {
        return wrapped(
          (settings.lastExam.map { PlanSentences.last($0) + " " } ?? "")
            + "No exam day is set; plain spacing brings each item back in time. Set one with bedrill plan --exam-date "
            + "\(day + 23), and your minutes a day (now \(minutesPerDay)) with --minutes-per-day.")
      }
      if let exam = settings.examDay, exam > day { return wrapped(PlanSentences.tooFar(exam, from: day)) }
      return wrapped(
        state == "today"
          ? "The exam is today, \(examDay). Good luck!"
          : "The exam was on \(examDay). How did it go? Tell it with --passed or --not-yet, or set another day with "
            + "--exam-date. Plain spacing goes on.")
    }
    let words = PlanSentences(report)
    let left = report.daysLeft == 1 ? "tomorrow" : "in \(report.daysLeft) days"
    let sentences = [
      "Exam \(left), \(report.examDay); \(minutes).", words.share, words.goal, words.today, reading,
      report.daysLeft == 1 ? PlanSentences.eve : nil, words.missed,
      PlanSentences.daysOff(settings.restDays, on: day),
    ]
    let charts = [PlanChart.reviews, .new].map { $0.frame(report, size: (width: 78, height: 10)).text }
    let paragraphs = [
      sentences.compactMap { $0 }.map(wrapped).joined(separator: "\n"),
      PlanTable.lines(report).joined(separator: "\n"), wrapped(words.load),
    ]
    return (paragraphs + charts).joined(separator: "\n\n")
  }

  private func wrapped(_ text: String) -> String { Text.wrap(text, width: 78).joined(separator: "\n") }
}
