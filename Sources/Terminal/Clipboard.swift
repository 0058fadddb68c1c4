import CNcurses

extension Display {
  /// Puts a text where the terminal pastes from (OSC 52), if it lets programs do that; one that does not ignores it.
  public func copy(_ text: String) {
    // The console prints what it does not know.
    guard !["linux", "cons25"].contains(environment("TERM") ?? "") else { return }
    Clipboard.send("\u{1B}]52;c;\(Clipboard.base64(text))\u{07}")
  }
}

/// What the terminal pastes from.
enum Clipboard {
  /// Text in base64 (RFC 4648).
  static func base64(_ text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : "=")
      }
    }
    return result
  }

  /// Writes to the terminal, past curses, which knows nothing of it.
  static func send(_ text: String) {
    _ = cn_send(text)
  }
}
