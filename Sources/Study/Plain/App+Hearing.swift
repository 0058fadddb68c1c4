import Canvas
import Practice
import Pricing

/// A typed line instead of a key: the same commands, and the same state.
extension App {
  /// Takes a line: answers, numbers, and keys by their names. What is not understood changes nothing, and neither does
  /// a line that goes on after something new is to be heard.
  mutating func hear(_ line: String) {
    screens[screens.count - 1].refresh(world)
    let before = self
    context.message = nil
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let whole = words.joined(separator: " ")
    if words.isEmpty || keys.readsText, hearWhole(whole) != .unknown { return }
    if words.isEmpty {
      press(.enter)
      if context.message == App.unknownKey { context.message = "Enter does nothing here. \(App.helpSentence)" }
      return
    }
    var messages: [String] = []
    let parts = parts(words)
    for (index, part) in parts.enumerated() {
      let told = speech.body
      let heard = hear(part: part)
      messages += [context.message].compactMap { $0 }
      if heard == .refused { return undo(to: before, saying: context.message ?? "") }
      let shown = Text.truncated(part, width: 40, mark: "...")
      if heard == .unknown {
        return undo(to: before, saying: "Not understood: \(shown). Nothing was done. \(App.helpSentence)")
      }
      guard index < parts.count - 1, speech.body != told else { continue }
      return undo(
        to: before, saying: "Something new is told after \(shown): type what follows then. Nothing was done.")
    }
    context.message = messages.isEmpty ? nil : messages.joined(separator: " ")
  }

  private mutating func undo(to before: App, saying sentence: String) {
    self = before
    context.message = sentence
  }

  private static let helpSentence = "\(Binding.help.label) tells what can be typed."

  /// Keys by their names of a word or more, and what stands between them together.
  private func parts(_ words: [String]) -> [String] {
    let keys = keys
    var parts: [String] = []
    var wasKey = true
    var rest = words[...]
    while let word = rest.first {
      let names = (1...3).reversed().filter { $0 <= rest.count }.map { rest.prefix($0).joined(separator: " ") }
      let name = names.first { !$0.contains(where: \.isNumber) && keys.key(named: $0) != nil }
      if let name {
        parts.append(name)
      } else if wasKey {
        parts.append(word)
      } else {
        parts[parts.count - 1] += " " + word
      }
      wasKey = name != nil
      rest = rest.dropFirst(name.map { $0.split(separator: " ").count } ?? 1)
    }
    return parts
  }

  /// Takes a part of a line.
  private mutating func hear(part: String) -> Heard {
    context.message = nil
    let whole = hearWhole(part)
    if whole != .unknown { return whole }
    // Where numbers choose, their digits are no keys.
    let isChoice = screen.choices(world) > 0 && part.allSatisfy(\.isNumber)
    if !isChoice, let key = keys.key(named: part) {
      press(key)
      return .taken
    }
    for word in part.split(separator: " ").map(String.init) {
      let heard = hear(word: word)
      if heard != .taken { return heard }
    }
    return .taken
  }

  private mutating func hearWhole(_ words: String) -> Heard {
    let heard = screens[screens.count - 1].take(words, &context)
    if heard == .taken { _ = follow() }
    return heard
  }

  private mutating func hear(word: String) -> Heard {
    let count = screen.choices(world)
    if count > 0, word.allSatisfy(\.isNumber), let number = try? TypedNumber.parse(word) {
      guard 1...count ~= number else {
        context.message = "The numbers here are 1 to \(count)."
        return .refused
      }
      screens[screens.count - 1].choose(number - 1, &context)
      _ = follow()
      return .taken
    }
    if let key = keys.key(named: word) {
      press(key)
      return .taken
    }
    // An answer and a key in one word: 2m.
    let digits = String(word.prefix(while: \.isNumber))
    let rest = String(word.dropFirst(digits.count))
    if !digits.isEmpty, !rest.isEmpty, keys.key(named: rest) != nil {
      let heard = hear(part: digits)
      return heard == .taken ? hear(word: rest) : heard
    }
    guard word.lowercased() == "time" else { return .unknown }
    let now = context.now
    context.message =
      "It is \(now.moment.dateAndTime(offset: now.offset)). Today: \(context.world.minutes.text)."
    return .taken
  }

  // MARK: Telling

  var speech: Speech { screen.speech(world) }

  /// What can be typed now.
  var help: [String] {
    Spoken.help(screen.name, screen.hints(world), choices: screen.choices(world), answers: speech.help)
  }
}

/// The keys of the screen, whatever its commands are.
extension App {
  fileprivate var keys: Keys { Keys(screen, world) }

  fileprivate struct Keys {
    let readsText: Bool
    private let named: @Sendable (String) -> Key?

    init(_ screen: some Screen, _ world: World) {
      let table = screen.keys(world)
      readsText = table.readsText
      named = { table.key(named: $0) }
    }

    func key(named name: String) -> Key? { named(name) }
  }
}
