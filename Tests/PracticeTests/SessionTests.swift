import QuestionBank
import Scheduling
import Testing

@testable import Practice

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

  @Test func whatIsPutAsideLeavesTheSession() {
    var session = Session(["a", "b", "a"])
    session.remove("a")
    #expect(session.queue == ["b"])
  }
}
