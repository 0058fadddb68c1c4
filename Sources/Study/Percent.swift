import Practice

/// Shares in words.
enum Percent {
  static func text(_ share: Double) -> String { "\(number(share)) %" }

  static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound))-\(number(range.upperBound)) %"
  }

  /// `45 to 78 %`.
  static func words(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) to \(number(range.upperBound)) %"
  }

  /// Whole percent, on their side of the 70 % of a verdict.
  static func number(_ share: Double) -> Int { Rounded.percent(share, line: 0.7) }
}
