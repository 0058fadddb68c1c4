import Canvas
import Practice

/// What a screen works with while it takes a key: what the learner has, the time, and what it wants done.
struct Context {
  var profile: Profile
  let now: Now
  let size: Size
  var random: SeededGenerator
  var effects: [App.Effect] = []
  var moves: [Move] = []
  /// A key to be pressed on the screen that follows, as the help does when a line is run.
  var press: Key?
  /// A sentence shown until the next key.
  var message: String?

  enum Move {
    case push(Screen)
    case replace(Screen)
    /// Back to the screen before.
    case pop
    /// Back to the first screen.
    case home
  }

  mutating func push(_ screen: Screen) { moves.append(.push(screen)) }
  mutating func replace(_ screen: Screen) { moves.append(.replace(screen)) }
  mutating func pop() { moves.append(.pop) }
}

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

  public init(_ moment: Moment, offset: Int = 0, steady: Steady? = nil) {
    self.moment = moment
    self.offset = offset
    self.steady = steady
  }
}

/// What a screen looks at while it is drawn.
struct World {
  var profile: Profile
  var now: Now
  var size: Size
  /// Whether the bank and the log are still being read.
  var isLoading: Bool
}
