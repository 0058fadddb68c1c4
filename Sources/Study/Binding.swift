import Canvas

/// Keys that mean the same on every screen: to rename one of them, or to let a learner rebind it, is to change it here.
struct Binding: Equatable, Sendable {
  /// The first is the one that is told.
  var keys: [Key]
  /// As the learner is told it.
  var label: String

  static let help = Binding(keys: Key.all("?"), label: "?")
  static let leave = Binding(keys: Key.all("q"), label: "q")
  /// Puts an item aside, and lists what is.
  static let aside = Binding(keys: Key.all("z"), label: "z")
  static let back = Binding(keys: [.escape], label: "esc")
}

/// A step through a list, or of a page that is longer than the window.
enum Motion: CaseIterable, Equatable, Sendable {
  case down, up, pageDown, pageUp, top, bottom

  var keys: [Key] {
    switch self {
    case .down: Key.all("↓j")
    case .up: Key.all("↑k")
    case .pageDown: Key.all("⇟ ")
    case .pageUp: [.pageUp]
    case .top: Key.all("⇱g")
    case .bottom: Key.all("⇲G")
    }
  }
}
