import QuestionBank

/// Whether a learner knows what is known: how often right when sure, and how far predictions were from scores.
public struct Calibration: Equatable, Sendable {
  /// Sure, unsure, guessed, in this order; cards have none of these.
  public var lines: [Line]
  /// Exams for which the learner predicted the score, the oldest first.
  public var predictions: [Prediction]

  public struct Line: Equatable, Sendable {
    public var confidence: Confidence
    public var answers: Int
    public var right: Int
    /// Nil without an answer.
    public var share: Double? { answers > 0 ? Double(right) / Double(answers) : nil }
  }

  public struct Prediction: Equatable, Sendable {
    /// The exam's identifier.
    public var attempt: String
    public var ended: Moment
    /// Shares of the questions that count, 0 to 1.
    public var predicted: Double
    public var actual: Double
    /// Questions that count.
    public var questions: Int
  }

  public init(_ profile: Profile) { self.init(profile.reviews, attempts: profile.attempts, bank: profile.bank) }

  init(_ reviews: [Review], attempts: [Attempt], bank: Bank) {
    var counts = [(answers: Int, right: Int)](repeating: (0, 0), count: Confidence.allCases.count)
    for review in reviews where !review.isUndone && !review.mode.isOpenBook {
      guard let confidence = review.confidence, let index = Confidence.allCases.firstIndex(of: confidence) else {
        continue
      }
      counts[index].answers += 1
      counts[index].right += Grading.isRight(review, in: bank) ? 1 : 0
    }
    lines = zip(Confidence.allCases, counts).map { Line(confidence: $0, answers: $1.answers, right: $1.right) }
    predictions = attempts.compactMap(Prediction.init).sorted { ($0.ended, $0.attempt) < ($1.ended, $1.attempt) }
  }

  /// By how much the predictions were above the scores on average; nil without one.
  public var overestimate: Double? {
    guard !predictions.isEmpty else { return nil }
    return predictions.reduce(0) { $0 + $1.predicted - $1.actual } / Double(predictions.count)
  }

  /// An over-estimate from which a learner is warned.
  public static let strongOverestimate = 0.15
}

extension Calibration.Prediction {
  /// Nil for an exam that is not over, or without a prediction or a question that counts.
  init?(_ attempt: Attempt) {
    let score = ExamScore(attempt)
    guard attempt.isOver, let ended = attempt.ended, let prediction = attempt.prediction, let share = score.share else {
      return nil
    }
    self.init(
      attempt: attempt.id, ended: ended, predicted: Double(prediction) / 100, actual: share, questions: score.scored)
  }
}
