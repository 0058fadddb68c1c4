import Testing

@testable import Practice

/// A clock that jumped is asked about, and what it dated counts as given now until the learner says more.
struct ClockDoubtTests {
  /// 24 November 2026, noon UTC.
  private static let now = Moment(milliseconds: 1_795_521_600_000)
  private static let today = Day(20_781)

  private func answer(_ number: Int, days: Int, undone: Bool = false) -> Review {
    Review(
      id: Review.ID("\(number)"), item: "x", time: Self.now + Int64(days) * 86_400_000, day: Self.today + days,
      kind: .choice, grade: .good, answer: .chosen([0]), isUndone: undone)
  }

  private func doubt(_ log: [Review]) -> ClockDoubt? { ClockDoubt(log, now: Self.now, today: Self.today) }

  @Test func whatGoesTogetherIsNotAskedAbout() {
    #expect(doubt([]) == nil)
    #expect(doubt([answer(1, days: -3), answer(2, days: 0)]) == nil)
    #expect(doubt([answer(1, days: -60)]) == nil)
    var close = answer(3, days: 0)
    close.time = Self.now + 9 * 60_000
    #expect(doubt([close]) == nil)
  }

  @Test func answersDatedLaterThanNowAreAskedAbout() {
    let late = [answer(2, days: 376), answer(3, days: 377)]
    #expect(doubt([answer(1, days: -1)] + late) == .ahead(late))
    #expect(doubt([answer(1, days: -1), answer(2, days: 376, undone: true)]) == nil)
  }

  @Test func aLongTimeWithoutAnAnswerIsAskedAbout() {
    #expect(doubt([answer(1, days: -61)]) == .long(last: Self.today + -61, days: 61))
    #expect(
      doubt([answer(1, days: -400), answer(2, days: -2, undone: true)]) == .long(last: Self.today + -400, days: 400))
  }

  @Test func whatIsDatedAheadCountsAsGivenNowAndPullsNothingAlong() {
    let log = [answer(1, days: -5), answer(2, days: 376)]
    let believed = ClockDoubt.believed(log, now: Self.now, today: Self.today)
    #expect(believed.map(\.day) == [Self.today + -5, Self.today])
    #expect(believed.map(\.id) == log.map(\.id))
    let memory = Memories(believed)["x"]
    #expect(memory?.last == Self.today)
    let sound = [answer(1, days: -5), answer(2, days: -1)]
    #expect(ClockDoubt.believed(sound, now: Self.now, today: Self.today) == sound)
  }

  @Test(arguments: [
    // A year ahead: the month and the day were right.
    (days: 365, known: -10, guess: 0), (days: 362, known: -10, guess: -3), (days: 730, known: nil, guess: -1),
    // It is earlier in the day now than it was then: not a year before that.
    (days: 366, known: nil, guess: 0),
    // Of any other wrong clock nothing is known but that it was by now.
    (days: 40, known: -10, guess: 0), (days: 300, known: -10, guess: 0),
  ])
  func theDayIsGuessed(days: Int, known: Int?, guess: Int) {
    #expect(
      ClockDoubt.guess([answer(1, days: days)], now: Self.now, today: Self.today, after: known.map { Self.today + $0 })
        == Self.today + guess)
  }

  @Test func theDayCannotBringAnAnswerPastNow() {
    var evening = answer(1, days: 365)
    evening.time = evening.time + 3 * 3_600_000
    #expect(ClockDoubt.latest([evening], now: Self.now, today: Self.today) == Self.today + -1)
    #expect(ClockDoubt.latest([answer(1, days: 365)], now: Self.now, today: Self.today) == Self.today)
  }

  @Test func everyMomentKnowsWhenItsDayTurns() {
    // Noon in UTC: sixteen hours to four.
    #expect(Day.milliseconds(toTurnAfter: Self.now, offset: 0) == 16 * 3_600_000)
    #expect(Day.milliseconds(toTurnAfter: Self.now, offset: 3600) == 15 * 3_600_000)
    for second in stride(from: Int64(-200_000), through: 200_000, by: 997) {
      let moment = Moment(milliseconds: second * 1000)
      let left = Day.milliseconds(toTurnAfter: moment, offset: -18_000)
      let day = Day(moment, offset: -18_000)
      #expect(Day(moment + left, offset: -18_000) == day + 1)
      #expect(Day(moment + (left - 1), offset: -18_000) == day)
    }
  }
}
