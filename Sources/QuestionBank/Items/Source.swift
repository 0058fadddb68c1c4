/// A page that carries a fact, and the day on which it was read.
public struct Source: Equatable, Sendable {
  public var url: String
  /// The day of the last check, as written: `2026-11-23`.
  public var checked: String
  /// What is not on the page but the author's reading of it, or what study guides say.
  public var note: String?
  public init(url: String, checked: String, note: String? = nil) {
    self.url = url
    self.checked = checked
    self.note = note
  }
}
