import Canvas

/// The bytes of a terminal as what the learner did: a value that knows neither file nor clock.
///
/// Sequences are those of ECMA-48 and of xterm's control sequences (ctlseqs), with the habits of rxvt, of the Linux
/// console and of the numeric keypad. A sequence is taken whole or not at all: none of its characters is ever a key.
public struct InputDecoder: Sendable {
  /// What came from the terminal.
  public enum Event: Equatable, Sendable {
    case key(Key)
    /// The text of a paste, its ends of line as line feeds; what is over a million bytes is cut.
    case paste(String)
    case mouse(Mouse)
    /// Whether the window has the focus.
    case focus(Bool)
    case report(Report)
  }

  /// What the mouse did, and where.
  public struct Mouse: Equatable, Sendable {
    public enum Action: Equatable, Sendable {
      /// A button went down, the left one is 0.
      case press(Int)
      case release
      case drag
      case wheelUp, wheelDown
    }
    public var action: Action
    /// From 0.
    public var row: Int
    /// From 0.
    public var column: Int

    public init(_ action: Action, row: Int, column: Int) {
      self.action = action
      self.row = row
      self.column = column
    }
  }

  /// What the terminal answers to a question.
  public enum Report: Equatable, Sendable {
    /// The cursor's place, from 1.
    case cursor(row: Int, column: Int)
    /// Whether a private mode is known: 0 no, 1 set, 2 reset, 3 always set, 4 never set (DECRPM).
    case mode(Int, Int)
  }

  /// Milliseconds that an escape waits for the rest of a key.
  public var escapeDelay: Int64
  /// Milliseconds that a sequence or a character that has begun waits for its next byte; at 300 baud one takes 33.
  static let patience: Int64 = 1000
  /// Milliseconds of silence after which a paste whose end was lost is over.
  static let pastePatience: Int64 = 5000
  static let longestPaste = 1 << 20

  private var state = State.ground
  /// When what is unfinished is over; nil where nothing is.
  public private(set) var deadline: Int64?
  private var events: [Event] = []

  private enum State {
    case ground
    /// So many escapes, one after the other.
    case escape(Int)
    /// A character of several bytes, so far and in all.
    case utf8([UInt8], Int, isAlt: Bool)
    case control([UInt8], isAlt: Bool)
    case single([UInt8], isAlt: Bool)
    /// The function keys of the Linux console: `ESC [ [ A`.
    case console
    /// The three characters of an old mouse report.
    case oldMouse([UInt8])
    /// A string of the terminal, by its introducer, and whether anything of it has come.
    case string(UInt8, hasBegun: Bool)
    /// An escape in a string: the first half of its end, or the beginning of something else.
    case stringEscape
    /// A paste, and how much of its end has come.
    case paste(Int)
  }

  /// The text of a paste so far.
  private var pasted: [UInt8] = []

  public init(escapeDelay: Int64 = 100) { self.escapeDelay = escapeDelay }

  /// Takes bytes as they come.
  ///
  /// - Parameter now: milliseconds of a clock that only goes forward.
  public mutating func take(_ bytes: some Sequence<UInt8>, at now: Int64) -> [Event] {
    let bytes = Array(bytes)
    var next = 0
    while next < bytes.count {
      if case .paste(0) = state, let length = Self.text(bytes[next...]) {
        keep(bytes[next..<(next + length)])
        next += length
      } else {
        take(bytes[next])
        next += 1
      }
    }
    deadline = wait.map { now + $0 }
    return takeEvents()
  }

  /// Ends what waited too long; to be called when nothing more has come by the deadline.
  public mutating func settle(at now: Int64) -> [Event] {
    guard let deadline, now >= deadline else { return [] }
    giveUp()
    self.deadline = nil
    return takeEvents()
  }

  /// Forgets what has begun.
  public mutating func reset() {
    state = .ground
    deadline = nil
    pasted = []
  }

  private mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  private mutating func emit(_ key: Key) { events.append(.key(key)) }

  /// Milliseconds that the rest of what has begun may take.
  private var wait: Int64? {
    switch state {
    case .ground: nil
    case .escape, .oldMouse, .console, .stringEscape: escapeDelay
    case .control(let bytes, _), .single(let bytes, _): bytes.isEmpty ? escapeDelay : max(escapeDelay, Self.patience)
    case .string(_, let hasBegun): hasBegun ? max(escapeDelay, Self.patience) : escapeDelay
    case .utf8: max(escapeDelay, Self.patience)
    case .paste: Self.pastePatience
    }
  }

  private mutating func giveUp() {
    switch state {
    case .ground, .stringEscape: break
    case .escape(let count): for _ in 0..<count { emit(.escape) }
    case .control(let bytes, _): emit(bytes.isEmpty ? .alt("[") : .unnamed)
    case .single(let bytes, _): emit(bytes.isEmpty ? .alt("O") : .unnamed)
    case .string(let introducer, let hasBegun): if !hasBegun { emit(.alt(Self.character(introducer))) }
    case .utf8, .console, .oldMouse: emit(.unnamed)
    case .paste: endPaste()
    }
    state = .ground
  }

  private static func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  // MARK: A byte

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .escape(let count): follow(byte, after: count)
    case .utf8(let bytes, let count, let isAlt): go(on: bytes, byte, of: count, isAlt: isAlt)
    case .control(let bytes, let isAlt): control(bytes, byte, isAlt: isAlt)
    case .single(let bytes, let isAlt): single(bytes, byte, isAlt: isAlt)
    case .console:
      state = .ground
      if byte == Self.escape { state = .escape(1) } else { emit(.unnamed) }
    case .oldMouse(let bytes): oldMouse(bytes, byte)
    case .string(let introducer, _): string(introducer, byte)
    case .stringEscape: if byte == UInt8(ascii: "\\") { state = .ground } else { follow(byte, after: 1) }
    case .paste(let matched): paste(byte, matched: matched)
    }
  }

  private static let escape: UInt8 = 27
  private static let cancels: Set<UInt8> = [0x18, 0x1A]

  private mutating func begin(_ byte: UInt8, isAlt: Bool = false) {
    state = .ground
    switch byte {
    case Self.escape: state = .escape(1)
    case _ where isAlt && byte < 0x20 || isAlt && byte == 127: emit(.unnamed)
    case 9: emit(.tab)
    case 10, 13: emit(.enter)
    case 8, 127: emit(.backspace)
    case 1...26: emit(.control(Self.character(96 + byte)))
    case 0..<32: emit(.unnamed)
    case 32..<127: emit(isAlt ? .alt(Self.character(byte)) : .character(Self.character(byte)))
    case 0xC2...0xDF: state = .utf8([byte], 2, isAlt: isAlt)
    case 0xE0...0xEF: state = .utf8([byte], 3, isAlt: isAlt)
    case 0xF0...0xF4: state = .utf8([byte], 4, isAlt: isAlt)
    default: emit(.unnamed)
    }
  }

  private mutating func go(on bytes: [UInt8], _ byte: UInt8, of count: Int, isAlt: Bool) {
    guard 0x80...0xBF ~= byte else {
      emit(.unnamed)
      return begin(byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == count else {
      state = .utf8(bytes, count, isAlt: isAlt)
      return
    }
    state = .ground
    guard let scalar = Self.scalar(bytes) else { return emit(.unnamed) }
    emit(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
  }

  /// The character of a lead and what continues it; nil for one in a longer form than it needs, and for a control.
  private static func scalar(_ bytes: [UInt8]) -> Unicode.Scalar? {
    let lead = UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    let value = bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    let least: UInt32 = [2: 0xA0, 3: 0x800, 4: 0x1_0000][bytes.count] ?? 0
    return value >= least ? Unicode.Scalar(value) : nil
  }

  private mutating func follow(_ byte: UInt8, after count: Int) {
    // rxvt sends Alt with an arrow as two escapes; more of them are the key Esc.
    switch byte {
    case Self.escape: state = .escape(count + 1)
    case UInt8(ascii: "["):
      for _ in 0..<max(0, count - 2) { emit(.escape) }
      state = .control([], isAlt: count > 1)
    case UInt8(ascii: "O"):
      for _ in 0..<max(0, count - 2) { emit(.escape) }
      state = .single([], isAlt: count > 1)
    case _ where "PX]^_".utf8.contains(byte):
      for _ in 0..<(count - 1) { emit(.escape) }
      state = .string(byte, hasBegun: false)
    default:
      for _ in 0..<(count - 1) { emit(.escape) }
      begin(byte, isAlt: true)
    }
  }

  /// A string goes on to its end: ST, BEL after an OSC, or what cancels it. Another escape begins anew.
  private mutating func string(_ introducer: UInt8, _ byte: UInt8) {
    switch byte {
    case Self.escape: state = .stringEscape
    case 7 where introducer == UInt8(ascii: "]"): state = .ground
    case _ where Self.cancels.contains(byte): state = .ground
    default: state = .string(introducer, hasBegun: true)
    }
  }
}

// MARK: - Pastes

extension InputDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// How many bytes at the beginning cannot be part of the end of a paste; nil for none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> Int? {
    let length = (bytes.firstIndex(of: escape) ?? bytes.endIndex) - bytes.startIndex
    return length > 0 ? length : nil
  }

  private mutating func paste(_ byte: UInt8, matched: Int) {
    if byte == Self.pasteEnd[matched] {
      state = matched + 1 < Self.pasteEnd.count ? .paste(matched + 1) : .ground
      if case .ground = state { endPaste() }
      return
    }
    keep(Self.pasteEnd[..<matched])
    if byte == Self.pasteEnd[0] {
      state = .paste(1)
    } else {
      keep([byte])
      state = .paste(0)
    }
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    pasted += bytes.prefix(Self.longestPaste - pasted.count)
  }

  private mutating func endPaste() {
    // Terminals send returns for ends of line.
    var text: [UInt8] = []
    text.reserveCapacity(pasted.count)
    var wasReturn = false
    for byte in pasted {
      if byte == 13 || byte != 10 || !wasReturn { text.append(byte == 13 ? 10 : byte) }
      wasReturn = byte == 13
    }
    pasted = []
    events.append(.paste(String(decoding: text, as: UTF8.self)))
  }
}

// MARK: - Control sequences

extension InputDecoder {
  private static let longestSequence = 64

  private mutating func control(_ bytes: [UInt8], _ byte: UInt8, isAlt: Bool) {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .console
    case 0x24 where Self.endsInDollar(bytes): finish(bytes, byte, isAlt: isAlt)
    case 0x20..<0x40:
      state = .control(bytes.count < Self.longestSequence ? bytes + [byte] : bytes, isAlt: isAlt)
    case 0x40..<0x7F: finish(bytes, byte, isAlt: isAlt)
    default:
      state = .ground
      if !Self.cancels.contains(byte) { begin(byte) }
    }
  }

  /// rxvt ends keys with Shift in what is otherwise in the middle of a sequence.
  private static func endsInDollar(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { 0x30..<0x3A ~= $0 }
  }

  private mutating func finish(_ bytes: [UInt8], _ last: UInt8, isAlt: Bool) {
    state = .ground
    let text = String(decoding: bytes, as: UTF8.self)
    let final = Self.character(last)
    if let prefix = text.first, "<=>?".contains(prefix) { return answer(prefix, text.dropFirst(), final) }
    switch (text, final) {
    case ("200", "~"): state = .paste(0)
    case ("201", "~"): break
    case ("", "M"): state = .oldMouse([])
    case ("", "I"), ("", "O"): events.append(.focus(final == "I"))
    case (_, "M"): mouse(text, isRelease: false, offset: 32)
    default:
      if final == "R", let place = Self.numbers(text), place.count == 2 {
        events.append(.report(.cursor(row: place[0], column: place[1])))
      } else if !"cntyx".contains(final) {
        name(text, final, isAlt: isAlt)
      }
    }
  }

  /// What begins with a private mark is a mouse report or an answer, and no key.
  private mutating func answer(_ prefix: Character, _ text: Substring, _ final: Character) {
    if prefix == "<", final == "M" || final == "m" {
      mouse(String(text), isRelease: final == "m", offset: 0)
    } else if prefix == "?", final == "y", text.last == "$", let numbers = Self.numbers(String(text.dropLast())),
      numbers.count == 2
    {
      events.append(.report(.mode(numbers[0], numbers[1])))
    }
  }

  private static func numbers(_ text: String) -> [Int]? {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.allSatisfy({ 0...99_999 ~= $0 ?? -1 }) else { return nil }
    return numbers.compactMap { $0 }
  }

  private mutating func name(_ text: String, _ final: Character, isAlt: Bool) {
    // A part after a colon says more than is needed here, but for the release of a key.
    let fields = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.split(separator: ":") }
    if fields.count > 1, fields[1].count > 1, fields[1][1] == "3" { return }
    let numbers = fields.map { $0.first.flatMap { Int($0) } ?? 0 }
    if final == "u" { return character(numbers.first ?? 0, modifiers: numbers.dropFirst().first ?? 1) }
    if final == "~", numbers.first == 27, numbers.count == 3 { return character(numbers[2], modifiers: numbers[1]) }
    let hasAlt = isAlt || Self.hasAlt(numbers.dropFirst().first ?? 1)
    let isNumbered = "~$^@".contains(final)
    let key = isNumbered ? Self.numbered[numbers.first ?? 0] : Self.lettered[final]
    emit(hasAlt ? .unnamed : key ?? .unnamed)
  }

  private static func hasAlt(_ modifiers: Int) -> Bool { modifiers > 1 && (modifiers - 1) & 2 != 0 }

  /// A key that is told by its character and what is held with it.
  private mutating func character(_ code: Int, modifiers: Int) {
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return emit(.unnamed) }
    let isControl = modifiers > 1 && (modifiers - 1) & 4 != 0
    switch (code, Self.hasAlt(modifiers)) {
    case (27, false): emit(.escape)
    case (13, false), (57414, false): emit(.enter)
    case (9, false): emit((modifiers - 1) & 1 != 0 ? .backTab : .tab)
    case (8, false), (127, false): emit(.backspace)
    case (57399...57408, false): emit(.character(Self.character(UInt8(code - 57399) + UInt8(ascii: "0"))))
    case (0xE000...0xF8FF, _), (0..<32, _), (127..<160, _): emit(.unnamed)
    case (_, true): emit(.alt(Character(scalar)))
    case (0x61...0x7A, false) where isControl: emit(.control(Character(scalar)))
    default: emit(isControl ? .unnamed : .character(Character(scalar)))
    }
  }

  private static let lettered: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab, "a": .up, "b": .down,
    "c": .right, "d": .left,
  ]
  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  // MARK: The keypad

  private mutating func single(_ bytes: [UInt8], _ byte: UInt8, isAlt: Bool) {
    switch byte {
    case 0x30..<0x3C where bytes.count < 8: state = .single(bytes + [byte], isAlt: isAlt)
    case 0x20..<0x7F:
      state = .ground
      let modifiers = String(decoding: bytes, as: UTF8.self).split(separator: ";").last.flatMap { Int($0) } ?? 1
      emit(isAlt || Self.hasAlt(modifiers) ? .unnamed : Self.keypad[Self.character(byte)] ?? .unnamed)
    default:
      state = .ground
      if !Self.cancels.contains(byte) { begin(byte) }
    }
  }

  private static let keypad: [Character: Key] = {
    var keys = lettered
    keys["Z"] = nil
    for (letter, key) in zip("pqrstuvwxyjklmnoX ", "0123456789*+,-./= ") { keys[letter] = .character(key) }
    keys["M"] = .enter
    keys["I"] = .tab
    return keys
  }()

  // MARK: The mouse

  private mutating func mouse(_ text: String, isRelease: Bool, offset: Int) {
    guard let numbers = Self.numbers(text), numbers.count == 3 else { return }
    mouse(numbers[0] - offset, column: numbers[1], row: numbers[2], isRelease: isRelease, isOld: offset > 0)
  }

  private mutating func mouse(_ code: Int, column: Int, row: Int, isRelease: Bool, isOld: Bool) {
    guard code >= 0, column > 0, row > 0 else { return }
    let action: Mouse.Action =
      switch code & 0b1110_0011 {
      case 64: .wheelUp
      case 65: .wheelDown
      case 3 where isOld: .release
      case 0...2: isRelease ? .release : code & 32 != 0 ? .drag : .press(code & 3)
      default: .drag
      }
    events.append(.mouse(Mouse(action, row: row - 1, column: column - 1)))
  }

  /// Three characters, each a byte or, in the mode of 1005, UTF-8.
  private mutating func oldMouse(_ bytes: [UInt8], _ byte: UInt8) {
    if byte == Self.escape, bytes.isEmpty {
      // A terminal in which this is a function key.
      emit(.unnamed)
      state = .escape(1)
      return
    }
    let bytes = bytes + [byte]
    let values = Self.values(bytes)
    guard values.count == 3 else {
      state = .oldMouse(bytes)
      return
    }
    state = .ground
    mouse(values[0] - 32, column: values[1] - 32, row: values[2] - 32, isRelease: false, isOld: true)
  }

  private static func values(_ bytes: [UInt8]) -> [Int] {
    var values: [Int] = []
    var lead: UInt8?
    for byte in bytes {
      if let first = lead {
        lead = nil
        if 0x80...0xBF ~= byte {
          values.append(Int(first & 0x1F) << 6 | Int(byte & 0x3F))
          continue
        }
        values.append(Int(first))
      }
      if 0xC2...0xDF ~= byte, values.count < 2 { lead = byte } else { values.append(Int(byte)) }
    }
    return values
  }
}
