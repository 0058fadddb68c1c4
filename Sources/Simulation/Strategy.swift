/// A way of choosing each day's items.
public enum Strategy: String, CaseIterable, Sendable {
  /// The program with an exam day set.
  case plan
  /// FSRS at a retention of 0.9: what is due, the longest due first.
  case due = "FSRS by due day"
  /// The same, the least remembered first.
  case lowest = "FSRS by recall"
  /// By due day, no interval beyond the eve of the exam.
  case capped = "FSRS capped"
  /// Any item.
  case random
  /// The program without an exam day.
  case plain = "plain bedrill"
  /// Recall of all items on the day with a review now less without, for a second.
  case greedy

  /// New items a day that the way is tried with; the best one counts. Nil for as many as the minutes hold.
  var newPerDay: [Int?] {
    switch self {
    case .due, .lowest, .capped, .plain: [10, 20, nil]
    case .plan, .random, .greedy: [nil]
    }
  }
}
