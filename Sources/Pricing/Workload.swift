/// What an application asks of a model.
public struct Workload: Hashable, Sendable {
  /// What the requests are counted by: a day, a month, one job.
  public private(set) var period: Period
  /// What is billed beside the model: guardrails, logs, storage.
  public private(set) var addOns: AddOns
  /// The numbers, in the order of the fields.
  private var numbers: [Int]
  /// Whether a bill is for a year of 365 days instead of a month.
  private(set) var isYear = false

  /// Why the numbers are no workload.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case typed(Field, TypedNumber.Fault)
    case low(Field, Int)
    case high(Field, Int)
    case nothing
    case tooMuch

    public var description: String { sentence { $0.name } }

    /// - Parameter name: what a field is called where the number was typed.
    public func sentence(_ name: (Field) -> String) -> String {
      switch self {
      case .typed(let field, let fault): "\(name(field)) \(fault.sentence)."
      case .low(let field, let value):
        "\(name(field)) must be \(field.range.lowerBound.grouped) or more, not \(value)."
      case .high(let field, let value):
        "\(name(field)) can be \(field.range.upperBound.grouped) at most, not \(value.grouped)."
      case .nothing: "A request must have input tokens, output tokens or images."
      case .tooMuch: "Together these are more than 10^18 tokens. Choose fewer requests, tokens or months."
      }
    }
  }

  /// A workload of these numbers; one that is missing has its usual value.
  public init(_ given: [Field: Int], per period: Period = .day, addOns: AddOns = AddOns()) throws(Fault) {
    var numbers = Field.allCases.map(\.usual)
    for (field, value) in given.sorted(by: { $0.key < $1.key }) {
      if value < field.range.lowerBound { throw .low(field, value) }
      if value > field.range.upperBound { throw .high(field, value) }
      numbers[field.rawValue] = value
    }
    if period == .job, given[.hours] == nil { numbers[Field.hours.rawValue] = 1 }
    self.numbers = numbers
    self.period = period
    self.addOns = addOns
    if requestTokens == 0, images.count == 0 { throw .nothing }
    var tokens = requestTokens
    for factor in [monthlyRequests, months] {
      let (product, overflow) = tokens.multipliedReportingOverflow(by: factor)
      if overflow || product > TypedNumber.limit { throw .tooMuch }
      tokens = product
    }
  }

  /// A workload of every day, all around the clock unless it says otherwise.
  public init(
    requests: Int, input: Int = 0, output: Int = 0, images: Int = 0, prefixShare: Int = 0, hours: Int = 24,
    days: Int = 31, months: Int = 1, peak: Int = 100, unitRate: Int? = nil, units: Int = 1
  ) throws(Fault) {
    try self.init([
      .requests: requests, .input: input, .output: output, .images: images, .prefixShare: prefixShare, .hours: hours,
      .days: days, .months: months, .peak: peak, .unitRate: unitRate ?? 0, .units: units,
    ])
  }

  public subscript(field: Field) -> Int { numbers[field.rawValue] }

  /// All its numbers.
  public var all: [Field: Int] { Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, self[$0]) }) }

  /// The workload with one number changed.
  public func with(_ field: Field, _ value: Int) throws(Fault) -> Workload {
    var all = all
    all[field] = value
    return try Workload(all, per: period, addOns: addOns)
  }

  /// The workload with one number typed, as in `1.5M`.
  public func with(_ field: Field, typed text: String) throws(Fault) -> Workload {
    let number: Int
    do { number = try TypedNumber.parse(text) } catch { throw .typed(field, error) }
    return try with(field, number)
  }

  public func per(_ period: Period) throws(Fault) -> Workload { try Workload(all, per: period, addOns: addOns) }

  public func with(_ addOns: AddOns) -> Workload {
    var workload = self
    workload.addOns = addOns
    return workload
  }

  /// The same at another volume, which may be 0.
  public func at(requests: Int) -> Workload {
    var workload = self
    workload.numbers[Field.requests.rawValue] = max(0, requests)
    return workload
  }

  /// The same with a bill for a year of 365 days.
  public var overYear: Workload {
    var workload = self
    workload.isYear = true
    workload.numbers[Field.months.rawValue] = 1
    return workload
  }
}

// MARK: - Its numbers by name

extension Workload {
  /// Requests of the period; only a curve begins at 0.
  public var requests: Int { self[.requests] }
  /// Tokens of a message: what one turn adds to what the model reads.
  public var input: Tokens { Tokens(self[.input]) }
  /// Tokens of an answer.
  public var output: Tokens { Tokens(self[.output]) }
  /// Images drawn for a request.
  public var images: Images { Images(self[.images]) }
  /// Percent of the prompt that is the same at the beginning of call after call, 0 to 100.
  public var prefixShare: Int { self[.prefixShare] }
  /// Hours of the day in which requests come, 1 to 24; hours that a job takes.
  public var hours: Int { self[.hours] }
  /// Days of a month, 28 to 31; examples of AWS have 31, which makes 744 hours.
  public var days: Int { self[.days] }
  /// Months to look at, 1 to 60.
  public var months: Int { self[.months] }
  /// The busiest minute in percent of an average one within the hours, 100 or more.
  public var peak: Int { self[.peak] }
  /// Model units that are bought at least.
  public var units: Int { self[.units] }
}

// MARK: - What follows from them

extension Workload {
  /// Days that a bill is for.
  private var billedDays: Int { isYear ? 365 : days }
  /// Months that a bill is for, where something is priced by the month.
  var billedMonths: Int { isYear ? 12 : 1 }

  /// Requests of a month (of a year where the bill is for one); of the job where there is no month.
  public var monthlyRequests: Int {
    switch period {
    case .job: requests
    case .minute: requests * 60 * hours * billedDays
    case .hour: requests * hours * billedDays
    case .day: requests * billedDays
    case .month: requests * billedMonths
    }
  }

  /// Calls of the model for one request: turns of a conversation, each perhaps with several steps of an agent.
  var callsOfRequest: Int { self[.turns] * self[.calls] }
  /// Calls of the model in a month, or in the job.
  var monthlyCalls: Int { monthlyRequests * callsOfRequest }

  /// Hours that a bill is for, in use or not.
  var hoursOfMonth: Int { 24 * billedDays }

  /// Hours of a month in which requests come; hours of a job.
  var activeHours: Int {
    guard period == .job else { return hours * billedDays }
    return self[.keptHours] > 0 ? self[.keptHours] : hours
  }

  /// Tokens that the model reads for a request: system prompt, messages, and in each turn all turns before it.
  public var read: Tokens {
    let turns = self[.turns]
    let once =
      self[.system] * turns + input.count * (turns * (turns + 1) / 2) + output.count * (turns * (turns - 1) / 2)
    return Tokens(once * self[.calls])
  }

  /// Tokens that the model writes for a request.
  public var written: Tokens { Tokens(output.count * callsOfRequest) }

  /// Tokens of a request, in and out.
  public var requestTokens: Int { read.count + written.count }

  /// Tokens that all calls have in common at their beginning.
  public var prefix: Tokens { Tokens((self[.system] + input.count) * prefixShare / 100) }

  /// Tokens of a month, or of the job, in and out; nil beyond what is counted.
  private var monthlyTokens: Int? {
    let (tokens, overflow) = requestTokens.multipliedReportingOverflow(by: monthlyRequests)
    return overflow || tokens > TypedNumber.limit ? nil : tokens
  }

  /// Tokens of an average minute within the hours, in and out, rounded up.
  public var tokensPerMinute: Int? { monthlyTokens.map { ($0 + 60 * activeHours - 1) / (60 * activeHours) } }

  /// Tokens of the busiest minute, in and out, rounded up.
  public var peakTokensPerMinute: Int? {
    guard let tokens = monthlyTokens else { return nil }
    let product = UInt(tokens).multipliedFullWidth(by: UInt(peak))
    let (minutes, rest) = UInt(6000 * activeHours).dividingFullWidth(product)
    return Int(minutes) + (rest > 0 ? 1 : 0)
  }

  /// Minutes of the period in which requests come.
  var minutesOfPeriod: Int {
    switch period {
    case .minute: 1
    case .hour: 60
    case .day: 60 * hours
    case .job: 60 * activeHours
    case .month: 60 * hours * days
    }
  }

  /// Requests of the period that one model unit can serve with the peak in mind; 0 when a unit is too slow for one.
  ///
  /// - Parameter rate: tokens, in and out, that a unit serves a minute.
  public func served(by rate: Int) -> Int {
    guard requestTokens > 0 else { return 1_000_000_000_000 }
    let (least, overflow) = requestTokens.multipliedReportingOverflow(by: peak)
    return overflow ? 0 : rate * minutesOfPeriod * 100 / least
  }

  /// Model units that serve the busiest minute; nil when one unit cannot even serve a request.
  func unitsNeeded(at rate: Int) -> Int? {
    let served = served(by: rate)
    guard served > 0 else { return nil }
    return max(units, (requests + served - 1) / served)
  }

  /// Percent of the units' tokens that are used while requests come; nil beyond what is counted.
  public func use(of units: Int, at rate: Int) -> Ratio? {
    let (most, overflow) = (rate * 60 * activeHours).multipliedReportingOverflow(by: units)
    guard !overflow, let tokens = monthlyTokens, let hundredfold = try? Money(counted: tokens).times(100) else {
      return nil
    }
    return Ratio(hundredfold, over: Money(counted: most))
  }
}
