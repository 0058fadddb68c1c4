import Testing

@testable import QuestionBank

@Suite("Search")
struct SearchTests {
  private let bank = Bank.with([
    .card("tokens", front: "What is a token?", back: "A piece of text; batch jobs count them too."),
    .choice("nightly-batch"),
    .card("other", front: "How are nightly jobs run?"),
  ])

  @Test func matchesInTheIdAndTheConceptsCountMost() {
    #expect(bank.search("batch").map(\.id) == ["nightly-batch", "tokens"])
  }

  @Test func allWordsMustMatch() {
    #expect(bank.search("nightly jobs").map(\.id) == ["other"])
    #expect(bank.search("nightly zebra") == [])
  }

  @Test func theBeginningOfAWordIsEnough() {
    #expect(bank.search("nigh").map(\.id) == ["nightly-batch", "other"])
  }

  @Test func lettersOfEitherCaseMatch() {
    #expect(bank.search("TOKEN").map(\.id) == ["tokens"])
  }

  @Test func anObjectiveIsFoundByItsNumber() {
    #expect(bank.search("2.3.4").count == 3)
    #expect(bank.search("3.1.2") == [])
  }

  @Test func withoutWordsEverythingIsShown() {
    #expect(bank.search("  ").map(\.id) == bank.items.map(\.id))
  }
}
