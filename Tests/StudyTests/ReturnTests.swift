import Practice
import QuestionBank
import Testing

@testable import Study

/// The day on which an item is said to come back is the day on which it does.
struct ReturnTests {
  @Test func aDayThatIsFarIsNamedAboutRight() {
    let today = Now.test.day
    func text(_ days: Int?, isPlanned: Bool = true) -> String {
      ReturnText.text(days.map { today + $0 }, today: today, isPlanned: isPlanned)
    }
    #expect(text(1) == "back tomorrow")
    #expect(text(6) == "back on Mon 30 Nov")
    #expect(text(7) == "back about Tue 1 Dec")
    #expect(text(7, isPlanned: false) == "back on Tue 1 Dec")
    #expect(text(nil) == "expected to last until the exam")
  }

  @Test func aCardOfAPlanNamesNoDaysOfPlainSpacing() {
    for (exam, isPlanned) in [(nil, false), (21, true), (-1, false), (0, false)] {
      var app = App(seed: 1)
      let settings = Settings(examDay: exam.map { Now.test.day + $0 }, readsFirst: false)
      _ = app.update(.loaded(Profile(bank: .of(.token), settings: settings)), at: .test)
      _ = app.press("⏎⏎")
      #expect(app.text().contains("1 again   2 hard   3 good   4 easy") == isPlanned)
      #expect(app.text().contains("3 good 2d") != isPlanned)
      #expect(app.speech(at: .test).prompt.contains("back in") != isPlanned)
    }
  }
}
