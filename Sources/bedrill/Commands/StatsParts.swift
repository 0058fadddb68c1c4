import Practice
import QuestionBank

/// Readiness for scripts; shares are 0 to 1, and missing while there is too little evidence.
struct StatsReadiness: Encodable {
  /// What the shares, the chance and `ready` are of.
  var scope: String
  var firstAnswers: Int
  /// First answers missing before there is a figure over all.
  var missing: Int
  var expected, low, high, known: Double?
  /// The chance of 70 % or more on a fresh timed exam.
  var chance: Double?
  /// Whether that chance is high enough to call the learner ready for what the bank covers.
  var ready: Bool?
  /// The objectives whose improvement is worth most.
  var movesItMost: [String]
  var objectives: [Line]
  var history: [Point]

  struct Line: Encodable {
    var objective: String
    var firstAnswers, missing: Int
    var expected, low, high, known: Double?
  }

  struct Point: Encodable {
    var day: String
    var expected, low, high, chance: Double
  }

  init(_ profile: Profile, on day: Day) {
    let readiness = Readiness(profile, on: day)
    scope = profile.bank.blueprint.scope
    firstAnswers = readiness.answers
    missing = readiness.missing
    expected = readiness.estimate?.share
    low = readiness.estimate?.interval.lowerBound
    high = readiness.estimate?.interval.upperBound
    known = readiness.estimate?.known
    chance = readiness.chance
    ready = readiness.isReady
    movesItMost = readiness.movers.map(\.rawValue)
    objectives = readiness.objectives.map {
      Line(
        objective: $0.objective.rawValue, firstAnswers: $0.answers, missing: $0.missing, expected: $0.estimate?.share,
        low: $0.estimate?.interval.lowerBound, high: $0.estimate?.interval.upperBound, known: $0.estimate?.known)
    }
    history = ReadinessHistory(profile, readiness, on: day).points.map {
      Point(
        day: $0.day.description, expected: $0.share, low: $0.interval.lowerBound, high: $0.interval.upperBound,
        chance: $0.chance)
    }
  }

  var sentence: String {
    guard let low, let high, let chance else {
      return "Readiness: too few answers yet, \(missing) more first answers are needed."
    }
    func percent(_ share: Double) -> Int { Rounded.percent(share, line: 0.7) }
    return
      "Readiness: \(percent(low))-\(percent(high)) % right of questions not seen yet; chance of 70 % on a fresh timed "
      + "exam \(Rounded.chance(chance)); from \(firstAnswers) first answers to questions. All of \(scope)."
  }
}

/// How often right when sure, unsure and guessed, and predictions against scores.
struct StatsCalibration: Encodable {
  var confidence: [Line]
  var predictions: [Prediction]
  /// Answers that were wrong although sure and are not mended yet.
  var confidentErrors: [Error]

  struct Line: Encodable {
    var confidence: String
    var answers, right: Int
  }

  struct Prediction: Encodable {
    var attempt: String
    var predicted, actual: Double
    var questions: Int
  }

  struct Error: Encodable {
    var item, day, due: String
    var times: Int
  }

  init(_ profile: Profile) {
    let calibration = Calibration(profile)
    confidence = calibration.lines.map {
      Line(confidence: $0.confidence.rawValue, answers: $0.answers, right: $0.right)
    }
    predictions = calibration.predictions.map {
      Prediction(attempt: $0.attempt, predicted: $0.predicted, actual: $0.actual, questions: $0.questions)
    }
    confidentErrors = ConfidentErrors(profile).open.map {
      Error(item: $0.item.rawValue, day: $0.day.description, due: $0.due.description, times: $0.times)
    }
  }
}

struct StatsDay: Encodable {
  var day: String
  var answers, right: Int
  var minutes: Double
}

struct StatsWeek: Encodable {
  var monday: String
  var reviews: Int
  /// Shares; predicted by FSRS before each review.
  var remembered, predicted: Double
}

struct StatsDue: Encodable {
  var day: String
  var items: Int
}

struct StatsExam: Encodable {
  var id, name: String
  var scored, right: Int
  /// bedrill's own, on the scale of 100 to 1,000, by a straight line; not AWS's.
  var points: Int?

  init(_ attempt: Attempt, passMark: Int) {
    let score = ExamScore(attempt)
    self.init(
      id: attempt.id, name: attempt.name, scored: score.scored, right: score.right,
      points: score.points(passMark: passMark))
  }

  private init(id: String, name: String, scored: Int, right: Int, points: Int?) {
    self.id = id
    self.name = name
    self.scored = scored
    self.right = right
    self.points = points
  }
}
