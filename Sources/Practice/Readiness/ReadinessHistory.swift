import QuestionBank

/// Readiness as it was told at the end of earlier days, and as it is told today.
public struct ReadinessHistory: Equatable, Sendable {
  /// Days of study on which there was enough evidence, the oldest first, and today. What was said on a day stays: later
  /// answers change what is known of lucky ones, and not what was known of them then.
  public var points: [Point]

  public struct Point: Equatable, Sendable {
    public var day: Day
    public var share: Double
    public var interval: ClosedRange<Double>
    public var chance: Double
  }

  /// First answers that all points together may take in again, so that no key waits for them; fewer points where there
  /// are more answers, but a line all the same.
  private static let work = 2400
  private static let least = 3

  /// - Parameters:
  ///   - verdict: what is told today.
  ///   - most: so many points at the most; between the first and the last, days are left out evenly.
  public init(_ profile: Profile, _ verdict: Readiness, on day: Day, most: Int = 30) {
    points = []
    guard let share = verdict.estimate?.share, let interval = verdict.estimate?.interval, let chance = verdict.chance
    else { return }
    let log = FirstAnswers(profile.reviews, bank: profile.bank)
    let forecast = ExamForecast(profile.bank)
    let ends = ReadinessHistory.ends(log, questions: forecast.questions).filter { log.steps[$0].day < day }
    let evidence = max(1, log.steps.count { $0.evidence?.isChecked == true })
    let count = min(most, max(ReadinessHistory.least, ReadinessHistory.work / evidence))
    points = ReadinessHistory.thinned(ends, count - 1).map { Point(log.first($0 + 1), forecast) }
    points.append(Point(day: day, share: share, interval: interval, chance: chance))
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
  /// What was told at the end of the last day of a log: nothing was forgotten since.
  fileprivate init(_ log: FirstAnswers, _ forecast: ExamForecast) {
    let day = log.steps.last?.day ?? Day(0)
    let draws = AbilityMixture(log, objectives: forecast.shares.count, on: day)
      .draws(Readiness.draws, mixes: forecast.mixes)
    let estimate = Readiness.Estimate(draws.map { forecast.right(known: $0) }, luck: forecast.luck)
    self.init(
      day: day, share: estimate.share, interval: estimate.interval,
      chance: draws.reduce(0) { $0 + forecast.chance(known: $1) } / Double(max(1, draws.count)))
  }
}
