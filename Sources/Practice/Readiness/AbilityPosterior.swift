#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is believed of a learner's knowledge: one normal distribution over the log-odds of all objectives together.
///
/// Objectives share a part, so that an answer about one says a little about the others. Each answer is taken in by
/// matching the first two moments of the exact posterior (assumed-density filtering: T. Minka 2001, "A family of
/// algorithms for approximate Bayesian inference", chapter 3).
struct AbilityPosterior {
  var means: [Double]
  /// Row by row.
  var covariance: [Double]
  /// The logarithm of how well the answers so far were foreseen.
  var evidence = 0.0
  var count: Int { means.count }

  /// Before any answer.
  ///
  /// - Parameters:
  ///   - shared: the variance of what the objectives have in common.
  ///   - own: the variance of each objective around it.
  init(count: Int, mean: Double, shared: Double, own: Double) {
    means = Array(repeating: mean, count: count)
    covariance = Array(repeating: shared, count: count * count)
    for index in 0..<count { covariance[index * count + index] += own }
  }

  func variance(_ index: Int) -> Double { covariance[index * count + index] }

  /// Knowledge moves by itself and by study: the mean by `drift`, and the certainty is less by `variance`.
  mutating func move(_ index: Int, drift: Double, variance: Double) {
    means[index] += drift
    covariance[index * count + index] += variance
  }

  /// All knowledge moves together.
  mutating func move(variance: Double) {
    for index in covariance.indices { covariance[index] += variance }
  }

  /// Takes in an answer about one objective.
  ///
  /// - Parameters:
  ///   - guessRate: the chance of being right without knowing, below 1.
  ///   - weight: how much of an answer it is, 0 to 1.
  mutating func observe(_ index: Int, isRight: Bool, guessRate: Double, weight: Double) {
    let (mean, variance) = (means[index], variance(index))
    let (sum, first, second) = AbilityPosterior.moments(
      mean: mean, deviation: variance.squareRoot(), isRight: isRight, guessRate: guessRate, weight: weight)
    evidence += log(sum)
    let shift = (first - mean) / variance
    let shrink = (second - first * first - variance) / (variance * variance)
    let n = count
    var column = [Double](repeating: 0, count: n)
    for row in 0..<n { column[row] = covariance[row * n + index] }
    for row in 0..<n {
      means[row] += column[row] * shift
      let factor = column[row] * shrink
      for other in 0..<n { covariance[row * n + other] += factor * column[other] }
    }
  }

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
      let known = 1 / (1 + exp(-value))
      let right = known + (1 - known) * guessRate
      let likelihood = pow(isRight ? right : 1 - right, weight)
      let mass = density * likelihood
      sum += mass
      first += mass * value
      second += mass * value * value
    }
    return (sum, first / sum, second / sum)
  }
}
