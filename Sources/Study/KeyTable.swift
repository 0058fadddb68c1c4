import Canvas

/// What the keys of a screen do: one table for pressing, for the line at the bottom and for the help.
struct KeyTable<Command: Equatable & Sendable>: Equatable, Sendable {
  var rows: [Row]

  struct Row: Equatable, Sendable {
    var keys: [Key]
    var hint: Hint
    var command: Command
  }

  init(_ rows: [Row]) { self.rows = rows }

  func command(for key: Key) -> Command? { rows.first { $0.keys.contains(key) }?.command }
  var hints: [Hint] { rows.map(\.hint) }
}

extension KeyTable.Row {
  /// - Parameters:
  ///   - rank: place in the line at the bottom, the lowest first to stay; nil stands in the help alone.
  init(
    _ keys: [Key], _ label: String, _ word: String, rank: Int? = nil, help: String, _ command: Command
  ) {
    self.init(
      keys: keys, hint: Hint(key: keys.first, label: label, word: word, help: help, rank: rank), command: command)
  }
}

/// A key as it is told to the learner.
struct Hint: Equatable, Sendable {
  /// What the help presses when the line is run.
  var key: Key?
  var label: String
  var word: String
  var help: String
  var rank: Int?
}

extension Key {
  /// Keys written as a person would: letters, `⏎`, `⎋`, `↑`, `↓`, `←`, `→`, `⇥`, `⌫`.
  static func all(_ text: String) -> [Key] {
    text.map { character in
      switch character {
      case "⏎": .enter
      case "⎋": .escape
      case "↑": .up
      case "↓": .down
      case "←": .left
      case "→": .right
      case "⇥": .tab
      case "⌫": .backspace
      case "⇞": .pageUp
      case "⇟": .pageDown
      case "⇱": .home
      case "⇲": .end
      default: .character(character)
      }
    }
  }
}
