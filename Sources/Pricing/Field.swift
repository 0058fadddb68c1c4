extension Workload {
  /// One of the numbers that a workload is made of.
  public enum Field: Int, Hashable, Sendable, CaseIterable, Comparable {
    case requests, input, output, images, system, turns, calls
    case prefixShare, prefixes, prefixUses
    case hours, days, months, peak
    case unitRate, units, keptHours, baseUnits, batchShare

    public static func < (a: Field, b: Field) -> Bool { a.rawValue < b.rawValue }

    /// What is to be known of a number, in one row.
    struct Row {
      /// As the lab and the error messages have it.
      var name: String
      /// As a script has it.
      var key: String
      /// What is taken.
      var range: ClosedRange<Int>
      /// What holds where nothing is said.
      var usual: Int
      var step: Step
    }

    enum Step { case round, one, fives, fifties }

    static let rows: [Row] = [
      Row(name: "Requests", key: "requests", range: 1...1_000_000_000, usual: 1000, step: .round),
      Row(name: "Input tokens", key: "input", range: 0...10_000_000, usual: 0, step: .round),
      Row(name: "Output tokens", key: "output", range: 0...10_000_000, usual: 0, step: .round),
      Row(name: "Images a request", key: "images", range: 0...1000, usual: 0, step: .round),
      Row(name: "System prompt tokens", key: "system", range: 0...1_000_000, usual: 0, step: .round),
      Row(name: "Turns of a conversation", key: "turns", range: 1...200, usual: 1, step: .one),
      Row(name: "Model calls a request", key: "calls", range: 1...100, usual: 1, step: .one),
      Row(name: "Repeated prefix, %", key: "prefix_share", range: 0...100, usual: 0, step: .fives),
      Row(name: "Prefixes side by side", key: "prefixes", range: 1...1_000_000, usual: 1, step: .round),
      // 0: a prefix is never replaced.
      Row(name: "Uses of a prefix", key: "prefix_uses", range: 0...1_000_000, usual: 0, step: .round),
      Row(name: "Hours a day", key: "hours", range: 1...24, usual: 24, step: .one),
      Row(name: "Days a month", key: "days", range: 28...31, usual: 31, step: .one),
      Row(name: "Months", key: "months", range: 1...60, usual: 1, step: .one),
      Row(name: "Peak, % of average", key: "peak", range: 100...10_000, usual: 100, step: .fifties),
      // 0: what the price list says, or what is assumed.
      Row(name: "Tokens/min a unit", key: "unit_rate", range: 0...1_000_000_000, usual: 0, step: .round),
      Row(name: "Model units", key: "units", range: 1...10_000, usual: 1, step: .one),
      // 0: around the clock.
      Row(name: "Hours units are kept", key: "kept_hours", range: 0...744, usual: 0, step: .round),
      // 0: as many as the average load needs.
      Row(name: "Units on a commitment", key: "base_units", range: 0...10_000, usual: 0, step: .one),
      Row(name: "Share in batch, %", key: "batch_share", range: 1...100, usual: 100, step: .fives),
    ]

    private var row: Row { Field.rows[rawValue] }
    public var name: String { row.name }
    public var key: String { row.key }
    public var range: ClosedRange<Int> { row.range }
    public var usual: Int { row.usual }

    /// The next value that people would try: one by one for hours and days, five by five for percents, and otherwise
    /// along 1, 2, 3, 5, 7, 10, 20, …
    public func next(after value: Int, isUp: Bool) -> Int {
      let next: Int
      switch row.step {
      case .one: next = isUp ? value + 1 : value - 1
      case .fives: next = isUp ? (value / 5 + 1) * 5 : (value + 4) / 5 * 5 - 5
      case .fifties: next = isUp ? (value / 50 + 1) * 50 : (value + 49) / 50 * 50 - 50
      case .round: return Field.round(after: value, isUp: isUp, in: range)
      }
      return min(max(next, range.lowerBound), range.upperBound)
    }

    /// The next of 0, 1, 2, 3, 5, 7, 10, 20, … within the range.
    static func round(after value: Int, isUp: Bool, in range: ClosedRange<Int>) -> Int {
      let next = isUp ? roundNumbers.first { $0 > value } : roundNumbers.last { $0 < value }
      return min(max(next ?? value, range.lowerBound), range.upperBound)
    }

    private static let roundNumbers =
      [0]
      + (0...15).flatMap { power in
        let ten = (0..<power).reduce(1) { ten, _ in ten * 10 }
        return [1, 2, 3, 5, 7].map { $0 * ten }
      }
  }
}
