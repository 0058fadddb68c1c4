import Canvas
import Practice
import QuestionBank

/// A note that stands by itself on one concept, and what it is confused with.
struct ConceptScreen: Screen {
  private let id: Concept.ID
  var scroll: Int? = 0

  init(_ id: Concept.ID) { self.id = id }
}

extension ConceptScreen {
  var name: String { "Concept" }

  enum Command: Equatable, Sendable {
    case open(Concept.ID)
    case done
  }

  func keys(_ world: World) -> KeyTable<Command> {
    KeyTable(
      .neighbors(world.profile.bank[id], rank: 2) { .open($0) }
        + .moving("scroll", rank: 4, help: "Scroll.") + [
          .help(rank: 3), .leave(rank: 1), .init([.enter], "enter", "done", help: "Close this.", .done),
        ])
  }

  /// It was read until now, however long ago it was opened.
  mutating func tick(_ context: inout Context) -> Bool {
    context.lookedUp.read(id, at: context.now.moment)
    return false
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .open(let id):
      context.markPage(id)
      context.replace(ConceptScreen(id))
    case .done: context.pop()
    }
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    guard let concept = world.profile.bank[id] else { return page.frame(world.size, message: message) }
    return ConceptText(concept: concept, bank: world.profile.bank, size: world.size).frame(page, message: message)
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let concept = bank[id] else { return Page("Concept") }
    var page = Page(concept.name, note: "\(concept.objective) · concept", scroll: scroll)
    page.blocks = ConceptText(concept: concept, bank: bank, size: world.size).blocks
    let items = bank.items.filter { $0.concepts.contains(id) }
    let met = items.filter { world.profile.memories[$0.id] != nil }.count
    page.blocks += [
      .blank, Paragraph("\(Words.count(items.count, "item")) in the bank, \(met) met so far.", style: .dim, lead: "  "),
    ]
    return page
  }
}

extension Context {
  /// Opens the note on a concept; says so where there is none.
  mutating func openConcept(_ id: Concept.ID?) {
    guard let id, profile.bank[id] != nil else {
      message = "There is no note on this one."
      return
    }
    markPage(id)
    push(ConceptScreen(id))
  }
}
