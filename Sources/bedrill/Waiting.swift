import Foundation

/// A line on a terminal that says what takes time, counts the seconds, and is gone when it is over; nothing where nobody
/// looks, such as in a pipe. What was printed before stays above it, and nothing is printed meanwhile.
struct Waiting {
  /// Where the line goes; not to standard output, which a program may read.
  var stream = STDERR_FILENO
  var isTerminal = isatty(STDERR_FILENO) == 1
  /// Seconds until it shows: what is over sooner needs no word.
  var delay = 0.7

  /// - Parameter what: such as "Checking 620 items".
  static func showing<Value, Fault: Error>(
    _ what: String, while work: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    try Waiting().showing(what, while: work)
  }

  func showing<Value, Fault: Error>(_ what: String, while work: () throws(Fault) -> Value) throws(Fault) -> Value {
    guard isTerminal else { return try work() }
    Output.flush()
    let (end, isGone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread { [self] in
      let began = Date()
      var width = 0
      var wait = delay
      while end.wait(timeout: .now() + wait) == .timedOut {
        let seconds = Int(min(max(0, Date().timeIntervalSince(began)), 1_000_000))
        let line = "bedrill: \(what)" + (seconds == 0 ? "" : ", \(seconds) s")
        put("\r" + line)
        width = max(width, line.count)
        wait = 1
      }
      if width > 0 { put("\r" + String(repeating: " ", count: width) + "\r") }
      isGone.signal()
    }
    defer {
      end.signal()
      isGone.wait()
    }
    return try work()
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    // What cannot be written is not missed.
    _ = bytes.withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
  }
}
