import QuestionBank

/// What is worth most to work on, ranked by the points that study can be expected to gain, never by raw percent.
public struct WeakTopics: Equatable, Sendable {
  /// Each list from the most points to the least.
  public var objectives: [WeakTopic]
  public var concepts: [WeakTopic]
  public var traps: [WeakTopic]
  /// Topics with too few answers to say anything, those with the most weight first.
  public var unmeasured: [WeakTopic]

  /// Whether Find out alone has asked: then objectives stand in its order, so that both say the same.
  public let isOfFindOutAlone: Bool

  /// First answers from which a topic of each kind is ranked.
  public static let objectiveMinimum = 2
  public static let conceptMinimum = 3
  public static let trapMinimum = 2
  /// First answers to questions from which a concept or a trap is told a share right; an objective has the minimum of
  /// readiness.
  public static let expectedMinimum = 3

  public init(_ profile: Profile, on day: Day) { self = Assessment(profile, on: day).weakTopics }

  /// - Parameters:
  ///   - readiness: has what is told of the objectives.
  ///   - found: what the questions that show where to begin said of the objectives.
  init(
    _ log: FirstAnswers, bank: Bank, readiness: Readiness, held: Held, on day: Day, found: [FindOut.Line] = []
  ) {
    isOfFindOutAlone = log.isOfFindOutAlone && !found.isEmpty
    let isOfFindOutAlone = isOfFindOutAlone
    // What learners say of their own cards finds a weakness sooner, and promises nothing.
    let supposed = Readiness(log, bank: bank, on: day, countsCards: true, held: held)
    let tally = TopicTally(log, bank: bank)
    let points = Double(bank.blueprint.scored)
    let shares = ExamForecast(bank).shares
    let objectives = zip(zip(supposed.objectives, readiness.objectives), shares).map { lines, share in
      let (line, told) = lines
      var topic = WeakTopic(
        .objective(line.objective), evidence: tally[.objective(line.objective)], points: points * share,
        belief: line.belief, sticking: tally.sticking(.objective(line.objective)),
        minimum: WeakTopics.objectiveMinimum, expected: told.estimate, missingForExpected: told.missing)
      if isOfFindOutAlone, let known = found.first(where: { $0.objective == line.objective })?.known {
        topic.hold(known: known, sticking: tally.sticking(.objective(line.objective)))
      }
      return topic
    }
    let model = TopicModel(bank: bank, supposed: supposed, told: readiness, held: held, points: points)
    let concepts = bank.concepts.map { model.topic(.concept($0.id), tally, minimum: WeakTopics.conceptMinimum) }
    let traps = bank.traps.map { model.topic(.trap($0.id), tally, minimum: WeakTopics.trapMinimum) }
    self.objectives = WeakTopics.ranked(objectives)
    self.concepts = WeakTopics.ranked(concepts)
    self.traps = WeakTopics.ranked(traps)
    unmeasured = (objectives + concepts + traps).filter { $0.missing > 0 && $0.points > 0 }
      .sorted { ($0.kindRank, -$0.points, $0.subject.text) < ($1.kindRank, -$1.points, $1.subject.text) }
  }

  private static func ranked(_ topics: [WeakTopic]) -> [WeakTopic] {
    topics.filter { $0.missing == 0 && $0.points > 0 }
      .sorted { (-$0.gain, $0.subject.text) < (-$1.gain, $1.subject.text) }
  }
}

extension WeakTopic {
  fileprivate var kindRank: Int {
    switch subject {
    case .objective: 0
    case .concept: 1
    case .trap: 2
    }
  }
}
