/// Text as a terminal shows it: in columns, not in characters.
public enum Text {
  /// Columns that the text takes in one row, where a control character is a blank.
  public static func width(_ text: String) -> Int {
    simpleWidth(text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// Columns that a grapheme takes: 0 where nothing is to be seen of it.
  public static func width(of character: Character) -> Int {
    if character.isASCII || isBlanked(character) { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + Columns.count($1) }
  }

  /// Text that cannot disturb a terminal, of the same width.
  ///
  /// Control characters and overrides of the direction become blanks, newlines stay. What terminals disagree about is
  /// left out: variation selectors, joiners, skin tones, tags and marks that have nothing to stand on. What has no
  /// agreed look becomes a question mark.
  public static func cleaned(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ $0 == "\n" || Columns.isSimple($0.value) }) { return text }
    var clean = String.UnicodeScalarView()
    for character in text {
      if isNewline(character) {
        clean.append("\n")
      } else if isBlanked(character) || character.unicodeScalars.first == " " {
        clean.append(" ")
      } else if width(of: character) > 0 {
        clean.append(contentsOf: character.unicodeScalars.lazy.filter { !isLeftOut($0) }.map { visible($0) })
      }
    }
    return String(clean)
  }

  /// Breaks text into lines between words; newlines stay, except one at the very end.
  ///
  /// Blanks beside each other count as one. A word wider than the width is broken between graphemes. No line is wider
  /// than the width; a grapheme that is becomes a question mark.
  ///
  /// - Returns: no lines for a width below 1.
  public static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var text = cleaned(text)
    if text.last == "\n" { text.removeLast() }
    // In clean text, newlines and blanks are graphemes by themselves, so bytes tell them.
    let bytes = Array(text.utf8)
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap { paragraph in
      wrapWords(paragraph.split(separator: 0x20), width: width)
    }
  }

  private static func wrapWords(_ words: [ArraySlice<UInt8>], width: Int) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var used = 0
    for word in words {
      let wide = word.allSatisfy { $0 < 0x80 } ? word.count : Text.width(String(decoding: word, as: UTF8.self))
      if used > 0, used + 1 + wide <= width {
        line.append(0x20)
        line += word
        used += 1 + wide
        continue
      }
      if used > 0 { lines.append(String(decoding: line, as: UTF8.self)) }
      line = Array(word)
      used = wide
      if wide > width {
        let pieces = broken(String(decoding: word, as: UTF8.self), width: width)
        lines += pieces.dropLast()
        line = Array((pieces.last ?? "").utf8)
        used = Text.width(pieces.last ?? "")
      }
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }

  /// Pieces of a word, each as wide as the width lets it be.
  private static func broken(_ word: String, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let wide = Text.width(of: character)
      let shown = wide <= width ? String(character) : "?"
      let needed = wide <= width ? wide : 1
      if used + needed > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1] += shown
      used += needed
    }
    return pieces
  }

  /// The text in one row and at most that wide; where something is left out, it ends in the mark.
  public static func truncated(_ text: String, width: Int, mark: String = "…") -> String {
    let line = oneLine(text)
    guard Text.width(line) > width else { return line }
    let mark = prefix(oneLine(mark), width: width)
    var kept = prefix(line, width: max(0, width - Text.width(mark)))
    while kept.last == " " { kept.removeLast() }
    return kept + mark
  }

  /// The text in one row and exactly that wide: truncated where it is wider, with blanks where it is narrower.
  public static func padded(_ text: String, width: Int, alignRight: Bool = false) -> String {
    let line = truncated(text, width: width)
    let blanks = String(repeating: " ", count: max(0, width - Text.width(line)))
    return alignRight ? blanks + line : line + blanks
  }

  private static func prefix(_ line: String, width: Int) -> String {
    var kept = ""
    var used = 0
    for character in line {
      used += Text.width(of: character)
      guard used <= width else { break }
      kept.append(character)
    }
    return kept
  }

  /// The text cleaned, with blanks for newlines.
  static func oneLine(_ text: String) -> String {
    let clean = cleaned(text)
    return clean.utf8.contains(0x0A) ? String(clean.map { $0 == "\n" ? " " : $0 }) : clean
  }
}

// MARK: - What characters are

extension Text {
  /// Columns of text that consists of simple scalars alone, the usual case; nil for other text.
  private static func simpleWidth(_ text: String) -> Int? {
    let ascii = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { 0x20..<0x7F ~= $0 } ? bytes.count : nil
    }
    if let count = ascii ?? nil { return count }
    var count = 0
    for scalar in text.unicodeScalars {
      guard Columns.isSimple(scalar.value) else { return nil }
      count += 1
    }
    return count
  }

  static func isNewline(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r\n", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// A control character, or one that turns the direction of what follows.
  private static func isBlanked(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: true
    case 0..<0x300: false
    default: scalar.properties.generalCategory == .format
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x300 else { return scalar }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return "?"
    default: return scalar
    }
  }

  /// A blank of one column, such as the one that keeps words together.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
