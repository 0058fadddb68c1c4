import Testing

@testable import Canvas

struct TextSpellingTests {
  @Test(arguments: [
    ("plain – ünd 日本 👍🏽 €\n", "plain – ünd 日本 👍🏽 €\n"),
    ("\u{1B}]0;owned\u{7}\u{1B}[2J", "\\u{1B}]0;owned\\u{7}\\u{1B}[2J"),
    ("a\u{9B}31mb", "a\\u{9B}31mb"), ("a\tb\r\n", "a\\u{9}b\\u{D}\n"), ("\u{7F}", "\\u{7F}"), ("\u{0}", "\\u{0}"),
    ("\u{202E}txt.exe", "\\u{202E}txt.exe"), ("a\u{200B}b\u{2060}\u{FEFF}", "a\\u{200B}b\\u{2060}\\u{FEFF}"),
    ("\u{2066}\u{2069}\u{61C}\u{AD}", "\\u{2066}\\u{2069}\\u{61C}\\u{AD}"),
    ("\u{2028}\u{E0041}", "\\u{2028}\\u{E0041}"),
    ("\u{1B}\u{301}", "\\u{1B}\u{301}"), ("✔\u{FE0F}", "✔\u{FE0F}"),
  ])
  func whatIsNotSeenIsSpelledOut(text: String, spelled: String) { #expect(Text.spelledOut(text) == spelled) }

  @Test func inJSONItIsSpelledAsJSONDoes() {
    #expect(Text.spelledOutJSON("\"\u{1B}\u{202E}\u{E0041}é\"") == "\"\\u001b\\u202e\\udb40\\udc41é\"")
  }

  @Test func noControlCharacterIsLeftOfAnyText() {
    for value in (0...0x2FFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), value != 0x0A else { continue }
      let spelled = Text.spelledOut(String(scalar))
      #expect(!spelled.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) })
    }
  }
}
