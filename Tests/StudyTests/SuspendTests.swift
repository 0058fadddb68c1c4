import Canvas
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

@Suite struct SuspendTests {
  /// A card that was forgotten on five days in a row, each time the day after it was known.
  private static func leech() -> App {
    var reviews = [review(-6, .good)]
    for day in -5 ... -1 { reviews.append(review(day, .again)) }
    var app = App(seed: 1)
    _ = app.update(.loaded(Profile(bank: Bank(items: [.token]), reviews: reviews)), at: .test)
    return app
  }

  private static func review(_ days: Int, _ grade: Grade) -> Review {
    let moment = Now.test.moment + Int64(days) * 86_400_000
    return Review(
      id: Review.ID("r\(days)"), item: "token", time: moment, day: Now.test.day + days, kind: .card, grade: grade,
      answer: .recalled(grade))
  }

  @Test func anItemThatSlipsAwayTooOftenIsToldWithWhatCanBeDone() {
    var app = Self.leech()
    _ = app.press("s")
    #expect(!app.text().contains("slips away"))
    _ = app.press("⏎")
    #expect(app.text().contains("This one slips away more often than it should."))
  }

  @Test func twoPressesPutAnItemAsideAndBrowseTakesItBack() {
    var app = Self.leech()
    #expect(app.press("s⏎z") == [])
    #expect(app.text().contains("z again puts this item aside"))
    guard case .save(let settings)? = app.press("z").first else {
      Issue.record("Nothing was saved.")
      return
    }
    #expect(settings.suspended == ["token"])
    _ = app.press("qs")
    #expect(app.text().contains("Nothing is due now."))
    _ = app.press("b⏎" + String(repeating: "⇥", count: 6))
    #expect(app.text().contains("1 item · put aside"))
    _ = app.press("⏎")
    guard case .save(let taken)? = app.press("z").first else {
      Issue.record("Nothing was saved.")
      return
    }
    #expect(taken.suspended.isEmpty)
    _ = app.press("q")
    #expect(app.text().contains("Nothing here is put aside."))
  }

  @Test func aPressOnAnotherItemDoesNotPutItAside() {
    var app = App(seed: 1)
    _ = app.update(.loaded(Profile(bank: Bank(items: [.token, .batch]))), at: .test)
    _ = app.press("s")
    var effects: [App.Effect] = []
    for _ in 0..<6 {
      effects += app.press("⏎")
      effects += app.press("z")
      effects += app.press("3⏎")
    }
    #expect(!effects.contains { if case .save = $0 { true } else { false } })
  }
}
