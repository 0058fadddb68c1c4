import QuestionBank

/// Something that can be worked on, with what the log says about it.
public struct WeakTopic: Equatable, Sendable {
  public var subject: Subject
  public var evidence: Evidence
  /// Of a fresh exam's scored questions, how many are about it.
  public var points: Double
  /// The share right on unseen questions about it, from first answers to questions; of an objective the one that readiness
  /// has. Nil below the minimum of them.
  public var expected: Readiness.Estimate?
  /// First answers to questions missing before that is told.
  public var missingForExpected: Int
  /// What is supposed of it, with what learners say of their own cards; for ranking alone, never shown.
  var belief: Readiness.Estimate
  /// How much study moves it, 0 to 1: the chance that an answer meets something not known, and that it then sticks.
  public var study: Double
  /// Points that study can be expected to gain in a fresh exam.
  public var gain: Double
  /// First answers, cards among them, missing before it is ranked; 0 for one that is.
  public var missing: Int

  public enum Subject: Hashable, Sendable {
    case objective(Objective.ID)
    case concept(Concept.ID)
    case trap(Trap.ID)

    /// As scripts name it.
    public var text: String {
      switch self {
      case .objective(let id): id.rawValue
      case .concept(let id): id.rawValue
      case .trap(let id): id.rawValue
      }
    }

    public func name(in bank: Bank) -> String {
      switch self {
      case .objective(let id): bank[id]?.name ?? id.rawValue
      case .concept(let id): bank[id]?.name ?? id.rawValue
      case .trap(let id): bank[id]?.name ?? id.rawValue
      }
    }

    func includes(_ item: Item) -> Bool {
      switch self {
      case .objective(let id): item.objective == id
      case .concept(let id): item.concepts.contains(id)
      case .trap(let id): item.traps.contains(id)
      }
    }
  }

  /// What was answered on the topic, in counts that can be checked by hand.
  public struct Evidence: Equatable, Sendable {
    /// All answers that count, cards and repeats among them, and those that were right.
    public var answers = 0
    public var right = 0
    /// The first answers to questions among them, as readiness counts them; they alone make the share to be expected.
    public var first = 0
    public var firstRight = 0
    /// Cards among them, each once, and those that the learner knew by their own grade.
    public var cards = 0
    public var cardsRight = 0
    public var last: Day?
    /// Answers that were wrong although sure.
    public var confidentErrors = 0
    /// Traps of the wrong answers, the most frequent first.
    public var traps: [TrapCount] = []

    public struct TrapCount: Equatable, Sendable {
      public var trap: Trap.ID
      public var times: Int
    }
    /// Nil without an answer.
    public var share: Double? { answers > 0 ? Double(right) / Double(answers) : nil }
  }

  /// The gain is weight × (1 − lower bound of what is supposed) × how much study moves it.
  ///
  /// - Parameters:
  ///   - sticking: of what was missed, the share that is right when it comes back.
  ///   - expected: what is told of it; nothing while first answers are missing for it.
  init(
    _ subject: Subject, evidence: Evidence, points: Double, belief: Readiness.Estimate, sticking: Double, minimum: Int,
    expected: Readiness.Estimate?, missingForExpected: Int
  ) {
    self.subject = subject
    self.evidence = evidence
    self.points = points
    self.belief = belief
    self.expected = missingForExpected > 0 ? nil : expected
    self.missingForExpected = missingForExpected
    study = (1 - belief.known) * sticking
    gain = points * (1 - belief.interval.lowerBound) * study
    missing = max(0, minimum - evidence.first - evidence.cards)
  }

  /// Takes the gain from what Find out says of two or three answers: weight × the chance that it is not known × how much of
  /// it then sticks.
  mutating func hold(known: Double, sticking: Double) {
    study = (1 - known) * sticking
    gain = points * study
  }
}
