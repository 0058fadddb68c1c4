import Numerics

extension Profile {
  /// Hands an exam in and takes its answers into the log; nil where it was over before.
  ///
  /// - Parameter offset: seconds that the local clock is ahead of UTC at a moment; the answers belong to the day on which
  ///   the exam ended, whenever that is noticed.
  public mutating func handIn(
    _ id: Attempt.ID, at tick: ClockReading, offset: (Moment) -> Int, random: inout SeededGenerator
  ) -> (attempt: Attempt, reviews: [Review])? {
    guard var attempt = attempt(id), attempt.isRunning else { return nil }
    attempt.submit(at: tick, bank: bank)
    let ended = attempt.ended ?? tick.wall
    let reviews = attempt.reviews(bank: bank, pace: pace, offset: offset(ended), random: &random)
    record(attempt)
    for review in reviews { record(review) }
    return (attempt, reviews)
  }

  /// Exams whose time is up and that nobody handed in yet, because the program was closed.
  public func overdue(at tick: ClockReading) -> [Attempt.ID] {
    attempts.filter { $0.isOverdue(at: tick) }.map(\.id)
  }

  /// The same as it will be once those exams are handed in whose time is up.
  public func settled(at tick: ClockReading, offset: (Moment) -> Int) -> Profile {
    var profile = self
    var random = SeededGenerator(seed: 1)
    for id in overdue(at: tick) { _ = profile.handIn(id, at: tick, offset: offset, random: &random) }
    return profile
  }
}
