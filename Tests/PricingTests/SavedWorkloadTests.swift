import Numerics
import Testing

@testable import Pricing

@Suite struct SavedWorkloadTests {
  @Test func whatIsWrittenIsRead() throws {
    var chance = SeededGenerator(seed: 11)
    for load in [nil] + Requirements.Load.allCases {
      let saved = SavedWorkload(
        name: "My chat, \"v2\" é", model: "m", workload: try RandomWorkloadTests.workload(&chance),
        requirements: Requirements(canWait: Bool.random(using: &chance), isCustom: true, load: load))
      #expect(SavedWorkload(text: saved.text) == saved)
      #expect(SavedWorkload.list(SavedWorkload.text([saved, saved])) == [saved, saved])
    }
    let job = SavedWorkload(
      name: "", model: "m", workload: try Workload([.requests: 5, .input: 1], per: .job), requirements: Requirements())
    #expect(SavedWorkload(text: job.text) == job)
  }

  @Test func aNameHasNoControlCharactersAndIsShort() throws {
    let saved = SavedWorkload(
      name: " a\tb\n\u{1B}[31m" + String(repeating: "x", count: 90), model: "m",
      workload: try Workload(requests: 1, input: 1),
      requirements: Requirements())
    #expect(saved.name.hasPrefix("ab[31mxxx") && saved.name.count == SavedWorkload.longestName)
  }

  @Test func whatIsNoneIsLeftOut() {
    for text in [
      "", "a", "a\tm\tweek\t\t\trequests=1,input=1", "a\tm\tday\t\t\trequests=0,input=1", "a\tm\tday\t\t\tcolor=1",
    ] {
      #expect(SavedWorkload(text: text) == nil, "\(text)")
    }
  }
}
