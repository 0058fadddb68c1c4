import Canvas

/// Keys that mean the same on every screen: to rename one of them, or to let a learner rebind it, is to change it here.
struct Binding: Equatable, Sendable {
  /// The first is the one that is told.
  var keys: [Key]
  /// As the program calls it, in a table.
  let name: String
  /// As the learner is told it.
  var label: String { Bindings.current.label(name) }

  private init(keys: [Key], label: String) {
    self.keys = keys
    name = label
  }

  static let help = Binding(keys: Key.all("?"), label: "?")
  static let leave = Binding(keys: Key.all("q"), label: "q")
  /// Puts an item aside, and lists what is.
  static let aside = Binding(keys: Key.all("z"), label: "z")
  static let back = Binding(keys: [.escape], label: "esc")
  static let concept = Binding(keys: Key.all("c"), label: "c")
  static let source = Binding(keys: Key.all("s"), label: "s")
  static let star = Binding(keys: Key.all("*"), label: "*")
  /// A note of one's own.
  static let note = Binding(keys: Key.all("'"), label: "'")
  /// What is wrong with an item.
  static let report = Binding(keys: Key.all("!"), label: "!")
  static let undo = Binding(keys: Key.all("u"), label: "u")
  /// Shows or hides the scenario of a case.
  static let scenario = Binding(keys: Key.all("v"), label: "v")
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
