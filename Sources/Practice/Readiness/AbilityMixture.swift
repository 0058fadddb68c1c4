import Numerics
import QuestionBank

/// Several posteriors that differ in what they suppose, each as heavy as it foresaw the answers.
///
/// They suppose how far the objectives lie apart and how much study moves them; so neither has to be known in advance.
/// How much easier questions of recall are than those that ask for use is one more quantity of each posterior, because
/// recall is asked first: without it the first weeks would read too high.
struct AbilityMixture {
  private(set) var posteriors: [AbilityPosterior]
  private let hypotheses: [Hypothesis]
  private let objectives: Int
  private var countsCards = false

  /// What a posterior takes for granted.
  struct Hypothesis {
    /// Before any answer, in log-odds: the mean, and the standard deviations of what the objectives share and of each
    /// around that.
    var mean: Double
    var shared: Double
    var spread: Double
    /// What an answer moves the log-odds of its objective by where nothing is known yet; less, the more is known.
    var growth: Double
    /// How much it counts before any answer; together they sum to 1.
    var prior: Double
  }

  // Log-odds of -0.2 are 45 % known; with 1.2 around it, from a tenth to nine tenths.
  private static let usual: [Hypothesis] = [0.4, 0.8, 1.6].flatMap { spread in
    [0, 0.02, 0.05].map { Hypothesis(mean: -0.2, shared: 1.2, spread: spread, growth: $0, prior: 0.1) }
  }
  /// One who answers blindly.
  private static let blind = Hypothesis(mean: -6, shared: 0.5, spread: 0.3, growth: 0, prior: 0.1)
  /// How much easier than `apply` a level is, in log-odds: mean and standard deviation before any answer.
  private static let levels: [(level: Level, mean: Double, deviation: Double)] = [
    (.recall, 0.5, 0.6), (.compare, -0.1, 0.3),
  ]
  /// Variance in log-odds that each answer adds to its objective, and each day to each objective and to all together.
  private static let perAnswer = 0.0005
  private static let perDay = 0.0005
  private static let perDayTogether = 0.001
  /// Of what study has gained, so much is lost again in a day.
  private static let fading = 0.03
  /// Beyond so many answers or days without a new item, nothing more is gained or lost.
  private static let mostAnswers = 40
  private static let mostDays = 60

  /// Answers to each objective that taught something since the last one that was evidence, and the day of that.
  private var studied: [Int]
  private var last: Day?
  /// What study is supposed to have gained and time not taken again: by hypothesis and objective, in log-odds.
  private var gained: [[Double]]

  /// Before any answer.
  init(objectives: Int) {
    hypotheses = AbilityMixture.usual + [AbilityMixture.blind]
    self.objectives = objectives
    let levels = AbilityMixture.levels
    posteriors = hypotheses.map { hypothesis in
      var posterior = AbilityPosterior(
        means: Array(repeating: hypothesis.mean, count: objectives) + levels.map(\.mean),
        variances: Array(repeating: hypothesis.spread * hypothesis.spread, count: objectives)
          + levels.map { $0.deviation * $0.deviation })
      posterior.move(0..<objectives, variance: hypothesis.shared * hypothesis.shared)
      return posterior
    }
    studied = Array(repeating: 0, count: objectives)
    gained = Array(repeating: studied.map { _ in 0 }, count: hypotheses.count)
  }

  /// - Parameter countsCards: whether what learners say of their own cards is believed.
  init(_ log: FirstAnswers, objectives: Int, on day: Day, countsCards: Bool = false) {
    self.init(objectives: objectives)
    self.countsCards = countsCards
    for step in log.steps { take(step) }
    if let end = log.steps.last?.day { pass(to: end) }
    wait(until: day)
  }

  mutating func take(_ step: FirstAnswers.Step) {
    if let evidence = step.evidence, evidence.isChecked || countsCards {
      pass(to: step.day)
      let terms = [step.objective] + (levelIndex(evidence.level).map { [$0] } ?? [])
      for index in posteriors.indices {
        posteriors[index].observe(
          terms, isRight: evidence.isRight, guessRate: evidence.luck, weight: evidence.weight)
      }
    }
    // What is asked again and right teaches nothing new, however often.
    if step.isNew || !step.isRight { studied[step.objective] += 1 }
  }

  private func levelIndex(_ level: Level) -> Int? {
    AbilityMixture.levels.firstIndex { $0.level == level }.map { objectives + $0 }
  }

  /// After the last day of study it only becomes less sure: how much was forgotten since the memories know, see `Held`,
  /// and it must not be taken off twice.
  mutating func wait(until day: Day) {
    let days = days(to: day)
    last = max(last ?? day, day)
    for index in posteriors.indices where days > 0 {
      posteriors[index].move(0..<objectives, variance: AbilityMixture.perDayTogether * days)
      for objective in 0..<objectives {
        posteriors[index].move(objective, drift: 0, variance: AbilityMixture.perDay * days)
      }
    }
  }

  private func days(to day: Day) -> Double {
    Double(min(max(0, last.map { day - $0 } ?? 0), AbilityMixture.mostDays))
  }

  /// What study and time since the last answer did.
  mutating func pass(to day: Day) {
    let days = days(to: day)
    last = max(last ?? day, day)
    if days > 0 {
      for index in posteriors.indices {
        posteriors[index].move(0..<objectives, variance: AbilityMixture.perDayTogether * days)
      }
    }
    for objective in studied.indices where studied[objective] > 0 || days > 0 {
      let answers = Double(min(studied[objective], AbilityMixture.mostAnswers))
      for index in posteriors.indices {
        let unknown = logistic(-posteriors[index].means[objective])
        let before = gained[index][objective]
        let after = before * pow(1 - AbilityMixture.fading, days) + hypotheses[index].growth * answers * unknown
        gained[index][objective] = after
        posteriors[index].move(
          objective, drift: after - before,
          variance: AbilityMixture.perAnswer * answers + AbilityMixture.perDay * days)
      }
      studied[objective] = 0
    }
  }

  /// How much each posterior counts; they sum to 1.
  var weights: [Double] {
    let best = posteriors.map(\.evidence).max() ?? 0
    let weights = zip(posteriors, hypotheses).map { exp($0.evidence - best) * $1.prior }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// How much easier than the average question of a mix a level is, in log-odds.
  func offset(of level: Level, in mix: [Level: Double]) -> Double {
    func offset(_ level: Level) -> Double {
      guard let index = levelIndex(level) else { return 0 }
      return zip(posteriors, weights).reduce(0) { $0 + $1.0.means[index] * $1.1 }
    }
    return offset(level) - mix.reduce(0) { $0 + offset($1.key) * $1.value }
  }

  /// Mean and variance of the log-odds of an objective's average question, over all posteriors.
  ///
  /// - Parameter mix: the share of each level among the questions.
  func logOdds(_ objective: Int, mix: [Level: Double]) -> (mean: Double, variance: Double) {
    let terms = [(index: objective, factor: 1.0)] + factors(mix)
    let sums = zip(posteriors.map { $0.sum(terms) }, weights)
    let mean = sums.reduce(0) { $0 + $1.0.mean * $1.1 }
    let variance = sums.reduce(0) { $0 + ($1.0.variance + ($1.0.mean - mean) * ($1.0.mean - mean)) * $1.1 }
    return (mean, variance)
  }

  private func factors(_ mix: [Level: Double]) -> [(index: Int, factor: Double)] {
    AbilityMixture.levels.indices.compactMap { place in
      mix[AbilityMixture.levels[place].level].map { (objectives + place, $0) }
    }
  }

  /// Shares known of an exam's questions, drawn from the posteriors by their weight: one row a draw, one number an
  /// objective.
  ///
  /// - Parameter mixes: the share of each level among the questions of each objective.
  func draws(_ count: Int, mixes: [[Level: Double]]) -> [[Double]] {
    let easier = mixes.map { factors($0) }
    // Always the same generator: the same log always gives the same figures.
    var random = SeededGenerator(seed: 0x5EED)
    var rows: [[Double]] = []
    rows.reserveCapacity(count)
    var (mass, ended) = (0.0, 0)
    for (posterior, weight) in zip(posteriors, weights) {
      mass += weight
      let end = Int(min(1, max(0, mass)) * Double(count) + 0.5)
      guard end > ended else { continue }
      let root = posterior.root
      for _ in ended..<end {
        let state = posterior.draw(root, &random)
        rows.append((0..<objectives).map { known(state[$0], state, easier[$0]) })
      }
      ended = end
    }
    return rows
  }

  /// The share known of a mix of levels: each level by itself, the rest as `apply`.
  private func known(_ ability: Double, _ state: [Double], _ easier: [(index: Int, factor: Double)]) -> Double {
    let rest = 1 - easier.reduce(0) { $0 + $1.factor }
    return easier.reduce(rest * logistic(ability)) { $0 + $1.factor * logistic(ability + state[$1.index]) }
  }
}
