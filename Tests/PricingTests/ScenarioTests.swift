import Testing

@testable import Pricing

@Suite struct ScenarioTests {
  @Test func eachHasPricesAndSaysWhatItIsMeantToTeach() throws {
    #expect(
      Scenario.all.map(\.id) == [
        "chatbot", "nightly-batch", "steady-load", "image-catalog", "custom-model", "all-options",
      ])
    let options: [PricingModel] = [
      .onDemand, .batch, .provisioned(.sixMonths), .onDemand, .provisioned(.sixMonths), .provisioned(.sixMonths),
    ]
    for (scenario, option) in zip(Scenario.all, options) {
      let model = try #require(ThePrices.list[scenario.model])
      let results = Estimate.all(scenario.workload, model: model, prices: ThePrices.list)
      #expect(results.contains { (try? $0.result.get()) != nil })
      let answer = ExamAnswer(
        scenario.requirements, scenario.workload, model: model, prices: ThePrices.list, results: results)
      #expect(answer.option == option, "\(scenario.name)")
    }
  }

  @Test func theOpeningShowsEveryOptionOfTheExam() throws {
    let opening = Scenario.opening
    let model = try #require(ThePrices.list[opening.model])
    let results = Estimate.all(
      opening.workload, model: model, prices: ThePrices.list, options: PricingModel.ofTheExam)
    let monthly = results.compactMap { try? $0.result.get().monthly.cents }
    // On-Demand, Batch, cached, and a unit without a term, for one month and for six.
    #expect(monthly == ["15500.00", "7750.00", "11315.00", "18600.00", "15624.00", "9672.00"])
  }

  @Test func theSteadyLoadIsPastItsBreakEven() throws {
    let scenario = Scenario.all[2]
    let model = try #require(ThePrices.list[scenario.model])
    let all = BreakEven.all(scenario.workload, model: model, prices: ThePrices.list)
    #expect(
      all.map(\.result.description) == [
        "PT 1 month costs less than On-Demand from 126,000 requests a day on (87,500 tokens a minute, units 88 % in use), "
          + "up to 144,000, where the next model unit has to be paid for; for good from 882,000 on.",
        "PT 6 months costs less than On-Demand from 69,980 requests a day on (48,598 tokens a minute, units 49 % in use).",
      ])
  }

  @Test func aWorkloadIsFittedToWhatAModelIsBilledFor() throws {
    let text = Scenario.all[0].workload
    #expect(text.fitting(.text) == text)
    #expect(text.fitting(.images).images == Images(1))
    #expect(text.fitting(.images).fitting(.text).requestTokens == 1800)
    #expect(text.fitting(.images).fitting(.embedding).input == Tokens(500))
  }
}
