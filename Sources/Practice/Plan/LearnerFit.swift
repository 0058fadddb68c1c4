import QuestionBank

/// How this learner differs from the model, as far as the log shows it: what was known before it was met.
///
/// How long memories last is left to FSRS: an estimate of it from logs of this size was biased, and made predictions of
/// later answers worse.
public struct LearnerFit: Equatable, Sendable {
  private var all = Tally()
  private var objectives: [Objective.ID: Tally] = [:]

  private struct Tally: Equatable, Sendable {
    var first = 0.0
    var known = 0.0
  }

  public init() {}

  /// Takes the first answer to an item into account.
  mutating func record(first isKnown: Bool, in objective: Objective.ID?) {
    func add(_ tally: inout Tally) {
      tally.first += 1
      tally.known += isKnown ? 1 : 0
    }
    add(&all)
    if let objective { add(&objectives[objective, default: Tally()]) }
  }

  /// The share of new items that the learner answers well at first sight; 0.4 until there is evidence.
  var knownAtFirst: Double { (all.known + 4) / (all.first + 10) }

  /// The same for an objective, shrunk towards all of them.
  func knownAtFirst(_ objective: Objective.ID) -> Double {
    let tally = objectives[objective] ?? Tally()
    return (tally.known + 8 * knownAtFirst) / (tally.first + 8)
  }
}
