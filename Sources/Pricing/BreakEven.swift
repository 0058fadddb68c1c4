/// Where two pricing options cost the same.
public enum BreakEven: Hashable, Sendable {
  case crossing(Crossing)
  /// There is none, and why.
  case never(String)

  public struct Crossing: Hashable, Sendable {
    /// Requests of the period, exact.
    public var requests: Ratio
    public var period = Period.day
    /// Tokens a minute there, in and out, on average over the hours, rounded up; nil beyond what is counted.
    public var tokensPerMinute: Int?
    /// Percent of the model units that are then in use; nil without units.
    public var use: Ratio?
    /// What costs less on either side.
    public var below: String
    public var above: String
    /// What both cost there, over the months of the workload; at a jump, what the cheaper one costs.
    public var cost: Money
    /// Whether the two do not meet: another model unit makes one of them jump over the other.
    var isJump = false
    /// Requests of the period up to which it holds, because the next model unit then has to be paid for.
    public var until: Int?
    /// Requests of the period from which it holds whatever units have to be added; the crossing itself where there is no
    /// `until`, nothing where it never does.
    public var forGood: Ratio?
  }

  /// - Throws: only when the numbers are too large to be added up.
  public init(_ a: Curve, _ b: Curve) throws(Refusal) {
    if let cached = [a, b].first(where: { $0.later != nil }) {
      self = .never("\(cached.name) depends on how fast calls follow each other; look at the volumes that matter.")
      return
    }
    switch (a.steps, b.steps) {
    case (let one?, let other?):
      guard one.served == other.served, one.least == other.least else {
        self = .never("Both are bought in model units, of different sizes; look at the volumes that matter.")
        return
      }
      self =
        one.amount <= other.amount
        ? try BreakEven(even: a, stepped: b, other.amount - one.amount)
        : try BreakEven(even: b, stepped: a, one.amount - other.amount)
    case (nil, let steps?): self = try BreakEven(even: a, stepped: b, steps.amount)
    case (let steps?, nil): self = try BreakEven(even: b, stepped: a, steps.amount)
    case (nil, nil): self = try BreakEven(even: a, stepped: b, .zero)
    }
  }

  /// - Parameters:
  ///   - a: the one with the cheaper steps, or without any.
  ///   - step: what a model unit of b costs more than one of a.
  private init(even a: Curve, stepped b: Curve, _ step: Money) throws(Refusal) {
    let gap = try Gap(a, b, step)
    let start = gap.fixed + (try gap.step.times(gap.least))
    if start == .zero, gap.slope == .zero, gap.step == .zero {
      self = .never("\(a.name) and \(b.name) cost the same at every volume.")
    } else if start > .zero || start == .zero && gap.slope <= .zero {
      let pays = try gap.whereLaterPays()
      self = pays ?? .never(gap.whyNever)
    } else {
      let fails = try gap.whereLaterFails()
      self = fails ?? .never("\(b.name) costs less than \(a.name) at every volume.")
    }
  }
}

/// What b costs more than a: `fixed + step × units − slope × requests`.
private struct Gap {
  let a: Curve
  let b: Curve
  let fixed: Money
  let step: Money
  let slope: Money
  let least: Int
  /// Requests of the period that one unit serves; nil without steps.
  let served: Int?

  /// All amounts are taken so many times that a request's share of a round is whole.
  init(_ a: Curve, _ b: Curve, _ step: Money) throws(Refusal) {
    let rounds = try Tokens(a.span).times(b.span).count
    self.a = a
    self.b = b
    fixed = try (b.fixed - a.fixed).times(rounds)
    slope = (try a.slope.times(b.span)) - (try b.slope.times(a.span))
    let hasSteps = step > .zero
    self.step = try step.times(rounds)
    least = hasSteps ? b.steps?.least ?? 0 : 0
    served = hasSteps ? b.steps?.served : nil
  }

  func at(_ units: Int) throws(Refusal) -> Money { fixed + (try step.times(units)) }

  /// Where b, dearer at first, becomes the cheaper one.
  func whereLaterPays() throws(Refusal) -> BreakEven? {
    guard slope > .zero else { return nil }
    guard let served else { return try crossing(units: 0, cheaperAbove: b, until: nil, forGood: 0) }
    let saving = (try slope.times(served)) - step
    guard saving > .zero else {
      // Only within the first units, if at all.
      let end = (try at(least)) - (try slope.times(least * served))
      return end <= .zero ? try crossing(units: least, cheaperAbove: b, until: least * served, forGood: nil) : nil
    }
    let units = max(least, Ratio(fixed, over: saving)?.roundedUp ?? 0)
    let last = max(units, Ratio(fixed + step, over: saving)?.roundedUp ?? 0)
    return try crossing(units: units, cheaperAbove: b, until: last > units ? units * served : nil, forGood: last)
  }

  /// Where b, cheaper at first, stops being so.
  func whereLaterFails() throws(Refusal) -> BreakEven? {
    guard let served else {
      return slope < .zero ? try crossing(units: 0, cheaperAbove: a, until: nil, forGood: 0) : nil
    }
    guard slope < .zero else {
      // Only a further unit can do it.
      let saving = (try slope.times(served)) - step
      guard saving < .zero else {
        let after = (try at(least + 1)) - (try slope.times(least * served))
        return after > .zero ? try jump(units: least, served) : nil
      }
      let over = Ratio(.zero - (fixed + step), over: .zero - saving)?.roundedDown
      return try jump(units: max(least, over.map { $0 + 1 } ?? 0), served)
    }
    let growth = step + (try (.zero - slope).times(served))
    let units = max(least, Ratio(.zero - fixed, over: growth)?.roundedUp ?? 0)
    let before = (try at(units)) + (try (.zero - slope).times(max(0, units - 1) * served))
    if units > least, before > .zero { return try jump(units: units - 1, served) }
    return try crossing(units: units, cheaperAbove: a, until: nil, forGood: nil)
  }

  private func crossing(
    units: Int, cheaperAbove later: Curve, until: Int?, forGood: Int?
  ) throws(Refusal) -> BreakEven? {
    guard let requests = Ratio(try at(units), over: slope), requests.roundedDown != nil else { return nil }
    let earlier = later == b ? a : b
    let cost = try self.cost(at: requests, units)
    var crossing = BreakEven.Crossing(requests: requests, below: earlier.name, above: later.name, cost: cost)
    crossing.until = until
    if let forGood { crossing.forGood = Ratio(try at(forGood), over: slope) }
    describe(&crossing, units)
    return .crossing(crossing)
  }

  /// The cheaper side's unit is full, and the next one costs more than it saves.
  private func jump(units: Int, _ served: Int) throws(Refusal) -> BreakEven? {
    let (requests, overflow) = units.multipliedReportingOverflow(by: served)
    guard !overflow, requests > 0, requests < 1_000_000_000_000_000 else { return nil }
    var crossing = BreakEven.Crossing(
      requests: Ratio(requests), below: b.name, above: a.name, cost: try b.cost(requests: requests))
    crossing.isJump = true
    describe(&crossing, units)
    return .crossing(crossing)
  }

  /// What the load is there, and how busy the units are.
  private func describe(_ crossing: inout BreakEven.Crossing, _ units: Int) {
    crossing.period = b.period
    guard b.requestTokens > 0, let tokens = try? crossing.requests.times(.dollars(b.requestTokens)) else { return }
    crossing.tokensPerMinute = Ratio(tokens, over: .dollars(b.minutes))?.roundedUp
    guard let rate = b.steps?.rate, units > 0, let most = try? Money.dollars(rate).times(b.minutes).times(units),
      let hundredfold = try? tokens.times(100)
    else { return }
    crossing.use = Ratio(hundredfold, over: most)
  }

  private func cost(at requests: Ratio, _ units: Int) throws(Refusal) -> Money {
    let even = a.fixed + (try requests.times(a.slope).divided(by: a.span))
    guard let steps = a.steps else { return even }
    return even + (try steps.amount.times(units))
  }

  /// Why b never becomes the cheaper one.
  var whyNever: String {
    slope <= .zero || served == nil
      ? "\(a.name) costs less than \(b.name) at every volume."
      : "\(b.name) never pays: even a unit that is always full costs more than \(a.name)."
  }
}

extension BreakEven {
  /// How a cached prefix is kept.
  public enum Lifetime: Sendable, CaseIterable {
    case fiveMinutes, oneHour
    public var name: String { self == .fiveMinutes ? "5 minutes" : "1 hour" }
    public var seconds: Int { self == .fiveMinutes ? 300 : 3600 }
  }

  /// Uses of a prefix within its life from which caching costs less than reading it anew each time.
  ///
  /// - Throws: why caching never pays, or what price is missing.
  public static func cachingUses(
    _ model: PriceList.Model, _ lifetime: Lifetime = .fiveMinutes, prices: PriceList
  ) throws(Refusal) -> Int {
    let plain = try prices.price(of: model, .input).each
    let read = try prices.price(of: model, .cacheRead).each
    let write: Money
    switch lifetime {
    case .fiveMinutes: write = prices[model.id, .cacheWrite]?.each ?? plain
    case .oneHour: write = try prices.price(of: model, .cacheWriteHour).each
    }
    guard read < plain else { throw .cannot("Reading \(model.name)'s cache costs no less than its input tokens.") }
    // write + (n − 1) × read < n × plain
    return (Ratio(write - read, over: plain - read)?.roundedDown ?? 0) + 1
  }

  /// The share of a model unit that must be in use so that it costs the same as On-Demand, in percent.
  ///
  /// - Throws: why there is no such share.
  public static func utilization(
    _ term: Meter.Term, _ workload: Workload, model: PriceList.Model, prices: PriceList
  ) throws(Refusal) -> Ratio {
    let unit = try prices.price(of: model, .provisioned(term)).each
    let rate = prices.unitRate(of: model, workload).tokensPerMinute
    guard let one = try? workload.with(AddOns()).per(.job).at(requests: 1) else { throw .tooLarge }
    let request = try Estimate(.onDemand, one, model: model, prices: prices).total
    // An hour of the unit, against an hour of its tokens at On-Demand's price for tokens mixed as in the workload.
    let full = try request.times(rate).times(60)
    let paid = try unit.times(workload.requestTokens)
    guard let share = Ratio(try paid.times(100), over: full), let percent = share.roundedUp else {
      throw .cannot("This workload costs nothing On-Demand, so Provisioned Throughput never pays.")
    }
    if percent > 100 {
      throw .cannot("There is no share: a unit that is always full still costs more than On-Demand.")
    }
    return share
  }
}
