import Foundation
import Testing

/// From the shell through study and back, and once more.
@Suite struct SessionTests {
  @Test func whatIsStudiedIsCountedAndDoesNotComeAgain() throws {
    let terminal = try Tmux.withProgram()
    #expect(try due(terminal.scratch) == .init(due: 0, new: 3, seen: 0))
    try terminal.open()
    try terminal.study()
    for _ in 0..<3 { try terminal.answer() }
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try due(terminal.scratch) == .init(due: 0, new: 0, seen: 3))
    #expect(try Program.counts(in: terminal.scratch) == .init(answers: 3, right: 3, seen: 3))

    try terminal.open()
    try terminal.press("Enter")
    try terminal.waitFor("Nothing is due")
  }

  @Test func keysArriveInTheOrderTheyWereTyped() throws {
    let terminal = try Tmux.withProgram()
    // All at once, before the program is there.
    try terminal.start()
    try terminal.press("Enter", "q", "q", "q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try Program.counts(in: terminal.scratch) == .init(answers: 0, right: 0, seen: 0))
  }

  private func due(_ scratch: Scratch) throws -> Due {
    let done = try Program.run("due", "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    return try JSONDecoder().decode(Due.self, from: Data(done.output.utf8))
  }

  private struct Due: Decodable, Equatable {
    var due: Int
    var new: Int
    var seen: Int
  }
}
