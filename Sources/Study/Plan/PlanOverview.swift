import Practice

/// The learner's day, kept as long as nothing changes.
struct PlanOverview: Equatable, Sendable {
  let today: Today
  /// Nil where no exam day is ahead.
  var plan: Plan? { today.plan }
  var queue: Queue { today.queue }
  private let stamp: Stamp

  /// What they were computed from.
  private struct Stamp: Equatable, Sendable {
    var count, undone, items: Int
    var last: Review?
    var settings: Settings
    var pages: Pages
    var day: Day

    init(_ profile: Profile, _ day: Day) {
      count = profile.reviews.count
      undone = profile.reviews.count(where: \.isUndone)
      items = profile.bank.items.count
      last = profile.reviews.last
      settings = profile.settings
      pages = profile.pages
      self.day = day
    }
  }

  init(_ profile: Profile, on day: Day) {
    today = profile.today(on: day)
    stamp = Stamp(profile, day)
  }

  /// The plan at hand, as long as it still holds.
  static func current(_ known: PlanOverview?, _ profile: Profile, on day: Day) -> PlanOverview {
    if let known, known.stamp == Stamp(profile, day) { return known }
    return PlanOverview(profile, on: day)
  }

  /// All follows from what it was computed from.
  static func == (a: PlanOverview, b: PlanOverview) -> Bool { a.stamp == b.stamp }

  /// Minutes that today's queue takes.
  var minutes: Int { max(1, today.minutes) }

  /// What stands beside "Exam day", in so many columns.
  static func note(_ settings: Settings, on day: Day, width: Int) -> String {
    guard let exam = settings.examDay else {
      return "not set: \(Destination.plan.label), then \(PlanScreen.keys.label(.date))"
    }
    switch exam - day {
    case ..<0: return "was on \(exam): how did it go?"
    case 0: return "today: good luck"
    case 1:
      return Words.fitting(
        ["tomorrow: nothing has to be studied then", "tomorrow, a day without study"], width: width)
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
    report = profile.report(overview.today)
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: PlanFigures?, _ profile: Profile, on day: Day) -> PlanFigures {
    let overview = PlanOverview.current(known?.overview, profile, on: day)
    if let known, known.overview == overview { return known }
    return PlanFigures(overview, profile)
  }
}
