import Practice

/// What a screen looks at: what the learner has, the time, and the window.
struct World: Sendable {
  var profile = Profile()
  var now: Now
  var size: Size
  /// Whether the bank and the log are still being read.
  var isLoading = true
  /// Whether this window only looks, because another one has the file.
  var isReading = false

  /// What is new in the bank since the learner saw it last; nil where nothing is.
  var bankChange: BankChange?

  /// `exam in 21 days`; nil where none is ahead.
  var untilExam: String? {
    guard let exam = profile.settings.examDay, exam >= now.day else { return nil }
    let days = exam - now.day
    return "exam \(days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days")"
  }

  static let readingSentence = "This window only reads: nothing is kept in it. Close the other one to study here."
}
