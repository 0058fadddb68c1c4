import Foundation
import Numerics
import QuestionBank
import Testing

@testable import Practice

/// A log can only grow: whatever it holds, everything that is told of it must be told, and in range.
struct LongLogTests {
  private static let isLong = getenv("BEDRILL_LONG") != nil
  private static let counts = isLong ? [1_000, 6_000, 20_000, 100_000] : [6_000]
  private static let days = isLong ? [30, 180, 730] : [180]
  private static let shares = isLong ? [0, 55, 82, 90, 95, 98, 100] : [0, 82, 95, 98]

  /// Every fifth question of the bank is a template, and one in ten has been raised since.
  private static let bank: Bank = {
    var bank = Bank.simulated
    for index in bank.items.indices {
      if index % 5 == 0 { bank.items[index].template = Template(variables: []) }
      if index % 10 == 3 { bank.items[index].revision = 2 }
    }
    return bank
  }()

  /// Items that an update of the bank will bring: not asked before the end.
  private static let fresh = bank.items.filter { $0.id.rawValue.hasSuffix("3") }

  /// Answers to random items, right where a number that is the same for every share lies below it.
  private func log(_ count: Int, percent: Int, days: Int) -> [Review] {
    var random = SeededGenerator(seed: UInt64(count &+ days))
    let fresh = Set(Self.fresh.map(\.id))
    let items = Self.bank.items.filter { !fresh.contains($0.id) }
    return (0..<count).map { number in
      let item = items[Int(random.next() % UInt64(items.count))]
      let isRight = random.share() * 100 < Double(percent)
      var review = Review.given(
        number % 97 == 0 ? "gone" : item.id, isRight, confidence: random.share() < 0.6 ? .sure : .unsure,
        on: .test + number * days / count, mode: number % 40 == 0 ? .exam("e\(number / 400)") : .study)
      review.id = Review.ID("r\(number)")
      review.revision = random.share() < 0.5 ? 1 : 2
      return review
    }
  }

  @Test(arguments: counts, days)
  func whatIsToldOfALongLogStaysInRangeAndMoreRightNeverReadsLower(count: Int, days: Int) {
    var last = 0.0
    for percent in Self.shares {
      let reviews = log(count, percent: percent, days: days)
      let end = Day.test + days
      let share = expectInRange(reviews, on: end)
      #expect(share >= last - 0.005, "\(percent) % right of \(count) in \(days) days")
      last = share
      // An update brings new items into objectives that are known by heart, and they are missed.
      let missed = Self.fresh.map { Review.given($0.id, false, confidence: .sure, on: end + 1) }
      _ = expectInRange(reviews + missed, on: end + 2)
    }
  }

  private func expectInRange(_ reviews: [Review], on day: Day) -> Double {
    let profile = Profile(bank: Self.bank, reviews: reviews)
    let readiness = Readiness(profile, on: day)
    #expect(readiness.estimate.map { isSound($0) } == true)
    #expect(readiness.chance.map { 0...1 ~= $0 } == true)
    for line in readiness.objectives { #expect(isSound(line.belief), "\(line.objective)") }
    let topics = WeakTopics(profile, on: day)
    for topic in topics.concepts + topics.objectives + topics.traps {
      #expect(
        isSound(topic.belief) && topic.expected.map { isSound($0) } ?? true && topic.gain.isFinite && topic.gain >= 0,
        "\(topic.subject)")
    }
    let points = ReadinessHistory(profile, readiness, on: day, most: 5).points
    #expect(points.allSatisfy { 0...1 ~= $0.share && 0...1 ~= $0.chance })
    return readiness.estimate?.share ?? 0
  }

  private func isSound(_ estimate: Readiness.Estimate) -> Bool {
    0...1 ~= estimate.share && 0...1 ~= estimate.known && estimate.interval.lowerBound >= 0
      && estimate.interval.upperBound <= 1
  }

  @Test func whatIsKnownByHeartGainsNothingFromBeingAskedAgain() {
    let choice = Self.bank.items.first { $0.kind == .choice && $0.template == nil && $0.revision == 1 }!
    func mixture(repeats: Int) -> AbilityMixture {
      let reviews = (0..<1 + repeats).map { Review.given(choice.id, true, on: .test + $0 / 50) }
      return AbilityMixture(
        FirstAnswers(reviews, bank: Self.bank), objectives: Self.bank.blueprint.objectives.count, on: .test + 100)
    }
    let (once, often) = (mixture(repeats: 0), mixture(repeats: 4_000))
    #expect(abs(once.logOdds(0, mix: [:]).mean - often.logOdds(0, mix: [:]).mean) < 1e-9)
  }

  @Test func noAnswerIsImpossible() {
    var posterior = AbilityPosterior(means: [60], variances: [4])
    for _ in 0..<50 { posterior.observe([0], isRight: false, guessRate: 0, weight: 1) }
    #expect(posterior.means[0].isFinite && posterior.means[0] < 2 && posterior.evidence.isFinite)
    for _ in 0..<10_000 { posterior.observe([0], isRight: true, guessRate: 0, weight: 1) }
    #expect(posterior.means[0].isFinite && posterior.means[0] <= AbilityPosterior.furthest)
    #expect(posterior.variance(0) > 0)
  }
}
