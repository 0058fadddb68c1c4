import Testing

@testable import Pricing

@Suite struct ExamAnswerTests {
  private func answer(
    _ requirements: Requirements, _ workload: Workload, _ model: String
  ) throws -> ExamAnswer {
    let results = Estimate.all(workload, model: try ThePrices.model(model), prices: ThePrices.list)
    return ExamAnswer(requirements, workload, results: results)
  }

  @Test func whatTheExamWouldSay() throws {
    let some = try Workload(requests: 1000, input: 1500, output: 300)
    #expect(try answer(.init(), some, "nova lite").option == .onDemand)
    #expect(try answer(.init(canWait: true), some, "nova lite").option == .batch)
    #expect(try answer(.init(canWait: true), some, "mistral 7b").sentence.hasSuffix("no batch price here."))
    #expect(try answer(.init(isUncertain: true), some.with(.requests, 50_000_000), "command").option == .onDemand)
    #expect(try answer(.init(isCustom: true), some, "command light").option == .provisioned(.none))
    #expect(try answer(.init(), some.with(.requests, 50_000_000), "command").option == .provisioned(.sixMonths))
    #expect(try answer(.init(), some.with(.prefixShare, 80), "haiku 4.5").option == .caching)
    #expect(try answer(.init(), Workload(requests: 10, images: 1), "nova canvas").option == .onDemand)
    #expect(
      try answer(.init(), some, "titan text express").sentence
        == "On-Demand: reserved units would cost more; this load is worth less than 1 % of their price.")
  }
}
