import QuestionBank
import Testing

@testable import Practice

@Suite("The traps of an answer")
struct AnswerTrapTests {
  private func item(_ body: Item.Body) -> Item { Item(id: "a", objective: "2.3.4", body: body) }

  @Test func aTrapIsThatOfTheOptionChosen() {
    let options = [
      Option(text: "a", isKey: true, why: ""), Option(text: "b", why: "", trap: "cheap"), Option(text: "c", why: ""),
      Option(text: "d", why: "", trap: "idle"), Option(text: "e", isKey: true, why: ""),
    ]
    let multi = item(.multi(Choice(stem: "?", options: options)))
    #expect(Answer.chosen([0, 4]).traps(in: multi).isEmpty)
    #expect(Answer.chosen([0, 2]).traps(in: multi).isEmpty)
    #expect(Answer.chosen([1, 3]).traps(in: multi) == ["cheap", "idle"])
    #expect(Answer.chosen([0, 3]).traps(in: multi) == ["idle"])
    #expect(Answer.chosen([]).traps(in: multi).isEmpty)
    #expect(Answer.chosen([9]).traps(in: multi).isEmpty)
  }

  @Test func aTrapIsThatOfTheDecoyTaken() {
    let order = item(
      .order(Order(stem: "?", steps: [Step(text: "a", why: "")], decoys: [Step(text: "b", why: "", trap: "idle")])))
    #expect(Answer.ordered([0]).traps(in: order).isEmpty)
    #expect(Answer.ordered([1]).traps(in: order) == ["idle"])
  }

  @Test func aTrapIsThatOfTheSpareResponseTaken() {
    let match = item(
      .match(
        Match(
          stem: "?", pairs: [.init(left: "a", right: "b", why: "")], spare: [Step(text: "c", why: "", trap: "idle")])))
    #expect(Answer.matched([0: 0]).traps(in: match).isEmpty)
    #expect(Answer.matched([0: 1]).traps(in: match) == ["idle"])
  }
}
