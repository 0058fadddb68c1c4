import QuestionBank
import Testing

@testable import Practice

struct ReadinessHistoryTests {
  private let bank = Bank.simulated

  /// What is told of a log at the end of a day.
  private func verdict(_ reviews: [Review], on day: Day) -> Readiness {
    Readiness(Profile(bank: bank, reviews: reviews), on: day)
  }

  private func history(_ reviews: [Review], on day: Day) -> [ReadinessHistory.Point] {
    let profile = Profile(bank: bank, reviews: reviews)
    return ReadinessHistory(profile, Readiness(profile, on: day), on: day).points
  }

  private let learner: SimulatedLearner = {
    var learner = SimulatedLearner(.usual, seed: 11)
    learner.study(days: 12, answers: 25)
    return learner
  }()

  @Test func eachDaySaysWhatWasSaidThenAndTheLastWhatIsSaidToday() {
    let points = history(learner.reviews, on: learner.today)
    #expect(points.count >= 4)
    for point in points {
      let then = verdict(learner.reviews.filter { $0.day <= point.day }, on: point.day)
      #expect(point.share == then.estimate?.share && point.interval == then.estimate?.interval, "\(point.day)")
      #expect(point.chance == then.chance)
    }
    #expect(points.last?.day == learner.today)
  }

  @Test func laterAnswersRewriteNothing() {
    let before = history(learner.reviews, on: learner.today)
    let met = Set(learner.reviews.map(\.item))
    let wrong = bank.items.filter { !met.contains($0.id) && $0.kind == .choice }.prefix(20).map {
      Review.given($0.id, false, confidence: .sure, on: learner.today + 2)
    }
    #expect(wrong.count > 10)
    let after = history(learner.reviews + wrong, on: learner.today + 2)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.count == before.count + 1)
  }

  @Test func afterAGapTheLastPointIsTodays() throws {
    let day = learner.today + 40
    let last = try #require(history(learner.reviews, on: day).last)
    #expect(last.day == day && last.share == verdict(learner.reviews, on: day).estimate?.share)
  }
}
