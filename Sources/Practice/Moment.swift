/// A point in time: milliseconds since 1 January 1970, UTC.
public struct Moment: Hashable, Comparable, Sendable {
  public var milliseconds: Int64
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// What a time in a file may be: the years 1 to 9999, so that sums of a few of them stay whole numbers.
  public static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
  public static func + (a: Moment, milliseconds: Int64) -> Moment {
    Moment(milliseconds: a.milliseconds + milliseconds)
  }
  public static func - (a: Moment, b: Moment) -> Int64 { a.milliseconds - b.milliseconds }
}

/// A local day that begins at 04:00, so that a late evening still belongs to it; days since 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  public var number: Int
  public init(_ number: Int) { self.number = number }

  /// What a day in a file may be: the years 1 to 9999.
  public static let range: ClosedRange<Int> = -719_162...2_932_896

  /// The day that a moment belongs to where clocks are `offset` seconds ahead of UTC.
  public init(_ moment: Moment, offset: Int) {
    let local = moment.milliseconds + Int64(offset) * 1000 - Day.rollover
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400_000)
    number = Int(rest < 0 ? days - 1 : days)
  }

  private static let rollover: Int64 = 4 * 3_600_000

  /// Milliseconds from a moment until the next day begins, 1 to a whole day.
  public static func milliseconds(toTurnAfter moment: Moment, offset: Int) -> Int64 {
    let local = moment.milliseconds + Int64(offset) * 1000 - rollover
    let rest = local % 86_400_000
    return 86_400_000 - (rest < 0 ? rest + 86_400_000 : rest)
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  public static func + (a: Day, days: Int) -> Day { Day(a.number + days) }
  public static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

extension Day: CustomStringConvertible {
  /// The calendar date, `2026-11-24`.
  public var description: String {
    let (year, month, day) = calendar
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// Reads a calendar date such as `2026-11-24`; nil when there is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A calendar date of the years 1 to 9999; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    // Days from civil date, by counting years from March (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    guard calendar == (year, month, day) else { return nil }
  }

  /// Year, month and day of the month.
  public var calendar: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
