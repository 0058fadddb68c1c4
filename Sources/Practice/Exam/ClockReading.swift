/// A reading of two clocks at once: the one on the wall, which may be set, and one that only ever goes forward.
public struct ClockReading: Equatable, Sendable {
  public var wall: Moment
  /// Milliseconds since the machine was started, its sleep included.
  public var monotonic: Int64
  /// Which start of the machine the monotonic reading counts from.
  public var boot: String

  public init(wall: Moment, monotonic: Int64, boot: String = "") {
    self.wall = wall
    self.monotonic = monotonic
    self.boot = boot
  }

  /// Milliseconds from this reading to a later one, never negative.
  ///
  /// The wall is asked only when the machine was started anew in between, so that a clock that is set gives and takes
  /// no time.
  public func milliseconds(to later: ClockReading) -> Int64 {
    max(0, later.boot == boot ? later.monotonic - monotonic : later.wall - wall)
  }
}
