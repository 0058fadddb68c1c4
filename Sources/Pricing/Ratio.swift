/// One amount divided by another, exactly; what is shown of it is rounded.
public struct Ratio: Hashable, Sendable {
  /// 0 or more.
  public let numerator: Money
  /// Above 0.
  public let denominator: Money

  /// Nothing when the quotient would be below 0 or has no value.
  public init?(_ numerator: Money, over denominator: Money) {
    if denominator == .zero || numerator != .zero && (numerator < .zero) != (denominator < .zero) { return nil }
    self.numerator = numerator.magnitude
    self.denominator = denominator.magnitude
  }

  /// A whole number.
  public init(_ count: Int) {
    numerator = .dollars(max(0, count))
    denominator = .dollars(1)
  }

  /// The largest whole number that is not above it; nothing from 10¹⁵ on.
  var roundedDown: Int? {
    func fits(_ count: Int) -> Bool {
      guard let product = try? denominator.times(count) else { return false }
      return product <= numerator
    }
    var (low, high) = (0, 1_000_000_000_000_000)
    if fits(high) { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// The smallest whole number that is not below it; nothing above 10¹⁵.
  public var roundedUp: Int? {
    guard let down = roundedDown, let product = try? denominator.times(down) else { return nil }
    return product == numerator ? down : down + 1
  }

  /// With so many digits after the point (0 to 6), halves up, and its thousands parted: `18,333,333.33`.
  public func text(places: Int = 0) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    guard let doubled = try? numerator.times(2 * scale),
      let quotient = Ratio(doubled + denominator, over: denominator + denominator)?.roundedDown
    else { return "more than 10^15" }
    let decimals = String(quotient % scale)
    let noughts = String(repeating: "0", count: max(0, places - decimals.utf8.count))
    return (quotient / scale).grouped + (places > 0 ? "." + noughts + decimals : "")
  }

  /// As a percentage, rounded; `less than 1` where it is above 0 and rounds to it.
  public var percent: String { text() == "0" && numerator > .zero ? "less than 1" : text() }

  /// The nearest binary number, for a chart and nothing else.
  public var approximate: Double { numerator.approximate / denominator.approximate }

  /// So many times an amount for each whole, rounded down to a trillionth of a dollar.
  public func times(_ amount: Money) throws(Refusal) -> Money {
    guard let whole = roundedDown else { throw .tooLarge }
    var sum = try amount.times(whole)
    var rest = numerator - (try denominator.times(whole))
    var part = amount
    // Decimal by decimal, as in long division.
    for _ in 0..<12 {
      rest = try rest.times(10)
      part = part.divided(by: 10)
      while rest >= denominator {
        rest = rest - denominator
        sum += part
      }
    }
    return sum
  }
}

extension Ratio: Comparable {
  /// By value: 1/2 equals 2/4 in order, though not in its parts.
  public static func < (a: Ratio, b: Ratio) -> Bool {
    let (wholeA, wholeB) = (a.roundedDown ?? .max, b.roundedDown ?? .max)
    guard wholeA == wholeB, wholeA < .max else { return wholeA < wholeB }
    return a.approximate < b.approximate
  }
}
