import Foundation
import Testing

/// The program without a terminal.
@Suite struct CommandLineTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  @Test(arguments: [["--help"], ["--version"], ["due"], ["due", "--json"], ["stats"], ["stats", "--json"], ["paths"]])
  func whatIsPrintedHoldsNoEscape(_ arguments: [String]) throws {
    let done =
      switch arguments.count {
      case 1: try Program.run(arguments[0], in: scratch)
      default: try Program.run(arguments[0], arguments[1], in: scratch)
      }
    #expect(done.status == 0, "\(done.errors)")
    #expect(!done.output.isEmpty)
    #expect(!done.output.contains("\u{1B}"))
    #expect(done.errors == "")
  }

  @Test func aFileThatIsNotThereYetIsSaid() throws {
    #expect(try Program.run("stats", in: scratch).saysFileIsNew)
    #expect(try !Program.run("paths", in: scratch).saysFileIsNew)
  }

  @Test func aPipeIsNoScreen() throws {
    let terminal = try Tmux.withProgram()
    try terminal.enter("sh b | cat > ~/piped; echo ended")
    try terminal.wait("the end") { try terminal.rows.contains("ended") }
    #expect(terminal.log.contains("bedrill: Standard output is not a terminal."))
    #expect(terminal.scratch.text("piped") == "")
  }
}
