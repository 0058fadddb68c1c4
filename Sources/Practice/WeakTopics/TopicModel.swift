import Numerics
import QuestionBank

/// What is supposed of a concept or a trap: as its objective, and then as its own answers say.
struct TopicModel {
  private var subjects: [WeakTopic.Subject: Place] = [:]
  private let points: Double
  /// For ranking, with the cards that learners grade themselves; and for what is told, without.
  private let supposed: Objectives
  private let told: Objectives
  private let held: [Objective.ID: Double]

  /// Where a topic stands among the objectives.
  fileprivate struct Place {
    /// The sum over its items of an item's share of the exam.
    var weight = 0.0
    /// How many of its items each objective has.
    var items: [Objective.ID: Double] = [:]
    var guessRate = 0.0
    var questions = 0.0
  }

  /// What is supposed of the objectives.
  fileprivate struct Objectives {
    let lines: [Objective.ID: Readiness.Line]

    init(_ readiness: Readiness) {
      lines = Dictionary(readiness.objectives.map { ($0.objective, $0) }, uniquingKeysWith: { a, _ in a })
    }
  }

  /// The standard deviation of the concepts of an objective around it, in log-odds.
  private static let spread = 0.8
  /// 5 % of a normal distribution lie beyond so many standard deviations.
  private static let edge = 1.6448536269514722

  init(bank: Bank, supposed: Readiness, told: Readiness, held: Held, points: Double) {
    self.points = points
    self.supposed = Objectives(supposed)
    self.told = Objectives(told)
    let objectives = bank.blueprint.objectives.map(\.id)
    self.held = Dictionary(zip(objectives, held.parts), uniquingKeysWith: { a, _ in a })
    let shares = Dictionary(zip(objectives, ExamForecast(bank).shares), uniquingKeysWith: { a, _ in a })
    let counts = bank.items.reduce(into: [Objective.ID: Double]()) { $0[$1.objective, default: 0] += 1 }
    for item in bank.items {
      guard let share = shares[item.objective] else { continue }
      let names = item.concepts.map(WeakTopic.Subject.concept) + item.traps.map(WeakTopic.Subject.trap)
      for subject in names {
        subjects[subject, default: Place()].add(item, weight: share / (counts[item.objective] ?? 1))
      }
    }
  }

  func topic(_ subject: WeakTopic.Subject, _ tally: TopicTally, minimum: Int) -> WeakTopic {
    let place = subjects[subject] ?? Place()
    let evidence = tally[subject]
    let first = tally.first(subject)
    let missing = max(0, WeakTopics.expectedMinimum - evidence.first)
    return WeakTopic(
      subject, evidence: evidence, points: points * place.weight, belief: estimate(place, first, supposed),
      sticking: tally.sticking(subject), minimum: minimum,
      expected: missing > 0 ? nil : estimate(place, first.filter(\.isChecked), told), missingForExpected: missing)
  }

  private func estimate(_ place: Place, _ first: [Evidence], _ objectives: Objectives) -> Readiness.Estimate {
    // The objective's answers hold those of the topic, so that these count a little twice; the spread outweighs it.
    var belief = AbilityPosterior(
      means: [place.mean { objectives.lines[$0]?.logOddsMean ?? 0 }],
      variances: [
        place.mean { objectives.lines[$0]?.logOddsVariance ?? 0 } + TopicModel.spread * TopicModel.spread
      ])
    for answer in first {
      belief.observe(
        [0], offset: objectives.lines[answer.objective]?.easier[answer.level] ?? 0, isRight: answer.isRight,
        guessRate: answer.luck, weight: answer.weight)
    }
    let guessRate = place.questions > 0 ? place.guessRate / place.questions : 0
    let held = place.items.isEmpty ? 1 : place.mean { self.held[$0] ?? 1 }
    /// - Parameter times: how much of the forgetting there was: as much as supposed, or half as much again or less.
    func right(_ odds: Double, times: Double = 1) -> Double {
      let known = logistic(odds) * pow(held, times)
      return known * (1 - AbilityPosterior.slip) + (1 - known) * guessRate
    }
    let (mean, deviation) = (belief.means[0], belief.variance(0).squareRoot())
    return Readiness.Estimate(
      share: right(mean),
      interval: right(
        mean - TopicModel.edge * deviation, times: 1.5)...right(mean + TopicModel.edge * deviation, times: 0.5),
      known: logistic(mean) * held)
  }
}

extension TopicModel.Place {
  fileprivate mutating func add(_ item: Item, weight: Double) {
    self.weight += weight
    items[item.objective, default: 0] += 1
    guard item.kind != .card else { return }
    guessRate += Grading.guessRate(item)
    questions += 1
  }

  /// Over its items; 0 without one.
  fileprivate func mean(_ value: (Objective.ID) -> Double) -> Double {
    let all = items.sorted { $0.key < $1.key }
    return all.reduce(0) { $0 + value($1.key) * $1.value } / max(1, all.reduce(0) { $0 + $1.value })
  }
}
