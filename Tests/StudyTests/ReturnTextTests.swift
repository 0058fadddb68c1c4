import Practice
import Testing

@testable import Study

struct ReturnTextTests {
  @Test func aDayThatCouldBeTakenForANearerOneHasItsYear() {
    let today = Day("2027-07-13")!
    func text(_ day: String) -> String { ReturnText.text(Day(day)!, today: today, isPlanned: false) }
    #expect(text("2027-07-14") == "back tomorrow")
    #expect(text("2027-11-16") == "back on Tue 16 Nov")
    #expect(text("2028-05-08") == "back on Mon 8 May")
    #expect(text("2028-05-09") == "back on Tue 9 May 2028")
    #expect(text("2028-11-15") == "back on Wed 15 Nov 2028")
  }
}
