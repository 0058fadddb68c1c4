import ArgumentParser
import Practice
import QuestionBank
import Study

extension Bedrill {
  struct Weak: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.weak.help)
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON instead of opening the screen.") var json = false

    /// The weak topics, each list from the most points to the least.
    struct Report: Encodable {
      /// What all shares and weights are of.
      var scope: String
      /// The scored questions of an exam here, among which the topics' are counted by the bank's own weights; and, of as
      /// many in the real exam, about how many are on all of this bank's task statements together, nil where it does not say.
      var examQuestions: Int
      var realExamQuestionsAtLeast, realExamQuestionsAtMost: Int?
      var objectives, concepts, traps, unmeasured: [Topic]
    }

    struct Topic: Encodable {
      /// `objective`, `concept` or `trap`.
      var kind: String
      var id, name: String
      /// Of those, what study can be expected to gain; nil while not ranked.
      var gain: Double?
      /// Of the scored questions of an exam here, those about it, by the bank's own weights.
      var questions: Double
      /// The share right to be expected on unseen questions of this bank, and where it lies in nine of ten cases: of an
      /// objective what `stats` and progress say. Nil while first answers to questions are missing for it.
      var expected: Double?
      var low, high: Double?
      var missingForExpected: Int
      /// How much study moves it, 0 to 1.
      var study: Double
      /// First answers, cards among them, missing before it is ranked.
      var missing: Int
      /// All answers; the first answers to questions among them; and cards, each once, as the learner graded them.
      var answers, right, firstAnswers, firstRight, cards, cardsRight: Int
      var last: String?
      var confidentErrors: Int
      var traps: [Trap]
    }

    struct Trap: Encodable {
      var trap, name: String
      var times: Int
    }

    func run() throws {
      guard json else { return try Loop.open(.at(.weak), everywhere) }
      let profile = try Reading.profile(everywhere)
      let topics = Waiting.showing("going through \(Words.count(profile.reviews.count, "answer"))") {
        WeakTopics(profile, on: everywhere.clock.now.day)
      }
      try JSON.print(Report(topics, profile.bank))
    }
  }
}

extension Bedrill.Weak.Report {
  init(_ topics: WeakTopics, _ bank: Bank) {
    func rows(_ topics: [WeakTopic]) -> [Bedrill.Weak.Topic] { topics.map { Bedrill.Weak.Topic($0, bank) } }
    let blueprint = bank.blueprint
    self.init(
      scope: blueprint.scope, examQuestions: blueprint.scored,
      realExamQuestionsAtLeast: blueprint.realQuestions?.lowerBound,
      realExamQuestionsAtMost: blueprint.realQuestions?.upperBound, objectives: rows(topics.objectives),
      concepts: rows(topics.concepts), traps: rows(topics.traps),
      unmeasured: rows(topics.unmeasured))
  }
}

extension Bedrill.Weak.Topic {
  init(_ topic: WeakTopic, _ bank: Bank) {
    let evidence = topic.evidence
    let expected = topic.expected
    self.init(
      kind: topic.subject.kind, id: topic.subject.text, name: topic.subject.name(in: bank),
      gain: topic.missing == 0 ? topic.gain : nil, questions: topic.points, expected: expected?.share,
      low: expected?.interval.lowerBound, high: expected?.interval.upperBound,
      missingForExpected: topic.missingForExpected, study: topic.study, missing: topic.missing,
      answers: evidence.answers, right: evidence.right, firstAnswers: evidence.first,
      firstRight: evidence.firstRight, cards: evidence.cards, cardsRight: evidence.cardsRight,
      last: evidence.last?.description, confidentErrors: evidence.confidentErrors,
      traps: evidence.traps.map {
        .init(trap: $0.trap.rawValue, name: bank[$0.trap]?.name ?? $0.trap.rawValue, times: $0.times)
      })
  }
}

extension WeakTopic.Subject {
  fileprivate var kind: String {
    switch self {
    case .objective: "objective"
    case .concept: "concept"
    case .trap: "trap"
    }
  }
}
