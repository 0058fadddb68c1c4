import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct ItemStateTests {
  @Test func theStateOfAnItemIsWhatTheLogSays() {
    let names = ["new", "due", "seen", "wrong", "aside", "undone", "practiced"]
    func wrong(_ item: Item.ID, _ name: String) -> Review {
      var review = Review.test(item, .again, on: .test + -2, name: name, kind: .choice)
      review.isRight = false
      return review
    }
    var undone = wrong("undone", "u")
    undone.isUndone = true
    let profile = Profile(
      bank: Bank(items: names.map { .plain($0) }),
      reviews: [
        .test("due", .good, on: .test + -90, name: "d"), .test("seen", .good, name: "s"), wrong("wrong", "w1"),
        wrong("wrong", "w2"), wrong("aside", "a"), undone, .test("practiced", .good, mode: .practice, name: "p"),
      ], settings: Settings(suspended: ["aside"]))
    let states = profile.states(on: .test)
    #expect(
      names.map { states[Item.ID($0)] } == [.new, .due, .seen, .wrongTwice, .aside, .new, .seen])
  }
}
