import QuestionBank

/// How many seconds items take this learner: reading, thinking, answering, and reading the feedback.
///
/// A first estimate comes from the words of an item, read at 238 a minute (M. Brysbaert 2019, "How many words do we read
/// per minute?", Journal of Memory and Language 109), and from what thinking takes by kind (ours, from timed trials).
/// Then the learner's own times move it: what was measured over what was expected, shrunk from each kind to all kinds and
/// from all to 1, late answers before early ones. A time counts up to a cap, so that a question left open over night is
/// no slow answer.
public struct StudyTime: Equatable, Sendable {
  /// Words read in a second.
  public static let reading = 238.0 / 60

  /// What an answer may count at most, in times of what was expected and in seconds.
  public static let cap = (times: 4.0, seconds: 300.0)

  /// Seconds of thinking and of pressing keys until the answer to a kind.
  public static func thinking(_ kind: Item.Kind) -> Double {
    switch kind {
    case .card: 7
    case .choice: 37
    case .multi, .match: 40
    case .order: 36
    case .number: 45
    }
  }

  /// Measured seconds over expected ones, with late answers before early ones.
  private struct Ratio: Equatable, Sendable {
    var measured = 0.0
    var expected = 0.0

    /// What an answer still counts after the next one.
    private static let fading = 0.98
    /// Seconds that a prior weighs; about five questions.
    private static let prior = 300.0

    mutating func add(_ measured: Double, expected: Double) {
      self.measured = self.measured * Self.fading + measured
      self.expected = self.expected * Self.fading + expected
    }

    /// Shrunk towards a value.
    func value(towards other: Double) -> Double { (measured + Self.prior * other) / (expected + Self.prior) }
  }

  private let lengths: [Item.ID: ItemLength]
  private var kinds: [Item.Kind: Ratio] = [:]
  private var all = Ratio()
  private var feedback = Ratio()
  /// The answer before, to see how long its feedback was read.
  private var last: (item: Item.ID, time: Moment)?

  public init(_ bank: Bank = Bank(), reviews: some Sequence<Review> = []) {
    lengths = ItemLength.all(bank)
    for review in reviews { record(review) }
  }

  public static func == (a: StudyTime, b: StudyTime) -> Bool {
    a.kinds == b.kinds && a.all == b.all && a.feedback == b.feedback && a.lengths == b.lengths
  }

  /// Learns from an answer; one that was undone, or given in practice, in a timed exam or in another program, says nothing
  /// of study, and one after a break nothing of the pace.
  mutating func record(_ review: Review) {
    if review.isExam || review.mode == .imported || review.mode == .practice || review.mode == .openPractice {
      last = nil
      return
    }
    guard !review.isUndone else { return }
    if let last { read(last.item, from: last.time, to: review) }
    last = (review.item, review.time)
    guard review.duration > 0, Double(review.duration) <= Self.cap.seconds * 1000 else { return }
    let expected = usual(review.item, review.kind)
    let measured = Self.capped(Double(review.duration) / 1000, expected: expected)
    kinds[review.kind, default: Ratio()].add(measured, expected: expected)
    all.add(measured, expected: expected)
  }

  /// The time from one answer to the moment that the next question was shown.
  private mutating func read(_ item: Item.ID, from time: Moment, to next: Review) {
    let expected = usualFeedback(item)
    let seconds = Double(next.time - time - Int64(next.duration)) / 1000
    // More is a break, less is a log that was put together from two.
    guard expected > 0, 0...(60 + 3 * expected) ~= seconds else { return }
    feedback.add(seconds, expected: expected)
  }

  /// A time in seconds as it counts for statistics, pace and plan.
  static func capped(_ seconds: Double, expected: Double) -> Double {
    min(max(0, seconds), cap.times * expected, cap.seconds)
  }

  /// The seconds of an answer in the log, as they count for statistics, pace and plan.
  public func counted(_ review: Review) -> Double {
    Self.capped(Double(review.duration) / 1000, expected: usual(review.item, review.kind))
  }

  private func usual(_ item: Item.ID, _ kind: Item.Kind) -> Double {
    Double(lengths[item]?.asked ?? (kind == .card ? 35 : 80)) / Self.reading + Self.thinking(kind)
  }

  private func usualFeedback(_ item: Item.ID) -> Double { Double(lengths[item]?.feedback ?? 0) / Self.reading }

  /// How many times as long as expected from words and kind this learner takes.
  var pace: Double { all.value(towards: 1) }

  /// Seconds until the answer.
  public func answering(_ item: Item.ID, _ kind: Item.Kind) -> Double {
    let ratio = all.value(towards: 1)
    return usual(item, kind) * (kinds[kind]?.value(towards: ratio) ?? ratio)
  }

  /// Seconds that the feedback is read.
  public func reading(_ item: Item.ID) -> Double { usualFeedback(item) * feedback.value(towards: 1) }

  /// Seconds of an item with its feedback, answered once.
  public func once(_ item: Item.ID, _ kind: Item.Kind) -> Double { max(1, answering(item, kind) + reading(item)) }

  /// Seconds of an item in a session: what was not recalled is asked once more before the end.
  ///
  /// - Parameter recall: the chance of recalling it, 0 to 1.
  public func seconds(_ item: Item.ID, _ kind: Item.Kind, recall: Double) -> Double {
    once(item, kind) * (1 + Self.askedAgain * (1 - recall))
  }

  /// How often what was not recalled is asked again on the same day.
  static let askedAgain = 1.0

  /// Seconds in the answers of a day, feedback included; practice and Find out are not among them.
  ///
  /// - Parameter reviews: a log in the order of its answers.
  public func spent(_ reviews: [Review], on day: Day) -> (study: Double, exams: Double) {
    var spent = (study: 0.0, exams: 0.0)
    for review in reviews.reversed() {
      if review.day < day { break }
      guard review.day == day, !review.isUndone else { continue }
      if review.isExam { spent.exams += charged(review) } else { spent.study += charged(review) }
    }
    return spent
  }

  /// Seconds that an answer takes of the minutes of its day; practice and Find out take none.
  public func charged(_ review: Review) -> Double { review.mode.takesMinutes ? spent(review) : 0 }

  /// Seconds in one answer, its feedback included; an exam has none, and another program's time is not ours.
  public func spent(_ review: Review) -> Double {
    if review.mode == .imported { return 0 }
    return counted(review) + (review.isExam ? 0 : reading(review.item))
  }
}

extension Review {
  /// Whether it was given in a timed exam.
  var isExam: Bool {
    if case .exam = mode { true } else { false }
  }
}
