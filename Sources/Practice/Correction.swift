/// That some answers were given on other days than the log says, because the clock was wrong.
///
/// The log itself stays as it is.
public struct Correction: Equatable, Sendable, Identifiable {
  public var id: String
  /// When the correction was made.
  public var time: Moment
  /// Days to be added to the time and the day of each of the answers; negative where the clock was ahead.
  public var days: Int
  public var reviews: Set<Review.ID>
  /// Whether it was taken back.
  public var isRevoked: Bool

  public init(id: String, time: Moment, days: Int, reviews: Set<Review.ID>, isRevoked: Bool = false) {
    self.id = id
    self.time = time
    self.days = days
    self.reviews = reviews
    self.isRevoked = isRevoked
  }

  /// The answers with their dates set right, in the order of their times.
  ///
  /// Where several corrections speak of one answer, the last one made holds. What would leave the calendar stays.
  public static func apply(_ corrections: [Correction], to reviews: [Review]) -> [Review] {
    let inForce = corrections.filter { !$0.isRevoked }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    guard !inForce.isEmpty else { return reviews }
    var days: [Review.ID: Int] = [:]
    for correction in inForce { for id in correction.reviews { days[id] = correction.days } }
    return reviews.map { review in days[review.id].map { review.moved(by: $0) } ?? review }
      .sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }
}

extension [Attempt] {
  /// The exams that are over, moved by as many days as their answers were.
  ///
  /// - Parameters:
  ///   - before: answers with the dates that go with those of the exams.
  ///   - after: the same answers, or some of them, with other dates.
  public func following(_ before: [Review], to after: [Review]) -> [Attempt] {
    func exams(_ reviews: [Review]) -> [Attempt.ID: [Review.ID: Day]] {
      reviews.reduce(into: [:]) { exams, review in
        if case .exam(let id) = review.mode { exams[id, default: [:]][review.id] = review.day }
      }
    }
    let (old, new) = (exams(before), exams(after))
    return map { attempt in
      guard attempt.isOver, let review = new[attempt.id]?.min(by: { $0.key < $1.key }),
        let day = old[attempt.id]?[review.key], review.value != day
      else { return attempt }
      return attempt.moved(by: review.value - day)
    }
  }
}

extension Review {
  /// The same answer, given so many days later; what would leave the calendar stays.
  public func moved(by days: Int) -> Review {
    let time = time + Int64(days) * 86_400_000
    let day = day + days
    guard Moment.range.contains(time.milliseconds), Day.range.contains(day.number) else { return self }
    var moved = self
    (moved.time, moved.day) = (time, day)
    return moved
  }
}
