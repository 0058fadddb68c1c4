import QuestionBank
import Testing

@testable import Practice

struct WeakTopicsTests {
  private let bank = Bank.simulated

  private func topics(_ reviews: [Review]) -> WeakTopics {
    WeakTopics(Profile(bank: bank, reviews: reviews), on: .test)
  }

  private func items(_ objective: Objective.ID, _ count: Int) -> [Item.ID] {
    bank.items.filter { $0.objective == objective }.prefix(count).map(\.id)
  }

  @Test func aTrulyWeakObjectiveIsRankedFirst() {
    let first = (0..<40).count { WeakTopicsTrial.isFirst($0, answers: 60, sittings: 1) }
    #expect(first >= 34)
  }

  @Test func nothingAnsweredIsNotMeasuredYetAndNotWeak() {
    let topics = topics([])
    #expect(topics.objectives.isEmpty && topics.concepts.isEmpty && topics.traps.isEmpty)
    #expect(topics.unmeasured.count == 10 + bank.concepts.count + bank.traps.count)
    // The heaviest objective first.
    #expect(topics.unmeasured.first?.subject == .objective("2.3.4"))
    #expect(topics.unmeasured.first?.missing == 2)
  }

  @Test func atTheSameShareTheHeavierIsWorthMore() {
    let reviews = (items("2.3.4", 12) + items("2.3.2", 12)).enumerated().map { Review.given($1, $0 % 2 == 0) }
    let topics = topics(reviews)
    #expect(topics.objectives.map(\.subject) == [.objective("2.3.4"), .objective("2.3.2")])
    #expect(topics.objectives[0].evidence.share == topics.objectives[1].evidence.share)
  }

  @Test func theEvidenceCanBeCheckedByHand() throws {
    let ids = items("2.3.4", 5)
    var reviews = [Review.given(ids[0], false, confidence: .sure)]
    reviews += ids.dropFirst().map { Review.given($0, true, on: .test + 1) }
    reviews.append(.given(ids[0], true, on: .test + 4))
    let topic = try #require(
      WeakTopics(Profile(bank: bank, reviews: reviews), on: .test + 4).objectives.first)
    #expect(topic.evidence.answers == 6 && topic.evidence.right == 5)
    #expect(topic.evidence.first + topic.evidence.cards == 5)
    #expect(topic.evidence.firstRight + topic.evidence.cardsRight == 4)
    #expect(topic.evidence.last == .test + 4)
    #expect(topic.evidence.confidentErrors == 1)
    #expect(topic.evidence.traps == [.init(trap: bank[ids[0]]!.traps[0], times: 1)])
    #expect(abs(topic.gain - topic.points * (1 - topic.belief.interval.lowerBound) * topic.study) < 1e-12)
  }

  @Test func anAnswerThatIsWrongInAnotherWaySaysNothingOfTheTrap() throws {
    var bank = Bank.simulated
    let index = try #require(bank.items.firstIndex { $0.kind == .choice && $0.traps == ["2.3.4-trap-0"] })
    guard case .choice(var choice) = bank.items[index].body else { return }
    choice.options[choice.options.lastIndex { !$0.isKey }!].trap = nil
    bank.items[index].body = .choice(choice)
    let item = bank.items[index]
    let other = choice.options.lastIndex { !$0.isKey }!
    var review = Review.given(item.id, false)
    func evidence() -> WeakTopic.Evidence? {
      WeakTopics(Profile(bank: bank, reviews: [review]), on: .test).unmeasured.first {
        $0.subject == .trap("2.3.4-trap-0")
      }?
      .evidence
    }
    #expect(evidence()?.answers == 1)
    review.answer = .chosen([other])
    #expect(evidence()?.answers ?? 0 == 0)
  }

  @Test func aConceptThatIsMissedIsRankedAboveItsNeighbors() {
    let weak = Concept.ID("3.1.3-2")
    let reviews = bank.items.filter { $0.objective == "3.1.3" }.map { item in
      Review.given(item.id, item.concepts.first != weak)
    }
    let topics = topics(reviews)
    #expect(topics.concepts.first?.subject == .concept(weak))
    #expect(topics.concepts.count == 5)
    #expect(topics.traps.allSatisfy { $0.subject.text.hasPrefix("3.1.3") })
  }

  private func given(_ count: Int, cards: Bool = false, _ isRight: (Int) -> Bool) -> [Review] {
    bank.blueprint.objectives.flatMap { objective in
      bank.items.filter { $0.objective == objective.id && ($0.kind == .card) == cards }.prefix(count).enumerated()
        .map { Review.given($1.id, isRight($0)) }
    }
  }

  @Test(arguments: [0, 1, 45]) func whatIsExpectedOfAnObjectiveIsWhatReadinessSays(days: Int) {
    var reviews = given(9) { $0 % 3 == 0 }
    reviews += given(6, cards: true) { _ in true }
    let standing = Assessment(Profile(bank: bank, reviews: reviews), on: .test + days)
    #expect(standing.weakTopics.objectives.count == 10)
    for topic in standing.weakTopics.objectives {
      let line = standing.readiness.objectives.first { .objective($0.objective) == topic.subject }
      #expect(topic.expected != nil && topic.expected == line?.estimate)
      #expect(topic.evidence.first == line?.answers && topic.evidence.firstRight == line?.right)
      #expect(topic.evidence.cards == 6 && topic.evidence.cardsRight == 6)
    }
  }

  @Test func cardsRankAndPromiseNothing() {
    let topics = topics(given(10, cards: true) { $0 != 0 })
    #expect(topics.objectives.count == 10 && !topics.concepts.isEmpty)
    for topic in topics.objectives + topics.concepts + topics.traps {
      #expect(topic.expected == nil && topic.missingForExpected > 0 && topic.evidence.first == 0)
    }
  }

  @Test func cardsDoNotMoveWhatIsExpectedOfAConcept() throws {
    let questions = given(12) { $0 % 2 == 0 }
    // Whatever is answered teaches; how cards are graded changes nothing.
    func cards(_ isRight: Bool) -> [Review] { given(12, cards: true) { _ in isRight } }
    func expected(_ reviews: [Review]) -> [WeakTopic.Subject: Readiness.Estimate] {
      let topics = topics(reviews)
      return (topics.concepts + topics.traps).reduce(into: [:]) { $0[$1.subject] = $1.expected }
    }
    let known = expected(questions + cards(true))
    #expect(known.count > 5)
    #expect(known == expected(questions + cards(false)))
  }

  @Test func whatDoesNotStickIsWorthLess() {
    func study(sticks: Bool) -> Double {
      let ids = items("2.3.4", 10)
      let reviews = ids.map { Review.given($0, false) } + ids.map { Review.given($0, sticks, on: .test + 3) }
      return topics(reviews).objectives[0].study
    }
    #expect(study(sticks: true) > study(sticks: false) + 0.2)
  }
}

struct ContrastDrillTests {
  private let bank = Bank.simulated

  private func drill(_ subject: WeakTopic.Subject, _ reviews: [Review] = [], seed: UInt64 = 1) -> ContrastDrill {
    ContrastDrill(subject, Profile(bank: bank, reviews: reviews), on: .test, seed: seed)
  }

  @Test func aConceptAlternatesWithWhatItIsConfusedWith() {
    let drill = drill(.concept("2.3.4-0"))
    let concepts = drill.items.map { bank[$0]!.concepts[0] }
    #expect(concepts.count == 12)
    for (place, concept) in concepts.enumerated() { #expect((concept == "2.3.4-0") == (place % 2 == 0)) }
    // By its own note, and by the note of the other.
    #expect(Set(concepts.dropFirst()) == ["2.3.4-0", "2.3.4-1", "2.3.4-4"])
    #expect(drill.rivals == ["2.3.4-1", "2.3.4-4"])
    #expect(Set(drill.items).count == 12)
  }

  @Test func everyTopicHasADrillWithoutRepeats() {
    let subjects =
      bank.blueprint.objectives.map { WeakTopic.Subject.objective($0.id) } + bank.concepts.map { .concept($0.id) }
      + bank.traps.map { .trap($0.id) }
    for subject in subjects {
      let drill = drill(subject)
      #expect(!drill.items.isEmpty && drill.items.count <= 12)
      #expect(Set(drill.items).count == drill.items.count)
      #expect(subject.includes(bank[drill.items[0]]!))
      #expect(Set(drill.items.map { bank[$0]!.concepts[0] }).count > 1)
    }
  }

  @Test func whatIsForgottenComesFirst() {
    let own = bank.items.filter { $0.concepts == ["2.3.4-0"] }.map(\.id)
    let reviews = own.enumerated().map { Review.given($1, $0 != 3, on: .test + ($0 == 3 ? -9 : -1)) }
    #expect(drill(.concept("2.3.4-0"), reviews).items.first == own[3])
  }

  @Test func theSameSeedGivesTheSameDrill() {
    #expect(drill(.objective("3.1.1")) == drill(.objective("3.1.1")))
    #expect(drill(.objective("3.1.1")) != drill(.objective("3.1.1"), seed: 2))
  }
}
