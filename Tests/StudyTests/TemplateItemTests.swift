import Canvas
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

@Suite struct TemplateItemTests {
  private static let tokens = Item(
    id: "tokens", objective: "2.3.4", concepts: ["tokens"],
    body: .number(
      Number(
        stem: "{n} requests at USD 2 each cost how many USD?", answer: "{cost}", unit: "USD", tolerance: "0",
        solution: "{n} x 2 = {cost}.")),
    template: Template(
      variables: [.init(name: "n", values: (1...200).map(String.init))],
      derived: [.init(name: "cost", expression: "n * 2")]))

  @Test func theQuantitiesAreDrawnAnewAndTheLogSaysFromWhat() throws {
    var app = App(seed: 4)
    _ = app.update(.loaded(Profile(bank: Bank(items: [Self.tokens]))), at: .test)
    var stems: Set<String> = []
    for _ in 0..<5 {
      _ = app.press("s", at: .test)
      guard let study = app.screen as? StudyScreen, let pane = study.pane else { break }
      let quantity = try #require(Int(pane.item.prompt.prefix { $0.isNumber }))
      stems.insert(pane.item.prompt)
      let effects = app.press("\(quantity * 2)⏎", at: .test)
      guard case .keep(let review)? = effects.first else {
        Issue.record("Nothing was kept.")
        break
      }
      #expect(review.draw != 0)
      #expect(review.grade > .again)
      #expect(Grading.isRight(review, in: app.profile.bank))
      #expect(Grading.isRight(review.answer, to: Self.tokens.drawn(seed: review.draw)))
      #expect(
        !Grading.isRight(review.answer, to: Self.tokens.drawn(seed: 0))
          || Self.tokens.drawn(seed: 0) == Self.tokens.drawn(seed: review.draw))
      _ = app.press("uqq", at: .test)
    }
    #expect(stems.count > 1)
  }

  @Test func anExampleIsShownWhereNothingIsAsked() {
    var app = App(opening: .search(""), seed: 4)
    _ = app.update(.loaded(Profile(bank: Bank(items: [Self.tokens]))), at: .test)
    #expect(!app.text().contains("{"))
    _ = app.press("⏎⏎")
    #expect(app.text().contains("tokens ") && app.text().contains(" x 2 = "))
    #expect(!app.text().contains("{"))
  }
}
