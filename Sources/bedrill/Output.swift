import Canvas
import Foundation
import Terminal

/// The one way by which commands print: nothing from a bank, a note, a log, a name or an argument steers the terminal,
/// and what could not be printed is told at the end.
///
/// Commands print from one thread.
enum Output {
  private nonisolated(unsafe) static var waiting: [UInt8] = []
  /// The number of the first error; after it nothing more is written.
  private nonisolated(unsafe) static var error: Int32 = 0
  private static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Prepares the streams, before any file is opened.
  static func prepare() {
    // Whoever reads may stop reading; writing then fails, and that is told.
    signal(SIGPIPE, SIG_IGN)
    // The next file that is opened would take the number of a closed stream, and what is printed would go into it.
    // Output that was closed is opened for reading, so that printing still fails.
    for (stream, way) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(stream, F_GETFD) == -1 { _ = open("/dev/null", way) }
  }

  /// Prints text from wherever it comes; what could do harm is spelled out.
  static func print(_ text: String, terminator: String = "\n") { write(Text.spelledOut(text) + terminator) }

  /// Prints the program's own words, such as a script for a shell, as they are.
  static func print(own text: String) { write(text + "\n") }

  /// Whether printing goes on in vain.
  static var isBroken: Bool { error != 0 }

  /// Tells on the other stream what went wrong, in one line; where that is closed, nobody is there to be told.
  static func complain(_ sentence: String) {
    flush()
    let line = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    _ = put(Array("bedrill: \(Text.spelledOut(line))\n".utf8), to: STDERR_FILENO)
  }

  /// Hands over what was printed so far, as before a question.
  static func flush() {
    guard !waiting.isEmpty else { return }
    if error == 0 { error = put(waiting, to: STDOUT_FILENO) }
    waiting = []
  }

  /// - Throws: why not everything was printed.
  static func finish() throws(Failure) {
    flush()
    switch error {
    case 0: return
    case EPIPE: throw .cannot("not everything was printed: what read it stopped reading.")
    // Who asked the program to end knows why.
    case EINTR: return
    case EBADF: throw .cannot("nothing was printed: the output is closed. Open it, or send it to a file.")
    case ENOSPC, EDQUOT: throw .cannot("not everything was printed: the disk is full. Make room, and try again.")
    default: throw .cannot("not everything was printed: \(String(cString: strerror(error))). Print to another place.")
    }
  }

  private static func write(_ text: String) {
    waiting += text.utf8
    if isTerminal || waiting.count >= 1 << 16 { flush() }
  }

  /// - Returns: the number of the error that kept something from being written; 0 for none.
  private static func put(_ bytes: [UInt8], to stream: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
        if poll(&wait, 1, -1) < 0, LineSignals.areWaiting { return EINTR }
      } else if errno != EINTR || LineSignals.areWaiting {
        return errno
      }
    }
    return 0
  }
}

/// Stands before Swift's own function of this name, so that commands cannot print past `Output`.
func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  Output.print(items.map { "\($0)" }.joined(separator: separator), terminator: terminator)
}
