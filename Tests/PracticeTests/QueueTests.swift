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
    let memories = Memories([.test("i7", .again, on: .test + -3), .test("i9", .good, on: .test + -40)], bank: bank)
    let queue = Queue(bank: bank, memories: memories, day: .test, newLimit: 5, seed: 1)
    #expect(Set(queue.due) == ["i7", "i9"])
    #expect(queue.new.count == 5)
    #expect(Set(queue.all).count == 7)
  }

  @Test func whatWasMetTodayCountsAgainstTheLimit() {
    let memories = Memories((0..<4).map { .test(Item.ID("i\($0)"), .good) }, bank: bank)
    #expect(Queue(bank: bank, memories: memories, day: .test, newLimit: 5, seed: 1).new.count == 1)
    #expect(Queue(bank: bank, memories: memories, day: .test + 1, newLimit: 5, seed: 1).new.count == 5)
  }

  @Test func theSameSeedGivesTheSameQueue() {
    let memories = Memories(bank: bank)
    let queues = [1, 1, 2].map { Queue(bank: bank, memories: memories, day: .test, newLimit: 40, seed: $0) }
    #expect(queues[0] == queues[1])
    #expect(queues[0] != queues[2])
  }

  @Test func siblingsAreNotBackToBackWhereThatCanBe() {
    for seed in 0..<200 {
      let order = Queue(bank: bank, memories: Memories(bank: bank), day: .test, newLimit: 40, seed: UInt64(seed)).all
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

struct ReturningTests {
  let bank = Bank(items: (0..<6).map { Item.plain("i\($0)", concept: Concept.ID("c\($0)")) })

  @Test func confidentErrorsComeBackTheNextDayAndAtAboutAWeekBeforeAllElse() {
    var error = Review.test("i3", .again)
    error.confidence = .sure
    var profile = Profile(bank: bank, reviews: [error, .test("i1", .again, on: .test + -9)])
    #expect(profile.queue(on: .test + 1, seed: 1).due.first == "i3")
    profile.record(.test("i3", .easy, on: .test + 1))
    profile.record(.test("i3", .easy, on: .test + 3))
    // Plain spacing would bring it later.
    #expect(profile.memories["i3"]!.due > .test + 7)
    for day in 4..<7 { #expect(!profile.queue(on: .test + day, seed: 1).due.contains("i3")) }
    #expect(profile.queue(on: .test + 7, seed: 1).due.first == "i3")
    profile.record(.test("i3", .good, on: .test + 7))
    #expect(!profile.queue(on: .test + 8, seed: 1).due.contains("i3"))
  }

  @Test func whatIsPutAsideIsNotAsked() {
    var profile = Profile(bank: bank, reviews: [.test("i1", .again, on: .test + -9)])
    profile.settings.suspended = ["i1", "i2"]
    let queue = profile.queue(on: .test, seed: 1)
    #expect(queue.due.isEmpty)
    #expect(Set(queue.new) == ["i0", "i3", "i4", "i5"])
    profile.settings.suspended = []
    #expect(profile.queue(on: .test, seed: 1).due == ["i1"])
  }
}

struct ReviewWorthTests {
  @Test func whatAReviewAddsComesFirstNotWhatIsLostAlready() {
    let bank = Bank(items: ["fading", "lost", "fresh"].map { Item.plain($0, concept: Concept.ID($0)) })
    let memories = Memories(
      [
        .test("lost", .again, on: .test + -300), .test("fading", .good, on: .test + -10),
        .test("fresh", .good, on: .test + -2),
      ], bank: bank)
    let worth = ReviewWorth(bank, memories: memories, day: .test)
    let (fading, lost, fresh) = (worth(bank["fading"]!), worth(bank["lost"]!), worth(bank["fresh"]!))
    #expect(fading > fresh)
    #expect(fading > lost)
    #expect(min(fresh, lost) > 0)
    #expect(worth(Item.plain("new")) == 0)
  }

  @Test func whatWeighsMoreIsWorthMoreAndWhatTakesLongerLess() {
    var slow = Item.number
    slow.objective = "2.3.4"
    let bank = Bank(
      blueprint: Blueprint(objectives: [
        Objective(id: "2.3.4", name: "", weight: 1), Objective(id: "3.1.1", name: "", weight: 3),
      ]),
      items: [.plain("light"), .plain("heavy", objective: "3.1.1"), slow])
    let memories = Memories(bank.items.map { .test($0.id, .good, on: .test + -5) }, bank: bank)
    let worth = ReviewWorth(bank, memories: memories, day: .test)
    #expect(worth(bank["heavy"]!) > worth(bank["light"]!))
    #expect(worth(bank["light"]!) > worth(slow))
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
