import QuestionBank
import Scheduling

/// What was done day by day, how memory held against what was foreseen, and what comes back when.
public struct StudyHistory: Equatable, Sendable {
  /// Days with answers, the oldest first.
  public var days: [Line]
  /// Weeks from Monday on with answers to items that had been met on an earlier day, the oldest first.
  public var weeks: [Retention]
  /// Items that come back today, tomorrow and so on, as `Forecast` has it.
  public var forecast: [Int]

  public struct Line: Equatable, Sendable {
    public var day: Day
    public var answers: Int
    public var right: Int
    /// Spent in answers, their feedback, and pages, as the minutes of a day count them.
    public var milliseconds: Int
  }

  public struct Retention: Equatable, Sendable {
    /// The Monday.
    public var week: Day
    public var reviews: Int
    /// How many were remembered, and how many FSRS expected to be.
    public var remembered: Int
    public var expected: Double
    public var actualShare: Double { Double(remembered) / Double(max(1, reviews)) }
    public var expectedShare: Double { expected / Double(max(1, reviews)) }
  }

  /// - Parameters:
  ///   - ahead: days of the forecast.
  ///   - dayOf: the learner's day of a moment, for the pages that were read.
  public init(
    _ profile: Profile, on day: Day, ahead: Int = 28, dayOf: (Moment) -> Day = { Day($0, offset: 0) }
  ) {
    days = []
    weeks = []
    forecast = []
    for (review, foreseen) in zip(profile.reviews, profile.foreseen) where !review.isUndone {
      add(
        review, isRight: Grading.isRight(review, in: profile.bank),
        milliseconds: Int(profile.times.charged(review) * 1000))
      if let foreseen { add(review, recall: foreseen) }
    }
    let reading = profile.readingTime(by: dayOf)
    for index in days.indices {
      days[index].milliseconds += Int(min(reading[days[index].day] ?? 0, 1e9) * 1000)
    }
    forecast = profile.forecast(profile.today(on: day), ahead: ahead).days.map(\.reviews)
    forecast += Array(repeating: 0, count: max(0, ahead - forecast.count))
  }

  /// Days in a row with answers, up to today, or up to yesterday while today is still empty. A day off without answers
  /// does not count, and breaks nothing.
  public static func streak(_ reviews: [Review], on day: Day, rest: RestDays = RestDays()) -> Int {
    let days = Set(reviews.lazy.filter { !$0.isUndone }.map(\.day.number))
    guard let earliest = days.min() else { return 0 }
    var streak = 0
    var number = days.contains(day.number) ? day.number : day.number - 1
    while number >= earliest, days.contains(number) || rest.contains(Day(number)) {
      streak += days.contains(number) ? 1 : 0
      number -= 1
    }
    return streak
  }

  private mutating func add(_ review: Review, isRight: Bool, milliseconds: Int) {
    // Merged logs may come out of order.
    if days.last?.day != review.day {
      let place = days.firstIndex { $0.day >= review.day } ?? days.count
      if place == days.count || days[place].day != review.day {
        days.insert(Line(day: review.day, answers: 0, right: 0, milliseconds: 0), at: place)
      }
    }
    let place = days.last?.day == review.day ? days.count - 1 : days.firstIndex { $0.day == review.day } ?? 0
    days[place].answers += 1
    days[place].right += isRight ? 1 : 0
    days[place].milliseconds += milliseconds
  }

  private mutating func add(_ review: Review, recall: Double) {
    let monday = review.day.monday
    let place = weeks.firstIndex { $0.week >= monday } ?? weeks.count
    if place == weeks.count || weeks[place].week != monday {
      weeks.insert(Retention(week: monday, reviews: 0, remembered: 0, expected: 0), at: place)
    }
    weeks[place].reviews += 1
    weeks[place].remembered += review.grade > .again ? 1 : 0
    weeks[place].expected += recall
  }
}

extension Day {
  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }
  /// The Monday of its week.
  public var monday: Day { self + -weekday }
}
