import Canvas

/// What came while the display waited.
public enum Input: Equatable, Sendable {
  case key(Key)
  /// A text that was pasted, whole.
  case paste(String)
  /// The left button of the mouse, at a cell.
  case click(row: Int, column: Int)
  case wheel(isUp: Bool)
  /// The terminal has another size; the next frame is drawn whole.
  case resized
  /// The program was stopped and goes on; the next frame is drawn whole.
  case resumed
  /// Nothing came in the time allowed.
  case timeout
  case ended(Ending)
}

/// Why there will be no more input.
public enum Ending: Equatable, Sendable {
  /// The learner pressed Control-C.
  case interrupted
  /// The system asks the program to end.
  case terminated(signal: Int32)
  /// The terminal is gone.
  case hangup

  /// The exit code of a program that ends for it: 128 and the number of the signal.
  public var code: Int32 {
    switch self {
    case .interrupted: 130
    case .terminated(let signal): 128 + signal
    case .hangup: 129
    }
  }
}
