import Testing

@testable import QuestionBank

@Suite("Items whose quantities are drawn")
struct TemplateTests {
  private static let text =
    head("number") + """
        stem: "{n} requests of {tokens} tokens at USD {price} per 1,000 tokens: what do they cost?"
        answer: "{cost:2}"
        unit: USD
        tolerance: 0.01
        solution: "{n} x {tokens} / 1,000 x {price} = {cost:2}."
        draw:
          n: [1000, 2500]
          tokens: [300, 700]
          price: [0.0003, 0.0011]
        let:
          cost: n * tokens / 1000 * price
      """

  private func item() throws -> Item {
    let (bank, findings) = Bank.read([Bank.File(path: "items.yaml", text: Self.text)], on: .base)
    #expect(findings == [])
    return try #require(bank?.items.first)
  }

  @Test func theSameSeedDrawsTheSame() throws {
    let item = try item()
    #expect(item.drawn(seed: 5) == item.drawn(seed: 5))
    #expect(Set((0..<50).map { item.drawn(seed: $0).prompt }).count == 8)
  }

  @Test func theAnswerFitsTheQuantities() throws {
    let item = try item()
    let prompts = try (0..<50).map { seed throws -> String in
      guard case .number(let number) = item.drawn(seed: UInt64(seed)).body else { return "" }
      #expect(number.solution.hasSuffix("= \(number.answer)."))
      return number.stem + " " + number.answer
    }
    #expect(prompts.contains("2500 requests of 700 tokens at USD 0.0011 per 1,000 tokens: what do they cost? 1.93"))
    #expect(prompts.contains("1000 requests of 300 tokens at USD 0.0003 per 1,000 tokens: what do they cost? 0.09"))
  }

  @Test(arguments: [
    ("{a}", "5000"), ("{a:,}", "5,000"), ("{a * 1000:,2}", "5,000,000.00"), ("{a / 3:,1}", "1,666.7"),
    ("{b:,}", "0.25"), ("{0 - a:,}", "-5,000"), ("{min(a, b)} {max(a, b)} {up(b)} {up(a)}", "0.25 5000 1 5000"),
    ("{up(0 - b)}", "0"), ("{a < b}{a > b}{a > a}", "010"), ("{a > b ? the first | the second} wins", "the first wins"),
    ("{a < b ? the first | } wins", " wins"),
  ]) func textsAreFilledWithWhatIsComputed(_ text: String, _ filled: String) throws {
    #expect(try Template.fill(text, ["a": Fraction(5000)!, "b": Fraction(1, over: 4)!]) == filled)
  }

  @Test func anItemThatIsNoTemplateStays() {
    #expect(Item.choice().drawn(seed: 1) == .choice())
  }

  @Test(arguments: [
    ("n * tokens / 1000 * price", "n * tokns", "there is no quantity \"tokns\""),
    ("n * tokens / 1000 * price", "(n * tokens", "a parenthesis is not closed"),
    ("n * tokens / 1000 * price", "n / 0", "a division by zero or a number that is too large"),
    ("n * tokens / 1000 * price", "n * ", "a sum ends too early"),
    ("n * tokens / 1000 * price", "n tokens", "\"n tokens\" goes on after its end"),
    ("n * tokens / 1000 * price", "min(n)", "min takes two sums with a comma between them"),
    ("n * tokens / 1000 * price", "up(n", "a parenthesis is not closed"),
    ("answer: \"{cost:2}\"", "answer: \"{n > 3 ? 5}\"", "\"n > 3 ? 5\" needs two texts, as in {a < b ? this | that}"),
    ("n * tokens / 1000 * price", "n ^ 2", "\"n ^ 2\" has \"^\" in it"),
    ("answer: \"{cost:2}\"", "answer: \"{cost / 3}\"", "\"cost / 3\" needs a number of digits, as in {cost:2}"),
    ("[1000, 2500]", "[many]", "\"many\" is not a decimal number"),
    ("[1000, 2500]", "[]", "\"n\" has no values"),
  ]) func aTemplateThatCannotBeDrawnIsFound(_ part: String, _ fault: String, _ reason: String) {
    let marked = Self.text.replacing(part, with: fault).replacing("draw:", with: "▶draw:")
    expect(marked, finds: .template(reason))
  }

  @Test(arguments: [
    ("{n > 2 ? more | few}", "more"), ("{n > 3 ? more | few} units", "few units"), ("{n > 3 ? , and more |}.", "."),
    ("{n: one | two | three} of them", "three of them"), ("{n - 1: {n:2} | {n * 1000:,} | ?: no}", "3,000"),
    ("{n > 2 ? {n: a | b | {m:,2} USD} | {n}}", "1,234.50 USD"), ("{(n > 2) + 2 * (n < 2)}", "1"),
    ("{max(n, m):,}", "1,234.5"), ("{up(n / 2)}", "2"),
  ]) func textsDependOnTheQuantities(_ text: String, _ shown: String) throws {
    let values = [("n", "3"), ("m", "1234.5")].map { ($0, Fraction(decimal: $1)!) }
    #expect(try Template.fill(text, Dictionary(uniqueKeysWithValues: values)) == shown)
  }

  @Test(arguments: [
    ("{n: one | two}", "\"n\" is 3, and there is no such text"),
    ("{n / 2: one | two}", "\"n / 2\" is 1.5, and there is no such text"),
    ("{n > 2 ? a | b | c}", "\"n > 2 ? a | b | c\" needs two texts, as in {a < b ? this | that}"),
    ("{n: one | {n}", "a brace is not closed"),
    ("{n:x}", "\"n:x\" needs a number of digits, as in {cost:2}"),
  ]) func aTextThatCannotBeChosenIsNamed(_ text: String, _ reason: String) {
    #expect(throws: Expression.Failure(reason: reason)) { try Template.fill(text, ["n": Fraction(3)!]) }
  }

  @Test func optionsStayDifferent() {
    expect(
      head("choice") + """
          stem: What is {n} times two?
          options:
            - { text: "{n * 2}", key: true, why: So. }
            - { text: "{n + 2}", why: No. }
          ▶draw: { n: [3, 2] }
        """, finds: .template("two options are the same for some of the values"))
  }

  /// The key is as often the smallest amount as the largest, and only a rare draw makes two of them the same.
  private static func choice(_ rare: String) -> String {
    let values = (1...45).map(String.init).joined(separator: ", ")
    return head("choice") + """
        stem: "What do {n} tokens of {m} cost?"
        options:
          - { text: "{n > 0 ? USD {n + m} | a text that nobody will read, however long it may be}", key: true, why: So. }
          - { text: "USD {n + m + 1 - 2 * (m > 1)}", why: No. }
          - { text: "\(rare)", why: No. }
          - { text: "USD {n + m + 3 - 6 * (m > 3)}", why: No. }
        ▶draw: { n: [\(values)], m: [1, 2, 3, 4] }
      """
  }

  @Test func rulesLookAtWhatIsAsked() throws {
    try lint(Self.choice("USD {n + m + 2 - 4 * (m > 2)}").replacing("▶", with: ""))
  }

  @Test func aRareFaultIsFoundByTheCheck() throws {
    let text = Self.choice("USD {n + m + 2 - 4 * (m > 2) + (n > 44) * (m > 2)}").replacing("▶", with: "")
    let files = [Bank.File(path: "items.yaml", text: text)]
    let bank = try #require(Bank.read(files, on: .base).bank)
    let findings = Lint.findings(in: bank, files: files, today: "2026-11-24")
    #expect(findings.map(\.problem) == [.template("two options are the same for some of the values")])
  }

  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("-2 - -3", "1"), ("0.1 + 0.2", "0.3"), ("1 / 8", "0.125"),
    ("10 / 4 / 5", "0.5"), ("0.00006 * 1000000000", "60000"),
  ]) func sumsAreExact(_ sum: String, _ value: String) throws {
    #expect(try Expression.value(of: sum, with: [:]).exact == value)
  }

  @Test func halvesAreRoundedAwayFromZero() throws {
    func rounded(_ text: String, _ places: Int) -> String? { Fraction(decimal: text)?.rounded(to: places) }
    #expect(rounded("1.005", 2) == "1.01")
    #expect(rounded("-1.005", 2) == "-1.01")
    #expect(rounded("-0.001", 2) == "0.00")
    #expect(rounded("0.5", 0) == "1")
    #expect(rounded("12", 3) == "12.000")
    #expect(Fraction(1, over: 3)?.exact == nil)
    #expect(Fraction(Int.max)! * Fraction(3)! == nil)
  }
}
