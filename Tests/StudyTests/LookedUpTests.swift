import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// What was read before an answer.
@Suite struct LookedUpTests {
  private func later(_ minutes: Int) -> Now { Now(Now.test.moment + Int64(minutes) * 60_000) }

  @Test func aNoteReadAtTheQuestionMakesItsAnswerOpenBook() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎c⏎")
    _ = app.choose("Batch inference")
    _ = app.press("⏎")
    #expect(app.kept.map(\.mode) == [.openBook])
    #expect(app.text().contains("Right, after reading it: no first answer."))
    #expect(Readiness(app.profile, on: Now.test.day).answers == 0)
  }

  @Test func aNoteReadAfterTheAnswerHelpsNoEarlierOne() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("Batch inference")
    _ = app.press("⏎c⏎")
    #expect(app.kept.map(\.mode) == [.study])
  }

  @Test func whatWasBrowsedCountsForTenMinutes() {
    for (minutes, mode) in [(1, Review.Mode.openBook), (9, .openBook), (10, .study)] {
      var app = App.test(.of(.batch))
      _ = app.press("b⏎⏎qq")
      let now = later(minutes)
      _ = app.press("⏎1⏎", at: now)
      #expect(app.kept.map(\.mode) == [mode], "\(minutes)")
    }
  }

  @Test func aNoteOpenedThroughAnotherCountsToo() {
    var app = App.test(.of(.caseQuestion))
    _ = app.press("⏎c1⏎")
    #expect(app.kept.isEmpty)
    app = App.test(.of(.batch, .caseQuestion))
    _ = app.press("b⏎⏎c1qqq")
    for _ in 0..<2 { _ = app.press("s1⏎⏎") }
    #expect(app.kept.allSatisfy { $0.mode.isOpenBook })
  }

  @Test func whatIsTriedFromTheBankIsPracticeWithTheAnswerInSight() {
    var app = App.test(.of(.batch))
    _ = app.press("b⏎⏎")
    let now = later(30)
    _ = app.press("t1⏎", at: now)
    #expect(app.kept.map(\.mode) == [.openPractice])
  }

  @Test func anAnswerTakenBackWasSeen() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1⏎u1⏎")
    #expect(app.kept.map(\.mode) == [.study, .openBook])
    // A card that was graded by mistake is graded anew, no more.
    app = App.test(.of(.token))
    _ = app.press("⏎⏎1u⏎3")
    #expect(app.kept.map(\.mode) == [.study, .study])
  }
}
