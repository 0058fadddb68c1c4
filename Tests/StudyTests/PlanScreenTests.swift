import Canvas
import Numerics
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

struct PlanScreenTests {
  /// An app with an exam in some days; 24 November 2026 is today.
  private func app(
    days: Int? = nil, minutes: Int = 20, bank: Bank = .test, reviews: [Review] = [], size: Size = .usual
  ) -> App {
    var app = App(seed: 1, size: size)
    let settings = Settings(
      examDay: days.map { Now.test.day + $0 }, minutesPerDay: minutes, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: bank, reviews: reviews, settings: settings)), at: .test)
    return app
  }

  private func type(_ text: String, _ app: inout App) -> [App.Effect] {
    Array(text).flatMap { app.update(.key(.character($0)), at: .test) }
  }

  @Test func theDateIsSetByTwoKeysAndADate() {
    for text in ["2026-12-01", "+7"] {
      var app = app()
      #expect(app.text().contains("x      Exam day          not set: x, then d"))
      #expect(app.press("x").isEmpty)
      #expect(app.text().contains("No exam day is set"))
      #expect(app.press("d").isEmpty)
      #expect(app.text().contains("Day of the exam"))
      _ = type(text, &app)
      #expect(app.text().contains("Day of the exam  \(text)_"))
      let effects = app.press("⏎")
      #expect(effects == [.save(app.profile.settings)])
      #expect(app.profile.settings.examDay == Day("2026-12-01"))
      #expect(app.text().contains("in 7 days, 2026-12-01"))
      _ = app.press("q")
      #expect(app.text().contains("x      Exam day          in 7 days · 20 min a day"))
    }
  }

  @Test func aDateThatCannotBeIsExplainedAndCanBeMended() {
    for (text, sentence) in [
      ("2026-13-01", "\"2026-13-01\" is no date. Type it as 2026-12-17, or +23 for in 23 days."),
      ("", "\"\" is no date."),
      ("+", "\"+\" is no date."), ("12", "\"12\" is no date."), ("2026-02-30", "is no date."),
      ("2026-11-23", "2026-11-23 is over. Type a day from today on; today is 2026-11-24."),
      ("+366", "2027-11-25 is 366 days ahead. Type a day up to 2027-11-24, in 365 days."),
    ] {
      var app = app()
      _ = app.press("xd")
      _ = type(text, &app)
      #expect(app.press("⏎").isEmpty)
      #expect(app.text().contains(sentence), "\(app.text())")
      #expect(app.profile.settings.examDay == nil)
      _ = app.press(String(repeating: "⌫", count: text.count))
      _ = type("+2", &app)
      #expect(app.press("⏎").count == 1)
    }
  }

  @Test func aFieldThatIsLeftChangesNothing() {
    for keys in ["xd3⎋", "xm45⎋", "xosat⎋", "xr⎋", "x0n", "xdq", "xrq"] {
      var app = app(days: 5)
      #expect(app.press(keys).isEmpty)
      #expect(app.text().hasPrefix(" Exam day"))
      #expect(app.profile.settings == Settings(examDay: Now.test.day + 5, readsFirst: false))
    }
  }

  @Test func theMinutesAreChecked() {
    var app = app(days: 5)
    #expect(app.press("xm4⏎").isEmpty)
    #expect(app.text().contains("\"4\" cannot be the minutes a day. Type 5 to 600."))
    #expect(app.press("5⏎").count == 1)
    #expect(app.profile.settings.minutesPerDay == 45)
    #expect(app.text().contains("45 min a day"))
  }

  @Test func daysOffAreTypedAndThePlanShowsThem() {
    var app = app(days: 12)
    #expect(app.press("xo").isEmpty)
    #expect(app.text().contains("Days off  _"))
    #expect(app.press("sat,tomorrow⏎").isEmpty)
    #expect(app.text().contains("\"tomorrow\" is no day off."))
    _ = app.press(String(repeating: "⌫", count: 8))
    let effects = app.press("sun,2026-11-25..2026-11-27⏎")
    #expect(effects == [.save(app.profile.settings)])
    #expect(app.profile.settings.restDays == RestDays(text: "sat,sun,2026-11-25..2026-11-27"))
    #expect(app.text().contains("Days off: sat, sun, 2026-11-25 to 2026-11-27."))
    _ = app.press("n")
    let rows = app.text().split(separator: "\n")
    #expect(rows.count { $0.contains("day off") } == 6)
    // What is set stands in the field, and an empty line takes it back.
    _ = app.press("o")
    #expect(app.text().contains("sat,sun,2026-11-25..2026-11-27_"))
    _ = app.press(String(repeating: "⌫", count: 40) + "⏎")
    #expect(app.profile.settings.restDays.isEmpty)
  }

  @Test func aDayOffIsSaidAtHome() {
    var app = app(days: 12)
    _ = app.press("xotue⏎q")
    #expect(app.text().contains("Study now         a day off · "))
    _ = app.press("x")
    #expect(app.text().contains("Today is a day off."))
  }

  @Test func theDateIsRemovedAfterAskingOnce() {
    for key in ["r", "0"] {
      var app = app(days: 5)
      _ = app.press("x" + key)
      #expect(app.text().contains("Remove the exam day?"))
      #expect(app.press("z").isEmpty)
      #expect(app.text().contains("y removes the date, esc keeps it."))
      #expect(app.press("y") == [.save(Settings(readsFirst: false))])
      #expect(app.text().contains("No exam day is set"))
    }
  }

  @Test func theDaysAreThereAsAChartAndInNumbers() {
    var app = app(days: 8)
    _ = app.press("x")
    #expect(app.text().contains("Expected share right on the exam day"))
    #expect(app.text().contains("Today: 0 reviews, "))
    #expect(app.text().contains("reviews a day, by day of the month"))
    for name in ["new items a day", "minutes a day", "reviews a day"] {
      _ = app.press("v")
      #expect(app.text().contains(name))
    }
    _ = app.press("n")
    let rows = app.text().split(separator: "\n").map(String.init)
    #expect(rows.contains("   day              reviews   new   practice exam   minutes"))
    for day in 24...30 { #expect(rows.contains { $0.contains("2026-11-\(day) ") }) }
    #expect(app.text().contains("2026-11-24 Tue"))
    #expect(!app.text().contains("2026-12-02 Wed "))
    #expect(app.text().contains("The heaviest day takes "))
    _ = app.press("n")
    #expect(app.text().contains("reviews a day, by day of the month"))
  }

  @Test func practiceExamsHaveAChartWhereThereIsTimeForThem() {
    var bank = Bank.test
    bank.items = (0..<400).map { index in
      var item = Bank.test.items[0]
      item.id = Item.ID("i\(index)")
      return item
    }
    var app = app(days: 8, minutes: 60, bank: bank)
    _ = app.press("xvv")
    #expect(app.text().contains("questions of practice exams a day"))
    _ = app.press("n")
    #expect(app.text().contains("21 questions"))
  }

  @Test func aLongWayIsDrawnWeekByWeek() {
    var app = app(days: 36)
    _ = app.press("x")
    #expect(app.text().contains("reviews a week, by its first day"))
    #expect(app.text().contains("11/24"))
    #expect(app.text().contains("12/29"))
  }

  @Test func missedDaysAreNoDebt() {
    let review = Review(
      id: Review.ID("r"), item: "token", revision: 1, time: Now.test.moment, day: Now.test.day + -4, kind: .card,
      grade: .good,
      answer: .recalled(.good), duration: 1000, mode: .study)
    var app = app(days: 5, reviews: [review])
    _ = app.press("x")
    #expect(app.text().contains("3 days without study: nothing is owed."))
  }

  @Test func homeAndSessionFollowThePlan() {
    var app = app(days: 5)
    let queue = app.profile.today(on: Now.test.day).queue
    #expect(app.text().contains("\(queue.due.count) due · \(queue.new.count) new · about "))
    _ = app.press("⏎")
    guard let study = app.screen as? StudyScreen else {
      Issue.record("not studying")
      return
    }
    #expect(study.session.queue == queue.all)
  }

  @Test func aShareThatIsDoneIsSaidAtHome() {
    var app = app(days: 5, minutes: 5)
    for round in 0..<3 where !app.profile.today(on: Now.test.day).queue.all.isEmpty {
      for (index, id) in app.profile.today(on: Now.test.day).queue.all.enumerated() {
        let review = Review(
          id: Review.ID("r\(round)-\(index)"), item: id, revision: 1, time: Now.test.moment, day: Now.test.day,
          kind: .card, grade: .good, answer: .recalled(.good), duration: 1000, mode: .study)
        var profile = app.profile
        profile.record(review)
        _ = app.update(.loaded(profile), at: .test)
      }
    }
    #expect(app.text().contains("Study now         today's share is done"))
    _ = app.press("x")
    #expect(app.text().contains("Today's share is done."))
    _ = app.press("⏎")
    #expect(app.text().contains("Nothing is left for today."))
  }

  @Test func afterTheDayThePlanHasEnded() {
    var app = app(days: -3)
    #expect(app.text().contains("was on 2026-11-21: how did it go?"))
    _ = app.press("x")
    #expect(app.text().contains("Your exam was on 2026-11-21, 3 days ago. How did it go?"))
    #expect(app.press("nv").isEmpty)
    var today = self.app(days: 0)
    _ = today.press("x")
    #expect(today.text().contains("Your exam is today. Good luck!"))
  }

  @Test func howTheExamWentIsAskedOnce() {
    for (key, hasPassed) in [("1", true), ("2", false)] {
      var app = app(days: -3)
      let effects = app.press("x" + key)
      let outcome = ExamOutcome(day: Now.test.day + -3, hasPassed: hasPassed)
      #expect(app.profile.settings.lastExam == outcome && app.profile.settings.examDay == nil)
      #expect(effects == [.save(app.profile.settings)])
      #expect(app.text().contains(hasPassed ? "Congratulations!" : "Not yet, then. All that you learned stays"))
      #expect(app.text().contains(PlanSentences.last(outcome)))
      _ = app.press("q")
      #expect(!app.text().contains("how did it go?"))
      #expect(app.profile.plan(on: Now.test.day) == nil)
    }
  }

  @Test func anExamThatWasMovedGetsItsNewDay() {
    var app = app(days: -3)
    #expect(app.press("x3+20⏎").count == 1)
    #expect(app.profile.settings.examDay == Now.test.day + 20)
    #expect(app.profile.settings.lastExam == nil)
    #expect(app.text().contains("in 20 days"))
    // Before the day, and on it, nobody asks.
    for days in [5, 0] {
      app = self.app(days: days)
      #expect(app.press("x12").isEmpty)
      #expect(app.profile.settings.lastExam == nil)
    }
  }

  @Test func aGoalThatIsOutOfReachSaysWhatWouldReachIt() {
    var bank = Bank.test
    bank.items = (0..<300).map { index in
      var item = Item.token
      item.id = Item.ID("token-\(index)")
      return item
    }
    var app = App(seed: 1)
    let settings = Settings(examDay: Now.test.day + 4, minutesPerDay: 5)
    _ = app.update(.loaded(Profile(bank: bank, settings: settings)), at: .test)
    _ = app.press("x")
    let text = app.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("The goal of 90 % of this bank's questions takes "))
    #expect(text.contains(" minutes a day, or a later exam day."))
  }

  @Test func theGoalSaysWhichQuestionsItIsMeasuredOn() {
    for (days, goal, minutes) in [(5, 0.7, 60), (1, 0.97, 20)] {
      var app = App(seed: 1)
      var settings = Settings(examDay: Now.test.day + days, minutesPerDay: minutes, readsFirst: false)
      settings.desiredRetention = goal
      _ = app.update(.loaded(Profile(bank: .exam, settings: settings)), at: .test)
      _ = app.press("x")
      let text = app.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        text.contains("of this bank's questions is " + (goal < 0.8 ? "reached." : "out of reach: even 240")), "\(text)")
      #expect(text.contains("of new ones. A later") == (goal > 0.8))
    }
  }

  @Test(arguments: [Size.usual, Size(width: 60, height: 20), Size(width: 0, height: 0), Size(width: 1, height: 1)])
  func everyStateFitsEverySize(size: Size) {
    for days in [nil, -3, 0, 1, 5] {
      for keys in ["x", "xn", "xv", "xd", "xd3", "xm", "xosat,2026-12-24..2026-12-31", "xr"] {
        var app = app(days: days)
        _ = app.press(keys)
        _ = app.update(.resized(size), at: .test)
        let frame = app.view(at: .test)
        #expect(frame.width == size.width && frame.height == size.height)
        guard !size.isTooSmall else { continue }
        #expect(frame.text.split(separator: "\n").last?.contains("help") == true)
        #expect(!frame.text.contains("No room for the chart."))
      }
    }
  }

  @Test func nothingPressedBreaksIt() {
    var random = SeededGenerator(seed: 7)
    var app = app(days: 5)
    for _ in 0..<2000 {
      if app.screens.count == 1 { _ = app.press("x") }
      let key = (Key.all("dmonvr0y⏎⎋⌫2316-+?q↓⇟g") + [.delete]).randomElement(using: &random)!
      for effect in app.update(.key(key), at: .test) {
        if case .save(let settings) = effect { #expect(settings == app.profile.settings) }
      }
      #expect(app.view(at: .test).height == 24)
      if let day = app.profile.settings.examDay { #expect(0...365 ~= day - Now.test.day) }
      #expect(5...600 ~= app.profile.settings.minutesPerDay)
    }
  }
}
