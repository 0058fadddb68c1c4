import Canvas
import Practice
import QuestionBank

/// The whole bank as a list, narrowed by words, by how items stand, and by objective.
struct BrowseScreen: Screen {
  private(set) var words: String
  private(set) var isTyping: Bool
  private(set) var cursor = ListCursor()
  private(set) var filter = BrowseFilter()
  /// Brought up to date before a key and before drawing.
  private var list = BrowseList()

  init(_ words: String = "") {
    self.words = words
    isTyping = words.isEmpty
  }

  private var wanted: BrowseList.Search { BrowseList.Search(words: words, filter: filter) }

  /// What is shown: the list at hand, or a new one where that does not hold any more.
  func found(_ world: World) -> BrowseList { .current(list, wanted, world) }

  mutating func refresh(_ world: World) { list = found(world) }
}

extension BrowseScreen {
  var name: String { "Browse" }

  enum Command: Equatable, Sendable {
    case open, search, toList, erase, star, aside, concepts
    /// How items stand, by so many steps; and the objective.
    case turn(Int)
    case objective(Int)
  }

  func keys(_ world: World) -> KeyTable<Command> {
    guard !isTyping else {
      return KeyTable([
        .type("to search", rank: 3, help: "Narrow the list by words; your notes are searched too."),
        .init([.enter, .down], "enter", "to the list", rank: 1, help: "Go to the list.", .toList),
        .init([.tab], "tab", "filter", rank: 4, help: "Show only what is new, due, wrong twice, starred ...", .turn(1)),
        .init(keys: [.backspace], hint: nil, action: .command(.erase)),
        .init(
          keys: Binding.back.keys,
          hint: Hint(key: .escape, label: Binding.back.name, word: "back", help: "Go back.", rank: 2), action: .leave),
      ])
    }
    return KeyTable(
      .moving("move", help: "Move in the list.") + [
        .init([.enter], "enter", "open", rank: 1, help: "Open the item, with its answer.", .open),
        .init(.search, "search", rank: 4, help: "Search by other words.", .search),
        .init(
          [.tab], "tab", "filter", rank: 5, help: "Show only what is new, due, seen, wrong twice, starred, put aside.",
          .turn(1)),
        .init([.backTab], "shift-tab", "filter before", help: "Go back to the filter before.", .turn(-1)),
        .init(
          [.right], "left/right", "objective", rank: 6,
          help: "Show only one objective: right the next one, left the one before.", .objective(1)),
        .init([.left], "left", "objective before", help: "Show the objective before.", .objective(-1)),
        .init(.star, "star", rank: 7, help: "Star the item, or take the star away.", .star),
        .init(
          .concept, "concepts", rank: 5, help: "List the concepts with these words, each with its page.", .concepts),
        .init(.aside, "aside", rank: 8, help: "Put the item aside, or take it back.", .aside),
        .help(rank: 3), .leave(rank: 2),
      ])
  }

  /// Looks for other words, and goes to what has them.
  mutating func search(_ words: String) {
    self.words = String(words.prefix(BrowseScreen.longest))
    isTyping = false
    cursor = ListCursor()
  }

  /// Goes to a line of what was found.
  mutating func go(to row: Int, count: Int) { cursor.go(to: row, count: count) }

  /// Characters of a search at most.
  private static let longest = 60

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(
      motion, count: found(context.world).items.count, page: max(1, Page.bodyHeight(context.size) - 2))
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .open:
      guard let item = item(context) else { return }
      context.markRead(item)
      context.push(ItemScreen(item))
    case .concepts: context.push(ConceptListScreen(words))
    case .search: isTyping = true
    case .toList: isTyping = false
    case .erase:
      if words.popLast() == nil { context.message = "There is nothing to erase." }
      cursor = ListCursor()
    case .star: if let item = item(context) { context.star(item) }
    case .aside: if let item = item(context) { context.putAside(item) }
    case .turn(let step):
      filter.turn(by: step)
      cursor = ListCursor()
    case .objective(let step):
      filter.turnObjective(by: step, in: context.profile.bank)
      cursor = ListCursor()
    }
    refresh(context.world)
    cursor.hold(list.items.count)
  }

  /// The item under the cursor; says so where there is none.
  private func item(_ context: Context) -> Item.ID? {
    let items = found(context.world).items
    return items.indices.contains(cursor.row) ? items[cursor.row].id : nil
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    if words.count < BrowseScreen.longest { words.append(character) }
    cursor = ListCursor()
  }

  func page(_ world: World) -> Page {
    let list = found(world)
    let items = list.items
    var page = Page(
      "Browse", note: "\(Words.count(items.count, "item"))\(filter.text.isEmpty ? "" : " · \(filter.text)")")
    page.blocks = [
      Paragraph(words + (isTyping ? "_" : ""), style: isTyping ? .strong : .plain, lead: "  Search: "), .blank,
    ]
    let here = isTyping ? 0 : cursor.row
    let room = Page.bodyHeight(world.size)
    for (row, item) in items.enumerated() {
      // What is far out of sight has its place, and is not written.
      guard abs(row - here) <= room else {
        page.blocks.append(.blank)
        continue
      }
      let isHere = !isTyping && row == cursor.row
      let star = world.profile.marks.isStarred(item.id) ? "*" : " "
      page.blocks.append(
        .row(
          "\(Text.padded(list.state(of: item.id)?.name ?? "", width: 12))\(Text.padded(item.kind.rawValue, width: 7))"
            + item.drawn(seed: 0).prompt,
          style: isHere ? .selected : .plain, lead: " \(isHere ? ">" : " ") \(item.objective) \(star) ", leadStyle: .key
        ))
    }
    if items.isEmpty { page.blocks.append(Paragraph(nothing(list), lead: "  ")) }
    page.focus = isTyping ? 0 : cursor.row + 2
    return page
  }

  /// Beside the list stands the item under the cursor, without its answer, where there is room.
  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    var frame = page.frame(world.size, message: message)
    let items = found(world).items
    guard !isTyping, items.indices.contains(cursor.row) else { return frame }
    SideColumn(world.size) { _ in preview(items[cursor.row].drawn(seed: 0), world) }?.draw(on: &frame)
    return frame
  }

  private func preview(_ item: Item, _ world: World) -> [Paragraph] {
    let bank = world.profile.bank
    let concepts = item.concepts.compactMap { bank[$0]?.name }.joined(separator: ", ")
    let note = Feedback.note(world.profile.marks.note(on: item.id))
    return [Paragraph(item.prompt), .blank] + note + [
      Paragraph(bank[item.objective]?.name ?? "", style: .dim), Paragraph(concepts, style: .dim),
      Paragraph(item.id.rawValue, style: .dim),
    ]
  }

  func nothing(_ list: BrowseList) -> String {
    if !filter.text.isEmpty {
      guard !words.allSatisfy(\.isWhitespace) else { return filter.standing.nothing }
      return "Nothing has these words among what the filter shows (\(filter.text)); others may."
    }
    let meant = list.meant.map { "Did you mean \"\($0)\"?" }
    return "Nothing has these words. " + (meant ?? "Try fewer.")
  }
}
