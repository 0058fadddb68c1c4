import Canvas
import Numerics
import Testing

@Suite struct FrameTests {
  @Test func textIsWrittenWhereItBelongs() {
    var frame = Frame(width: 12, height: 3)
    #expect(frame.write("enter", row: 0, column: 1) == 6)
    #expect(frame.write("next", row: 2, column: 3) == 7)
    #expect(frame.text == " enter\n\n   next")
  }

  @Test func blanksAtTheEndAreNotPartOfTheText() {
    var frame = Frame(width: 6, height: 4)
    frame.write("ab  ", row: 1, column: 0, style: .selected)
    #expect(frame.text == "\nab")
    #expect(Frame(width: 6, height: 4).text == "")
  }

  @Test func theLimitCutsAndIsReturned() {
    var frame = Frame(width: 10, height: 1)
    #expect(frame.write("abcdef", row: 0, column: 1, limit: 3) == 4)
    #expect(frame.write("x", row: 0, column: 4) == 5)
    #expect(frame.text == " abcx")
    #expect(frame.write("never", row: 0, column: 6, limit: 0) == 6)
    #expect(frame.write("never", row: 0, column: 6, limit: -4) == 6)
    #expect(frame.text == " abcx")
  }

  @Test func whatLiesOutsideIsLeftOutButCounted() {
    var frame = Frame(width: 4, height: 2)
    #expect(frame.write("abcdef", row: 0, column: 2) == 8)
    #expect(frame.write("abcdef", row: 1, column: -2) == 4)
    #expect(frame.write("abc", row: 2, column: 0) == 3)
    #expect(frame.write("日本", row: -1, column: 0) == 4)
    #expect(frame.write("日本", row: 0, column: 4, limit: 3) == 7)
    #expect(frame.write("far", row: 0, column: .max) > 0)
    #expect(frame.write("far", row: 0, column: .min) < 0)
    #expect(frame.text == "  ab\ncdef")
  }

  @Test func aWideGraphemeThatIsCutBecomesABlank() {
    var frame = Frame(width: 5, height: 3)
    frame.write("日本語", row: 0, column: 0)
    frame.write("日本語", row: 1, column: -1)
    #expect(frame.write("日本", row: 2, column: 0, limit: 3) == 3)
    frame.write("|", row: 2, column: 3)
    #expect(frame.text == "日本\n 本語\n日 |")
    #expect(frame.runs(row: 0) == [Frame.Run(column: 0, text: "日本 ", style: .plain)])
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func writingOverHalfAWideGraphemeLeavesABlank(column: Int, text: String) {
    var frame = Frame(width: 4, height: 1)
    frame.write("日本", row: 0, column: 0)
    frame.write("x", row: 0, column: column)
    #expect(frame.text == text)
  }

  @Test func writingWideOverTheMiddleOfTwoLeavesBlanks() {
    var frame = Frame(width: 4, height: 1)
    frame.write("日本", row: 0, column: 0)
    frame.write("語", row: 0, column: 1)
    #expect(frame.text == " 語")
  }

  @Test func nothingThatControlsATerminalReachesACell() {
    var frame = Frame(width: 20, height: 1)
    frame.write("a\u{1B}[2Jb\u{7}\u{9B}c\nd\te\r\nf\u{202E}g", row: 0, column: 0)
    #expect(frame.text == "a [2Jb  c d e f g")
  }

  @Test func combinedGraphemesStandInOneCell() {
    var frame = Frame(width: 6, height: 1)
    #expect(frame.write("e\u{301}x", row: 0, column: 0) == 2)
    #expect(frame.write("☀️!", row: 0, column: 2) == 4)
    #expect(frame.text == "e\u{301}x☀!")
    #expect(frame.text.unicodeScalars.count == 5)
  }

  @Test func runsAreAsLongAsTheirStyle() {
    var frame = Frame(width: 10, height: 1)
    frame.write("OK", row: 0, column: 1, style: .right)
    frame.write("yes", row: 0, column: 3, style: .right)
    frame.fill(row: 0, columns: 7..<9, with: "█", style: .bar)
    #expect(
      frame.runs(row: 0) == [
        Frame.Run(column: 0, text: " ", style: .plain), Frame.Run(column: 1, text: "OKyes", style: .right),
        Frame.Run(column: 6, text: " ", style: .plain), Frame.Run(column: 7, text: "██", style: .bar),
        Frame.Run(column: 9, text: " ", style: .plain),
      ])
    #expect(frame.style(row: 0, column: 8) == .bar)
    #expect(frame.style(row: 5, column: 8) == .plain)
    #expect(frame.runs(row: 1) == [])
    #expect(frame.runs(row: -1) == [])
  }

  @Test func fillingKeepsToTheFrameAndToWholeGraphemes() {
    var frame = Frame(width: 5, height: 2)
    frame.fill(row: 0, columns: -3..<99, with: "日", style: .dim)
    frame.fill(row: 1, columns: 1..<4, with: "\u{1B}", style: .selected)
    frame.fill(row: 7, columns: 0..<5, with: "x")
    #expect(frame.text == "日日")
    #expect(frame.runs(row: 0) == [Frame.Run(column: 0, text: "日日 ", style: .dim)])
    #expect(frame.runs(row: 1).map(\.text) == [" ", "   ", " "])
  }

  @Test func cellsLeadToAnAddressUntilTheyAreWrittenAnew() {
    let address = "https://example.com/a"
    var frame = Frame(width: 8, height: 1)
    let plain = frame
    frame.write("abcdef", row: 0, column: 1)
    frame.link(row: 0, columns: 1..<7, to: address)
    frame.write("!", row: 0, column: 3)
    #expect(
      frame.runs(row: 0) == [
        Frame.Run(column: 0, text: " ", style: .plain),
        Frame.Run(column: 1, text: "ab", style: .plain, address: address),
        Frame.Run(column: 3, text: "!", style: .plain),
        Frame.Run(column: 4, text: "def", style: .plain, address: address),
        Frame.Run(column: 7, text: " ", style: .plain),
      ])
    var copy = plain
    copy.paste(frame, row: 0, column: 0)
    #expect(copy == frame)
    // The same characters without a link are another picture.
    var text = plain
    text.write(" ab!def", row: 0, column: 0)
    #expect(text.text == frame.text && text != frame)
  }

  @Test(arguments: [
    "ftp://example.com", "javascript:x", "https://example.com/\u{1B}\\", "https://example.com/a b",
    "https://example.com/\u{e9}", "https://example.com/" + String(repeating: "a", count: 2000),
  ])
  func whatIsNoPlainAddressOfTheWebLeadsNowhere(address: String) {
    var frame = Frame(width: 3, height: 1)
    frame.write("abc", row: 0, column: 0)
    frame.link(row: 0, columns: 0..<3, to: address)
    frame.link(row: 7, columns: -4..<90, to: "https://example.com")
    #expect(frame.runs(row: 0) == [Frame.Run(column: 0, text: "abc", style: .plain)])
  }

  @Test func pastingCopiesTextAndStyleAndClips() {
    var note = Frame(width: 6, height: 2)
    note.write("日本e\u{301}!", row: 0, column: 0, style: .title)
    note.write("below", row: 1, column: 0)
    var frame = Frame(width: 8, height: 2)
    frame.write("........", row: 0, column: 0)
    frame.write("........", row: 1, column: 0)
    frame.paste(note, row: -1, column: 4)
    frame.paste(note, row: 1, column: -1)
    #expect(frame.text == "....belo\n 本e\u{301}!...")
    #expect(frame.style(row: 1, column: 1) == .title)
    frame.paste(note, row: .max, column: .min)
    #expect(frame.text == "....belo\n 本e\u{301}!...")
  }

  @Test func framesAreEqualWhenTheyLookTheSame() {
    var one = Frame(width: 6, height: 1)
    one.write("e\u{301}", row: 0, column: 0)
    one.write("a\u{308}", row: 0, column: 1)
    var other = Frame(width: 6, height: 1)
    other.write("o\u{302}a\u{308}", row: 0, column: 0)
    #expect(one != other)
    other.write("a\u{308}", row: 0, column: 1)
    other.write("e\u{301}", row: 0, column: 0)
    #expect(one == other)
    other.cursor = Frame.Position(row: 0, column: 2)
    #expect(one != other)
  }

  @Test func theCursorStaysInsideTheFrame() {
    var frame = Frame(width: 3, height: 2)
    frame.cursor = Frame.Position(row: 1, column: 2)
    #expect(frame.cursor == Frame.Position(row: 1, column: 2))
    frame.cursor = Frame.Position(row: 1, column: 3)
    #expect(frame.cursor == nil)
    frame.cursor = Frame.Position(row: -1, column: 0)
    #expect(frame.cursor == nil)
  }

  @Test(arguments: [(0, 0), (-5, 3), (3, -5), (0, 4), (1, 1)])
  func smallFramesTakeEverything(width: Int, height: Int) {
    var frame = Frame(width: width, height: height)
    #expect(frame.write("日本 text", row: 0, column: 0) == 9)
    frame.fill(row: 0, columns: 0..<9, with: "x")
    frame.paste(Frame(width: 4, height: 4), row: 0, column: -1)
    #expect(frame.width == max(0, width) && frame.height == max(0, height))
    #expect(frame.text == "")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func rowsAreExactlyAsWideAsTheFrameWhateverIsWritten(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var frame = Frame(width: .random(in: 0...30, using: &chance), height: .random(in: 0...6, using: &chance))
    for _ in 0..<40 {
      let row = Int.random(in: -1...6, using: &chance)
      let column = Int.random(in: -8...34, using: &chance)
      let text = chance.text(pieces: .random(in: 0...6, using: &chance))
      switch Int.random(in: 0..<4, using: &chance) {
      case 0:
        let character = text.first ?? "x"
        frame.fill(row: row, columns: column..<column + 7, with: character, style: chance.style())
      case 1:
        var other = Frame(width: 9, height: 2)
        other.write(text, row: 0, column: -1, style: chance.style())
        frame.paste(other, row: row, column: column)
      default:
        let limit = Bool.random(using: &chance) ? nil : Int.random(in: 0...9, using: &chance)
        let end = frame.write(text, row: row, column: column, style: chance.style(), limit: limit)
        #expect(end - column == min(Text.width(text), limit ?? .max), "\(text.debugDescription)")
      }
    }
    for row in 0..<frame.height {
      var column = 0
      var before: Style?
      for run in frame.runs(row: row) {
        #expect(run.column == column)
        #expect(run.style != before)
        #expect(Text.cleaned(run.text) == run.text)
        before = run.style
        column += Text.width(run.text)
      }
      #expect(column == frame.width)
    }
  }
}
