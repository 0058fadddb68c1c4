import CNcurses
import Canvas

/// How each style looks on this terminal: the theme, as far as the terminal has its colors.
struct Palette {
  struct Look {
    var attributes: attr_t = 0
    var pair: Int16 = 0
  }

  private let looks: [Style: Look]

  /// Expects curses to have started.
  init(_ choice: ColorChoice, theme: Theme) {
    let isColored = theme != .mono && choice.isWanted && Palette.startColors()
    let theme = isColored ? theme : .mono
    if isColored { use_default_colors() }
    var looks: [Style: Look] = [:]
    for (number, style) in Style.allCases.enumerated() {
      let wanted = theme.look(of: style)
      var look = Look()
      if wanted.isBold { look.attributes |= cn_bold() }
      if wanted.isReverse { look.attributes |= cn_reverse() }
      if wanted.isUnderlined { look.attributes |= cn_underline() }
      if isColored, let foreground = wanted.foreground, let background = wanted.background {
        look.pair = Int16(number + 1)
        init_pair(look.pair, Palette.number(foreground, &look), Palette.number(background, &look))
      }
      looks[style] = look
    }
    self.looks = looks
  }

  subscript(style: Style) -> Look { looks[style] ?? Look() }

  private static func startColors() -> Bool {
    guard has_colors(), start_color() == OK else { return false }
    return cn_colors() >= 8
  }

  /// Where there are eight colors, bold white is the brightest.
  private static func number(_ color: BaseColor, _ look: inout Look) -> Int16 {
    guard color == .brightWhite, cn_colors() < 16 else { return color.rawValue }
    look.attributes |= cn_bold()
    return BaseColor.white.rawValue
  }
}
