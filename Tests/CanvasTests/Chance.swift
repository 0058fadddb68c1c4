import Canvas
import Numerics

extension SeededGenerator {
  /// What text is made of: the usual, the wide, the combined, the invisible and the harmful.
  static let pieces = [
    "a", "word", "on-demand", "Bedrock", " ", " ", " ", "  ", "\n", "\t", "\r\n", "é", "e\u{301}", "日本", "語", "ｗ",
    "👩‍💻", "👍🏽", "🇩🇪", "1️⃣", "☀️", "한", "각", "क्षि", "\u{301}", "\u{200B}", "\u{1B}[31m", "\u{7}", "\u{9B}",
    "\u{202E}", "\u{2066}", "…", "“", "”", "—", "→", "│", "█", "░", "\u{A0}", "\u{E000}", "\u{FEFF}", "\u{AD}", "½",
    "\u{2028}", "https://example.com/a/long/path", "!",
  ]

  mutating func text(pieces count: Int) -> String {
    (0..<count).map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)] }.joined()
  }

  mutating func style() -> Style { Style.allCases.randomElement(using: &self) ?? .plain }
}
