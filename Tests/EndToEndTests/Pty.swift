import Foundation
import TestSupport

/// The program on a terminal of its own whose other side is this test: it reads when the test wants it to.
final class Pty {
  let scratch: Scratch
  private(set) var process: pid_t = 0
  private let master: Int32
  /// All that was read so far.
  private(set) var output: [UInt8] = []
  /// What the last wait went past, with what was waited for.
  private(set) var passed = ""

  /// Starts the program.
  init(
    _ arguments: [String] = [], type: String = "xterm-256color", columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
    let terminal: String
    (master, terminal) = try Spawn.terminal()
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
    // The script of the other tests, run by a shell that becomes the program.
    process = try Spawn.start(
      ["/bin/sh", scratch.path("b")] + arguments,
      environment: [
        "HOME": scratch.directory, "TMPDIR": scratch.directory, "PATH": "/usr/bin:/bin", "LC_ALL": Tmux.locale,
        "TERM": type, "TZ": "UTC",
      ],
      streams: [.file(terminal, O_RDWR), .file(terminal, O_RDWR), .file(terminal, O_RDWR)], leads: true)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      var ending: Int32 = 0
      waitpid(process, &ending, 0)
    }
    close(master)
  }

  enum Failure: Error {
    case missing(String, output: String)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types bytes, reading meanwhile if there is no room for them.
  func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    try wait("room to type") {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if !rest.isEmpty { read() }
      return rest.isEmpty
    }
  }

  /// Reads what is there.
  func read() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
    }
  }

  /// Waits until what was written since the last time has a text.
  func waitFor(_ text: String) throws {
    try wait("\"\(text)\"") {
      read()
      return take(text)
    }
  }

  /// Whether the text was written; what came before it is done with then.
  private func take(_ text: String) -> Bool {
    let all = String(decoding: output, as: UTF8.self)
    guard let range = all.firstRange(of: text) else { return false }
    passed = String(all[..<range.upperBound])
    output = Array(all[range.upperBound...].utf8)
    return true
  }

  /// Bytes that wait to be read.
  var waiting: Int32 {
    var count: Int32 = 0
    return ioctl(master, UInt(FIONREAD), &count) == 0 ? count : 0
  }

  /// Redraws and reads nothing, until the terminal takes no more.
  func stuff() throws {
    var last: Int32 = -1
    var looks = 0
    var isWide = false
    try wait("a terminal that is full") {
      isWide.toggle()
      resize(columns: isWide ? 100 : 80, rows: 24)
      let now = waiting
      looks = now == last ? looks + 1 : 0
      last = now
      return now > 0 && looks > 30
    }
  }

  /// Waits for the end of the program; gives its status as a shell says it.
  func waitForEnd() throws -> Int32 {
    var ending: Int32 = 0
    try wait("the end of the program") { waitpid(process, &ending, WNOHANG) == process }
    process = 0
    let signal = ending & 0x7F
    return signal == 0 ? (ending >> 8) & 0xFF : 128 + signal
  }

  /// Looks every 10 ms whether it holds.
  func wait(_ what: String, until holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + Tmux.patience
    while try !holds() {
      guard ContinuousClock.now < deadline else {
        throw Failure.missing(what, output: String(decoding: output.suffix(2000), as: UTF8.self))
      }
      usleep(10_000)
    }
  }
}
