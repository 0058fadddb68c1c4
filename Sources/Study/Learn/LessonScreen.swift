import Canvas
import Practice
import QuestionBank

/// A page of the course, and then a few questions on it.
struct LessonScreen: Screen {
  private let chapter: Chapter
  private let place: Int
  private let shown: Moment
  var scroll: Int? = 0

  /// Nil where the concept is not in the chapter.
  init?(_ concept: Concept.ID, in chapter: Chapter, at now: Now) {
    guard let place = chapter.concepts.firstIndex(of: concept) else { return nil }
    self.init(chapter, place, at: now)
  }

  private init(_ chapter: Chapter, _ place: Int, at now: Now) {
    self.chapter = chapter
    self.place = place
    shown = now.moment
  }

  private var id: Concept.ID { chapter.concepts[place] }

  enum Command: Equatable, Sendable {
    case ask, askFirst, next, previous, leave
    case open(Concept.ID)
  }

  let name = "Page"

  func keys(_ world: World) -> KeyTable<Command> {
    let hasQuestions = !world.profile.lesson(on: id).isEmpty
    var rows: [KeyTable<Command>.Row] = [
      .init(
        [.enter], "enter", hasQuestions ? "questions on it" : "next", rank: 1,
        help: "I have read it: ask me, then the next page.", .ask)
    ]
    if hasQuestions, !world.profile.pages.isRead(id) {
      rows.append(
        .init(Key.all("a"), "a", "ask me first", rank: 5, help: "Ask me before I read it, and come back.", .askFirst))
    }
    rows.append(
      .init([.right], "right", "skip", rank: 3, help: "Go on without reading; its items may be asked.", .next))
    if place > 0 { rows.append(.init([.left], "left", "page before", help: "Go back a page.", .previous)) }
    return KeyTable(
      rows + .neighbors(world.profile.bank[id], rank: 6) { .open($0) }
        + .moving("scroll", help: "Scroll.") + [
          .help(rank: 4),
          .init(Binding.leave.keys + Binding.back.keys, Binding.leave.name, "back", rank: 2, help: "Go back.", .leave),
        ])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .ask:
      context.markPage(id)
      let items = context.profile.lesson(on: id)
      guard !items.isEmpty, !context.world.isReading else { return goOn(&context) }
      // Who leaves the questions is on the page again, and who leaves those of the last page at the chapter.
      let next = place + 1 < chapter.concepts.count ? LessonScreen(chapter, place + 1, at: context.now) : nil
      if next == nil { goOn(&context) }
      context.push(StudyScreen(items, title: "Learn", mode: .openBook, next: next, &context))
    case .askFirst:
      context.skipPage(id, shownAt: shown)
      let items = context.profile.lesson(on: id)
      if !items.isEmpty, !context.world.isReading {
        context.push(StudyScreen(items, title: "Learn", leadsBack: true, &context))
      }
    case .next:
      context.skipPage(id, shownAt: shown)
      goOn(&context)
    case .previous:
      context.leavePage(id, shownAt: shown)
      context.replace(LessonScreen(chapter, max(0, place - 1), at: context.now))
    case .leave:
      context.leavePage(id, shownAt: shown)
      context.pop()
    case .open(let id): context.openConcept(id)
    }
  }

  /// To the next page, or back after the last one.
  private func goOn(_ context: inout Context) {
    guard place + 1 < chapter.concepts.count else {
      context.message = "That was the last page of this chapter."
      return context.pop()
    }
    context.replace(LessonScreen(chapter, place + 1, at: context.now))
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    guard let concept = world.profile.bank[id] else { return page.frame(world.size, message: message) }
    return ConceptText(concept: concept, bank: world.profile.bank, size: world.size).frame(page, message: message)
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let concept = bank[id] else { return Page("Page") }
    var page = Page(
      concept.name, note: "page \(place + 1) of \(chapter.concepts.count) · \(concept.objective)", scroll: scroll)
    page.blocks = ConceptText(concept: concept, bank: bank, size: world.size).blocks
    return page
  }
}

extension Context {
  /// Remembers that a page was left unread; one that was in sight for some time was read all the same.
  mutating func skipPage(_ id: Concept.ID, shownAt shown: Moment) {
    markPage(id, isSkipped: now.moment - shown < Self.glance)
  }

  /// Milliseconds in which nobody reads a page.
  static let glance: Int64 = 10_000

  /// Remembers that a page was read or skipped; what was read before stays read.
  mutating func markPage(_ id: Concept.ID, isSkipped: Bool = false) {
    if !isSkipped { lookedUp.read(id, at: now.moment) }
    guard !world.isReading, !isSkipped || !profile.pages.isRead(id) else { return }
    let mark = Mark(page: id, isSkipped: isSkipped, time: now.moment)
    profile.pages.take(mark)
    effects.append(.mark(mark))
  }
}
