import Scheduling

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory states at even distances, between which a value is read off in proportion.
enum MemoryGrid {
  /// From 0.05 to 1,100 days, each 1.28 times the one before.
  private static let stabilities: [Double] = (0..<41).map { exp(lowest + Double($0) * distance) }
  private static let lowest = -3.0
  private static let distance = 0.25
  private static let difficulties: [Double] = [1, 3.25, 5.5, 7.75, 10]

  static let states = stabilities.flatMap { s in difficulties.map { MemoryState(stability: s, difficulty: $0) } }
  /// From a state to the one with the next stability.
  static let row = difficulties.count

  /// A place between four states of the grid.
  struct Spot {
    /// The state with the lower stability and the lower difficulty.
    var index: Int
    /// The shares of that state, of the next difficulty, of the next stability, and of both.
    var shares: (Double, Double, Double, Double)
  }

  static func spot(_ state: MemoryState) -> Spot {
    let x = place((log(state.stability) - lowest) / distance, count: stabilities.count)
    let y = place((state.difficulty - 1) / 2.25, count: difficulties.count)
    let (i, j) = (Int(x), Int(y))
    let (f, g) = (Double(x - Double(i)), Double(y - Double(j)))
    return Spot(index: i * row + j, shares: ((1 - f) * (1 - g), (1 - f) * g, f * (1 - g), f * g))
  }

  private static func place(_ place: Double, count: Int) -> Double {
    min(max(place, 0), Double(count - 1) - 1e-9)
  }
}
