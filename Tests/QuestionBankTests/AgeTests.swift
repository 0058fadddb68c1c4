import Testing

@testable import QuestionBank

@Suite("What ages, and what numbers give away")
struct AgeTests {
  private func findings(_ claims: [WatchedClaim], today: String, stale: Int? = 9_999) -> [Finding.Problem] {
    var bank = Bank.with([.card("x")])
    bank.claims = claims
    return Lint.findings(in: bank, today: today, staleAfterDays: stale).map(\.problem)
  }

  private func claim(_ item: Item.ID = "x") -> WatchedClaim {
    WatchedClaim(claim: "It is half.", items: [item], page: "https://aws.amazon.com/", again: "2027-01-15")
  }

  @Test func aClaimWhoseDayHasComeIsNamedWhereAgeIsAskedAbout() {
    #expect(findings([claim()], today: "2027-01-14").isEmpty)
    let due = Finding.Problem.rule(.lookAgain("It is half.", page: "https://aws.amazon.com/", since: "2027-01-15"))
    #expect(findings([claim()], today: "2027-01-15") == [due])
    #expect(findings([claim()], today: "2027-01-15", stale: nil).isEmpty)
  }

  @Test func aClaimRestsOnItemsOfTheBank() {
    #expect(findings([claim("gone")], today: "2026-12-01") == [.rule(.watchedItem("gone"))])
  }

  @Test func whatAgesIsReadFromItsFile() {
    func read(_ text: String) -> (Bank?, [Finding]) {
      Bank.read([Bank.File(path: "watch.yaml", text: text)], on: .base)
    }
    let text = "- { claim: It is half., items: [x], page: \"https://aws.amazon.com/\", again: 2027-01-15 }"
    #expect(
      read(text).0?.claims == [
        {
          var one = claim()
          one.place = Place(file: "watch.yaml", column: 3)
          return one
        }()
      ])
    #expect(read(text.replacing("01-15", with: "02-30")).1.map(\.problem) == [.badDate("2027-02-30")])
    #expect(read(text.replacing("https", with: "http")).1.map(\.problem) == [.badAddress("http://aws.amazon.com/")])
  }

  private func template(_ options: [String], keys: Set<Int> = [0]) -> Item {
    var item = Item.choice(stem: "What do {n} cost?", options: options, keys: keys)
    item.template = Template(variables: [
      .init(name: "n", values: ["10", "20", "30", "40", "50"]), .init(name: "k", values: ["1", "2", "3", "4"]),
    ])
    return item
  }

  private func problems(_ item: Item) -> [Finding.Problem] {
    LintContext(bank: .with([item])).templateAmounts.map(\.problem)
  }

  @Test func theSizeOfADrawnKeyGivesNothingAway() {
    #expect(
      problems(template(["{n} USD", "{n * 2} USD", "{n * 3} USD", "{n * 4} USD"])) == [.rule(.keyRank([100, 0, 0, 0]))])
    // Of four amounts, as many stand below the key as chance says.
    let fair = [
      "{n * 12} USD", "{k < 2 ? {n * 13} | {n * 5}} USD", "{k < 3 ? {n * 14} | {n * 6}} USD",
      "{k < 4 ? {n * 15} | {n * 7}} USD",
    ]
    #expect(problems(template(fair)).isEmpty)
  }

  @Test func noWrongAmountIsOutOfAllProportion() {
    let odd = [
      "{n * 12} USD", "{k < 2 ? {n * 13} | {n * 5}} USD", "{k < 3 ? {n * 14} | {n * 6}} USD",
      "{k < 4 ? {n * 1500} | {n * 7}} USD",
    ]
    guard case .rule(.implausible)? = problems(template(odd)).first else {
      Issue.record("none")
      return
    }
  }

  @Test func optionsThatAreNoAmountsAreLeftAlone() {
    #expect(problems(template(["On-Demand", "Batch of {n}", "Neither", "Both"])).isEmpty)
  }
}
