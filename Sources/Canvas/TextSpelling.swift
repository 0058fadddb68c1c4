extension Text {
  /// Text that is safe to print: what would steer a terminal, turn the direction of writing or not be seen at all is
  /// spelled out, as in `\u{1B}`. Newlines stay.
  public static func spelledOut(_ text: String) -> String {
    spelled(text) { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }
  }

  /// The same for JSON text, whose strings spell such characters as `\u001b`.
  public static func spelledOutJSON(_ text: String) -> String {
    spelled(text) { scalar in
      UTF16.encode(scalar)!.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  private static func spelled(_ text: String, as spelling: (Unicode.Scalar) -> String) -> String {
    guard text.unicodeScalars.contains(where: isUnseen) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnseen(scalar) { result += spelling(scalar).unicodeScalars } else { result.append(scalar) }
    }
    return String(result)
  }

  /// Whether a scalar does something to a terminal, or to its neighbors, without being seen itself.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20..<0x7F: false
    case 0..<0xA0, 0xAD: true
    case 0xA0..<0x300: false
    // These choose between two looks of the character before them.
    case 0xFE00...0xFE0F: false
    default:
      switch scalar.properties.generalCategory {
      case .format, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }
}
