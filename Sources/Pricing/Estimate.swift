/// What a workload costs in one way of paying, line by line.
public struct Estimate: Hashable, Sendable {
  /// The way of paying: `On-Demand`, `Fine-tuning`.
  public var name: String
  public var model: PriceList.Model
  /// What makes up the total; lines of a month stand for each month alike.
  public private(set) var lines: [Line]
  /// Paid once, before the first request.
  public private(set) var upFront: Money
  /// Paid each month.
  public private(set) var monthly: Money
  /// Months looked at.
  public private(set) var months: Int
  /// Up front, and the months.
  public private(set) var total: Money
  /// Sentences that belong to the figures.
  public var notes: [String]

  /// What is paid by the end of so many months.
  public func total(months: Int) throws(Refusal) -> Money { upFront + (try monthly.times(months)) }

  /// The line that costs most a month, or up front where nothing runs on.
  public var dominant: Line? {
    lines.max { ($0.when == .monthly ? 1 : 0, $0.amount) < ($1.when == .monthly ? 1 : 0, $1.amount) }
  }
}
