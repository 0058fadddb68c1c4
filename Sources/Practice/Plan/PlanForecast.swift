import QuestionBank
import Scheduling

/// The days until the exam as they will be when the plan is kept.
public struct PlanForecast: Equatable, Sendable {
  /// From today to the eve of the exam.
  /// Counts are exact up to this many items; a larger bank is reckoned by a part of them, spread evenly.
  static let exact = 160

  public private(set) var days: [Line] = []
  /// The expected share of everything that is remembered on the exam day, weighted by objective.
  public private(set) var recall = 0.0
  /// How many items will have been met by then, and how many there are.
  public private(set) var met = 0
  public private(set) var items = 0

  /// A day of the plan.
  public struct Line: Equatable, Sendable {
    public var day: Day
    public var reviews: Int
    public var new: Int
    /// Questions of a practice exam; 0 on most days.
    public var examQuestions: Int
    public var minutes: Double
  }

  /// - Parameter share: of the items that the roster holds; the rest takes the same share of the time.
  init(_ plan: Plan, roster: Roster, minutes: Int, share: Double = 1) {
    var roster = roster
    let scheduler = plan.table.scheduler
    var chance = Chance(seed: UInt64(bitPattern: Int64(plan.day.number)))
    for day in plan.day.number..<plan.examDay.number {
      let day = Day(day)
      let exam = plan.exam(on: day)
      let budget = share * (Double(minutes * 60) - exam.seconds - (day == plan.day ? plan.used : 0))
      var line = Line(day: day, reviews: 0, new: 0, examQuestions: exam.questions, minutes: exam.seconds / 60)
      for index in plan.choose(&roster, on: day, seconds: budget) {
        let entry = roster.entries[index]
        line.minutes += roster.seconds(entry, on: day, scheduler) / 60
        if entry.state == nil { line.new += 1 } else { line.reviews += 1 }
        roster.review(index, on: day, scheduler, &chance)
      }
      days.append(line)
    }
    items = roster.entries.count
    met = roster.entries.filter { $0.state != nil }.count
    recall = roster.entries.reduce(0) { $0 + $1.weight * roster.recall($1, on: plan.examDay, scheduler) }
  }
}

extension Plan {
  public var forecast: PlanForecast { PlanForecast(self, roster: roster, minutes: minutesPerDay) }

  /// The share of everything that is remembered on the exam day, were there so many minutes a day.
  ///
  /// Reckoned on every fourth item, in a quarter of the time.
  func recall(minutes: Int) -> Double {
    var roster = roster
    roster.entries = roster.entries.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    let sum = roster.entries.reduce(0) { $0 + $1.weight }
    return PlanForecast(self, roster: roster, minutes: minutes, share: 0.25).recall / sum
  }
}
