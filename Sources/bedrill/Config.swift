import Foundation
import Study
import Terminal
import Yams

/// Looks and keys of one's own, from `config.yaml`. What concerns learning is in the progress file, and merges.
struct Config: Equatable {
  /// What the file says; what it leaves out, or says wrongly, is as usual.
  var looks = Looks()
  /// The program's key, and what is pressed instead.
  var keys: [Character: Character] = [:]
  /// The settings that the file has.
  var given: Set<String> = []
  /// What is wrong with it, from its beginning to its end.
  var findings: [Finding] = []

  /// One thing that is wrong in the file, where, and how to mend it.
  struct Finding: Equatable, CustomStringConvertible {
    var path: String
    var line: Int
    var column: Int
    var sentence: String
    var description: String { "\(path):\(line):\(column): \(sentence)" }
  }

  static let names = ["theme", "color", "ascii", "narrow", "mouse", "escape-delay", "keys"]

  /// The file at a path; where none is, everything is as usual.
  static func read(_ path: String) -> Config {
    guard FileManager.default.fileExists(atPath: path) else { return Config() }
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failing(path, "It cannot be read. Check that the file is yours to read.")
    }
    guard data.count <= 1 << 16 else { return .failing(path, "It has more than 64 kB. Keep only settings in it.") }
    return Config(String(decoding: data, as: UTF8.self), path: path)
  }

  private static func failing(_ path: String, _ sentence: String) -> Config {
    var config = Config()
    config.findings = [Finding(path: path, line: 1, column: 1, sentence: sentence)]
    return config
  }

  init() {}

  init(_ text: String, path: String) {
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      findings = [Config.syntax(error, path, text)]
      return
    }
    guard let node, node.null == nil else { return }
    guard let mapping = node.mapping else {
      find(node, path, "Write settings such as \"mouse: true\", each in its line.")
      return
    }
    for (name, value) in mapping { take(name, value, path) }
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private static func syntax(_ error: any Error, _ path: String, _ text: String) -> Finding {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(
        path: path, line: mark.line, column: mark.column,
        sentence: "This is no YAML (\(problem)). Write \"name: value\", and a blank behind the colon.")
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.min() ?? ""
      let place = second(name, after: context.mark.line, column: context.mark.column, in: text)
      return Finding(
        path: path, line: place.line, column: place.column,
        sentence: "\"\(name)\" stands there twice. Keep one of them.")
    default:
      return Finding(path: path, line: 1, column: 1, sentence: "This is no YAML. Write \"name: value\" in each line.")
    }
  }

  /// Where a name stands again below a line, or else that line.
  private static func second(_ name: String, after line: Int, column: Int, in text: String) -> (line: Int, column: Int)
  {
    let beginning = String(repeating: " ", count: max(0, column - 1)) + name + ":"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let again = lines.indices.dropFirst(line).first { lines[$0].hasPrefix(beginning) }
    return (again.map { $0 + 1 } ?? line, column)
  }

  private mutating func find(_ node: Node, _ path: String, _ sentence: String) {
    let mark = node.mark
    findings.append(Finding(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1, sentence: sentence))
  }

  private mutating func take(_ name: Node, _ value: Node, _ path: String) {
    let word = name.string ?? ""
    guard !given.contains(word) else { return find(name, path, "\"\(word)\" stands there twice. Keep one of them.") }
    switch word {
    case "theme":
      guard let theme = value.string.flatMap(Theme.init(rawValue:)) else {
        return find(value, path, "The themes are \(Config.list(Theme.allCases.map(\.rawValue))).")
      }
      looks.theme = theme
    case "color":
      guard let color = value.string.flatMap(ColorChoice.init(rawValue:)) else {
        return find(value, path, "Take \(Config.list(ColorChoice.allCases.map(\.rawValue))).")
      }
      looks.color = color
    case "ascii", "mouse":
      guard let isOn = value.bool else { return find(value, path, "Write true or false.") }
      if word == "ascii" { looks.isASCII = isOn } else { looks.takesMouse = isOn }
    case "narrow":
      guard let isOn = value.bool else {
        guard value.string == "auto" else { return find(value, path, "Write true, false, or auto.") }
        break
      }
      looks.isNarrow = isOn
    case "escape-delay":
      let range = Looks.escapeDelays
      guard let delay = value.int, range.contains(delay) else {
        return find(value, path, "Write milliseconds from \(range.lowerBound) to \(range.upperBound).")
      }
      looks.escapeDelay = delay
    case "keys": takeKeys(value, path)
    default:
      return find(name, path, "There is no setting \"\(word.prefix(40))\". Take \(Config.list(Config.names)).")
    }
    given.insert(word)
  }

  private mutating func takeKeys(_ node: Node, _ path: String) {
    if node.null != nil { return }
    guard let mapping = node.mapping else {
      return find(node, path, "Write a line for each key below it, such as \"maybe: v\".")
    }
    for (name, value) in mapping {
      let word = name.string ?? ""
      let named = Bindings.names.first { $0.name == word }?.key
      guard let program = named ?? (word.count == 1 ? word.first : nil), Config.canMove(program) else {
        let known = Config.list(Bindings.names.map(\.name))
        find(name, path, "\"\(word.prefix(40))\" names no key. Take a key as the screen shows it, or \(known).")
        continue
      }
      guard let text = value.string, text.count == 1, let key = text.first, Config.canMove(key) else {
        find(value, path, "A key is one character that can be typed, no digit and no blank. Put quotes around a sign.")
        continue
      }
      guard !keys.values.contains(key) else {
        find(value, path, "\"\(key)\" is taken by another line already. Choose another key.")
        continue
      }
      guard keys[program] == nil else {
        find(name, path, "\"\(program)\" has another key already. Keep one of the lines.")
        continue
      }
      keys[program] = key
    }
  }

  private static func canMove(_ key: Character) -> Bool {
    !key.isWhitespace && !key.isNumber && !key.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "")
  }

  /// A file with every setting as it is anyway, and what each is for.
  static let example = """
    # Looks and keys of bedrill. Every line here says what holds without it; change what you like.
    # What concerns learning (exam day, minutes, limits) is in the progress file, not here.

    # default: your terminal's colors, marks on green and red. high-contrast: white on black. mono: bold and reverse.
    theme: default

    # auto, always or never. NO_COLOR in the environment means never, unless this or --color says always.
    color: auto

    # Draw lines, bars and marks with ASCII alone.
    ascii: false

    # Leave out characters that some terminals draw two columns wide. auto asks the terminal.
    narrow: auto

    # Take clicks and the wheel. Text is then marked with Shift held.
    mouse: false

    # Milliseconds that Esc waits for the rest of a key. A slow line (300 baud, a far ssh) may need 300.
    # ESCDELAY in the environment goes before.
    escape-delay: 100

    # Keys of your own: the key as the screen shows it, or its name, and what you press instead. The two change places,
    # and help and bottom line show yours. Digits, enter, esc and arrows stay. On keyboards of other scripts the key at the
    # place of the letter works without this.
    # Names: \(Bindings.names.map { "\($0.name) (\($0.key))" }.joined(separator: ", ")).
    keys:
    #  maybe: v
    #  "?": H
    """
}
