import Practice

/// Today's queue and the plan that chose it, kept as long as nothing changes.
struct PlanOverview: Equatable, Sendable {
  /// Nil where no exam day is ahead.
  let plan: Plan?
  let queue: Queue
  private let stamp: Stamp

  /// What they were computed from.
  private struct Stamp: Equatable, Sendable {
    var count, undone, items: Int
    var last: Review?
    var settings: Settings
    var day: Day

    init(_ profile: Profile, _ day: Day) {
      count = profile.reviews.count
      undone = profile.reviews.count(where: \.isUndone)
      items = profile.bank.items.count
      last = profile.reviews.last
      settings = profile.settings
      self.day = day
    }
  }

  init(_ profile: Profile, on day: Day) {
    plan = profile.plan(on: day)
    queue = plan.map { profile.queue($0) } ?? profile.queue(on: day, seed: 0)
    stamp = Stamp(profile, day)
  }

  /// The plan at hand, as long as it still holds.
  static func current(_ known: PlanOverview?, _ profile: Profile, on day: Day) -> PlanOverview {
    if let known, known.stamp == Stamp(profile, day) { return known }
    return PlanOverview(profile, on: day)
  }

  /// All follows from what it was computed from.
  static func == (a: PlanOverview, b: PlanOverview) -> Bool { a.stamp == b.stamp }

  /// Minutes that today's queue takes; for plain spacing a rule of thumb.
  var minutes: Int {
    let minutes = plan?.minutes(queue.all) ?? Double(queue.due.count * 20 + queue.new.count * 40) / 60
    return max(1, Int(minutes.rounded()))
  }

  /// What stands beside "Exam day".
  static func note(_ settings: Settings, on day: Day) -> String {
    guard let exam = settings.examDay else { return "not set: x, then d" }
    switch exam - day {
    case ..<0: return "was on \(exam); plain spacing goes on"
    case 0: return "today: good luck"
    case 1: return "tomorrow · \(settings.minutesPerDay) min a day"
    default: return "in \(exam - day) days · \(settings.minutesPerDay) min a day"
    }
  }
}

/// The plan with what it promises.
struct PlanFigures: Equatable, Sendable {
  let overview: PlanOverview
  let report: PlanReport?

  init(_ overview: PlanOverview, _ profile: Profile) {
    self.overview = overview
    report = overview.plan.map { profile.report($0) }
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: PlanFigures?, _ profile: Profile, on day: Day) -> PlanFigures {
    let overview = PlanOverview.current(known?.overview, profile, on: day)
    if let known, known.overview == overview { return known }
    return PlanFigures(overview, profile)
  }
}
