import Practice
import QuestionBank
import Testing

@testable import Study

/// Exams by ear.
@Suite struct PlainExamTests {
  private func sitting() -> Talk {
    var app = App(opening: .exam(ExamRequest(questions: 10, time: 900_000), seed: 7), seed: 1)
    _ = app.update(.loaded(Profile(bank: .exam)), at: .test)
    return Talk(app)
  }

  @Test func theFormIsFilledInByNames() {
    var talk = sitting()
    #expect(talk.first.first?.hasPrefix("Before the exam: custom, guide ") == true)
    #expect(talk.first.contains("Questions: 10."))
    #expect(talk.say("questions 12") == ["Begin: 12 questions, 15:00 on the clock.", "Questions: 12."])
    #expect(talk.say("minutes 0x") == ["0x cannot be read. Type a number such as 1234.5, 1.2e3, 200k or 33/2."])
    #expect(talk.say("about 9.9").first?.hasPrefix("There is no objective 9.9.") == true)
    #expect(talk.say("clock practice").contains("Clock: practice, may be paused."))
    #expect(talk.say("questions 999").contains { $0.hasPrefix("The bank has ") })
    #expect(talk.say("") == ["This exam cannot be had as it is: see below the form."])
  }

  @Test func aWholeExamIsSatInLines() {
    var talk = sitting()
    let first = talk.say("")
    #expect(first.first == "Exam. Question 1 of 10.")
    #expect(talk.say("t").first == "15 minutes left; on pace.")
    #expect(talk.say("o 3").first == "Exam. Question 3 of 10.")
    #expect(talk.say("go to 11") == ["The numbers here are 1 to 10."])
    _ = talk.say("go to")
    #expect(talk.say("1").first == "Exam. Question 1 of 10.")
    #expect(talk.say("f").last == "Flagged.")
    #expect(talk.say("map").first == "Map of the exam. 0 of 10 answered, 10 blank, 1 flagged.")
    #expect(talk.say("2").first == "Exam. Question 2 of 10.")
    #expect(talk.say("e").first == "Hand in?")
    #expect(talk.say("")[0].hasPrefix("Enter does nothing here."))
    let report = talk.say("y")
    #expect(report.prefix(2) == ["Handed in.", "Report, custom. 2026-11-24 12:00."])
    #expect(report.contains { $0.hasPrefix("Next: ") })
    #expect(talk.say("r")[0] == "Question 1, all 1 of 10.")
  }

  @Test func theSameAnswersGiveTheSameExam() throws {
    var app = App.sitting()
    var talk = sitting()
    _ = talk.say("")
    var now = Now.test
    for place in 0..<10 {
      now.moment = now.moment + 30_000
      guard case .question = (app.screen as? ExamScreen)?.phase, let pane = (app.screen as? ExamScreen)?.pane else {
        Issue.record("no question at \(place)")
        return
      }
      let keys: String
      switch pane.item.kind {
      case .card: keys = ""
      case .choice: keys = "2"
      case .multi: keys = "13"
      case .order, .match: keys = "213"
      case .number: keys = "16.2"
      }
      let line = pane.item.kind == .number ? keys : keys.map(String.init).joined(separator: " ")
      _ = app.press(keys + (place == 4 ? "fg" : "n"), at: now)
      _ = talk.say("\(line) \(place == 4 ? "f g" : "n")", after: 30_000)
    }
    _ = app.press("ey", at: now)
    _ = talk.say("e")
    _ = talk.say("y")
    let (one, other) = (try #require(app.profile.attempts.last), try #require(talk.app.profile.attempts.last))
    #expect(one.answered == 10)
    #expect(other == one)
    #expect(talk.app.kept == app.kept)
    #expect(app.kept.count == 10)
  }

  @Test func aLineThatCameAfterTheTimeIsDropped() {
    var talk = sitting()
    _ = talk.say("")
    let told = talk.say("1 n", after: 901_000)
    #expect(told.first == "The time is up: the exam was handed in as it was.")
    #expect(talk.app.profile.attempts.last?.answered == 0)
  }

  @Test func theEndOfTheInputLeavesTheRoom() {
    var talk = sitting()
    _ = talk.say("")
    _ = talk.say("1")
    var conversation = talk.conversation
    let effects = conversation.leave(at: .test)
    #expect(!effects.isEmpty)
    #expect(conversation.parting == "The clock of the exam runs on: 15:00 left.")
    #expect(conversation.app.profile.running?.answered == 1)
  }
}
