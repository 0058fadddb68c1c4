import Canvas
import Practice
import QuestionBank

/// The page on a concept before the first question on it in study.
struct PageFirstScreen: Screen {
  private let id: Concept.ID
  private let shown: Moment
  /// Whether the run below has an answer that can be taken back.
  private let canUndo: Bool
  var scroll: Int? = 0

  init(_ id: Concept.ID, canUndo: Bool, at now: Now) {
    self.id = id
    self.canUndo = canUndo
    shown = now.moment
  }

  enum Command: Equatable, Sendable {
    case ask, skip, never, undo, leave
    case open(Concept.ID)
  }

  let name = "Page before a question"

  func keys(_ world: World) -> KeyTable<Command> {
    KeyTable(
      [
        .init([.enter], "enter", "ask me", rank: 1, help: "I have read it: ask me.", .ask),
        .init(
          [.right], "right", "skip", rank: 3, help: "Ask me without it; the answer shows what I knew before.", .skip),
        .init(
          Key.all("a"), "a", "always ask first", rank: 6, help: "Ask me first from now on; Learn still has the pages.",
          .never),
      ] + .neighbors(world.profile.bank[id], rank: 7) { .open($0) }
        + (canUndo ? [.init(.undo, "undo", rank: 5, help: "Take the last answer back.", .undo)] : [])
        + .moving("scroll", help: "Scroll.") + [
          .help(rank: 4),
          .init(
            Binding.leave.keys + Binding.back.keys, Binding.leave.name, "leave", rank: 2,
            help: "Leave; the page and its question wait for another time.", .leave),
        ])
  }

  func weight(_ command: Command) -> Weight { command == .undo ? .heavy : .light }

  func answer(to key: Key, _ world: World) -> String? {
    if Binding.undo.keys.contains(key) { return "There is nothing to undo." }
    guard (Binding.aside.keys + Binding.redo.keys).contains(key) else { return nil }
    return "That is for the question behind this page; \(keys(world).label(.ask)) shows it."
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .ask:
      context.markPage(id)
      context.pop()
    case .skip:
      context.skipPage(id, shownAt: shown)
      context.pop()
    case .never:
      context.profile.settings.readsFirst = false
      context.effects.append(.save(context.profile.settings))
      context.skipPage(id, shownAt: shown)
      context.pop()
      context.message = "From now on you are asked first. \(Destination.learn.name) on the home screen has the pages."
    case .open(let id): context.openConcept(id)
    case .undo:
      context.leavePage(id, shownAt: shown)
      context.pop()
      context.press(Binding.undo.keys[0])
    case .leave:
      context.leavePage(id, shownAt: shown)
      context.pop()
      context.press(Binding.leave.keys[0])
    }
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    guard let concept = world.profile.bank[id] else { return page.frame(world.size, message: message) }
    return ConceptText(concept: concept, bank: world.profile.bank, size: world.size).frame(page, message: message)
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let concept = bank[id] else { return Page("Page") }
    var page = Page(concept.name, note: "new · read first", scroll: scroll)
    page.blocks = ConceptText(concept: concept, bank: bank, size: world.size).blocks
    return page
  }
}
