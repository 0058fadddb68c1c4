import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct LoadTests {
  @Test func reviewsAreSpreadWithinTheFuzzRange() {
    var memories = Memories()
    for number in 0..<300 {
      memories.record(.test(Item.ID("i\(number)"), .easy))
    }
    let range = memories.scheduler.fuzzRange(memories["i0"]!.state)
    #expect(range.count > 1)
    let loads = Dictionary(grouping: memories.byItem.values, by: \.due).mapValues(\.count)
    #expect(loads.keys.allSatisfy { range.contains($0 - .test) })
    #expect(loads.count == range.count)
    // 300 over the range, as even as can be.
    #expect(loads.values.max()! - loads.values.min()! <= 1)
  }

  @Test func anAnswerThatIsTakenBackLeavesNoLoad() {
    let others = (0..<7).map { Review.test(Item.ID("i\($0)"), .easy) }
    var undone = Review.test("x", .easy)
    undone.isUndone = true
    #expect(Memories(others + [undone]) == Memories(others))
  }
}
