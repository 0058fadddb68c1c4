/// An exact number: a quotient of whole numbers in lowest terms.
struct Fraction: Equatable {
  private(set) var numerator: Int
  /// Always positive.
  private(set) var denominator: Int

  /// Nothing when the denominator is zero or the terms are too large.
  init?(_ numerator: Int, over denominator: Int = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Fraction.commonDivisor(abs(numerator), abs(denominator)) * denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// A decimal such as `16.20`.
  init?(decimal text: some StringProtocol) {
    guard String(text).isDecimal else { return nil }
    let parts = text.split(separator: ".")
    guard let digits = Int(parts.joined()), let scale = Fraction.powerOfTen(parts.count > 1 ? parts[1].utf8.count : 0)
    else {
      return nil
    }
    self.init(digits, over: scale)
  }

  static func + (a: Fraction, b: Fraction) -> Fraction? {
    guard let left = product(a.numerator, b.denominator), let right = product(b.numerator, a.denominator),
      let below = product(a.denominator, b.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Fraction(sum, over: below)
  }

  static func - (a: Fraction, b: Fraction) -> Fraction? {
    Fraction(-b.numerator, over: b.denominator).flatMap { a + $0 }
  }

  static func * (a: Fraction, b: Fraction) -> Fraction? {
    // Across the bar first, so that the products stay small.
    guard let left = Fraction(a.numerator, over: b.denominator), let right = Fraction(b.numerator, over: a.denominator),
      let above = product(left.numerator, right.numerator), let below = product(left.denominator, right.denominator)
    else { return nil }
    return Fraction(above, over: below)
  }

  static func / (a: Fraction, b: Fraction) -> Fraction? {
    Fraction(b.denominator, over: b.numerator).flatMap { a * $0 }
  }

  /// The number with so many digits after the point, halves away from zero; nothing when it is too large.
  func rounded(to places: Int) -> String? {
    guard let scale = Fraction.powerOfTen(places), let scaled = Fraction(scale).flatMap({ self * $0 }) else {
      return nil
    }
    let (whole, rest) = abs(scaled.numerator).quotientAndRemainder(dividingBy: scaled.denominator)
    let digits = String(whole + (rest >= scaled.denominator - rest ? 1 : 0))
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = numerator < 0 && filled.contains { $0 != "0" } ? "-" : ""
    return sign + filled.dropLast(places) + (places > 0 ? "." + filled.suffix(places) : "")
  }

  /// The number with as many digits after the point as it needs; nothing when no number of them is enough.
  var exact: String? {
    (0...12).first { Fraction.powerOfTen($0).map { $0 % denominator == 0 } ?? false }.flatMap(rounded)
  }

  /// The next whole number that is not less.
  var up: Fraction? {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Fraction(rest > 0 ? whole + 1 : whole)
  }

  private static func product(_ a: Int, _ b: Int) -> Int? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  private static func powerOfTen(_ exponent: Int) -> Int? {
    0...18 ~= exponent ? (0..<exponent).reduce(1) { power, _ in power * 10 } : nil
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
