import QuestionBank

/// Something that can be worked on, with what the log says about it.
public struct WeakTopic: Equatable, Sendable {
  public var subject: Subject
  public var evidence: Evidence
  /// Of a fresh exam's scored questions, how many are about it.
  public var points: Double
  /// The share right on unseen questions about it.
  public var estimate: Readiness.Estimate
  /// How much study moves it, 0 to 1: the chance that an answer meets something not known, and that it then sticks.
  public var study: Double
  /// Points that study can be expected to gain in a fresh exam.
  public var gain: Double
  /// First answers missing before it is measured; 0 for one that is.
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
    /// All answers that count, and those that were right.
    public var answers = 0
    public var right = 0
    /// The first answers among them; they alone make the estimate.
    public var first = 0
    public var firstRight = 0
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

  /// The gain is weight × (1 − lower bound of readiness) × how much study moves it.
  ///
  /// - Parameter sticking: of what was missed, the share that is right when it comes back.
  init(
    _ subject: Subject, evidence: Evidence, points: Double, estimate: Readiness.Estimate, sticking: Double, minimum: Int
  ) {
    self.subject = subject
    self.evidence = evidence
    self.points = points
    self.estimate = estimate
    study = (1 - estimate.known) * sticking
    gain = points * (1 - estimate.interval.lowerBound) * study
    missing = max(0, minimum - evidence.first)
  }

  /// Takes the gain from what Find out says of two or three answers: weight × the chance that it is not known × how much of
  /// it then sticks.
  mutating func hold(known: Double, sticking: Double) {
    study = (1 - known) * sticking
    gain = points * study
  }
}
