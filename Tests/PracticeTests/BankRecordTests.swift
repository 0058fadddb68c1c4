import QuestionBank
import Testing

@testable import Practice

@Suite struct BankRecordTests {
  private static let before = Bank(items: [.card, .choice, .multi, .order, .plain("old")])

  private static func after() -> Bank {
    var bank = before
    bank.items.removeLast()
    if case .card(var card) = bank.items[0].body {
      card.back = "A piece of a word."
      bank.items[0].body = .card(card)
    }
    bank.items[1].revision = 2
    bank.items[2].revision = 2
    bank.items += [.plain("one"), .plain("two")]
    return bank
  }

  @Test func aRecordIsReadBack() {
    let record = BankRecord(Self.before)
    #expect(BankRecord(record.text) == record)
    #expect(BankRecord("") == BankRecord(Bank()))
    for text in ["x", "a:b:c", "a:1:", ":1:f", "a:1:f:2"] { #expect(BankRecord(text) == nil, "\(text)") }
  }

  @Test func aChangeIsCountedAndToldWithWhatIsAskedAgain() {
    let reviews = [Review.test("choice", .good), .test("card", .good, name: "s")]
    let change = BankChange(from: BankRecord(Self.before), to: Self.after(), reviews: reviews)
    #expect(change.new == 2 && change.reworded == 1 && change.retired == 1)
    #expect(change.changed == 2 && change.askedAgain == 1)
    #expect(
      change.sentence
        == "The question bank is a newer one: 2 items are new, 1 is reworded, 2 are changed, 1 is retired. Your progress is "
        + "kept. One that you answered is asked again, spread over the days to come.")
    #expect(BankChange(from: BankRecord(Self.before), to: Self.before, reviews: reviews).isEmpty)
  }

  @Test func whatMustBeAskedAgainComesBeforeWhatIsNewAndIsSpread() {
    var bank = Bank(items: (0..<30).map { .plain("i\($0)", concept: Concept.ID("c\($0)")) })
    let reviews = (0..<12).map { Review.test(Item.ID("i\($0)"), .good, on: .test + -3, name: "\($0)") }
    for place in 0..<12 { bank.items[place].revision = 2 }
    var profile = Profile(bank: bank, reviews: reviews, settings: Settings(newPerDay: 8))
    let again = Set((0..<12).map { Item.ID("i\($0)") })
    let first = profile.today(on: .test).queue.new
    #expect(first.count == 8 && again.isSuperset(of: first))
    for id in first { profile.record(.test(id, .good, revision: 2, name: "n\(id)")) }
    let next = profile.today(on: .test + 1).queue.new
    #expect(next.count { again.contains($0) } == 4)
  }
}
