import Testing

@testable import Pricing

@Suite struct WorkloadTests {
  private static let some = try! Workload(requests: 1000, input: 1500, output: 300, unitRate: 100_000)

  @Test(arguments: [
    (
      Workload.Field.requests, "0",
      "Requests must be 1 or more, not 0."
    ),
    (.requests, "-5", "Requests cannot be below zero."),
    (.requests, "", "Requests needs a number, such as 200k or 1.5M."),
    (.requests, "NaN", "Requests cannot be \"NaN\". Type a number such as 200k or 1.5M."),
    (.requests, "2T", "Requests can be 1,000,000,000 at most, not 2,000,000,000,000."),
    (
      .input, "1,55",
      "Input tokens takes whole numbers, and 1,55 is none. For thousands write 1,234 or 1.5k, or leave the point out."
    ),
    (
      .input, "1.234",
      "Input tokens takes whole numbers, and 1.234 is none. For thousands write 1,234, or leave the point out."
    ),
    (.input, "1e30", "Input tokens is larger than a quintillion (10^18)."),
    (.hours, "0", "Hours a day must be 1 or more, not 0."), (.hours, "25", "Hours a day can be 24 at most, not 25."),
    (.prefixShare, "101", "Repeated prefix, % can be 100 at most, not 101."),
    (
      .peak, "1.5",
      "Peak, % of average takes whole numbers, and 1.5 is none. For thousands write 1,234 or 1.5k, or leave the point out."
    ),
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
    #expect(Set(Workload.Field.allCases.map(\.key)).count == Workload.Field.rows.count)
  }

  @Test func unitsFollowThePeak() throws {
    func units(_ workload: Workload, rate: Int = 100_000) -> Int? { workload.unitsNeeded(at: rate) }
    // 100 000 tokens a minute for 24 hours are 80 000 requests of 1 800 tokens.
    #expect(Self.some.served(by: 100_000) == 80_000)
    #expect(try units(Self.some.with(.requests, 80_000)) == 1)
    #expect(try units(Self.some.with(.requests, 80_001)) == 2)
    #expect(try units(Self.some.with(.requests, 80_000).with(.peak, 300)) == 4)
    #expect(try units(Self.some.with(.requests, 79_998).with(.hours, 8)) == 3)
    #expect(try units(Self.some.with(.units, 5)) == 5)
    #expect(try units(Self.some.with(.input, 10_000_000), rate: 1) == nil)
    // The same load, counted by the month or the minute.
    #expect(try units(Self.some.with(.requests, 80_000 * 31).per(.month)) == 1)
    #expect(try units(Self.some.with(.requests, 80_000 * 31 + 1).per(.month)) == 2)
    #expect(try units(Self.some.with(.requests, 55).per(.minute)) == 1)
    #expect(try units(Self.some.with(.requests, 56).per(.minute)) == 2)
  }

  @Test func aPeriodIsAMonthExactly() throws {
    func monthly(_ period: Period) throws -> Int { try Self.some.with(.hours, 8).per(period).monthlyRequests }
    #expect(try Period.allCases.map(monthly) == [1000, 1000 * 60 * 8 * 31, 1000 * 8 * 31, 31_000, 1000])
    #expect(try Self.some.per(.month).overYear.monthlyRequests == 12_000)
    #expect(Self.some.overYear.monthlyRequests == 365_000)
    #expect(Self.some.overYear.hoursOfMonth == 8760)
  }

  @Test func aConversationResendsWhatWasSaid() throws {
    let chat = try Workload([.requests: 1, .input: 100, .output: 50, .system: 1000, .turns: 3], per: .job)
    // 1 100, then 1 100 + 150, then 1 100 + 300.
    #expect(chat.read.count == 3 * 1000 + 100 + (100 + 150) + (100 + 300))
    #expect(chat.written.count == 150)
    #expect(chat.monthlyCalls == 3)
    #expect(try chat.with(.calls, 4).read.count == 4 * chat.read.count)
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
