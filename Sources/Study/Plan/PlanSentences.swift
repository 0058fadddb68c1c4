import Practice

/// What a plan promises, in words.
public struct PlanSentences {
  private let report: PlanReport

  public init(_ report: PlanReport) { self.report = report }

  /// Said where an exam day is set that no plan reaches.
  public static func tooFar(_ examDay: Day, from day: Day) -> String {
    "The exam on \(examDay) is \(examDay - day) days ahead, by a clock that says \(day). A plan looks "
      + "\(Plan.furthest) days ahead, so plain spacing goes on till then. If the clock is wrong, set it right."
  }

  /// What will be known.
  public var share: String {
    let met = report.met < report.items ? ", with \(report.met) of \(report.items) items met" : ""
    return "Expected share right on the exam day: \(Percent.text(report.share)) of this bank's questions, perhaps "
      + "\(Percent.text(report.freshShare)) of new ones on the same subjects\(met)."
  }

  /// Whether what is aimed at is reached, and what would reach it; it is measured on this bank's own questions.
  public var goal: String {
    let goal = "The goal of \(Percent.text(report.goal)) of this bank's questions"
    switch report.shortfall {
    case nil: return "\(goal) is reached."
    case .minutes(let minutes)?:
      return "\(goal) takes \(minutes) minutes a day, or a later exam day."
    case .none(let best, let fresh)?:
      return "\(goal) is out of reach: even \(PlanReport.mostMinutes) minutes a day would bring \(Percent.text(best)) "
        + "only, perhaps \(Percent.text(fresh)) of new ones. A later exam day would help; till then each day's items are those that count most."
    }
  }

  /// What today brings.
  public var today: String {
    guard let today = report.today, !today.isOff else { return "Today is a day off." }
    let exam = today.examQuestions > 0 ? " and a practice exam of \(today.examQuestions) questions," : ""
    guard today.reviews + today.new > 0 || today.examQuestions > 0 else { return "Today's share is done." }
    let minutes = Words.count(max(1, Rounded.minutes(today.minutes)), "minute")
    return "Today: \(Words.count(today.reviews, "review")), \(today.new) new,\(exam) about \(minutes)."
  }

  /// What there is to read before first questions; nil where there is nothing.
  public static func reading(_ today: Today) -> String? {
    guard !today.pages.isEmpty else { return nil }
    let pages = today.pages.count == 1 ? "A page comes" : "\(today.pages.count) pages come"
    return
      "\(pages) before first questions, about \(Words.count(today.minutesOfReading, "minute")) more unless skipped."
  }

  /// Said on the eve of the exam.
  public static let eve = "Your exam is tomorrow: nothing has to be studied then. Good luck!"

  /// Said on the day of the exam.
  public static let examDay =
    "Your exam is today, and nothing has to be studied for it any more. What is due is there if you want to warm up. "
    + "Good luck!"

  /// Days without study, without a word of blame; nil where there were none.
  public var missed: String? {
    guard report.missed > 0 else { return nil }
    let days = report.missed == 1 ? "A day" : "\(report.missed) days"
    return "\(days) without study: nothing is owed. The plan starts anew from what you remember today."
  }

  /// The days off that lie ahead; nil where there are none.
  public static func daysOff(_ rest: RestDays, on day: Day) -> String? {
    let ahead = RestDays(weekdays: rest.weekdays, dates: rest.dates.filter { $0 >= day })
    guard !ahead.isEmpty else { return nil }
    let isOff = rest.contains(day) ? " What you study today all the same counts." : ""
    return "Days off: \(ahead.text.replacing(",", with: ", ").replacing("..", with: " to ")).\(isOff)"
  }

  /// What is said to how the exam went.
  static func outcome(_ hasPassed: Bool) -> String {
    hasPassed
      ? "Congratulations! Plain spacing keeps what you know, as long as you like."
      : "Not yet, then. All that you learned stays; set the next day at any time."
  }

  /// How the last exam went.
  public static func last(_ exam: ExamOutcome) -> String {
    exam.hasPassed ? "You passed the exam of \(exam.day)." : "The exam of \(exam.day) was not the last one."
  }

  /// How evenly the work is spread.
  public var load: String {
    let tenths = Int((report.unevenness * 10).rounded())
    return "The heaviest day takes \(tenths / 10).\(tenths % 10) times the minutes of a mean day."
  }
}
