import QuestionBank

@testable import Practice

/// How readiness did over many made-up learners.
struct ReadinessTrial {
  var learners = 0
  /// Learners over whom something was said, and those of them whose truth the interval held.
  var verdicts = 0
  var held = 0
  /// The same for each objective by itself.
  var objectiveVerdicts = 0
  var objectivesHeld = 0
  /// Verdicts although evidence was missing.
  var early = 0
  var calledReady = 0
  /// Sums over those called ready: the share of exams passed.
  var passedOfReady = 0.0
  /// Sums over verdicts, in points: the width of the interval, and by how much the estimate is above the truth.
  var width = 0.0
  var bias = 0.0
  /// Sums of squared errors of the chance of passing: as forecast, by the share right so far taken as the chance, and by
  /// the rule that 70 % right so far passes.
  var brier = 0.0
  var brierOfShare = 0.0
  var brierOfRule = 0.0
  /// The same of the share right so far with luck taken out.
  var brierOfKnown = 0.0

  /// Days of study and answers a day.
  static let settings = [(3, 25), (10, 15), (20, 30)]
  private static let exams = 20

  init() {}

  /// - Parameter first: the number of the first learner; the same numbers are the same learners.
  init(_ kind: SimulatedLearner.Kind, days: Int, answers: Int, learners: Int, first: Int = 0) {
    for number in first..<first + learners {
      var learner = SimulatedLearner(kind, seed: UInt64(number) &* 7919 &+ UInt64(days * 1000 + answers))
      learner.study(days: days, answers: answers)
      if number % 3 == 0 { learner.sitExam(questions: 20) }
      add(&learner)
    }
  }

  /// Verdicts after so many first answers to questions, whatever breaks the assumptions.
  init(_ habits: SimulatedLearner.Habits, firstAnswers: Int, learners: Int, first: Int = 0) {
    for number in first..<first + learners {
      var learner = SimulatedLearner(.usual, seed: UInt64(number) &* 7919 &+ 150, habits: habits)
      learner.study(untilFirstAnswers: firstAnswers, answers: 30)
      add(&learner)
    }
  }

  mutating func add(_ learner: inout SimulatedLearner) {
    learners += 1
    let readiness = Readiness(Profile(bank: learner.bank, reviews: learner.reviews), on: learner.today)
    let forecast = ExamForecast(learner.bank)
    let known = learner.known
    for (index, line) in readiness.objectives.enumerated() {
      if line.estimate != nil, line.answers < Readiness.objectiveMinimum { early += 1 }
      guard let estimate = line.estimate else { continue }
      objectiveVerdicts += 1
      objectivesHeld += estimate.interval.contains(learner.right(index, known[index], forecast)) ? 1 : 0
    }
    guard let estimate = readiness.estimate, let chance = readiness.chance else { return }
    verdicts += 1
    if readiness.answers < Readiness.minimum { early += 1 }
    let truth = learner.share
    held += estimate.interval.contains(truth) ? 1 : 0
    width += (estimate.interval.upperBound - estimate.interval.lowerBound) * 100
    bias += (estimate.share - truth) * 100
    calledReady += readiness.isReady == true ? 1 : 0
    let share = learner.shareRight
    let shareKnown = max(0, share - forecast.luck) / (1 - forecast.luck)
    for _ in 0..<ReadinessTrial.exams {
      let passes = learner.freshExam() >= forecast.passing ? 1.0 : 0
      if readiness.isReady == true { passedOfReady += passes / Double(ReadinessTrial.exams) }
      brierOfKnown += square(shareKnown - passes)
      brier += square(chance - passes)
      brierOfShare += square(share - passes)
      brierOfRule += square((share >= ExamForecast.passShare ? 1 : 0) - passes)
    }
  }

  private func square(_ number: Double) -> Double { number * number / Double(ReadinessTrial.exams) }

  static func + (a: ReadinessTrial, b: ReadinessTrial) -> ReadinessTrial {
    var sum = a
    sum.learners += b.learners
    sum.verdicts += b.verdicts
    sum.held += b.held
    sum.objectiveVerdicts += b.objectiveVerdicts
    sum.objectivesHeld += b.objectivesHeld
    sum.early += b.early
    sum.calledReady += b.calledReady
    sum.passedOfReady += b.passedOfReady
    sum.width += b.width
    sum.bias += b.bias
    sum.brierOfKnown += b.brierOfKnown
    sum.brier += b.brier
    sum.brierOfShare += b.brierOfShare
    sum.brierOfRule += b.brierOfRule
    return sum
  }
}

extension ReadinessTrial {
  var heldShare: Double { Double(held) / Double(max(1, verdicts)) }
  var objectivesHeldShare: Double { Double(objectivesHeld) / Double(max(1, objectiveVerdicts)) }

  /// A row of the table, as Markdown.
  func row(_ name: String) -> String {
    func mean(_ sum: Double) -> String { verdicts == 0 ? "-" : decimals(sum / Double(verdicts), 3) }
    func percent(_ share: Double, _ count: Int) -> String { count == 0 ? "-" : "\(decimals(share * 100, 1)) %" }
    let cells = [
      name, "\(learners)", "\(verdicts)", percent(heldShare, verdicts),
      percent(objectivesHeldShare, objectiveVerdicts), mean(brier), mean(brierOfShare), mean(brierOfRule), "\(early)",
      "\(calledReady)",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  static let head = """
    | learners | n | verdicts | interval holds the truth | by objective | Brier | of share so far | of 70 % so far | \
    too early | called ready |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    """

  /// A row of the table of learners who read too high by most rules, as Markdown.
  func flatteredRow(_ name: String) -> String {
    func mean(_ sum: Double, _ places: Int) -> String { "\(decimals(sum / Double(max(1, verdicts)), places))" }
    let passes = calledReady == 0 ? "-" : "\(decimals(passedOfReady / Double(calledReady) * 100, 1)) %"
    let cells = [
      name, "\(verdicts) of \(learners)", "\(decimals(heldShare * 100, 1)) %", mean(width, 1), mean(bias, 1),
      mean(brier, 3), mean(brierOfShare, 3), mean(brierOfKnown, 3), "\(calledReady)", passes,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  static let flatteredHead = """
    | learners | verdicts | interval holds the truth | width | bias | Brier | of share so far | with luck taken out | \
    called ready | passes |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    """

  private func decimals(_ number: Double, _ count: Int) -> String {
    let factor = count == 1 ? 10.0 : 1000
    return "\((number * factor).rounded() / factor)"
  }
}
