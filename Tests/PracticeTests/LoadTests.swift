import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct LoadTests {
  @Test func reviewsAreSpreadWithinTheFuzzRange() {
    var deck = Deck()
    for number in 0..<300 {
      deck.record(.test(Item.ID("i\(number)"), .easy))
    }
    let range = deck.scheduler.fuzzRange(deck["i0"]!.state)
    #expect(range.count > 1)
    let loads = Dictionary(grouping: deck.memories.values, by: \.due).mapValues(\.count)
    #expect(loads.keys.allSatisfy { range.contains($0 - .test) })
    #expect(loads.count == range.count)
    // 300 over the range, as even as can be.
    #expect(loads.values.max()! - loads.values.min()! <= 1)
  }

  @Test func anAnswerThatIsTakenBackLeavesNoLoad() {
    let others = (0..<7).map { Review.test(Item.ID("i\($0)"), .easy) }
    var undone = Review.test("x", .easy)
    undone.isUndone = true
    #expect(Deck(others + [undone]) == Deck(others))
  }
}
