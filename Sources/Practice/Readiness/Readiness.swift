import QuestionBank

/// How much of a fresh exam a learner would have right, as far as first answers tell it, and how sure that is.
///
/// AWS does not publish the conversion to its scale, bedrill covers two of fourteen task statements, and its bank is
/// not the exam.
public struct Readiness: Equatable, Sendable {
  /// Over all objectives by their weights; nil below the minimum of evidence.
  public var estimate: Estimate?
  /// The chance, 0 to 1, of at least 70 % on a fresh timed exam of 50 scored questions; nil below the minimum.
  public var chance: Double?
  /// First answers that count, and how many more are needed before anything is said over all.
  public var answers: Int
  public var lacking: MissingAnswers
  public var missing: Int { lacking.total }
  /// In the order of the guide.
  public var objectives: [Line]
  /// The objectives whose improvement is worth most, the best first; at most two, none below the minimum.
  public var movers: [Objective.ID]

  /// A share right on unseen questions.
  public struct Estimate: Equatable, Sendable {
    /// Expected, 0 to 1; what is not known may still be guessed, as in the exam.
    public var share: Double
    /// Where it lies in nine of ten cases.
    public var interval: ClosedRange<Double>
    /// The share that is known without luck.
    public var known: Double
  }

  public struct Line: Equatable, Sendable {
    public var objective: Objective.ID
    /// First answers that count, and how many of them were right.
    public var answers: Int
    public var right: Int
    /// How many more are needed before anything is said.
    public var missing: Int
    /// Nil below the minimum of evidence.
    public var estimate: Estimate?
    /// What is supposed until then; for ranking alone, never shown.
    var belief: Estimate
    /// Of what is known.
    var logOddsMean: Double
    var logOddsVariance: Double
    /// How much easier than its average question each level is, in log-odds.
    var easier: [Level: Double]
  }

  /// First answers to an objective before it gets a figure.
  public static let objectiveMinimum = 8
  /// First answers in all before there is a figure over all, and those that each objective must have among them.
  public static let minimum = 40
  public static let minimumEach = 3
  /// The chance of passing from which a learner is called ready.
  public static let readyChance = 0.93

  /// Ready, not yet, or nil while nothing can be said.
  public var isReady: Bool? { chance.map { $0 >= Readiness.readyChance } }

  /// How many learners are drawn from what is believed.
  static let draws = 500

  public init(_ profile: Profile, on day: Day) {
    self.init(
      FirstAnswers(profile.reviews, bank: profile.bank), bank: profile.bank, on: day,
      held: Held(profile, on: day))
  }

  /// - Parameters:
  ///   - countsCards: for ranking what is weak; a verdict never does.
  ///   - held: what of it is not forgotten since the last day of study. It is taken off each of the learners drawn, once,
  ///     so that the objectives, the whole and the chance fade alike, and the objectives' mean by weight is the whole.
  init(_ log: FirstAnswers, bank: Bank, on day: Day, countsCards: Bool = false, held: Held) {
    let blueprint = bank.blueprint
    let counts = log.counts(objectives: blueprint.objectives.count)
    let right = log.counts(objectives: blueprint.objectives.count, onlyRight: true)
    let forecast = ExamForecast(bank)
    let knowledge = AbilityMixture(log, objectives: counts.count, on: day, countsCards: countsCards)
    let draws = held.left(of: knowledge.draws(Readiness.draws, mixes: forecast.mixes))

    answers = counts.reduce(0, +)
    lacking = MissingAnswers(counts, of: forecast.questions, in: blueprint)
    objectives = zip(blueprint.objectives, 0...).map { objective, index in
      let (mean, variance) = knowledge.logOdds(index, mix: forecast.mixes[index])
      let belief = Estimate(draws.map { forecast.right(index, known: $0[index]) }, luck: forecast.guessRates[index])
      let missing = max(0, Readiness.objectiveMinimum - counts[index])
      return Line(
        objective: objective.id, answers: counts[index], right: right[index], missing: missing,
        estimate: missing == 0 ? belief : nil, belief: belief, logOddsMean: mean, logOddsVariance: variance,
        easier: Dictionary(
          uniqueKeysWithValues: Level.allCases.map { ($0, knowledge.offset(of: $0, in: forecast.mixes[index])) }))
    }
    movers = []
    guard missing == 0 else { return }
    var whole = Estimate(draws.map { forecast.right(known: $0) }, luck: forecast.luck)
    whole.known = zip(objectives, forecast.shares).reduce(0) { $0 + $1.0.belief.known * $1.1 }
    estimate = whole
    chance = draws.reduce(0) { $0 + forecast.chance(known: $1) } / Double(draws.count)
    let worth = objectives.indices.map { forecast.shares[$0] * (1 - objectives[$0].belief.share) }
    movers = worth.indices.sorted { (-worth[$0], $0) < (-worth[$1], $1) }.prefix(2).map { objectives[$0].objective }
  }
}

extension Readiness.Estimate {
  /// - Parameters:
  ///   - shares: right on unseen questions, as drawn from what is believed.
  ///   - luck: the share right of one who knows nothing.
  init(_ shares: [Double], luck: Double) {
    let sorted = shares.sorted()
    share = sorted.isEmpty ? luck : sorted.reduce(0, +) / Double(sorted.count)
    known = max(0, share - luck) / max(1e-9, 1 - luck)
    guard !sorted.isEmpty else {
      interval = 0...1
      return
    }
    let edge = sorted.count / 20
    // Hardly anything known is as good as nothing.
    let least = sorted[edge] - luck < 0.02 * (1 - luck) ? min(luck, sorted[edge]) : sorted[edge]
    interval = least...sorted[sorted.count - 1 - edge]
  }
}
