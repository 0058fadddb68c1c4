import QuestionBank
import Testing

@testable import Practice

struct EvidenceTests {
  private let bank = Bank.simulated

  private func log(_ reviews: Review...) -> FirstAnswers { FirstAnswers(reviews, bank: bank) }

  @Test func onlyTheFirstAnswerToAnItemIsEvidence() {
    let item = bank.items[0].id
    let log = log(.given(item, false), .given(item, true), .given(item, true, on: .test + 3))
    #expect(log.steps.count == 3)
    #expect(log.steps.compactMap(\.evidence).map(\.isRight) == [false])
  }

  @Test func anUndoneAnswerIsNeither() {
    var undone = Review.given(bank.items[0].id, true)
    undone.isUndone = true
    #expect(log(undone).steps.isEmpty)
    #expect(log(undone, .given(bank.items[0].id, false)).steps.first?.evidence?.isRight == false)
  }

  @Test func aTemplateIsFreshAgainOnAnotherDay() {
    var bank = bank
    bank.items[0].template = Template(variables: [])
    let item = bank.items[0].id
    let log = FirstAnswers(
      [.given(item, true), .given(item, true), .given(item, true, on: .test + 1)], bank: bank)
    #expect(log.steps.map { $0.evidence != nil } == [true, false, true])
  }

  @Test func answersToAnOlderRevisionAndToItemsThatAreGoneSayNothing() {
    var bank = bank
    bank.items[0].revision = 2
    #expect(FirstAnswers([.given(bank.items[0].id, true), .given("gone", true)], bank: bank).steps.isEmpty)
  }

  @Test func aRightGuessCountsHalfAndAnExamMost() throws {
    let choice = try #require(bank.items.first { $0.kind == .choice })
    func weight(_ confidence: Confidence, _ mode: Review.Mode = .study, right: Bool = true) -> Double? {
      FirstAnswers([.given(choice.id, right, confidence: confidence, mode: mode)], bank: bank).steps[0].evidence?.weight
    }
    #expect(weight(.guessed)! == weight(.sure)! / 2)
    #expect(weight(.guessed, right: false) == weight(.sure, right: false))
    #expect(weight(.sure, .exam("e"))! > weight(.sure)!)
    #expect(weight(.sure, .exam("e")) == 1)
  }

  @Test func sureIsWorthWhatTheLearnerMakesOfIt() {
    let choices = bank.items.filter { $0.kind == .choice }
    /// Right when `right`, and always sure.
    func luck(candid: Bool) -> Double {
      let reviews = choices.prefix(40).enumerated().map { number, item in
        Review.given(item.id, number % 2 == 0, confidence: !candid || number % 2 == 0 ? .sure : .guessed)
      }
      return FirstAnswers(reviews, bank: bank).steps[0].evidence!.luck
    }
    #expect(luck(candid: true) < 0.05)
    #expect(luck(candid: false) > 0.2)
  }

  @Test func whatIsSaidOfLuckyAnswersIsNotTakenForWhatIsSaidWithKnowing() {
    let choices = bank.items.filter { $0.kind == .choice }
    // Three of ten known, and always said to be sure of; the others guessed and called a guess, one of four lucky.
    let reviews = choices.prefix(80).enumerated().map { number, item in
      let isKnown = number % 10 < 3
      return Review.given(item.id, isKnown || number % 4 == 0, confidence: isKnown ? .sure : .guessed)
    }
    let log = FirstAnswers(reviews, bank: bank)
    func luck(_ isKnown: Bool) -> Double {
      zip(reviews, log.steps).filter { ($0.confidence == .sure) == isKnown && $1.isRight }.map { $1.evidence!.luck }
        .max()!
    }
    #expect(luck(true) < 0.05)
    // A guess that was right says nothing of knowing.
    #expect(luck(false) == 0.9)
  }

  @Test func aWrongGuessShowsAsMuchAsAnyWrongAnswer() {
    let choice = bank.items.first { $0.kind == .choice }!
    func known(_ confidence: Confidence) -> Double {
      let log = FirstAnswers([.given(choice.id, false, confidence: confidence)], bank: bank)
      return AbilityMixture(log, objectives: 10, on: .test).logOdds(0, mix: [:]).mean
    }
    #expect(known(.guessed) == known(.sure))
    #expect(known(.guessed) < AbilityMixture(objectives: 10).logOdds(0, mix: [:]).mean - 0.1)
  }

  @Test func silenceInAnExamIsNoDoubt() {
    let choice = bank.items.first { $0.kind == .choice }!
    let evidence = FirstAnswers([.given(choice.id, true, confidence: .unsure, mode: .exam("e"))], bank: bank)
      .steps[0].evidence
    #expect(evidence?.luck == 0.25)
  }
}

extension Review {
  /// An answer to an item of the made-up bank, right or wrong.
  static func given(
    _ id: Item.ID, _ isRight: Bool, confidence: Confidence? = .unsure, on day: Day = .test, mode: Mode = .study,
    bank: Bank = .simulated
  ) -> Review {
    let item = bank[id]
    let isCard = item?.kind == .card
    let isKnown = isRight && confidence != .guessed
    return Review(
      id: ID("\(id) \(day)"), item: id, time: Moment(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000),
      day: day, kind: item?.kind ?? .choice, grade: isCard ? (isRight ? .good : .again) : isKnown ? .good : .again,
      answer: item.map { isRight ? $0.rightAnswer : $0.wrongAnswer } ?? .chosen([0]),
      confidence: isCard ? nil : confidence,
      duration: 20_000, mode: mode)
  }
}
