import Practice
import Testing

@testable import Study

@Suite struct UnsavedTests {
  @Test func whatFailedIsTriedOnceMoreInItsOrderAndThenGone() {
    var unsaved = Unsaved()
    #expect(unsaved.isEmpty)
    unsaved.add(.forget(Review.ID("a")))
    unsaved.add(.save(Settings()))
    #expect(unsaved.take(Profile()) == [.forget(Review.ID("a")), .save(Settings())])
    #expect(unsaved.isEmpty && unsaved.take(Profile()).isEmpty)
  }

  @Test func anExamIsTriedAsItStandsNow() {
    var app = App.sitting()
    let before = app.attempt
    _ = app.press("f")
    var unsaved = Unsaved()
    unsaved.add(.saveAttempt(before, []))
    #expect(unsaved.take(app.profile) == [.saveAttempt(app.attempt, [])])
    #expect(app.attempt != before)
  }

  @Test func theNextThingThatIsKeptTakesWhatFailedAlong() {
    var app = App.test(.of(.batch, .token))
    let effects = app.press("⏎")
    #expect(effects.isEmpty)
    let first = app.press(app.text().contains("Say it") ? "⏎3" : "1m")
    _ = app.update(.failed(first[0], "The disk is full."), at: .test)
    #expect(app.press("q") == [])
    #expect(app.text().contains("q once more quits, and your last answer is lost."))
    #expect(app.press("⏎") == first)
    _ = app.update(.failed(first[0], "The disk is full."), at: .test)
    #expect(app.press("qq") == [.quit])
    #expect(app.lastTry() == first)
  }

  @Test func aFileThatWentIsWrittenAnewAndTheAnswerKept() {
    var app = App.test(.of(.batch, .token))
    _ = app.press("⏎")
    let first = app.press(app.text().contains("Say it") ? "⏎3" : "1m")
    _ = app.update(.failed(first[0], "It is gone.", [.writeAnew, .keepCopy]), at: .test)
    #expect(app.text().contains("w      Make the file anew"))
    guard case .keep(let review)? = first.first else { return }
    #expect(app.press("w") == [.rescue(.writeAnew, [review])])
    #expect(app.update(.rescued("The file is there again.", nil), at: .test) == first)
    #expect(app.text().contains("The file is there again."))
  }

  @Test func aWindowThatOnlyReadsKeepsNothingAndSaysSo() {
    var app = App.test(.of(.batch, .token))
    _ = app.update(.readsOnly, at: .test)
    #expect(app.press("s") == [])
    #expect(app.text().contains("This window only reads"))
    #expect(app.press("b") == [])
    #expect(app.screen is BrowseScreen)
  }

  @Test func aFileInUseIsTriedAgainBySecondsAndCanBeRead() {
    var app = App(seed: 1)
    _ = app.update(.cannotOpen("Another bedrill is using it.", [.read, .tryAgain], isWaiting: true), at: .test)
    #expect(app.text().contains("Your progress file cannot be opened"))
    #expect(app.wait(at: .test) == 1000)
    #expect(app.update(.ticked, at: .test) == [])
    let later = Now(Now.test.moment + 1000)
    #expect(app.update(.ticked, at: later) == [.rescue(.tryAgain, [])])
    #expect(app.update(.ticked, at: later) == [])
    #expect(app.press("r") == [.rescue(.read, [])])
    #expect(app.press("q") == [.quit])
  }
}
