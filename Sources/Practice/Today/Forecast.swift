import QuestionBank
import Scheduling

/// The days to come, as home, summary, plan, progress and feedback tell them.
public struct Forecast: Sendable {
  /// From today on.
  public let days: [DayForecast]
  /// The next day after today that brings an item back; once a plan brings none, the next one by plain spacing, from the
  /// exam day on. Nil where nothing was met.
  public let next: Day?
  /// When items come back; by plain spacing the day they are due.
  private let returns: [Item.ID: Day]

  public var tomorrow: DayForecast? { days.dropFirst().first }

  /// The day from tomorrow on that brings an item back; nil where none before the exam does.
  public func back(_ item: Item.ID) -> Day? { returns[item] }

  init(_ profile: Profile, today: Today, ahead: Int) {
    if let plan = today.plan {
      let forecast = plan.forecast
      days = [Forecast.first(today)] + forecast.days.dropFirst().prefix(max(0, ahead - 1))
      returns = forecast.returns
      next =
        forecast.days.dropFirst().first { $0.reviews > 0 }?.day
        ?? profile.due.filter { !profile.isAside($0.key) && profile.bank[$0.key] != nil }.values.min()
        .map { profile.settings.restDays.next(from: max($0, plan.examDay)) }
    } else {
      let due = profile.due
      days = Forecast.plain(profile, due, today, ahead)
      next = days.dropFirst().first { $0.reviews > 0 }?.day
      returns = due.mapValues { profile.settings.restDays.next(from: max($0, today.day + 1)) }
    }
  }

  private static func first(_ today: Today) -> DayForecast {
    today.isRestDay
      ? DayForecast(day: today.day, isOff: true)
      : DayForecast(
        day: today.day, reviews: today.queue.due.count, new: today.queue.new.count,
        examQuestions: today.examQuestions, minutes: today.exactMinutes + today.exactMinutesOfExam)
  }

  /// What is due on each day; what a day's minutes do not hold waits for the next.
  private static func plain(
    _ profile: Profile, _ due: [Item.ID: Day], _ today: Today, _ ahead: Int
  ) -> [DayForecast] {
    let known = profile.bank.items.filter { profile.isMet($0.id) && !profile.isAside($0.id) }
    let chosen = Set(today.queue.due)
    var waiting = 0
    var counts: [Day: Int] = [:]
    var seconds = 0.0
    for item in known {
      seconds += profile.times.once(item.id, item.kind)
      guard !chosen.contains(item.id), let back = due[item.id] else { continue }
      if back <= today.day { waiting += 1 } else { counts[back, default: 0] += 1 }
    }
    let each = known.isEmpty ? 60 : seconds / Double(known.count)
    let room = min(
      profile.settings.reviewsPerDay ?? .max, max(1, Int(Double(profile.settings.minutesPerDay * 60) / each)))
    return [first(today)]
      + (1..<max(1, ahead)).map { offset in
        let day = today.day + offset
        waiting += counts[day] ?? 0
        guard !profile.settings.restDays.contains(day) else { return DayForecast(day: day, isOff: true) }
        let count = min(waiting, room)
        waiting -= count
        return DayForecast(day: day, reviews: count, minutes: Double(count) * each / 60)
      }
  }
}

extension Profile {
  /// The day from tomorrow on that brings an item back; nil where none before the exam does.
  public func back(_ item: Item.ID, _ today: Today) -> Day? {
    if let plan = today.plan { return PlanForecast(plan, minutes: plan.minutesPerDay, until: item).returns[item] }
    return due[item].map { settings.restDays.next(from: max($0, today.day + 1)) }
  }

  /// Whether a plan leads to an exam day.
  public func isPlanned(on day: Day) -> Bool { settings.examDay.map { Plan.reaches($0, from: day) } ?? false }

  /// By plain spacing, the day on which each item that was met comes back: by its memory, or before that because it was
  /// wrong although sure.
  var due: [Item.ID: Day] {
    var due = memories.byItem.mapValues(\.due)
    for line in ConfidentErrors(self).open { if let day = due[line.item] { due[line.item] = min(day, line.due) } }
    return due
  }

  /// The days to come from a day that was worked out already.
  public func forecast(_ today: Today, ahead: Int = 28) -> Forecast { Forecast(self, today: today, ahead: ahead) }
}
