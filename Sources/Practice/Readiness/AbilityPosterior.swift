import Numerics

/// What is supposed of a learner's knowledge: one normal distribution over several quantities in log-odds, the ability in
/// each objective and what makes a kind of question easier than another.
///
/// Each answer is taken in by matching the first two moments of the exact posterior (assumed-density filtering: T. Minka
/// 2001, "A family of algorithms for approximate Bayesian inference", chapter 3). Whatever the answers, all values stay
/// finite: likelihoods are never 0, and means stay within ``furthest``.
struct AbilityPosterior: Equatable, Sendable {
  private(set) var means: [Double]
  /// Row by row.
  private(set) var covariance: [Double]
  /// The logarithm of how well the answers so far were foreseen.
  private(set) var evidence = 0.0
  var count: Int { means.count }

  /// The chance that what is known is answered wrong: no answer is impossible.
  static let slip = 0.03
  /// Log-odds beyond which nobody is supposed to be; 0.9991 known.
  static let furthest = 7.0
  private static let leastVariance = 1e-4

  /// Before any answer, independent quantities.
  init(means: [Double], variances: [Double]) {
    self.means = means
    covariance = Array(repeating: 0, count: means.count * means.count)
    for index in means.indices { covariance[index * count + index] = max(variances[index], Self.leastVariance) }
  }

  func variance(_ index: Int) -> Double { covariance[index * count + index] }

  /// Mean and variance of a sum of quantities, each times a factor.
  func sum(_ terms: [(index: Int, factor: Double)]) -> (mean: Double, variance: Double) {
    let mean = terms.reduce(0) { $0 + means[$1.index] * $1.factor }
    let variance = terms.reduce(0) { total, a in
      total + terms.reduce(0) { $0 + covariance[a.index * count + $1.index] * a.factor * $1.factor }
    }
    return (mean, max(variance, Self.leastVariance))
  }

  /// A quantity moves: its mean by `drift`, and its certainty is less by `variance`.
  mutating func move(_ index: Int, drift: Double, variance: Double) {
    means[index] = Self.bounded(means[index] + drift)
    covariance[index * count + index] += variance
  }

  /// Several quantities move together by something unknown.
  mutating func move(_ indices: Range<Int>, variance: Double) {
    for row in indices { for column in indices { covariance[row * count + column] += variance } }
  }

  /// Takes in an answer to a question whose log-odds of being known are a sum of quantities.
  ///
  /// - Parameters:
  ///   - terms: which quantities.
  ///   - offset: what is added to them, known for certain.
  ///   - guessRate: the chance of being right without knowing, 0 to below 1.
  ///   - weight: how much of an answer it is, 0 to 1.
  mutating func observe(_ terms: [Int], offset: Double = 0, isRight: Bool, guessRate: Double, weight: Double) {
    let n = count
    var column = [Double](repeating: 0, count: n)
    for row in 0..<n { for term in terms { column[row] += covariance[row * n + term] } }
    let mean = terms.reduce(offset) { $0 + means[$1] }
    let variance = max(terms.reduce(0) { $0 + column[$1] }, Self.leastVariance)
    let (sum, first, second) = AbilityPosterior.moments(
      mean: mean, deviation: variance.squareRoot(), isRight: isRight, guessRate: guessRate, weight: weight)
    evidence += log(sum)
    let shift = (first - mean) / variance
    let shrink = (second - first * first - variance) / (variance * variance)
    for row in 0..<n {
      means[row] = Self.bounded(means[row] + column[row] * shift)
      let factor = column[row] * shrink
      for other in 0..<n { covariance[row * n + other] += factor * column[other] }
    }
    for index in 0..<n where covariance[index * n + index] < Self.leastVariance {
      covariance[index * n + index] = Self.leastVariance
    }
  }

  private static func bounded(_ odds: Double) -> Double { min(furthest, max(-furthest, odds)) }

  /// The nodes of the numeric integral, in standard deviations, and the normal density at them.
  private static let nodes: [(Double, Double)] = {
    let points = (-8...8).map { Double($0) / 2 }
    let weights = points.map { exp(-$0 * $0 / 2) }
    let sum = weights.reduce(0, +)
    return zip(points, weights).map { ($0, $1 / sum) }
  }()

  /// Likelihood, mean and second moment of the log-odds after an answer.
  private static func moments(
    mean: Double, deviation: Double, isRight: Bool, guessRate: Double, weight: Double
  ) -> (Double, Double, Double) {
    var (sum, first, second) = (0.0, 0.0, 0.0)
    for (point, density) in nodes {
      let value = mean + point * deviation
      let (known, unknown) = (logistic(value), logistic(-value))
      // Each from its own small side: the difference 1 - right would be 0 where hardly anything is unknown.
      let likelihood =
        isRight ? known * (1 - slip) + unknown * guessRate : known * slip + unknown * (1 - guessRate)
      let mass = density * pow(likelihood, weight)
      sum += mass
      first += mass * value
      second += mass * value * value
    }
    return (sum, first / sum, second / sum)
  }
}

/// The share known at log-odds.
func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

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

  /// One possible learner: all quantities.
  func draw(_ root: [Double], _ random: inout SeededGenerator) -> [Double] {
    let normals = (0..<count).map { _ in random.normal() }
    return (0..<count).map { row in
      var value = means[row]
      for column in 0...row { value += root[row * count + column] * normals[column] }
      return value
    }
  }
}
