extension Moment {
  /// The date and the time of day where clocks are `offset` seconds ahead of UTC: `2026-11-24 19:30`.
  public func dateAndTime(offset: Int) -> String {
    let minutes = (milliseconds + Int64(offset) * 1000).quotient(by: 60_000)
    let day = minutes.quotient(by: 1440)
    let rest = minutes - day * 1440
    return "\(Day(Int(day))) \(Moment.two(rest / 60)):\(Moment.two(rest % 60))"
  }

  private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension Int64 {
  /// Rounded down, also below 0.
  fileprivate func quotient(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
