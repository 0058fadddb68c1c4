import Numerics
import Testing

@testable import Pricing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("1.5M", 1_500_000), ("200k", 200_000), ("200 K", 200_000), ("1 000 000", 1_000_000),
    ("1,000,000", 1_000_000), ("1_000", 1000), ("2e6", 2_000_000), ("2.5E3", 2500), ("1e+15", 1_000_000_000_000_000),
    ("3b", 3_000_000_000), ("3G", 3_000_000_000), ("1T", 1_000_000_000_000), ("+5", 5), (" 12 ", 12), ("1.0", 1),
    ("1,5M", 1_500_000), ("1.234,5k", 1_234_500), ("1.234.567", 1_234_567), ("1'000", 1000), ("１２", 12), ("0.5k", 500),
    (".5k", 500), ("1\u{202F}000", 1000), ("1e18", 1_000_000_000_000_000_000), ("007", 7),
  ])
  func itIsReadAsItIsMeant(text: String, number: Int) throws { #expect(try TypedNumber.parse(text) == number) }

  @Test(arguments: [
    ("", TypedNumber.Fault.empty), ("   ", .empty), ("-3", .negative), ("−3", .negative), ("NaN", .notANumber("NaN")),
    ("inf", .notANumber("inf")), ("abc", .notANumber("abc")), ("1.5", .notWhole("1.5")),
    ("1.2345k", .notWhole("1.2345k")),
    ("1.2.3", .notANumber("1.2.3")), ("1e", .notANumber("1e")),
    ("k", .notANumber("k")),
    ("1e-3", .notWhole("1e-3")), ("1e99", .tooLarge), ("99999999999999999999", .tooLarge), ("2e18", .tooLarge),
    ("1M5", .notANumber("1M5")), ("10 00", .notANumber("10 00")), ("-", .notANumber("-")), ("٣", .notANumber("٣")),
    ("0x10", .notANumber("0x10")), (".", .notANumber(".")),
  ])
  func whatIsNoNumberIsSaid(text: String, fault: TypedNumber.Fault) {
    #expect(throws: fault) { try TypedNumber.parse(text) }
  }

  @Test(arguments: [
    ("16.5", "16.5"), ("16,5", "16.5"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("0,33", "0.33"),
    ("1.65e1", "16.5"), ("165e-1", "16.5"), ("\u{2212}2.5", "-2.5"), ("-2,5", "-2.5"), ("1.2345k", "1234.5"),
    ("1\u{2009}234,5", "1234.5"), ("1\u{202F}000", "1000"), ("0.000", "0"), ("-0", "0"), ("1.50", "1.5"), (".5", "0.5"),
    ("1e3", "1000"), ("12,000,000", "12000000"), ("1.000.000", "1000000"),
  ])
  func anyNumberIsRead(text: String, number: String) {
    guard case .number(let read) = TypedNumber.read(text) else {
      Issue.record("unreadable")
      return
    }
    #expect(read.text == number)
  }

  @Test func whatMayMeanTwoThingsIsAskedAbout() {
    #expect(TypedNumber.read("1,234", takesGroups: false) == .ambiguous("1234", "1.234"))
    for text in ["33/2", "1,23,4", "1.2.3", "abc", "1 2", "--1", "1,2.3,4", "", "e5"] {
      #expect(TypedNumber.read(text) == .unreadable, "\(text)")
    }
  }

  @Test func anyTextLeavesItStanding() {
    var chance = SeededGenerator(seed: 3)
    let pieces = Array("0123456789.,_ eEkKmMbBtTgG+-−NaN∞٣é\u{A0}\u{301}")
    for _ in 0..<20_000 {
      let text = String((0..<Int.random(in: 0..<24, using: &chance)).map { _ in pieces.randomElement(using: &chance)! })
      if let number = try? TypedNumber.parse(text) { #expect(0...TypedNumber.limit ~= number) }
    }
  }
}
