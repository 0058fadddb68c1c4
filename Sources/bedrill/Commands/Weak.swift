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
      var objectives, concepts, traps, unmeasured: [Topic]
    }

    struct Topic: Encodable {
      /// `objective`, `concept` or `trap`.
      var kind: String
      var id, name: String
      /// Points that study can be expected to gain; nil while not measured.
      var gain: Double?
      /// Of an exam's scored questions, those about it.
      var questions: Double
      /// The share right to be expected on unseen questions, and where it lies in nine of ten cases.
      var expected: Double?
      var low, high: Double?
      /// How much study moves it, 0 to 1.
      var study: Double
      /// First answers missing before it is measured.
      var missing: Int
      var answers, right, firstAnswers, firstRight: Int
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
    self.init(
      objectives: rows(topics.objectives), concepts: rows(topics.concepts), traps: rows(topics.traps),
      unmeasured: rows(topics.unmeasured))
  }
}

extension Bedrill.Weak.Topic {
  init(_ topic: WeakTopic, _ bank: Bank) {
    let evidence = topic.evidence
    let estimate = topic.missing == 0 ? topic.estimate : nil
    self.init(
      kind: topic.subject.kind, id: topic.subject.text, name: topic.subject.name(in: bank),
      gain: estimate.map { _ in topic.gain }, questions: topic.points, expected: estimate?.share,
      low: estimate?.interval.lowerBound, high: estimate?.interval.upperBound, study: topic.study,
      missing: topic.missing, answers: evidence.answers, right: evidence.right, firstAnswers: evidence.first,
      firstRight: evidence.firstRight, last: evidence.last?.description, confidentErrors: evidence.confidentErrors,
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
