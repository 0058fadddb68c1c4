import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// No key grades what nobody can have read, and what was taken back can be given again.
@Suite struct SightTests {
  private func at(_ milliseconds: Int64) -> Now { Now(Now.test.moment + milliseconds) }

  @Test func aKeyThatIsHeldDownGradesNothing() {
    var app = App.test(.of(.token))
    app.wasShown(at: at(0))
    _ = app.press("⏎", at: at(0))
    app.wasShown(at: at(1))
    // Enter repeats: the answer of the first card is shown, and it stays ungraded.
    var time: Int64 = 500
    var effects: [App.Effect] = []
    while time < 3_500 {
      effects += app.press("⏎", at: at(time))
      app.wasShown(at: at(time + 1))
      time += 33
    }
    #expect(effects == [])
    #expect(app.text(at: at(time)).contains("too quick"))
    #expect(app.press("⏎", at: at(time + 400)).count == 1)
  }

  @Test func aGradeBeforeTheAnswerCanBeReadIsNone() {
    var app = App.test(.of(.token))
    app.wasShown(at: at(0))
    _ = app.press("⏎", at: at(1_000))
    app.wasShown(at: at(1_001))
    _ = app.press("⏎", at: at(2_000))
    // Typed at once with what shows the answer.
    #expect(app.press("3", at: at(2_000)) == [])
    app.wasShown(at: at(2_001))
    #expect(app.press("3", at: at(2_100)) == [])
    #expect(app.press("3", at: at(2_300)).count == 1)
  }

  @Test func aQuestionOfAnExamIsAnsweredOnceItStands() {
    var app = App.sitting()
    app.wasShown(at: at(0))
    #expect(app.press("1", at: at(1_000)).count == 1)
    // The next question is not on the screen yet.
    _ = app.press("n", at: at(1_500))
    #expect(app.press("1", at: at(1_500)) == [])
    app.wasShown(at: at(1_501))
    #expect(app.press("1", at: at(1_700)).count == 1)
    // Its help lies over it for a while; it was seen all the same.
    _ = app.press("?", at: at(2_000))
    app.wasShown(at: at(2_001))
    #expect(app.press("⎋2", at: at(2_010)).count == 1)
  }

  @Test func undoHeldDownTakesBackOne() {
    var app = App.test(.of(.batch, .caseQuestion))
    _ = app.press("⏎1m⏎1m", at: at(0))
    #expect(app.kept.count == 2)
    app.wasShown(at: at(1_000))
    var effects: [App.Effect] = []
    for time in stride(from: Int64(9_000), to: 9_400, by: 33) { effects += app.press("u", at: at(time)) }
    #expect(effects.count == 1)
    #expect(app.press("u", at: at(10_000)).count == 1)
  }

  @Test func whatWasTakenBackIsGivenAgainWithItsTime() throws {
    var app = App.test(.of(.token, .batch))
    _ = app.press("⏎", at: at(0))
    let isCard = app.screen.name == "Card"
    _ = app.press(isCard ? "⏎3" : "1m", at: at(5_000))
    let first = try #require(app.kept.first)
    _ = app.press("u", at: at(9_000))
    #expect(app.kept[0].isUndone)
    #expect(app.text().contains("U gives it again"))
    let effects = app.press("U", at: at(20_000))
    let again = try #require(app.kept.last)
    #expect(effects == [.keep(again)])
    #expect(app.kept.count == 2 && app.kept[0].isUndone && !again.isUndone)
    #expect(again.id != first.id)
    var same = again
    same.id = first.id
    #expect(same == first)
    // There is no third time, and another answer ends it.
    _ = app.press("U", at: at(21_000))
    #expect(app.kept.count == 2)
  }

  @Test func anythingPastedChangesNoScreenAndAnswersNothing() {
    let text = String(repeating: "got it\n2\n \u{1B}[A q ey 1m3", count: 4_600)
    #expect(text.utf8.count > 90_000)
    for kept in KeptScreen.all {
      var app = kept.app(.usual)
      let (depth, name) = (app.screens.count, app.screenName)
      let answers = app.kept.count
      let effects = app.update(.pasted(text), at: .test)
      #expect(app.screens.count == depth && app.screenName == name, "\(kept.name)")
      #expect(app.kept.count == answers, "\(kept.name)")
      let isExam = effects.allSatisfy {
        if case .saveAttempt(let attempt, []) = $0 { attempt.isRunning } else { false }
      }
      #expect(effects.isEmpty || isExam, "\(kept.name): \(effects.count)")
    }
  }

  @Test func aPasteIsTextInAFieldAndASentenceElsewhere() {
    var app = App.test()
    _ = app.update(.pasted("bbb"), at: .test)
    #expect(app.screens.count == 1)
    #expect(app.text().contains("no field here"))
    _ = app.press("b")
    _ = app.update(.pasted("retailer\nnight"), at: .test)
    #expect(app.text().contains("Search: retailer night_"))
    var sum = App.test(.of(.number))
    _ = sum.press("⏎")
    _ = sum.update(.pasted("16.20"), at: .test)
    #expect(sum.text().contains("Answer: 16.20_"))
    _ = sum.update(.pasted("m"), at: .test)
    #expect(sum.kept == [])
  }

  @Test func aKeyWithAltIsNamedAndDoesNothing() {
    var app = App.test()
    _ = app.press("b⏎")
    let depth = app.screens.count
    #expect(app.update(.key(.alt("q")), at: .test) == [])
    #expect(app.screens.count == depth)
    #expect(app.text().contains("Alt with a key does nothing here"))
  }
}
