import Foundation
import Testing

/// However the program ends, the terminal is as it was.
@Suite struct GivingBackTests {
  @Test func afterQuit() throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.open()
    #expect(try terminal.isAlternateScreen)
    #expect(try terminal.isCursorVisible)
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try terminal.state == before)
  }

  @Test func afterControlC() throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.open()
    try terminal.study()
    try terminal.press("C-c")
    #expect(try terminal.waitForEnd() == 130)
    #expect(try terminal.state == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func afterASignal(_ signal: Int32) throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    #expect(kill(terminal.program, signal) == 0)
    #expect(try terminal.waitForEnd() == 128 + signal)
    #expect(try terminal.state == before)
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }

  @Test func afterACrash() throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.start("BEDRILL_TEST_CRASH=1")
    // A trap is one signal on Intel and another on Arm.
    #expect(try [132, 133, 134].contains(terminal.waitForEnd()))
    #expect(try terminal.state == before)
    #expect(try terminal.screen.contains("bedrill: The program broke off"))
    #expect(try !terminal.screen.contains("Press space to interact"))
    let notes = terminal.scratch.files.filter { $0.hasSuffix("crash.txt") }
    #expect(notes.count == 1)
    #expect(notes.allSatisfy { terminal.scratch.text($0).contains("SIG") })
  }

  @Test func whileItIsStopped() throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.open()
    let home = try terminal.settledScreen
    try terminal.press("C-z")
    #expect(try terminal.waitForEnd() > 128)
    #expect(try terminal.state == before)
    try terminal.goOn()
    try terminal.wait("the home screen as it was") { try terminal.screen == home }
    #expect(try terminal.isAlternateScreen)
    #expect(try terminal.isCursorVisible)
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try terminal.state == before)
  }

  @Test func aStopFromOutsideIsNoticed() throws {
    let terminal = try Tmux.withProgram()
    let before = try terminal.state
    try terminal.open()
    let home = try terminal.settledScreen
    #expect(kill(terminal.program, SIGSTOP) == 0)
    #expect(try terminal.waitForEnd() > 128)
    try terminal.goOn()
    try terminal.wait("the home screen as it was") { try terminal.screen == home }
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try terminal.state == before)
  }
}
