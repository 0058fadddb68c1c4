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

  /// The minutes of the day, the reading of pages among them.
  var minutes: DayMinutes {
    profile.minutes(on: now.day, reading: profile.secondsOfReading { day($0) == now.day })
  }

  /// What the day's check of the progress file found, a sentence each.
  var faults: [String] = []

  /// Seconds that the learner's clock is ahead of UTC at a moment, which may have been another season.
  var offset: @Sendable (Moment) -> Int

  init(now: Now, size: Size, offset: (@Sendable (Moment) -> Int)? = nil) {
    self.now = now
    self.size = size
    let constant = now.offset
    self.offset = offset ?? { _ in constant }
  }

  /// The date and the time of day as the learner's clock showed them: `2026-11-24 19:30`.
  func dateAndTime(_ moment: Moment) -> String { moment.dateAndTime(offset: offset(moment)) }

  /// The learner's day of a moment.
  func day(_ moment: Moment) -> Day { Day(moment, offset: offset(moment)) }

  static let readingSentence = "This window only reads: nothing is kept in it. Close the other one to study here."
}
