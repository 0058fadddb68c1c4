/// An estimate while its lines are added.
struct EstimateBuilder {
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
