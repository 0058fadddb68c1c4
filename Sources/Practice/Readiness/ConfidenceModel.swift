/// What a learner's confidence is worth: how much more often an answer is called sure when it is known.
///
/// Wrong answers show what the learner says without knowing, right ones mostly what is said with knowing. Who says the
/// same of both learns nothing from it, and neither does bedrill.
struct ConfidenceModel {
  private var wrong: Counts
  private var right: Counts

  private struct Counts {
    var sure: Double
    var unsure: Double
    var guessed: Double

    subscript(confidence: Confidence) -> Double {
      get {
        switch confidence {
        case .sure: sure
        case .unsure: unsure
        case .guessed: guessed
        }
      }
      set {
        switch confidence {
        case .sure: sure = newValue
        case .unsure: unsure = newValue
        case .guessed: guessed = newValue
        }
      }
    }
    func share(_ confidence: Confidence) -> Double { self[confidence] / (sure + unsure + guessed) }
  }

  /// - Parameter evidence: first answers; before there are many, a learner is supposed to be fairly candid.
  init(_ evidence: [Evidence]) {
    wrong = Counts(sure: 2, unsure: 3.5, guessed: 2.5)
    right = Counts(sure: 4.5, unsure: 2.5, guessed: 1)
    for answer in evidence {
      guard let confidence = answer.confidence, answer.wasAsked else { continue }
      if answer.isRight { right[confidence] += 1 } else { wrong[confidence] += 1 }
    }
  }

  /// The chance of a right answer like this by luck, as a share of the chance of one by knowledge; below 1.
  func luck(_ answer: Evidence) -> Double {
    guard let confidence = answer.confidence, answer.wasAsked else { return answer.guessRate }
    return min(0.9, answer.guessRate * wrong.share(confidence) / right.share(confidence))
  }
}
