import Foundation
import Testing

/// What was answered is kept, however the program ends.
@Suite struct EndingTests {
  @Test func anAnswerIsKeptWhenTheProgramIsKilled() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    #expect(kill(terminal.program, SIGKILL) == 0)
    #expect(try terminal.waitForEnd() == 137)
    #expect(try Program.counts(in: terminal.scratch) == .init(answers: 1, right: 1, seen: 1))
    // Nobody could give the terminal back; that is what reset is for.
    try terminal.enter("reset")
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    #expect(try Program.counts(in: terminal.scratch) == .init(answers: 2, right: 2, seen: 2))
  }

  @Test func theProgramEndsWithItsTerminal() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    let program = terminal.program
    #expect(try isRunning(program))
    try terminal.close()
    try terminal.wait("the end of the program") { try !isRunning(program) }
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }

  @Test func anEndOfInputEndsTheProgram() throws {
    let terminal = try Tmux.withProgram()
    // The program is not told; it finds that the other side of its keyboard is gone.
    try terminal.enter("trap '' HUP")
    try terminal.open()
    let server = try terminal.serverProcess
    let program = terminal.program
    #expect(kill(server, SIGKILL) == 0)
    try terminal.wait("the end of the program") { try !isRunning(program) }
  }

  private func isRunning(_ process: Int32) throws -> Bool {
    let state = try Command("/bin/ps", ["-o", "stat=", "-p", "\(process)"]).output
    return !state.isEmpty && !state.hasPrefix("Z")
  }
}
