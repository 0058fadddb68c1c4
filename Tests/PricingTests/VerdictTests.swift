import Testing

@testable import Pricing

@Suite struct VerdictTests {
  private func verdict(
    _ circumstances: Verdict.Circumstances, _ workload: Workload, _ model: String
  ) throws -> Verdict {
    let results = Estimate.all(workload, model: try ThePrices.model(model), prices: ThePrices.list)
    return Verdict(circumstances, workload, results: results)
  }

  @Test func whatTheExamWouldSay() throws {
    let some = try Workload(requests: 1000, input: 1500, output: 300)
    #expect(try verdict(.init(), some, "nova lite").way == .onDemand)
    #expect(try verdict(.init(canWait: true), some, "nova lite").way == .batch)
    #expect(try verdict(.init(canWait: true), some, "mistral 7b").sentence.hasSuffix("no batch price here."))
    #expect(try verdict(.init(isUncertain: true), some.with(.requests, 50_000_000), "command").way == .onDemand)
    #expect(try verdict(.init(isCustom: true), some, "command light").way == .provisioned(.none))
    #expect(try verdict(.init(), some.with(.requests, 50_000_000), "command").way == .provisioned(.sixMonths))
    #expect(try verdict(.init(), some.with(.prefixShare, 80), "haiku 4.5").way == .caching)
    #expect(try verdict(.init(), Workload(requests: 10, images: 1), "nova canvas").way == .onDemand)
    #expect(
      try verdict(.init(), some, "titan text express").sentence
        == "On-Demand: reserved units would cost more; this load is worth less than 1 % of their price.")
  }
}
