import QuestionBank
import Scheduling

/// The days until the exam as they will be when the plan is kept.
///
/// One course of the days is played, in which items are remembered or forgotten by chance. Of a large bank only a part is
/// played, spread evenly, in its part of the time; the numbers are then those of the part, projected.
public struct PlanForecast: Equatable, Sendable {
  /// From today to the eve of the exam.
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

  /// - Parameter most: how many items are played at most.
  init(_ plan: Plan, minutes: Int, most: Int) {
    var (roster, share) = plan.roster.part(most)
    items = plan.roster.entries.count
    let all = Double(items) / Double(max(1, roster.entries.count))
    let unmet = Double(plan.roster.unmet) / Double(max(1, roster.unmet))
    var random = SeededGenerator(seed: UInt64(bitPattern: Int64(plan.day.number)))
    var (reviews, new) = (0, 0)
    for number in plan.day.number..<plan.examDay.number {
      let day = Day(number)
      let exam = plan.exam(on: day)
      let budget = Double(minutes * 60) - exam.seconds - (day == plan.day ? plan.used : 0)
      let before = (reviews: reviews, new: new)
      var seconds = 0.0
      for index in plan.choose(&roster, on: day, seconds: budget * share) {
        let entry = roster.entries[index]
        seconds += roster.seconds(entry, on: day, plan.table.scheduler)
        if entry.state == nil { new += 1 } else { reviews += 1 }
        roster.review(index, on: day, plan.table.scheduler, &random)
      }
      // Differences of rounded sums, so that nothing is lost in rounding.
      func projected(_ sum: Int, _ factor: Double) -> Int { Int((Double(sum) * factor).rounded()) }
      days.append(
        Line(
          day: day, reviews: projected(reviews, all) - projected(before.reviews, all),
          new: projected(new, unmet) - projected(before.new, unmet),
          examQuestions: exam.questions, minutes: seconds / share / 60 + exam.seconds / 60))
    }
    met = items - plan.roster.unmet + days.reduce(0) { $0 + $1.new }
    let weight = roster.entries.reduce(0) { $0 + $1.weight }
    recall =
      roster.entries.reduce(0) { $0 + $1.weight * roster.recall($1, on: plan.examDay, plan.table.scheduler) }
      / max(weight, .leastNormalMagnitude)
  }
}

extension Plan {
  public var forecast: PlanForecast { PlanForecast(self, minutes: minutesPerDay, most: 160) }

  /// The share of everything that is remembered on the exam day, were there so many minutes a day; less exact.
  func recall(minutes: Int) -> Double { PlanForecast(self, minutes: minutes, most: 100).recall }
}

extension Roster {
  /// Every second, third, … item, so many at most, and their share of the time.
  fileprivate func part(_ most: Int) -> (Roster, share: Double) {
    let every = (entries.count + most - 1) / max(1, most)
    guard every > 1 else { return (self, 1) }
    var part = self
    part.entries = entries.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    return (part, part.seconds / seconds)
  }
}
