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
    #expect(app.press("w") == [.rescue(.writeAnew, first)])
    #expect(app.update(.rescued("The file is there again.", nil), at: .test) == first)
    #expect(app.text().contains("The file is there again."))
  }

  @Test func aWayOutTakesAlongAllThatIsNotKept() {
    var app = App.test(.of(.batch, .token))
    let star = App.Effect.mark(Mark(.star, on: "batch", time: Now.test.moment))
    let unsaved: [App.Effect] = [.forget(Review.ID("a")), .save(Settings(minutesPerDay: 55)), star]
    for effect in unsaved { _ = app.update(.failed(effect, "It is gone.", [.takeOther, .keepCopy]), at: .test) }
    #expect(app.press("k") == [.rescue(.keepCopy, unsaved)])
    // The other file knows nothing of it, but the screens go on knowing.
    #expect(app.update(.rescued("Both are together.", Profile(bank: .of(.batch, .token))), at: .test) == unsaved)
    #expect(app.profile.marks.isStarred("batch") && app.profile.settings.minutesPerDay == 55)
  }

  @Test func anExamThatIsNotKeptOutlivesAnOlderOneInTheOtherFile() {
    var app = App.sitting()
    let older = app.profile
    let failed = App.Effect.saveAttempt(app.attempt, [])
    _ = app.press("f")
    let now = app.attempt
    _ = app.update(.failed(failed, "It is another file.", [.takeOther]), at: .test)
    #expect(app.update(.rescued("Both are together.", older), at: .test) == [.saveAttempt(now, [])])
    #expect(app.profile.attempt(now.id) == now)
  }

  @Test func nothingIsSaidToBeKeptThatIsNot() {
    var app = App.test(.of(.batch, .token))
    _ = app.update(.told("Kept. Browse finds its words."), at: .test)
    _ = app.update(.failed(.forget(Review.ID("a")), "The disk is full.", [.tryAgain, .keepCopy]), at: .test)
    #expect(!app.text().contains("Kept."))
    #expect(app.text().contains("press enter: the answer is still here."))
    #expect(app.text().contains("k      Write everything into a new file, and quit."))
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
