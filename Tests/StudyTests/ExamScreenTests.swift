import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

struct ExamScreenTests {
  @Test func anExamIsTwoKeysFromHome() {
    var app = App.test(.exam)
    #expect(app.press("e") == [])
    #expect(app.text().contains("> quick           10 questions"))
    _ = app.press("⏎")
    #expect(app.text().contains("> Begin       10 questions, 13:51 on the clock"))
    let effects = app.press("⏎")
    #expect(effects == [.saveAttempt(app.attempt, [])])
    #expect(app.text().hasPrefix(" Exam · 1 of 10"))
    #expect(app.text().contains("13:51 left · on pace"))
    #expect(app.attempt.isRunning)
  }

  @Test func everyAnswerFlagAndMoveIsKept() {
    var app = App.sitting()
    for keys in ["f", "n", "p"] {
      let effects = app.press(keys)
      #expect(effects == [.saveAttempt(app.attempt, [])], "\(keys)")
    }
    for _ in 0..<10 {
      let effects = app.give(true)
      #expect(!effects.isEmpty && effects.last == .saveAttempt(app.attempt, []), "\(app.asked.kind)")
      _ = app.press("n")
    }
    #expect(app.attempt.answered == 10)
  }

  @Test func nothingSaysWhetherAnAnswerIsRight() {
    var app = App.sitting()
    for _ in 0..<10 {
      _ = app.give(true)
      // The last row tells keys, one of which is the right arrow.
      let shown = app.text().split(separator: "\n").dropLast().joined(separator: "\n")
      for word in ["OK", "NO ", "right", "Because", "Half the price"] { #expect(!shown.contains(word)) }
      _ = app.press("n")
    }
    #expect(app.text().hasPrefix(" Map"))
  }

  @Test func aQuestionComesBackAsItWasLeft() {
    var app = App.sitting()
    for _ in 0..<10 {
      _ = app.give(false)
      if app.asked.kind == .choice { _ = app.press("↓x↓") }
      let before = app.text()
      _ = app.press("np")
      if app.attempt.position < 9 { #expect(app.text().dropCursor == before.dropCursor) }
      _ = app.press("n")
    }
  }

  @Test func oneJumpsByTheNumberOfAQuestion() {
    var app = App.sitting()
    _ = app.press("o7")
    #expect(app.text().contains("Go to question 7_"))
    _ = app.press("⏎")
    #expect(app.text().hasPrefix(" Exam · 7 of 10"))
    _ = app.press("o99⏎")
    #expect(app.text().contains("The questions are 1 to 10."))
    _ = app.press("⎋")
    #expect(app.attempt.position == 6)
  }

  @Test func theMapShowsWhatIsAnsweredBegunBlankAndFlagged() {
    var app = App.sitting()
    _ = app.press("f")
    _ = app.give(true)
    for place in 1..<10 where app.attempt.entries[place].shuffle.count == 5 {
      _ = app.press("o\(place + 1)⏎1")
      break
    }
    let begun = app.attempt.position + 1
    _ = app.press("⇥")
    let text = app.text()
    #expect(text.contains("1 of 10 answered, 1 half answered, 8 blank, 1 flagged."))
    #expect(text.contains("  1*!"))
    #expect(text.contains(">\(Text.padded("\(begun)", width: 3, alignRight: true))/"))
    _ = app.press("10⏎")
    #expect(app.attempt.position == 9)
    _ = app.press("⇥f⏎")
    #expect(app.attempt.position == 0)
    _ = app.press("⇥b⏎")
    #expect(app.attempt.position == 1)
  }

  @Test func handingInShowsBlanksAndFlagsAndAsksOnce() {
    var app = App.sitting()
    _ = app.press("f")
    _ = app.give(true)
    _ = app.press("e")
    #expect(app.text().contains("! 9 unanswered: questions 2, 3, 4, 5, 6, 7, 8, 9, 10"))
    #expect(app.text().contains("! 1 flagged: question 1"))
    #expect(app.press("x") == [])
    _ = app.press("⎋")
    #expect(app.attempt.isRunning)
    let effects = app.press("ey")
    #expect(app.attempt.state == .submitted)
    #expect(effects.logged.map(\.item) == [app.attempt.entries[0].item])
    #expect(effects.logged == app.kept)
    #expect(app.text().contains("Handed in."))
    #expect(app.text().hasPrefix(" Report"))
  }

  @Test(arguments: ["", "e", "m", "o1", "?", "!why", "q", "qq", "qqb", "qqs", "qh"])
  func whenTheTimeIsUpItIsHandedInWhateverIsOpen(keys: String) {
    var app = App.sitting()
    _ = app.give(true)
    _ = app.press(keys)
    let late = Now.test + 5_000
    let effects = app.update(.ticked, at: late)
    #expect(app.attempt.state == .expired)
    #expect(app.attempt.ended == Now.test.moment + 900_000)
    #expect(effects.saved.map(\.state) == [.expired])
    #expect(effects.logged.map(\.item) == [app.attempt.entries[0].item])
    #expect(app.update(.ticked, at: late + 1) == [])
    let sentence = keys.hasPrefix("q") ? "The time of your exam was up" : "The time is up"
    #expect(app.text(at: late).contains(sentence))
  }

  @Test func aScreenTooSmallToBeSeenDoesNotStopTheEnd() {
    var app = App.sitting(size: Size(width: 20, height: 5))
    app = App.sitting()
    _ = app.update(.resized(Size(width: 20, height: 5)), at: .test)
    let wait = app.wait(at: .test + 899.5)
    #expect(wait == 500)
    #expect(app.update(.ticked, at: .test + 900).saved.map(\.state) == [.expired])
    _ = app.update(.resized(.usual), at: .test + 950)
    #expect(app.text(at: .test + 950).hasPrefix(" Report"))
  }

  @Test func aKeyMeantForTheExamIsNotTakenByTheReport() {
    var app = App.sitting()
    let effects = app.press("s", at: .test + 900)
    #expect(effects.saved.map(\.state) == [.expired])
    #expect(app.text(at: .test + 900).hasPrefix(" Report"))
  }

  @Test func anExamThatRanOutWhileNothingRanIsHandedInAtItsTime() {
    var before = App.sitting()
    _ = before.give(true)
    let running = before.attempt
    var app = App(seed: 2)
    let late = Now.test + 86_400
    _ = app.update(.loaded(Profile(bank: .exam, attempts: [running])), at: late)
    #expect(app.wait(at: late) == 0)
    let effects = app.update(.ticked, at: late)
    #expect(effects.saved.map(\.state) == [.expired])
    #expect(app.attempt.ended == Now.test.moment + 900_000)
    #expect(app.text(at: late).contains("the time of the last one was up: see its report"))
    _ = app.press("e", at: late)
    #expect(app.text(at: late).hasPrefix(" Report"))
  }

  @Test func theNextStartOffersTheExamThatWasBroken() {
    var before = App.sitting()
    _ = before.give(true)
    _ = before.press("nf")
    let running = before.attempt
    let later = Now.test + 300
    func started() -> App {
      var app = App(seed: 3)
      _ = app.update(.loaded(Profile(bank: .exam, attempts: [running])), at: later)
      return app
    }
    var app = started()
    #expect(app.text(at: later).contains("1 of 10"))
    #expect(app.text(at: later).contains("> Go on"))
    _ = app.press("⏎", at: later)
    #expect(app.text(at: later).contains("Exam · 2 of 10"))
    #expect(app.text(at: later).contains("10:00 left"))
    #expect(app.text(at: later).contains("! flagged"))

    app = started()
    _ = app.press("↓⏎", at: later)
    #expect(app.text(at: later).contains("9 unanswered"))
    #expect(app.press("y", at: later).logged.count == 1)

    app = started()
    _ = app.press("↓↓⏎", at: later)
    #expect(app.text(at: later).contains("1 answer and 0 minutes of work are lost"))
    _ = app.press("⎋", at: later)
    #expect(app.attempt.isRunning)
    let effects = app.press("⏎y", at: later)
    #expect(effects.saved.map(\.state) == [.discarded])
    #expect(effects.logged.isEmpty && app.kept.isEmpty)
  }

  @Test func theClockIsToldInWordsAndHidden() {
    var app = App.sitting()
    _ = app.press("t", at: .test + 6)
    #expect(app.text(at: .test + 6).contains("14 minutes and 54 seconds left; on pace."))
    #expect(app.wait(at: .test + 6.25) == 750)
    _ = app.press("h", at: .test + 7)
    #expect(app.text(at: .test + 7).contains("clock hidden"))
    #expect(!app.text(at: .test + 7).contains("14:5"))
    // It wakes when the mark at ten minutes comes.
    // The day is looked at once a minute; the exam does not ask for more.
    #expect(app.wait(at: .test + 7) == 60_000)
    #expect(app.text(at: .test + 300).contains("10 minutes left"))
    #expect(!app.text(at: .test + 360).contains("10 minutes left"))
    #expect(app.text(at: .test + 601).contains("5 minutes left"))
  }

  @Test func paceIsToldInMinutes() {
    var app = App.sitting()
    #expect(app.text(at: .test + 200).contains("3 min behind"))
    for _ in 0..<5 {
      _ = app.give(true)
      _ = app.press("n")
    }
    #expect(app.text(at: .test + 30).contains("7 min ahead"))
  }

  @Test func onlyAPracticeExamCanBePaused() {
    var app = App.sitting()
    #expect(app.press("P") == [])
    app = App.sitting(ExamRequest(questions: 10, time: 900_000, isPractice: true))
    _ = app.press("P", at: .test + 100)
    #expect(app.text(at: .test + 5_000).contains("13:20 left · paused"))
    #expect(!app.text(at: .test + 5_000).contains(app.asked.prompt.prefix(20)))
    #expect(app.wait(at: .test + 5_000) == 60_000)
    _ = app.press("⏎", at: .test + 5_000)
    #expect(app.text(at: .test + 5_010).contains("13:10 left"))
    // Leaving it is a pause, too.
    _ = app.press("q", at: .test + 5_010)
    #expect(app.attempt.clock.isPaused)
    _ = app.press("⏎⏎", at: .test + 9_000)
    #expect(app.text(at: .test + 9_000).contains("13:10 left"))
  }

  @Test func aNumberTakesDigitsAndThePointButNoLetters() {
    var bank = Bank.exam
    bank.items = bank.items.filter { $0.kind == .number }
    var app = App.sitting(ExamRequest(questions: 4, time: 900_000, takesSums: true), bank: bank)
    _ = app.press("16.20f")
    #expect(app.text().contains("Answer: 16.20_ USD"))
    #expect(app.attempt.current.isFlagged)
    #expect(app.attempt.current.answer == .number("16.20"))
  }

  @Test func whatCannotBeKeptIsTriedAgainAsItStandsNow() throws {
    var app = App.sitting()
    let effect = try #require(app.press("f").first)
    _ = app.update(.failed(effect, "The disk is full. Free some space."), at: .test)
    #expect(app.text().contains("The disk is full."))
    // The time is up while the failure is shown: the newest state goes out, once for each call that failed.
    let effects = app.update(.ticked, at: .test + 900)
    #expect(effects.saved.map(\.state) == [.expired, .expired])
    #expect(app.text(at: .test + 900).hasPrefix(" Report"))
  }

  @Test func aClockThatIsSetGivesNoTime() {
    var app = App.sitting()
    let steady = { (seconds: Int64, set: Int64) in
      Now(
        Now.test.moment + (seconds + set) * 1000,
        steady: .init(milliseconds: Now.test.moment.milliseconds + seconds * 1000, boot: ""))
    }
    #expect(app.text(at: steady(300, -3_600)).contains("10:00 left"))
    #expect(app.text(at: steady(300, 3_600)).contains("10:00 left"))
    _ = app.press("f", at: steady(300, 3_600))
    #expect(app.text(at: steady(360, 0)).contains("9:00 left"))
  }
}

extension String {
  /// A screen without the mark of the row that the arrows are on.
  fileprivate var dropCursor: String { replacing(">", with: " ") }
}
