import Numerics
import QuestionBank
import Testing

@testable import Practice

/// The home screen shows readiness: it must be there at once. `BEDRILL_SIMULATE=full` in a release build measures it.
@Suite(.enabled(if: getenv("BEDRILL_SIMULATE").map { String(cString: $0) } == "full"))
struct StandingSpeedTests {
  @Test func tenThousandAnswersTakeWellBelowFiftyMilliseconds() {
    var learner = SimulatedLearner(.usual, seed: 3)
    learner.study(days: 100, answers: 100, new: 0.05)
    let profile = Profile(bank: learner.bank, reviews: learner.reviews)
    #expect(learner.reviews.count > 9500)
    let clock = ContinuousClock()
    let times = (0..<9).map { _ in clock.measure { _ = Assessment(profile, on: learner.today) } }
    let verdict = Readiness(profile, on: learner.today)
    let history = (0..<9).map { _ in
      clock.measure { _ = ReadinessHistory(profile, verdict, on: learner.today) }
    }.sorted()[4]
    print("| standing of 10,000 answers, median of 9 | \(times.sorted()[4]) |")
    print("| readiness over time | \(history) |")
    #expect(times.sorted()[4] < .milliseconds(50) && history < .milliseconds(50))
  }
}
