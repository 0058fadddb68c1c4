import Canvas
import Testing

@testable import Terminal

/// What each kind of bytes is, whole, in pieces and broken.
@Suite struct InputDecoderTests {
  /// The events of bytes that come at once, and of the silence after them.
  private func decoded(_ text: String) -> [InputDecoder.Event] { decoded(Array(text.utf8)) }

  private func decoded(_ bytes: [UInt8]) -> [InputDecoder.Event] {
    var decoder = InputDecoder()
    return decoder.take(bytes, at: 0) + decoder.settle(at: 60_000)
  }

  /// The same with a byte at a time, so many milliseconds apart; what waits too long is ended in between.
  private func decoded(_ bytes: [UInt8], apart: Int64) -> [InputDecoder.Event] {
    var decoder = InputDecoder()
    var events: [InputDecoder.Event] = []
    for (index, byte) in bytes.enumerated() {
      let now = Int64(index) * apart
      if let deadline = decoder.deadline, deadline <= now { events += decoder.settle(at: deadline) }
      events += decoder.take([byte], at: now)
    }
    return events + decoder.settle(at: .max)
  }

  private func keys(_ text: String) -> [Key] {
    decoded(text).map { if case .key(let key) = $0 { key } else { .unnamed } }
  }

  @Test(
    arguments: [
      ("a", [.character("a")]), ("é漢", [.character("é"), .character("漢")]), ("\r\n\t", [.enter, .enter, .tab]),
      ("\u{7F}\u{8}", [.backspace, .backspace]), ("\u{C}\u{0}", [.control("l"), .unnamed]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]),
      ("\u{1B}[A\u{1B}OA\u{1B}[1;5A\u{1B}[1;2A", [.up, .up, .up, .up]), ("\u{1B}[a\u{1B}Ob", [.up, .down]),
      ("\u{1B}[5~\u{1B}[6;2~\u{1B}[3~\u{1B}[Z", [.pageUp, .pageDown, .delete, .backTab]),
      ("\u{1B}[7~\u{1B}[8~\u{1B}[7$\u{1B}[7^\u{1B}[H\u{1B}OF", [.home, .end, .home, .home, .home, .end]),
      // Function keys, also those of the Linux console.
      ("\u{1B}[28;6~\u{1B}OP\u{1B}[[A\u{1B}[15~", [.unnamed, .unnamed, .unnamed, .unnamed]),
      // Keys that are told by their characters.
      ("\u{1B}[97;1u\u{1B}[97;5u\u{1B}[27;5;97~\u{1B}[13u", [.character("a"), .control("a"), .control("a"), .enter]),
      ("\u{1B}[97;1:3u\u{1B}[97;3u", [.alt("a")]),
    ] as [(String, [Key])])
  func keysAreNamed(bytes: String, named: [Key]) { #expect(keys(bytes) == named) }

  @Test func theKeypadSendsDigitsAndSigns() {
    let keys = keys("pqrstuvwxy".map { "\u{1B}O\($0)" }.joined())
    #expect(keys == "0123456789".map { .character($0) })
    #expect(self.keys("\u{1B}Oj\u{1B}Ok\u{1B}Om\u{1B}On\u{1B}Oo\u{1B}OM") == "*+-./".map { .character($0) } + [.enter])
  }

  /// An escape and a character at once is Alt; it is never the key Esc and then the character.
  @Test func altIsAKeyOfItsOwn() {
    #expect(keys("\u{1B}q\u{1B}1\u{1B}é") == [.alt("q"), .alt("1"), .alt("é")])
    #expect(keys("\u{1B}\r\u{1B}\u{7F}") == [.unnamed, .unnamed])
    #expect(keys("\u{1B}[1;3A\u{1B}\u{1B}[A\u{1B}\u{1B}OA") == [.unnamed, .unnamed, .unnamed])
    for introducer in "[OPX]^_" { #expect(keys("\u{1B}\(introducer)") == [.alt(introducer)]) }
  }

  @Test func whatTheTerminalSaysIsSwallowedToItsEnd() {
    for text in [
      "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstart\u{1B}\\",
      "\u{1B}[?1;2c", "\u{1B}[>41;390;0c", "\u{1B}[0n", "\u{1B}[8;24;80t", "\u{1B}[?62;4u",
    ] {
      #expect(decoded(text + "a") == [.key(.character("a"))], "\(text.debugDescription)")
    }
    #expect(decoded("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
    #expect(decoded("\u{1B}[5;2R\u{1B}[?2026;2$y") == [.report(.cursor(row: 5, column: 2)), .report(.mode(2026, 2))])
  }

  @Test func aStringIsCancelledAsInATerminal() {
    #expect(keys("\u{1B}]11;rgb\u{18}q") == [.character("q")])
    #expect(keys("\u{1B}Pabc\u{1B}[B") == [.down])
    // What never ends is given up; what was in it was no key.
    #expect(keys("\u{1B}]11;rgb:1e1e") == [])
  }

  @Test func mouseReportsAreSwallowedWhole() {
    #expect(
      decoded("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[<35;3;3M") == [
        .mouse(.init(.press(0), row: 4, column: 9)), .mouse(.init(.release, row: 4, column: 9)),
        .mouse(.init(.wheelUp, row: 0, column: 0)), .mouse(.init(.wheelDown, row: 0, column: 0)),
        .mouse(.init(.drag, row: 2, column: 2)),
      ])
    #expect(
      decoded("\u{1B}[M !!\u{1B}[M#qq") == [
        .mouse(.init(.press(0), row: 0, column: 0)), .mouse(.init(.release, row: 80, column: 80)),
      ])
    // Columns over 95: a byte of its own, UTF-8, and numbers.
    #expect(decoded([27, 91, 77, 32, 0xF0, 33]) == [.mouse(.init(.press(0), row: 0, column: 207))])
    #expect(decoded([27, 91, 77, 32, 0xC4, 0xA0, 33]) == [.mouse(.init(.press(0), row: 0, column: 255))])
    #expect(decoded("\u{1B}[32;10;10M") == [.mouse(.init(.press(0), row: 9, column: 9))])
    // Where it is a function key, nothing follows.
    #expect(keys("\u{1B}[M") == [.unnamed])
  }

  @Test func aPasteIsOneEvent() {
    #expect(
      decoded("\u{1B}[200~\rgot it\r\n2\u{1B}[A\u{1B}[201~q") == [
        .paste("\ngot it\n2\u{1B}[A"), .key(.character("q")),
      ])
    #expect(decoded("\u{1B}[200~\u{1B}[20\u{1B}\u{1B}[201~") == [.paste("\u{1B}[20\u{1B}")])
    #expect(decoded("\u{1B}[200~a\r\rb\n\nc\r\n\r\nd\u{1B}[201~") == [.paste("a\n\nb\n\nc\n\nd")])
    // A million bytes at most, however they come.
    let long = String(repeating: "0123456789", count: 110_000)
    #expect(decoded("\u{1B}[200~\(long)\u{1B}[201~") == [.paste(String(long.prefix(InputDecoder.longestPaste)))])
    // Its end was lost: after a silence it is over, and the keys are keys again.
    var decoder = InputDecoder()
    #expect(decoder.take(Array("\u{1B}[200~abc".utf8), at: 0) == [])
    #expect(decoder.settle(at: 4_999) == [])
    #expect(decoder.settle(at: 5_000) == [.paste("abc")])
    #expect(decoder.take(Array("q".utf8), at: 5_001) == [.key(.character("q"))])
    // A stray end is nothing.
    #expect(decoded("\u{1B}[201~") == [])
  }

  @Test func brokenCharactersAreNoKeys() {
    #expect(decoded([0xC3]) == [.key(.unnamed)])
    #expect(decoded([0xC3, 0x41]) == [.key(.unnamed), .key(.character("A"))])
    // Too long, a surrogate, beyond the last one, a control in two bytes, and what begins nothing.
    for bytes: [UInt8] in [[0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x85]] {
      #expect(decoded(bytes) == [.key(.unnamed)])
    }
    #expect(decoded([0x80, 0xC0, 0xFF]) == [.key(.unnamed), .key(.unnamed), .key(.unnamed)])
  }

  /// At 300 baud a byte takes 33 milliseconds.
  @Test func sequencesAndCharactersSurviveASlowLine() {
    let text = "é漢\u{1B}[B\u{1B}OA\u{1B}[1;5C\u{1B}[<0;10;10M\u{1B}]11;rgb:1/2/3\u{7}\u{1B}[200~a\r\u{1B}[201~q"
    #expect(decoded(Array(text.utf8), apart: 34) == decoded(text))
    // Over a line that hesitates longer, what has begun still waits, but Esc by itself does not.
    #expect(decoded(Array("é\u{1B}[B".utf8), apart: 90) == decoded("é\u{1B}[B"))
    #expect(
      decoded(Array("\u{1B}[B".utf8), apart: 120) == [
        .key(.escape), .key(.character("[")), .key(.character("B")),
      ])
  }

  /// However the bytes are cut, the events are the same.
  @Test func theCutsOfReadingDoNotMatter() {
    let text =
      "a\u{1B}[Bé\u{1B}q\u{1B}\u{1B}[A\u{1B}OP\u{1B}[<0;1;1M\u{1B}[M !!\u{1B}]1;a\u{7}\u{1B}[200~xy\r\nz\u{1B}[20\u{1B}[201~b"
    let bytes = Array(text.utf8)
    for cut in bytes.indices {
      var decoder = InputDecoder()
      let first = decoder.take(bytes[..<cut], at: 0)
      #expect(first + decoder.take(bytes[cut...], at: 90) == decoded(text), "cut at \(cut)")
    }
  }

  @Test func aKeyIsNeverLostBehindASequenceThatNeverEnds() {
    var decoder = InputDecoder()
    #expect(decoder.take(Array("\u{1B}[1;".utf8), at: 0) == [])
    #expect(decoder.deadline == 1000)
    #expect(decoder.settle(at: 1000) == [.key(.unnamed)])
    #expect(decoder.deadline == nil)
    #expect(decoder.take(Array("q".utf8), at: 1001) == [.key(.character("q"))])
  }
}

/// A paste into a terminal that does not mark it.
@Suite struct FloodTests {
  private func keys(_ text: String) -> [InputDecoder.Event] {
    text.map { $0 == "\n" ? .key(.enter) : .key(.character($0)) }
  }

  @Test func whatNobodyTypesAtOnceIsAPaste() {
    var flood = Flood()
    let text = String(repeating: "got it 123\n", count: 10)
    #expect(flood.sift(keys(text), at: 0) == [.paste(text)])
    // Its end comes late, and is no key either; after a silence keys are keys.
    #expect(flood.sift(keys("2\n"), at: 60) == [.paste("2\n")])
    #expect(flood.sift(keys("2"), at: 200) == keys("2"))
  }

  @Test func keysThatWaitedAreKeys() {
    var flood = Flood()
    #expect(flood.sift(keys("brag\n/batch"), at: 0) == keys("brag\n/batch"))
    let held = keys(String(repeating: "j", count: 500))
    #expect(flood.sift(held, at: 0) == held)
  }
}
