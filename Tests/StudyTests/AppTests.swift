import Canvas
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

struct AppTests {
  @Test func theFirstStartSaysWhatToDo() {
    let app = App.test(.of(.token, .batch))
    #expect(app.text().contains("Welcome."))
    #expect(app.text().contains("l opens the first chapter"))
  }

  @Test func homeIsThereBeforeTheBankIsRead() {
    var app = App(seed: 1)
    #expect(app.text().hasPrefix(" bedrill"))
    #expect(app.text().contains("reading the question bank"))
    #expect(app.press("⏎") == [])
    #expect(app.press("q") == [.quit])
  }

  @Test func theLogMakesHomesFigures() {
    let reviews = (0..<6).map { number in
      Review(
        id: Review.ID("\(number)"), item: "batch", time: Now.test.moment, day: Now.test.day + -9, kind: .choice,
        grade: number < 3 ? .good : .again, answer: .chosen([number < 3 ? 0 : 1]))
    }
    let app = App.test(.of(.batch, .token), reviews: reviews)
    #expect(app.text().contains("1 due · 1 new"))
    // Readiness counts the first answer alone.
    #expect(app.text().contains("1 of 1 first answer right"))
    #expect(!app.text().contains("Welcome."))
  }

  @Test func studyCanBeOpenedAtOnce() {
    var app = App(opening: .at(.study), seed: 1)
    _ = app.update(.loaded(Profile(bank: .of(.token), settings: .askedFirst)), at: .test)
    #expect(app.text().contains("Study · 1 of 1"))
  }

  @Test func nothingDueIsSaidWithWhatElseThereIs() {
    var app = App.test(.of(.token))
    _ = app.press("⏎⏎3⏎")
    #expect(app.text().contains("nothing due, more in 2 days"))
    _ = app.press("⏎")
    #expect(app.text().contains("Nothing is due now. r starts a practice round."))
  }

  @Test func qLeavesAScreenAndQuitsAtHome() {
    var app = App.test()
    _ = app.press("⏎")
    #expect(app.press("q") == [])
    #expect(app.screens.count == 1)
    #expect(app.press("q") == [.quit])
  }

  @Test func escapeNeverQuits() {
    var app = App.test()
    #expect(app.press("⎋⎋⎋") == [])
    #expect(app.text().contains("q quits."))
  }

  @Test func anUnknownKeyGetsAHintAndTheHintGoes() {
    var app = App.test()
    _ = app.press("Z")
    #expect(app.text().contains("That key does nothing here. ? shows the keys."))
    _ = app.press("↓")
    #expect(!app.text().contains("does nothing"))
  }

  @Test func helpIsMadeOfTheKeysOfItsScreenAndRunsThem() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎?")
    #expect(app.text().contains("Help · Question"))
    #expect(app.text().contains("Answer, unsure: it comes back sooner."))
    _ = app.press("/leave⏎")
    #expect(app.text().contains("> q"))
    _ = app.press("⏎")
    #expect(app.screens.count == 1)
  }

  @Test func helpClosesByTheKeyThatOpenedIt() {
    for key in ["?", "q", "⎋"] {
      var app = App.test()
      _ = app.press("?" + key)
      #expect(app.screens.count == 1)
    }
  }

  @Test func aSmallWindowSaysWhatItNeedsAndTakesNoAnswers() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1")
    let before = app.text()
    _ = app.update(.resized(Size(width: 40, height: 12)), at: .test)
    #expect(
      app.text() == """
        bedrill needs 60x20 characters; this
        window has 40x12. Make it larger, or
        press q.
        """)
    #expect(app.press("m⏎") == [])
    _ = app.update(.resized(.usual), at: .test)
    #expect(app.text() == before)
    _ = app.update(.resized(Size(width: 1, height: 1)), at: .test)
    #expect(app.press("q") == [.quit])
  }
}
