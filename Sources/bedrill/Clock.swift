import ArgumentParser
import Foundation
import Practice
import Study

/// The clock on the wall, or one that was set by `--now` and goes on from there.
struct Clock {
  /// Milliseconds that this clock is ahead of the real one.
  private var ahead: Int64 = 0

  init() {}

  /// Reads `2026-11-24`, `2026-11-24T19:30`, `2026-11-24T19:30:00Z` or with `+01:00`; local time where no zone is given.
  init(typed text: String) throws {
    guard let moment = Clock.moment(text) else {
      throw ValidationError("Give a time such as 2026-11-24, 2026-11-24T19:30 or 2026-11-24T19:30:00Z.")
    }
    guard Clock.range.contains(moment.milliseconds) else {
      throw ValidationError("Give a time of the years 1970 to 9998.")
    }
    ahead = moment.milliseconds - Clock.real
  }

  /// The years 1970 to 9998: what is reckoned from a time stays a date that a file can hold. A system's clock beyond it
  /// counts as its nearest end.
  private static let range: ClosedRange<Int64> = 0...253_370_764_800_000 - 1

  var now: Now {
    let moment = Moment(milliseconds: min(max(Clock.range.lowerBound, Clock.real + ahead), Clock.range.upperBound))
    return Now(
      moment, offset: Clock.offset(moment),
      steady: Clock.file == nil ? Clock.boot.map { Now.Steady(milliseconds: Clock.sinceBoot, boot: $0) } : nil)
  }

  /// A file with milliseconds since 1970, which the tests write so that a learner of theirs takes as long as a person does
  /// and the same each time; nil for the machine's own clock.
  private static let file = getenv("BEDRILL_TEST_CLOCK").map { String(cString: $0) }

  /// Milliseconds since the machine was started, its sleep included.
  private static var sinceBoot: Int64 {
    var time = timespec()
    #if os(Linux)
      clock_gettime(CLOCK_BOOTTIME, &time)
    #else
      clock_gettime(CLOCK_MONOTONIC, &time)
    #endif
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Which start of the machine this is; nil where the system does not tell.
  private static let boot: String? = {
    #if os(Linux)
      let text = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id")
      return text.map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
    #else
      var bytes = [CChar](repeating: 0, count: 64)
      var count = bytes.count
      guard sysctlbyname("kern.bootsessionuuid", &bytes, &count, nil, 0) == 0 else { return nil }
      return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }()

  private static var real: Int64 {
    if let file, let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }),
      let milliseconds = Int64(text), range.contains(milliseconds)
    {
      return milliseconds
    }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    // Beyond the years that a clock can have, thousandths of seconds would not be whole numbers any more.
    let seconds = min(max(-(1 << 40), Int64(time.tv_sec)), 1 << 40)
    return seconds * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Seconds that the local clock is ahead of UTC at a moment.
  static func offset(_ moment: Moment) -> Int {
    var seconds = time_t(moment.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }

  private static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(String(parts[0])) else { return nil }
    var time = parts.count == 2 ? String(parts[1]) : "12:00"
    var zone: Int?
    if time.hasSuffix("Z") {
      time.removeLast()
      zone = 0
    } else if let sign = time.lastIndex(where: { "+-".contains($0) }) {
      guard let minutes = hoursAndMinutes(String(time[time.index(after: sign)...])) else { return nil }
      zone = (time[sign] == "-" ? -60 : 60) * minutes
      time = String(time[..<sign])
    }
    let pieces = time.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= pieces.count, let minutes = hoursAndMinutes(pieces.prefix(2).joined(separator: ":")),
      let seconds = pieces.count == 3 ? Double(pieces[2]) : 0, 0..<61 ~= seconds
    else { return nil }
    let local = Int64(day.number) * 86_400_000 + Int64(minutes) * 60_000 + Int64(seconds * 1000)
    if let zone { return Moment(milliseconds: local - Int64(zone) * 1000) }
    let first = offset(Moment(milliseconds: local))
    return Moment(milliseconds: local - Int64(offset(Moment(milliseconds: local - Int64(first) * 1000))) * 1000)
  }

  private static func hoursAndMinutes(_ text: String) -> Int? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count == 2, let hours = Int(pieces[0]), let minutes = Int(pieces[1]), 0..<24 ~= hours,
      0..<60 ~= minutes
    else { return nil }
    return hours * 60 + minutes
  }
}
