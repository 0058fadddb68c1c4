import Practice
import QuestionBank

extension QuestionPane {
  /// A question of an exam as it was left; nil where the bank no longer has it.
  init?(_ attempt: Attempt, at place: Int, in bank: Bank) {
    let entry = attempt.entries[place]
    guard let item = attempt.item(at: place, in: bank) else { return nil }
    self.item = item
    scenario = item.caseID.flatMap { bank[case: $0] }?.scenario
    shuffle = entry.shuffle
    answer = entry.answer
    struck = entry.struck
    exponent = "E"
    showsScenario = scenario != nil
    cursor = 0
    switch (item.body, answer) {
    case (.choice, .chosen(let options)):
      cursor = shuffle.firstIndex { options.contains($0) } ?? 0
    case (.match(let match), .matched(let pairs)):
      cursor = match.pairs.indices.first { pairs[$0] == nil } ?? 0
    default: break
    }
  }
}

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
