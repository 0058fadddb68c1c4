import Numerics
import QuestionBank

/// What is supposed of a concept or a trap: as its objective, and then as its own answers say.
struct TopicModel {
  private var subjects: [WeakTopic.Subject: Place] = [:]
  private let points: Double
  /// How much easier than the average question of its objective a level is, in log-odds.
  private let easier: [Objective.ID: [Level: Double]]

  /// Where a topic stands among the objectives.
  fileprivate struct Place {
    var items = 0.0
    /// The sum over its items of an item's share of the exam.
    var weight = 0.0
    /// Sums over its items, for means.
    var mean = 0.0
    var variance = 0.0
    var guessRate = 0.0
    var questions = 0.0
  }

  /// The standard deviation of the concepts of an objective around it, in log-odds.
  private static let spread = 0.8
  /// 5 % of a normal distribution lie beyond so many standard deviations.
  private static let edge = 1.6448536269514722

  init(bank: Bank, readiness: Readiness, points: Double) {
    self.points = points
    easier = Dictionary(readiness.objectives.map { ($0.objective, $0.easier) }, uniquingKeysWith: { a, _ in a })
    let shares = ExamForecast(bank).shares
    let lines = Dictionary(
      zip(readiness.objectives.map(\.objective), zip(readiness.objectives, shares)), uniquingKeysWith: { a, _ in a })
    let counts = bank.items.reduce(into: [Objective.ID: Double]()) { $0[$1.objective, default: 0] += 1 }
    for item in bank.items {
      guard let (line, share) = lines[item.objective] else { continue }
      let names = item.concepts.map(WeakTopic.Subject.concept) + item.traps.map(WeakTopic.Subject.trap)
      for subject in names {
        subjects[subject, default: Place()].add(item, line, weight: share / (counts[item.objective] ?? 1))
      }
    }
  }

  func topic(_ subject: WeakTopic.Subject, _ tally: TopicTally, minimum: Int) -> WeakTopic {
    let place = subjects[subject] ?? Place()
    let items = max(1, place.items)
    // The objective's answers hold those of the topic, so that these count a little twice; the spread outweighs it.
    var belief = AbilityPosterior(
      means: [place.mean / items], variances: [place.variance / items + TopicModel.spread * TopicModel.spread])
    for answer in tally.first(subject) {
      belief.observe(
        [0], offset: easier[answer.objective]?[answer.level] ?? 0, isRight: answer.isRight, guessRate: answer.luck,
        weight: answer.weight)
    }
    return WeakTopic(
      subject, evidence: tally[subject], points: points * place.weight, estimate: estimate(belief, place),
      sticking: tally.sticking(subject), minimum: minimum)
  }

  private func estimate(_ belief: AbilityPosterior, _ place: Place) -> Readiness.Estimate {
    let guessRate = place.questions > 0 ? place.guessRate / place.questions : 0
    func right(_ odds: Double) -> Double {
      logistic(odds) * (1 - AbilityPosterior.slip) + logistic(-odds) * guessRate
    }
    let (mean, deviation) = (belief.means[0], belief.variance(0).squareRoot())
    return Readiness.Estimate(
      share: right(mean),
      interval: right(mean - TopicModel.edge * deviation)...right(mean + TopicModel.edge * deviation),
      known: logistic(mean))
  }
}

extension TopicModel.Place {
  fileprivate mutating func add(_ item: Item, _ line: Readiness.Line, weight: Double) {
    items += 1
    self.weight += weight
    mean += line.logOddsMean
    variance += line.logOddsVariance
    guard item.kind != .card else { return }
    guessRate += Grading.guessRate(item)
    questions += 1
  }
}
