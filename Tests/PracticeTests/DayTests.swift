import Testing

@testable import Practice

struct DayTests {
  @Test func aDayBeginsAtFourInTheMorning() {
    let midnight = Moment(milliseconds: 1_795_478_400_000)  // 2026-11-24T00:00:00Z
    let four = midnight + 4 * 3_600_000
    #expect(Day(four, offset: 0).description == "2026-11-24")
    #expect(Day(four + -1, offset: 0).description == "2026-11-23")
    #expect(Day(four, offset: -3600).description == "2026-11-23")
    #expect(Day(four + -3_600_000, offset: 3600).description == "2026-11-24")
  }

  @Test func timesBefore1970HaveDaysToo() {
    #expect(Day(Moment(milliseconds: -1), offset: 0).description == "1969-12-31")
    #expect(Day(Moment(milliseconds: 0), offset: 0).number == -1)
  }

  @Test func datesAndDaysAreTheSameThing() {
    // From the year 1 to the year 9999.
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(Day(Day(number).description) == Day(number), "\(number)")
    }
    #expect(Day("2026-11-24")! - Day("2026-10-24")! == 31)
  }

  @Test(arguments: [
    "", "2026-11", "2026-13-01", "2026-02-29", "2026-11-31", "26-11-24", "2026-11-00", "2026-1-01", "x-y-z",
  ])
  func noSuchDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func reviewNamesAreOrderedByTimeAndOfVersionSeven() {
    let a = Review.ID(time: Moment(milliseconds: 1_795_478_400_000), random: (.max, .max))
    let b = Review.ID(time: Moment(milliseconds: 1_795_478_400_001), random: (0, 0))
    #expect(a < b)
    #expect(a.rawValue == "01a20ada-2c00-7fff-bfff-ffffffffffff")
    #expect(b.rawValue.count == 36)
  }
}
