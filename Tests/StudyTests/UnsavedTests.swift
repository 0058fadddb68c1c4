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
    #expect(app.press("q") == [.quit])
    #expect(app.press("⏎") == first)
  }
}
