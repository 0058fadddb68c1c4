import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct QueueTests {
  let bank = Bank(
    items: (0..<40).map {
      Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 4 + 1)"), concept: Concept.ID("c\($0 / 4)"))
    })

  @Test func dueComesBeforeNewAndNewIsLimited() {
    let deck = Deck([.test("i7", .again, on: .test + -3), .test("i9", .good, on: .test + -40)], bank: bank)
    let queue = Queue(bank: bank, deck: deck, day: .test, newLimit: 5, seed: 1)
    #expect(Set(queue.due) == ["i7", "i9"])
    #expect(queue.new.count == 5)
    #expect(Set(queue.all).count == 7)
  }

  @Test func whatWasMetTodayCountsAgainstTheLimit() {
    let deck = Deck((0..<4).map { .test(Item.ID("i\($0)"), .good) }, bank: bank)
    #expect(Queue(bank: bank, deck: deck, day: .test, newLimit: 5, seed: 1).new.count == 1)
    #expect(Queue(bank: bank, deck: deck, day: .test + 1, newLimit: 5, seed: 1).new.count == 5)
  }

  @Test func theSameSeedGivesTheSameQueue() {
    let deck = Deck(bank: bank)
    let queues = [1, 1, 2].map { Queue(bank: bank, deck: deck, day: .test, newLimit: 40, seed: $0) }
    #expect(queues[0] == queues[1])
    #expect(queues[0] != queues[2])
  }

  @Test func siblingsAreNotBackToBackWhereThatCanBe() {
    for seed in 0..<200 {
      let order = Queue(bank: bank, deck: Deck(bank: bank), day: .test, newLimit: 40, seed: UInt64(seed)).all
      let items = order.map { bank[$0]! }
      for (a, b) in zip(items, items.dropFirst()) where Queue.areSiblings(a, b) {
        // Only when nothing else is left.
        let rest = items[items.firstIndex(of: b)!...]
        #expect(rest.allSatisfy { Queue.areSiblings(a, $0) }, "seed \(seed): \(a.id) \(b.id)")
      }
    }
  }

  @Test func questionsOfOneCaseAreSiblings() {
    var (a, b) = (Item.plain("a", concept: "x"), Item.plain("b", concept: "y"))
    #expect(!Queue.areSiblings(a, b))
    a.caseID = "case"
    b.caseID = "case"
    #expect(Queue.areSiblings(a, b))
  }
}

struct SessionTests {
  @Test func whatWasForgottenComesBackWithinTheSession() {
    var session = Session(["a", "b", "c"])
    session.record(.test("a", .again))
    #expect(session.queue == ["b", "c", "a"])
    session.record(.test("b", .good))
    session.record(.test("c", .hard))
    #expect(session.current == "a")
    session.record(.test("a", .good))
    #expect(session.current == nil)
    #expect(session.done == 3)
    #expect(session.reviews.count == 4)
  }

  @Test func aForgottenItemWaitsForOthersButNotForAll() {
    var session = Session((0..<30).map { Item.ID("i\($0)") })
    session.record(.test("i0", .again))
    #expect(session.queue.firstIndex(of: "i0") == Session.gap)
  }

  @Test func anAnswerToAnotherItemIsNotTaken() {
    var session = Session(["a"])
    session.record(.test("b", .good))
    #expect(session.current == "a")
    #expect(session.reviews.isEmpty)
  }

  @Test func theValueBeforeIsUndo() {
    let before = Session(["a", "b"])
    var after = before
    after.record(.test("a", .good))
    #expect(after != before)
    #expect(before.current == "a")
  }
}
