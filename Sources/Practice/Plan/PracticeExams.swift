/// The practice exams that a plan holds.
extension Plan {
  /// A practice exam of a day; none where there are no questions.
  struct PracticeExam: Equatable, Sendable {
    var questions: Int
    /// As long as this learner takes for so many, and no longer than the real exam gives.
    var seconds: Double

    static let none = PracticeExam(questions: 0, seconds: 0)
    /// What the real exam gives for a question.
    static let secondsGiven = 90.0 * 60 / 65
  }

  /// One two days before the exam and one in each week before that, as soon as there is something to ask.
  ///
  /// Where such a day is a day off, the last day of study before it has the exam. It takes half of the day's minutes, or
  /// more where ten questions need more. Where every item can be asked every day there is none; nor today, once it was
  /// sat: what it left of the minutes is for study.
  ///
  /// - Parameter minutes: a day; those that are set, unless given.
  func exam(on day: Day, minutes: Int? = nil) -> PracticeExam {
    let minutes = minutes ?? minutesPerDay
    let left = examDay - day
    let most = Int(Double(minutes) * 65 / 90)
    // From the first day of study on, so that an exam that was announced is still there when its day has come.
    let isBegun = day - begun >= 5 || items.new * 3 < items.entries.count * 2
    guard items.seconds > Double(minutes * 60) else { return .none }
    guard isExamDay(day), left > 1, most >= 10, isBegun else { return .none }
    let questions = min(65, max(10, most / 2))
    if day == self.day, examined >= questions { return .none }
    return PracticeExam(
      questions: questions, seconds: Double(questions) * min(PracticeExam.secondsGiven, items.secondsOfQuestion))
  }

  /// Whether a practice exam falls on a day, or on a day off right after it.
  private func isExamDay(_ day: Day) -> Bool {
    guard !rest.contains(day) else { return false }
    var slot = day
    repeat {
      let left = examDay - slot
      guard left > 1 else { return false }
      if left == 2 || left % 7 == 0 { return true }
      slot = slot + 1
    } while rest.contains(slot)
    return false
  }
}

extension Today {
  /// Questions of the practice exam that the plan sets for today and that was not sat yet; 0 on most days.
  public var examQuestions: Int { plan?.examQuestions ?? 0 }

  /// The minutes that it takes at the learner's own pace; those of the queue do not count it.
  public var exactMinutesOfExam: Double { plan.map { $0.exam(on: day).seconds / 60 } ?? 0 }

  /// The same in whole minutes; 0 only where there is none.
  public var minutesOfExam: Int { Rounded.minutes(exactMinutesOfExam) }
}
