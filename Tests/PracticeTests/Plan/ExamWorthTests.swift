import Scheduling
import Testing

@testable import Practice

@Suite struct ExamWorthTests {
  private static let scheduler = Scheduler()
  private static let table = ExamWorth(scheduler: scheduler, horizon: 30, steepness: 0.9)
  private let young = MemoryState(stability: 2, difficulty: 5)
  private let old = MemoryState(stability: 60, difficulty: 5)

  @Test func whatIsHalfForgottenIsWorthMoreThanWhatIsFresh() {
    let faded = Self.table.worth(of: young, elapsed: 10, left: 20)
    let fresh = Self.table.worth(of: young, elapsed: 1, left: 20)
    let firm = Self.table.worth(of: old, elapsed: 10, left: 20)
    #expect(faded > fresh)
    #expect(faded > firm)
  }

  @Test func onTheEveAReviewIsWorthTheRecallThatItAdds() {
    // The last review: with it the recall is nearly 1, without it what is left after another day.
    let gain = 1 - Self.scheduler.retrievability(of: young, after: 11)
    let worth = Self.table.worth(of: young, elapsed: 10, left: 1)
    #expect(worth > gain / 2 && worth < gain * 4)
  }

  @Test func meetingAnItemIsWorthMoreThanReviewingAFirmOne() {
    for left in [1, 5, 20, 30] {
      let meeting = Self.table.worthOfMeeting(left: left, known: 0.4)
      #expect(meeting > Self.table.worth(of: old, elapsed: 3, left: left))
    }
  }

  @Test func everyMemoryHasAWorthThatIsANumber() {
    for stability in [0.001, 0.05, 1, 36_500] {
      for difficulty in [1.0, 5, 10] {
        let state = MemoryState(stability: stability, difficulty: difficulty)
        for (elapsed, left) in [(1, 1), (400, 30), (1, 500), (10_000, 1)] {
          #expect(Self.table.worth(of: state, elapsed: elapsed, left: left).isFinite)
          #expect(Self.table.worth(of: state, elapsed: elapsed, left: left, .coarse).isFinite)
        }
      }
    }
  }

  @Test func aTableServesShorterPlansOfTheSameLearnerOnly() {
    #expect(Self.table.fits(Self.scheduler, left: 30, steepness: 0.9))
    #expect(Self.table.fits(Self.scheduler, left: 1, steepness: 0.9))
    #expect(!Self.table.fits(Self.scheduler, left: 31, steepness: 0.9))
    #expect(!Self.table.fits(Self.scheduler, left: 30, steepness: 1))
    #expect(!Self.table.fits(Scheduler(desiredRetention: 0.8), left: 30, steepness: 0.9))
  }

  @Test func anExamInAYearIsLookedAtInStepsOfDays() {
    let far = ExamWorth(scheduler: Self.scheduler, horizon: 365, steepness: 0.9)
    #expect(!far.fits(Self.scheduler, left: 30, steepness: 0.9))
    #expect(far.fits(Self.scheduler, left: 364, steepness: 0.9))
    #expect(far.worth(of: young, elapsed: 10, left: 365) > far.worth(of: old, elapsed: 10, left: 365))
  }
}

@Suite struct MemoryGridTests {
  @Test func aPlaceIsReadOffInProportion() {
    for (stability, difficulty) in [(0.05, 1.0), (0.3, 4), (2.3, 5.5), (80, 9.9), (1000, 10)] {
      let spot = MemoryGrid.spot(MemoryState(stability: stability, difficulty: difficulty))
      let corners = [0, 1, MemoryGrid.row, MemoryGrid.row + 1].map { MemoryGrid.states[spot.index + $0] }
      let shares = [spot.shares.0, spot.shares.1, spot.shares.2, spot.shares.3]
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      let read = zip(corners, shares).reduce(0) { $0 + $1.0.difficulty * $1.1 }
      #expect(abs(read - difficulty) < 1e-6)
      #expect(corners[0].stability <= stability * 1.001 && corners[2].stability >= stability * 0.999)
    }
  }

  @Test func whatIsBeyondTheGridCountsAsItsEdge() {
    for stability in [0.001, 36_500] {
      let spot = MemoryGrid.spot(MemoryState(stability: stability, difficulty: 5))
      #expect(MemoryGrid.states.indices.contains(spot.index + MemoryGrid.row + 1))
    }
  }
}
