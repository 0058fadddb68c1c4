import Canvas
import Foundation
import Practice
import QuestionBank
import Testing

@testable import Study

/// The first line of a screen is never cut, and says where one is.
@Suite struct HeadingTests {
  private static var longNames: Bank {
    var bank = Bank.measured
    bank.blueprint.objectives = bank.blueprint.objectives.map {
      var objective = $0
      objective.name = "Cost tradeoffs of the services"
      return objective
    }
    return bank
  }

  private static func head(_ app: App) -> String { String(app.text().split(separator: "\n")[0]) }

  @Test(arguments: KeptScreen.sizes) func aHeaderIsWholeWhateverIsInIt(size: Size) {
    var app = App.test(Self.longNames, size: size)
    _ = app.press("s")
    for _ in 0..<12 {
      let head = Self.head(app)
      #expect(!head.contains("…"), "\(head)")
      #expect(head.contains("of 20 min"), "\(head)")
      _ = app.press("1m⏎")
    }
  }

  @Test(arguments: KeptScreen.sizes) func anObjectiveIsNamedOnce(size: Size) {
    var app = App(opening: .only(.objective("2.3.4"), minutes: nil), seed: 1, size: size)
    _ = app.update(.loaded(Profile(bank: Self.longNames, settings: .askedFirst)), at: .test)
    let head = Self.head(app)
    #expect(head.components(separatedBy: "2.3.4").count == 2, "\(head)")
    #expect(head.hasSuffix("0 of 20 min") && !head.contains("…"), "\(head)")
  }

  @Test func findOutStaysAtItsQuestionAfterAWrongAnswer() {
    for key in ["1m", "2m", "3m", "4m"] {
      var app = App.test(.measured)
      _ = app.press("d⏎" + key)
      #expect(app.text().hasPrefix(" Find out · 1 of 4"))
      _ = app.press("⏎")
      #expect(app.text().hasPrefix(" Find out · 2 of 4"))
    }
  }

  @Test func findOutGoesOnCountingByEar() {
    var app = App.test(.measured)
    _ = app.press("d⏎1m⏎qq")
    var talk = Talk(app)
    _ = talk.say("d")
    #expect(talk.say("").first?.hasPrefix("Find out. Question 2 of 4.") == true)
  }

  @Test func aGuessThatWasRightIsToldInTheResult() {
    var app = App.test(.measured)
    _ = app.press("d⏎")
    for _ in 0..<6 where app.text().hasPrefix(" Find out · ") {
      // 2.3.3 once right by a guess and once wrong, 2.3.4 wrong.
      let isGuess = app.text().contains("2.3.3") && !app.kept.contains { $0.confidence == .guessed }
      _ = app.choose(isGuess ? "Batch inference" : "On-Demand")
      _ = app.press(isGuess ? "g⏎" : "⏎⏎")
    }
    #expect(app.text().contains("1 of 2, a guess"))
    _ = app.update(.resized(Size(width: 60, height: 20)), at: .test)
    #expect(app.text().contains("1 of 2 (guess)"))
  }

  @Test func theNextPageIsNamedWholeBeforeTheCount() {
    var bank = Bank.taught
    bank.concepts[2].name = "Pricing of images"
    for size in KeptScreen.sizes {
      let line = App.reading(bank, size: size).text().split(separator: "\n").first { $0.contains("Learn  ") } ?? ""
      #expect(line.hasSuffix("next: Pricing of images"), "\(line)")
      #expect(line.contains("0 of 3 pages read") == (size.width == 80))
    }
  }
}
