import QuestionBank
import Testing

@testable import Practice

struct CalibrationTests {
  private let bank = Bank.simulated
  private var choices: [Item.ID] { bank.items.filter { $0.kind == .choice }.map(\.id) }

  @Test func rightIsCountedByHowSureTheLearnerWas() {
    let card = bank.items.first { $0.kind == .card }!.id
    let reviews: [Review] = [
      .given(choices[0], true, confidence: .sure), .given(choices[1], false, confidence: .sure),
      .given(choices[2], true, confidence: .guessed), .given(choices[3], true, confidence: .unsure), .given(card, true),
    ]
    let calibration = Calibration(Profile(bank: bank, reviews: reviews))
    #expect(calibration.lines.map(\.confidence) == [.sure, .unsure, .guessed])
    #expect(calibration.lines.map(\.answers) == [2, 1, 1])
    #expect(calibration.lines.map(\.right) == [1, 1, 1])
    #expect(calibration.lines[0].share == 0.5)
    #expect(Calibration(Profile()).lines.allSatisfy { $0.share == nil })
  }

  @Test func predictionsAreHeldAgainstScores() {
    let request = ExamRequest(questions: 10, prediction: 90)
    var attempt = Attempt.test(request)
    let bank = Bank.wide
    for place in 0..<6 {
      attempt.move(to: place, at: .test + Double(place))
      attempt.answer(attempt.item(at: place, in: bank)!.rightAnswer, struck: [], at: .test + Double(place))
    }
    #expect(Calibration([], attempts: [attempt], bank: bank).predictions.isEmpty)
    attempt.submit(at: .test + 60, bank: bank)
    let calibration = Calibration([], attempts: [attempt, .test(ExamRequest(questions: 10))], bank: bank)
    #expect(calibration.predictions.map(\.predicted) == [0.9])
    #expect(calibration.predictions.map(\.actual) == [0.6])
    #expect(calibration.predictions.map(\.questions) == [10])
    #expect(abs(calibration.overestimate! - 0.3) < 1e-12)
  }
}

struct ConfidentErrorsTests {
  private let bank = Bank.simulated
  private var item: Item.ID { bank.items.first { $0.kind == .choice }!.id }

  private func errors(_ reviews: Review...) -> ConfidentErrors {
    ConfidentErrors(Profile(bank: bank, reviews: reviews))
  }

  @Test func theyComeBackTheNextDayAndAtAboutAWeek() {
    let wrong = Review.given(item, false, confidence: .sure)
    #expect(errors(wrong).open == [.init(item: item, day: .test, due: .test + 1, times: 1)])
    #expect(errors(wrong).due(on: .test) == [])
    #expect(errors(wrong).due(on: .test + 1) == [item])
    let once = errors(wrong, .given(item, true, on: .test + 1))
    #expect(once.open.map(\.due) == [.test + 7])
    #expect(once.due(on: .test + 6) == [])
    #expect(once.due(on: .test + 8) == [item])
    #expect(errors(wrong, .given(item, true, on: .test + 1), .given(item, true, on: .test + 7)).open.isEmpty)
  }

  @Test func rightOnTheSameDayMendsNothing() {
    #expect(errors(.given(item, false, confidence: .sure), .given(item, true)).due(on: .test + 1) == [item])
  }

  @Test func wrongAgainBeginsAnew() {
    let again = errors(.given(item, false, confidence: .sure), .given(item, false, confidence: .sure, on: .test + 8))
    #expect(again.open == [.init(item: item, day: .test + 8, due: .test + 9, times: 2)])
    let unsure = errors(.given(item, false, confidence: .sure), .given(item, false, on: .test + 8))
    #expect(unsure.open == [.init(item: item, day: .test + 8, due: .test + 9, times: 1)])
  }

  @Test func wrongWhileUnsureIsNone() {
    #expect(errors(.given(item, false), .given(item, false, confidence: .guessed)).open.isEmpty)
  }
}
