import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct AptitudeTests {
  /// Items met on a day and asked again days later, so many of ten with success.
  private func reviews(days: Int, remembered: Int, items: Int = 60) -> [Review] {
    let ids = (0..<items).map { Item.ID("i\($0)") }
    return ids.map { .test($0, .good) }
      + ids.enumerated().map { .test($1, $0 % 10 < remembered ? .good : .again, on: .test + days) }
  }

  private func aptitude(_ reviews: [Review]) -> Aptitude { Aptitude(reviews, bank: Bank(), scheduler: Scheduler()) }

  @Test func withoutEvidenceALearnerIsAsTheModelHasIt() {
    #expect(abs(Aptitude().span - 1) < 1e-9)
    #expect(Aptitude().known == 0.4)
  }

  @Test func whoForgetsMoreThanExpectedHasAShorterSpan() {
    // After 2.3 days nine of ten are expected.
    #expect(aptitude(reviews(days: 2, remembered: 5)).span < 0.6)
    #expect(aptitude(reviews(days: 20, remembered: 10)).span > 1.6)
  }

  @Test func whoRemembersAsExpectedStaysNearOne() {
    #expect(0.7...1.4 ~= aptitude(reviews(days: 2, remembered: 9)).span)
  }

  @Test func theShareKnownAtFirstSightComesFromFirstAnswers() {
    let known = aptitude((0..<100).map { .test(Item.ID("i\($0)"), $0 < 80 ? .good : .again) })
    #expect(0.7...0.8 ~= known.known)
  }

  @Test func answersOfOneDaySayNothingOfForgetting() {
    let once = aptitude([.test("a", .again)])
    #expect(aptitude([.test("a", .again), .test("a", .again), .test("a", .good)]).span == once.span)
  }

  @Test func undoneAnswersCountForNothing() {
    var review = Review.test("a", .good)
    review.isUndone = true
    #expect(aptitude([review]) == Aptitude())
  }
}
