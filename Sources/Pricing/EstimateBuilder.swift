/// An estimate while its lines are added.
struct EstimateBuilder {
  let prices: PriceList
  let model: PriceList.Model
  let workload: Workload
  private(set) var lines: [Estimate.Line] = []
  var notes: [String] = []
  /// Model units that are paid for.
  var units = 0

  init(_ prices: PriceList, _ model: PriceList.Model, _ workload: Workload) {
    self.prices = prices
    self.model = model
    self.workload = workload
  }

  /// When what requests bring about is paid: each month, or once for a job.
  var running: Estimate.Line.When { workload.period == .job ? .once : .monthly }

  /// Adds a line; one without a quantity is left out, but its price must be there.
  ///
  /// - Parameters:
  ///   - when: as requests come, unless it says otherwise.
  ///   - commitment: months that are paid for, come what may.
  mutating func add<Unit>(
    _ metered: Metered<Unit>, _ quantity: Quantity<Unit>, of other: PriceList.Model? = nil,
    when: Estimate.Line.When? = nil, commitment: Int = 0, detail: String = ""
  ) throws(Refusal) {
    try add(
      try prices.price(of: other ?? model, metered.meter), quantity.count, of: other, when: when,
      commitment: commitment, detail: detail)
  }

  mutating func add(
    _ price: Price, _ quantity: Int, of other: PriceList.Model? = nil, when: Estimate.Line.When? = nil,
    commitment: Int = 0, detail: String = ""
  ) throws(Refusal) {
    guard quantity > 0 else { return }
    lines.append(
      Estimate.Line(
        meter: price.meter, model: other?.name, quantity: quantity, detail: detail, price: price,
        amount: try price.each.times(quantity), when: when ?? running,
        // A bill for a year holds whole terms.
        commitment: workload.isYear ? 0 : commitment))
  }

  func estimate(_ name: String) throws(Refusal) -> Estimate {
    try Estimate(
      name, model, lines: lines, months: workload.months, requests: workload.monthlyRequests, units: units,
      notes: notes)
  }

  func need(_ count: Int, _ what: String) throws(Refusal) {
    if count == 0 { throw .nothingBilled(model: model.name, needs: what) }
  }

  /// `3,100,000 x 1,500`.
  static func product<Unit>(_ count: Int, _ quantity: Quantity<Unit>) -> String {
    "\(count.grouped) x \(quantity.count.grouped)"
  }
}
