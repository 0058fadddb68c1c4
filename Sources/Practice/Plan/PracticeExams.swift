/// The practice exams that a plan holds.
extension Plan {
  /// A practice exam of a day; none where there are no questions.
  struct PracticeExam: Equatable, Sendable {
    var questions: Int
    /// As long as the real exam gives.
    var seconds: Double { Double(questions) * 90 * 60 / 65 }
  }

  /// One two days before the exam and one in each week before that; in half of the day's minutes, where they are enough
  /// for ten questions or more.
  func exam(on day: Day) -> PracticeExam {
    let left = examDay - day
    let most = Int(Double(minutesPerDay) / 2 * 65 / 90)
    guard left == 2 || left % 7 == 0, left > 1, most >= 10 else { return PracticeExam(questions: 0) }
    return PracticeExam(questions: min(65, most))
  }
}
