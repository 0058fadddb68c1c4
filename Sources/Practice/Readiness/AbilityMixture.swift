#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Several beliefs that differ in what they suppose, each as heavy as it foresaw the answers.
///
/// They suppose how far the objectives lie apart and how much study moves them; so neither has to be known in advance.
struct AbilityMixture {
  private(set) var beliefs: [AbilityPosterior]
  private let suppositions: [Hypothesis]

  /// What a belief takes for granted.
  struct Hypothesis {
    /// Before any answer, in log-odds: the mean, and the standard deviations of what the objectives share and of each
    /// around that.
    var mean: Double
    var shared: Double
    var spread: Double
    /// What an answer moves the log-odds of its objective by.
    var growth: Double
    /// How much it counts before any answer; together they sum to 1.
    var prior: Double
  }

  // Log-odds of -0.2 are 45 % known; with 1.6 around it, from hardly anything to nearly all.
  private static let usual: [Hypothesis] = [0.4, 1, 2.2].flatMap { spread in
    [0, 0.015, 0.04].map { Hypothesis(mean: -0.2, shared: 1.6, spread: spread, growth: $0, prior: 0.1) }
  }
  /// One who answers blindly.
  private static let blind = Hypothesis(mean: -6, shared: 0.5, spread: 0.3, growth: 0, prior: 0.1)
  /// Variance in log-odds that each answer adds to its objective, and each day to each objective and to all together.
  private static let perAnswer = 0.0015
  private static let perDay = 0.0015
  private static let perDayTogether = 0.003
  /// Beyond so many answers or days without a new item, nothing more gets lost.
  private static let mostAnswers = 40
  private static let mostDays = 60

  /// Answers to each objective since the last one that was evidence, and the day of that.
  private var studied: [Int]
  private var last: Day?

  /// Before any answer.
  init(objectives: Int) {
    suppositions = AbilityMixture.usual + [AbilityMixture.blind]
    beliefs = suppositions.map {
      AbilityPosterior(count: objectives, mean: $0.mean, shared: $0.shared * $0.shared, own: $0.spread * $0.spread)
    }
    studied = Array(repeating: 0, count: objectives)
  }

  init(_ log: FirstAnswers, objectives: Int, on day: Day) {
    self.init(objectives: objectives)
    for step in log.steps { take(step) }
    pass(to: day)
  }

  mutating func take(_ step: FirstAnswers.Step) {
    if let evidence = step.evidence {
      pass(to: step.day)
      for index in beliefs.indices {
        beliefs[index].observe(
          step.objective, isRight: evidence.isRight, guessRate: evidence.luck, weight: evidence.weight)
      }
    }
    studied[step.objective] += 1
  }

  /// What study and time since the last answer did.
  mutating func pass(to day: Day) {
    let days = Double(min(max(0, last.map { day - $0 } ?? 0), AbilityMixture.mostDays))
    last = max(last ?? day, day)
    if days > 0 {
      for index in beliefs.indices { beliefs[index].move(variance: AbilityMixture.perDayTogether * days) }
    }
    for objective in studied.indices where studied[objective] > 0 || days > 0 {
      let answers = Double(min(studied[objective], AbilityMixture.mostAnswers))
      for index in beliefs.indices {
        beliefs[index].move(
          objective, drift: suppositions[index].growth * answers,
          variance: AbilityMixture.perAnswer * answers + AbilityMixture.perDay * days)
      }
      studied[objective] = 0
    }
  }

  /// How much each belief counts; they sum to 1.
  var weights: [Double] {
    let best = beliefs.map(\.evidence).max() ?? 0
    let weights = zip(beliefs, suppositions).map { exp($0.evidence - best) * $1.prior }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// Mean and variance of the log-odds of an objective over all beliefs.
  func logOdds(_ index: Int) -> (mean: Double, variance: Double) {
    let weights = weights
    let mean = zip(beliefs, weights).reduce(0) { $0 + $1.0.means[index] * $1.1 }
    let variance = zip(beliefs, weights).reduce(0) { sum, pair in
      let off = pair.0.means[index] - mean
      return sum + (pair.0.variance(index) + off * off) * pair.1
    }
    return (mean, variance)
  }

  /// Shares known, drawn from the beliefs by their weight: one row a draw, one number an objective.
  func draws(_ count: Int) -> [[Double]] {
    // Always the same chance: the same log always gives the same figures.
    var random = SeededGenerator(seed: 0x5EED)
    var rows: [[Double]] = []
    rows.reserveCapacity(count)
    var (mass, ended) = (0.0, 0)
    for (belief, weight) in zip(beliefs, weights) {
      mass += weight
      let end = Int((mass * Double(count)).rounded())
      guard end > ended else { continue }
      let root = belief.root
      for _ in ended..<end { rows.append(belief.draw(root, &random)) }
      ended = end
    }
    return rows
  }
}

extension AbilityPosterior {
  /// The lower triangle whose square is the covariance (Cholesky).
  var root: [Double] {
    let n = count
    var root = [Double](repeating: 0, count: n * n)
    for row in 0..<n {
      for column in 0...row {
        var sum = covariance[row * n + column]
        for inner in 0..<column { sum -= root[row * n + inner] * root[column * n + inner] }
        root[row * n + column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / root[column * n + column]
      }
    }
    return root
  }

  /// One possible learner: the share known of each objective.
  func draw(_ root: [Double], _ random: inout SeededGenerator) -> [Double] {
    let normals = (0..<count).map { _ in random.normal() }
    return (0..<count).map { row in
      var value = means[row]
      for column in 0...row { value += root[row * count + column] * normals[column] }
      return 1 / (1 + exp(-value))
    }
  }
}

extension SeededGenerator {
  /// Normal with mean 0 and variance 1 (G. Box and M. Muller 1958).
  mutating func normal() -> Double {
    (-2 * log(1 - share())).squareRoot() * cos(2 * .pi * share())
  }
}
