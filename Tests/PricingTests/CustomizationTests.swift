import Testing

@testable import Pricing

@Suite struct CustomizationTests {
  private let prices = ThePrices.list
  private let workload = try! Workload(requests: 1000, input: 500, output: 200, months: 12)

  private func estimate(
    _ option: Customization, _ model: String, _ plan: CustomizationPlan = CustomizationPlan()
  ) throws -> Estimate {
    let estimate = try Estimate(option, plan, workload, model: prices.model(model), prices: prices)
    estimate.expectToAddUp()
    return estimate
  }

  @Test func promptEngineeringPaysForTheLongerPrompt() throws {
    // 31 000 requests of 2 000 tokens in at 0.06 and 200 out at 0.24.
    let estimate = try estimate(.promptEngineering, "nova lite")
    #expect(estimate.lines.map(\.amount.exact) == ["3.72", "1.488"])
    #expect(estimate.upFront == .zero)
    #expect(estimate.total.exact == "62.496")
  }

  @Test func retrievalPaysForTheStoreAndTheChunks() throws {
    // 5 M tokens embedded once; questions embedded; 2 OCU for 744 hours; 1 500 tokens more in each prompt.
    let estimate = try estimate(.rag, "nova lite")
    #expect(estimate.lines.map(\.amount.exact) == ["0.10", "0.31", "357.12", "3.72", "1.488"])
    #expect(estimate.upFront.exact == "0.10")
    #expect(estimate.dominant?.meter == .vectorStore)
    #expect(estimate.lines[2].name == "Vector store, Amazon OpenSearch Serverless")
  }

  @Test func continuedPreTrainingReadsMoreTextAndNeedsThroughput() throws {
    let estimate = try estimate(.continuedPreTraining, "titan text lite")
    #expect(estimate.upFront.cents == "40.00")
    #expect(estimate.monthly.cents == "5284.35")
    var plan = CustomizationPlan()
    plan.hosting = .onDemand
    #expect(throws: Refusal.self) { try self.estimate(.continuedPreTraining, "titan text lite", plan) }
  }

  @Test func distillationPaysTheTeacherOnce() throws {
    // 10 000 prompts of 500 in and 200 out by Nova Premier; the student is trained on all 7 M tokens three times.
    let estimate = try estimate(.distillation, "titan text lite")
    #expect(estimate.lines.map(\.amount.cents) == ["12.50", "25.00", "8.40", "1.95", "5282.40"])
    #expect(estimate.upFront.cents == "45.90")
  }

  @Test func anImportedModelIsBilledInWindowsOfFiveMinutes() throws {
    // 2 CMU, 24 hours of 12 windows on 31 days, at 0.05718 a minute.
    let estimate = try estimate(.customModelImport, "llama 3.1 8b")
    #expect(estimate.lines.map(\.quantity) == [89_280, 2])
    #expect(estimate.lines.map(\.amount.cents) == ["5105.03", "3.90"])
    var plan = CustomizationPlan()
    plan.unitsOfCopy = 1
    let window = try Money("0.07144")!.times(5)
    #expect(window.text == "0.36")
  }

  @Test func aTunedModelOfTodayCanAnswerOnDemand() throws {
    let own = PriceList.read(
      "model,meter,unit,usd\namazon.nova-micro-v1:0,training,1K tokens,0.001\n", file: "own.csv"
    ).list
    var plan = CustomizationPlan()
    plan.hosting = .onDemand
    let list = prices.merging(own)
    let estimate = try Estimate(.fineTuning, plan, workload, model: list.model("nova micro"), prices: list)
    #expect(estimate.lines.map(\.meter) == [.training, .modelStorage, .customInput, .customOutput])
    // 15.5 M at 0.035 and 6.2 M at 0.14.
    #expect(estimate.lines.map(\.amount.exact) == ["6.00", "1.95", "0.5425", "0.868"])
    #expect(throws: Refusal.self) { try self.estimate(.fineTuning, "titan text lite", plan) }
  }

  @Test func theLadderHasEveryRungInItsOrder() throws {
    let ladder = Estimate.allCustomizations(
      CustomizationPlan(), workload, model: try prices.model("command light"), prices: prices)
    #expect(ladder.map(\.option) == Customization.allCases)
    let upFront = ladder.compactMap { try? $0.result.get().upFront }
    #expect(upFront.count == 6)
    #expect(upFront[0] <= upFront[1] && upFront[1] <= upFront[2] && upFront[2] <= upFront[4])
  }
}
