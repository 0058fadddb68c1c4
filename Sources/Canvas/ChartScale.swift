import Numerics

/// Where values stand along an axis, and which of them are named.
struct ChartScale {
  /// From the first cell to the last; the lower bound is below the upper one, and both are finite.
  let range: ClosedRange<Double>
  let kind: Chart.Axis.Scale
  /// From tick to tick on a linear scale.
  let step: Double
  /// Round numbers inside the range, rising.
  let ticks: [Double]
  /// As they are shown, one for each tick.
  let labels: [String]

  /// - Parameters:
  ///   - values: what has to be shown where the axis names no range.
  ///   - count: about how many ticks there is room for.
  ///   - rounding: whether a range that comes from the values ends on ticks.
  /// - Returns: nil where there is nothing to show.
  init?(_ axis: Chart.Axis, values: [Double], count: Int, rounding: Bool) {
    let isLogarithmic = axis.scale == .logarithmic
    func isUsable(_ value: Double) -> Bool { abs(value) < 1e100 && (!isLogarithmic || value > 1e-100) }
    let usable = values.filter(isUsable)
    var low: Double
    var high: Double
    if let range = axis.range, isUsable(range.lowerBound), isUsable(range.upperBound) {
      (low, high) = (range.lowerBound, range.upperBound)
    } else if let least = usable.min(), let most = usable.max() {
      (low, high) = (least, most)
      if !isLogarithmic { low = low >= 0 ? 0 : low }
    } else {
      return nil
    }
    kind = axis.scale
    if isLogarithmic {
      if high / low < 1.000_001 { (low, high) = (low / 10, high * 10) }
      if rounding, axis.range == nil { (low, high) = (pow(10, floor(log10(low))), pow(10, ceil(log10(high)))) }
      range = low...high
      step = 1
      ticks = Self.powers(range, count: count)
      labels = ticks.map { Self.label($0, step: $0, most: $0, axis.format) }
      return
    }
    if high - low <= max(1e-100, abs(low) * 1e-9, abs(high) * 1e-9) {
      (low, high) = abs(low) <= 1e-100 ? (0, 1) : (low - abs(low) / 2, high + abs(high) / 2)
    }
    let step = Self.step((high - low) / Double(max(1, count)))
    if rounding, axis.range == nil {
      low = (low / step).rounded(.down) * step
      high = (high / step).rounded(.up) * step
    }
    range = low...high
    let first = Int((low / step - 1e-6).rounded(.up))
    let last = Int((high / step + 1e-6).rounded(.down))
    ticks = first <= last ? (first...last).map { Double($0) * step } : []
    let most = max(abs(low), abs(high))
    self.step = step
    labels = ticks.map { Self.label($0, step: step, most: most, axis.format) }
  }

  /// 0 at the lower bound, 1 at the upper one; nil where the value has no place.
  func share(_ value: Double) -> Double? {
    let (place, first, last) = (position(value), position(range.lowerBound), position(range.upperBound))
    let share = (place - first) / (last - first)
    return -1e-9...1 + 1e-9 ~= share ? min(max(share, 0), 1) : nil
  }

  /// The value at a share of the way.
  func value(at share: Double) -> Double {
    let (first, last) = (position(range.lowerBound), position(range.upperBound))
    let place = first + share * (last - first)
    return kind == .linear ? place : exp(place)
  }

  private func position(_ value: Double) -> Double { kind == .linear ? value : log(value) }

  /// The nearest of 1, 2 and 5 times a power of ten that is not below.
  static func step(_ least: Double) -> Double {
    let power = pow(10, floor(log10(least)))
    for factor in [1.0, 2, 5] where factor * power >= least * (1 - 1e-9) { return factor * power }
    return 10 * power
  }

  /// Powers of ten in the range, thinned out to the count; 1, 2 and 5 times them where there are fewer than three.
  private static func powers(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let exponents = Int(floor(log10(range.lowerBound)))...Int(ceil(log10(range.upperBound)))
    let widened = range.lowerBound * (1 - 1e-9)...range.upperBound * (1 + 1e-9)
    let tens = exponents.map { pow(10, Double($0)) }.filter(widened.contains)
    if tens.count < 3 {
      let finer = exponents.flatMap { exponent in [1.0, 2, 5].map { $0 * pow(10, Double(exponent)) } }
      return finer.filter(widened.contains)
    }
    let stride = max(1, (tens.count + max(1, count) - 1) / max(1, count))
    return tens.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }

  /// The number with as many digits as the step needs, in thousands, millions or billions where it is large.
  static func label(_ value: Double, step: Double, most: Double, _ format: Chart.Axis.Format, isBrief: Bool = false)
    -> String
  {
    if format == .percent { return fixed(value * 100, step: step * 100) + "%" }
    let units: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "k")]
    guard value != 0, let (size, suffix) = units.first(where: { most >= $0.0 * (1 - 1e-9) }) else {
      return fixed(value, step: step, isBrief: isBrief)
    }
    let unit = suffix == "k" ? 1e3 : size
    return fixed(value / unit, step: step / unit, isBrief: isBrief) + suffix
  }

  /// A value by itself, in three digits; whole below 10 000 from 100 on, and wherever it is.
  static func label(_ value: Double) -> String {
    let size = abs(value)
    let isWhole = size < 1e4 && size == size.rounded()
    let step = isWhole || size < 1e-9 ? 1 : pow(10, floor(log10(size)) - 2)
    return label(value, step: size < 1e4 ? min(1, max(step, 0.01)) : step, most: size, .number, isBrief: true)
  }

  /// A decimal number; exact for multiples of the step.
  ///
  /// - Parameter isBrief: whether noughts at the end of the decimals are left out.
  static func fixed(_ value: Double, step: Double, isBrief: Bool = false) -> String {
    var decimals = step >= 1 ? 0 : min(9, Int(ceil(-log10(step) - 1e-9)))
    let scaled = (abs(value) * pow(10, Double(decimals))).rounded()
    guard scaled < 9e18 else { return "\(value)" }
    var digits = Int64(scaled)
    while isBrief, decimals > 0, digits % 10 == 0 { (decimals, digits) = (decimals - 1, digits / 10) }
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(digits) }
    let text = String(digits)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
