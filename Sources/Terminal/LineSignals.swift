import CNcurses
import Foundation

/// The signals that ask a program which talks in lines to end: they are taken between two lines, so that nothing is left
/// half kept. There is one at a time.
public struct LineSignals: ~Copyable {
  /// What ended a wait.
  public enum Wake: Equatable, Sendable {
    /// Standard input can be read, be it to its end.
    case input
    case timeout
    case signal
    /// Standard input cannot be waited for.
    case failure
  }

  public init() { cn_endings_start() }
  deinit { cn_signals_end() }

  /// Whether the program is asked to end.
  public static var areWaiting: Bool { cn_signal_ending() }

  /// Why the program is asked to end; nil where it is not. Whoever asks takes it.
  public var ending: Ending? {
    for signal in [SIGHUP, SIGTERM, SIGQUIT, SIGINT] where cn_signal_take(signal) {
      switch signal {
      case SIGHUP: return .hangup
      case SIGINT: return .interrupted
      default: return .terminated(signal: signal)
      }
    }
    return nil
  }

  /// Waits for input.
  ///
  /// - Parameter milliseconds: how long at most; nil is for ever.
  public func wait(_ milliseconds: Int?) -> Wake {
    switch cn_wait_lines(milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1) {
    case CN_INPUT: .input
    case CN_TIMEOUT: .timeout
    case CN_SIGNAL: .signal
    default: .failure
    }
  }
}
