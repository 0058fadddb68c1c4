/// The time of an exam: a budget that is spent whether the program runs or not.
public struct ExamClock: Equatable, Sendable {
  /// Milliseconds in all.
  public let budget: Int64
  /// Milliseconds spent up to the last reading; may be more than the budget.
  public private(set) var spent: Int64
  public private(set) var last: ClockReading
  public private(set) var isPaused: Bool

  public init(budget: Int64, from start: ClockReading) {
    self.init(budget: budget, spent: 0, last: start, isPaused: false)
  }

  init(budget: Int64, spent: Int64, last: ClockReading, isPaused: Bool) {
    self.budget = budget
    self.spent = spent
    self.last = last
    self.isPaused = isPaused
  }

  public func spent(at tick: ClockReading) -> Int64 { isPaused ? spent : spent + last.milliseconds(to: tick) }

  /// Milliseconds left, never negative.
  public func left(at tick: ClockReading) -> Int64 { max(0, budget - spent(at: tick)) }

  public func isUp(at tick: ClockReading) -> Bool { left(at: tick) == 0 }

  /// When the exam ends for a learner who stops now: now, or when the time was up.
  public func ending(at tick: ClockReading) -> Moment { tick.wall + min(0, budget - spent(at: tick)) }

  mutating func advance(to tick: ClockReading) {
    spent = spent(at: tick)
    last = tick
  }

  mutating func pause(at tick: ClockReading) {
    advance(to: tick)
    isPaused = true
  }

  mutating func goOn(at tick: ClockReading) {
    advance(to: tick)
    isPaused = false
  }
}

extension ExamClock {
  /// How far ahead of an even pace a learner is, in milliseconds; negative is behind.
  ///
  /// - Parameter share: the share of the questions that is answered, 0 to 1.
  public func lead(at tick: ClockReading, answered share: Double) -> Int64 {
    Int64(Double(budget) * share) - min(budget, spent(at: tick))
  }
}
