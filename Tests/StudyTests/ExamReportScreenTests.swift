import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

struct ExamReportScreenTests {
  /// An exam of ten that is over: the first six right, three wrong, one of them sure, and one blank.
  static func over(prediction: Int? = nil) -> App {
    var app = App.sitting(ExamRequest(questions: 10, time: 900_000, prediction: prediction))
    for place in 0..<9 {
      let now = Now.test + Double(place * 10)
      _ = app.give(place < 6, at: now)
      if place == 7 { _ = app.press("f", at: now) }
      _ = app.press(place == 7 ? "⏎" : place == 2 ? "g" : "n", at: now + 10)
    }
    _ = app.press("ey", at: .test + 100)
    return app
  }

  private func all(_ app: inout App) -> String {
    var text = app.text()
    for _ in 0..<12 {
      _ = app.press(" ")
      text += "\n" + app.text()
    }
    return text
  }

  @Test func theReportSaysWhatTheExamCameTo() {
    var app = Self.over(prediction: 80)
    let text = all(&app)
    for line in [
      "This exam had questions on 2 of the 14 task statements.", "6 of 10 questions right, 60 %.",
      "There are points from 50 questions on.",
      "You expected 80 % and had 60 %: 20 percentage points less.",
      "Next: Read the answer that you were sure of and that was not right",
      "10 questions: 6 right, 3 wrong, 1 blank.", "Sure, but not right", "       8  ", "By objective",
      "Concepts with wrong answers",
      "Seed 7, guide 1.1, timed, handed in by you.",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func theNumbersOfTheReportMatchTheExam() {
    let app = Self.over()
    let report = ExamReport(app.attempt, bank: .exam)
    #expect(report.objectives.reduce(0) { $0 + $1.questions } == 10)
    #expect(report.objectives.reduce(0) { $0 + $1.right } == report.right)
    #expect(report.right == app.kept.count { $0.grade > .again } + 1)
    #expect(app.kept.count == 9)
    #expect(report.score.right == 6)
  }

  @Test func theReviewShowsEveryQuestionWithTheOwnAnswerAndAllReasons() {
    var app = Self.over()
    _ = app.press("r")
    for place in 0..<10 {
      let item = app.attempt.item(at: place, in: .exam)!
      let text = all(&app)
      #expect(text.contains("Review · question \(place + 1)"))
      #expect(text.contains("all · \(place + 1) of 10"))
      if case .choice(let choice) = item.body {
        for option in choice.options { #expect(text.contains(option.why), "\(option.why)") }
      }
      #expect(text.contains(place < 6 ? "OK Right" : place < 9 ? "NO Not right" : "NO Blank"))
      if place == 2 { #expect(text.contains("Right, a guess")) }
      _ = app.press("n")
    }
    #expect(app.text().contains("This was the last one."))
  }

  @Test func theReviewIsNarrowed() {
    var app = Self.over()
    _ = app.press("r")
    for (key, name, count) in [("2", "wrong", 4), ("3", "flagged", 1), ("4", "guessed", 1), ("5", "sure and wrong", 1)]
    {
      _ = app.press(key)
      #expect(app.text().contains("\(name) · "), "\(key)")
      #expect(app.text().contains(" of \(count)\n"), "\(key)")
    }
    #expect(app.text().contains("Review · question 8"))
  }

  @Test func studyingPutsTheWrongOnesIntoTodaysQueue() {
    var app = Self.over()
    _ = app.press("d")
    guard let screen = app.screen as? StudyScreen else {
      Issue.record("no study")
      return
    }
    // The confident error first, the blank last.
    #expect(screen.session.queue == [7, 6, 8, 9].map { app.attempt.entries[$0].item })
  }

  @Test func againAsksOnlyWhatWasMissed() {
    var app = Self.over()
    let missed = Set((6..<10).map { app.attempt.entries[$0].item })
    _ = app.press("a")
    #expect(app.text().contains("4 questions, 5:32 on the clock"))
    _ = app.press("⏎")
    #expect(app.profile.attempts.count == 2)
    #expect(Set(app.attempt.entries.map(\.item)) == missed)
    #expect(app.attempt.name == "missed")
  }

  @Test func whatDidNotCountIsToldAfterTheExam() {
    var app = App.sitting(ExamRequest(questions: 10, unscored: 3, time: 900_000))
    for _ in 0..<10 {
      #expect(!app.text().contains("count"))
      _ = app.give(true)
      _ = app.press("n")
    }
    _ = app.press("ey")
    #expect(all(&app).contains("7 counted; 3 did not, 3 of them"))
    _ = app.press("r")
    let marks = (0..<10).count { _ in
      defer { _ = app.press("n") }
      return app.text().contains("did not count")
    }
    #expect(marks == 3)
  }

  @Test func theHistoryOpensAnyReportAgain() {
    var app = Self.over()
    let later = Now.test + 200
    _ = app.press("a⏎eyh", at: later)
    #expect(app.text(at: later).contains("> 2026-11-24 12:03  missed"))
    #expect(app.text(at: later).contains("6 of 10  60 %"))
    // Two exams are a trend, but not one and its repeat.
    #expect(!app.text(at: later).contains("percent right"))
    _ = app.press("↓⏎", at: later)
    #expect(app.text(at: later).contains("6 of 10 questions right"))
    _ = app.press("qqqq⏎⏎eyh", at: later)
    #expect(app.text(at: later).contains("percent right"))
    #expect(app.text(at: later).contains("> 2026-11-24 12:03  quick"))
  }

  @Test func anExamThatCannotBeReadIsNamedAndHindersNothing() {
    var app = App(seed: 1)
    let unreadable = UnreadableAttempt(id: "x", started: Now.test.moment, reason: .newer(9))
    _ = app.update(.loaded(Profile(bank: .exam, unreadable: [unreadable])), at: .test)
    _ = app.press("eh")
    #expect(app.text().contains("The exam begun 2026-11-24 12:00 cannot be shown: it was kept by a newer"))
    _ = app.press("q⏎⏎")
    #expect(app.attempt.isRunning)
  }
}

struct ExamReadyScreenTests {
  private func ready(_ keys: String = "") -> App {
    var app = App.test(.exam)
    _ = app.press("e⏎" + keys)
    return app
  }

  @Test func everyFieldCanBeSet() {
    var app = ready("↓5↓30↓→→↓→↓75↓99")
    let text = app.text()
    for line in [
      "5 questions, 30:00 on the clock", "Questions   5", "Minutes     30",
      "About       task 2.3",
      "Clock       practice", "You expect  75", "> Seed        99_", "Practice exam · custom",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    _ = app.press("⏎")
    #expect(app.attempt.seed == 99)
    #expect(app.attempt.prediction == 75)
    #expect(app.attempt.isPractice)
    #expect(app.attempt.clock.budget == 1_800_000)
    #expect(app.attempt.entries.count == 5)
  }

  @Test func aBankThatIsTooSmallSaysSo() {
    var app = ready("↓90")
    #expect(app.text().contains("! The bank has 20 questions for this exam, and 90 were asked for. Ask for\n"))
    #expect(app.press("⏎") == [])
    #expect(app.text().contains("This exam cannot be had as it is"))
    _ = app.press("⌫⏎")
    #expect(app.attempt.entries.count == 9)
  }

  @Test func theSameSeedIsTheSameExamWhateverWasAnswered() {
    var first = ready("↑7⏎")
    let items = first.attempt.entries.map(\.item)
    for _ in 0..<10 {
      _ = first.give(true)
      _ = first.press("n")
    }
    _ = first.press("eyqqe⏎↑7⏎")
    #expect(first.profile.attempts.count == 2)
    #expect(first.attempt.entries.map(\.item) == items)
  }
}
