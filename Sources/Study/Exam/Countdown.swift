import Practice

/// A stretch of an exam's time as it is told, in whole seconds; a second that has begun counts.
struct Countdown: Equatable, Sendable {
  private let seconds: Int64

  /// - Parameter milliseconds: 0 or more.
  init(_ milliseconds: Int64) { seconds = (max(0, milliseconds) + 999) / 1000 }

  /// `1:02:14`, `9:05`.
  var clock: String {
    let minutes = Countdown.two(seconds / 60 % 60)
    let rest = Countdown.two(seconds % 60)
    return seconds >= 3600 ? "\(seconds / 3600):\(minutes):\(rest)" : "\(seconds / 60):\(rest)"
  }

  /// `1 hour, 2 minutes and 14 seconds`.
  var words: String {
    let parts = [(seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")]
    let told = parts.filter { $0.0 > 0 }.map { Words.count(Int($0.0), $0.1) }
    return told.isEmpty ? "no time" : Words.list(told)
  }

  private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }

  /// How far ahead of an even pace a learner is: `3 min ahead`, `on pace`.
  static func pace(lead: Int64) -> String {
    let minutes = abs(lead) / 60_000
    return minutes == 0 ? "on pace" : "\(minutes) min \(lead > 0 ? "ahead" : "behind")"
  }

  /// The same in words: `3 minutes ahead`.
  static func paceInWords(lead: Int64) -> String {
    let minutes = Int(abs(lead) / 60_000)
    return minutes == 0 ? "on pace" : "\(Words.count(minutes, "minute")) \(lead > 0 ? "ahead" : "behind")"
  }

  /// When the time of an exam will be up: `running until 14:05`, or how much of it waits: `paused with 9:05 left`.
  static func end(_ attempt: Attempt, _ world: World) -> String {
    let left = attempt.clock.left(at: world.now.tick)
    if attempt.clock.isPaused { return "paused with \(Countdown(left).clock) left" }
    return "running until " + world.dateAndTime(world.now.moment + left).suffix(5)
  }

  /// Milliseconds until the whole seconds that are left become one less.
  static func untilNextSecond(_ left: Int64) -> Int64 { left <= 0 ? 0 : left - (left - 1) / 1000 * 1000 }

  /// The minutes at which the learner is told how many are left, for a minute.
  static let marks: [Int64] = [10, 5]

  /// `10 minutes left` in the minute after the mark; nil at other times, and for an exam that is not longer.
  static func mark(left: Int64, budget: Int64) -> String? {
    marks.first { $0 * 60_000 < budget && ($0 - 1) * 60_000 < left && left <= $0 * 60_000 }.map { "\($0) minutes left" }
  }

  /// Milliseconds until a mark comes or goes, or the time is up.
  static func untilNextMark(_ left: Int64) -> Int64 {
    let edges: [Int64] = marks.flatMap { [$0 * 60_000, ($0 - 1) * 60_000] } + [0]
    return left - (edges.filter { $0 < left }.max() ?? left)
  }
}
