import QuestionBank

/// The first answer to an item, before its feedback could be remembered: what it says of items never seen.
///
/// Cards are graded by the learner: they help to find what is weak, and are no evidence of an exam answer.
public struct Evidence: Equatable, Sendable {
  public var item: Item.ID
  public var objective: Objective.ID
  public var day: Day
  public var isRight: Bool
  public var confidence: Confidence?
  /// The chance of being right without knowing anything, 0 to 1.
  public var guessRate: Double
  public var level: Level
  /// How much the answer says: 1 in a timed exam, less in open practice; half of that for a right answer that was a
  /// guess.
  public var weight: Double
  /// Whether the learner was asked how sure; in an exam "unsure" may be mere silence.
  var wasAsked: Bool
  /// The guess rate in the light of how sure the learner was.
  var luck: Double

  /// Whether the answer was checked, not graded by the learner.
  var isChecked: Bool

  init(_ review: Review, to item: Item, isRight: Bool) {
    isChecked = item.kind != .card
    self.item = item.id
    objective = item.objective
    day = review.day
    self.isRight = isRight
    confidence = review.confidence
    guessRate = Grading.guessRate(item)
    luck = guessRate
    level = item.level
    weight = Evidence.weight(review.mode) * (isRight && review.confidence == .guessed ? 0.5 : 1)
    if case .exam = review.mode { wasAsked = review.confidence != .unsure } else { wasAsked = true }
  }

  private static func weight(_ mode: Review.Mode) -> Double {
    if case .exam = mode { 1 } else { 0.95 }
  }
}

/// The log as far as it tells what a learner knows: first answers, and the study between them.
struct FirstAnswers {
  /// In the order in which they were given.
  var steps: [Step] = []
  /// Whether all that says what was known was asked by Find out.
  private(set) var isOfFindOutAlone = true

  /// An answer that counts.
  struct Step {
    /// The places of the item in the bank and of its objective in the blueprint.
    var item: Int
    var objective: Int
    var day: Day
    var isRight: Bool
    /// Wrong although sure.
    var isConfidentError: Bool
    /// The traps that a wrong answer shows.
    var traps: [Trap.ID] = []
    /// Whether the item had not been met before.
    var isNew: Bool
    /// Nil where the item had been met before, or its answer was read first: then it is study, not evidence.
    var evidence: Evidence?
  }

  init(_ reviews: [Review], bank: Bank) {
    let objectives = Dictionary(
      zip(bank.blueprint.objectives.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let items = bank.items
    let places = Dictionary(zip(items.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let homes = items.map { objectives[$0.objective] }
    var meetings = FirstMeetings()
    steps.reserveCapacity(reviews.count)
    for review in reviews where !review.isUndone {
      guard let place = places[review.item], let objective = homes[place], review.revision >= items[place].revision
      else { continue }
      let isFirst = meetings.isFirst(review, to: items[place])
      // What another program asked is met from then on, and shows nothing.
      guard review.mode != .imported else { continue }
      let isRight = Grading.isRight(review, in: bank)
      if isFirst, !review.mode.isOpenBook, review.mode != .findOut { isOfFindOutAlone = false }
      steps.append(
        Step(
          item: place, objective: objective, day: review.day, isRight: isRight,
          isConfidentError: !isRight && review.confidence == .sure,
          traps: isRight ? [] : review.answer.traps(in: items[place]), isNew: isFirst,
          evidence: isFirst && !review.mode.isOpenBook ? Evidence(review, to: items[place], isRight: isRight) : nil))
    }
    judgeLuck()
  }

  /// Takes the luck of each right answer from what all answers show of the learner's confidence.
  private mutating func judgeLuck() {
    let candor = ConfidenceModel(steps.compactMap(\.evidence))
    for index in steps.indices {
      if let evidence = steps[index].evidence { steps[index].evidence?.luck = candor.luck(evidence) }
    }
  }

  /// The log as it was after so many answers, with what was known then of the learner's confidence.
  func first(_ count: Int) -> FirstAnswers {
    var log = self
    log.steps = Array(steps.prefix(count))
    log.judgeLuck()
    return log
  }

  /// First answers to each objective's questions; cards are none.
  func counts(objectives: Int, onlyRight: Bool = false) -> [Int] {
    steps.reduce(into: Array(repeating: 0, count: objectives)) {
      $0[$1.objective] += $1.evidence?.isChecked == true && (!onlyRight || $1.isRight) ? 1 : 0
    }
  }
}
