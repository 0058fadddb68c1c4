import Practice
import QuestionBank
import Testing

@testable import Study

/// Whoever had a wrong clock is asked, once, and can set the dates right.
struct ClockScreenTests {
  private static func answer(_ number: Int, days: Int) -> Review {
    Review(
      id: Review.ID("\(number)"), item: "batch", time: Now.test.moment + Int64(days) * 86_400_000,
      day: Now.test.day + days, kind: .choice, grade: .good, answer: .chosen([0]), isRight: true)
  }

  private static let log = [answer(1, days: -10), answer(2, days: 364), answer(3, days: 365)]

  static let longAgo = [answer(1, days: -376)]

  /// As the program starts with such a log.
  static func doubting(_ size: Size = .usual, log: [Review] = log) -> App {
    let now = Now.test
    var app = App(seed: 1, size: size)
    let believed = ClockDoubt.believed(log, now: now.moment, today: now.day)
    _ = app.update(.loaded(Profile(bank: .of(.batch, .token), reviews: believed)), at: now)
    if let doubt = ClockDoubt(log, now: now.moment, today: now.day) { _ = app.update(.doubts(doubt), at: now) }
    return app
  }

  private func days(_ app: App) -> [Int] { app.profile.reviews.map { $0.day - Now.test.day } }

  @Test func theAnswersAreNamedAndADayIsOffered() {
    let app = Self.doubting()
    #expect(app.text().contains("By this computer's clock it is Tue 24 Nov 2026."))
    #expect(app.text().replacing("\n  ", with: " ").contains("from Tue 23 Nov 2027 to Wed 24 Nov 2027"))
    #expect(app.text().contains("< Tue 24 Nov 2026 >"))
  }

  @Test func enterTakesTheDayAndTheLogIsCorrected() {
    var app = Self.doubting()
    #expect(days(app) == [-10, 0, 0])
    #expect(app.press("⏎") == [.redate([Review.ID("2"), Review.ID("3")], days: -365)])
    #expect(days(app) == [-10, -1, 0])
    #expect(app.screen is HomeScreen)
    #expect(app.text().contains("2 answers now count as of up to Tue 24 Nov."))
    #expect(app.profile.memories["batch"]?.last == Now.test.day)
  }

  @Test func anotherDayCanBeChosenButNoneThatIsToCome() {
    var app = Self.doubting()
    #expect(app.press("→←←⏎") == [.redate([Review.ID("2"), Review.ID("3")], days: -367)])
    #expect(days(app) == [-10, -3, -2])
  }

  @Test func whatFailsToBeKeptIsTriedAgain() {
    var app = Self.doubting()
    let effects = app.press("⏎")
    _ = app.update(.failed(effects[0], "The disk is full."), at: .test)
    #expect(app.press("⏎") == effects)
  }

  @Test func itCanBeLeftForLater() {
    for key in ["q", "⎋"] {
      var app = Self.doubting()
      #expect(app.press(key) == [])
      #expect(app.screen is HomeScreen)
      #expect(days(app) == [-10, 0, 0])
    }
  }

  @Test func aClockThatIsWrongNowEndsTheProgramBeforeAnythingIsDated() {
    var app = Self.doubting()
    #expect(app.press("w") == [.quit])
  }

  @Test func aLongBreakIsAskedAboutAndTakesNothingAway() {
    var app = Self.doubting(log: Self.longAgo)
    #expect(app.text().contains("376 days ago"))
    #expect(app.press("⏎") == [])
    #expect(app.screen is HomeScreen)
    #expect(days(app) == [-376])
  }

  // MARK: The day turns

  /// 03:59:59.5 of the morning after.
  private static let before = Now(Now.test.moment + (16 * 3_600_000 - 500))
  private static let after = Now(Now.test.moment + 16 * 3_600_000)

  @Test(arguments: ["", "x", "p", "pttttt", "w", "⏎", "⏎1⏎", "b", "c"])
  func whatDependsOnTheDayChangesAtFourWithoutAKey(_ keys: String) {
    var reviews = [Self.answer(1, days: -10), Self.answer(2, days: 0)]
    reviews[1].duration = 240_000
    func app(_ now: Now) -> App {
      var app = App(seed: 1)
      let settings = Settings(examDay: Now.test.day + 23)
      _ = app.update(.loaded(Profile(bank: .test, reviews: reviews, settings: settings)), at: now)
      return app
    }
    var night = app(Self.before)
    _ = night.press(keys, at: Self.before)
    #expect((night.wait(at: Self.before) ?? .max) <= 500)
    let evening = night.text(at: Self.before)
    _ = night.update(.ticked, at: Self.after)
    var morning = app(Self.after)
    _ = morning.press(keys, at: Self.after)
    if keys.hasPrefix("⏎") {
      // The question stays; the minutes are those of the new day.
      #expect(!evening.contains(" 0 of 20 min") && night.text(at: Self.after).contains(" 0 of 20 min"))
    } else {
      #expect(night.text(at: Self.after) == morning.text(at: Self.after))
    }
    if ["", "x"].contains(keys) { #expect(evening != night.text(at: Self.after)) }
  }

  // MARK: The offset of then

  @Test func whatIsShownOfThePastUsesTheClockOfThen() {
    // Clocks went back an hour on 24 November at noon, ten days after the exam.
    let change = Now.test.moment
    let offset: @Sendable (Moment) -> Int = { $0 < change ? 3600 : 0 }
    let past = Now(change + -10 * 86_400_000, offset: 3600)
    var app = App(seed: 1, offset: offset)
    _ = app.update(.loaded(Profile(bank: .exam)), at: past)
    _ = app.press("e⏎⏎", at: past)
    _ = app.press("e", at: past)
    _ = app.press("y⏎", at: past)
    let now = Now(change + 3_600_000)
    _ = app.update(.ticked, at: now)
    #expect(app.profile.attempts.count == 1)
    _ = app.press("qqqe", at: now)
    #expect(app.text(at: now).contains("2026-11-14 13:00"), "\(app.text(at: now))")
    _ = app.press("h", at: now)
    #expect(app.text(at: now).contains("2026-11-14 13:00"), "\(app.text(at: now))")
  }
}
