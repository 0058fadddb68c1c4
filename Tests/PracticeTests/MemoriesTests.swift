import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct MemoriesTests {
  @Test func memoryFollowsFSRS() {
    let scheduler = Scheduler()
    var state = scheduler.state(after: .good, from: nil, days: 0)
    state = scheduler.state(after: .hard, from: state, days: 3)
    let memories = Memories([.test("a", .good), .test("a", .hard, on: .test + 3)])
    #expect(memories["a"]?.state == state)
    #expect(memories["a"]?.repetitions == 2)
    #expect(scheduler.fuzzRange(state).contains(memories["a"]!.due - (.test + 3)))
  }

  @Test func whatAKeyPromisesIsWhatComes() {
    var memories = Memories([.test("a", .good)])
    let promised = memories.memory(of: "a", after: .good, on: .test + 2).due
    memories.record(.test("a", .good, on: .test + 2))
    #expect(memories["a"]?.due == promised)
  }

  @Test func undoneAndPracticedAnswersChangeNothing() {
    var undone = Review.test("a", .good)
    undone.isUndone = true
    #expect(Memories([undone, .test("a", .good, mode: .practice)])["a"] == nil)
  }

  @Test func answersInAnExamCount() {
    #expect(Memories([.test("a", .good, mode: .exam("1"))])["a"] != nil)
  }

  @Test func aRaisedRevisionStartsAnew() {
    var item = Item.plain("a")
    item.revision = 2
    let bank = Bank(items: [item])
    #expect(Memories([.test("a", .good, revision: 1)], bank: bank)["a"] == nil)
    #expect(Memories([.test("a", .good, revision: 2)], bank: bank)["a"] != nil)
  }

  @Test func aLapseIsAKnownItemForgotten() {
    let memories = Memories([.test("a", .again), .test("a", .good), .test("a", .again, on: .test + 5)])
    #expect(memories["a"]?.lapses == 1)
    #expect(memories["a"]!.due > .test + 5)
  }

  @Test func aClockSetBackNeverTakesDaysAway() {
    let memories = Memories([.test("a", .good), .test("a", .good, on: .test + -4)])
    #expect(memories["a"]?.last == .test)
  }
}
