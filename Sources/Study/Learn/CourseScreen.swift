import Canvas
import Practice
import QuestionBank

/// The course: its chapters, how far the learner is, and what is left.
struct CourseScreen: Screen {
  private(set) var cursor = ListCursor()

  init(_ profile: Profile) {
    let standing = CourseStanding(profile)
    cursor.go(to: standing.next ?? 0, count: standing.chapters.count)
  }

  enum Command: Equatable, Sendable { case open }

  let name = "Learn"

  private static let keys = KeyTable<Command>(
    [.init([.enter], "enter", "open", rank: 1, help: "Open the chapter under the cursor.", .open)]
      + .moving("choose", rank: 4, help: "Go to another chapter.") + [.help(rank: 3), .leave(rank: 2)])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: context.profile.bank.course.count)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    guard context.profile.bank.course.indices.contains(cursor.row) else {
      context.message = "There is no chapter to open."
      return
    }
    context.push(ChapterScreen(cursor.row, context.profile))
  }

  func choices(_ world: World) -> Int { world.profile.bank.course.count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: choices(context.world))
    perform(.open, &context)
  }

  func page(_ world: World) -> Page {
    let standing = CourseStanding(world.profile)
    var page = Page("Learn", note: Self.note(standing))
    guard !standing.chapters.isEmpty else {
      page.blocks = [
        Paragraph(
          world.isLoading ? "The question bank is still being read." : "The bank has no notes to read.", lead: "  ")
      ]
      return page
    }
    for (row, line) in standing.chapters.enumerated() {
      let isHere = row == cursor.row
      var block = Paragraph.row(
        line.chapter.title, style: isHere ? .selected : .plain,
        lead: " \(isHere ? ">" : " ") \(Text.padded("\(row + 1)", width: 2, alignRight: true))  ", leadStyle: .key)
      let count = Text.padded("\(line.read) of \(line.pages)", width: 8, alignRight: true)
      let left = line.isOver ? "done" : "\(line.minutesLeft) min"
      block.tail = count + Text.padded(left, width: 8, alignRight: true)
      page.blocks.append(block)
    }
    page.focus = cursor.row
    let about = standing.chapters[min(cursor.row, standing.chapters.count - 1)].chapter.about
    if !about.isEmpty { page.blocks += [.blank, Paragraph(about, lead: "      ")] }
    return page
  }

  static func note(_ standing: CourseStanding) -> String {
    let read = "\(standing.read) of \(Words.count(standing.pages, "page")) read"
    return standing.minutesLeft == 0 ? read : read + " · about \(standing.minutesLeft) min left"
  }
}
