import Numerics
import Testing

@testable import Pricing

/// What must hold for any workload, on 10 000 of them.
@Suite struct RandomWorkloadTests {
  static let count = 10_000

  /// A number with any number of digits, up to the limit.
  static func number(upTo limit: Int, _ chance: inout SeededGenerator) -> Int {
    let digits = Int.random(in: 1...String(limit).count, using: &chance)
    let most = (0..<digits).reduce(1) { power, _ in power * 10 }
    return min(limit, Int.random(in: 0..<most, using: &chance))
  }

  static func workload(_ chance: inout SeededGenerator) throws -> Workload {
    var addOns = AddOns()
    if Int.random(in: 0..<8, using: &chance) == 0 { addOns.guardrails = [.content, .sensitive] }
    addOns.isLogged = Int.random(in: 0..<8, using: &chance) == 0
    let isChat = Int.random(in: 0..<4, using: &chance) == 0
    let numbers: [Workload.Field: Int] = [
      .requests: max(1, number(upTo: 1_000_000, &chance)), .input: max(1, number(upTo: 100_000, &chance)),
      .output: number(upTo: 10_000, &chance), .prefixShare: Int.random(in: 0...100, using: &chance),
      .prefixUses: number(upTo: 1000, &chance), .prefixes: max(1, number(upTo: 100, &chance)),
      .hours: Int.random(in: 1...24, using: &chance), .days: Int.random(in: 28...31, using: &chance),
      .months: Int.random(in: 1...36, using: &chance), .peak: Int.random(in: 100...1000, using: &chance),
      .unitRate: Bool.random(using: &chance) ? 0 : max(1000, number(upTo: 10_000_000, &chance)),
      .units: Int.random(in: 1...3, using: &chance), .turns: isChat ? Int.random(in: 2...8, using: &chance) : 1,
      .system: isChat ? number(upTo: 5000, &chance) : 0,
    ]
    let period: Period = [.day, .day, .month, .hour].randomElement(using: &chance)!
    return try Workload(numbers, per: period, addOns: addOns)
  }

  private let prices = ThePrices.list
  private let texts = ThePrices.list.models(with: [.input, .output])

  private func estimate(_ option: PricingModel, _ workload: Workload, _ model: PriceList.Model) -> Estimate? {
    try? Estimate(option, workload, model: model, prices: prices)
  }

  @Test func batchIsHalfAndLinesAddUpAndCostNeverFalls() throws {
    var chance = SeededGenerator(seed: 1)
    var seen: [PricingModel: Int] = [:]
    for round in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = texts.randomElement(using: &chance)!
      let more = workload.at(requests: workload.requests + Self.number(upTo: 1_000_000, &chance))
      let onDemand = try #require(estimate(.onDemand, workload, model))
      for option in round % 5 == 0 ? PricingModel.allCases : PricingModel.ofTheExam {
        guard let one = estimate(option, workload, model), let other = estimate(option, more, model) else { continue }
        seen[option, default: 0] += 1
        let sum = one.lines.reduce(Money.zero) { $0 + $1.amount }
        try #require(sum == one.monthly && one.upFront == .zero)
        if round % 20 == 0 { one.expectToAddUp() }
        try #require(one.monthly.unrounded(workload.months) == one.paid)
        try #require(one.owed == .zero || option.isReserved)
        try #require(try one.total(months: workload.months) == one.total)
        // More calls can bring a prefix back in time.
        if case .cached = option { continue }
        // More units can come under the commitment.
        if case .mixed = option { continue }
        try #require(one.total <= other.total, "\(option) \(workload)")
        if option == .batch, workload.addOns.isEmpty { try #require(one.total + one.total == onDemand.total) }
      }
    }
    #expect(PricingModel.ofTheExam.allSatisfy { seen[$0, default: 0] > 200 }, "\(seen)")
  }

  @Test func provisionedIsConstantUntilTheNextUnit() throws {
    var chance = SeededGenerator(seed: 2)
    let models = prices.models(with: [.input, .output, .provisioned(.oneMonth)])
    var steps = 0
    for _ in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = models.randomElement(using: &chance)!
      let served = workload.served(by: prices.unitRate(of: model, workload).tokensPerMinute)
      guard served > 0, served < 1_000_000_000_000 else { continue }
      let units = max(workload.units, Int.random(in: 1...20, using: &chance))
      func cost(_ requests: Int) throws -> Money {
        try Estimate(
          .provisioned(.oneMonth), workload.with(AddOns()).at(requests: requests), model: model, prices: prices
        ).total
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
    var chance = SeededGenerator(seed: 3)
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
      let there = a.fixed + (try crossing.requests.times(a.slope))
      try #require((there - crossing.cost).magnitude < .cent)
      // A unit less or a request more or less tells which is cheaper where.
      let up = try #require(crossing.requests.roundedUp)
      func estimated(_ option: PricingModel, _ requests: Int) throws -> Money {
        try Estimate(option, workload.at(requests: requests), model: model, prices: prices).total
      }
      try #require(try estimated(.provisioned(term), up) <= estimated(.onDemand, up))
      if up > 1 { try #require(try estimated(.onDemand, up - 1) <= estimated(.provisioned(term), up - 1)) }
      try #require(try b.cost(requests: up) <= a.cost(requests: up))
      try #require((try b.cost(requests: up) - crossing.cost).magnitude < .cent + b.slope)
      if up > 1 { try #require(try a.cost(requests: up - 1) <= b.cost(requests: up - 1)) }
      if let until = crossing.until {
        try #require(try b.cost(requests: until) <= a.cost(requests: until))
        try #require(try b.cost(requests: until + 1) > a.cost(requests: until + 1))
      }
      if let forGood = crossing.forGood?.roundedUp, let served = b.steps?.served {
        for units in 0..<30 {
          let requests = forGood + units * served / 3
          try #require(try b.cost(requests: requests) <= a.cost(requests: requests))
        }
      }
    }
    #expect(crossings > 600, "\(crossings)")
  }

  @Test func aCurveCostsWhatItsEstimateCosts() throws {
    var chance = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let workload = try Self.workload(&chance)
      let model = texts.randomElement(using: &chance)!
      for option in PricingModel.allCases {
        guard let estimate = estimate(option, workload, model),
          let curve = try? Curve(option, workload, model: model, prices: prices)
        else { continue }
        let cost = try curve.cost(requests: workload.requests)
        // A round of a cached prefix that was begun is paid in whole.
        if case .cached = option {
          try #require(cost <= estimate.total, "\(workload)")
        } else {
          try #require(cost == estimate.total)
        }
      }
    }
  }

  @Test func aCommitmentIsPaidToItsEndAndNothingElseIs() throws {
    var chance = SeededGenerator(seed: 7)
    let models = prices.models(with: [.input, .output, .provisioned(.oneMonth)])
    for _ in 0..<Self.count {
      let workload = try Self.workload(&chance)
      let model = models.randomElement(using: &chance)!
      for term in Meter.Term.allCases {
        guard let estimate = estimate(.provisioned(term), workload, model) else { continue }
        let unit = try #require(estimate.lines.first)
        // Month by month: a new term begins whenever the last one is over.
        var months = 0
        while months < workload.months { months += max(1, term.months) }
        let rest = estimate.monthly - unit.amount
        try #require(estimate.total == unit.amount.unrounded(months) + rest.unrounded(workload.months))
      }
    }
  }

  @Test func aCacheKeepsWhatASimulatedOneKeeps() throws {
    var chance = SeededGenerator(seed: 8)
    var kinds: [Bool: Int] = [:]
    for _ in 0..<300 {
      let workload = try Workload([
        .requests: max(1, Self.number(upTo: 400, &chance)), .input: 5000, .prefixShare: 100,
        .hours: Int.random(in: 1...24, using: &chance), .days: 28,
      ])
      for lifetime in BreakEven.Lifetime.allCases {
        let traffic = CacheTraffic(workload, lifetime)
        // Times in seconds, all multiplied by the requests of a day so that they are whole.
        let (count, step) = (workload.requests, workload.hours * 3600)
        var (writes, last) = (0, Int?.none)
        for day in 0..<28 {
          for call in 0..<count {
            let time = day * 86_400 * count + call * step
            if last.map({ time - $0 > lifetime.seconds * count }) ?? true { writes += 1 }
            last = time
          }
        }
        try #require(traffic.writes == writes, "\(workload.requests) in \(workload.hours) h, \(lifetime.name)")
        kinds[traffic.isWarm, default: 0] += 1
      }
    }
    #expect(kinds.count == 2 && kinds.values.allSatisfy { $0 > 50 }, "\(kinds)")
  }

  @Test func anImportedModelIsActiveInTheWindowsOfASimulatedOne() throws {
    var chance = SeededGenerator(seed: 9)
    let llama = try ThePrices.model("llama 3.1 8b")
    for _ in 0..<1000 {
      let workload = try Workload(
        requests: max(1, Self.number(upTo: 900, &chance)), input: 100, hours: Int.random(in: 1...24, using: &chance),
        days: 30)
      let (count, step, window) = (workload.requests, workload.hours * 3600, 300 * workload.requests)
      var (windows, end) = (0, 0)
      for call in 0..<count {
        let time = call * step
        guard time >= end || windows == 0 else { continue }
        // The next window follows at once where a call falls into it; else one begins with the call.
        end = windows > 0 && time < end + window ? end + window : time + window
        windows += 1
      }
      let estimate = try Estimate(.customModelImport, CustomizationPlan(), workload, model: llama, prices: prices)
      try #require(estimate.lines[0].quantity == windows * 30 * 5 * 2, "\(count) in \(workload.hours) h")
    }
  }

  @Test func aQuadrillionTokensAreAddedUp() throws {
    let workload = try Workload(requests: 1_000_000_000, input: 900_000, output: 100_000, unitRate: 1_000_000_000)
    #expect(workload.requests * workload.requestTokens == 1_000_000_000_000_000)
    for model in texts {
      for option in PricingModel.allCases {
        guard let estimate = estimate(option, workload, model) else { continue }
        estimate.expectToAddUp()
        _ = try? Curve(option, workload, model: model, prices: prices).cost(requests: workload.requests)
      }
    }
    let lite = try Estimate.of(.onDemand, workload, "nova lite")
    // 900 T x 0.06 and 100 T x 0.24 per million, for 31 days.
    #expect(lite.total.cents == "2418000000.00")
  }

  @Test func theLargestWorkloadIsAddedUpOrRefused() throws {
    let fields = Workload.Field.allCases.filter { ![.months, .turns, .calls, .system].contains($0) }
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
