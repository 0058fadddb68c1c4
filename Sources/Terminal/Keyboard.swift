import CNcurses
import Canvas

/// The keys of the terminal, as the learner presses them.
struct Keyboard {
  /// Goes with the screen.
  private let pad: UnsafeMutableRawPointer?

  /// Expects curses to have started.
  init() { pad = cn_keyboard() }

  enum Stroke: Equatable {
    case key(Key)
    /// Something was pressed that has no name here.
    case unknown
  }

  /// The next key; nil if none comes within so many milliseconds.
  func read(within milliseconds: Int32) -> Stroke? {
    var code: wint_t = 0
    switch cn_read(pad, milliseconds, &code) {
    case OK: return character(code)
    case KEY_CODE_YES: return Keyboard.named[Int32(bitPattern: code)].map(Stroke.key) ?? .unknown
    default: return nil
    }
  }

  private func character(_ code: wint_t) -> Stroke {
    switch code {
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 8, 127: return .key(.backspace)
    case 27: return escape()
    case 1...26: return .key(.control(Character(Unicode.Scalar(UInt8(96 + code)))))
    case 0..<32, 128..<160: return .unknown
    default: return Unicode.Scalar(UInt32(code)).map { .key(.character(Character($0))) } ?? .unknown
    }
  }

  /// An escape by itself, or the beginning of a key that the terminal's description does not list. Such a key must not
  /// arrive as Escape and some characters, each of which would do something.
  private func escape() -> Stroke {
    guard let introducer = next() else { return .key(.escape) }
    guard introducer == "[" || introducer == "O", let first = next() else {
      unread(introducer)
      return .key(.escape)
    }
    var sequence = String(introducer)
    var last = first
    while last < "@", let following = next() {
      sequence.append(last)
      last = following
    }
    sequence.append(last)
    return Keyboard.sequences[Keyboard.withoutModifiers(sequence)].map(Stroke.key) ?? .unknown
  }

  /// A character that has arrived already.
  private func next() -> Character? {
    var code: wint_t = 0
    guard cn_read(pad, 0, &code) == OK else { return nil }
    return Unicode.Scalar(UInt32(code)).map(Character.init)
  }

  private func unread(_ character: Character) {
    for scalar in character.unicodeScalars { cn_unread(wint_t(scalar.value)) }
  }

  /// "[1;5C", the right arrow with Control, becomes "[C"; "[5;2~" becomes "[5~".
  private static func withoutModifiers(_ sequence: String) -> String {
    guard let semicolon = sequence.firstIndex(of: ";"), let last = sequence.last else { return sequence }
    let start = sequence[..<semicolon]
    return last == "~" ? start + "~" : String(start.prefix(1)) + String(last)
  }

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left,
    KEY_SRIGHT: .right, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown,
    KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end, KEY_FIND: .home, KEY_SELECT: .end,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown, KEY_BTAB: .backTab, KEY_ENTER: .enter,
    KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_SDC: .delete,
  ]

  /// What terminals send whatever their description says (ECMA-48, xterm's ctlseqs).
  private static let sequences: [String: Key] = [
    "[A": .up, "[B": .down, "[C": .right, "[D": .left, "[H": .home, "[F": .end, "[Z": .backTab,
    "OA": .up, "OB": .down, "OC": .right, "OD": .left, "OH": .home, "OF": .end, "OM": .enter,
    "[1~": .home, "[3~": .delete, "[4~": .end, "[5~": .pageUp, "[6~": .pageDown, "[7~": .home, "[8~": .end,
  ]
}
