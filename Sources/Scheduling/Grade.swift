/// How well something was remembered.
public enum Grade: Int, CaseIterable, Comparable, Sendable, Codable {
  case again = 1
  case hard, good, easy
  public static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
}
