/// What is known of a memory: how long it lasts and how hard it is to strengthen.
public struct MemoryState: Equatable, Sendable {
  /// Days until retrievability has fallen to 0.9; 0.001 to 36,500.
  public var stability: Double
  /// 1 (easy) to 10 (hard).
  public var difficulty: Double

  public init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}
