import Canvas
import Practice
import Pricing
import QuestionBank
import Testing

@testable import Study

@Suite struct LabQuestionTests {
  private static func template(_ id: Item.ID, _ concept: Concept.ID) -> Item {
    Item(
      id: id, objective: "2.3.4", concepts: [concept],
      body: .number(Number(stem: "{n}?", answer: "{n}", unit: "USD", tolerance: "0", solution: "{n}")),
      template: Template(variables: [.init(name: "n", values: (1...99).map(String.init))]))
  }

  private static let bank = Bank(items: [
    template("plain", "tokens"), template("plain-too", "tokens"), template("wait", "batch-inference"),
    template("units", "break-even"), template("drawn", "image-pricing"), template("tuned", "custom-model-cost"),
    Item(id: "card", objective: "2.3.4", concepts: ["tokens"], body: .card(Card(front: "?", back: "!"))),
  ])

  private static func app(_ keys: String) -> App {
    var app = App(opening: .at(.lab), seed: 1)
    var profile = Profile(bank: bank, settings: .askedFirst)
    profile.prices = .bundled
    _ = app.update(.loaded(profile), at: .test)
    _ = app.press(keys)
    return app
  }

  /// The item that is asked.
  private static func asked(_ app: App) -> String? {
    guard let study = app.screen as? StudyScreen else { return nil }
    return study.pane?.item.id.rawValue
  }

  @Test(arguments: [("o2ab", "wait"), ("o3ab", "units"), ("o4ab", "drawn"), ("o5ab", "tuned"), ("ta", "tuned")])
  func theQuestionIsAboutWhatIsOnTheScreen(keys: String, item: String) {
    #expect(Self.asked(Self.app(keys)) == item)
  }

  @Test func whatWasNotAskedYetComesFirstAndItIsScheduled() throws {
    var app = Self.app("o1ab")
    let first = try #require(Self.asked(app))
    #expect(first.hasPrefix("plain"))
    let effects = app.press("1⏎")
    guard case .keep(let review)? = effects.first else {
      Issue.record("Nothing was kept.")
      return
    }
    #expect(review.mode == .study && review.draw != 0)
    _ = app.press("qb")
    let second = try #require(Self.asked(app))
    #expect(second.hasPrefix("plain") && second != first)
  }

  @Test func aBankWithoutTemplatesSaysSo() {
    var app = App.lab()
    _ = app.press("ab")
    #expect(app.text().contains("The question bank has no question about this yet."))
  }
}
