import Foundation
import Testing

/// What could not be kept is tried once more however the program is made to end, and what is lost is said.
@Suite struct NotKeptTests {
  /// Another program that holds a progress file for writing, as SQLite does it.
  private final class Holder {
    private let file: Int32

    init(_ path: String) throws {
      file = open(path, O_RDWR | O_CLOEXEC)
      // The byte after 2^30 says that somebody is about to write (SQLite, "File Locking And Concurrency").
      var lock = flock()
      lock.l_type = Int16(F_WRLCK)
      lock.l_whence = Int16(SEEK_SET)
      lock.l_start = (1 << 30) + 1
      lock.l_len = 1
      try #require(file >= 0 && fcntl(file, F_SETLK, &lock) == 0)
    }

    func letGo() { close(file) }
  }

  /// Answers while the file is held, up to the screen that says so.
  private func answerInVain(_ terminal: Tmux) throws -> Holder {
    try terminal.open()
    try terminal.study()
    let holder = try Holder(terminal.scratch.path("progress.sqlite"))
    if try terminal.bottomRow.contains(/\d choose/) {
      try terminal.press("1")
      try terminal.press("Enter")
    } else {
      try terminal.press("Enter")
      try terminal.waitFor("easy")
      try terminal.press("3")
    }
    try terminal.waitFor("Your last answer is not kept yet")
    #expect(try terminal.screen.contains("another program is holding"))
    return holder
  }

  private func end(_ terminal: Tmux, by signal: Int32) throws {
    if signal == SIGINT { try terminal.press("C-c") } else { #expect(kill(terminal.program, signal) == 0) }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func whatIsLostIsSaid(_ signal: Int32) throws {
    let terminal = try Tmux.withProgram()
    let holder = try answerInVain(terminal)
    defer { holder.letGo() }
    try end(terminal, by: signal)
    #expect(try terminal.waitForEnd() == 128 + signal)
    let screen = try terminal.screen.split(separator: "\n").joined(separator: " ")
    #expect(screen.contains("1 change since then could not be kept, an answer or the like"), "\(screen)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func whatCanBeKeptByThenIsKept(_ signal: Int32) throws {
    let terminal = try Tmux.withProgram()
    let holder = try answerInVain(terminal)
    holder.letGo()
    try end(terminal, by: signal)
    #expect(try terminal.waitForEnd() == 128 + signal)
    #expect(try !terminal.screen.contains("could not be kept"))
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }

  @Test func keysTypedBeforeTheScreenWasDrawnAreDropped() throws {
    let terminal = try Tmux.withProgram()
    let holder = try answerInVain(terminal)
    try terminal.press("q")
    try terminal.waitFor("once more quits, and your last answer is lost")
    holder.letGo()
    try terminal.press("Enter")
    try terminal.wait("what comes after") { try !terminal.screen.contains("not kept yet") }
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }
}
