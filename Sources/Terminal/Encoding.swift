import CNcurses
import Canvas

/// Which characters the terminal is believed to show.
enum Encoding {
  case unicode
  /// Those that take the same room on every terminal.
  case narrow
  case ascii

  func shown(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .narrow: Text.narrow(text)
    case .ascii: Text.ascii(text)
    }
  }

  /// Sets the locale of the program's characters by the environment.
  static func adopted() -> Encoding {
    if cn_use_locale("") { return .unicode }
    // A locale that is not installed, or none at all, as in a container: the terminal shows UTF-8 all the same.
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    guard name.map(saysUnicode) ?? true else { return .ascii }
    return cn_use_locale("C.UTF-8") || cn_use_locale("en_US.UTF-8") ? .unicode : .ascii
  }

  private static func saysUnicode(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }
}
