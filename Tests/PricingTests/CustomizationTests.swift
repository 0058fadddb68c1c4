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
    // 5 M tokens embedded once; questions of 50 tokens embedded; 2 OCU for 744 hours; 1 500 tokens more in each prompt.
    let estimate = try estimate(.rag, "nova lite")
    #expect(estimate.lines.map(\.amount.exact) == ["0.10", "0.031", "357.12", "3.72", "1.488"])
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
    var plan = CustomizationPlan()
    plan.hosting = .onDemand
    let estimate = try estimate(.distillation, "nova micro", plan)
    #expect(estimate.lines.map(\.amount.exact) == ["12.50", "25.00", "21.00", "1.95", "0.5425", "0.868"])
    #expect(estimate.upFront.cents == "58.50")
  }

  private func refusal(
    _ option: Customization, _ model: String, _ plan: CustomizationPlan = CustomizationPlan()
  ) throws -> String {
    do {
      _ = try Estimate(option, plan, workload, model: prices.model(model), prices: prices)
      return "estimated"
    } catch {
      return error.description
    }
  }

  @Test func whatAModelCannotBeMadeIntoIsSaid() throws {
    #expect(
      try refusal(.customModelImport, "claude 2.1")
        == "The weights of Claude 2.1 cannot be imported: Custom Model Import takes open architectures. "
        + "Try Llama 3.1 8B Instruct or Llama 3.1 70B Instruct.")
    #expect(
      try refusal(.continuedPreTraining, "command light")
        == "Command Light cannot go on pre-training in Amazon Bedrock; only Titan Text models could. "
        + "Try Amazon Titan Text Lite or Amazon Titan Text Express.")
    #expect(
      try refusal(.distillation, "command light")
        == "Command Light is no student of distillation in Amazon Bedrock. Try Amazon Nova Micro or Amazon Nova Lite.")
    var plan = CustomizationPlan()
    plan.teacher = "amazon.nova-premier-v1:0"
    #expect(
      try refusal(.distillation, "llama 3.1 8b", plan)
        == "Amazon Nova Premier is no teacher of Llama 3.1 8B Instruct in Amazon Bedrock. "
        + "Take Llama 3.1 70B Instruct or Llama 3.3 70B Instruct.")
  }

  @Test func anImportedModelIsBilledInWindowsOfFiveMinutes() throws {
    // 2 CMU, 24 hours of 12 windows on 31 days, at 0.05718 a minute.
    let estimate = try estimate(.customModelImport, "llama 3.1 8b")
    #expect(estimate.lines.map(\.quantity) == [89_280, 2])
    #expect(estimate.lines.map(\.amount.cents) == ["5105.03", "3.90"])
    #expect(try Money("0.07144")!.times(5).text == "0.36")
  }

  @Test func anImportedModelScalesToZeroAndGrowsWithTheLoad() throws {
    func cost(_ requests: Int, _ plan: CustomizationPlan = CustomizationPlan()) throws -> [String] {
      let workload = try Workload(requests: requests, input: 1000)
      return try Estimate(.customModelImport, plan, workload, model: prices.model("llama 3.1 8b"), prices: prices)
        .lines.map(\.amount.cents)
    }
    // One window a day: 31 x 5 min x 2 CMU.
    #expect(try cost(1) == ["17.73", "3.90"])
    // 694 445 tokens a minute are seven copies of an assumed 100 000.
    #expect(try cost(1_000_000) == ["35735.21", "3.90"])
    #expect(try cost(1_000_000, CustomizationPlan().with(.copyRate, 700_000)) == ["5105.03", "3.90"])
    #expect(try cost(1, CustomizationPlan().with(.copies, 3).with(.unitsOfCopy, 8)) == ["212.71", "15.60"])
  }

  @Test func documentsAreRefreshedAndAStoreCanHaveAGivenPrice() throws {
    var plan = try CustomizationPlan().with(.refresh, 10).with(.question, 20).with(.chunk, 500).with(.chunks, 4)
    plan.storeMonthly = Money("90")
    let estimate = try Estimate(.rag, plan, workload, model: prices.model("nova lite"), prices: prices)
    estimate.expectToAddUp()
    // 5 M once, a tenth of it each month, 31 000 questions of 20; then 31 000 x (500 + 4 x 500) in and 200 out.
    #expect(estimate.lines.map(\.quantity) == [5_000_000, 500_000, 620_000, 1, 77_500_000, 6_200_000])
    #expect(estimate.lines[3].amount.cents == "90.00")
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

  @Test func theLadderHasEveryRowInItsOrder() throws {
    let ladder = Estimate.allCustomizations(
      CustomizationPlan(), workload, model: try prices.model("titan text lite"), prices: prices)
    #expect(ladder.map(\.option) == Customization.allCases)
    let upFront = ladder.compactMap { try? $0.result.get().upFront }
    // No teacher has it as a student, and its weights are closed.
    #expect(upFront.count == 4)
    #expect(upFront == upFront.sorted())
  }
}
