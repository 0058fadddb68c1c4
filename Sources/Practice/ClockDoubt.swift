/// What does not go together: the clock as it stands, and the dates in the log. One of both is wrong, or a long time went by;
/// the learner knows which.
public enum ClockDoubt: Equatable, Sendable {
  /// These answers are dated later than now, in the order of their times.
  case ahead([Review])
  /// The last answer is so many days old.
  case long(last: Day, days: Int)
  /// The clock was set from one day to another while the program was open.
  case set(from: Day, to: Day)

  /// Milliseconds by which clocks of two machines may differ.
  public static let slack: Int64 = 10 * 60_000
  /// Days without an answer that nobody is asked about.
  static let usual = 60

  /// What is to be asked; nil where nothing is odd.
  ///
  /// - Parameters:
  ///   - log: the answers in the order of their times, their dates set right as far as that was done.
  ///   - today: the learner's day of now.
  public init?(_ log: [Review], now: Moment, today: Day) {
    let ahead = Self.ahead(of: now, in: log)
    if ahead.contains(where: { !$0.isUndone }) {
      self = .ahead(ahead)
      return
    }
    guard let last = log.dropLast(ahead.count).last(where: { !$0.isUndone }), today - last.day > Self.usual else {
      return nil
    }
    self = .long(last: last.day, days: today - last.day)
  }

  private static func ahead(of now: Moment, in log: [Review]) -> [Review] {
    // The log is in order, so that a sound one costs nothing.
    log.suffix(log.count - (log.lastIndex { $0.time <= now + slack } ?? -1) - 1)
  }

  /// The log as it counts until the learner has said more: what is dated later than now was given now. It would otherwise
  /// pull what is answered from now on along, to a day that is far off.
  public static func believed(_ log: [Review], now: Moment, today: Day) -> [Review] {
    let ahead = ahead(of: now, in: log)
    guard !ahead.isEmpty else { return log }
    return log.dropLast(ahead.count)
      + ahead.map { review in
        var believed = review
        (believed.time, believed.day) = (now, min(review.day, today))
        return believed
      }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  /// The last day on which the last of some answers can have been given, if the clock is right now.
  public static func latest(_ answers: [Review], now: Moment, today: Day) -> Day {
    guard let last = answers.last else { return today }
    return last.moved(by: today - last.day).time <= now ? today : today + -1
  }

  /// The day on which the last of some answers was given, as far as it can be guessed: a clock that is wrong by years has
  /// the right month and day; of any other nothing is known, and the latest day is taken.
  ///
  /// - Parameter known: the last day of which the log is sure.
  public static func guess(_ answers: [Review], now: Moment, today: Day, after known: Day?) -> Day {
    let latest = latest(answers, now: now, today: today)
    guard let last = answers.last else { return latest }
    let (year, month, day) = last.day.calendar
    let yearsOff = (1...max(1, min(100, year - 1))).lazy.compactMap { Day(year: year - $0, month: month, day: day) }
    // Given a little later in the day than it is now, or on the day after, it was not a year earlier still.
    let guess = yearsOff.first { $0 <= today + 1 && $0 >= known ?? (latest + -366) }
    return min(guess ?? latest, latest)
  }
}
