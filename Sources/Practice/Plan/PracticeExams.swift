/// The practice exams that a plan holds.
extension Plan {
  /// A practice exam of a day; none where there are no questions.
  struct PracticeExam: Equatable, Sendable {
    var questions: Int
    /// As long as the real exam gives.
    var seconds: Double { Double(questions) * 90 * 60 / 65 }
  }

  /// One two days before the exam and one in each week before that, as soon as there is something to ask.
  ///
  /// It takes half of the day's minutes, or more where ten questions need more. Where every item can be asked every day
  /// there is none.
  ///
  /// - Parameter minutes: a day; those that are set, unless given.
  func exam(on day: Day, minutes: Int? = nil) -> PracticeExam {
    let minutes = minutes ?? minutesPerDay
    let left = examDay - day
    let most = Int(Double(minutes) * 65 / 90)
    let isBegun = day - self.day >= 5 || items.new * 3 < items.entries.count * 2
    guard items.seconds > Double(minutes * 60) else { return PracticeExam(questions: 0) }
    guard left == 2 || left % 7 == 0, left > 1, most >= 10, isBegun else { return PracticeExam(questions: 0) }
    return PracticeExam(questions: min(65, max(10, most / 2)))
  }
}
