import Practice

/// Notices a clock that is set to another day while the program is open, by one that only ever goes forward.
struct ClockWatch: Sendable {
  private var last: Now?
  private var doubt: ClockDoubt?

  mutating func look(_ now: Now) {
    defer { last = now }
    guard let last, let then = last.steady, let steady = now.steady, then.boot == steady.boot else { return }
    let expected = last.moment + (steady.milliseconds - then.milliseconds)
    let day = Day(expected, offset: now.offset)
    // A clock that is put right by seconds at four in the morning is not asked about.
    guard day != now.day, abs(now.moment - expected) >= ClockDoubt.slack else { return }
    doubt = .set(from: day, to: now.day)
  }

  /// What is to be asked, once.
  mutating func takeDoubt() -> ClockDoubt? {
    defer { doubt = nil }
    return doubt
  }
}
