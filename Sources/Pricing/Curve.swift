/// What a way of paying costs over the requests a day: something fixed, something for each request, and perhaps model
/// units that are bought one by one.
public struct Curve: Hashable, Sendable {
  public var name: String
  /// Paid at any volume, over the months of the workload; model units are not in it.
  var fixed: Money
  /// Paid for `span` requests a day, over the months of the workload.
  var slope: Money
  var span: Int
  var steps: Steps?

  /// Model units that are bought as the volume grows.
  struct Steps: Hashable, Sendable {
    /// A unit over the months of the workload.
    var amount: Money
    /// Requests a day that one unit serves.
    var served: Int
    /// Units that are bought at any volume.
    var least: Int
  }

  /// - Parameters:
  ///   - workload: all but the requests a day is taken from it.
  ///   - estimate: what a workload costs this way; it must grow evenly with the requests, model units apart.
  public init(
    _ name: String, _ workload: Workload, span: Int = 1, _ estimate: (Workload) throws(Refusal) -> Estimate
  ) throws(Refusal) {
    let idle = try estimate(workload.at(requests: 0))
    self.name = name
    self.span = span
    fixed = idle.total
    slope = .zero
    if let line = idle.lines.first(where: \.isProvisioned), let served = workload.unitRequests {
      let amount = try line.amount.times(workload.months)
      fixed = fixed - amount
      steps = Steps(
        amount: try line.price.each.times(workload.hoursOfMonth * workload.months), served: served,
        least: workload.units)
    }
    // Few enough requests that the first unit serves them all.
    let busy = try estimate(workload.at(requests: span).unlimited)
    slope = busy.total - (try estimate(workload.at(requests: 0).unlimited)).total
  }

  /// What the workload costs in this way of paying.
  public init(
    _ option: PricingModel, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    // A prefix that is written once and then read has its price by whole rounds.
    let span = option == .caching ? workload.prefixUses : 1
    try self.init(option.shortName, workload, span: span) { workload throws(Refusal) in
      try Estimate(option, workload, model: model, prices: prices)
    }
  }

  /// What the workload costs on a model that is customized in this way.
  public init(
    _ option: Customization, _ plan: CustomizationPlan, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    try self.init(option.name, workload) { workload throws(Refusal) in
      try Estimate(option, plan, workload, model: model, prices: prices)
    }
  }

  /// What so many requests a day cost over the months of the workload.
  ///
  /// Where a price comes in rounds, as with a cached prefix, a round that was begun counts by its share.
  public func cost(requests: Int) throws(Refusal) -> Money {
    let sum = fixed + (try slope.times(requests).divided(by: span))
    guard let steps else { return sum }
    guard steps.served > 0 || requests == 0 else { throw .tooLarge }
    let units = requests == 0 ? 0 : (requests + steps.served - 1) / steps.served
    return sum + (try steps.amount.times(max(units, steps.least)))
  }
}

extension Curve {
  /// Requests a day that whole numbers of model units serve, up to a volume; none where there are more than the count.
  public func unitEnds(upTo most: Int, count: Int) -> [Int] {
    guard let served = steps?.served, served > 0, most / served <= count, most >= served else { return [] }
    return (1...most / served).map { $0 * served }.filter { $0 < most }
  }
}

extension Estimate.Line {
  /// Whether it bills model units.
  var isProvisioned: Bool { if case .provisioned = meter { true } else { false } }
}

extension Workload {
  /// The same, as if one model unit could serve everything.
  var unlimited: Workload { (try? with(.unitRate, 0).at(requests: requests)) ?? self }
}
