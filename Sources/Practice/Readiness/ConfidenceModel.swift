/// What a learner's confidence is worth: how much more often an answer is called sure when it is known.
///
/// Wrong answers show what the learner says without knowing. Right ones were known or lucky: blind answers are right at a
/// known rate, so the wrong ones tell how many of the right were lucky, and those were said as the wrong ones are. What is
/// left was said with knowing. Who says the same of both learns nothing from it, and neither does bedrill.
struct ConfidenceModel {
  /// What is said without knowing, and with.
  private var unknown: Counts
  private var known: Counts

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
    unknown = Counts(sure: 2, unsure: 3.5, guessed: 2.5)
    known = Counts(sure: 0, unsure: 0, guessed: 0)
    for answer in evidence {
      guard let confidence = answer.confidence, answer.wasAsked else { continue }
      if answer.isRight {
        known[confidence] += 1
      } else {
        unknown[confidence] += 1
        known[confidence] -= min(0.9, answer.guessRate) / (1 - min(0.9, answer.guessRate))
      }
    }
    let candid: [(Confidence, Double)] = [(.sure, 5.2), (.unsure, 2.2), (.guessed, 0.6)]
    for (confidence, answers) in candid { known[confidence] = max(0, known[confidence]) + answers }
  }

  /// The chance of a right answer like this by luck, as a share of the chance of one by knowledge; below 1. Of a wrong
  /// answer it is the guess rate, whatever was said with it: who misses a guess does not know.
  func luck(_ answer: Evidence) -> Double {
    guard answer.isRight, let confidence = answer.confidence, answer.wasAsked else { return answer.guessRate }
    return min(0.9, answer.guessRate * unknown.share(confidence) / known.share(confidence))
  }
}
