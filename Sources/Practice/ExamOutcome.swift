import QuestionBank

/// How the real exam went, as the learner told.
public struct ExamOutcome: Equatable, Sendable {
  public var day: Day
  public var hasPassed: Bool

  public init(day: Day, hasPassed: Bool) {
    self.day = day
    self.hasPassed = hasPassed
  }

  /// `2026-12-15 passed` or `2026-12-15 not-yet`.
  public var text: String { "\(day) \(hasPassed ? "passed" : "not-yet")" }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])), ["passed", "not-yet"].contains(parts[1]) else {
      return nil
    }
    self.init(day: day, hasPassed: parts[1] == "passed")
  }
}

extension Settings {
  /// The day of an exam that is over, while nobody said how it went; then it is asked, once.
  public func askedExam(on day: Day) -> Day? { examDay.flatMap { $0 < day ? $0 : nil } }

  /// Notes how the exam went; from then on there is no exam day, and plain spacing goes on.
  public mutating func close(hasPassed: Bool, on day: Day) {
    guard let exam = askedExam(on: day) else { return }
    lastExam = ExamOutcome(day: exam, hasPassed: hasPassed)
    examDay = nil
  }
}
