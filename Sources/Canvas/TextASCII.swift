extension Text {
  /// The text in ASCII: look-alikes of the same width, a question mark a column for what has none. Newlines stay.
  public static func ascii(_ text: String) -> String {
    let text = cleaned(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for character in text {
      if character.isASCII {
        result.append(character)
        continue
      }
      let wide = width(of: character)
      let scalars = character.unicodeScalars
      let alike = scalars.first.flatMap { wide == 1 || (scalars.count == 1 && wide == 2) ? lookAlike($0) : nil }
      if let alike {
        result.append(alike)
        result.append(String(repeating: " ", count: max(0, wide - 1)))
      } else {
        result.append(String(repeating: "?", count: wide))
      }
    }
    return result
  }

  private static func lookAlike(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x20..<0x7F: Character(scalar)
    case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
    // Lines: dashed verticals, diagonals, the rest by their table, what remains are corners and crossings.
    case 0x2500...0x257F: alike[scalar] ?? "+"
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
    default: isBlank(scalar) || scalar == "\u{3000}" ? " " : alike[scalar]
    }
  }

  /// U+00C0 to U+017F, letter by letter.
  private static let latin = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi"
      + "IiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs")

  private static let alike: [Unicode.Scalar: Character] = {
    let rows: [(Character, String.UnicodeScalarView)] = [
      ("-", "‐‑‒–—―−─━╌╍┄┅┈┉═╴╶╸╺╼╾⁃".unicodeScalars),
      ("|", "│┃║╵╷╹╻╽╿¦".unicodeScalars),
      (":", "┆┇┊┋╎╏".unicodeScalars),
      ("/", "╱⁄∕".unicodeScalars), ("\\", "╲".unicodeScalars), ("x", "╳✕✖✗✘".unicodeScalars),
      ("'", "‘’‚‛′´ʼ".unicodeScalars), ("\"", "“”„‟″«»".unicodeScalars), ("`", "‵".unicodeScalars),
      ("<", "←⇐◀◂◄⟵‹≤⏎↵".unicodeScalars), (">", "→⇒▶▸►⟶›≥➜➔".unicodeScalars),
      ("^", "↑⇑▲△▴".unicodeScalars), ("v", "↓⇓▼▽▾✓✔".unicodeScalars),
      ("=", "≡↔⇔".unicodeScalars), ("~", "≈∼".unicodeScalars), ("!", "≠¡".unicodeScalars),
      ("+", "±†▒┤├".unicodeScalars), ("*", "•‣●★☆∙".unicodeScalars), ("o", "○◦◯°□".unicodeScalars),
      (".", "…·⋅░▁".unicodeScalars), ("_", "▂".unicodeScalars), ("-", "▃".unicodeScalars), ("=", "▄".unicodeScalars),
      ("+", "▅".unicodeScalars), ("*", "▆".unicodeScalars), ("%", "▇".unicodeScalars), ("#", "█▓■▪▌▐▀".unicodeScalars),
      ("?", "¿".unicodeScalars), ("u", "µμ".unicodeScalars), ("1", "¹".unicodeScalars), ("2", "²".unicodeScalars),
      ("3", "³".unicodeScalars), ("E", "€".unicodeScalars), ("c", "¢©".unicodeScalars), ("L", "£".unicodeScalars),
      ("Y", "¥".unicodeScalars), ("R", "®".unicodeScalars), ("S", "§".unicodeScalars), ("P", "¶".unicodeScalars),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { character, scalars in scalars.map { ($0, character) } })
  }()
}
