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

/// A bill while its lines are added.
struct Bill {
  let prices: PriceList
  let model: PriceList.Model
  private(set) var lines: [Estimate.Line] = []
  var notes: [String] = []

  init(_ prices: PriceList, _ model: PriceList.Model) {
    self.prices = prices
    self.model = model
  }

  /// Adds a line; one without a quantity is left out, but its price must be there.
  mutating func add<Unit>(
    _ metered: Metered<Unit>, _ quantity: Quantity<Unit>, of other: PriceList.Model? = nil,
    when: Estimate.Line.When = .monthly, detail: String = ""
  ) throws(Refusal) {
    let price = try prices.price(of: other ?? model, metered.meter)
    guard quantity.count > 0 else { return }
    lines.append(
      Estimate.Line(
        meter: metered.meter, model: other?.name, quantity: quantity.count, detail: detail, price: price,
        amount: try price.each.times(quantity.count), when: when))
  }

  func estimate(_ name: String, months: Int) throws(Refusal) -> Estimate {
    func sum(_ when: Estimate.Line.When) -> Money {
      lines.reduce(.zero) { $1.when == when ? $0 + $1.amount : $0 }
    }
    let (upFront, monthly) = (sum(.once), sum(.monthly))
    return Estimate(
      name: name, model: model, lines: lines, upFront: upFront, monthly: monthly, months: months,
      total: upFront + (try monthly.times(months)), notes: notes)
  }
}
