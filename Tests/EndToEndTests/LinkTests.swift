import Foundation
import Testing

/// Terminals that open addresses are told them (OSC 8); the others get none.
@Suite struct LinkTests {
  /// From home to the sources of the first item, and what was written on the way.
  private func sources(_ terminal: Pty) throws {
    try terminal.waitFor("quit")
    try terminal.type("b")
    try terminal.waitFor("to the list")
    try terminal.type("\r")
    try terminal.waitFor("back")
    try terminal.type("\r")
    try terminal.waitFor("try it")
    try terminal.type("s")
  }

  @Test func anAddressOnTheScreenIsALinkToItself() throws {
    let terminal = try Pty()
    try sources(terminal)
    try terminal.waitFor("\u{1B}]8;id=")
    try terminal.waitFor(";")
    try terminal.waitFor("\u{1B}\\")
    let address = "https://aws.amazon.com/bedrock/pricing/"
    #expect(terminal.passed.hasPrefix("https://"))
    #expect(terminal.passed == address + "\u{1B}\\")
    // What stands between the marks is the address and where it goes, nothing else.
    try terminal.waitFor("\u{1B}]8;;\u{1B}\\")
    let shown = terminal.passed.replacing(/\e\[[0-9;]*[A-Za-z]|\e\]8;;\e\\|\e\(B/, with: "")
    #expect(shown == address)
    // The screen that follows leads nowhere: all cells of the row are drawn again, without a link.
    try terminal.type("q")
    try terminal.waitFor("try it")
    #expect(!terminal.passed.contains("\u{1B}]8;id"))
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == 130)
  }

  @Test func aConsoleGetsNoLink() throws {
    let terminal = try Pty(type: "linux")
    try sources(terminal)
    try terminal.waitFor("Read on")
    #expect(!terminal.passed.contains("\u{1B}]8"))
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == 130)
  }
}
