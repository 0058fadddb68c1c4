import Pricing
import QuestionBank
import Scheduling

/// A setting as it is kept and as it is typed: its key, what it may be, and what is said where it may not be that.
///
/// Forms, commands and the progress file ask here, so that they agree. A new setting is a property of `Settings` with its
/// range, a case here with its four rows, and the option or field that changes it.
extension Settings {
  public enum Key: String, CaseIterable, Sendable {
    case examDay = "exam-day"
    case minutesPerDay = "minutes-per-day"
    case newPerDay = "new-per-day"
    case desiredRetention = "desired-retention"
    case parameters
    case guide
    case suspended
    case workloads
    case daysOff = "days-off"
    case reviewsPerDay = "reviews-per-day"
    case order
    case knownBank = "known-bank"
    case readsFirst = "reads-first"
    case lastExam = "last-exam"
  }

  /// As the progress file keeps it. What is not set is an empty text, so that taking it back outlives a merge.
  public subscript(key: Key) -> String {
    switch key {
    case .examDay: examDay?.description ?? ""
    case .minutesPerDay: String(minutesPerDay)
    case .newPerDay: String(newPerDay)
    case .desiredRetention: "\(desiredRetention)"
    case .parameters: parameters.map(Self.text) ?? ""
    case .guide: guide
    case .suspended: suspended.map(\.rawValue).sorted().joined(separator: ",")
    case .workloads: workloads
    case .daysOff: restDays.text
    case .reviewsPerDay: reviewsPerDay.map { "\($0)" } ?? ""
    case .order: order.rawValue
    case .knownBank: knownBank
    case .readsFirst: readsFirst ? "yes" : "no"
    case .lastExam: lastExam?.text ?? ""
    }
  }

  /// Whether a setting may have this value; a key that this bedrill does not know may have any.
  public static func couldBe(_ value: String, _ name: String) -> Bool {
    guard let key = Key(rawValue: name) else { return true }
    var settings = Settings()
    return settings.take(value, for: key)
  }

  /// Takes what the progress file keeps; false where the setting may not be that.
  @discardableResult public mutating func take(_ value: String, for key: Key) -> Bool {
    switch key {
    case .examDay:
      examDay = Day(value)
      return value.isEmpty || examDay != nil
    case .minutesPerDay: return Self.read(Int(value), in: Self.minutesRange, into: &minutesPerDay)
    case .newPerDay: return Self.read(Int(value), in: Self.newRange, into: &newPerDay)
    case .desiredRetention: return Self.read(Double(value), in: Self.retentionRange, into: &desiredRetention)
    case .guide:
      guard Guide(rawValue: value) != nil else { return false }
      guide = value
      return true
    case .workloads:
      workloads = value
      return true
    case .daysOff:
      guard let days = RestDays(text: value) else { return false }
      restDays = days
      return true
    case .reviewsPerDay:
      reviewsPerDay = Int(value)
      return value.isEmpty || reviewsPerDay.map(Self.reviewsRange.contains) ?? false
    case .order:
      guard let chosen = StudyOrder(rawValue: value) else { return false }
      order = chosen
      return true
    case .knownBank:
      knownBank = value
      return BankRecord(value) != nil
    case .readsFirst:
      readsFirst = value != "no"
      return value == "yes" || value == "no"
    case .lastExam:
      lastExam = ExamOutcome(text: value)
      return value.isEmpty || lastExam != nil
    case .suspended:
      suspended = Set(value.split(separator: ",").map { Item.ID(String($0)) })
      return true
    case .parameters:
      let parts = value.split(separator: ":")
      // Parameters of another model say nothing about this one.
      guard parts.count == 2, parts[0] == Parameters.model else { return value.isEmpty || parts.count == 2 }
      let numbers = parts[1].split(separator: ",").map { Double($0) }
      parameters = try? Parameters(numbers.compactMap { $0 })
      return parameters != nil && !numbers.contains(nil)
    }
  }

  private static func read<Value>(_ value: Value?, in range: ClosedRange<Value>, into place: inout Value) -> Bool {
    guard let value, range.contains(value) else { return false }
    place = value
    return true
  }

  private static func text(of parameters: Parameters) -> String {
    Parameters.model + ":" + parameters.weights.map { "\($0)" }.joined(separator: ",")
  }

  // MARK: Typing

  /// Why something typed cannot be taken, and how to mend it.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Takes what a learner typed; a date as `2026-12-17`, or `+23` for in 23 days.
  public mutating func take(typed text: String, for key: Key, today: Day) throws(Problem) {
    if key == .examDay {
      examDay = text.lowercased() == Self.nothing ? nil : try Self.day(text, today: today)
    } else if key == .daysOff {
      restDays = try RestDays(typed: text, today: today)
    } else if key == .reviewsPerDay, text.lowercased() == Self.nothing {
      reviewsPerDay = nil
    } else if !take(Self.plain(text, key), for: key) {
      throw Problem(description: "\"\(text)\" cannot be \(Self.told(key)).")
    }
  }

  /// Typed where nothing is to be set.
  private static let nothing = "none"

  /// A count or a share as it may be typed, in digits; `90 %` and `90` are 0.9.
  private static func plain(_ text: String, _ key: Key) -> String {
    switch key {
    case .minutesPerDay, .newPerDay: return (try? TypedNumber.parse(text)).map { "\($0)" } ?? text
    // An empty text would take the limit away, and only a word does that.
    case .reviewsPerDay: return (try? TypedNumber.parse(text)).map { "\($0)" } ?? "\(text)?"
    case .desiredRetention:
      guard case .number(let share) = TypedNumber.answer(text, unit: "%"), share > 1 else { return text }
      return "\(share / 100)"
    default: return text
    }
  }

  /// `the minutes a day. Type 5 to 600`.
  private static func told(_ key: Key) -> String {
    switch key {
    case .examDay: "the day of the exam. Type a date such as 2026-12-17"
    case .minutesPerDay: "the minutes a day. Type \(minutesRange.lowerBound) to \(minutesRange.upperBound)"
    case .newPerDay: "the new items a day. Type \(newRange.lowerBound) to \(newRange.upperBound)"
    case .desiredRetention:
      "the share to be remembered. Type \(retentionRange.lowerBound) to \(retentionRange.upperBound)"
    case .guide: "the exam guide. Type its version, such as 1.1"
    case .parameters: "the parameters. Type \(Parameters.model): and \(Parameters.standard.weights.count) numbers"
    case .readsFirst: "whether pages come before questions. Type yes or no"
    case .workloads: "the workloads of the cost lab"
    case .lastExam: "how the exam went. Type its day and passed or not-yet"
    case .daysOff: "the days off. Type weekdays and dates with commas between"
    case .reviewsPerDay:
      "the most reviews a day. Type \(reviewsRange.lowerBound) to \(reviewsRange.upperBound), or none for no limit"
    case .order: "the order. Type \(StudyOrder.allCases.map(\.rawValue).joined(separator: ", "))"
    case .knownBank: "the bank as it was"
    case .suspended: "what is put aside. Type ids with commas between"
    }
  }

  private static func day(_ text: String, today: Day) throws(Problem) -> Day {
    guard let day = text.hasPrefix("+") ? ahead(text.dropFirst(), of: today) : Day(text) else {
      let example = today + 23
      throw Problem(description: "\"\(text)\" is no date. Type it as \(example), or +23 for in 23 days.")
    }
    if day < today { throw Problem(description: "\(day) is over. Type a day from today on; today is \(today).") }
    guard day - today <= Plan.furthest else {
      throw Problem(
        description:
          "\(day) is \(day - today) days ahead. Type a day up to \(today + Plan.furthest), in \(Plan.furthest) days.")
    }
    return day
  }

  private static func ahead(_ digits: Substring, of today: Day) -> Day? {
    guard 1...4 ~= digits.count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits).map { today + $0 }
  }
}
