/// A session as a recording that can be played in a terminal or on a page.
///
/// The form is asciicast v2: https://docs.asciinema.org/manual/asciicast/v2/
public struct Recording: Sendable {
  private let width, height: Int
  private let title: String
  private var events: [String] = []
  private var last: Frame?

  public init(width: Int, height: Int, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  /// What the screen shows from a time on.
  ///
  /// - Parameter milliseconds: since the beginning; no less than before.
  public mutating func show(_ frame: Frame, at milliseconds: Int) {
    guard frame != last else { return }
    let seconds = "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - min(3, "\(milliseconds % 1000)".count)))"
    events.append("[\(seconds)\(milliseconds % 1000), \"o\", \"\(Self.json(codes(frame)))\"]")
    last = frame
  }

  /// The file.
  public var text: String {
    let header = "{\"version\": 2, \"width\": \(width), \"height\": \(height), \"title\": \"\(Self.json(title))\"}"
    return ([header] + events).joined(separator: "\n") + "\n"
  }

  /// The rows that changed, each written anew from its beginning.
  private func codes(_ frame: Frame) -> String {
    var codes = last == nil ? "\u{1B}[?25l\u{1B}[2J" : ""
    for row in 0..<frame.height {
      let runs = frame.runs(row: row)
      if let last, last.runs(row: row) == runs { continue }
      codes += "\u{1B}[\(row + 1);1H"
      for run in runs { codes += "\u{1B}[0\(Self.look(run.style))m" + run.text }
    }
    return codes + "\u{1B}[0m"
  }

  /// As the terminal draws the styles.
  private static func look(_ style: Style) -> String {
    let color =
      switch style {
      case .right: ";32"
      case .wrong: ";31"
      case .warning: ";33"
      case .bar: ";36"
      case .selected: ";7"
      case .plain, .strong, .dim, .title, .key: ""
      }
    return (Picture.isBold(style) ? ";1" : "") + color
  }

  private static func json(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
