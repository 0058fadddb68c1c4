import Canvas
import Practice

/// A place as a line dialogue: what is told there, and what is made of a typed line.
///
/// What a screen has no words of its own for is told from its page, and its keys are typed by their names.
protocol Dialogue {
  func speech(_ world: World) -> Speech
  /// How many things are told with a number by which they are chosen; 0 where numbers are keys.
  func choices(_ world: World) -> Int
  /// Takes the number of a thing, from 0.
  mutating func choose(_ row: Int, _ context: inout Context)
  /// Takes what was typed, before its words are looked up among the keys.
  mutating func take(_ words: String, _ context: inout Context) -> Heard
}

/// What came of words that were typed.
enum Heard: Equatable, Sendable {
  case taken
  /// Not to be taken as they are; the message says why.
  case refused
  /// Nothing that is known here.
  case unknown
}

extension Dialogue where Self: Screen {
  func speech(_ world: World) -> Speech {
    var screen = self
    screen.refresh(world)
    let page = screen.page(world)
    return Speech(body: [Spoken.heading(page)] + page.blocks.compactMap(\.told), prompt: screen.prompt(world))
  }

  func choices(_ world: World) -> Int { 0 }
  mutating func choose(_ row: Int, _ context: inout Context) {}

  /// A text is what is typed, taken by enter.
  mutating func take(_ words: String, _ context: inout Context) -> Heard { takeText(words, &context) }

  mutating func takeText(_ words: String, _ context: inout Context) -> Heard {
    guard keys(context.world).readsText, !words.isEmpty else { return .unknown }
    if words == Binding.leave.label {
      return press(.escape, &context) ? .taken : .unknown
    }
    for character in words { type(character, &context) }
    return press(.enter, &context) ? .taken : .unknown
  }

  /// The keys that matter most, in their order.
  func prompt(_ world: World) -> String { Spoken.prompt(hints(world)) }
}

extension Spoken {
  /// `enter next, c concept, ? help`.
  static func prompt(_ hints: [Hint], before first: [String] = []) -> String {
    let told = hints.filter { $0.rank != nil && !$0.isForTheEye }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      .filter { $0.label != Binding.help.label }
    // The way out is told everywhere.
    let isOut = { (hint: Hint) in [Binding.leave.label, Binding.back.label].contains(hint.label) }
    let shown = told.prefix(4)
    let out = shown.contains(where: isOut) ? [] : Array(told.filter(isOut).prefix(1))
    return (first + (shown + out).map { "\($0.label) \($0.word)" } + ["\(Binding.help.label) help"])
      .joined(separator: ", ")
  }

  /// What can be typed, a line for each.
  static func help(_ name: String, _ hints: [Hint], choices: Int, answers: [String]) -> [String] {
    let own = hints.filter { !$0.isForTheEye && $0.label != Binding.help.label }
      .filter { answers.isEmpty || !$0.isRange }
      .map { $0.label == $0.word ? "\($0.label): \($0.help)" : "\($0.label) or \($0.word): \($0.help)" }
    let number = choices > 0 ? ["A number from 1 to \(choices): Choose what was told with it."] : []
    return ["What can be typed here, \(name):"] + answers + number + own + [
      "\(Conversation.again) or a full stop: Hear this place again.", "time: Hear the time.",
      "Several words can stand in one line, such as an answer and how sure you are.",
    ]
  }
}

extension Hint {
  /// Whether it moves what is seen, so that who listens has no use for it.
  var isForTheEye: Bool { ["arrows", "up/down", "left/right", "PgDn", "down", "up", "left"].contains(label) }
}

extension Hint {
  /// Whether it stands for several keys: `1-4`.
  var isRange: Bool { label.dropFirst().hasPrefix("-") }
}

extension KeyTable {
  /// Whether characters are typed into a text.
  var readsText: Bool { rows.contains { $0.action == .type } }

  /// What a prompt calls a command: `m maybe`.
  func told(_ command: Command) -> String {
    rows.first { $0.action == .command(command) }?.hint.map { "\(Bindings.current.label($0.label)) \($0.word)" } ?? ""
  }

  /// The key that a typed word means: its own name, or what the table calls it.
  func key(named name: String) -> Key? {
    let typed = rows.filter { row in
      switch row.action {
      case .command, .leave: true
      case .help, .move, .type: false
      }
    }
    for key in [Key(named: name), Key(named: name.lowercased())].compactMap({ $0.map(meaning) })
    where typed.contains(where: { $0.keys.contains(key) }) {
      return key
    }
    // A row that stands for several keys has no word that means one of them.
    let named = typed.filter { $0.hint?.isRange == false }
    let word = name.lowercased()
    if let row = named.first(where: { $0.hint?.label == word }) { return row.keys.first }
    if let row = named.first(where: { $0.hint?.word.lowercased() == word }) { return row.keys.first }
    let longer = named.filter { $0.hint?.word.lowercased().hasPrefix(word + " ") == true }
    return longer.count == 1 ? longer[0].keys.first : nil
  }
}

extension Key {
  /// A key by the name that the learner is told.
  init?(named name: String) {
    let names: [String: Key] = [
      "enter": .enter, "esc": .escape, "tab": .tab, "space": .character(" "), "backspace": .backspace, "left": .left,
      "right": .right, "up": .up, "down": .down,
    ]
    if let key = names[name] {
      self = key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }
}
