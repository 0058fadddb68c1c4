import Foundation
import Testing

/// The program as it was built, with a progress file, a small bank and a time of its own.
enum Program {
  /// The executable that stands beside the tests.
  static var path: String {
    #if os(macOS)
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? Bundle.main.bundlePath
    #else
      let tests = Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("bedrill").path
  }

  static let now = "2026-11-23T09:00:00Z"

  private static func options(in scratch: Scratch) -> [String] {
    ["--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now", now, "--seed", "1"]
  }

  /// Puts the bank into a directory, and a script for `sh b` that becomes the program.
  static func install(in scratch: Scratch) throws {
    try SmallBank.write(to: scratch.path("content"))
    let words = options(in: scratch).map { "'\($0)'" }.joined(separator: " ")
    let script = "echo $$ > ~/pid\nexec '\(path)' \"$@\" \(words)\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: scratch.path("b")))
  }

  /// Runs the program to its end, without a terminal.
  static func run(_ arguments: String..., in scratch: Scratch) throws -> Command {
    try Command(
      path, arguments + options(in: scratch),
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TERM": "xterm-256color", "TZ": "UTC"])
  }

  /// Types lines into the program, and nobody looks: input and output are no terminals.
  static func talk(
    _ arguments: String..., typing lines: [String], in scratch: Scratch, environment: [String: String] = [:]
  ) throws -> Command {
    try talk(arguments, typing: Data(lines.map { $0 + "\n" }.joined().utf8), in: scratch, environment: environment)
  }

  static func talk(
    _ arguments: [String], typing input: Data, in scratch: Scratch, environment: [String: String] = [:]
  ) throws -> Command {
    let usual = ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TERM": "xterm-256color", "TZ": "UTC"]
    return try Command(
      path, arguments + options(in: scratch), environment: usual.merging(environment) { $1 }, input: input)
  }

  /// What the program counts, from outside.
  static func counts(in scratch: Scratch) throws -> Counts {
    let done = try run("stats", "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    return try JSONDecoder().decode(Counts.self, from: Data(done.output.utf8))
  }

  struct Counts: Decodable, Equatable {
    var answers: Int
    var right: Int
    var seen: Int
  }
}

extension Tmux {
  /// A terminal with the program installed in it.
  static func withProgram(environment: [String: String?] = [:]) throws -> Tmux {
    let terminal = try Tmux(environment: environment)
    try Program.install(in: terminal.scratch)
    return terminal
  }

  /// Starts the program and waits for its home screen.
  ///
  /// - Parameters:
  ///   - variables: Set for the program alone, as a shell writes it: `NO_COLOR=1`.
  ///   - arguments: What follows the program's name.
  func open(_ variables: String = "", _ arguments: String = "") throws {
    try start(variables, arguments)
    try waitForHome()
  }

  /// Starts the program and waits for nothing.
  func start(_ variables: String = "", _ arguments: String = "") throws {
    try follow("\(variables) sh b \(arguments)")
  }

  /// Goes on with the program that was stopped.
  func goOn() throws { try follow("fg") }

  /// Runs a line and keeps how it ended in a file.
  private func follow(_ line: String) throws {
    try? FileManager.default.removeItem(atPath: scratch.path("status"))
    try enter("\(line); echo $? > ~/ended; mv ~/ended ~/status")
  }

  func waitForHome() throws { try wait("the home screen") { try isHome } }

  /// Whether the home screen is there, with what the bank holds.
  private var isHome: Bool {
    get throws {
      let screen = try screen
      let rows = screen.split(separator: "\n")
      return rows.first?.contains("bedrill") == true && rows.last?.contains("q quit") == true
        && !screen.contains("reading the question bank")
    }
  }

  /// Leaves the screen on which an answer ended, if it is not the home screen already.
  func goHome() throws {
    if try !isHome { try press("q") }
    // Where something was answered, what it came to stands before it.
    try wait("the home screen or a summary") { try isHome || bottomRow.contains("q home") }
    if try !isHome { try press("q") }
    try waitForHome()
  }

  // The row at the bottom is drawn last: what it shows says that the screen is whole.

  /// Goes from the home screen to the first question.
  func study() throws {
    try press("Enter")
    try wait("a question or its page") { try isAsking || bottomRow.contains("ask me") }
    if try !isAsking { try press("Right") }
    try wait("a question") { try isAsking }
  }

  private var isAsking: Bool {
    get throws { try bottomRow.contains(/\d choose/) || bottomRow.contains("show the answer") }
  }

  /// Answers what is asked, rightly, and waits for what comes next.
  func answer() throws {
    if try bottomRow.contains(/\d choose/) {
      try choose()
      try press("Enter")
      try wait("what comes after the question") { try !bottomRow.contains("enter next") }
    } else {
      try press("Enter")
      try wait("the back of the card") { try screen.contains(SmallBank.cardBack) && bottomRow.contains("easy") }
      try press("3")
      try wait("what comes after the card") { try !bottomRow.contains("easy") }
    }
  }

  /// Answers a question rightly and waits for the verdict.
  func choose() throws {
    let row = try #require(try rows.first { $0.contains(SmallBank.rightOption) })
    let digit = try #require(row.first { $0.isWholeNumber })
    try press(String(digit))
    try wait("the choice") { try rows.contains { $0.contains(SmallBank.rightOption) && $0.contains(">") } }
    try press("Enter")
    try waitFor("enter next")
  }

  /// Waits until the program ended or stopped, and the shell is back. Gives the status that the shell saw.
  func waitForEnd() throws -> Int32 {
    try wait("the end of the program") { FileManager.default.fileExists(atPath: scratch.path("status")) }
    try wait("the prompt") { log.hasSuffix(Tmux.prompt + " ") }
    return try #require(Int32(scratch.text("status").dropLast()))
  }

  /// The process of the program.
  var program: Int32 { Int32(scratch.text("pid").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 }

  /// All that a program could leave in disorder; the shell must be waiting.
  var state: State {
    get throws {
      State(
        modes: try shell("stty -a"), isCursorVisible: try isCursorVisible, isAlternateScreen: try isAlternateScreen,
        isKeypadTaken: try isKeypadTaken)
    }
  }

  struct State: Equatable {
    var modes: String
    var isCursorVisible: Bool
    var isAlternateScreen: Bool
    var isKeypadTaken: Bool
  }
}
