import Practice
import Pricing

/// The day of the exam and the minutes a day as a learner types them.
public enum PlanEntry {
  /// How far ahead a plan can look, in days.
  static let furthest = Plan.furthest
  /// How many minutes a day can be planned with.
  static let minutes = 5...600

  /// Why something typed cannot be taken, and how to mend it.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Reads `2026-12-17`, or `+23` for in 23 days.
  public static func day(_ text: String, today: Day) throws(Problem) -> Day {
    guard let day = text.hasPrefix("+") ? ahead(text.dropFirst(), of: today) : Day(text) else {
      let example = today + 23
      throw Problem(description: "\"\(text)\" is no date. Type it as \(example), or +23 for in 23 days.")
    }
    if day < today { throw Problem(description: "\(day) is over. Type a day from today on; today is \(today).") }
    guard day - today <= furthest else {
      throw Problem(
        description: "\(day) is \(day - today) days ahead. Type a day up to \(today + furthest), in \(furthest) days.")
    }
    return day
  }

  private static func ahead(_ digits: Substring, of today: Day) -> Day? {
    guard 1...4 ~= digits.count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits).map { today + $0 }
  }

  /// Reads the minutes a day.
  public static func minutes(_ text: String) throws(Problem) -> Int {
    guard let number = try? TypedNumber.parse(text), minutes ~= number else {
      throw Problem(
        description:
          "\"\(text)\" cannot be the minutes a day. Type \(minutes.lowerBound) to \(minutes.upperBound).")
    }
    return number
  }
}
