/// Days on which the learner does not want to study.
public struct RestDays: Equatable, Sendable {
  /// 0 for Monday to 6 for Sunday; never all seven.
  public var weekdays: Set<Int>
  public var dates: Set<Day>

  public init(weekdays: Set<Int> = [], dates: Set<Day> = []) {
    self.weekdays = weekdays
    self.dates = dates
  }

  public func contains(_ day: Day) -> Bool { weekdays.contains(day.weekday) || dates.contains(day) }

  /// A day, or the first one after it that is for study.
  func next(from day: Day) -> Day {
    var next = day
    while contains(next), next - day <= 7 + dates.count * 7 { next = next + 1 }
    return next
  }

  public var isEmpty: Bool { weekdays.isEmpty && dates.isEmpty }
}

extension RestDays {
  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The longest break that can be set at once, in days.
  public static let longest = 366

  /// `sat,sun,2026-12-24..2026-12-31`, as it is kept and as it can be typed; empty for none.
  public var text: String {
    let weekdays = weekdays.sorted().map { String(Self.names[$0].prefix(3)) }
    return (weekdays + runs.map { $0.count == 1 ? "\($0[0])" : "\($0[0])..\($0[$0.count - 1])" })
      .joined(separator: ",")
  }

  /// The dates, those that follow each other together.
  private var runs: [[Day]] {
    dates.sorted().reduce(into: []) { runs, day in
      if let last = runs.last?.last, last + 1 == day { runs[runs.count - 1].append(day) } else { runs.append([day]) }
    }
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    guard let days = try? RestDays(parts: text, from: nil) else { return nil }
    self = days
  }

  /// Reads what a learner typed: weekdays and dates with commas between, two dots for a break. Nothing, or `none`, takes
  /// all of them back.
  public init(typed text: String, today: Day) throws(Settings.Problem) {
    try self.init(parts: text.lowercased() == "none" ? "" : text, from: today)
  }

  /// - Parameter today: the first day that may be named; nil for any.
  private init(parts text: String, from today: Day?) throws(Settings.Problem) {
    self.init()
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }).map({ $0.lowercased() }) {
      if let weekday = Self.names.firstIndex(where: { part.count >= 3 && $0.hasPrefix(part) }) {
        weekdays.insert(weekday)
      } else {
        dates.formUnion(try Self.run(part, from: today))
      }
    }
    if weekdays.count == 7 {
      throw Settings.Problem(description: "No day of the week would be left for study. Leave at least one out.")
    }
  }

  private static func run(_ part: String, from today: Day?) throws(Settings.Problem) -> [Day] {
    let ends = part.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard 1...2 ~= ends.count, let first = Day(ends[0]), let last = Day(ends[ends.count - 1]) else {
      let example = today.map { ", \($0 + 30) or \($0 + 30)..\($0 + 36)" } ?? ""
      throw Settings.Problem(
        description: "\"\(part)\" is no day off. Type weekdays and dates, such as sat,sun\(example).")
    }
    guard first <= last else {
      throw Settings.Problem(description: "\(first)..\(last) ends before it begins. Type the earlier day first.")
    }
    guard last - first < longest else {
      throw Settings.Problem(
        description: "\(first)..\(last) is \(last - first + 1) days. Type at most \(longest) at once.")
    }
    if let today, last < today {
      throw Settings.Problem(description: "\(part) is over. Type days from today on; today is \(today).")
    }
    return (first.number...last.number).map(Day.init)
  }
}
