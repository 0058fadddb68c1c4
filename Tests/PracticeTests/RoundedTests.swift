import Testing

@testable import Practice

/// A rounded figure never says what the exact one does not.
struct RoundedTests {
  @Test func allAndNoneAreSaidOnlyOfAllAndNone() {
    for whole in 1...2000 {
      for part in [0, 1, whole / 2, whole - 1, whole] {
        let percent = Rounded.percent(Double(part) / Double(whole))
        #expect((percent == 0) == (part == 0) && (percent == 100) == (part == whole), "\(part) of \(whole)")
      }
    }
  }

  @Test func aShareStaysOnItsSideOfALine() {
    #expect(Rounded.percent(0.695, line: 0.7) == 69)
    #expect(Rounded.percent(0.699_999, line: 0.7) == 69)
    #expect(Rounded.percent(0.7, line: 0.7) == 70)
    #expect(Rounded.percent(0.696) == 70)
    #expect(Rounded.percent(0.704, line: 0.7) == 70)
  }

  @Test(arguments: [(0, 0), (0.001, 1), (0.4, 1), (1.5, 2), (59.4, 59), (.nan, 0), (.infinity, 1_000_000), (-3, 0)])
  func aMinuteThatBeganIsNotNone(minutes: Double, shown: Int) { #expect(Rounded.minutes(minutes) == shown) }

  @Test(arguments: [(-1.0, 0), (.nan, 0), (2, 100), (.infinity, 100)])
  func whatIsNoShareIsTheNearest(share: Double, shown: Int) { #expect(Rounded.percent(share) == shown) }
}
