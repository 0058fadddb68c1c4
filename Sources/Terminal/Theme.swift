import Canvas

/// How what a style means looks, in the colors that every terminal has.
///
/// Sentences stand in the terminal's own colors, which its owner can read. Only marks are colored, black on green and
/// white on red, because of the eight base colors no other pair can be told from each other in every scheme; and each
/// mark is a word too. Bold text has no color: many terminals draw bold green as bright green, which is lost on white.
/// The palette itself is never redefined, and nothing is dim.
public enum Theme: String, CaseIterable, Sendable {
  /// The terminal's colors, and two marks.
  case standard = "default"
  /// White on black, whatever the terminal's own colors are.
  case highContrast = "high-contrast"
  /// Bold and reverse alone.
  case mono

  struct Look: Equatable, Sendable {
    /// Nil is the terminal's own.
    var foreground: BaseColor?
    var background: BaseColor?
    var isBold = false
    var isReverse = false
    var isUnderlined = false
  }

  func look(of style: Style) -> Look {
    switch self {
    case .standard:
      switch style {
      case .right: Look(foreground: .black, background: .green)
      case .wrong: Look(foreground: .white, background: .red)
      default: Theme.mono.look(of: style)
      }
    case .mono:
      switch style {
      case .plain, .dim, .bar: Look()
      case .strong, .title, .key, .right, .warning: Look(isBold: true)
      case .selected: Look(isReverse: true)
      case .wrong: Look(isBold: true, isReverse: true)
      }
    case .highContrast:
      switch style {
      case .plain, .dim, .bar: Look(foreground: .brightWhite, background: .black)
      case .strong, .title, .warning: Look(foreground: .brightWhite, background: .black, isBold: true)
      case .key: Look(foreground: .brightWhite, background: .black, isBold: true, isUnderlined: true)
      case .selected, .right: Look(foreground: .black, background: .brightWhite)
      case .wrong: Look(foreground: .black, background: .brightWhite, isUnderlined: true)
      }
    }
  }
}

/// The base colors that are used, by their numbers in ECMA-48, and the brightest of the sixteen.
enum BaseColor: Int16, Sendable {
  case black = 0
  case red = 1
  case green = 2
  case white = 7
  case brightWhite = 15
}
