import Foundation

/// A terminal with a shell in it: a tmux server that nobody else knows, gone with everything it wrote when this goes.
///
/// Nothing here waits for a time: each step waits until the screen shows that the one before has been done.
final class Tmux {
  /// The files of the session; it is the home directory of the shell.
  let scratch: Scratch
  private let tmux: String
  private let socket: String

  /// Starts a shell and waits for its prompt.
  ///
  /// - Parameters:
  ///   - environment: Set in the shell; nil removes a variable that would be there.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]) throws {
    scratch = try Scratch()
    socket = "bedrill-" + scratch.directory.suffix(13)
    tmux = try Tmux.find()
    var variables = Tmux.environment(home: scratch.directory)
    for (name, value) in environment { variables[name] = value }
    let shell =
      ["/usr/bin/env", "-i"] + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + ["/bin/sh"]
    try command(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", scratch.directory] + shell)
    try command(["pipe-pane", "exec cat >> '\(scratch.path(Tmux.log))'"])
    try waitFor(Tmux.prompt)
  }

  deinit {
    _ = try? command(["kill-server"])
  }

  /// What the shell says when it waits.
  static let prompt = "ready>"
  private static let log = "terminal.log"

  #if os(Linux)
    static let locale = "C.UTF-8"
  #else
    static let locale = "en_US.UTF-8"
  #endif

  private static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "TMPDIR": home, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": locale, "TZ": "UTC",
      // The keys of a test come as soon as their screen is there, which no person can do.
      "BEDRILL_TEST_HASTE": "1", "TERM": "screen-256color", "PS1": prompt + " ", "HISTFILE": "/dev/null",
    ]
  }

  private static func find() throws -> String {
    let directories = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let paths = (directories + ["/opt/homebrew/bin", "/usr/local/bin"]).map { $0 + "/tmux" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { throw Failure.noTmux }
    return path
  }

  @discardableResult private func command(_ arguments: [String]) throws -> String {
    let environment = [
      "TMUX_TMPDIR": scratch.directory, "PATH": "/usr/bin:/bin", "LC_ALL": Tmux.locale, "TERM": "screen-256color",
    ]
    let done = try Command(tmux, ["-L", socket, "-f", "/dev/null", "-u"] + arguments, environment: environment)
    guard done.status == 0 else { throw Failure.refused(arguments: arguments, said: done.errors) }
    return done.output
  }

  // MARK: Doing

  /// Types text as it is.
  func type(_ text: String) throws { try command(["send-keys", "-l", text]) }

  /// Presses keys by their tmux names: "Enter", "Escape", "Up", "C-c", "q".
  func press(_ keys: String...) throws { try press(keys) }

  func press(_ keys: [String]) throws { try command(["send-keys"] + keys) }

  /// Types a line of text for the shell and ends it with a line feed, which is the end of a line even when the terminal
  /// was left in modes in which Enter is not.
  func enter(_ line: String) throws {
    try type(line)
    try press("C-j")
  }

  func resize(columns: Int, rows: Int) throws {
    try command(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Closes the terminal, as one closes a window.
  func close() throws { try command(["kill-pane"]) }

  /// Runs a line in the shell and gives back what it printed; the shell must be waiting.
  func shell(_ line: String) throws -> String {
    let file = "shell-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    try enter("{ \(line); } > ~/\(file) 2>&1; mv ~/\(file) ~/\(file).done")
    try wait("the end of: \(line)") { FileManager.default.fileExists(atPath: scratch.path(file + ".done")) }
    return scratch.text(file + ".done")
  }

  // MARK: Seeing

  /// The rows of the screen without the blanks at their ends.
  var screen: String { get throws { try command(["capture-pane", "-p"]) } }

  /// The screen when it has not changed for some looks at it, for a comparison later.
  var settledScreen: String {
    get throws {
      var last = try screen
      var looks = 0
      try wait("a screen that stays") {
        let now = try screen
        looks = now == last ? looks + 1 : 0
        last = now
        return looks == 10
      }
      return last
    }
  }

  /// The screen with the codes that color it.
  var coloredScreen: String { get throws { try command(["capture-pane", "-p", "-e"]) } }

  var rows: [String] {
    get throws { try screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The last row that holds anything.
  var bottomRow: String { get throws { try rows.last { !$0.isEmpty } ?? "" } }

  var isCursorVisible: Bool { get throws { try flag("cursor_flag") } }
  var isAlternateScreen: Bool { get throws { try flag("alternate_on") } }
  /// Whether the arrow keys send what a full-screen program asks for.
  var isKeypadTaken: Bool { get throws { try flag("keypad_flag") } }

  private func flag(_ name: String) throws -> Bool {
    try command(["display-message", "-p", "#{\(name)}"]).hasPrefix("1")
  }

  /// The process of the shell.
  var shellProcess: Int32 {
    get throws { Int32(try command(["display-message", "-p", "#{pane_pid}"]).dropLast()) ?? 0 }
  }

  /// The process that stands for the terminal.
  var serverProcess: Int32 {
    get throws { Int32(try command(["display-message", "-p", "#{pid}"]).dropLast()) ?? 0 }
  }

  /// Every byte that the terminal was sent.
  var log: String { scratch.text(Tmux.log) }

  // MARK: Waiting

  /// How long anything may take; only a failure ever takes as long.
  static let patience: Duration = .seconds(30)

  /// Waits until the screen shows a text.
  func waitFor(_ text: String, patience: Duration = patience) throws {
    try wait("\"\(text)\"", patience: patience) { try screen.contains(text) }
  }

  /// Waits until something holds.
  func wait(_ what: String, patience: Duration = patience, until holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while try !holds() {
      guard ContinuousClock.now < deadline else { throw Failure.missing(what, screen: (try? screen) ?? "(no screen)") }
      usleep(10_000)
    }
  }

  enum Failure: Error, CustomStringConvertible {
    case noTmux
    case refused(arguments: [String], said: String)
    case missing(String, screen: String)

    var description: String {
      switch self {
      case .noTmux: "There is no tmux on the PATH; these tests need it."
      case .refused(let arguments, let said): "tmux \(arguments.joined(separator: " ")): \(said)"
      case .missing(let what, let screen): "Waited in vain for \(what). The screen:\n\(screen)"
      }
    }
  }
}
