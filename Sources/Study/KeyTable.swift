import Canvas

/// What the keys of a screen do: one table for pressing, for the line at the bottom, for the help, and for sentences
/// that name a key.
struct KeyTable<Command: Equatable & Sendable>: Equatable, Sendable {
  private(set) var rows: [Row]

  struct Row: Equatable, Sendable {
    var keys: [Key]
    /// Nil where another row says it.
    var hint: Hint?
    var action: Action
    /// Whether the key is a character of a text, such as a digit of a number, and may be pasted.
    var isTyped = false

    init(keys: [Key], hint: Hint?, action: Action, isTyped: Bool = false) {
      self.keys = keys
      self.hint = hint
      self.action = action
      self.isTyped = isTyped
    }
  }

  enum Action: Equatable, Sendable {
    case command(Command)
    case help
    /// Back to the screen before.
    case leave
    case move(Motion)
    /// A character of a text.
    case type
  }

  /// The keys of the screen go before those that move.
  init(_ rows: [Row]) {
    let own = Set(rows.filter { !$0.isMotion }.flatMap(\.keys))
    self.rows = rows.map { row in
      guard row.isMotion else { return row }
      var row = row
      row.keys.removeAll(where: own.contains)
      return row
    }
  }

  func action(for key: Key) -> Action? {
    if let row = rows.first(where: { $0.keys.contains(key) }) { return row.action }
    guard case .character = key, rows.contains(where: { $0.action == .type }) else { return nil }
    return .type
  }

  /// Whether there is a field to type into.
  var takesText: Bool { rows.contains { $0.isTyped || $0.action == .type } }

  /// As the learner is told them, with keys of one's own.
  var hints: [Hint] {
    let bindings = Bindings.current
    return rows.compactMap { row in
      guard var hint = row.hint else { return nil }
      hint.label = bindings.label(hint.label)
      return hint
    }
  }

  /// The program's key for what was pressed: a character of a text is itself, a letter may have another key or be on a
  /// keyboard of another script.
  func meaning(of key: Key) -> Key {
    guard case .character(let pressed) = key, !rows.contains(where: { $0.action == .type }),
      !rows.contains(where: { $0.isTyped && $0.keys.contains(key) })
    else { return key }
    let standard = Bindings.current.standard(key)
    if action(for: standard) != nil { return standard }
    return Layout.latin(pressed).map { Bindings.current.standard(.character($0)) } ?? standard
  }

  /// What a sentence calls the key of a command; empty where no row has it.
  func label(_ command: Command) -> String {
    Bindings.current.label(rows.first { $0.action == .command(command) }?.hint?.label ?? "")
  }

  /// The same table as part of another one.
  func map<Other>(_ transform: (Command) -> Other) -> [KeyTable<Other>.Row] {
    rows.map { row in
      let action: KeyTable<Other>.Action =
        switch row.action {
        case .command(let command): .command(transform(command))
        case .help: .help
        case .leave: .leave
        case .move(let motion): .move(motion)
        case .type: .type
        }
      return KeyTable<Other>.Row(keys: row.keys, hint: row.hint, action: action, isTyped: row.isTyped)
    }
  }
}

extension KeyTable.Row {
  /// - Parameters:
  ///   - rank: place in the line at the bottom, the lowest first to stay; nil stands in the help alone.
  init(
    _ keys: [Key], _ label: String, _ word: String, rank: Int? = nil, help: String, _ command: Command
  ) {
    self.init(
      keys: keys, hint: Hint(key: keys.first, label: label, word: word, help: help, rank: rank),
      action: .command(command))
  }

  /// A key that means the same everywhere.
  init(_ binding: Binding, _ word: String, rank: Int? = nil, help: String, _ command: Command) {
    self.init(binding.keys, binding.name, word, rank: rank, help: help, command)
  }

  var isMotion: Bool { if case .move = action { true } else { false } }

  static func help(rank: Int) -> Self {
    let hint = Hint(key: nil, label: Binding.help.name, word: "help", help: "Show these keys.", rank: rank)
    return Self(keys: Binding.help.keys, hint: hint, action: .help)
  }

  /// Back to the screen before.
  ///
  /// - Parameter binding: the one of both that is told.
  static func leave(
    _ word: String = "back", rank: Int?, help: String = "Go back.", told binding: Binding = .leave
  ) -> Self {
    let keys = binding.keys + [Binding.leave, .back].filter { $0 != binding }.flatMap(\.keys)
    let hint = Hint(key: keys.first, label: binding.name, word: word, help: help, rank: rank)
    return Self(keys: keys, hint: hint, action: .leave)
  }

  /// Any character, where the page says what to type.
  static var typing: Self { Self(keys: [], hint: nil, action: .type) }

  /// Any character, as part of a text; `type to search`.
  static func type(_ word: String, label: String = "type", rank: Int?, help: String) -> Self {
    Self(keys: [], hint: Hint(key: nil, label: label, word: word, help: help, rank: rank), action: .type)
  }
}

extension Array {
  /// A row for each of several keys, told as one: `1-4 choose`.
  static func each<Command>(
    _ keys: [Key], _ label: String, _ word: String, rank: Int? = nil, help: String, _ command: (Int) -> Command
  ) -> [KeyTable<Command>.Row] where Element == KeyTable<Command>.Row {
    keys.enumerated().map { index, key in
      let hint = index == 0 ? Hint(key: key, label: label, word: word, help: help, rank: rank) : nil
      return Element(keys: [key], hint: hint, action: .command(command(index)))
    }
  }

  /// The same rows, whose keys are characters of a text.
  func typed<Command>() -> [Element] where Element == KeyTable<Command>.Row {
    map {
      var row = $0
      row.isTyped = true
      return row
    }
  }

  /// The keys that move through a list or a page.
  ///
  /// - Parameters:
  ///   - word: what the row for down says; nil where it goes without saying.
  ///   - letters: false where letters are typed.
  static func moving<Command>(
    _ word: String? = nil, label: String = "up/down", rank: Int? = nil, help: String = "",
    letters: Bool = true
  ) -> [Element] where Element == KeyTable<Command>.Row {
    Motion.allCases.map { motion in
      let keys = motion.keys.filter { letters || !$0.isCharacter }
      var hint: Hint?
      if motion == .down, let word {
        hint = Hint(key: motion.keys.first, label: label, word: word, help: help, rank: rank)
      }
      return Element(keys: keys, hint: hint, action: .move(motion))
    }
  }
}

extension Array {
  /// The keys that scroll a question, whose own arrows choose.
  ///
  /// - Parameters:
  ///   - arrows: whether the arrows scroll as well.
  ///   - told: whether the help says so.
  static func scrolling<Command>(arrows: Bool, told: Bool) -> [Element] where Element == KeyTable<Command>.Row {
    let hint = Hint(key: .pageDown, label: "PgDn", word: "scroll", help: "Scroll.", rank: nil)
    return Motion.allCases.filter { arrows || ![.up, .down].contains($0) }
      .map { Element(keys: $0.keys, hint: told && $0 == .pageDown ? hint : nil, action: .move($0)) }
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
  fileprivate var isCharacter: Bool { if case .character = self { true } else { false } }

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
