import CNcurses

/// Whether the screen has colors.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// If the terminal has them and the environment does not ask for none (NO_COLOR, see https://no-color.org).
  case auto
  /// If the terminal has them.
  case always
  case never

  var isWanted: Bool {
    switch self {
    case .auto: (environment("NO_COLOR") ?? "").isEmpty
    case .always: true
    case .never: false
    }
  }
}
