/// A number as a person types it: `1.5M`, `200k`, `1 000 000`, `2e6`, `1,000`, `16,5`, `1.65e1`.
public struct TypedNumber: Hashable, Sendable {
  var isNegative = false
  /// The digits, each 0 to 9, the most significant first and without leading noughts.
  public var digits: [UInt8] = []
  /// The power of ten of the last digit.
  public var exponent = 0

  /// What was typed may mean.
  public enum Reading: Hashable, Sendable {
    case number(TypedNumber)
    /// Two numbers, such as 1,234 and 1.234; as plain text, to ask which.
    case ambiguous(String, String)
    case unreadable
  }

  /// Reads a number: with separators of thousands, a decimal point or comma, an exponent, or a letter k, M, B (or G), T
  /// for thousands to trillions; minus signs and blanks of all kinds.
  ///
  /// - Parameter takesGroups: whether `1,234` is taken as 1234, as it is written in English; else it is ambiguous.
  public static func read(_ text: String, takesGroups: Bool = true) -> Reading {
    var rest = text.trimmed[...]
    var number = TypedNumber()
    if let sign = rest.first, "-\u{2212}\u{2010}\u{2011}\u{2012}\u{2013}\u{FF0D}+".contains(sign) {
      number.isNegative = sign != "+"
      rest = rest.dropFirst()
    }
    let mantissa = rest.prefix { digit($0) != nil || ".,_'\u{2019}".contains($0) || $0.isWhitespace }
    guard let power = power(String(rest.dropFirst(mantissa.count))), mantissa.contains(where: { digit($0) != nil })
    else { return .unreadable }
    switch split(String(mantissa).trimmed, takesGroups: takesGroups) {
    case .parts(let whole, let decimals): return .number(number.filled(whole, decimals, power))
    case .either(let whole, let decimals):
      let (one, other) = (number.filled(whole + decimals, "", power), number.filled(whole, decimals, power))
      return .ambiguous(one.text, other.text)
    case nil: return .unreadable
    }
  }

  private func filled(_ whole: String, _ decimals: String, _ power: Int) -> TypedNumber {
    var number = self
    let all = (whole + decimals).compactMap(TypedNumber.digit)
    let noughts = all.reversed().prefix { $0 == 0 }.count
    number.digits = Array(all.dropLast(noughts).drop { $0 == 0 })
    number.exponent = number.digits.isEmpty ? 0 : power - decimals.count + noughts
    if number.digits.isEmpty { number.isNegative = false }
    return number
  }

  /// A digit of any width; those of other scripts are left to their readers.
  private static func digit(_ character: Character) -> UInt8? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: return UInt8(scalar.value - 0xFF10)
    default: return nil
    }
  }

  private enum Split {
    case parts(String, String)
    case either(String, String)
  }

  /// The digits before and after the decimal sign.
  private static func split(_ mantissa: String, takesGroups: Bool) -> Split? {
    let plain = String(mantissa.map { "_'\u{2019}".contains($0) || $0.isWhitespace ? " " : $0 })
    let signs = Set(plain.filter { ".,".contains($0) })
    guard signs.count <= 2 else { return nil }
    if signs.count == 2, let last = plain.last(where: { ".,".contains($0) }) {
      // The last of two kinds is the decimal sign: 1.234,5 and 1,234.5.
      let halves = plain.split(separator: last, omittingEmptySubsequences: false)
      guard halves.count == 2, let whole = grouped(String(halves[0])) else { return nil }
      return isDigits(halves[1]) ? .parts(whole, String(halves[1])) : nil
    }
    guard let sign = signs.first else { return grouped(plain).map { .parts($0, "") } }
    let halves = plain.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    if halves.count > 2 { return grouped(plain).map { .parts($0, "") } }
    guard isDigits(halves[1]), let whole = halves[0].isEmpty ? "" : grouped(halves[0]) else { return nil }
    // 1,234: thousands in English, a decimal elsewhere.
    let couldBeGroup = sign == "," && halves[1].count == 3 && 1...3 ~= halves[0].count && halves[0] != "0"
    if couldBeGroup { return takesGroups ? .parts(whole + halves[1], "") : .either(whole, halves[1]) }
    return .parts(whole, halves[1])
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool { text.allSatisfy { digit($0) != nil } }

  /// The digits of a whole number with its thousands parted, or not.
  private static func grouped(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { digit($0) == nil }
    let isRight = groups.count == 1 || 1...3 ~= groups[0].count && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isRight ? groups.joined() : nil
  }

  /// The power of ten that an ending such as `M` or `e6` stands for.
  private static func power(_ ending: String) -> Int? {
    let ending = ending.trimmed.lowercased()
    if let letter = ["": 0, "k": 3, "m": 6, "b": 9, "g": 9, "t": 12][ending] { return letter }
    guard ending.first == "e" else { return nil }
    let rest = ending.dropFirst()
    let isNegative = "-\u{2212}".contains(rest.first ?? " ")
    let digits = isNegative || rest.first == "+" ? rest.dropFirst() : rest
    guard 1...2 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let power = Int(digits) else {
      return nil
    }
    return isNegative ? -power : power
  }

  /// Written with a point and without anything else: `-1234.5`.
  public var text: String {
    if digits.isEmpty { return "0" }
    let all = digits.map(String.init).joined() + String(repeating: "0", count: max(0, exponent))
    let places = max(0, -exponent)
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    let whole = padded.dropLast(places)
    return (isNegative ? "-" : "") + whole + (places > 0 ? "." + padded.suffix(places) : "")
  }

  /// The whole number that it is; nil for any other and beyond 10¹⁸.
  public var whole: Int? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    var number = 0
    for digit in digits.map(Int.init) + Array(repeating: 0, count: exponent) {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow, tens <= TypedNumber.limit else { return nil }
      number = tens + digit
    }
    return number <= TypedNumber.limit ? (isNegative ? -number : number) : nil
  }

  /// Nothing is larger than this.
  static let limit = 1_000_000_000_000_000_000
}

// MARK: - Whole numbers

extension TypedNumber {
  /// Why what was typed is not taken as a whole number.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    case notANumber(String)
    case negative
    case notWhole(String)
    case tooLarge

    /// What is wrong, to follow a name such as "Requests".
    public var sentence: String {
      switch self {
      case .empty: "needs a number, such as 200k or 1.5M"
      case .notANumber(let text): "cannot be \"\(text)\". Type a number such as 200k or 1.5M"
      case .negative: "cannot be below zero"
      case .notWhole(let text):
        "takes whole numbers, and \(text) is none. For thousands write \(Fault.thousands(text)), or leave the point out"
      case .tooLarge: "is larger than a quintillion (10^18)"
      }
    }

    /// What may have been meant: `1,234` for 1.234.
    private static func thousands(_ text: String) -> String {
      guard case .number(let number) = read(text), number.exponent == -3 else { return "1,234 or 1.5k" }
      return String(number.text.map { $0 == "." ? "," : $0 })
    }
  }

  /// The whole number, exactly, 0 or more.
  public static func parse(_ text: String) throws(Fault) -> Int {
    if text.trimmed.isEmpty { throw .empty }
    guard case .number(let number) = read(text) else { throw .notANumber(text) }
    if number.isNegative { throw .negative }
    guard number.exponent >= 0 else { throw .notWhole(text.trimmed) }
    guard let whole = number.whole else { throw .tooLarge }
    return whole
  }
}
