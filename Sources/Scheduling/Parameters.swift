import Numerics

/// The 21 weights of FSRS-6.
public struct Parameters: Equatable, Sendable {
  /// The model that the weights belong to; kept beside every stored set of weights.
  public static let model = "FSRS-6"

  /// w0 to w20, each inside its range.
  public let weights: [Double]

  public subscript(index: Int) -> Double { weights[index] }

  /// The defaults of every FSRS-6 implementation (fsrs-rs `src/inference.rs`).
  public static let standard = Parameters(
    checked: [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

  private init(checked: [Double]) { weights = checked }

  /// Takes 21 weights, or 17 or 19 of an older FSRS, which are carried over (fsrs-rs `check_and_fill_parameters`).
  public init(_ numbers: [Double]) throws(Problem) {
    var w = numbers
    switch numbers.count {
    case 21: break
    case 19: w += [0, 0.5]
    case 17:
      w[4] += 2 * w[5]
      w[5] = log(1 + 3 * w[5]) / 3
      w[6] += 0.5
      w += [0, 0, 0, 0.5]
    default: throw .count(numbers.count)
    }
    for (index, weight) in w.enumerated() {
      guard Self.ranges[index].contains(weight) else { throw .range(index: index, weight, Self.ranges[index]) }
    }
    weights = w
  }

  /// What each weight may be (fsrs-rs `src/parameter_clipper.rs`; w19 may be 0, as older vectors have it).
  public static let ranges: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8,
    0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// Why numbers are no parameters.
  public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
    case count(Int)
    case range(index: Int, Double, ClosedRange<Double>)

    public var description: String {
      switch self {
      case .count(let count): "FSRS-6 has 21 parameters, but \(count) were given. Give 21, separated by commas."
      case .range(let index, let weight, let range):
        "Parameter w\(index) is \(weight). Give a number from \(range.lowerBound) to \(range.upperBound)."
      }
    }
  }
}
