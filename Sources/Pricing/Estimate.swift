/// What a workload costs in one pricing option, line by line.
public struct Estimate: Hashable, Sendable {
  /// The pricing option: `On-Demand`, `Fine-tuning`.
  public var name: String
  public var model: PriceList.Model
  /// What makes up the total; lines of a month stand for each month alike.
  public let lines: [Line]
  /// Paid once, before the first request; all of it where the workload is a job.
  public let upFront: Money
  /// Paid each month.
  public let monthly: Money
  /// Months looked at.
  public let months: Int
  /// Paid within the months.
  public let paid: Money
  /// Still to be paid after them, because a commitment runs on.
  public let owed: Money
  /// Requests of a month, or of the job.
  public let requests: Int
  /// Model units that are paid for; 0 without any.
  public let units: Int
  /// Sentences that belong to the figures.
  public var notes: [String]

  /// Paid within the months, and owed after them.
  public var total: Money { paid + owed }

  /// - Throws: only when the sums are too large.
  init(
    _ name: String, _ model: PriceList.Model, lines: [Line], months: Int, requests: Int, units: Int, notes: [String]
  ) throws(Refusal) {
    self.name = name
    self.model = model
    self.lines = lines
    self.months = months
    self.requests = requests
    self.units = units
    self.notes = notes
    upFront = lines.reduce(.zero) { $1.when == .once ? $0 + $1.amount : $0 }
    monthly = lines.reduce(.zero) { $1.when == .monthly ? $0 + $1.amount : $0 }
    paid = upFront + (try monthly.times(months))
    var owed = Money.zero
    for line in lines { owed += try line.owed(after: months) }
    self.owed = owed
  }

  /// What is paid for so many months, a commitment that was begun to its end.
  public func total(months: Int) throws(Refusal) -> Money {
    var sum = upFront + (try monthly.times(months))
    for line in lines { sum += try line.owed(after: months) }
    return sum
  }

  /// A request's share of a month, or of the job, rounded down to a trillionth of a dollar; nil without requests.
  public var perRequest: Money? {
    guard requests > 0 else { return nil }
    return (monthly == .zero ? upFront : monthly).divided(by: requests)
  }

  /// A million tokens' share, as `perRequest`.
  ///
  /// - Parameter tokens: of a request.
  public func perMillion(_ tokens: Int) -> Money? {
    guard requests > 0, tokens > 0, let millionfold = try? (monthly == .zero ? upFront : monthly).times(1_000_000)
    else { return nil }
    return millionfold.divided(by: requests).divided(by: tokens)
  }

  /// The line that costs most a month, or up front where nothing runs on.
  public var dominant: Line? {
    lines.max { ($0.when == .monthly ? 1 : 0, $0.amount) < ($1.when == .monthly ? 1 : 0, $1.amount) }
  }

  /// What the model units cost over the months, the end of a commitment included.
  var provisioned: Money {
    get throws(Refusal) {
      var sum = Money.zero
      for line in lines where line.isProvisioned {
        sum += line.when == .once ? line.amount : (try line.amount.times(months)) + (try line.owed(after: months))
      }
      return sum
    }
  }
}

extension Estimate.Line {
  /// Whether it bills model units.
  var isProvisioned: Bool { if case .provisioned = meter { true } else { false } }

  /// Months that are paid for in all when so many are looked at: terms that were begun are paid to their end.
  func committed(over months: Int) -> Int {
    guard commitment > 0, when == .monthly else { return months }
    return (months + commitment - 1) / commitment * commitment
  }

  /// What is still to be paid after so many months.
  func owed(after months: Int) throws(Refusal) -> Money { try amount.times(committed(over: months) - months) }
}
