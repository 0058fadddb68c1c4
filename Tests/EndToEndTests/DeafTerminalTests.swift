import Foundation
import Testing

/// A terminal that stopped reading holds nobody, and a flood of input neither.
@Suite struct DeafTerminalTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func theProgramEndsWithEverythingKept(signal: Int32) throws {
    let terminal = try Pty(["study"])
    let answers = try answerOne(terminal)
    try terminal.stuff()
    #expect(kill(terminal.process, signal) == 0)
    #expect(try terminal.waitForEnd() == 128 + signal)
    #expect(try Program.counts(in: terminal.scratch).answers == answers)
    // Its file is free: another one opens it and may write.
    #expect(try Program.run("doctor", in: terminal.scratch).status == 0)
  }

  @Test func controlCEndsItFromTheKeyboard() throws {
    let terminal = try Pty(["study"])
    let answers = try answerOne(terminal)
    try terminal.stuff()
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == 130)
    #expect(try Program.counts(in: terminal.scratch).answers == answers)
  }

  @Test func aTerminalThatReadsAgainHasAWholeFrame() throws {
    let terminal = try Pty()
    try terminal.waitFor("quit")
    try terminal.stuff()
    terminal.read()
    try terminal.type("?")
    try terminal.waitFor("Help")
    try terminal.type("qq")
    #expect(try terminal.waitForEnd() == 0)
  }

  /// A paste that no terminal marks, with ends of line and digits: it answers nothing, and Control-C works behind it.
  @Test(arguments: [[], ["study"], ["browse"], ["exam"], ["lab"]])
  func aFloodAnswersNothing(arguments: [String]) throws {
    let terminal = try Pty(arguments)
    try terminal.waitFor("help")
    try terminal.type(String(repeating: "got it\r2\r 1m3 qey", count: 6_000))
    try terminal.type("\u{3}")
    let status = try terminal.waitForEnd()
    #expect(status == 130)
    #expect(try Program.counts(in: terminal.scratch).answers == 0)
  }

  @Test func aMouseThatWasLeftOnAnswersNothing() throws {
    let terminal = try Pty(["study"])
    try answerOne(terminal)
    try terminal.type(
      "\u{1B}[<0;10;10M\u{1B}[<0;10;10m\u{1B}[M !!\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}\u{1B}P1$r0m\u{1B}\\")
    try terminal.type("?")
    try terminal.waitFor("Help")
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == 130)
    #expect(try Program.counts(in: terminal.scratch).answers == 1)
  }

  /// The modes of input are known while the program is there, and off when it is gone.
  @Test func theModesAreSetAndGivenBack() throws {
    let terminal = try Pty(["--mouse"])
    try terminal.waitFor("\u{1B}[?1000l")
    try terminal.waitFor("quit")
    try terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    terminal.read()
    let last = String(decoding: terminal.output, as: UTF8.self)
    for mode in ["?1000l", "?1006l", "?1004l", "?2004l"] { #expect(last.contains("\u{1B}[\(mode)"), "\(mode)") }
  }

  /// Answers a question or a card, and gives how many answers there are then.
  @discardableResult private func answerOne(_ terminal: Pty) throws -> Int {
    try terminal.waitFor("help")
    // The first option and sure, or the back of a card and its lowest grade; a key that comes sooner than the floor grades
    // nothing, so the keys are typed until the journal has an answer.
    var isEnter = true
    try terminal.wait("an answer in the journal") {
      isEnter.toggle()
      try terminal.type(isEnter ? "\r" : "1")
      terminal.read()
      return terminal.scratch.files.contains { name in
        name.hasSuffix("-journal.txt") && terminal.scratch.text(name).contains(" review id=")
      }
    }
    return try Program.counts(in: terminal.scratch).answers
  }
}
