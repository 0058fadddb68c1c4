import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

@Suite struct SummaryScreenTests {
  /// A session with one answer that was sure and wrong at first, and a card.
  private static func done() -> App {
    var app = App(seed: 1)
    let settings = Settings(examDay: Now.test.day + 21, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: .of(.batch, .token), settings: settings)), at: .test)
    _ = app.press("⏎")
    for _ in 0..<9 where app.screen is StudyScreen {
      if app.text().contains("Say it") {
        _ = app.press("⏎3")
      } else if app.text().contains("enter next") {
        _ = app.press("⏎")
      } else {
        _ = app.choose(app.kept.contains { $0.item == "batch" } ? "Batch inference" : "Priority tier")
        _ = app.press("⏎")
      }
    }
    return app
  }

  @Test func aSessionSaysWhatItCameToAndWhatIsNext() {
    let app = Self.done()
    let text = app.text()
    #expect(app.screen is SummaryScreen)
    #expect(text.contains("exam in 21 days"))
    #expect(text.contains("3 answers, 2 right, in about 1 minute; today 0 of 20 minutes."))
    #expect(
      text.split(separator: "\n").contains { $0.contains("2.3.4  Cost trade-offs") && $0.hasSuffix(" 2 of 3 right") })
    #expect(text.contains("Tomorrow"))
    #expect(text.contains("Nothing comes back") || text.contains("will come back"))
  }

  @Test func whatWasWrongIsReadWithEnter() {
    var app = Self.done()
    #expect(app.text().contains("> 2.3.4  A retailer summarizes"))
    #expect(app.text().contains("you were sure"))
    _ = app.press("⏎")
    #expect(app.text().contains("Not right · 1 of 1"))
    #expect(app.text().contains("Priority tier") && app.text().contains("your answer"))
    #expect(app.text().contains("A premium for speed."))
    _ = app.press("⏎")
    #expect(app.screen is SummaryScreen)
    // The last answer can still be taken back.
    #expect(app.press("u").count == 1)
    #expect(app.text().contains("The last answer was taken back."))
  }

  @Test func whoLeavesBeforeTheEndIsToldWhatTomorrowSupposes() {
    var app = App.test(.measured)
    _ = app.press("⏎1m⏎1m⏎1m⏎q")
    #expect(app.screen is SummaryScreen)
    #expect(app.text().contains("Left for another time:"))
    #expect(app.text().contains("Tomorrow, if you do the rest of today ("))
    // And who did it all is not.
    #expect(Self.done().text().contains("Tomorrow: ") || Self.done().text().contains("Nothing comes back tomorrow."))
  }

  @Test func aStreakForgivesAPlannedDayOff() {
    let today = Now.test.day
    func review(_ day: Day) -> Review {
      Review(
        id: Review.ID("r\(day)"), item: "token", time: Moment(milliseconds: Int64(day.number) * 86_400_000), day: day,
        kind: .card, grade: .good, answer: .recalled(.good))
    }
    let reviews = [-5, -4, -2, -1, 0].map { review(today + $0) }
    #expect(StudyHistory.streak(reviews, on: today) == 3)
    #expect(StudyHistory.streak(reviews, on: today, rest: RestDays(dates: [today + -3])) == 5)
    #expect(StudyHistory.streak(reviews, on: today, rest: RestDays(dates: [today + -8])) == 3)
    #expect(StudyHistory.streak(reviews, on: today + 1) == 3)
    #expect(StudyHistory.streak(reviews, on: today + 2) == 0)
    #expect(StudyHistory.streak(reviews, on: today + 2, rest: RestDays(dates: [today + 1])) == 3)
    #expect(StudyHistory.streak([], on: today) == 0)
  }

  @Test func comingBackIsOneKindSentenceAndASmallFirstStep() throws {
    let items = (0..<30).map { number in
      var item = Item.token
      item.id = Item.ID("card\(number)")
      return item
    }
    var bank = Bank.test
    bank.items = items
    let last = Now.test.day + -10
    let reviews = items.map { item in
      Review(
        id: Review.ID("r\(item.id)"), item: item.id, time: Moment(milliseconds: Int64(last.number) * 86_400_000),
        day: last, kind: .card, grade: .good, answer: .recalled(.good))
    }
    var app = App.test(bank, reviews: reviews)
    #expect(app.text().contains("Welcome back after 9 days: nothing is owed. Press enter for a first step"))
    _ = app.press("⏎")
    #expect(app.text().contains("First step · 1 of "))
    // It has minutes of its own.
    #expect(app.text().contains("0 of 5 min"))
    let first = try #require(app.screen as? StudyScreen)
    #expect(3..<30 ~= first.session.total)
    _ = app.press("⏎3q")
    #expect(!app.text().contains("Welcome back"))
    _ = app.press("⏎")
    let rest = try #require(app.screen as? StudyScreen)
    #expect(rest.session.total > first.session.total)
  }
}
