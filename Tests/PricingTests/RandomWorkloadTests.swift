import Testing

@testable import Pricing

/// What must hold for any workload, on 10 000 of them.
@Suite struct RandomWorkloadTests {
  static let count = 10_000

  /// A number with any number of digits, up to the limit.
  static func number(upTo limit: Int, _ chance: inout SeededNumbers) -> Int {
    let digits = Int.random(in: 1...String(limit).count, using: &chance)
    let most = (0..<digits).reduce(1) { power, _ in power * 10 }
    return min(limit, Int.random(in: 0..<most, using: &chance))
  }

  static func workload(_ chance: inout SeededNumbers) throws -> Workload {
    try Workload(
      requests: max(1, number(upTo: 1_000_000, &chance)), input: max(1, number(upTo: 100_000, &chance)),
      output: number(upTo: 10_000, &chance), prefixShare: Int.random(in: 0...100, using: &chance),
      prefixUses: max(1, number(upTo: 1000, &chance)), hours: Int.random(in: 1...24, using: &chance),
      days: Int.random(in: 28...31, using: &chance), months: Int.random(in: 1...36, using: &chance),
      peak: Int.random(in: 100...1000, using: &chance),
      unitRate: Bool.random(using: &chance) ? nil : max(1000, number(upTo: 10_000_000, &chance)),
      units: Int.random(in: 1...3, using: &chance))
  }

  private let prices = ThePrices.list
  private let texts = ThePrices.list.models(with: [.input, .output])

  private func estimate(_ option: PricingModel, _ workload: Workload, _ model: PriceList.Model) -> Estimate? {
    try? Estimate(option, workload, model: model, prices: prices)
  }

  @Test func batchIsHalfAndLinesAddUpAndCostNeverFalls() throws {
    var chance = SeededNumbers(seed: 1)
    var seen: [PricingModel: Int] = [:]
    for round in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = texts.randomElement(using: &chance)!
      let more = workload.at(requests: workload.requests + Self.number(upTo: 1_000_000, &chance))
      let onDemand = try #require(estimate(.onDemand, workload, model))
      for option in PricingModel.allCases {
        guard let one = estimate(option, workload, model), let other = estimate(option, more, model) else { continue }
        seen[option, default: 0] += 1
        let sum = one.lines.reduce(Money.zero) { $0 + $1.amount }
        try #require(sum == one.monthly && one.upFront == .zero)
        if round % 20 == 0 { one.expectToAddUp() }
        try #require(one.monthly.unrounded(workload.months) == one.total)
        try #require(one.total <= other.total, "\(option) \(workload)")
        if option == .batch { try #require(one.total + one.total == onDemand.total) }
      }
    }
    #expect(PricingModel.allCases.allSatisfy { seen[$0, default: 0] > 300 }, "\(seen)")
  }

  @Test func provisionedIsConstantUntilTheNextUnit() throws {
    var chance = SeededNumbers(seed: 2)
    let models = prices.models(with: [.input, .output, .provisioned(.oneMonth)])
    var steps = 0
    for _ in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = models.randomElement(using: &chance)!
      guard let served = workload.unitRequests, served > 0 else { continue }
      let units = max(workload.units, Int.random(in: 1...20, using: &chance))
      func cost(_ requests: Int) throws -> Money {
        try Estimate(.provisioned(.oneMonth), workload.at(requests: requests), model: model, prices: prices).total
      }
      let full = try cost(units * served)
      let first = units == workload.units ? 0 : (units - 1) * served + 1
      try #require(try cost(Int.random(in: first...units * served, using: &chance)) == full)
      try #require(try cost(first) == full)
      try #require(try full.unrounded(units + 1) == cost(units * served + 1).unrounded(units))
      steps += 1
    }
    #expect(steps > 3000)
  }

  @Test func bothSidesOfABreakEvenAgreeToTheCent() throws {
    var chance = SeededNumbers(seed: 3)
    let models = prices.models(with: [.input, .output, .provisioned(.oneMonth)])
    var crossings = 0
    for _ in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = models.randomElement(using: &chance)!
      let term = try #require([Meter.Term.oneMonth, .sixMonths].randomElement(using: &chance))
      guard let a = try? Curve(.onDemand, workload, model: model, prices: prices),
        let b = try? Curve(.provisioned(term), workload, model: model, prices: prices)
      else { continue }
      guard case .crossing(let crossing) = try BreakEven(a, b) else { continue }
      crossings += 1
      try #require(!crossing.isJump && crossing.below == a.name && crossing.above == b.name)
      let there = try crossing.requests.times(a.slope)
      try #require((there - crossing.cost).magnitude < .cent)
      // A unit less or a request more or less tells which is cheaper where.
      let up = try #require(crossing.requests.roundedUp)
      try #require(try b.cost(requests: up) <= a.cost(requests: up))
      try #require((try b.cost(requests: up) - crossing.cost).magnitude < .cent)
      if up > 1 { try #require(try a.cost(requests: up - 1) <= b.cost(requests: up - 1)) }
      if let until = crossing.until {
        try #require(try b.cost(requests: until) <= a.cost(requests: until))
        try #require(try b.cost(requests: until + 1) > a.cost(requests: until + 1))
      }
      if let forGood = crossing.forGood?.roundedUp, let served = workload.unitRequests {
        for units in 0..<30 {
          let requests = forGood + units * served / 3
          try #require(try b.cost(requests: requests) <= a.cost(requests: requests))
        }
      }
    }
    #expect(crossings > 2000, "\(crossings)")
  }

  @Test func aCurveCostsWhatItsEstimateCosts() throws {
    var chance = SeededNumbers(seed: 4)
    for _ in 0..<2000 {
      let workload = try Self.workload(&chance)
      let model = texts.randomElement(using: &chance)!
      for option in PricingModel.allCases {
        guard let estimate = estimate(option, workload, model),
          let curve = try? Curve(option, workload, model: model, prices: prices)
        else { continue }
        let cost = try curve.cost(requests: workload.requests)
        // A round of a cached prefix that was begun is paid in whole.
        if option == .caching { try #require(cost <= estimate.total) } else { try #require(cost == estimate.total) }
      }
    }
  }

  @Test func aQuadrillionTokensAreAddedUp() throws {
    let workload = try Workload(requests: 1_000_000_000, input: 900_000, output: 100_000, unitRate: 1_000_000_000)
    #expect(workload.requests * workload.requestTokens == 1_000_000_000_000_000)
    for model in texts {
      for option in PricingModel.allCases {
        guard let estimate = estimate(option, workload, model) else { continue }
        estimate.expectToAddUp()
        _ = try Curve(option, workload, model: model, prices: prices).cost(requests: workload.requests)
      }
    }
    let lite = try Estimate.of(.onDemand, workload, "nova lite")
    // 900 T x 0.06 and 100 T x 0.24 per million, for 31 days.
    #expect(lite.total.cents == "2418000000.00")
  }

  @Test func theLargestWorkloadIsAddedUpOrRefused() throws {
    let fields = Workload.Field.allCases.filter { $0 != .months }
    var workload = try Workload(requests: 1, input: 1)
    for field in fields { workload = try workload.with(field, field.range.upperBound) }
    for model in prices.choices {
      for option in PricingModel.allCases {
        do {
          try Estimate(option, workload, model: model, prices: prices).expectToAddUp()
        } catch { #expect(!error.description.isEmpty) }
      }
      for option in Customization.allCases {
        do {
          try Estimate(option, CustomizationPlan(), workload, model: model, prices: prices).expectToAddUp()
        } catch { #expect(!error.description.isEmpty) }
      }
    }
  }
}
