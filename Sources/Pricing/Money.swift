/// An amount of US dollars, exact to a trillionth of a dollar (10⁻¹²), never binary floating point.
///
/// A price of six decimals for a million tokens is therefore exact for a single token. Nothing is rounded before it is
/// shown.
public struct Money: Hashable, Sendable {
  /// Dollars, rounded down; below zero for what is owed back.
  private let dollars: Int
  /// What is left of a dollar, in trillionths: 0 ..< 10¹².
  private let trillionths: Int

  /// Trillionths in a dollar.
  static let scale = 1_000_000_000_000
  /// What a product may not go beyond: a quadrillion dollars. Sums of thousands of such amounts still fit.
  static let limit = 1_000_000_000_000_000

  init(dollars: Int, trillionths: Int) {
    self.dollars = dollars
    self.trillionths = trillionths
  }

  public static let zero = Money(dollars: 0, trillionths: 0)
  public static let cent = Money(dollars: 0, trillionths: scale / 100)

  /// So many trillionths of a dollar, 0 or more: a count as an amount, to divide it exactly.
  init(counted count: Int) {
    self.init(dollars: count / Money.scale, trillionths: count % Money.scale)
  }

  /// Whole dollars.
  public static func dollars(_ count: Int) -> Money { Money(dollars: count, trillionths: 0) }

  /// A decimal as a price list has it: `0.0175`, `18.40`; at most twelve digits after the point.
  ///
  /// Nothing for any other text, for an amount below zero and for one above 10¹⁵ dollars.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 16 else { return nil }
    guard parts.joined().allSatisfy({ 48...57 ~= $0 }), parts.count == 1 || 1...12 ~= parts[1].count else { return nil }
    func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }
    let whole = number(parts[0])
    guard whole <= Money.limit else { return nil }
    let decimals = parts.count == 1 ? [] : Array(parts[1])
    self.init(
      dollars: whole, trillionths: (decimals.count..<12).reduce(number(decimals)) { digits, _ in digits * 10 })
  }
}

extension Money: Comparable {
  public static func < (a: Money, b: Money) -> Bool { (a.dollars, a.trillionths) < (b.dollars, b.trillionths) }
}

// MARK: - Arithmetic

extension Money {
  public static func + (a: Money, b: Money) -> Money {
    let sum = a.trillionths + b.trillionths
    return sum < scale
      ? Money(dollars: a.dollars + b.dollars, trillionths: sum)
      : Money(dollars: a.dollars + b.dollars + 1, trillionths: sum - scale)
  }

  public static prefix func - (a: Money) -> Money {
    a.trillionths == 0
      ? Money(dollars: -a.dollars, trillionths: 0)
      : Money(dollars: -a.dollars - 1, trillionths: scale - a.trillionths)
  }

  public static func - (a: Money, b: Money) -> Money { a + -b }
  public static func += (a: inout Money, b: Money) { a = a + b }

  /// So many times the amount, the count 0 or more; too large beyond 10¹⁵ dollars.
  public func times(_ count: Int) throws(Refusal) -> Money {
    precondition(count >= 0, "an amount is taken 0 times or more")
    guard self >= .zero else { return -(try magnitude.times(count)) }
    let (whole, overflow) = dollars.multipliedReportingOverflow(by: count)
    // Below 10¹² × 2⁶³, so that the quotient fits.
    let product = UInt(trillionths).multipliedFullWidth(by: UInt(count))
    let (carried, rest) = UInt(Money.scale).dividingFullWidth(product)
    guard !overflow, whole <= Money.limit, Int(carried) <= Money.limit else { throw .tooLarge }
    return Money(dollars: whole + Int(carried), trillionths: Int(rest))
  }

  /// An equal part; nothing when it is not a whole number of trillionths.
  func part(of count: Int) -> Money? {
    guard count > 0, self >= .zero else { return nil }
    let (quotient, rest) = parted(by: count)
    return rest == 0 ? quotient : nil
  }

  /// An equal part, rounded down to a trillionth of a dollar.
  public func divided(by count: Int) -> Money { count > 1 ? parted(by: count).quotient : self }

  /// - Parameter count: above 0; the amount is not below zero.
  private func parted(by count: Int) -> (quotient: Money, rest: UInt) {
    let (whole, left) = dollars.quotientAndRemainder(dividingBy: count)
    let (high, low) = UInt(left).multipliedFullWidth(by: UInt(Money.scale))
    let (sum, carry) = low.addingReportingOverflow(UInt(trillionths))
    let (quotient, rest) = UInt(count).dividingFullWidth((high + (carry ? 1 : 0), sum))
    return (Money(dollars: whole, trillionths: Int(quotient)), rest)
  }

  public var magnitude: Money { self < .zero ? -self : self }
}

// MARK: - Shown

extension Money {
  /// Rounded to cents, halves away from zero, with its thousands parted: `13,689.60`.
  public var text: String { rounded(to: 2, grouped: true) }

  /// As a script reads it: rounded to cents, halves away from zero, without a separator of thousands.
  public var cents: String { rounded(to: 2) }

  /// Rounded to cents, or to three digits that count where it is less than a cent: `16.20`, `0.000153`.
  public var readable: String {
    guard magnitude < .cent, self != .zero else { return text }
    let noughts = exact.drop { $0 == "-" }.dropFirst(2).prefix { $0 == "0" }.count
    let text = rounded(to: min(12, noughts + 3))
    let ends = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return String(text.dropLast(ends))
  }

  /// With every digit that it has, and at least two after the point: `0.000035`, `16.20`.
  public var exact: String {
    let text = rounded(to: 12)
    let noughts = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return String(text.dropLast(min(noughts, 10)))
  }

  /// Rounded to so many digits after the point (0 to 12), halves away from zero.
  public func rounded(to places: Int, grouped: Bool = false) -> String {
    let step = (places..<12).reduce(1) { power, _ in power * 10 }
    var (whole, rest) = (magnitude.dollars, magnitude.trillionths + step / 2)
    if rest >= Money.scale { (whole, rest) = (whole + 1, rest - Money.scale) }
    let digits = String(rest / step)
    let decimals = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    let isNothing = whole == 0 && rest / step == 0
    let front = grouped ? whole.grouped : String(whole)
    return (self < .zero && !isNothing ? "-" : "") + front + (places > 0 ? "." + decimals : "")
  }

  /// The nearest binary number, for a chart and nothing else.
  public var approximate: Double { Double(dollars) + Double(trillionths) / Double(Money.scale) }
}

extension Int {
  /// The number with its thousands parted: `1,000,000`.
  public var grouped: String {
    let digits = Array(String(magnitude).utf8)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return (self < 0 ? "-" : "") + text
  }
}
