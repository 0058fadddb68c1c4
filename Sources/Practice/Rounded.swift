/// Figures rounded for people: a rounded figure never says what the exact one does not, such as all, none or passed.
public enum Rounded {
  /// Whole percent of a share: 0 and 100 stand for just that, and the share stays on its side of a line.
  ///
  /// - Parameters:
  ///   - share: 0 to 1; what is beyond counts as the nearest of them, and what is no number as 0.
  ///   - line: a share that matters, such as the 70 % of a verdict.
  public static func percent(_ share: Double, line: Double? = nil) -> Int {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 100 }
    let rounded = min(99, max(1, Int((share * 100).rounded())))
    return line.map { onItsSide(rounded, exact: share * 100, line: $0 * 100, step: 1) } ?? rounded
  }

  /// A chance in words, `below 1 %`, `38 %`, `above 99 %`: never 0 and never 100, for nobody knows; on its side of the line
  /// from which a learner is called ready.
  public static func chance(_ chance: Double) -> String {
    chance < 0.01 ? "below 1 %" : chance > 0.99 ? "above 99 %" : "\(percent(chance, line: Readiness.readyChance)) %"
  }

  /// Whole minutes: 0 stands for none at all.
  ///
  /// - Parameter minutes: from 0 to a million; what is beyond counts as the nearest of them.
  public static func minutes(_ minutes: Double) -> Int {
    minutes > 0 ? max(1, Int(min(minutes, 1e6).rounded())) : 0
  }

  /// The rounded figure, or its neighbor where the exact one lies on the other side of the line.
  static func onItsSide(_ rounded: Int, exact: Double, line: Double, step: Int) -> Int {
    let isReached = exact >= line - 1e-9
    guard (Double(rounded) >= line) != isReached else { return rounded }
    return isReached ? rounded + step : rounded - step
  }
}
