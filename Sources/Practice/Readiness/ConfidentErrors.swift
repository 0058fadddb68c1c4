import QuestionBank

/// Answers that were wrong although sure: best corrected at once, and back after a week unless they are asked again
/// (Butler, Fazio and Marsh 2011). So each comes back the next day and at about a week.
public struct ConfidentErrors: Equatable, Sendable {
  /// Those that are not mended yet, the newest first.
  public var open: [Line]

  public struct Line: Equatable, Sendable {
    public var item: Item.ID
    /// The day of the error.
    public var day: Day
    /// When it should come back; a day that is over is overdue.
    public var due: Day
    /// How often the learner was sure and wrong.
    public var times: Int
  }

  /// Days from an error to its first and its second return.
  public static let returns = (next: 1, week: 7)
  /// An answer so many days after the error is about a week after it.
  static let aboutAWeek = 5

  public init(_ profile: Profile) { self.init(profile.reviews, bank: profile.bank) }

  init(_ reviews: [Review], bank: Bank) {
    var lines: [Item.ID: Line] = [:]
    for review in reviews where !review.isUndone && review.mode.isScheduled && review.mode != .imported {
      if review.grade == .again, review.confidence == .sure {
        guard let item = bank[review.item], review.revision >= item.revision else { continue }
        lines[review.item] = Line(
          item: review.item, day: review.day, due: review.day + ConfidentErrors.returns.next,
          times: (lines[review.item]?.times ?? 0) + 1)
      } else if lines[review.item] != nil {
        ConfidentErrors.take(review, &lines[review.item])
      }
    }
    open = lines.values.sorted { (-$0.day.number, $0.item) < (-$1.day.number, $1.item) }
  }

  /// Right on a later day puts it to about a week; right then mends it. Wrong on a later day begins anew.
  private static func take(_ review: Review, _ line: inout Line?) {
    guard let error = line, review.day > error.day else { return }
    if review.grade == .again {
      line?.day = review.day
      line?.due = review.day + returns.next
    } else if review.day - error.day >= aboutAWeek {
      line = nil
    } else {
      line?.due = error.day + returns.week
    }
  }

  /// As many of those that are due as half of a day's time holds, one at the least, so that a day of errors still teaches
  /// something new; the others wait for the next day.
  ///
  /// - Parameters:
  ///   - seconds: the time of the day.
  ///   - takes: the seconds that one takes.
  static func fitting<Element>(
    _ due: [Element], in seconds: Double, takes: (Element) -> Double
  ) -> [Element] {
    var (fitting, sum) = ([Element](), 0.0)
    for element in due {
      let more = takes(element)
      guard fitting.isEmpty || sum + more <= seconds / 2 else { break }
      fitting.append(element)
      sum += more
    }
    return fitting
  }

  /// What should be asked on a day because of them, the longest overdue first.
  public func due(on day: Day) -> [Item.ID] {
    open.filter { $0.due <= day }.sorted { ($0.due, $0.item) < ($1.due, $1.item) }.map(\.item)
  }
}
