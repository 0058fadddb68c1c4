import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// Who answers after reading sees what was answered, and why readiness waits.
@Suite struct AfterReadingTests {
  private static func review(_ item: Item, _ isRight: Bool, _ number: Int) -> Review {
    Review(
      id: Review.ID("o\(number)"), item: item.id, time: Now.test.moment, day: Now.test.day, kind: item.kind,
      grade: isRight ? .good : .again, answer: .chosen([isRight ? 0 : 1]), confidence: .sure, options: 4,
      duration: 20_000, mode: .openBook, isRight: isRight)
  }

  private static func app(_ size: Size = .usual) -> App {
    let items = Bank.measured.items.filter { $0.objective == "2.3.4" }.prefix(9)
    return .test(
      .measured, reviews: items.enumerated().map { review($1, $0 != 1 && $0 != 5, $0) }, size: size)
  }

  @Test func homeSaysWhatWasAnswered() {
    let rows = Self.app().text().split(separator: "\n")
    #expect(rows.contains { $0.contains("2.3.4  Cost trade-offs") && $0.hasSuffix("7 of 9 right, after reading") })
    #expect(rows.contains { $0.contains("2.3.3") && $0.hasSuffix("not asked yet") })
    let narrow = Self.app(Size(width: 60, height: 20)).text().split(separator: "\n")
    #expect(narrow.contains { $0.contains("2.3.4  Cost trade-offs") && $0.hasSuffix("7 of 9 (read)") })
  }

  @Test func progressSaysWhyReadinessWaitsAndWhatBringsIt() {
    var app = Self.app()
    _ = app.press("p")
    let text = app.text().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(
      text.contains(
        "9 answers of yours came within 10 minutes of reading the page: they show the page, and not yet what stays. "
          + "Readiness comes from Find out (d), practice exams, and new questions on later days."))
    #expect(text.contains("7 of 9 right, after reading"))
    // No bar stands there yet, so that none is explained.
    #expect(!text.contains("likely range"))
    // Who never read first is told nothing of it.
    app = App.test()
    _ = app.press("p")
    #expect(!app.text().contains("of yours came"))
  }

  @Test func anItemThatIsAskedTwiceCountsOnce() {
    let profile = Profile(
      bank: .of(.batch, .token),
      reviews: [Self.review(.batch, false, 0), Self.review(.batch, true, 1), Self.review(.token, true, 2)])
    let answers = AnswersAfterReading(profile)
    #expect(answers["2.3.4"] == .init(right: 0, of: 1))
    #expect(answers.total == 1)
  }
}
