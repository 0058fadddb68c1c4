import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct DeckTests {
  @Test func memoryFollowsFSRS() {
    let scheduler = Scheduler()
    var state = scheduler.state(after: .good, from: nil, days: 0)
    state = scheduler.state(after: .hard, from: state, days: 3)
    let deck = Deck([.test("a", .good), .test("a", .hard, on: .test + 3)])
    #expect(deck["a"]?.state == state)
    #expect(deck["a"]?.repetitions == 2)
    #expect(scheduler.fuzzRange(state).contains(deck["a"]!.due - (.test + 3)))
  }

  @Test func whatAKeyPromisesIsWhatComes() {
    var deck = Deck([.test("a", .good)])
    let promised = deck.memory(of: "a", after: .good, on: .test + 2).due
    deck.record(.test("a", .good, on: .test + 2))
    #expect(deck["a"]?.due == promised)
  }

  @Test func undoneAndPracticedAnswersChangeNothing() {
    var undone = Review.test("a", .good)
    undone.isUndone = true
    #expect(Deck([undone, .test("a", .good, mode: .practice)])["a"] == nil)
  }

  @Test func answersInAnExamCount() {
    #expect(Deck([.test("a", .good, mode: .exam("1"))])["a"] != nil)
  }

  @Test func aRaisedRevisionStartsAnew() {
    var item = Item.plain("a")
    item.revision = 2
    let bank = Bank(items: [item])
    #expect(Deck([.test("a", .good, revision: 1)], bank: bank)["a"] == nil)
    #expect(Deck([.test("a", .good, revision: 2)], bank: bank)["a"] != nil)
  }

  @Test func aLapseIsAKnownItemForgotten() {
    let deck = Deck([.test("a", .again), .test("a", .good), .test("a", .again, on: .test + 5)])
    #expect(deck["a"]?.lapses == 1)
    #expect(deck["a"]!.due > .test + 5)
  }

  @Test func aClockSetBackNeverTakesDaysAway() {
    let deck = Deck([.test("a", .good), .test("a", .good, on: .test + -4)])
    #expect(deck["a"]?.last == .test)
  }
}
