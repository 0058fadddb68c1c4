import Canvas
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

struct WeakScreenTests {
  @Test func beforeAnyAnswerItSaysWhenThereWillBeSomething() {
    var app = App.test()
    #expect(app.text().contains("w      Weak topics       after some more answers"))
    _ = app.press("w")
    #expect(app.text().contains("[objectives]  concepts  traps  not measured yet"))
    #expect(app.text().contains("Too few answers yet: an objective is ranked after 2 first answers"))
    #expect(app.press("⏎") == [])
    #expect(app.text().contains("There is nothing to drill in this list."))
  }

  @Test func topicsAreRankedWithTheirEvidence() {
    var app = App.test(.measured, reviews: Review.measured)
    _ = app.press("w")
    #expect(app.text().contains("> "))
    #expect(app.text().contains("1  2.3.4  Cost trade-offs"))
    #expect(app.text().contains("First answers: 0 of 24 questions right. All 24 answers: 0 right;"))
    #expect(app.text().contains("Sure but wrong: 24."))
    #expect(app.text().contains("Traps: No commitment means cheapest (24)"))
    _ = app.press("2")
    #expect(app.text().contains("objectives  [concepts]"))
    #expect(app.text().contains("Batch inference"))
    _ = app.press("3")
    #expect(app.text().contains("It is the dearest per unit."))
    _ = app.press("4")
    #expect(app.text().contains("[not measured yet]"))
    #expect(app.text().contains("Not ranked yet: that takes "))
  }

  /// What learners say of their own cards ranks a topic, and is no forecast.
  @Test func cardsAloneAreToldAndPromiseNothing() throws {
    var bank = Bank.measured
    for index in bank.items.indices where bank.items[index].objective == "2.3.4" {
      bank.items[index].body = .card(Card(front: "What?", back: "That."))
    }
    let reviews = bank.items.filter { $0.objective == "2.3.4" }.prefix(2).map { item in
      Review(
        id: Review.ID("c\(item.id)"), item: item.id, time: Now.test.moment, day: Now.test.day, kind: .card,
        grade: .good,
        answer: .recalled(.good), duration: 8_000)
    }
    var app = App.test(bank, reviews: Array(reviews))
    _ = app.press("w")
    let text = app.text().split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains("No share right is told yet: that takes 8 more first answers to questions."))
    #expect(text.contains("No first answer to a question yet; 2 of 2 cards known, as you graded them."))
    #expect(!text.contains("%"))
  }

  @Test func theArrowsMoveAndTabGoesRound() {
    var app = App.test(.measured, reviews: Review.measured)
    _ = app.press("w")
    let first = app.text()
    _ = app.press("↓")
    #expect(app.text() != first)
    #expect(app.text().contains("2.3.3  Benefits of the infrastructure"))
    _ = app.press("↑")
    #expect(app.text() == first)
    _ = app.press("⇥⇥⇥⇥")
    #expect(app.text() == first)
    _ = app.press("←→")
    #expect(app.text() == first)
  }

  @Test(arguments: ["⏎", "d"])
  func oneKeyStartsADrillAndItsAnswersCount(_ key: String) {
    var app = App.test(.measured, reviews: Review.measured)
    _ = app.press("w2" + key)
    #expect(app.text().contains("Drill · 1 of 12"))
    #expect(app.text().contains("31 of 20 min"))
    let effects = app.press("1m")
    #expect(effects.count == 1)
    if case .keep(let review)? = effects.first { #expect(review.mode == .study) }
    // Back out: the list is there, and knows the new answer.
    _ = app.press("⎋1")
    #expect(app.text().contains("25 answers"))
  }

  @Test func theNoteIsAKeyAway() {
    var app = App.test(.measured, reviews: Review.measured)
    _ = app.press("w2c")
    #expect(app.text().contains("Often confused with"))
    _ = app.press("⎋")
    #expect(app.text().contains("[concepts]"))
  }

  @Test func theProgramCanOpenOnIt() {
    var app = App(opening: .at(.weak), seed: 1)
    _ = app.update(.loaded(Profile(bank: .test)), at: .test)
    #expect(app.text().hasPrefix(" Weak topics"))
  }
}

extension Bank {
  /// 24 choices on batch inference, all with a trap, and 24 on security.
  static let measured: Bank = {
    var bank = Bank.test
    bank.items = (0..<24).flatMap { number in
      var batch = Item.batch
      batch.id = Item.ID("batch-\(number)")
      var other = Item.batch
      other.id = Item.ID("other-\(number)")
      other.objective = "2.3.3"
      other.concepts = [number % 2 == 0 ? "on-demand" : "tokens"]
      return [batch, other]
    }
    return bank
  }()
}

extension Review {
  /// Sure and wrong on batch inference, right on all else.
  static let measured: [Review] = Bank.measured.items.enumerated().map { number, item in
    let isRight = item.objective == "2.3.3"
    return Review(
      id: ID("r\(number)"), item: item.id, time: Now.test.moment, day: Now.test.day, kind: .choice,
      grade: isRight ? .good : .again, answer: .chosen([isRight ? 0 : 1]), confidence: .sure, options: 4,
      duration: 30_000)
  }
}
