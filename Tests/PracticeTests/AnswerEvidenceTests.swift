import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// What answers say of memory: `reference/fsrs.md` has the table, Bayes the rest.
@Suite struct AnswerEvidenceTests {
  private let bank = Bank(items: [.choice, .card])
  private let scheduler = Scheduler()
  private let old = MemoryState(stability: 20, difficulty: 5)

  private func review(_ confidence: Confidence, isRight: Bool = true) -> Review {
    var review = Review.test("choice", Grading.grade(isRight: isRight, confidence: confidence), kind: .choice)
    review.answer = .chosen([isRight ? 1 : 0])
    review.confidence = confidence
    review.options = 4
    return review
  }

  private func after(_ confidence: Confidence, isRight: Bool = true, days: Int = 20) -> MemoryState {
    AnswerEvidence(review(confidence, isRight: isRight), in: bank).state(from: old, days: days, scheduler)
  }

  @Test func anHonestGuessAtWhatWasLongRememberedDoesNotThrowItBack() {
    let lapse = scheduler.state(after: .again, from: old, days: 20)
    let guess = after(.guessed)
    #expect(guess.stability > 10 && guess.stability < after(.unsure).stability)
    #expect(lapse.stability < 3)
    #expect(after(.guessed, isRight: false) == lapse)
  }

  @Test func aRightAnswerToOneOfFourIsWeakerThanARecalledCard() {
    let card = AnswerEvidence(.good).state(from: old, days: 20, scheduler)
    #expect(card == scheduler.state(after: .good, from: old, days: 20))
    #expect(after(.sure).stability < card.stability)
    #expect(after(.sure).stability > 0.9 * card.stability)
  }

  @Test func aLuckyGuessIsLessLikelyTheBetterTheMemoryWas() {
    let evidence = AnswerEvidence(review(.guessed), in: bank)
    let known = [0.3, 0.5, 0.9].map { evidence.known(recall: $0) }
    #expect(known == known.sorted() && known[0] < 0.2 && known[2] > 0.7)
  }

  @Test func aNewItemFollowsTheTable() {
    for confidence in Confidence.allCases {
      let review = review(confidence)
      #expect(
        AnswerEvidence(review, in: bank).state(from: nil, days: 0, scheduler)
          == scheduler.state(after: review.grade, from: nil, days: 0))
    }
  }

  @Test func maybeDoesNotMakeAnItemHarderAndHarder() {
    var state = scheduler.state(after: .hard, from: nil, days: 0)
    let first = state.difficulty
    for _ in 0..<12 {
      let days = scheduler.interval(state)
      state = AnswerEvidence(review(.unsure), in: bank).state(from: state, days: days, scheduler)
    }
    #expect(state.difficulty <= first)
    #expect(state.stability > 30)
  }

  @Test func aRightGuessIsNoSurprise() {
    var memories = Memories(bank: bank)
    var first = review(.sure)
    first.day = .test
    memories.record(first)
    let before = memories["choice"]!.surprise
    var guess = review(.guessed)
    guess.day = .test + 2
    memories.record(guess)
    #expect(memories["choice"]!.surprise == before)
    #expect(memories["choice"]!.lapses == 0)
  }
}
