extension TypedNumber {
  /// What an answer in numbers means.
  public enum Answer: Hashable, Sendable {
    /// A number, also of a fraction such as 33/2.
    case number(Double)
    /// Two numbers, as plain text, to ask which.
    case ambiguous(String, String)
    case empty
    case unreadable

    /// What to say before anything is graded; nil where the answer is understood.
    ///
    /// - Parameter text: as it was typed.
    public func question(about text: String) -> String? {
      switch self {
      case .number: nil
      case .ambiguous(let one, let other): "\(text) can mean \(one) or \(other). Type the one you mean."
      case .empty: "Type a number first."
      case .unreadable: "\(text) cannot be read. Type a number such as 1234.5, 1.2e3, 200k or 33/2."
      }
    }
  }

  /// Reads the answer to a question: whatever `read` reads, a fraction, and a sign of a currency, a percent sign or the
  /// unit that is asked for beside it. Nothing that could mean two numbers is decided here.
  ///
  /// - Parameter unit: what the number counts, such as `USD` or `million requests`.
  public static func answer(_ text: String, unit: String = "") -> Answer {
    let bare = bare(text, unit: unit)
    if bare.isEmpty { return .empty }
    if bare.contains(where: { $0 == "/" || $0 == "\u{2044}" }) { return fraction(bare) }
    switch read(bare, takesGroups: false) {
    case .number(let number):
      guard let value = Double(number.text), value.isFinite else { return .unreadable }
      // 1.5M million requests: a million and a half of them, or of millions of them.
      if let last = bare.last, last.isLetter, let scale = scale(of: unit) {
        return .ambiguous(number.text, TypedNumber.shifted(number, by: -scale).text)
      }
      return .number(value)
    case .ambiguous(let one, let other): return .ambiguous(one, other)
    case .unreadable: return .unreadable
    }
  }

  /// The characters, besides digits, that can stand first in an answer.
  public static let leading = ".,-+$\u{20AC}\u{A3}\u{2212}\u{2010}\u{2011}\u{2012}\u{2013}"
  /// The characters, besides digits, that can follow a digit in an answer.
  public static let following = ".,-+/ eEkKM%_\u{2212}\u{2044}\u{2019}\u{A0}\u{2009}\u{202F}"

  /// Without what stands beside the number.
  private static func bare(_ text: String, unit: String) -> String {
    var text = text.trimmed
    for word in [unit, "USD", "US$", "$", "\u{20AC}", "\u{A3}", "%", "percent"] where !word.isEmpty {
      if text.lowercased().hasPrefix(word.lowercased()) {
        text = String(text.dropFirst(word.count)).trimmed
      } else if text.lowercased().hasSuffix(word.lowercased()) {
        text = String(text.dropLast(word.count)).trimmed
      }
    }
    return text
  }

  /// The power of ten that a unit such as `million requests` has in its name.
  private static func scale(of unit: String) -> Int? {
    let first = unit.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return ["thousand": 3, "thousands": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9][first]
  }

  private static func shifted(_ number: TypedNumber, by power: Int) -> TypedNumber {
    var number = number
    number.exponent += number.digits.isEmpty ? 0 : power
    return number
  }

  /// `33/2`, and `16 1/2` with a whole number before it.
  private static func fraction(_ text: String) -> Answer {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\u{2044}" }
    guard halves.count == 2, case .number(let below)? = value(String(halves[1])), below > 0 else { return .unreadable }
    let words = String(halves[0]).trimmed.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.count, words.last.flatMap(value), words.first.flatMap(value)) {
    case (1, .number(let above)?, _): return .number(above / below)
    case (2, .number(let above)?, .number(let whole)?) where whole.rounded() == whole && 0..<below ~= above:
      return .number(words[0].hasPrefix("-") || whole < 0 ? whole - above / below : whole + above / below)
    default: return .unreadable
    }
  }

  private static func value(_ text: String) -> Answer? {
    guard case .number(let number) = read(text, takesGroups: false), let value = Double(number.text), value.isFinite
    else { return nil }
    return .number(value)
  }
}
