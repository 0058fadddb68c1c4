import Numerics
import Testing

@testable import Pricing

@Suite struct BreakEvenTests {
  private let prices = ThePrices.list

  private func curve(_ option: PricingModel, _ workload: Workload, _ model: String) throws -> Curve {
    try Curve(option, workload, model: ThePrices.model(model), prices: prices)
  }

  private func between(
    _ a: PricingModel, _ b: PricingModel, _ workload: Workload, _ model: String
  ) throws -> BreakEven {
    try BreakEven(curve(a, workload, model), curve(b, workload, model))
  }

  @Test func commandBreaksEvenAtItsTokensAnHour() throws {
    // 3 : 1 and 1 000 tokens a request; 31.68 M tokens an hour are 760 320 requests a day.
    let workload = try Workload(requests: 1, input: 750, output: 250, unitRate: 1_000_000_000)
    guard case .crossing(let crossing) = try between(.onDemand, .provisioned(.oneMonth), workload, "Command") else {
      Issue.record("no crossing")
      return
    }
    #expect(crossing.requests.text(places: 2) == "760,320.00")
    #expect((crossing.below, crossing.above) == ("On-Demand", "PT 1 month"))
    #expect(crossing.cost.cents == "29462.40")
    #expect(crossing.until == nil)
    #expect(crossing.forGood == crossing.requests)
  }

  @Test func aUnitThatIsTooSlowNeverBreaksEven() throws {
    // 528 000 tokens a minute would be needed.
    let workload = try Workload(requests: 1, input: 750, output: 250, unitRate: 527_000)
    #expect(
      try between(.onDemand, .provisioned(.oneMonth), workload, "Command")
        == .never("PT 1 month never pays: even a unit that is always full costs more than On-Demand."))
  }

  @Test func theNextUnitIsPaidForBeforeItPays() throws {
    // A unit serves 1 008 000 requests a day and pays from 760 320 on: for good from the fourth unit on.
    let workload = try Workload(requests: 1, input: 750, output: 250, unitRate: 700_000)
    guard case .crossing(let crossing) = try between(.onDemand, .provisioned(.oneMonth), workload, "Command") else {
      Issue.record("no crossing")
      return
    }
    #expect(workload.served(by: 700_000) == 1_008_000)
    #expect(crossing.requests.roundedUp == 760_320)
    #expect(crossing.until == 1_008_000)
    #expect(crossing.forGood?.roundedUp == 4 * 760_320)
  }

  @Test func whereNothingCrossesTheReasonIsSaid() throws {
    let workload = try Workload(requests: 1, input: 750, output: 250, unitRate: 1_000_000_000)
    #expect(
      try between(.onDemand, .batch, workload, "nova lite")
        == .never("Batch costs less than On-Demand at every volume."))
    #expect(
      try between(.provisioned(.oneMonth), .provisioned(.sixMonths), workload.with(.months, 6), "Command")
        == .never("PT 6 months costs less than PT 1 month at every volume."))
    #expect(
      try between(.onDemand, .onDemand, workload, "nova lite")
        == .never("On-Demand and On-Demand cost the same at every volume."))
    #expect(throws: Refusal.self) { try between(.onDemand, .provisioned(.none), workload, "nova lite") }
  }

  @Test func cachingPaysFromTheSecondUseOrTheThird() throws {
    let haiku = try ThePrices.model("haiku 4.5")
    #expect(try BreakEven.cachingUses(haiku, .fiveMinutes, prices: prices) == 2)
    #expect(try BreakEven.cachingUses(haiku, .oneHour, prices: prices) == 3)
    #expect(try BreakEven.cachingUses(ThePrices.model("nova lite"), prices: prices) == 2)
    #expect(throws: Refusal.self) { try BreakEven.cachingUses(ThePrices.model("mistral 7b"), prices: prices) }
  }

  @Test func cachingUsesAreWhereTheEstimatesCross() throws {
    for model in prices.models(with: [.input, .cacheRead]) {
      let uses = try BreakEven.cachingUses(model, prices: prices)
      for count in 1...4 {
        let workload = try Workload(
          [.requests: count, .input: 20_000, .output: 10, .prefixShare: 90], per: .job)
        let plain = try Estimate(.onDemand, workload, model: model, prices: prices)
        let cached = try Estimate(.caching, workload, model: model, prices: prices)
        #expect((cached.total < plain.total) == (count >= uses), "\(model.name), \(count) uses")
      }
    }
  }

  @Test func utilizationIsTheShareOfAFullUnit() throws {
    let workload = try Workload(requests: 1, input: 750, output: 250, hours: 8, months: 6, unitRate: 1_056_000)
    let share = try BreakEven.utilization(
      .oneMonth, workload, model: ThePrices.model("Command"), prices: prices)
    #expect(share.text(places: 2) == "50.00")
    #expect(throws: Refusal.cannot("There is no share: a unit that is always full still costs more than On-Demand.")) {
      try BreakEven.utilization(
        .oneMonth, workload.with(.unitRate, 1000), model: ThePrices.model("Command"), prices: prices)
    }
  }

  @Test func aFineTunedSmallModelBeatsAPromptedLargeOneFromSomeVolumeOn() throws {
    // Large: 1 500 + 500 tokens in at 3.00, 200 out at 15.00 = 0.009 a request. Small: tuned and always on.
    let workload = try Workload(requests: 1, input: 500, output: 200, months: 12, unitRate: 1_000_000_000)
    let plan = CustomizationPlan()
    let large = try Curve(
      .promptEngineering, plan, workload, model: ThePrices.model("sonnet 4.5"), prices: prices)
    let small = try Curve(.fineTuning, plan, workload, model: ThePrices.model("command light"), prices: prices)
    guard case .crossing(let crossing) = try BreakEven(large, small) else {
      Issue.record("no crossing")
      return
    }
    #expect((crossing.below, crossing.above) == ("Prompt engineering", "Fine-tuning"))
    // 12 x 6 370.59 + 6.00 over 12 x 31 x 0.009.
    #expect(crossing.requests.text(places: 1) == "22,835.4")
  }

  @Test func whatIsCheaperAtFirstCanLoseToALargerFixedPrice() throws {
    // A vector store against a model unit: RAG runs at 357.12 a month, a unit at 5 282.40, so RAG is ahead at first.
    let workload = try Workload(requests: 1, input: 500, output: 200, unitRate: 1_000_000_000)
    let model = try ThePrices.model("titan text lite")
    let plan = CustomizationPlan()
    let rag = try Curve(.rag, plan, workload, model: model, prices: prices)
    let tuned = try Curve(.fineTuning, plan, workload, model: model, prices: prices)
    for pair in [(rag, tuned), (tuned, rag)] {
      guard case .crossing(let crossing) = try BreakEven(pair.0, pair.1) else {
        Issue.record("no crossing")
        return
      }
      #expect((crossing.below, crossing.above) == ("RAG", "Fine-tuning"))
    }
  }

  /// Every kind of pair of curves, against a search request by request.
  @Test func breakEvensAreWhereASearchFindsThem() throws {
    var chance = SeededGenerator(seed: 5)
    var found = 0
    for _ in 0..<1000 {
      func curve(_ name: String) throws -> Curve {
        let money = { (limit: Int) in try Money.cent.times(Int.random(in: 0...limit, using: &chance)) }
        var curve = try Curve(.onDemand, Workload(requests: 1, input: 1), model: prices.choices[0], prices: prices)
        curve.name = name
        curve.fixed = try money(3000)
        curve.slope = try money(60)
        if Bool.random(using: &chance) {
          curve.steps = Curve.Steps(
            amount: try money(800) + .cent, served: 40, least: Int.random(in: 1...2, using: &chance), rate: 100)
        }
        return curve
      }
      let (a, b) = (try curve("a"), try curve("b"))
      let start = try a.cost(requests: 0) < b.cost(requests: 0)
      let first = try (0...1000).first { requests in
        let (one, other) = (try a.cost(requests: requests), try b.cost(requests: requests))
        return (one < other) != start || one == other
      }
      switch try BreakEven(a, b) {
      case .crossing(let crossing):
        found += 1
        try #require(crossing.below == (start ? "a" : "b"), "\(a) \(b)")
        guard let up = crossing.requests.roundedUp, up < 990 else { continue }
        let first = try #require(first, "\(crossing) \(a) \(b)")
        // A crossing between two whole numbers is seen at the next one; one at a jump, just after it.
        try #require((up...up + 1).contains(first) || first == 0, "\(crossing) first \(first) \(a) \(b)")
      case .never:
        let differs = a.steps?.least != b.steps?.least && a.steps != nil && b.steps != nil
        try #require(first == nil || first == 0 || differs, "\(String(describing: first)) \(a) \(b)")
      }
    }
    #expect(found > 400)
  }
}
