import Canvas
import Practice
import QuestionBank

/// The concepts as a list, narrowed by the words of the search; each opens as its page.
struct ConceptListScreen: Screen {
  private let words: String
  private var cursor = ListCursor()

  init(_ words: String) { self.words = words }

  private func concepts(_ bank: Bank) -> [Concept] { bank.searchConcepts(words) }

  enum Command: Equatable, Sendable { case open }

  let name = "Concepts"

  private static let keys = KeyTable<Command>(
    [.init([.enter], "enter", "open", rank: 1, help: "Open the page of the concept.", .open)]
      + .moving("move", rank: 4, help: "Move in the list; PgUp and PgDn move by pages.")
      + [.help(rank: 3), .leave("items", rank: 2, help: "Go back to the items.")])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: concepts(context.profile.bank).count, page: max(1, Page.bodyHeight(context.size) - 2))
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    let concepts = concepts(context.profile.bank)
    if concepts.indices.contains(cursor.row) { context.openConcept(concepts[cursor.row].id) }
  }

  func choices(_ world: World) -> Int { concepts(world.profile.bank).count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: choices(context.world))
    perform(.open, &context)
  }

  func page(_ world: World) -> Page {
    let concepts = concepts(world.profile.bank)
    let with = words.allSatisfy(\.isWhitespace) ? "" : " with \"\(words)\""
    var page = Page("Concepts", note: Words.count(concepts.count, "concept") + with)
    page.blocks = concepts.enumerated().map { row, concept in
      let isHere = row == cursor.row
      var line = Paragraph.row(
        concept.name, style: isHere ? .selected : .plain, lead: " \(isHere ? ">" : " ") \(concept.objective)  ",
        leadStyle: .key)
      line.tail = world.profile.pages.isRead(concept.id) ? "read" : ""
      return line
    }
    if concepts.isEmpty { page.blocks = [Paragraph("No concept has these words. Try fewer.", lead: "  ")] }
    page.focus = cursor.row
    return page
  }
}
