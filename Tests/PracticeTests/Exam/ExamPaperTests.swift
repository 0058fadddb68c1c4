import QuestionBank
import Testing

@testable import Practice

@Suite("An exam on paper")
struct ExamPaperTests {
  private func paper(_ item: Item) throws -> String {
    var bank = Bank.wide
    bank.blueprint.code = "EXAM"
    bank.items = [item]
    bank.cases = [Case(id: "mill", scenario: "A mill has needs.", questions: [item.id])]
    let request = ExamRequest(questions: 1, scope: .items([item.id]), guide: .v1_4)
    let drawn = try ExamPool(request, bank: bank).draw(seed: 1)
    return ExamPaper(request, drawn: drawn, bank: bank, seed: 1).markdown
  }

  @Test func aQuestionHasItsOptionsByLetterAndItsKeyAtTheEnd() throws {
    let choice = Choice(stem: "Which *one*?", options: [Option(text: "This", isKey: true, why: "It fits.")])
    let text = try paper(Item(id: "one", objective: "2.3.4", concepts: ["a"], body: .choice(choice), caseID: "mill"))
    #expect(
      text == """
        # EXAM practice exam: custom, guide 1.4, seed 1

        1 question, 1 minutes. The key is at the end.

        ## 1

        A mill has needs.

        Which \\*one\\*?

        - A This

        # Key

        1. A  (one)

           - A It fits.

        """)
  }

  @Test func stepsAndPairsAreNamedByTheirLetters() throws {
    let order = Order(stem: "Order.", steps: [Step(text: "One", why: "w"), Step(text: "Two", why: "w")])
    #expect(try paper(Item(id: "o", objective: "2.3.4", body: .order(order))).contains("1. B, A  (o)"))
    let match = Match(stem: "Match.", pairs: [.init(left: "Left", right: "Right", why: "w")])
    let text = try paper(Item(id: "m", objective: "2.3.4", body: .match(match)))
    #expect(text.contains("1. Left\n\n- A Right"))
    #expect(text.contains("1. 1 A  (m)"))
  }
}
