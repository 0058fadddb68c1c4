import QuestionBank
import Scheduling

/// What the log says about a learner's work, in counts that can be checked by hand.
public struct Statistics: Equatable, Sendable {
  /// Answers that count, and how many of them were right.
  public var answers = 0
  public var right = 0
  /// Of these, answers that were given in another program; the objectives do not count them.
  public var imported = 0
  /// Items seen at least once, and items in the bank.
  public var seen = 0
  public var items = 0
  public var daysStudied = 0
  /// Days in a row up to today, or up to yesterday when today is still empty; planned days off do not end it.
  public var streak = 0
  public var today = 0
  public var rightToday = 0
  /// Spent in answers, their feedback, and pages, as the minutes of a day count them: without practice and Find out.
  public var milliseconds = 0
  /// Wrong although sure.
  public var confidentErrors = 0
  public var objectives: [Line] = []
  /// Reviews of items known for a day or more: how many were still remembered, and how many were expected to be.
  public var retention = Retention()

  public struct Line: Equatable, Sendable {
    public var objective: Objective.ID
    public var answers = 0
    public var right = 0
    public var seen = 0
    public var items = 0
  }

  public struct Retention: Equatable, Sendable {
    public var reviews = 0
    public var remembered = 0
    public var expected = 0.0
  }

  public init(_ profile: Profile, on day: Day) {
    let reviews = profile.reviews
    items = profile.bank.items.count
    var lines = Dictionary(
      profile.bank.blueprint.objectives.map { ($0.id, Line(objective: $0.id)) }, uniquingKeysWith: { a, _ in a })
    for item in profile.bank.items { lines[item.objective]?.items += 1 }

    var days: Set<Int> = []
    let all = profile.seen
    seen = all.count
    for id in all { if let objective = profile.bank[id]?.objective { lines[objective]?.seen += 1 } }
    for (review, foreseen) in zip(reviews, profile.foreseen) where !review.isUndone {
      answers += 1
      let item = profile.bank[review.item]
      let isRight = Grading.isRight(review, in: profile.bank)
      right += isRight ? 1 : 0
      days.insert(review.day.number)
      milliseconds += Int(profile.times.charged(review) * 1000)
      if review.day == day {
        today += 1
        rightToday += isRight ? 1 : 0
      }
      if !isRight, review.confidence == .sure { confidentErrors += 1 }
      if let foreseen {
        retention.reviews += 1
        retention.remembered += review.grade > .again ? 1 : 0
        retention.expected += foreseen
      }
      if review.mode == .imported {
        imported += 1
      } else if let objective = item?.objective {
        lines[objective]?.answers += 1
        lines[objective]?.right += isRight ? 1 : 0
      }
    }
    milliseconds += Int(min(profile.secondsOfReading { _ in true }, 1e9) * 1000)
    daysStudied = days.count
    streak = StudyHistory.streak(reviews, on: day, rest: profile.settings.restDays)
    objectives = profile.bank.blueprint.objectives.compactMap { lines[$0.id] }
  }
}
