import Canvas
import Practice
import QuestionBank

/// A chapter of the course: its pages, and what became of each.
struct ChapterScreen: Screen {
  let place: Int
  private(set) var cursor = ListCursor()

  /// - Parameter place: among the chapters of the course.
  init(_ place: Int, _ profile: Profile) {
    self.place = place
    let concepts = chapter(profile.bank)?.concepts ?? []
    let next = concepts.firstIndex { !profile.pages.isOffered($0) } ?? 0
    cursor.go(to: next, count: concepts.count)
  }

  func chapter(_ bank: Bank) -> Chapter? {
    let course = bank.course
    return course.indices.contains(place) ? course[place] : nil
  }

  enum Command: Equatable, Sendable { case read, next, previous }

  let name = "Chapter"

  func keys(_ world: World) -> KeyTable<Command> {
    KeyTable(
      [.init([.enter], "enter", "read", rank: 1, help: "Open the page under the cursor.", .read)]
        + .moving("choose", rank: 5, help: "Go to another page of the chapter.") + [
          .init([.right], "right", "next chapter", rank: 3, help: "Go to the chapter after this one.", .next),
          .init([.left], "left", "chapter before", help: "Go to the chapter before this one.", .previous),
          .help(rank: 4), .leave(rank: 2),
        ])
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: chapter(context.profile.bank)?.lessons.count ?? 0)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    let course = context.profile.bank.course
    switch command {
    case .read:
      guard let chapter = chapter(context.profile.bank), chapter.lessons.indices.contains(cursor.row),
        let screen = LessonScreen(chapter.concepts[cursor.row], in: chapter, at: context.now)
      else { return }
      context.push(screen)
    case .next, .previous:
      let other = place + (command == .next ? 1 : -1)
      guard course.indices.contains(other) else {
        context.message = command == .next ? "This is the last chapter." : "This is the first chapter."
        return
      }
      context.replace(ChapterScreen(other, context.profile))
    }
  }

  func choices(_ world: World) -> Int { chapter(world.profile.bank)?.lessons.count ?? 0 }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: choices(context.world))
    perform(.read, &context)
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let chapter = chapter(bank) else { return Page("Chapter") }
    let read = chapter.concepts.count(where: world.profile.pages.isRead)
    var page = Page("\(place + 1) \(chapter.title)", note: "\(read) of \(chapter.lessons.count) read")
    if !chapter.about.isEmpty { page.blocks += [Paragraph(chapter.about, lead: "  "), .blank] }
    page.focus = page.blocks.count + cursor.row
    for (row, id) in chapter.concepts.enumerated() {
      let isHere = row == cursor.row
      var line = Paragraph.row(
        bank[id]?.name ?? id.rawValue, style: isHere ? .selected : .plain,
        lead: " \(isHere ? ">" : " ") \(Text.padded("\(row + 1)", width: 2, alignRight: true))  ", leadStyle: .key)
      line.tail = state(id, world.profile)
      page.blocks.append(line)
    }
    if read == chapter.lessons.count { page.blocks += [.blank, Paragraph(isRead(world), lead: "  ")] }
    return page
  }

  func isRead(_ world: World) -> String {
    "You have read all of it; its items come back in study. \(keys(world).label(.next)) goes to the next chapter."
  }

  /// `read · 3 of 5 items met`.
  func state(_ id: Concept.ID, _ profile: Profile) -> String {
    let items = profile.bank.items.filter { $0.concepts.first == id }
    let met = items.count { profile.isMet($0.id) }
    let page = profile.pages.isRead(id) ? "read · " : profile.pages.isOffered(id) ? "skipped · " : ""
    return "\(page)\(met) of \(Words.count(items.count, "item")) met"
  }
}
