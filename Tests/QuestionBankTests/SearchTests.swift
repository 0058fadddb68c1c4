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

  /// What people type, and what stands in the bank.
  @Test(arguments: [
    ("model’s", "The model's reply"), ("model's", "The model’s reply"), ("models", "The model's reply"),
    ("Off‑Peak", "Off-Peak hours"), ("off–peak", "Off-Peak hours"), ("1000", "1,000 tokens"),
    ("1,000", "1000 tokens"), ("1\u{202F}000", "1,000 tokens"), ("1000000", "1,000,000 tokens"),
    ("cafe", "A café's menu"), ("CAFÉ", "A cafe menu"), ("cafe\u{301}", "A café"), ("ÜBER", "über"),
    ("strasse", "Straße"), ("ΑΓΟΡΆ", "αγορά"),
  ])
  func itIsFoundAsPeopleTypeIt(typed: String, written: String) {
    let bank = Bank.with([.card("it", front: written, back: "."), .card("other", front: "Nothing of it", back: ".")])
    #expect(bank.search(typed).map(\.id) == ["it"], "\(FoldedWords.of(typed)) \(FoldedWords.of(written))")
  }

  @Test func aDecimalIsNoThousand() {
    let bank = Bank.with([.card("it", front: "1,0005 and 12,34", back: ".")])
    #expect(bank.search("10005") == [] && bank.search("1234") == [])
  }

  @Test func closeSpellingsAreOffered() {
    #expect(bank.search("tokne") == [])
    #expect(bank.suggestion(for: "tokne") == "token")
    #expect(bank.suggestion(for: "nightly jbos") == "nightly jobs")
    #expect(bank.suggestion(for: "nightly") == nil)
    #expect(bank.suggestion(for: "xylophone") == nil)
  }

  @Test func anObjectiveIsFoundByItsNumber() {
    #expect(bank.search("2.3.4").count == 3)
    #expect(bank.search("3.1.2") == [])
  }

  @Test func withoutWordsEverythingIsShown() {
    #expect(bank.search("  ").map(\.id) == bank.items.map(\.id))
  }
}
