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

  // MARK: Set while the program is open

  /// So many seconds after noon by a clock that only goes forward, with the wall's clock set by so many hours.
  private static func later(_ seconds: Int64, set hours: Int64 = 0) -> Now {
    Now(
      Now.test.moment + seconds * 1000 + hours * 3_600_000,
      steady: Now.Steady(milliseconds: 5_000_000 + seconds * 1000, boot: "b"))
  }

  private static func open(_ reviews: [Review] = [answer(1, days: -10)]) -> App {
    var app = App(seed: 1)
    let now = later(0)
    _ = app.update(.loaded(Profile(bank: .of(.batch, .token), reviews: reviews)), at: now)
    return app
  }

  @Test(arguments: [24, 24 * 365, -24, -14])
  func aClockThatIsSetToAnotherDayIsAskedAbout(hours: Int64) {
    var app = Self.open()
    _ = app.update(.ticked, at: Self.later(30))
    // The key was meant for the screen before.
    _ = app.update(.key(.enter), at: Self.later(60, set: hours))
    let text = app.text(at: Self.later(60, set: hours)).replacing("\n  ", with: " ")
    let days = max(1, (abs(hours) + 12) / 24)
    #expect(app.screen is ClockScreen)
    #expect(text.contains("\(days) day\(days == 1 ? "" : "s") \(hours > 0 ? "ahead" : "back")"), "\(text)")
    #expect(app.press("⏎", at: Self.later(61, set: hours)) == [])
    #expect(app.screen is HomeScreen)
    // Once.
    _ = app.update(.ticked, at: Self.later(90, set: hours))
    #expect(app.screen is HomeScreen)
  }

  @Test func aMachineThatSleptAndAClockThatIsPutRightALittleAreNotAskedAbout() {
    var app = Self.open()
    _ = app.update(.ticked, at: Self.later(3 * 86_400))
    #expect(app.screen is HomeScreen)
    // Sixteen hours after noon the day turns: the clock is put back by a minute just then.
    var night = Self.open()
    _ = night.update(.ticked, at: Self.later(16 * 3600 + 10))
    let back = Now(
      Now.test.moment + (16 * 3600 - 40) * 1000,
      steady: Now.Steady(milliseconds: 5_000_000 + (16 * 3600 + 20) * 1000, boot: "b"))
    _ = night.update(.ticked, at: back)
    #expect(night.screen is HomeScreen)
  }

  @Test func whatWasAnsweredBeforeItWasSetBackIsSetRightHere() {
    var app = Self.open([Self.answer(1, days: -10), Self.answer(2, days: 0)])
    let now = Self.later(60, set: -24 * 365)
    _ = app.update(.ticked, at: now)
    #expect(app.text(at: now).contains("2 answers are dated later"))
    #expect(app.press("⏎", at: now) == [.redate([Review.ID("1"), Review.ID("2")], days: -365)])
    #expect(days(app) == [-375, -365])
  }

  @Test func inAnExamItIsAskedOnceTheExamIsLeft() {
    var app = App(seed: 1)
    _ = app.update(.loaded(Profile(bank: .exam)), at: Self.later(0))
    _ = app.press("e⏎⏎", at: Self.later(1))
    #expect(app.screen is ExamScreen)
    let running = app.profile.running
    _ = app.press("1", at: Self.later(2, set: 48))
    #expect(app.screen is ExamScreen)
    #expect(app.profile.running?.clock.budget == running?.clock.budget)
    _ = app.press("ey", at: Self.later(3, set: 48))
    _ = app.update(.ticked, at: Self.later(4, set: 48))
    #expect(app.screen is ClockScreen)
  }

  // MARK: Exams go with their answers

  @Test func anExamThatAWrongClockDatedIsSetRightWithItsAnswers() {
    let far = Now(Now.test.moment + 365 * 86_400_000)
    var app = App(seed: 1)
    _ = app.update(.loaded(Profile(bank: .exam)), at: far)
    _ = app.press("e⏎⏎", at: far)
    _ = app.press("1ey", at: far)
    let (log, attempts) = (app.profile.reviews, app.profile.attempts)
    #expect(!log.isEmpty && attempts.count == 1)
    // As the program starts with that file and a clock that is right.
    let believed = ClockDoubt.believed(log, now: Now.test.moment, today: Now.test.day)
    var later = App(seed: 1)
    let profile = Profile(bank: .exam, reviews: believed, attempts: attempts.following(log, to: believed))
    _ = later.update(.loaded(profile), at: .test)
    #expect(later.profile.attempts[0].started == Now.test.moment)
    if let doubt = ClockDoubt(log, now: Now.test.moment, today: Now.test.day) {
      _ = later.update(.doubts(doubt), at: .test)
    }
    _ = later.press("←⏎")
    #expect(later.profile.attempts[0].started == Now.test.moment + -86_400_000)
    #expect(later.profile.attempts[0].ended == later.profile.reviews[0].time)
    _ = later.press("eh")
    #expect(later.text().contains("2026-11-23 12:00"), "\(later.text())")
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
      let settings = Settings(examDay: Now.test.day + 23, readsFirst: false)
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
