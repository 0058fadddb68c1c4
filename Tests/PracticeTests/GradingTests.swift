import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct GradingTests {
  @Test(arguments: [
    (Item.choice, Answer.chosen([1]), true), (.choice, .chosen([0]), false), (.choice, .chosen([]), false),
    (.choice, .chosen([0, 1]), false), (.choice, .recalled(.good), false),
    (.multi, .chosen([0, 3]), true), (.multi, .chosen([0]), false), (.multi, .chosen([0, 3, 4]), false),
    (.order, .ordered([0, 1, 2]), true), (.order, .ordered([0, 2, 1]), false), (.order, .ordered([0, 1, 2, 3]), false),
    (.order, .ordered([0, 1]), false),
    (.match, .matched([0: 0, 1: 1, 2: 2]), true), (.match, .matched([0: 0, 1: 1, 2: 3]), false),
    (.match, .matched([0: 0, 1: 1]), false),
    (.card, .recalled(.hard), true), (.card, .recalled(.again), false),
  ])
  func anAnswerIsRightAsAWholeOrNotAtAll(item: Item, answer: Answer, isRight: Bool) {
    #expect(Grading.isRight(answer, to: item) == isRight)
  }

  @Test(arguments: [
    ("16.20", true), ("16.2", true), ("$16.20", true), ("16.21", true), ("16.22", false), ("16.19", true),
    ("-16.20", false),
    ("16,20", true), ("81/5", true), ("1.62e1", true), ("USD 16.20", true), ("16.20 usd", true), ("1,6.2", false),
    ("", false), ("x", false), ("1.6.2", false), ("nan", false), ("1e9", false),
  ])
  func numbersAreReadAsPeopleTypeThem(typed: String, isRight: Bool) {
    #expect(Grading.isRight(.number(typed), to: .number) == isRight)
  }

  @Test func sureIsGoodUnsureIsHardAndLuckIsNotKnowledge() {
    let grades = Confidence.allCases.map { Grading.grade(isRight: true, confidence: $0) }
    #expect(grades == [.good, .hard, .again])
    #expect(Confidence.allCases.allSatisfy { Grading.grade(isRight: false, confidence: $0, isQuick: true) == .again })
    #expect(Grading.grade(isRight: true, confidence: .sure, isQuick: true) == .easy)
    #expect(Grading.grade(isRight: true, confidence: .unsure, isQuick: true) == .hard)
  }

  @Test func blindChoiceIsRightAsOftenAsCountingSays() {
    #expect(Grading.guessRate(.choice) == 0.25)
    #expect(abs(Grading.guessRate(.multi) - 0.1) < 1e-12)
    #expect(abs(Grading.guessRate(.order) - 1.0 / 24) < 1e-12)
    #expect(abs(Grading.guessRate(.match) - 1.0 / 24) < 1e-12)
    #expect(Grading.guessRate(.card) == 0)
  }

  @Test func quickIsLessThanHalfTheOwnMedianOnceThereIsEvidence() {
    var pace = Pace((1...9).map { .test("a", .good, name: "\($0)", kind: .choice, duration: 10_000) })
    #expect(!pace.isQuick(100, for: .choice))
    pace.record(.test("a", .good, kind: .choice, duration: 10_000))
    #expect(pace.isQuick(4_999, for: .choice))
    #expect(!pace.isQuick(5_000, for: .choice))
    #expect(!pace.isQuick(100, for: .multi))
  }
}
