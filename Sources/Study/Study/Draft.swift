/// Words as they are written; what is not kept yet does not go by one key.
struct Draft: Equatable, Sendable {
  private(set) var words: String
  private let before: String
  private var wasAsked = false

  /// The most characters.
  static let limit = 1000

  init(_ words: String = "") {
    self.words = words
    before = words
  }

  var isBlank: Bool { words.allSatisfy(\.isWhitespace) }

  mutating func type(_ character: Character) {
    wasAsked = false
    if words.count < Self.limit { words.append(character) }
  }

  mutating func erase() {
    wasAsked = false
    _ = words.popLast()
  }

  /// Whether they may be dropped: nothing new is in them, or the learner was asked just now.
  mutating func mayGo() -> Bool {
    if words == before || isBlank || wasAsked { return true }
    wasAsked = true
    return false
  }
}
