/// A version of the exam guide; 1.1 (web, 30 April 2026) is newer than 1.4 (PDF).
public enum Guide: String, CaseIterable, Sendable, Codable, Comparable {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_4 = "1.4"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_1 = "1.1"
  public static func < (a: Guide, b: Guide) -> Bool { a == .v1_4 && b == .v1_1 }
}
