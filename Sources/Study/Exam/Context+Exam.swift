import Practice
import QuestionBank

extension Context {
  /// Hands an exam in, keeps it with its answers, and shows its report in place of the screen.
  mutating func handIn(_ id: Attempt.ID, ending sentence: String) {
    guard submit(id) else { return }
    replace(ExamReportScreen(id))
    message = sentence
  }

  /// Hands an exam in and keeps it with its answers; false when it was over before.
  mutating func submit(_ id: Attempt.ID) -> Bool {
    guard var attempt = profile.attempt(id), attempt.isRunning else { return false }
    attempt.submit(at: now.tick, bank: profile.bank)
    let reviews = attempt.reviews(bank: profile.bank, pace: profile.pace, offset: now.offset, random: &random)
    profile.record(attempt)
    for review in reviews { profile.record(review) }
    effects.append(.saveAttempt(attempt, reviews))
    return true
  }
}
