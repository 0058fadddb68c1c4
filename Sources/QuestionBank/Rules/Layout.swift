extension LintContext {
  /// What can be chosen fits the screen, and every character looks the same in every terminal.
  var layout: [Finding] {
    passages.compactMap { passage in
      guard passage.isOption else { return nil }
      let lines = Layout.lines(passage.text)
      return lines > 4 ? Finding(.tooTall(lines: lines), at: passage.place) : nil
    }
      + passages.compactMap { passage in
        guard passage.text.utf8.contains(where: { !Layout.isPlain($0) }),
          let scalar = passage.text.unicodeScalars.first(where: { !Layout.isSafe($0) })
        else { return nil }
        return Finding(.unsafe(scalar.value, instead: Layout.plain[scalar]), at: passage.place)
      }
  }
}

private enum Layout {
  /// The text column of 76 without the mark of an option.
  static let width = 70

  static let plain: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2026}": "...", "\u{2192}": "\"to\"", "\u{A0}": "a space", "\u{2248}": "\"about\"", "\u{2264}": "\"at most\"",
    "\u{2265}": "\"at least\"", "\u{D7}": "\"times\"", "\u{20AC}": "EUR",
  ]

  static func isPlain(_ byte: UInt8) -> Bool { 0x20...0x7E ~= byte || byte == 0x0A }

  /// Printable ASCII and the Latin letters: one cell wide everywhere.
  static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: true
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    default: false
    }
  }

  /// Lines of the text when it is wrapped at spaces.
  static func lines(_ text: String) -> Int {
    var lines = 1
    var column = 0
    for word in text.split(separator: " ").map(\.count) {
      if column > 0, column + 1 + word > width {
        lines += 1
        column = 0
      }
      let needed = column > 0 ? column + 1 + word : word
      lines += max(0, needed - 1) / width
      column = needed > width ? (needed - 1) % width + 1 : needed
    }
    return lines
  }
}
