import QuestionBank
import Testing

@testable import Practice

struct DiagnosticTests {
  private let bank = Bank.simulated

  @Test func tenQuestionsAcrossTheTenObjectives() {
    for seed in 0..<50 as Range<UInt64> {
      let items = Diagnostic.items(bank, seed: seed).map { bank[$0]! }
      #expect(items.count == 10)
      #expect(Set(items.map(\.objective)).count == 10)
      #expect(items.allSatisfy { $0.kind == .choice && $0.caseID == nil })
      // Easy first, then use.
      let levels = items.map { $0.level == .recall }
      #expect(levels == levels.sorted { $0 && !$1 })
      #expect(levels.contains(true) && levels.contains(false))
    }
  }

  @Test func theSameSeedAsksTheSame() {
    #expect(Diagnostic.items(bank, seed: 4) == Diagnostic.items(bank, seed: 4))
    #expect(Diagnostic.items(bank, seed: 4) != Diagnostic.items(bank, seed: 5))
  }

  @Test func aSmallBankGivesWhatItHas() {
    #expect(Diagnostic.items(Bank(), seed: 1) == [])
    var small = bank
    small.items = Array(bank.items.filter { $0.kind == .choice && $0.objective == "2.3.4" }.prefix(3))
    #expect(Set(Diagnostic.items(small, seed: 1)) == Set(small.items.map(\.id)))
  }

  @Test func itIsOfferedBeforeTheFirstAnswerAlone() {
    #expect(Diagnostic.isOffered(Profile(bank: bank)))
    #expect(!Diagnostic.isOffered(Profile()))
    var undone = Review.given(bank.items[0].id, true)
    #expect(!Diagnostic.isOffered(Profile(bank: bank, reviews: [undone])))
    undone.isUndone = true
    #expect(Diagnostic.isOffered(Profile(bank: bank, reviews: [undone])))
  }
}
