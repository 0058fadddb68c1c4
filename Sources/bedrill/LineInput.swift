import Foundation
import Study
import Terminal

/// Lines from standard input, whatever is in them.
struct LineInput: ~Copyable {
  /// What came.
  enum Event {
    case line([UInt8])
    /// A line that was longer than any that can be meant; it is not kept.
    case tooLong
    case timeout
    case end
    /// The program is asked to end.
    case asked(Ending)
  }

  private let signals = LineSignals()
  let isTerminal = isatty(STDIN_FILENO) == 1
  private var waiting: [UInt8] = []
  /// Whether the rest of a line that is too long is still to come.
  private var isSkipping = false
  private var isAtEnd = false
  /// Whether the last line ended in the first half of the two characters by which Windows ends one.
  private var wasReturn = false

  /// Waits for the next line.
  ///
  /// - Parameter milliseconds: how long at most; nil is for ever.
  mutating func next(timeout milliseconds: Int?) -> Event {
    while true {
      if let ending = signals.ending { return .asked(ending) }
      if let event = waitingLine() { return event }
      if isAtEnd { return .end }
      switch signals.wait(milliseconds) {
      case .input: read()
      case .timeout: return .timeout
      case .signal: break
      case .failure: isAtEnd = true
      }
    }
  }

  /// Forgets what was typed and not heard yet.
  mutating func drop() {
    waiting = []
    if isTerminal { tcflush(STDIN_FILENO, TCIFLUSH) }
  }

  private mutating func waitingLine() -> Event? {
    if wasReturn, let first = waiting.first {
      if first == 0x0A { waiting.removeFirst() }
      wasReturn = false
    }
    if let end = waiting.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      let line = Array(waiting[..<end])
      wasReturn = waiting[end] == 0x0D
      waiting.removeFirst(end + 1)
      let wasSkipping = isSkipping
      isSkipping = false
      return wasSkipping || line.count > Conversation.longest ? .tooLong : .line(line)
    }
    if waiting.count > Conversation.longest {
      waiting = []
      isSkipping = true
    }
    guard isAtEnd, !waiting.isEmpty || isSkipping else { return nil }
    let line = waiting
    let wasSkipping = isSkipping
    (waiting, isSkipping) = ([], false)
    return wasSkipping ? .tooLong : .line(line)
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      waiting += bytes.prefix(count)
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isAtEnd = true
    }
  }
}
