import Numerics
import Testing

@testable import Pricing

/// Numbers as people type them, and what an answer, and a field for whole numbers, makes of each.
@Suite struct TypedAnswerTests {
  /// What is typed; the number that it means to a question, several where it is asked about, none where it is said to
  /// be unreadable; the whole number that the lab and the options take, or why they take none.
  static let table: [(String, TypedNumber.Answer, Result<Int, TypedNumber.Fault>)] = [
    // Signs.
    ("7", .number(7), .success(7)),
    ("+7", .number(7), .success(7)),
    ("-7", .number(-7), .failure(.negative)),
    ("\u{2212}2.5", .number(-2.5), .failure(.negative)),
    ("\u{2010}7", .number(-7), .failure(.negative)),
    ("\u{2013}7", .number(-7), .failure(.negative)),
    ("\u{FF0D}7", .number(-7), .failure(.negative)),
    ("--7", .unreadable, .failure(.notANumber("--7"))),
    ("7-", .unreadable, .failure(.notANumber("7-"))),
    ("-0", .number(0), .success(0)),
    // Points.
    ("16.5", .number(16.5), .failure(.notWhole("16.5"))),
    ("16.50", .number(16.5), .failure(.notWhole("16.50"))),
    (".5", .number(0.5), .failure(.notWhole(".5"))),
    ("5.", .number(5), .success(5)),
    ("1.234", .number(1.234), .failure(.notWhole("1.234"))),
    ("1.234.567", .number(1_234_567), .success(1_234_567)),
    ("1.2.3", .unreadable, .failure(.notANumber("1.2.3"))),
    (".", .unreadable, .failure(.notANumber("."))),
    // Commas.
    ("16,5", .number(16.5), .failure(.notWhole("16,5"))),
    ("0,33", .number(0.33), .failure(.notWhole("0,33"))),
    ("0,125", .number(0.125), .failure(.notWhole("0,125"))),
    ("1,234", .ambiguous("1234", "1.234"), .success(1234)),
    ("12,000", .ambiguous("12000", "12"), .success(12_000)),
    ("1,234,567", .number(1_234_567), .success(1_234_567)),
    ("1,234.5", .number(1234.5), .failure(.notWhole("1,234.5"))),
    ("1.234,5", .number(1234.5), .failure(.notWhole("1.234,5"))),
    ("1,6.2", .unreadable, .failure(.notANumber("1,6.2"))),
    ("1,23,4", .unreadable, .failure(.notANumber("1,23,4"))),
    // Blanks and other marks between thousands.
    ("1 234", .number(1234), .success(1234)),
    ("1\u{A0}234", .number(1234), .success(1234)),
    ("1\u{2009}234,5", .number(1234.5), .failure(.notWhole("1\u{2009}234,5"))),
    ("1\u{202F}000\u{202F}000", .number(1_000_000), .success(1_000_000)),
    ("1'000", .number(1000), .success(1000)),
    ("1\u{2019}000", .number(1000), .success(1000)),
    ("1_000", .number(1000), .success(1000)),
    ("10 00", .unreadable, .failure(.notANumber("10 00"))),
    ("  12  ", .number(12), .success(12)),
    // Exponents.
    ("1.65e1", .number(16.5), .failure(.notWhole("1.65e1"))),
    ("2E3", .number(2000), .success(2000)),
    ("1e+3", .number(1000), .success(1000)),
    ("165e-1", .number(16.5), .failure(.notWhole("165e-1"))),
    ("165e\u{2212}1", .number(16.5), .failure(.notWhole("165e\u{2212}1"))),
    ("1e", .unreadable, .failure(.notANumber("1e"))),
    ("1e400", .unreadable, .failure(.notANumber("1e400"))),
    // Suffixes.
    ("200k", .number(200_000), .success(200_000)),
    ("1.2345k", .number(1234.5), .failure(.notWhole("1.2345k"))),
    ("1.5 M", .number(1_500_000), .success(1_500_000)),
    ("3B", .number(3e9), .success(3_000_000_000)),
    ("1T", .number(1e12), .success(1_000_000_000_000)),
    ("1M5", .unreadable, .failure(.notANumber("1M5"))),
    // Fractions.
    ("33/2", .number(16.5), .failure(.notANumber("33/2"))),
    ("-33/2", .number(-16.5), .failure(.notANumber("-33/2"))),
    ("16 1/2", .number(16.5), .failure(.notANumber("16 1/2"))),
    ("1\u{2044}4", .number(0.25), .failure(.notANumber("1\u{2044}4"))),
    ("1/0", .unreadable, .failure(.notANumber("1/0"))),
    ("1/2/3", .unreadable, .failure(.notANumber("1/2/3"))),
    // Other digits.
    ("１２.５", .number(12.5), .failure(.notWhole("１２.５"))),
    ("٣", .unreadable, .failure(.notANumber("٣"))),
    ("½", .unreadable, .failure(.notANumber("½"))),
    ("XII", .unreadable, .failure(.notANumber("XII"))),
    // What stands beside a number.
    ("$16.50", .number(16.5), .failure(.notANumber("$16.50"))),
    ("16.5 USD", .number(16.5), .failure(.notANumber("16.5 USD"))),
    ("12 %", .number(12), .failure(.notANumber("12 %"))),
    // Nothing.
    ("", .empty, .failure(.empty)),
    ("NaN", .unreadable, .failure(.notANumber("NaN"))),
    ("inf", .unreadable, .failure(.notANumber("inf"))),
    ("0x10", .unreadable, .failure(.notANumber("0x10"))),
  ]

  @Test(arguments: table) func everyNumberIsReadAskedAboutOrRefused(
    text: String, answer: TypedNumber.Answer, whole: Result<Int, TypedNumber.Fault>
  ) {
    #expect(TypedNumber.answer(text) == answer)
    #expect(Result { () throws(TypedNumber.Fault) in try TypedNumber.parse(text) } == whole)
  }

  @Test func theUnitMayStandBesideTheNumber() {
    #expect(TypedNumber.answer("16.5 tokens", unit: "tokens") == .number(16.5))
    #expect(TypedNumber.answer("1.5 million requests", unit: "million requests") == .number(1.5))
    #expect(TypedNumber.answer("1.5M", unit: "million requests") == .ambiguous("1500000", "1.5"))
    #expect(TypedNumber.answer("2k", unit: "USD") == .number(2000))
  }

  @Test func whatIsNotUnderstoodIsAskedInOneSentence() {
    func question(_ text: String) -> String? { TypedNumber.answer(text).question(about: text) }
    #expect(question("16,5") == nil)
    #expect(question("1,234") == "1,234 can mean 1234 or 1.234. Type the one you mean.")
    #expect(question("1.6.2") == "1.6.2 cannot be read. Type a number such as 1234.5, 1.2e3, 200k or 33/2.")
    #expect(question(" ") == "Type a number first.")
  }

  @Test func anyTextIsReadOrRefused() {
    var random = SeededGenerator(seed: 5)
    let pieces = Array("0123456789.,_ eEkKmM+-−/⁄$%½٣é\u{A0}\u{301}\u{1B}")
    for _ in 0..<20_000 {
      let text = String((0..<Int.random(in: 0..<24, using: &random)).map { _ in pieces.randomElement(using: &random)! })
      if case .number(let number) = TypedNumber.answer(text, unit: "million USD") { #expect(number.isFinite) }
    }
  }
}
