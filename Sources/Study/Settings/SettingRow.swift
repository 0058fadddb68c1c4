import Practice

/// A line of the settings: what it is called, what it says now, and what left and right do to it.
enum SettingRow: CaseIterable, Sendable {
  case minutes, new, reviews, exam, daysOff, retention, order, only, more, pages, anew

  /// The setting that is typed; nil for a line that leads somewhere, or is chosen by left and right.
  var key: Settings.Key? {
    switch self {
    case .minutes: .minutesPerDay
    case .new: .newPerDay
    case .reviews: .reviewsPerDay
    case .exam: .examDay
    case .daysOff: .daysOff
    case .retention: .desiredRetention
    case .order, .only, .more, .pages, .anew: nil
    }
  }

  var name: String {
    switch self {
    case .minutes: "Minutes a day"
    case .new: "New items a day"
    case .reviews: "Most reviews a day"
    case .exam: "Exam day"
    case .daysOff: "Days off"
    case .retention: "Share to be remembered"
    case .order: "Order"
    case .only: "Study only ..."
    case .more: "Five more new ones now"
    case .pages: "Pages"
    case .anew: "Begin everything anew ..."
    }
  }

  /// What enter does there.
  var word: String {
    switch self {
    case .minutes, .new, .reviews, .exam, .daysOff, .retention: "type"
    case .order, .pages: "change"
    case .only: "choose"
    case .more: "study"
    case .anew: "ask me"
    }
  }

  func value(_ world: World) -> String {
    let settings = world.profile.settings
    switch self {
    case .minutes: return "\(settings.minutesPerDay)"
    case .new: return "\(settings.newPerDay)"
    case .reviews: return settings.reviewsPerDay.map { "\($0)" } ?? "no limit"
    case .exam: return settings.examDay.map { "\($0)\(world.untilExam.map { " (\($0))" } ?? "")" } ?? "not set"
    case .daysOff: return settings.restDays.isEmpty ? "none" : settings.restDays.text
    case .retention: return Percent.text(settings.desiredRetention)
    case .order: return settings.order.name
    case .only: return "a topic, cards, wrong ..."
    case .pages: return settings.readsFirst ? "before the first question" : "in Learn alone"
    case .more, .anew: return ""
    }
  }

  var help: String {
    switch self {
    case .minutes:
      "Type \(Settings.minutesRange.lowerBound) to \(Settings.minutesRange.upperBound). A session says when they are over."
    case .new:
      "Type \(Settings.newRange.lowerBound) to \(Settings.newRange.upperBound). With an exam day ahead the plan decides instead."
    case .reviews:
      "Type \(Settings.reviewsRange.lowerBound) to \(Settings.reviewsRange.upperBound), or none for no limit. What waits is spread over the days."
    case .exam: "Type a date such as 2026-12-17, +23 for in 23 days, or none to remove it."
    case .daysOff: "Type weekdays and dates, such as sat,sun,2026-12-24..2026-12-31, or none. They break no streak."
    case .retention: "Type a share such as 0.9. More of it means more reviews."
    case .order: "Whether a day begins with what is due or with what is new."
    case .only: "A session of your own choice; what is due in it comes first."
    case .more: "Beyond today's number; they come back like all others."
    case .pages: "Whether the page on a concept comes before the first question on it in study."
    case .anew: "Every item is new again. All is written into a file before, and you are asked once."
    }
  }

  /// Whether left or right changes it now.
  func isStepped(_ world: World) -> Bool {
    var settings = world.profile.settings
    return step(&settings, by: 1, on: world.now.day) || step(&settings, by: -1, on: world.now.day)
  }

  /// Makes the value more or less; false where left and right mean nothing.
  func step(_ settings: inout Settings, by way: Int, on day: Day) -> Bool {
    switch self {
    case .minutes: settings.minutesPerDay = Self.held(settings.minutesPerDay + 5 * way, Settings.minutesRange)
    case .new: settings.newPerDay = Self.held(settings.newPerDay + way, Settings.newRange)
    case .reviews:
      // Below the least and beyond the most there is no limit.
      let next = settings.reviewsPerDay.map { $0 + 10 * way } ?? (way > 0 ? 10 : 200)
      settings.reviewsPerDay = 10...200 ~= next ? next : nil
    case .exam:
      guard let exam = settings.examDay, Plan.reaches(exam + way, from: day) else { return false }
      settings.examDay = exam + way
    case .retention:
      let percent = Percent.number(settings.desiredRetention) + way
      settings.desiredRetention = min(
        max(Double(percent) / 100, Settings.retentionRange.lowerBound), Settings.retentionRange.upperBound)
    case .order:
      let all = StudyOrder.allCases
      let place = (all.firstIndex(of: settings.order) ?? 0) + way
      settings.order = all[(place + all.count) % all.count]
    case .pages: settings.readsFirst.toggle()
    case .daysOff, .only, .more, .anew: return false
    }
    return true
  }

  private static func held(_ value: Int, _ range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
