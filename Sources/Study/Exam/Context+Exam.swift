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
    let world = world
    var chance = random
    let lookedUp = lookedUp
    let over = profile.handIn(id, at: now.tick, offset: world.offset, random: &chance) { lookedUp.has($0, since: $1) }
    guard let over else { return false }
    random = chance
    // A window that only reads leaves the keeping to the one that has the file.
    if !world.isReading { effects.append(.saveAttempt(over.attempt, over.reviews)) }
    return true
  }
}
