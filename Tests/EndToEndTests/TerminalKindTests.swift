import Foundation
import Testing

/// Terminals of all kinds, and what is none.
@Suite struct TerminalKindTests {
  @Test(arguments: [
    "vt100", "vt220", "linux", "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color",
    "no-such-terminal",
  ])
  func theScreenWorks(on term: String) throws {
    let terminal = try Tmux.withProgram(environment: ["TERM": term])
    try terminal.open()
    try terminal.study()
    try terminal.answer()
    try terminal.goHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try !terminal.isAlternateScreen)
    #expect(try terminal.isCursorVisible)
    #expect(try terminal.bottomRow == Tmux.prompt)
  }

  @Test(arguments: ["unknown", "", nil])
  func aTerminalThatIsNoneIsRefusedInASentence(_ term: String?) throws {
    let terminal = try Tmux.withProgram(environment: ["TERM": term])
    try terminal.start()
    #expect(try terminal.waitForEnd() == 4)
    // In the log no line is broken at the edge.
    #expect(terminal.log.contains("bedrill: "))
    #expect(terminal.log.contains("TERM"))
    #expect(!terminal.log.contains("\u{1B}"))
  }

  @Test func withoutUnicodeEverythingIsASCII() throws {
    let terminal = try Tmux.withProgram(environment: ["LC_ALL": "C"])
    try terminal.open()
    #expect(try terminal.screen.allSatisfy { $0.isASCII })
    try terminal.study()
    while try !terminal.bottomRow.contains(/\d choose/) { try terminal.answer() }
    try terminal.choose()
    #expect(try terminal.screen.contains("It says so - doesn't it?"))
    try terminal.press("q")
    try terminal.waitForHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.log.allSatisfy { $0.isASCII })
  }

  @Test func withoutAnyLocaleUnicodeIsTaken() throws {
    let terminal = try Tmux.withProgram(environment: ["LC_ALL": nil])
    try terminal.open()
    #expect(try !terminal.screen.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (variables: "", arguments: "", hasColors: true), (variables: "NO_COLOR=1", arguments: "", hasColors: false),
    (variables: "NO_COLOR=", arguments: "", hasColors: true),
    (variables: "NO_COLOR=1", arguments: "--color always", hasColors: true),
    (variables: "", arguments: "--color never", hasColors: false),
    (variables: "TERM=vt100", arguments: "--color always", hasColors: false),
  ])
  func colorsAreThereIfWanted(variables: String, arguments: String, hasColors: Bool) throws {
    let terminal = try Tmux.withProgram(environment: ["TERM": "xterm-256color"])
    try terminal.open(variables, arguments)
    try terminal.study()
    while try !terminal.bottomRow.contains(/\d choose/) { try terminal.answer() }
    try terminal.press("1", "Enter")
    // The verdict stands on green or red.
    try terminal.waitFor("enter next")
    let colors = ["41", "42"].filter { code in
      terminal.log.contains("\u{1B}[\(code)m") || terminal.log.contains(";\(code)m")
    }
    #expect(!colors.isEmpty == hasColors)
    #expect(!terminal.log.contains("\u{1B}]4"), "The palette is the learner's own.")
  }

  @Test func aStormOfSizesLeavesTheScreenAsItWas() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    let question = try terminal.settledScreen
    for _ in 0..<5 {
      for (columns, rows) in [(20, 5), (1, 1), (2, 1), (200, 60), (40, 12), (1, 50), (300, 3), (79, 24), (80, 24)] {
        try terminal.resize(columns: columns, rows: rows)
      }
    }
    try terminal.wait("the question as it was") { try terminal.screen == question }
    try terminal.press("?")
    try terminal.wait("the help") { try terminal.screen != question }
    try terminal.press("Escape")
    try terminal.wait("the question as it was") { try terminal.screen == question }
  }

  @Test func aSizeInTheEnvironmentDoesNotFreezeTheScreen() throws {
    let terminal = try Tmux.withProgram(environment: ["LINES": "10", "COLUMNS": "40"])
    try terminal.open()
    #expect(try terminal.rows[23].contains("q quit"))
  }

  @Test func keysThatHaveNoNameDoNothing() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.study()
    while try !terminal.bottomRow.contains(/\d choose/) { try terminal.answer() }
    let question = try terminal.settledScreen
    // Reports of the focus, of the cursor, of colors and of the mouse that nobody asked for.
    try terminal.type("\u{1B}[I\u{1B}[1;2R\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}\u{1B}[<0;10;10M\u{1B}[<0;10;10m\u{1B}[M !!")
    // When another size is on the screen, all that was typed before it has been taken.
    try terminal.resize(columns: 80, rows: 23)
    try terminal.wait("the question, one row up") { try terminal.screen != question }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait("the question, untouched") { try terminal.screen == question }
  }
}
