import Canvas
import Numerics
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("日本語", 6), ("ｗ", 2), ("e\u{301}", 1), ("👩‍💻", 4), ("👍🏽", 2), ("🇩🇪", 2),
    ("1️⃣", 1), ("☀️", 1), ("✅", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{301}", 0), ("\u{200B}", 0),
    ("a\u{AD}b", 2), ("\t", 1), ("\r\n", 1), ("\u{1B}[0m", 4), ("░█▁─│┼→…", 8),
  ])
  func widthIsInColumns(text: String, width: Int) {
    #expect(Text.width(text) == width)
    #expect(text.reduce(0) { $0 + Text.width(of: $1) } == width)
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb", "a b"), ("a\r\nb\u{2028}c", "a\nb\nc"), ("\u{1B}[31mred", " [31mred"),
    ("\u{9B}x\u{7F}", " x "), ("abc\u{202E}def\u{2066}", "abc def "), ("☀️", "☀"), ("👍🏽", "👍"), ("👩‍💻", "👩💻"),
    ("a \u{301}b\u{7}\u{301}", "a b "), ("\u{FEFF}a\u{200B}b", "ab"), ("\u{301}a", "a"), ("\u{E000}", "?"),
    ("e\u{301}", "e\u{301}"),
  ])
  func cleanTextCannotDisturbATerminal(text: String, clean: String) {
    #expect(Array(Text.cleaned(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func wordsGoToTheNextLine() {
    #expect(
      Text.wrap("Half the on-demand token price for work that can wait.", width: 20)
        == ["Half the on-demand", "token price for work", "that can wait."])
  }

  @Test func newlinesStayAndBlanksCollapse() {
    #expect(Text.wrap("a  b\tc\n\n d\n", width: 20) == ["a b c", "", "d"])
    #expect(Text.wrap("", width: 5) == [""])
    #expect(Text.wrap("   ", width: 5) == [""])
  }

  @Test func aLongWordIsBrokenBetweenGraphemes() {
    #expect(Text.wrap("see abcdefgh ij", width: 5) == ["see", "abcde", "fgh", "ij"])
    #expect(Text.wrap("see abcdefg ij", width: 5) == ["see", "abcde", "fg ij"])
    #expect(Text.wrap("日本語", width: 5) == ["日本", "語"])
    #expect(Text.wrap("日a", width: 1) == ["?", "a"])
    #expect(Text.wrap("word", width: 0) == [])
    #expect(Text.wrap("word", width: -3) == [])
  }

  @Test func wordsJoinedByABlankStayTogether() {
    #expect(Text.wrap("costs 12\u{A0}000 USD", width: 9) == ["costs", "12\u{A0}000", "USD"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func wrappingKeepsEveryWordAndTheWidth(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let text = chance.text(pieces: .random(in: 0...40, using: &chance))
    let width = Int.random(in: 1...30, using: &chance)
    let lines = Text.wrap(text, width: width)
    #expect(lines.allSatisfy { Text.width($0) <= width })
    guard width >= 4 else { return }
    // Without blanks and breaks, the text and its lines hold the same graphemes in the same order.
    func graphemes(_ text: String) -> [Character] { text.filter { $0 != " " && $0 != "\n" }.map { $0 } }
    #expect(lines.flatMap(graphemes) == graphemes(Text.cleaned(text)))
    let words = Text.cleaned(text).split { $0 == " " || $0 == "\n" }
    let kept = lines.flatMap { $0.split(separator: " ") }
    if words.allSatisfy({ Text.width(String($0)) <= width }) { #expect(kept == words) }
  }

  @Test(arguments: [
    ("Provisioned Throughput", 30, "Provisioned Throughput"), ("Provisioned Throughput", 13, "Provisioned…"),
    ("Provisioned Throughput", 14, "Provisioned T…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("abc", 1, "…"),
    ("abc", 0, ""), ("abc", -1, ""), ("a\nb", 3, "a b"),
  ])
  func truncatedTextSaysThatSomethingIsMissing(text: String, width: Int, result: String) {
    #expect(Text.truncated(text, width: width) == result)
  }

  @Test func theMarkCanBeChosen() {
    #expect(Text.truncated("abcdef", width: 5, mark: "...") == "ab...")
    #expect(Text.truncated("abcdef", width: 2, mark: "...") == "..")
    #expect(Text.truncated("abcdef", width: 3, mark: "") == "abc")
  }

  @Test func paddedTextIsExactlyAsWide() {
    #expect(Text.padded("82 %", width: 6) == "82 %  ")
    #expect(Text.padded("82 %", width: 6, alignRight: true) == "  82 %")
    #expect(Text.padded("日本語", width: 4) == "日… ")
    #expect(Text.padded("x", width: 0) == "")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func everyWayOfFittingKeepsTheWidth(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let text = chance.text(pieces: .random(in: 0...12, using: &chance))
    let width = Int.random(in: 0...20, using: &chance)
    let clean = Text.cleaned(text)
    #expect(Text.width(Text.truncated(text, width: width)) <= width)
    #expect(Text.width(Text.padded(text, width: width, alignRight: seed % 2 == 0)) == width)
    #expect(Text.width(clean) == Text.width(text))
    #expect(Text.cleaned(clean) == clean)
    let ascii = Text.ascii(text)
    #expect(Text.width(ascii) == Text.width(text))
    #expect(ascii.utf8.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 }, "\(ascii.debugDescription)")
  }

  @Test(arguments: [
    ("“It’s” — on‑demand… 5 × 2 ≈ 10", "\"It's\" - on-demand. 5 x 2 ~ 10"), ("┌─┬┐│├┤└┘", "+-++|++++"),
    ("████░░", "####.."), ("▁▂▃▄▅▆▇█", "._-=+*%#"), ("← → ↑ ↓ ▶", "< > ^ v >"), ("┊", ":"), ("Übermäßig", "Ubermasig"),
    ("e\u{301}", "e"), ("日本", "????"), ("Ａｗ", "A w "), ("✅ ✓ ✗", "?? v x"), ("12\u{A0}000 €", "12 000 E"),
    ("a\nb", "a\nb"),
  ])
  func asciiHasLookAlikesOfTheSameWidth(text: String, ascii: String) {
    #expect(Text.ascii(text) == ascii)
    #expect(Text.width(text) == Text.width(ascii))
  }

  @Test func theLettersOfLatinLookLikeTheirBase() {
    let letters = (0xC0...0x17F).compactMap { Unicode.Scalar($0) }.map { Character($0) }
    let plain = Text.ascii(String(letters))
    #expect(plain.count == letters.count)
    #expect(!plain.contains("?"))
    #expect(Text.ascii("ÀÉÎÕÜçñøÿŁłŒœŠšŽž") == "AEIOUcnoyLlOoSsZz")
  }
}

@Suite struct NarrowTextTests {
  @Test func whatIsAmbiguousBecomesASCIIOfTheSameWidth() {
    let text = "Exam · 3 of 10 ─│┼ ████░░ … → “é” 漢字 日本 Ж"
    let narrow = Text.narrow(text)
    #expect(narrow == "Exam . 3 of 10 -|+ ####.. . > \"e\" 漢字 日本 Ж")
    #expect(Text.width(narrow) == Text.width(text))
  }
}
