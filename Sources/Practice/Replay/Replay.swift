import Scheduling

/// A log of another program, run through FSRS-6: the memory after each review and the interval that follows.
public enum Replay {
  public struct Entry: Equatable, Sendable {
    public var card: String
    public var time: Moment
    public var grade: Grade
    public init(card: String, time: Moment, grade: Grade) {
      self.card = card
      self.time = time
      self.grade = grade
    }
  }

  public struct Line: Equatable, Sendable {
    public var entry: Entry
    public var state: MemoryState
    /// Just before the review; nil at the first.
    public var retrievability: Double?
    /// Whole days at the desired retention, without fuzz.
    public var interval: Int
  }

  /// What is remembered of each card while a log goes by.
  public struct Course: Sendable {
    private let scheduler: Scheduler
    private var memories: [String: (state: MemoryState, day: Day)] = [:]

    public init(scheduler: Scheduler) { self.scheduler = scheduler }

    /// Takes the next review; those of a card come in the order of time.
    ///
    /// - Parameter day: the local day of the review, which begins at 04:00.
    public mutating func take(_ entry: Entry, on day: Day) -> Line {
      let before = memories[entry.card]
      let days = before.map { max(0, day - $0.day) } ?? 0
      let state = scheduler.state(after: entry.grade, from: before?.state, days: days)
      memories[entry.card] = (state, day)
      return Line(
        entry: entry, state: state,
        retrievability: before.map { scheduler.retrievability(of: $0.state, after: days) },
        interval: scheduler.interval(state))
    }
  }

  /// One line a review, in the order given. Days are counted by the local rollover at 04:00.
  ///
  /// - Parameter offset: seconds that the local clock is ahead of UTC at a moment.
  public static func lines(_ entries: [Entry], scheduler: Scheduler, offset: (Moment) -> Int) -> [Line] {
    var course = Course(scheduler: scheduler)
    return entries.map { course.take($0, on: Day($0.time, offset: offset($0.time))) }
  }
}
