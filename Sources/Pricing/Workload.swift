/// What an application asks of a model, day by day.
public struct Workload: Hashable, Sendable {
  /// Requests a day; only a curve begins at 0.
  public private(set) var requests: Int
  /// Tokens of a request: all that the model reads (system prompt, history, retrieved text, the question).
  public private(set) var input: Tokens
  /// Tokens of an answer.
  public private(set) var output: Tokens
  /// Images drawn for a request.
  public private(set) var images: Images
  /// Percent of the input that is the same at the beginning of request after request, 0 to 100.
  public private(set) var prefixShare: Int
  /// Requests that use the same prefix before the cache forgets it, the one that writes it included.
  public private(set) var prefixUses: Int
  /// Hours of the day in which requests come, 1 to 24.
  public private(set) var hours: Int
  /// Days of a month, 28 to 31; examples of AWS have 31, which makes 744 hours.
  public private(set) var days: Int
  /// Months to look at, 1 to 60.
  public private(set) var months: Int
  /// The busiest minute in percent of an average one within the hours, 100 or more.
  public private(set) var peak: Int
  /// Tokens, in and out, that one model unit serves a minute; nil when that is not known.
  ///
  /// AWS does not publish it: it differs by model and is told by the account team.
  public private(set) var unitRate: Int?
  /// Model units that are bought at least.
  public private(set) var units: Int

  /// One of the numbers that a workload is made of.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case requests, input, output, images, prefixShare, prefixUses, hours, days, months, peak, unitRate, units

    /// As the lab and the error messages have it.
    public var name: String {
      switch self {
      case .requests: "Requests a day"
      case .input: "Input tokens"
      case .output: "Output tokens"
      case .images: "Images a request"
      case .prefixShare: "Repeated prefix, %"
      case .prefixUses: "Calls a prefix"
      case .hours: "Hours a day"
      case .days: "Days a month"
      case .months: "Months"
      case .peak: "Peak, % of average"
      case .unitRate: "Tokens/min a unit"
      case .units: "Model units"
      }
    }

    /// What is taken; a rate of 0 stands for one that is not known.
    public var range: ClosedRange<Int> {
      switch self {
      case .requests: 1...1_000_000_000
      case .input, .output: 0...10_000_000
      case .images: 0...1000
      case .prefixShare: 0...100
      case .prefixUses: 1...1_000_000
      case .hours: 1...24
      case .days: 28...31
      case .months: 1...60
      case .peak: 100...10_000
      case .unitRate: 0...1_000_000_000
      case .units: 1...10_000
      }
    }

    /// The next value that people would try: one by one for hours and days, five by five for percents, and otherwise
    /// along 1, 2, 3, 5, 7, 10, 20, …
    public func next(after value: Int, isUp: Bool) -> Int {
      let next: Int
      switch self {
      case .hours, .days, .months, .units: next = isUp ? value + 1 : value - 1
      case .prefixShare: next = isUp ? (value / 5 + 1) * 5 : (value + 4) / 5 * 5 - 5
      case .peak: next = isUp ? (value / 50 + 1) * 50 : (value + 49) / 50 * 50 - 50
      default: return Field.round(after: value, isUp: isUp, in: range)
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

  /// Why the numbers are no workload.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case typed(Field, TypedNumber.Fault)
    case low(Field, Int)
    case high(Field, Int)
    case nothing
    case tooMuch

    public var description: String {
      switch self {
      case .typed(let field, let fault): "\(field.name) \(fault.sentence)."
      case .low(let field, let value): "\(field.name) must be \(field.range.lowerBound.grouped) or more, not \(value)."
      case .high(let field, let value):
        "\(field.name) can be \(field.range.upperBound.grouped) at most, not \(value.grouped)."
      case .nothing: "A request must have input tokens, output tokens or images."
      case .tooMuch: "Together these are more than 10^18 tokens. Choose fewer requests, tokens or months."
      }
    }
  }

  public init(
    requests: Int, input: Int = 0, output: Int = 0, images: Int = 0, prefixShare: Int = 0, prefixUses: Int = 10,
    hours: Int = 24, days: Int = 31, months: Int = 1, peak: Int = 100, unitRate: Int? = nil, units: Int = 1
  ) throws(Fault) {
    let values: [(Field, Int)] = [
      (.requests, requests), (.input, input), (.output, output), (.images, images), (.prefixShare, prefixShare),
      (.prefixUses, prefixUses), (.hours, hours), (.days, days), (.months, months), (.peak, peak),
      (.unitRate, unitRate ?? 0), (.units, units),
    ]
    for (field, value) in values {
      if value < field.range.lowerBound { throw .low(field, value) }
      if value > field.range.upperBound { throw .high(field, value) }
    }
    if input == 0, output == 0, images == 0 { throw .nothing }
    // At most 10⁹ × 2 × 10⁷ × 31 × 60 < 2⁶³ × 5, so the months come last.
    let (tokens, overflow) = (requests * (input + output) * days).multipliedReportingOverflow(by: months)
    if overflow || tokens > TypedNumber.limit { throw .tooMuch }
    self.requests = requests
    self.input = Tokens(input)
    self.output = Tokens(output)
    self.images = Images(images)
    self.prefixShare = prefixShare
    self.prefixUses = prefixUses
    self.hours = hours
    self.days = days
    self.months = months
    self.peak = peak
    self.unitRate = unitRate == 0 ? nil : unitRate
    self.units = units
  }

  public subscript(field: Field) -> Int {
    switch field {
    case .requests: requests
    case .input: input.count
    case .output: output.count
    case .images: images.count
    case .prefixShare: prefixShare
    case .prefixUses: prefixUses
    case .hours: hours
    case .days: days
    case .months: months
    case .peak: peak
    case .unitRate: unitRate ?? 0
    case .units: units
    }
  }
}

extension Workload {
  /// All its numbers.
  public var numbers: [Field: Int] { Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, self[$0]) }) }

  /// A workload of these numbers; one that is missing is the lowest that is taken.
  public init(_ numbers: [Field: Int]) throws(Fault) {
    func number(_ field: Field) -> Int { numbers[field] ?? field.range.lowerBound }
    try self.init(
      requests: number(.requests), input: number(.input), output: number(.output), images: number(.images),
      prefixShare: number(.prefixShare), prefixUses: number(.prefixUses), hours: number(.hours), days: number(.days),
      months: number(.months), peak: number(.peak), unitRate: number(.unitRate), units: number(.units))
  }

  /// The workload with one number changed.
  public func with(_ field: Field, _ value: Int) throws(Fault) -> Workload {
    var numbers = numbers
    numbers[field] = value
    return try Workload(numbers)
  }

  /// The workload with one number typed, as in `1.5M`.
  public func with(_ field: Field, typed text: String) throws(Fault) -> Workload {
    let number: Int
    do { number = try TypedNumber.parse(text) } catch { throw .typed(field, error) }
    return try with(field, number)
  }

  /// The same at another volume, which may be 0 requests a day.
  public func at(requests: Int) -> Workload {
    var workload = self
    workload.requests = max(0, requests)
    return workload
  }

  /// Requests of a month.
  public var monthlyRequests: Int { requests * days }
  /// Hours of a month, in use or not.
  public var hoursOfMonth: Int { 24 * days }
  /// Tokens of a request, in and out.
  public var requestTokens: Int { input.count + output.count }
  /// Tokens of a request that its prefix has.
  public var prefix: Tokens { Tokens(input.count * prefixShare / 100) }

  /// Requests a day that one model unit can serve with the peak in mind; nil when its rate is not known, 0 when a unit
  /// is too slow for one.
  public var unitRequests: Int? {
    guard let unitRate, requestTokens > 0 else { return nil }
    // Minutes of the day times the rate, less what the peak needs.
    return unitRate * 60 * hours * 100 / (peak * requestTokens)
  }

  /// Model units that serve the busiest minute; nil when one unit cannot even serve a request a day.
  public var unitsNeeded: Int? {
    guard let served = unitRequests else { return units }
    guard served > 0 else { return nil }
    return max(units, (requests + served - 1) / served)
  }
}
