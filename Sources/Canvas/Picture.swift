/// A frame as a drawing in SVG, which shows the same wherever it is looked at.
///
/// Blocks are drawn as rectangles, so that bars and charts have no gaps whatever the font; all else is text, each run
/// stretched to its cells, so that it can be selected and read aloud.
public struct Picture: Sendable {
  public enum Theme: String, Sendable, CaseIterable {
    case light, dark
  }

  private let theme: Theme

  public init(theme: Theme) { self.theme = theme }

  // In units of the drawing, which are pixels at its own size.
  private static let cell = (width: 84, height: 180)
  private static let baseline = 135
  private static let margin = 160
  /// The drawing counts in tenths of a pixel, so that all its numbers are whole.
  private static let scale = 10

  /// - Parameter title: what the drawing shows, for who cannot see it.
  public func svg(_ frame: Frame, title: String) -> String {
    let width = frame.width * Self.cell.width + 2 * Self.margin
    let height = frame.height * Self.cell.height + 2 * Self.margin
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width / Self.scale)\" "
        + "height=\"\(height / Self.scale)\" role=\"img\" "
        + "font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"140\">",
      "<title>\(Self.escaped(title))</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"80\" fill=\"\(paper)\"/>",
    ]
    for row in 0..<frame.height {
      for run in frame.runs(row: row) { lines += drawing(run, row: row) }
    }
    if let cursor = frame.cursor {
      let x = Self.margin + cursor.column * Self.cell.width
      let y = Self.margin + cursor.row * Self.cell.height
      lines.append(rectangle(x: x, y: y + 155, width: Self.cell.width, height: 15, fill: ink))
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private func drawing(_ run: Frame.Run, row: Int) -> [String] {
    let y = Self.margin + row * Self.cell.height
    var lines: [String] = []
    if run.style == .selected {
      let width = Text.width(run.text) * Self.cell.width
      lines.append(
        rectangle(
          x: Self.margin + run.column * Self.cell.width, y: y, width: width, height: Self.cell.height, fill: ink))
    }
    let color = run.style == .selected ? paper : color(run.style)
    var column = run.column
    var words = ""
    var start = column
    func flush() {
      let text = words.drop { $0 == " " }
      let x = Self.margin + (start + words.count - text.count) * Self.cell.width
      var shown = String(text)
      while shown.last == " " { shown.removeLast() }
      if !shown.isEmpty { lines.append(self.text(shown, x: x, y: y, style: run.style, color: color)) }
      words = ""
    }
    for character in run.text {
      let width = Text.width(String(character))
      if let block = Self.block(character) {
        flush()
        let x = Self.margin + column * Self.cell.width
        lines.append(
          rectangle(
            x: x + block.x * Self.cell.width / 8, y: y + block.y * Self.cell.height / 8,
            width: block.width * Self.cell.width / 8, height: block.height * Self.cell.height / 8, fill: color,
            opacity: block.opacity))
        start = column + width
      } else {
        if words.isEmpty { start = column }
        words.append(character)
      }
      column += width
    }
    flush()
    return lines
  }

  private func text(_ words: String, x: Int, y: Int, style: Style, color: String) -> String {
    let weight = Self.isBold(style) ? " font-weight=\"700\"" : ""
    return "<text x=\"\(x)\" y=\"\(y + Self.baseline)\" textLength=\"\(Text.width(words) * Self.cell.width)\" "
      + "xml:space=\"preserve\" fill=\"\(color)\"\(weight)>\(Self.escaped(words))</text>"
  }

  private func rectangle(x: Int, y: Int, width: Int, height: Int, fill: String, opacity: String? = nil) -> String {
    let opacity = opacity.map { " opacity=\"\($0)\"" } ?? ""
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\"\(opacity)/>"
  }

  // MARK: Looks

  private var paper: String { theme == .dark ? "#16191d" : "#ffffff" }
  private var ink: String { theme == .dark ? "#d7dae0" : "#1f2328" }

  private func color(_ style: Style) -> String {
    switch style {
    case .right: theme == .dark ? "#7fc97f" : "#116329"
    case .wrong: theme == .dark ? "#f2777a" : "#b3202a"
    case .warning: theme == .dark ? "#e5c07b" : "#7d5a00"
    case .bar: theme == .dark ? "#66c7cf" : "#0a6e7c"
    case .plain, .strong, .dim, .title, .key, .selected: ink
    }
  }

  static func isBold(_ style: Style) -> Bool {
    switch style {
    case .strong, .title, .key, .right, .wrong: true
    case .plain, .dim, .bar, .warning, .selected: false
    }
  }

  /// Where a block element fills its cell, in eighths of it (Unicode, Block Elements, U+2580 to U+2593).
  private static func block(
    _ character: Character
  ) -> (x: Int, y: Int, width: Int, height: Int, opacity: String?)? {
    guard let scalar = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return nil }
    switch scalar {
    case 0x2580: return (0, 0, 8, 4, nil)
    case 0x2581...0x2588:
      let height = Int(scalar - 0x2580)
      return (0, 8 - height, 8, height, nil)
    case 0x2589...0x258F: return (0, 0, 8 - Int(scalar - 0x2588), 8, nil)
    case 0x2590: return (4, 0, 4, 8, nil)
    case 0x2591...0x2593: return (0, 0, 8, 8, ["0.25", "0.5", "0.75"][Int(scalar - 0x2591)])
    default: return nil
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
