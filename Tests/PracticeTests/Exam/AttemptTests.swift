import Numerics
import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct AttemptTests {
  let bank = Bank.wide

  /// Answers the current question.
  private func give(_ right: Bool, in attempt: inout Attempt, at tick: ClockReading) {
    let item = attempt.item(at: attempt.position, in: bank)!
    attempt.answer(right ? item.rightAnswer : item.wrongAnswer, struck: [], at: tick)
  }

  @Test func timeGoesToTheQuestionThatLiesOpen() {
    var attempt = Attempt.test()
    attempt.move(to: 1, at: .test + 5)
    attempt.close(at: .test + 12)
    attempt.open(at: .test + 20)
    attempt.move(to: 0, at: .test + 21)
    attempt.submit(at: .test + 31, bank: bank)
    #expect(attempt.entries.map(\.time) == [15_000, 8_000] + Array(repeating: 0, count: 8))
    #expect(attempt.clock.spent == 31_000)
  }

  @Test func timeFromAfterTheEndGoesToNoQuestion() {
    var attempt = Attempt.test(ExamRequest(questions: 10, time: 60_000))
    attempt.submit(at: .test + 500, bank: bank)
    #expect(attempt.entries[0].time == 60_000)
    #expect(attempt.state == .expired)
    #expect(attempt.ended == (.test + 60).wall)
  }

  @Test func afterTheTimeNothingChanges() {
    var attempt = Attempt.test(ExamRequest(questions: 10, time: 60_000, isPractice: true))
    give(true, in: &attempt, at: .test + 59)
    let before = attempt
    give(false, in: &attempt, at: .test + 60)
    attempt.flag(at: .test + 60)
    attempt.mark(.sure, at: .test + 61)
    attempt.move(to: 3, at: .test + 61)
    attempt.pause(at: .test + 61)
    #expect(attempt == before)
    attempt.submit(at: .test + 62, bank: bank)
    #expect(attempt.entries[0].isRight == true)
  }

  @Test func itIsHandedInOnce() {
    var attempt = Attempt.test()
    attempt.submit(at: .test + 10, bank: bank)
    let first = attempt
    attempt.submit(at: .test + 20, bank: bank)
    attempt.discard(at: .test + 20)
    attempt.open(at: .test + 20)
    give(true, in: &attempt, at: .test + 20)
    attempt.move(to: 2, at: .test + 20)
    #expect(attempt == first)
  }

  @Test func onlyAPracticeExamPauses() {
    var timed = Attempt.test()
    timed.pause(at: .test + 5)
    #expect(!timed.clock.isPaused)
    var practice = Attempt.test(ExamRequest(questions: 10, isPractice: true))
    practice.pause(at: .test + 5)
    #expect(practice.clock.left(at: .test + 50) == practice.clock.budget - 5_000)
    practice.goOn(at: .test + 50)
    practice.open(at: .test + 50)
    practice.submit(at: .test + 51, bank: bank)
    #expect(practice.entries[0].time == 6_000)
  }

  @Test func aPlaceThatIsNotThereIsNotGoneTo() {
    var attempt = Attempt.test()
    for place in [-1, 10, 999] { attempt.move(to: place, at: .test) }
    #expect(attempt.position == 0)
  }

  @Test func anAnswerIsGivenWhenItsQuestionIsLeft() {
    var attempt = Attempt.test()
    give(false, in: &attempt, at: .test + 1)
    give(true, in: &attempt, at: .test + 2)
    attempt.move(to: 1, at: .test + 3)
    #expect(attempt.entries[0].given.count == 1)
    attempt.move(to: 0, at: .test + 4)
    attempt.move(to: 1, at: .test + 5)
    #expect(attempt.entries[0].given.count == 1)
    attempt.move(to: 0, at: .test + 6)
    give(false, in: &attempt, at: .test + 7)
    attempt.submit(at: .test + 8, bank: bank)
    let item = attempt.item(at: 0, in: bank)!
    #expect(attempt.entries[0].given == [item.rightAnswer, item.wrongAnswer])
    #expect(ExamReport(attempt, bank: bank).changes.rightToWrong == 1)
  }

  @Test func answersGoIntoTheLogUnsureUnlessMarked() throws {
    var attempt = Attempt.test()
    for (place, confidence) in [(0, nil), (1, Confidence.sure), (2, .guessed)] {
      attempt.move(to: place, at: .test + Double(place) * 10)
      give(true, in: &attempt, at: .test + Double(place) * 10)
      attempt.mark(confidence, at: .test + Double(place) * 10)
    }
    attempt.move(to: 3, at: .test + 30)
    give(false, in: &attempt, at: .test + 30)
    attempt.submit(at: .test + 40, bank: bank)
    var random = SeededGenerator(seed: 1)
    let reviews = attempt.reviews(bank: bank, pace: Pace(), offset: 0, random: &random)
    // What was left blank is no answer.
    #expect(reviews.map(\.item) == attempt.entries.prefix(4).map(\.item))
    #expect(reviews.map(\.confidence) == [.unsure, .sure, .guessed, .unsure])
    #expect(reviews.map(\.grade) == [.hard, .good, .again, .again])
    #expect(reviews.map(\.duration) == [10_000, 10_000, 10_000, 10_000])
    #expect(reviews.allSatisfy { $0.mode == .exam(attempt.id) && $0.time == attempt.ended })
    #expect(Set(reviews.map(\.id)).count == 4)
  }

  @Test func whatIsStillRunningOrGivenUpLeavesNoAnswers() {
    var attempt = Attempt.test()
    give(true, in: &attempt, at: .test)
    var random = SeededGenerator(seed: 1)
    #expect(attempt.reviews(bank: bank, pace: Pace(), offset: 0, random: &random).isEmpty)
    attempt.discard(at: .test + 1)
    #expect(attempt.reviews(bank: bank, pace: Pace(), offset: 0, random: &random).isEmpty)
    #expect(attempt.state == .discarded)
  }

  @Test func aQuestionThatTheBankChangedMeanwhileDoesNotCount() {
    var attempt = Attempt.test()
    give(true, in: &attempt, at: .test)
    var bank = bank
    let index = bank.items.firstIndex { $0.id == attempt.entries[0].item }!
    bank.items[index].revision = 2
    #expect(attempt.item(at: 0, in: bank) == nil)
    attempt.submit(at: .test + 1, bank: bank)
    #expect(attempt.entries[0].isRight == nil)
    let report = ExamReport(attempt, bank: bank)
    #expect(report.gone == 1)
    #expect(report.score == ExamScore(scored: 9, right: 0))
  }

  @Test func theSameAnswersInAnotherOrderGiveTheSameScore() {
    var random = SeededGenerator(seed: 9)
    for seed in 0..<100 as Range<UInt64> {
      let request = bank.blueprint.exam(bank.blueprint.whole, guide: .v1_4)
      let drawn = try! ExamPool(request, bank: bank).draw(seed: seed)
      let knows = Set(drawn.map(\.item).filter { _ in random.next() % 3 > 0 })
      // The same questions, shuffled anew in every way.
      let again = drawn.shuffled(using: &random).map { question in
        var question = question
        question.shuffle = bank[question.item]!.shuffled(using: &random)
        return question
      }
      let scores = [drawn, again].map { questions in
        var attempt = Attempt(id: "x", request: request, questions: questions, budget: 1000, seed: seed, at: .test)
        for index in questions.indices {
          attempt.move(to: index, at: .test)
          give(knows.contains(questions[index].item), in: &attempt, at: .test)
        }
        attempt.submit(at: .test, bank: bank)
        return ExamReport(attempt, bank: bank)
      }
      #expect(scores[0].score == scores[1].score)
      #expect(scores[0].right == knows.count)
      #expect(scores[0].objectives == scores[1].objectives)
      #expect(scores[0].concepts == scores[1].concepts)
    }
  }
}
