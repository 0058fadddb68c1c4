import Testing

@testable import Practice

struct ExamClockTests {
  let clock = ExamClock(budget: 60_000, from: .test)

  @Test func timeIsSpentWhetherTheProgramRunsOrNot() {
    #expect(clock.left(at: .test) == 60_000)
    #expect(clock.left(at: .test + 20) == 40_000)
    #expect(!clock.isUp(at: .test + 59.999))
    #expect(clock.isUp(at: .test + 60))
    #expect(clock.left(at: .test + 9_999) == 0)
  }

  @Test(arguments: [-86_400.0, -1, 1, 3_600, 86_400])
  func aClockThatIsSetGivesAndTakesNoTime(by seconds: Double) {
    #expect(clock.left(at: (.test + 20).set(by: seconds)) == 40_000)
    // Also when the reading that was set is kept in between.
    var kept = clock
    kept.advance(to: (.test + 20).set(by: seconds))
    #expect(kept.left(at: .test + 30) == 30_000)
  }

  @Test func overARestartOfTheMachineTheWallCounts() {
    var kept = clock
    kept.advance(to: .test + 10)
    #expect(kept.left(at: (.test + 25).restarted("two")) == 35_000)
    // A wall that was set back meanwhile gives none.
    #expect(kept.left(at: (.test + 25).set(by: -3_600).restarted("two")) == 50_000)
  }

  @Test func aPauseStopsTheClock() {
    var clock = clock
    clock.pause(at: .test + 10)
    #expect(clock.left(at: .test + 500) == 50_000)
    clock.goOn(at: .test + 500)
    #expect(clock.left(at: .test + 510) == 40_000)
  }

  @Test func theEndIsWhenTheTimeWasUpAndNotWhenItWasNoticed() {
    #expect(clock.ending(at: .test + 30) == (.test + 30).wall)
    #expect(clock.ending(at: .test + 600) == (.test + 60).wall)
  }

  @Test func theLeadIsOverAnEvenPace() {
    #expect(clock.lead(at: .test + 30, answered: 0.5) == 0)
    #expect(clock.lead(at: .test + 15, answered: 0.5) == 15_000)
    #expect(clock.lead(at: .test + 45, answered: 0.5) == -15_000)
  }
}
