import Foundation
import Testing

@Suite struct TmuxTests {
  @Test func whatIsTypedArrives() throws {
    let terminal = try Tmux()
    try terminal.enter("cat")
    try terminal.enter("Zwölf; $HOME")
    try terminal.wait("the echo and the copy") { try terminal.rows.filter { $0 == "Zwölf; $HOME" }.count == 2 }
    try terminal.press("C-d")
    try terminal.wait("a second prompt") { try terminal.rows.filter { $0.hasPrefix(Tmux.prompt) }.count == 2 }
  }

  @Test func aTerminalHasTheSizeThatIsAskedFor() throws {
    let terminal = try Tmux()
    #expect(try terminal.shell("stty size") == "24 80\n")
    try terminal.resize(columns: 40, rows: 10)
    #expect(try terminal.shell("stty size") == "10 40\n")
  }

  @Test func theEnvironmentIsOnlyWhatIsAskedFor() throws {
    let terminal = try Tmux(environment: ["TERM": nil, "LC_ALL": "C", "WORDS": "two words"])
    let lines = try Set(terminal.shell("env").split(separator: "\n").map(String.init))
    #expect(lines.contains("LC_ALL=C"))
    #expect(lines.contains("WORDS=two words"))
    #expect(!lines.contains { $0.hasPrefix("TERM=") || $0.hasPrefix("TMUX") })
  }

  @Test func waitingInVainShowsTheScreen() throws {
    let terminal = try Tmux()
    try terminal.enter("echo in; echo sight")
    try terminal.waitFor("sight")
    let failure = #expect(throws: Tmux.Failure.self) {
      try terminal.waitFor("out of mind", patience: .milliseconds(50))
    }
    #expect(failure?.description.hasPrefix("Waited in vain for \"out of mind\". The screen:\n") == true)
    #expect(failure?.description.contains("\nin\nsight\n") == true)
  }

  @Test func theStateOfTheTerminalIsSeen() throws {
    let terminal = try Tmux()
    #expect(try terminal.isCursorVisible)
    #expect(try !terminal.isAlternateScreen)
    #expect(try !terminal.isKeypadTaken)
    try terminal.enter(#"printf '\033[?25l\033[?1049h\033='; cat"#)
    try terminal.wait("the other screen") { try terminal.isAlternateScreen }
    #expect(try !terminal.isCursorVisible)
    #expect(try terminal.isKeypadTaken)
  }

  @Test func everyByteIsInTheLog() throws {
    let terminal = try Tmux()
    try terminal.enter(#"printf '\033[31mred\033[m\n'"#)
    try terminal.wait("the bytes") { terminal.log.contains("\u{1B}[31mred\u{1B}[m") }
    #expect(try terminal.coloredScreen.contains("\u{1B}[31mred"))
    #expect(try terminal.screen.contains("\nred\n"))
  }

  @Test func nothingStaysBehind() throws {
    var terminal: Tmux? = try Tmux()
    let directory = try #require(terminal?.scratch.directory)
    let process = try #require(try terminal?.shellProcess)
    #expect(FileManager.default.fileExists(atPath: directory))
    #expect(kill(process, 0) == 0)
    terminal = nil
    #expect(!FileManager.default.fileExists(atPath: directory))
    let deadline = ContinuousClock.now + Tmux.patience
    while kill(process, 0) == 0, ContinuousClock.now < deadline { usleep(10_000) }
    #expect(kill(process, 0) != 0)
  }
}
