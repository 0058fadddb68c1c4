/// What a pricing option costs over the requests of the period: something fixed, something for each request, and perhaps
/// model units that are bought one by one.
public struct Curve: Hashable, Sendable {
  public var name: String
  public var period: Period
  /// Tokens of a request, and the minutes of the period in which requests come.
  let requestTokens: Int
  let minutes: Int
  /// Paid at any volume, over the months of the workload; model units are not in it.
  var fixed: Money
  /// Paid for `span` requests, over the months of the workload.
  var slope: Money
  var span: Int
  var steps: Steps?
  /// Another line that holds from so many requests on, as a cached prefix that is then still there.
  private(set) var later: Later?

  /// Model units that are bought as the volume grows.
  struct Steps: Hashable, Sendable {
    /// A unit over the months of the workload, a commitment to its end.
    var amount: Money
    /// Requests of the period that one unit serves.
    var served: Int
    /// Units that are bought at any volume.
    var least: Int
    /// Tokens that one unit serves a minute.
    var rate: Int
  }

  struct Later: Hashable, Sendable {
    var from: Int
    var fixed: Money
    var slope: Money
  }

  /// - Parameters:
  ///   - workload: all but the requests is taken from it.
  ///   - rate: what a model unit serves.
  ///   - estimate: what a workload costs so; it must grow evenly with the requests, model units apart.
  public init(
    _ name: String, _ workload: Workload, rate: UnitRate, span: Int = 1,
    _ estimate: (Workload) throws(Refusal) -> Estimate
  ) throws(Refusal) {
    let idle = try estimate(workload.at(requests: 0))
    self.name = name
    self.span = span
    period = workload.period
    requestTokens = workload.requestTokens
    minutes = workload.minutesOfPeriod
    let units = try idle.provisioned
    fixed = idle.total - units
    let busy = try estimate(workload.at(requests: span))
    slope = busy.total - (try busy.provisioned) - fixed
    guard units > .zero, let amount = units.part(of: workload.units) else { return }
    steps = Steps(
      amount: amount, served: workload.served(by: rate.tokensPerMinute), least: workload.units,
      rate: rate.tokensPerMinute)
  }

  /// What the workload costs in this pricing option.
  public init(
    _ option: PricingModel, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    if case .mixed = option { throw .cannot("Units of two prices have no single curve.") }
    if case .reserved = option { throw .cannot("Reserved tokens a minute have no single curve.") }
    // What comes in rounds has its price by whole rounds.
    let isParted = option == .batch && workload[.batchShare] < 100
    let span = isParted ? 100 : max(1, option.isCached ? workload[.prefixUses] : 1)
    let rate = prices.unitRate(of: model, workload)
    try self.init(option.shortName, workload, rate: rate, span: span) { workload throws(Refusal) in
      try Estimate(option, workload, model: model, prices: prices)
    }
    if case .cached(let lifetime) = option {
      try addWarm(workload, lifetime) { workload throws(Refusal) in
        try Estimate(option, workload, model: model, prices: prices)
      }
    }
  }

  /// The line of a cache whose prefix is still there when the next call comes.
  private mutating func addWarm(
    _ workload: Workload, _ lifetime: BreakEven.Lifetime, _ estimate: (Workload) throws(Refusal) -> Estimate
  ) throws(Refusal) {
    let calls = workload.at(requests: 1).monthlyCalls
    let from = max(1, (CacheTraffic.leastWarmCalls(workload, lifetime) + calls - 1) / calls)
    let round = (from + span - 1) / span * span
    let cost = try estimate(workload.at(requests: round)).total
    let slope = try estimate(workload.at(requests: round + span)).total - cost
    later = Later(from: from, fixed: cost - (try slope.times(round / span)), slope: slope)
  }

  /// What the workload costs on a model that is customized in this way.
  public init(
    _ option: Customization, _ plan: CustomizationPlan, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) {
    if option == .customModelImport { throw .cannot("Windows and copies of an imported model have no single curve.") }
    try self.init(option.name, workload, rate: prices.unitRate(of: model, workload)) { workload throws(Refusal) in
      try Estimate(option, plan, workload, model: model, prices: prices)
    }
  }

  /// What so many requests cost over the months of the workload.
  ///
  /// Where a price comes in rounds, as with a cached prefix, a round that was begun counts by its share.
  public func cost(requests: Int) throws(Refusal) -> Money {
    if let later, requests >= later.from {
      return later.fixed + (try later.slope.times(requests).divided(by: span))
    }
    let sum = fixed + (try slope.times(requests).divided(by: span))
    guard let steps else { return sum }
    guard steps.served > 0 || requests == 0 else { throw .tooLarge }
    let units = requests == 0 ? 0 : (requests + steps.served - 1) / steps.served
    return sum + (try steps.amount.times(max(units, steps.least)))
  }
}

extension Curve {
  /// Requests that whole numbers of model units serve, up to a volume; none where there are more than the count.
  func unitEnds(upTo most: Int, count: Int) -> [Int] {
    guard let served = steps?.served, served > 0, most / served <= count, most >= served else { return [] }
    return (1...most / served).map { $0 * served }.filter { $0 < most }
  }

  /// Where the curve jumps: at the ends of model units, and where a cache begins to help.
  public func jumps(upTo most: Int, count: Int) -> [Int] {
    unitEnds(upTo: most, count: count) + (later.map { [$0.from - 1] } ?? []).filter { 0..<most ~= $0 }
  }
}

extension PricingModel {
  var isCached: Bool { if case .cached = self { true } else { false } }
}
