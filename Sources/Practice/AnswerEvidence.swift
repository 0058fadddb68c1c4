import Numerics
import QuestionBank
import Scheduling

/// What an answer says of memory, in the light of how it could have come about.
///
/// A right answer to one of four options may be luck. With the retrievability R before it, the chance c of a lucky guess,
/// and how much oftener the lucky than the knowing say that they were so sure (l), it was known with the chance
/// `R / (R + (1 - R) c l)` (Bayes). The memory after it is what a pass and a lapse leave, mixed by that chance. So one of
/// four is weaker than a recalled card, and an honest guess at something long remembered lowers it by what it tells. The
/// difficulty follows the pass alone unless the learner guessed: being unsure and right is no sign of a hard item, so
/// "maybe" does not make an item harder and harder.
///
/// What was answered with the answer in sight tells nothing of recall: the memory after it is what a pass and a lapse leave
/// by the recall that was foreseen, and of a new item that of one that was not known. Within a day, all was seen anyway.
///
/// A new item has no memory that luck could be weighed against: the grade counts as it is, and a guess is Again.
struct AnswerEvidence {
  let grade: Grade
  let isRight: Bool
  /// Nil for a card, and where nobody was asked.
  private let confidence: Confidence?
  /// The chance of being right by luck.
  private let luck: Double
  /// Whether the answer had been read shortly before.
  let isOpenBook: Bool

  /// An answer that the learner grades.
  init(_ grade: Grade) {
    self.grade = grade
    isRight = grade > .again
    confidence = nil
    luck = 0
    isOpenBook = false
  }

  init(_ review: Review, in bank: Bank) {
    grade = review.grade
    isOpenBook = review.mode.isOpenBook
    let item = bank[review.item]
    isRight =
      review.grade > .again
      || review.confidence == .guessed && review.kind != .card && (review.isRight != nil || item != nil)
        && Grading.isRight(review, in: bank)
    // In an exam silence counts as unsure, and says nothing.
    confidence = review.kind == .card || review.isExam && review.confidence == .unsure ? nil : review.confidence
    luck =
      review.kind == .card ? 0 : item.map(Grading.guessRate) ?? (review.options > 0 ? 1 / Double(review.options) : 0)
  }

  var isRightGuess: Bool { isRight && grade == .again }

  /// How many times as often the lucky say so as those who know (ours, from the trials of readiness).
  private var likelihood: Double {
    switch confidence {
    case nil: 1
    case .sure: 0.2
    case .unsure: 2.5
    case .guessed: 12
    }
  }

  /// The chance that a right answer was known.
  func known(recall: Double) -> Double {
    recall / max(recall + (1 - recall) * luck * likelihood, .leastNormalMagnitude)
  }

  private func stateAfterReading(_ before: MemoryState?, days: Int, _ scheduler: Scheduler) -> MemoryState {
    let lapse = scheduler.stateAfterRelearning(before, days: days)
    guard let before else { return lapse }
    let pass = scheduler.state(after: .good, from: before, days: days)
    return .mixed(pass, lapse, share: scheduler.retrievability(of: before, after: days))
  }

  /// The memory after it.
  ///
  /// - Parameter days: whole days since the last answer.
  func state(from before: MemoryState?, days: Int, _ scheduler: Scheduler) -> MemoryState {
    if isOpenBook, isRight, before == nil || days > 0 { return stateAfterReading(before, days: days, scheduler) }
    guard let before else { return scheduler.state(after: grade, from: nil, days: 0) }
    guard isRight, grade != .again || days > 0 else {
      // A right guess on the same day was seen, and says nothing.
      return isRight ? before : scheduler.state(after: .again, from: before, days: days)
    }
    guard days > 0, luck > 0 else { return scheduler.state(after: grade, from: before, days: days) }
    let known = known(recall: scheduler.retrievability(of: before, after: days))
    let pass = scheduler.state(after: max(grade, .hard), from: before, days: days)
    let lapse = scheduler.state(after: .again, from: before, days: days)
    let plain = scheduler.state(after: max(grade, .good), from: before, days: days)
    let mixed = MemoryState.mixed(pass, lapse, share: known)
    let difficulty =
      confidence == .guessed ? known * plain.difficulty + (1 - known) * lapse.difficulty : plain.difficulty
    return MemoryState(stability: mixed.stability, difficulty: difficulty)
  }
}
