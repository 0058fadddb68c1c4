import Canvas

/// A screen: its keys, what they do, and how it looks. All of one is in its own file.
protocol Screen: Dialogue, Sendable {
  associatedtype Command: Equatable & Sendable

  /// As the help's title has it.
  var name: String { get }
  func keys(_ world: World) -> KeyTable<Command>
  mutating func perform(_ command: Command, _ context: inout Context)
  /// What hangs on a command; the usual one may be repeated by a key that is held down.
  func weight(_ command: Command) -> Weight
  /// What lies before the learner to be answered or graded, by a name that no other time has; empty where nothing does.
  var subject: String { get }
  /// Takes a character where the table has a row for text.
  mutating func type(_ character: Character, _ context: inout Context)
  /// Moves in its list; a screen without one scrolls its page.
  mutating func move(_ motion: Motion, _ context: inout Context)
  /// What is said to a key that is in no row; nil for the usual sentence.
  func answer(to key: Key, _ world: World) -> String?
  /// Brings what is kept for speed up to date, before a key and before it is drawn.
  mutating func refresh(_ world: World)

  func page(_ world: World) -> Page
  /// Draws the screen where a page of paragraphs does not do.
  func draw(_ page: Page, _ world: World, message: String?) -> Frame
  /// Rows that the page is scrolled by; nil where it follows its focus.
  var scroll: Int? { get set }

  /// Milliseconds until the screen changes of itself; nil for never.
  func wait(_ world: World) -> Int?
  /// Does what the time has come for, seen or not; true when the screen is to be seen and those above it are to go.
  mutating func tick(_ context: inout Context) -> Bool
}

extension Screen {
  mutating func perform(_ command: Command, _ context: inout Context) {}
  func weight(_ command: Command) -> Weight { .light }
  var subject: String { "" }
  mutating func type(_ character: Character, _ context: inout Context) {}
  mutating func move(_ motion: Motion, _ context: inout Context) { scroll(motion, context.world) }
  func answer(to key: Key, _ world: World) -> String? { nil }
  mutating func refresh(_ world: World) {}
  func draw(_ page: Page, _ world: World, message: String?) -> Frame { page.frame(world.size, message: message) }
  var scroll: Int? {
    get { nil }
    set {}
  }
  func wait(_ world: World) -> Int? { nil }
  mutating func tick(_ context: inout Context) -> Bool { false }
}

extension Screen {
  /// Takes a key; false when the screen has no use for it.
  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    refresh(context.world)
    let keys = keys(context.world)
    switch keys.action(for: key) {
    case .command(let command)?:
      if context.haste.allows(weight(command), subject) {
        perform(command, &context)
      } else {
        context.message = Haste.sentence
      }
    case .help?: context.push(HelpScreen(of: name, keys.help))
    case .leave?: context.pop()
    case .move(let motion)?:
      let before = seen(context.world)
      move(motion, &context)
      if context.message == nil, seen(context.world) == before {
        context.message = motion.isForward ? "This is the end." : "This is the beginning."
      }
    case .type?:
      if case .character(let character) = key { type(character, &context) }
      // What is drawn next is kept for the next key.
      refresh(context.world)
    case nil:
      guard let sentence = answer(to: key, context.world) else { return false }
      context.message = sentence
    }
    return true
  }

  /// Takes a text that was pasted, into a field; false where there is none, and then nothing happens.
  mutating func paste(_ text: String, _ context: inout Context) -> Bool {
    refresh(context.world)
    guard keys(context.world).takesText else { return false }
    // What is beyond all that can stand in a field is not even looked at.
    let beginning = String(text.drop(while: \.isWhitespace).prefix(Self.longestPaste))
    for character in Text.cleaned(beginning).map({ $0.isNewline ? " " : $0 }) {
      let table = keys(context.world)
      if let row = table.rows.first(where: { $0.isTyped && $0.keys.contains(.character(character)) }) {
        guard case .command(let command) = row.action, context.haste.allows(weight(command), subject) else { break }
        perform(command, &context)
      } else if table.rows.contains(where: { $0.action == .type }) {
        type(character, &context)
      } else {
        context.message = "Not all of what was pasted can stand here."
        break
      }
    }
    refresh(context.world)
    return true
  }

  /// More than any field takes.
  private static var longestPaste: Int { 1200 }

  /// The program's key for what was pressed.
  func meaning(of key: Key, _ world: World) -> Key { keys(world).meaning(of: key) }

  func hints(_ world: World) -> [Hint] { keys(world).hints }

  func frame(_ world: World, message: String?) -> Frame {
    var screen = self
    screen.refresh(world)
    return screen.draw(screen.whole(world), world, message: message)
  }

  /// The page as it lies in the window, to see whether a key moved anything.
  private func seen(_ world: World) -> Page {
    var page = page(world)
    (page.scroll, page.focus) = (page.top(world.size), nil)
    return page
  }

  /// The page with its keys.
  private func whole(_ world: World) -> Page {
    var page = page(world)
    page.hints = hints(world)
    return page
  }

  mutating func scroll(_ motion: Motion, _ world: World) {
    let page = page(world)
    let furthest = page.furthest(world.size)
    let top = page.top(world.size)
    let step = max(1, Page.bodyHeight(world.size) - 2)
    scroll =
      switch motion {
      case .pageDown: min(furthest, top + step)
      case .pageUp: max(0, top - step)
      case .top: 0
      case .bottom: furthest
      case .down: min(furthest, top + 1)
      case .up: max(0, top - 1)
      }
  }
}
