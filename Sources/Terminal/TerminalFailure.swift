/// Why the screen cannot be shown here.
public enum TerminalFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal(Stream)
  /// The type of the terminal is not known, or it cannot place text; empty if TERM is not set.
  case unusable(term: String)

  public enum Stream: Equatable, Sendable {
    case input, output
  }

  public var description: String {
    switch self {
    case .notATerminal(.input):
      "Standard input is not a terminal. Start bedrill in one, or see bedrill --help for commands."
    case .notATerminal(.output):
      "Standard output is not a terminal. Start bedrill in one, or see bedrill --help for commands."
    case .unusable(""):
      "The type of the terminal is not known: TERM is not set. Set it, for example TERM=xterm-256color."
    case .unusable(let term):
      "A terminal of type \"\(term)\" cannot show the screen. Use another, or set TERM to what it is."
    }
  }
}
