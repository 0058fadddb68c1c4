import Testing

@testable import Pricing

@Suite struct EstimateTests {
  private let prices = ThePrices.list

  private func refusal(_ option: PricingModel, _ workload: Workload, _ model: String) throws -> String {
    do {
      _ = try Estimate(option, workload, model: try prices.model(model), prices: prices)
      return "estimated"
    } catch {
      return "\(error)"
    }
  }

  @Test func whereThereIsNoneTheReasonIsSaid() throws {
    let text = try Workload(requests: 100, input: 500, output: 100)
    let pictures = try Workload(requests: 100, images: 1)
    #expect(
      try refusal(.provisioned(.oneMonth), text, "nova lite")
        == "There is no sample price for Amazon Nova Lite: Model units, 1-month commitment. Try Amazon Titan Text Lite "
        + "or Amazon Titan Text Express.")
    #expect(
      try refusal(.batch, text, "mistral 7b")
        == "There is no sample price for Mistral 7B Instruct: Input tokens, batch. Try Amazon Nova Micro or Amazon Nova Lite."
    )
    #expect(
      try refusal(.onDemand, text, "nova canvas")
        == "Amazon Nova Canvas is billed by images, and this workload has none. Add some.")
    #expect(
      try refusal(.onDemand, pictures, "nova lite")
        == "Amazon Nova Lite is billed by tokens, and this workload has none. Add some.")
    #expect(try refusal(.caching, text, "nova lite") == "Nothing repeats: caching needs a prefix that requests share.")
    #expect(
      try refusal(.caching, text.with(.prefixShare, 50), "nova lite")
        == "The repeated prefix has 250 tokens; Amazon Nova Lite caches none below 1,024.")
    #expect(
      try refusal(.provisioned(.oneMonth), text.with(.unitRate, 1).with(.input, 1_000_000), "command")
        == "A model unit of this rate cannot serve one request in time. Raise its tokens a minute.")
  }

  @Test func embeddingsAreBilledByInputAlone() throws {
    let workload = try Workload(requests: 1000, input: 1000, output: 500)
    let estimate = try Estimate.of(.onDemand, workload, "titan text embeddings v2")
    #expect(estimate.lines.map(\.meter) == [.embedding])
    #expect(estimate.total.cents == "0.62")
    #expect(estimate.notes.count == 1)
  }

  @Test func imagesAreBilledByTheImageAlone() throws {
    let workload = try Workload(requests: 100, input: 50, output: 0, images: 5)
    let estimate = try Estimate.of(.onDemand, workload, "nova canvas")
    #expect(estimate.lines.map(\.name) == ["Images"])
    #expect(estimate.lines.map(\.detail) == ["3,100 x 5"])
    #expect(estimate.total.cents == "930.00")
  }

  @Test func monthsAddUpAndUnitsAreShown() throws {
    let workload = try Workload(requests: 200_000, input: 1500, output: 300, months: 6, unitRate: 100_000)
    let estimate = try Estimate.of(.provisioned(.sixMonths), workload, "titan text express")
    #expect(estimate.lines.map(\.detail) == ["3 MU x 744 h"])
    #expect(estimate.monthly.cents == "33033.60")
    #expect(estimate.total.cents == "198201.60")
    // Two months are paid; four more are owed.
    let short = try Estimate.of(.provisioned(.sixMonths), workload.with(.months, 2), "titan text express")
    #expect((short.paid.cents, short.owed.cents, short.total.cents) == ("66067.20", "132134.40", "198201.60"))
    #expect(try estimate.total(months: 2) == short.total)
    #expect(try estimate.total(months: 7).cents == "396403.20")
  }

  @Test func whatDominatesIsTheLargestLine() throws {
    let workload = try Workload(requests: 1000, input: 100, output: 1000)
    #expect(try Estimate.of(.onDemand, workload, "nova pro").dominant?.meter == .output)
  }
}
