import Testing

@testable import Pricing

/// Examples worked by hand from the sample prices (2026-11-23 and historic ones), to the cent. A month has 31 days.
@Suite struct WorkedExampleTests {
  /// 100 000 calls of 1 500 tokens in and 300 out; a day's calls here, so that 31 days make 31 times the amount.
  private let calls = try! Workload(requests: 100_000, input: 1500, output: 300)

  @Test func a100000CallsOfNovaLite() throws {
    let estimate = try Estimate.of(.onDemand, calls, "nova lite")
    #expect(estimate.lines.map(\.quantity) == [150_000_000 * 31, 30_000_000 * 31])
    #expect(try estimate.total == Money("16.20")!.times(31))
    #expect(estimate.total.text == "502.20")
    #expect(estimate.lines.map(\.amount) == [try Money("9.00")!.times(31), try Money("7.20")!.times(31)])
  }

  @Test func bTheSameAsABatch() throws {
    #expect(try Estimate.of(.batch, calls, "nova lite").total == Money("8.10")!.times(31))
  }

  @Test func cHaikuAndItsOutput() throws {
    let workload = try Workload(requests: 1000, input: 10_000, output: 2000)
    let estimate = try Estimate.of(.onDemand, workload, "haiku 4.5")
    #expect(estimate.lines.map(\.amount) == [try Money("10")!.times(31), try Money("10")!.times(31)])
    #expect(try estimate.total == Money("20.00")!.times(31))
    #expect(try Estimate.of(.batch, workload, "haiku 4.5").total == Money("10.00")!.times(31))
  }

  @Test func dAMonthOfOneUnitOfTitanExpressEvenWithoutARequest() throws {
    for requests in [0, 1, 1_000_000] {
      let workload = try Workload(requests: 1, input: 100, output: 40).at(requests: requests)
      let estimate = try Estimate.of(.provisioned(.oneMonth), workload, "titan text express")
      #expect(estimate.lines.map(\.detail) == ["1 MU x 744 h"])
      #expect(estimate.total.cents == "13689.60")
    }
  }

  @Test func eAMonthOfOneUnitOfCommand() throws {
    let workload = try Workload(requests: 10, input: 100, output: 100)
    #expect(try Estimate.of(.provisioned(.oneMonth), workload, "Command").total.cents == "29462.40")
  }

  @Test func hAPrefixUsed50Times() throws {
    let prices = ThePrices.list
    let model = try ThePrices.model("haiku 4.5")
    // One after the other within an hour.
    let workload = try Workload([.requests: 50, .input: 20_000, .prefixShare: 100], per: .job)
    let plain = try Estimate(.onDemand, workload, model: model, prices: prices)
    let cached = try Estimate(.caching, workload, model: model, prices: prices)
    #expect(plain.total == Money("1.00")!)
    #expect(cached.total == Money("0.123")!)
    #expect(Ratio(try (plain.total - cached.total).times(100), over: plain.total)?.text(places: 1) == "87.7")
  }

  @Test func iAPrefixUsedOnceCostsAQuarterMore() throws {
    let workload = try Workload(requests: 1, input: 20_000, prefixShare: 100)
    #expect(try Estimate.of(.onDemand, workload, "haiku 4.5").total == Money("0.020")!.times(31))
    #expect(try Estimate.of(.caching, workload, "haiku 4.5").total == Money("0.025")!.times(31))
  }

  @Test func jFineTuningIsDwarfedByItsThroughput() throws {
    let plan = try CustomizationPlan().with(.trainingData, 2_000_000).with(.epochs, 3)
    let model = try ThePrices.model("command light")
    let workload = try Workload(requests: 100, input: 100, output: 100)
    let estimate = try Estimate(.fineTuning, plan, workload, model: model, prices: ThePrices.list)
    estimate.expectToAddUp()
    #expect(estimate.lines.map(\.quantity) == [6_000_000, 1, 744])
    #expect(estimate.lines.map(\.amount.cents) == ["6.00", "1.95", "6368.64"])
    #expect(estimate.upFront.cents == "6.00")
    #expect(estimate.monthly.cents == "6370.59")
    #expect(estimate.dominant?.meter == .provisioned(.none))
    let short = try Estimate(.fineTuning, plan, workload.with(.days, 30), model: model, prices: ThePrices.list)
    #expect(short.lines.map(\.amount.cents) == ["6.00", "1.95", "6163.20"])
  }

  @Test func k500ImagesOfNovaCanvas() throws {
    let workload = try Workload(requests: 500, images: 1)
    let estimate = try Estimate.of(.onDemand, workload, "nova canvas")
    #expect(try estimate.total == Money("30.00")!.times(31))
  }

  @Test func lAUnitThatIsHardlyUsedIsDearByTheToken() throws {
    let price = try ThePrices.list.price(of: ThePrices.model("titan text express"), .provisioned(.oneMonth))
    let tokensAnHour = 1_000_000
    #expect(try price.each.times(1_000_000).part(of: tokensAnHour)?.cents == "18.40")
    // A unit that could serve 3 million tokens a minute, against 0.20 and 0.60.
    let workload = try Workload(requests: 100, input: 3000, output: 1000, unitRate: 3_000_000)
    let share = try BreakEven.utilization(
      .oneMonth, workload, model: ThePrices.model("titan text express"), prices: ThePrices.list)
    // 18.40 / (180 M x 0.30) an hour.
    #expect(share.text(places: 2) == "34.07")
  }
}
