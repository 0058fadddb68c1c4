import Numerics
import QuestionBank

/// A fresh timed exam as it would be drawn: how many questions of each objective, and what luck gives there.
struct ExamForecast {
  /// Scored questions of each objective, by the official weights and the method of the largest remainder.
  var seats: [Int]
  /// The share of the whole that each objective is, before rounding to whole questions.
  var shares: [Double]
  /// The chance that a blind answer to a question of the objective is right.
  var guessRates: [Double]
  /// Questions of each objective in the bank that can be checked: all but cards.
  var questions: [Int]
  /// The share of each level among the questions of an objective that an exam may ask.
  var mixes: [[Level: Double]]
  /// Right answers that pass.
  var passing: Int

  /// The share of a fresh exam that passes here. AWS publishes no conversion of its pass line.
  static let passShare = 0.7

  init(_ bank: Bank) {
    let objectives = bank.blueprint.objectives
    let weights = objectives.map { max(1, $0.weight) }
    let sum = Double(max(1, weights.reduce(0, +)))
    shares = weights.map { Double($0) / sum }
    let questions = bank.blueprint.scored
    seats = Apportionment.seats(
      questions, weights: weights, limits: weights.map { _ in questions },
      .largestRemainder(ties: weights.indices.map(UInt64.init)))
    passing = Int((Double(questions) * ExamForecast.passShare - 1e-9).rounded(.up))
    let checked = Dictionary(grouping: bank.items.filter { $0.kind != .card }, by: \.objective)
    self.questions = objectives.map { checked[$0.id]?.count ?? 0 }
    let asked = checked.mapValues { items in items.filter { $0.kind != .number } }
    guessRates = objectives.map { objective in
      let items = asked[objective.id] ?? []
      return items.isEmpty ? 0.25 : items.reduce(0) { $0 + Grading.guessRate($1) } / Double(items.count)
    }
    mixes = objectives.map { ExamForecast.mix(asked[$0.id] ?? []) }
  }

  /// The share of each level.
  private static func mix(_ items: [Item]) -> [Level: Double] {
    items.reduce(into: [:]) { $0[$1.level, default: 0] += 1 / Double(items.count) }
  }

  /// The share right on unseen questions of an objective where this share is known: what is not known may be guessed.
  func right(_ index: Int, known: Double) -> Double {
    known * (1 - AbilityPosterior.slip) + (1 - known) * guessRates[index]
  }

  /// The share right over all objectives, by weight.
  func right(known: [Double]) -> Double {
    shares.indices.reduce(0) { $0 + shares[$1] * right($1, known: known[$1]) }
  }

  /// The share right of one who knows nothing.
  var luck: Double { zip(shares, guessRates).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The chance of passing of one who knows these shares.
  ///
  /// The number right is a sum of independent answers; its tail is that of the normal distribution of the same mean and
  /// variance, with the correction for whole numbers, within one percent of exact for 50 questions.
  func chance(known: [Double]) -> Double {
    var (mean, variance) = (0.0, 0.0)
    for (index, seats) in seats.enumerated() {
      let p = right(index, known: known[index])
      mean += Double(seats) * p
      variance += Double(seats) * p * (1 - p)
    }
    guard variance > 1e-9 else { return mean >= Double(passing) ? 1 : 0 }
    return 0.5 * erfc((Double(passing) - 0.5 - mean) / (2 * variance).squareRoot())
  }
}
