import Testing

@testable import Pricing

@Suite struct WorkloadTests {
  private static let some = try! Workload(requests: 1000, input: 1500, output: 300, unitRate: 100_000)

  @Test(arguments: [
    (
      Workload.Field.requests, "0",
      "Requests a day must be 1 or more, not 0."
    ),
    (.requests, "-5", "Requests a day cannot be below zero."),
    (.requests, "", "Requests a day needs a number, such as 200k or 1.5M."),
    (.requests, "NaN", "Requests a day cannot be \"NaN\". Type a number such as 200k or 1.5M."),
    (.requests, "2T", "Requests a day can be 1,000,000,000 at most, not 2,000,000,000,000."),
    (.input, "1,5k", "Input tokens cannot be \"1,5k\". Write decimals with a point, as in 1.5M."),
    (.input, "1e30", "Input tokens is larger than a quintillion (10^18)."),
    (.hours, "0", "Hours a day must be 1 or more, not 0."), (.hours, "25", "Hours a day can be 24 at most, not 25."),
    (.prefixShare, "101", "Repeated prefix, % can be 100 at most, not 101."),
    (.peak, "1.5", "Peak, % of average takes whole numbers, and 1.5 is none."),
  ])
  func badInputsGetASentence(field: Workload.Field, text: String, sentence: String) {
    do {
      _ = try Self.some.with(field, typed: text)
      Issue.record("taken")
    } catch {
      #expect("\(error)" == sentence)
    }
  }

  @Test func aRequestThatHoldsNothingIsNone() {
    #expect(throws: Workload.Fault.nothing) { try Workload(requests: 5) }
    #expect(throws: Workload.Fault.tooMuch) {
      try Workload(requests: 1_000_000_000, input: 10_000_000, output: 10_000_000, months: 60)
    }
  }

  @Test func everyFieldCanBeReadAndChanged() throws {
    for field in Workload.Field.allCases {
      let value = field.range.lowerBound
      #expect(try Self.some.with(field, value)[field] == value, "\(field)")
    }
    #expect(try Self.some.with(.unitRate, 0).unitRate == nil)
  }

  @Test func unitsFollowThePeak() throws {
    // 100 000 tokens a minute for 24 hours are 80 000 requests of 1 800 tokens.
    #expect(Self.some.unitRequests == 80_000)
    #expect(try Self.some.with(.requests, 80_000).unitsNeeded == 1)
    #expect(try Self.some.with(.requests, 80_001).unitsNeeded == 2)
    #expect(try Self.some.with(.requests, 80_000).with(.peak, 300).unitsNeeded == 4)
    #expect(try Self.some.with(.requests, 79_998).with(.hours, 8).unitsNeeded == 3)
    #expect(try Self.some.with(.units, 5).unitsNeeded == 5)
    #expect(try Self.some.with(.unitRate, 0).unitsNeeded == 1)
    #expect(try Self.some.with(.unitRate, 1).with(.input, 10_000_000).unitsNeeded == nil)
  }

  @Test func aFieldIsChangedInStepsThatPeopleUse() {
    #expect(Workload.Field.requests.next(after: 1000, isUp: true) == 2000)
    #expect(Workload.Field.requests.next(after: 1000, isUp: false) == 700)
    #expect(Workload.Field.requests.next(after: 1, isUp: false) == 1)
    #expect(Workload.Field.requests.next(after: 1_000_000_000, isUp: true) == 1_000_000_000)
    #expect(Workload.Field.input.next(after: 1, isUp: false) == 0)
    #expect(Workload.Field.input.next(after: 1234, isUp: true) == 2000)
    #expect(Workload.Field.prefixShare.next(after: 12, isUp: true) == 15)
    #expect(Workload.Field.prefixShare.next(after: 12, isUp: false) == 10)
    #expect(Workload.Field.prefixShare.next(after: 100, isUp: true) == 100)
    #expect(Workload.Field.hours.next(after: 24, isUp: true) == 24)
    #expect(Workload.Field.days.next(after: 31, isUp: false) == 30)
  }
}
