/// A whole number as a person types it: `1.5M`, `200k`, `1 000 000`, `2e6`, `1,000`.
public enum TypedNumber {
  /// Why what was typed is not taken.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    case notANumber(String)
    case negative
    case notWhole(String)
    case decimalComma(String)
    case tooLarge

    /// What is wrong, to follow a name such as "Requests a day".
    public var sentence: String {
      switch self {
      case .empty: "needs a number, such as 200k or 1.5M"
      case .notANumber(let text): "cannot be \"\(text)\". Type a number such as 200k or 1.5M"
      case .negative: "cannot be below zero"
      case .notWhole(let text): "takes whole numbers, and \(text) is none"
      case .decimalComma(let text): "cannot be \"\(text)\". Write decimals with a point, as in 1.5M"
      case .tooLarge: "is larger than a quintillion (10^18)"
      }
    }
  }

  /// Nothing is larger than this.
  static let limit = 1_000_000_000_000_000_000

  /// The number, exactly. Letters k, M, B (or G) and T are thousands, millions, billions and trillions, in either case.
  public static func parse(_ text: String) throws(Fault) -> Int {
    var rest = text.trimmed[...]
    if rest.isEmpty { throw .empty }
    if rest.first == "-" || rest.first == "−" {
      throw rest.dropFirst().first?.isNumber == true ? .negative : .notANumber(text)
    }
    if rest.first == "+" { rest.removeFirst() }
    let mantissa = rest.prefix {
      $0.isASCII && $0.isNumber || ".,_ ".contains($0) || $0 == "\u{A0}" || $0 == "\u{202F}"
    }
    let ending = rest.dropFirst(mantissa.count)
    guard let power = exponent(String(ending)) else { throw .notANumber(text) }
    let (whole, decimals) = try parts(String(mantissa), text)
    return try value(whole, decimals, power, text)
  }

  /// The power of ten that an ending such as `M` or `e6` stands for.
  private static func exponent(_ ending: String) -> Int? {
    let ending = ending.trimmed.lowercased()
    if let letter = ["": 0, "k": 3, "m": 6, "b": 9, "g": 9, "t": 12][ending] { return letter }
    guard ending.first == "e" else { return nil }
    let digits = ending.dropFirst().first == "+" ? ending.dropFirst(2) : ending.dropFirst()
    guard 1...2 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(digits)
  }

  /// The digits before and after the point, without what parts the thousands.
  private static func parts(_ mantissa: String, _ text: String) throws(Fault) -> (whole: [UInt8], decimals: [UInt8]) {
    let halves = mantissa.trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= halves.count else { throw .notANumber(text) }
    let groups = halves[0].split(omittingEmptySubsequences: false) { !$0.isASCII || !$0.isNumber }
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), 1...3 ~= groups[0].count else {
        throw halves[0].contains(",") ? .decimalComma(text) : .notANumber(text)
      }
    }
    let whole = groups.joined().map { $0.asciiValue! }
    let decimals = halves.count > 1 ? Array(halves[1].utf8) : []
    guard decimals.allSatisfy({ 48...57 ~= $0 }), !(whole + decimals).isEmpty else { throw .notANumber(text) }
    return (whole, decimals)
  }

  private static func value(_ whole: [UInt8], _ decimals: [UInt8], _ power: Int, _ text: String) throws(Fault) -> Int {
    let shifted = decimals.prefix(power)
    guard decimals.dropFirst(power).allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw .notWhole(text) }
    let digits = (whole + shifted).drop { $0 == UInt8(ascii: "0") }
    if digits.isEmpty { return 0 }
    let noughts = power - shifted.count
    guard digits.count + noughts <= 19 else { throw .tooLarge }
    var number = 0
    for digit in digits.map({ Int($0 - 48) }) + Array(repeating: 0, count: noughts) {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow, tens <= limit else { throw .tooLarge }
      number = tens + digit
    }
    guard number <= limit else { throw .tooLarge }
    return number
  }
}
