import Testing

@testable import Scheduling

struct SchedulerTests {
  let scheduler = Scheduler()

  @Test func retrievabilityIsNineTenthsAfterStabilityDays() {
    for stability in [0.001, 0.5, 3, 100, 36_500] {
      let state = MemoryState(stability: stability, difficulty: 5)
      #expect(abs(scheduler.retrievability(of: state, after: stability) - 0.9) < 1e-12)
      #expect(scheduler.retrievability(of: state, after: 0) == 1)
    }
  }

  @Test func lowerRetentionWaitsLonger() {
    let state = MemoryState(stability: 10, difficulty: 5)
    #expect([0.95, 0.9, 0.8, 0.7].map { scheduler.interval(state, retention: $0) } == [4, 10, 33, 93])
  }

  @Test func fuzzLeavesShortIntervalsAlone() {
    #expect(scheduler.fuzzRange(MemoryState(stability: 2.4, difficulty: 5)) == 2...2)
    #expect(scheduler.fuzzRange(MemoryState(stability: 0.1, difficulty: 5)) == 1...1)
  }

  @Test func fuzzRangesAreThePublishedOnes() {
    // delta = 1 + 0.15 * 4.5 + 0.10 * 3 = 1.975 around 10 days; 1 + 0.675 + 1.3 + 4 = 6.975 around 100.
    #expect(scheduler.fuzzRange(MemoryState(stability: 10, difficulty: 5)) == 8...12)
    #expect(scheduler.fuzzRange(MemoryState(stability: 100, difficulty: 5)) == 93...107)
  }

  @Test func olderParametersAreCarriedOver() throws {
    let seventeen: [Double] = [0.4, 1.2, 3.1, 15.7, 7.2, 0.5, 1.5, 0.05, 1.5, 0.1, 1, 1.9, 0.1, 0.3, 2.3, 0.2, 3]
    let filled = try Parameters(seventeen)
    #expect(filled.weights.count == 21)
    #expect(filled[4] == 7.2 + 2 * 0.5)
    #expect(filled[6] == 2)
    #expect(filled[20] == 0.5)
  }

  @Test(arguments: [
    ([Double](repeating: 1, count: 20), "FSRS-6 has 21 parameters, but 20 were given. Give 21, separated by commas."),
    (
      [Double.nan] + Parameters.standard.weights.dropFirst(),
      "Parameter w0 is nan. Give a number from 0.001 to 100.0."
    ),
    (
      Parameters.standard.weights.dropLast() + [0.9], "Parameter w20 is 0.9. Give a number from 0.1 to 0.8."
    ),
  ])
  func wrongParametersAreToldInASentence(numbers: [Double], sentence: String) {
    #expect(throws: Parameters.Problem.self) { try Parameters(numbers) }
    do { _ = try Parameters(numbers) } catch { #expect(error.description == sentence) }
  }
}
