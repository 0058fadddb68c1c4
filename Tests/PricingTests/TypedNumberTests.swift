import Testing

@testable import Pricing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("1.5M", 1_500_000), ("200k", 200_000), ("200 K", 200_000), ("1 000 000", 1_000_000),
    ("1,000,000", 1_000_000), ("1_000", 1000), ("2e6", 2_000_000), ("2.5E3", 2500), ("1e+15", 1_000_000_000_000_000),
    ("3b", 3_000_000_000), ("3G", 3_000_000_000), ("1T", 1_000_000_000_000), ("+5", 5), (" 12 ", 12), ("1.0", 1),
    ("0.5k", 500), (".5k", 500), ("1\u{202F}000", 1000), ("1e18", 1_000_000_000_000_000_000), ("007", 7),
  ])
  func itIsReadAsItIsMeant(text: String, number: Int) throws { #expect(try TypedNumber.parse(text) == number) }

  @Test(arguments: [
    ("", TypedNumber.Fault.empty), ("   ", .empty), ("-3", .negative), ("−3", .negative), ("NaN", .notANumber("NaN")),
    ("inf", .notANumber("inf")), ("abc", .notANumber("abc")), ("1.5", .notWhole("1.5")),
    ("1.2345k", .notWhole("1.2345k")),
    ("1,5M", .decimalComma("1,5M")), ("1.2.3", .notANumber("1.2.3")), ("1e", .notANumber("1e")),
    ("k", .notANumber("k")),
    ("1e-3", .notANumber("1e-3")), ("1e99", .tooLarge), ("99999999999999999999", .tooLarge), ("2e18", .tooLarge),
    ("1M5", .notANumber("1M5")), ("10 00", .notANumber("10 00")), ("-", .notANumber("-")), ("٣", .notANumber("٣")),
    ("0x10", .notANumber("0x10")), (".", .notANumber(".")),
  ])
  func whatIsNoNumberIsSaid(text: String, fault: TypedNumber.Fault) {
    #expect(throws: fault) { try TypedNumber.parse(text) }
  }

  @Test func anyTextLeavesItStanding() {
    var chance = SeededNumbers(seed: 3)
    let pieces = Array("0123456789.,_ eEkKmMbBtTgG+-−NaN∞٣é\u{A0}\u{301}")
    for _ in 0..<20_000 {
      let text = String((0..<Int.random(in: 0..<24, using: &chance)).map { _ in pieces.randomElement(using: &chance)! })
      if let number = try? TypedNumber.parse(text) { #expect(0...TypedNumber.limit ~= number) }
    }
  }
}
