/// Comma-separated values (RFC 4180).
enum CSV {
  static func field(_ text: String) -> String {
    // Bytes, since CR LF and a mark with an accent are other characters than those that count here.
    guard text.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "\"") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }
}
