/// Coming back after days without study: nothing is owed, and the first step is a small one.
extension Profile {
  /// Days without study before today, those off left out; 0 where today was studied, nil before the first answer.
  public func gap(before day: Day) -> Int? {
    guard let last = reviews.lazy.filter({ !$0.isUndone && $0.day <= day }).map(\.day).max() else { return nil }
    let days = max(0, day - last - 1)
    // A clock that is wrong by years is no reason to count them one by one.
    guard days < 1000 else { return days }
    return (0..<days).count { !settings.restDays.contains(last + 1 + $0) }
  }

  /// Whether the learner comes back after some days.
  public func isReturning(on day: Day) -> Bool { (gap(before: day) ?? 0) >= Today.longGap }
}

extension Today {
  /// From so many days without study on, the first session is a small one.
  public static let longGap = 3
  /// Seconds of the first session after a gap.
  public static let firstStep = 300.0

  /// The beginning of the day that a first step holds, three items at the least.
  public var beginning: [Entry] {
    var seconds = 0.0
    return entries.enumerated().prefix { place, entry in
      defer { seconds += entry.seconds }
      return place < 3 || seconds + entry.seconds <= Self.firstStep
    }.map(\.element)
  }
}
