import Foundation
import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// The claims of `Tests/Simulation.md`, shown again on a few learners.
@Suite struct SimulationTests {
  private static let outcomes: [Simulation.Outcome] = {
    let simulation = Simulation(days: 14, minutes: 15, runs: 1)
    return (0..<10).map { simulation.outcome(learner: UInt64($0)) }
  }()

  @Test func thePlanIsRememberedBestInEqualMinutes() {
    let row = SimulationRow(Simulation(days: 14, minutes: 15, runs: 1), Self.outcomes)
    #expect(row.wins.allSatisfy { $0 >= 90 }, "\(row.line)")
    #expect(row.recall.dropFirst().allSatisfy { $0 + 5 < row.recall[0] }, "\(row.line)")
  }

  @Test func noDayIsHeavierThanOneAndAHalfMeanDays() {
    #expect(Self.outcomes.allSatisfy { $0.peak <= 1.5 })
  }

  @Test func aLearnerIsTheSameEachTime() {
    let simulation = Simulation(days: 3, minutes: 5, runs: 2)
    let pair = (0..<2).map { _ in simulation.outcome(learner: 7).recall }
    #expect(pair[0] == pair[1])
    #expect(simulation.outcome(learner: 8).recall != pair[0])
  }

  @Test func everyStrategyHasTheSameMinutes() {
    let setting = Course.Setting(
      bank: Simulation.bank, days: 4, minutes: 10,
      tables: [ExamWorth(scheduler: Scheduler(), horizon: 4, steepness: 0.9)])
    for strategy in Course.Strategy.allCases {
      let course = Course(strategy, Learner(seed: 1), setting, seed: 1)
      // The answer that is under way when the minutes are over is finished.
      #expect(course.load.allSatisfy { 600..<900 ~= $0 }, "\(strategy): \(course.load)")
    }
  }

  @Test func whoForgetsTwiceAsFastRemembersLess() {
    var usual = Learner(seed: 3)
    var fast = Learner(seed: 3, habit: .forgetting)
    let item = Simulation.bank.items[0]
    _ = (usual.answer(item, on: .test), fast.answer(item, on: .test))
    #expect(fast.recall(of: item.id, on: .test + 5) < usual.recall(of: item.id, on: .test + 5))
    #expect(fast.recall(of: item.id, on: .test + 5) == usual.recall(of: item.id, on: .test + 10))
  }

  @Test func habitsKeepTheirDays() {
    func minutes(_ habit: Learner.Habit) -> [Double] {
      (0..<10).map { Learner(seed: 1, habit: habit).minutes(15, on: $0) }
    }
    #expect(minutes(.everyOtherDay) == [15, 0, 15, 0, 15, 0, 15, 0, 15, 0])
    #expect(minutes(.bursts) == [75, 0, 0, 0, 0, 75, 0, 0, 0, 0])
    #expect(minutes(.usual).allSatisfy { $0 == 15 })
  }

  @Test func theBankIsAsLargeAsPromised() {
    #expect(Simulation.bank.items.count == 340)
    #expect(abs(Roster.weights(Simulation.bank.items, Simulation.bank).reduce(0, +) - 1) < 1e-9)
  }
}

/// What `make simulate` wrote keeps what was promised.
@Suite struct SimulationTableTests {
  private static let rows: [SimulationRow] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Simulation.md").standardized
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { SimulationRow($0) }
  }()

  @Test func theTableHasARowForEverySimulation() {
    let wanted = Simulation.all.map { "\($0.habit.rawValue) \($0.days) \($0.minutes)" }
    #expect(Self.rows.map { "\($0.habit) \($0.days) \($0.minutes)" } == wanted, "Run make simulate.")
  }

  @Test func thePlanIsBetterInNinetyFiveOfAHundredLearners() {
    for row in Self.rows { #expect(row.wins.allSatisfy { $0 >= 95 }, "\(row.line)") }
  }

  @Test func theHeaviestDayIsAtMostOneAndAHalfTimesTheMean() {
    // Who skips days, or studies in bursts, chose heavier days.
    let chosen = [Learner.Habit.everyOtherDay, .bursts].map(\.rawValue)
    for row in Self.rows where !chosen.contains(row.habit) { #expect(row.peak <= 1.5, "\(row.line)") }
  }

  @Test func aRowIsReadAsItIsWritten() throws {
    let row = try #require(Self.rows.first)
    #expect(SimulationRow(row.line) == row)
    #expect(SimulationRow("| --- | --- | --- | --- | --- | --- | --- |") == nil)
  }
}
