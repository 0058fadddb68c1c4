import Foundation
import Testing

/// The note that a crash leaves can be followed up, and tells nothing that is the learner's own.
@Suite struct CrashNoteTests {
  private func note(_ scratch: Scratch) throws -> [String] {
    let name = try #require(scratch.files.first { $0.hasSuffix("crash.txt") })
    return scratch.text(name).split(separator: "\n").map(String.init)
  }

  @Test func itSaysVersionSignalScreenAndPlaceAndNothingPrivate() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    try terminal.press("!")
    try terminal.waitFor("What is wrong with this item?")
    try terminal.press("My secret words")
    try terminal.waitFor("My secret words")
    #expect(kill(terminal.program, SIGSEGV) == 0)
    #expect(try terminal.waitForEnd() == 128 + SIGSEGV)
    let lines = try note(terminal.scratch)
    #expect(lines.prefix(4) == ["bedrill 0.1.0", "signal: SIGSEGV", "screen: ReportScreen", "place:"])
    #expect(lines.dropFirst(4).count { $0.contains("bedrill") } >= 2, "\(lines)")
    let text = lines.joined(separator: "\n")
    for own in ["secret", "progress.sqlite", terminal.scratch.directory, SmallBank.rightOption, SmallBank.cardFront] {
      #expect(!text.contains(own), "\(own)")
    }
  }

  @Test func aTrapSaysWhatItWas() throws {
    let terminal = try Tmux.withProgram()
    try terminal.start("BEDRILL_TEST_CRASH=1")
    _ = try terminal.waitForEnd()
    let lines = try note(terminal.scratch)
    #expect(lines.contains("bedrill 0.1.0") && lines.contains("screen: HomeScreen"))
    #expect(lines.contains { $0.hasPrefix("signal: SIG") })
    #expect(!lines.joined().contains(terminal.scratch.directory))
  }
}
