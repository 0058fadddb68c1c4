import Practice
import QuestionBank
import Testing

@testable import Study

/// When the minutes that were asked for are over, study offers to stop, once.
struct EndOfferTests {
  private static func sentence(_ minutes: Int) -> String {
    "That was \(minutes) minutes. q stops here, all is kept; or go on."
  }

  /// Answers the question that is shown after so many seconds, and goes on.
  private func answer(_ app: inout App, after seconds: Int64, _ now: inout Now) {
    now = Now(now.moment + seconds * 1000)
    _ = app.press("1⏎", at: now)
    _ = app.press("⏎", at: now)
  }

  private func started(minutes: Int) -> App {
    var app = App(seed: 1)
    let settings = Settings(minutesPerDay: minutes, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: .measured, settings: settings)), at: .test)
    return app
  }

  @Test func itComesOnceWhenTheMinutesOfTheDayAreOver() throws {
    var app = started(minutes: 5)
    var now = Now.test
    _ = app.press("⏎", at: now)
    var offers = 0
    for _ in 0..<5 where app.screen is StudyScreen {
      answer(&app, after: 90, &now)
      offers += app.text(at: now).contains(Self.sentence(5)) ? 1 : 0
      #expect((offers > 0) == app.profile.minutes(on: now.day).isOver)
    }
    #expect(offers == 1)
  }

  @Test func undoTakesItBackAndItComesAgain() throws {
    for key in ["U", "again"] {
      var app = started(minutes: 5)
      var now = Now.test
      _ = app.press("⏎", at: now)
      for _ in 0..<9 where !app.text(at: now).contains(Self.sentence(5)) { answer(&app, after: 90, &now) }
      #expect(app.text(at: now).contains(Self.sentence(5)))
      #expect(app.text(at: now).contains(" of 5 min"))
      _ = app.press("u", at: now)
      #expect(app.text(at: now).contains("4 of 5 min"))
      if key == "U" { _ = app.press("U", at: now) } else { answer(&app, after: 90, &now) }
      #expect(app.text(at: now).contains(Self.sentence(5)), "\(key)")
    }
  }

  @Test func aSessionWithMinutesOfItsOwnOffersItAtTheirEnd() throws {
    var app = App(opening: .only(.questions, minutes: 8), seed: 1)
    let settings = Settings(minutesPerDay: 60, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: .measured, settings: settings)), at: .test)
    let screen = try #require(app.screen as? StudyScreen)
    #expect(screen.limit == 8)
    var now = Now.test
    var offered = false
    for _ in 0..<9 where app.screen is StudyScreen {
      answer(&app, after: 170, &now)
      offered = offered || app.text(at: now).contains(Self.sentence(8))
    }
    #expect(offered)
  }
}
