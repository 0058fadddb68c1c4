import Practice

/// The time, and the learner's day that it belongs to.
public struct Now: Equatable, Sendable {
  public var moment: Moment
  /// Seconds that the local clock is ahead of UTC.
  public var offset: Int
  /// What a clock says that only ever goes forward, for an exam; nil where there is none but the one on the wall.
  public var steady: Steady?
  public var day: Day { Day(moment, offset: offset) }
  public var tick: ClockReading {
    ClockReading(wall: moment, monotonic: steady?.milliseconds ?? moment.milliseconds, boot: steady?.boot ?? "")
  }

  /// Milliseconds since the machine was started, its sleep included, and which start that was.
  public struct Steady: Equatable, Sendable {
    public var milliseconds: Int64
    public var boot: String
    public init(milliseconds: Int64, boot: String) {
      self.milliseconds = milliseconds
      self.boot = boot
    }
  }

  /// Milliseconds until the day may be another one, or until it is asked again: a machine that slept, and a clock that was
  /// set, are noticed within a minute.
  var untilNextLook: Int { Int(min(Day.milliseconds(toTurnAfter: moment, offset: offset), 60_000)) }

  public init(_ moment: Moment, offset: Int = 0, steady: Steady? = nil) {
    self.moment = moment
    self.offset = offset
    self.steady = steady
  }
}
