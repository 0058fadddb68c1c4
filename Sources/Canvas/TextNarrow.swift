extension Text {
  /// The text without the characters that some terminals draw two columns wide and others one (East Asian Width A, Unicode
  /// Standard Annex 11): each becomes a look-alike in ASCII. What is wide everywhere, and letters of other scripts, stay.
  public static func narrow(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for character in cleaned(text) {
      if character.unicodeScalars.contains(where: isAmbiguous) {
        result += ascii(String(character))
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Latin letters with marks, punctuation, arrows, lines, blocks and signs: all of their blocks, for a terminal that has
  /// a few of them wide often has more.
  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0x2FF, 0x2010...0x2BFF: true
    default: false
    }
  }
}
