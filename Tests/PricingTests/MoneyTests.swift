import Testing

@testable import Pricing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("0", "0.00", "0.00"), ("0.06", "0.06", "0.06"), ("18.40", "18.40", "18.40"), ("0.00875", "0.01", "0.00875"),
    ("0.005", "0.01", "0.005"), ("0.0049", "0.00", "0.0049"), ("0.995", "1.00", "0.995"),
    ("1234567.891", "1,234,567.89", "1234567.891"), ("0.000000000001", "0.00", "0.000000000001"),
    ("1000000000000000", "1,000,000,000,000,000.00", "1000000000000000.00"),
  ])
  func aDecimalIsReadExactlyAndRoundedOnlyWhenShown(text: String, shown: String, exact: String) throws {
    let money = try #require(Money(text))
    #expect(money.text == shown)
    #expect(money.exact == exact)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "-1", "+1", "1,5", "1,000", "1 000", "$3", "1e3", "NaN", "inf", "0.0000000000001", "1.2.3",
    "٣",
    "1000000000000001", "99999999999999999999",
  ])
  func whatIsNoDecimalIsNoMoney(text: String) { #expect(Money(text) == nil) }

  @Test func sumsAndDifferencesCarry() throws {
    let (a, b) = (try #require(Money("0.7")), try #require(Money("2.65")))
    #expect((a + b).exact == "3.35")
    #expect((b - a).exact == "1.95")
    #expect((a - b).exact == "-1.95")
    #expect((a - b).magnitude.exact == "1.95")
    #expect((a - a) == .zero)
    #expect(a < b && a - b < .zero)
  }

  @Test func aProductIsExactAndTooLargeIsSaid() throws {
    let price = try #require(Money("0.0000000175"))
    #expect(try price.times(1_000_000_000_000_000).exact == "17500000.00")
    #expect(try (.zero - price).times(4).exact == "-0.00000007")
    #expect(throws: Refusal.tooLarge) { try Money.dollars(2).times(.max) }
    #expect(throws: Refusal.tooLarge) { try Money.dollars(1).times(1_000_000_000_000_001) }
  }

  @Test func aPartIsThereOnlyWhenItIsExact() throws {
    #expect(Money("0.06")?.part(of: 1_000_000)?.exact == "0.00000006")
    #expect(Money("0.0000001")?.part(of: 1_000_000) == nil)
    #expect(Money("10")?.part(of: 3) == nil)
    #expect(Money("12.5")?.part(of: 1) == Money("12.5"))
    #expect(Money("1000000000000000")?.part(of: 1_000_000) == .dollars(1_000_000_000))
  }

  @Test func numbersArePartedByThousands() {
    #expect(0.grouped == "0")
    #expect(999.grouped == "999")
    #expect(1000.grouped == "1,000")
    #expect(31_680_000.grouped == "31,680,000")
    #expect((-1234).grouped == "-1,234")
  }
}
