import QuestionBank
import Scheduling

/// The days until the exam as they will be when the plan is kept and learning goes as expected.
public struct PlanForecast: Equatable, Sendable {
  /// From today to the eve of the exam.
  public private(set) var days: [DayForecast] = []
  /// The share right that is expected on the day of an exam of this bank's questions, and of one of new questions on the
  /// same subjects: see `ExamShare`.
  public private(set) var share = 0.0
  public private(set) var freshShare = 0.0
  /// How many items will have been met by then, and how many there are.
  public private(set) var met = 0
  public private(set) var items = 0
  /// The first day from tomorrow on that brings an item.
  public private(set) var returns: [Item.ID: Day] = [:]

  /// - Parameter item: where it is given, the days end with the one that brings it back.
  init(_ plan: Plan, minutes: Int, until item: Item.ID? = nil) {
    var roster = plan.items
    for number in plan.day.number..<plan.examDay.number {
      let day = Day(number)
      let isToday = day == plan.day
      if plan.rest.contains(day) {
        days.append(DayForecast(day: day, isOff: true))
        continue
      }
      let exam = plan.exam(on: day, minutes: minutes)
      let seconds = plan.left(of: minutes, on: day)
      let first = plan.corrections(roster, on: day, seconds: Double(minutes * 60))
      let mix = plan.mix(
        roster.without(first.places), on: day, seconds: seconds - min(first.seconds, max(0, seconds)),
        met: isToday ? plan.metToday : 0, minutes)
      days.append(study(first.places, mix, day, exam, isToday: isToday, plan, &roster))
      if let item, returns[item] != nil { break }
    }
    items = roster.entries.count
    met = items - roster.new
    (share, freshShare) = roster.shares(on: plan.examDay, plan.scheduler)
  }

  private mutating func study(
    _ first: [Int], _ mix: DayMix, _ day: Day, _ exam: Plan.PracticeExam, isToday: Bool, _ plan: Plan,
    _ roster: inout PlanItems
  ) -> DayForecast {
    var line = DayForecast(day: day, examQuestions: exam.questions)
    var seconds = exam.seconds
    for index in first + mix.taken {
      let entry = roster.entries[index]
      seconds += roster.seconds(entry, on: day.number, plan.scheduler)
      if entry.state == nil { line.new += 1 } else { line.reviews += 1 }
      if !isToday, returns[entry.id] == nil { returns[entry.id] = day }
      roster.study(index, on: day.number, plan.scheduler)
    }
    line.minutes = seconds / 60
    // Tomorrow is foreseen item by item, so that the next morning says the same.
    if !isToday { Self.letRest(mix, &roster, on: day.number) }
    return line
  }

  /// What is far from its turn is not looked at for some days.
  private static func letRest(_ mix: DayMix, _ roster: inout PlanItems, on day: Int) {
    for entry in mix.ranked where entry.rate < mix.price / 2 {
      guard roster.entries[entry.index].state != nil, roster.entries[entry.index].last < day else { continue }
      roster.entries[entry.index].skipUntil = day + max(1, (day - roster.entries[entry.index].last) / 3)
    }
  }
}

/// A day as it is expected to be.
public struct DayForecast: Equatable, Sendable {
  public var day: Day
  /// Items that come back, and items that are new.
  public var reviews = 0
  public var new = 0
  /// Questions of a practice exam; 0 on most days.
  public var examQuestions = 0
  public var minutes = 0.0
  /// Whether the learner wants to rest; then nothing is foreseen.
  public var isOff = false

  public init(
    day: Day, reviews: Int = 0, new: Int = 0, examQuestions: Int = 0, minutes: Double = 0, isOff: Bool = false
  ) {
    self.day = day
    self.reviews = reviews
    self.new = new
    self.examQuestions = examQuestions
    self.minutes = minutes
    self.isOff = isOff
  }
}

extension Plan {
  public var forecast: PlanForecast { PlanForecast(self, minutes: minutesPerDay) }

  /// The expected share right on the exam day, were there so many minutes a day.
  func share(minutes: Int) -> Double { PlanForecast(self, minutes: minutes).share }
}
