import CNcurses

/// Which characters the terminal is believed to show.
enum Encoding {
  case unicode
  case ascii

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
