/// Words as people look for them: without regard to case, accents, kinds of quotes and dashes, and separators in numbers.
public enum FoldedWords {
  /// Whether each of the words is the beginning of one in the text; no words are everywhere.
  public static func areIn(_ text: String, _ words: String) -> Bool {
    let all = of(text)
    return of(words).allSatisfy { word in all.contains { $0.hasPrefix(word) } }
  }

  /// The runs of letters, digits and apostrophes, folded; `1,000` and `1 000` are one word, `1000`.
  static func of(_ text: String) -> [String] {
    plainWords(Array(text.utf8)) ?? foreignWords(text)
  }

  /// The words of a text of plain ASCII, by its bytes, because a bank has a hundred thousand of them; nil for any other.
  private static func plainWords(_ bytes: [UInt8]) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    word.reserveCapacity(24)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 48...57, 97...122: word.append(byte)
      case 65...90: word.append(byte + 32)
      case 128...: return nil
      case 39: break
      case 44 where isThousand(bytes, index), 95 where isThousand(bytes, index): break
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  private static func isThousand(_ bytes: [UInt8], _ index: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && 48...57 ~= bytes[place] }
    return isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
  }

  private static func foreignWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if let letters = folded(scalar) {
        word += letters
      } else if !isSeparator(at: index, scalars), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Whether a sign stands between thousands: after one to three digits and before exactly three.
  private static func isSeparator(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard thousands.contains(scalars[index]), index > 0, isDigit(scalars[index - 1]), index + 3 < scalars.count else {
      return false
    }
    let isFollowed = scalars[(index + 1)...(index + 3)].allSatisfy(isDigit)
    return isFollowed && (index + 4 == scalars.count || !isDigit(scalars[index + 4]))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Comma, apostrophe, low line, no-break space, thin space, narrow no-break space.
  private static let thousands: Set<Unicode.Scalar> = [",", "'", "_", "\u{A0}", "\u{2009}", "\u{202F}"]

  /// A letter, digit or apostrophe in its plainest form; nil for what ends a word.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": return String(scalar)
      case "A"..."Z": return scalar.properties.lowercaseMapping
      case "'": return ""
      default: return nil
      }
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return ""
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .otherNumber:
      let letter = scalar.properties.lowercaseMapping
      return letter.unicodeScalars.first.flatMap { plain[$0] } ?? letter
    default: return "\u{2018}\u{2019}\u{201B}\u{2032}\u{FF07}".unicodeScalars.contains(scalar) ? "" : nil
    }
  }

  /// Latin letters with marks, and the letters they are looked for by.
  private static let plain: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşš"), ("ss", "ß"), ("t", "ţťŧ"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
      ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    return Dictionary(
      rows.flatMap { row in row.1.precomposed.map { ($0, row.0) } }, uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  /// One scalar a letter, as the table is written.
  fileprivate var precomposed: [Unicode.Scalar] {
    unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
  }
}
