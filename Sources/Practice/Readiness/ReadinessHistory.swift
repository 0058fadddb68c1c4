import QuestionBank

/// Readiness as it was at the end of earlier days.
public struct ReadinessHistory: Equatable, Sendable {
  /// Days of study on which there was enough evidence, the oldest first.
  public var points: [Point]

  public struct Point: Equatable, Sendable {
    public var day: Day
    public var share: Double
    public var interval: ClosedRange<Double>
    public var chance: Double
  }

  private static let draws = 300

  /// - Parameter most: so many points at the most; between the first and the last, days are left out evenly.
  public init(_ profile: Profile, most: Int = 30) {
    let bank = profile.bank
    let log = FirstAnswers(profile.reviews, bank: bank)
    let forecast = ExamForecast(bank)
    let ends = ReadinessHistory.ends(log, questions: forecast.questions)
    let chosen = Set(ReadinessHistory.thinned(ends, most))
    var knowledge = AbilityMixture(objectives: forecast.shares.count)
    points = []
    for (index, step) in log.steps.enumerated() {
      knowledge.take(step)
      guard chosen.contains(index) else { continue }
      var then = knowledge
      then.pass(to: step.day)
      points.append(Point(then.draws(ReadinessHistory.draws, mixes: forecast.mixes), forecast, on: step.day))
    }
  }

  /// The last answers of the days that had enough evidence behind them.
  private static func ends(_ log: FirstAnswers, questions: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: questions.count)
    var ends: [Int] = []
    for (index, step) in log.steps.enumerated() {
      if step.evidence?.isChecked == true { counts[step.objective] += 1 }
      let isLast = index + 1 == log.steps.count || log.steps[index + 1].day > step.day
      if isLast, MissingAnswers.total(counts, of: questions) == 0 { ends.append(index) }
    }
    return ends
  }

  private static func thinned(_ ends: [Int], _ most: Int) -> [Int] {
    guard ends.count > most, most > 1 else { return ends }
    return (0..<most).map { ends[$0 * (ends.count - 1) / (most - 1)] }
  }
}

extension ReadinessHistory.Point {
  fileprivate init(_ draws: [[Double]], _ forecast: ExamForecast, on day: Day) {
    let estimate = Readiness.Estimate(draws.map { forecast.right(known: $0) }, luck: forecast.luck)
    self.init(
      day: day, share: estimate.share, interval: estimate.interval,
      chance: draws.reduce(0) { $0 + forecast.chance(known: $1) } / Double(max(1, draws.count)))
  }
}
