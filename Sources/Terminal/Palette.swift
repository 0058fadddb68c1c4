import CNcurses
import Canvas

/// How each style looks on this terminal.
///
/// Text and background are the terminal's own, the rest is bold, reverse and five of the eight base colors, so that it
/// can be read in every color scheme; the palette itself is never redefined. Dim text is drawn plain: half brightness
/// and bright black cannot be read in some schemes, and no meaning hangs on a style alone.
struct Palette {
  struct Look {
    var attributes: attr_t = 0
    var pair: Int16 = 0
  }

  private let looks: [Style: Look]

  /// Expects curses to have started.
  init(_ choice: ColorChoice) {
    let isColored = choice.isWanted && Palette.startColors()
    // -1 is the terminal's own background.
    let background = isColored && use_default_colors() == OK ? -1 : Int16(COLOR_BLACK)
    var looks: [Style: Look] = [:]
    for (number, style) in Style.allCases.enumerated() {
      var look = Look(attributes: Palette.attributes(of: style, isColored: isColored))
      if isColored, let color = Palette.color(of: style) {
        look.pair = Int16(number + 1)
        init_pair(look.pair, color, background)
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

  private static func attributes(of style: Style, isColored: Bool) -> attr_t {
    switch style {
    case .plain, .dim, .bar: 0
    case .strong, .title, .key, .right, .wrong: cn_bold()
    // Bold yellow is bright yellow on many terminals, which is lost on white.
    case .warning: isColored ? 0 : cn_bold()
    case .selected: cn_reverse()
    }
  }

  private static func color(of style: Style) -> Int16? {
    switch style {
    case .right: Int16(COLOR_GREEN)
    case .wrong: Int16(COLOR_RED)
    case .warning: Int16(COLOR_YELLOW)
    case .bar: Int16(COLOR_CYAN)
    case .plain, .strong, .dim, .title, .key, .selected: nil
    }
  }
}
