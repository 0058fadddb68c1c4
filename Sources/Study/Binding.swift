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
  static let redo = Binding(keys: Key.all("U"), label: "U")
  static let search = Binding(keys: Key.all("/"), label: "/")
  /// Answers, unsure of it; in study and in exams.
  static let maybe = Binding(keys: Key.all("m"), label: "m")
  /// Answers with a guess; in study and in exams.
  static let guess = Binding(keys: Key.all("g"), label: "g")
  static let flag = Binding(keys: Key.all("f"), label: "f")
  /// All questions of an exam at once.
  static let map = Binding(keys: [.tab], label: "tab")
  /// Shows or hides the scenario of a case.
  static let scenario = Binding(keys: Key.all("v"), label: "v")
}

extension Binding {
  /// The one table: what a key means wherever it stands, as words of the line at the bottom; home alone has letters for
  /// places. Letters that are not here belong to their screens.
  static let everywhere: [(binding: Binding, words: Set<String>)] = [
    (.help, ["help", "close"]), (.concept, ["concept", "concepts"]), (.source, ["source"]),
    (.star, ["star", "unstar"]),
    (.note, ["add a note", "your note"]), (.report, ["report"]), (.undo, ["undo"]), (.redo, ["redo"]),
    (.aside, ["later", "put aside", "take back", "aside"]), (.search, ["search", "filter"]),
  ]
  /// What more keys mean where questions are answered, in study and in exams.
  static let answering: [(binding: Binding, words: Set<String>)] = [
    (.maybe, ["maybe"]), (.guess, ["guess"]), (.flag, ["flag", "flagged", "first flagged"]), (.map, ["map", "back"]),
  ]
}

/// A step through a list, or of a page that is longer than the window.
enum Motion: CaseIterable, Equatable, Sendable {
  case down, up, pageDown, pageUp, top, bottom

  var isForward: Bool { [.down, .pageDown, .bottom].contains(self) }

  var keys: [Key] {
    switch self {
    case .down: Key.all("↓j")
    case .up: Key.all("↑k")
    case .pageDown: Key.all("⇟ ")
    case .pageUp: [.pageUp]
    case .top: [.home]
    case .bottom: [.end]
    }
  }
}
