import Numerics
import QuestionBank

extension Profile {
  /// Hands an exam in and takes its answers into the log; nil where it was over before.
  ///
  /// What was read meanwhile, or shortly before, is no first answer (`Review.Mode.openBook`).
  ///
  /// - Parameters:
  ///   - offset: seconds that the local clock is ahead of UTC at a moment; the answers belong to the day on which the
  ///     exam ended, whenever that is noticed.
  ///   - wasRead: whether an item was read since a moment, as far as that stands nowhere in the profile.
  public mutating func handIn(
    _ id: Attempt.ID, at tick: ClockReading, offset: (Moment) -> Int, random: inout SeededGenerator,
    wasRead: (Item, Moment) -> Bool = { _, _ in false }
  ) -> (attempt: Attempt, reviews: [Review])? {
    guard var attempt = attempt(id), attempt.isRunning else { return nil }
    attempt.submit(at: tick, bank: bank)
    let ended = attempt.ended ?? tick.wall
    let since = attempt.started + -Pages.inSight
    let reviews = attempt.reviews(bank: bank, pace: pace, offset: offset(ended), random: &random) {
      wasRead($0, since) || self.wasRead($0, from: since, to: ended)
    }
    record(attempt)
    for review in reviews { record(review) }
    return (attempt, reviews)
  }

  /// How many answers of an exam that is over were read meanwhile or shortly before.
  public func lookedUp(in attempt: Attempt) -> Int {
    reviews.count { $0.mode == .openBook && !$0.isUndone && attempt.hasLookedUp($0) }
  }

  /// The exam in which an answer was given, read before or not; nil for one of study or practice.
  func exam(of review: Review) -> Attempt.ID? {
    switch review.mode {
    case .exam(let id): id
    case .openBook: attempts.last { $0.hasLookedUp(review) }?.id
    case .study, .practice, .openPractice, .findOut, .imported: nil
    }
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

extension Attempt {
  /// Whether an answer after reading was given in it: those have the time at which it ended, as all of its answers.
  fileprivate func hasLookedUp(_ review: Review) -> Bool {
    review.time == ended && entries.contains { $0.item == review.item }
  }
}
