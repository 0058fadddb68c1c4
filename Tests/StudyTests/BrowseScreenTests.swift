import Canvas
import Foundation
import Practice
import QuestionBank
import Testing

@testable import Study

struct BrowseScreenTests {
  @Test func whatAFilterHidesIsNotCalledMissing() {
    var app = App.test()
    _ = app.press("bxyzzy⏎→")
    #expect(app.text().contains("Nothing has these words among what the filter shows (2.3.3); others may."))
    #expect(!app.text().contains("The bank has nothing"))
  }

  @Test func theBankIsSearchedAsOneTypes() {
    var app = App.test()
    _ = app.press("b")
    #expect(app.text().contains("7 items"))
    _ = app.press("retailer")
    #expect(app.text().contains("2.3.4   new         choice A retailer summarizes"))
    #expect(!app.text().contains("What does On-Demand charge"))
    _ = app.press("xyz")
    #expect(app.text().contains("Nothing has these words. Try fewer."))
  }

  @Test func anItemIsShownWithItsKeyAndCanBeTried() {
    var app = App.test(.of(.batch))
    _ = app.press("b⏎⏎")
    #expect(app.text().contains("OK 1  Batch inference"))
    #expect(!app.text().contains("your answer"))
    _ = app.press("t")
    #expect(app.text().contains("not rescheduled"))
    _ = app.press("⎋⎋⎋")
    #expect(app.screens.count == 1)
  }

  @Test func theListShowsHowItemsStandAndIsNarrowedByIt() {
    let reviews = (0..<2).map { number in
      Review(
        id: Review.ID("\(number)"), item: "batch", time: Now.test.moment, day: Now.test.day + -9, kind: .choice,
        grade: .again, answer: .chosen([1]), isRight: false)
    }
    var app = App.test(.of(.token, .batch, .multi), reviews: reviews)
    _ = app.press("b⏎↓↓*z")
    #expect(app.text().contains("2.3.3 * put aside   multi"))
    #expect(app.text().contains("2.3.4   wrong twice choice"))
    var shown: [String] = []
    for _ in 0..<7 {
      shown.append(String(app.text().split(separator: "\n")[0].split(separator: "  ").last ?? ""))
      _ = app.press("⇥")
    }
    #expect(
      shown.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "3 items", "1 item · new", "0 items · due", "0 items · seen", "1 item · wrong twice", "1 item · starred",
        "1 item · put aside",
      ])
    _ = app.press("→")
    #expect(app.text().contains("1 item · 2.3.3"))
    _ = app.press("→⇥⇥")
    #expect(app.text().contains("Nothing here is due."))
  }

  @Test func anOwnNoteIsFoundByItsWords() {
    var app = App.test()
    _ = app.press("b⏎⏎'mnemonic of mine⏎qq")
    _ = app.press("bmnemonic")
    #expect(app.text().contains("1 item"))
    #expect(app.text().contains("What does On-Demand charge"))
  }

  @Test func anItemBeginsAnewAtTheSecondPress() throws {
    var app = App.test(.of(.token))
    _ = app.press("⏎⏎3⏎")
    let id = try #require(app.kept.first?.id)
    #expect(app.press("b⏎⏎A") == [])
    #expect(app.text().contains("A again takes 1 answer out of the schedule; readiness keeps the first."))
    let effects = app.press("A")
    #expect(app.profile.isNew("token"))
    // The first answer stands again as practice, and is kept before the other is taken back.
    let first = try #require(app.kept.first { !$0.isUndone })
    #expect(first.mode == .practice && first.grade == .good && first.id != id)
    #expect(effects == [.keep(first), .forget(id)])
    #expect(app.press("A") == [])
    #expect(app.text().contains("This one is new in your schedule already."))
  }
}
