import QuestionBank

/// How many seconds an item takes, its feedback included.
public struct StudyTime: Equatable, Sendable {
  private var seconds: [Item.Kind: Double]

  /// Until the learner's own pace is known.
  public static let usual: [Item.Kind: Double] = [
    .card: 10, .choice: 28, .multi: 40, .order: 40, .match: 45, .number: 60,
  ]
  /// To read what the feedback says of an answer that was right.
  private static let reading = 8.0

  public init(_ pace: Pace = Pace()) {
    seconds = Self.usual
    for kind in Item.Kind.allCases {
      if let median = pace.median(kind) { seconds[kind] = Double(median) / 1000 + Self.reading }
    }
  }

  /// For a review that succeeds.
  public subscript(kind: Item.Kind) -> Double { max(1, seconds[kind] ?? 30) }

  /// For a review that succeeds with this chance.
  func reviewing(_ kind: Item.Kind, recall: Double) -> Double { self[kind] * (1 + ExamWorth.relearning * (1 - recall)) }

  /// For an item met for the first time.
  func meeting(_ kind: Item.Kind, known: Double) -> Double {
    self[kind] * (1 + ExamWorth.meeting + ExamWorth.relearning * (1 - known))
  }
}
