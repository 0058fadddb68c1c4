import Canvas
import Practice
import QuestionBank

/// The whole bank as a list, narrowed by words.
struct BrowseScreen: Screen {
  private(set) var words: String
  private(set) var isTyping: Bool
  private(set) var cursor = ListCursor()
  /// Whether only what was put aside is listed.
  private(set) var showsAside = false

  init(_ words: String = "") {
    self.words = words
    isTyping = words.isEmpty
  }

  func found(_ profile: Profile) -> [Item] {
    let items = words.allSatisfy(\.isWhitespace) ? profile.bank.items : profile.bank.search(words)
    return showsAside ? items.filter { profile.settings.suspended.contains($0.id) } : items
  }
}

extension BrowseScreen {
  var name: String { "Browse" }

  enum Command: Equatable, Sendable { case open, search, aside, toList, erase }

  func keys(_ world: World) -> KeyTable<Command> {
    guard !isTyping else {
      return KeyTable([
        .type("to search", rank: 3, help: "Narrow the list by words."),
        .init([.enter, .down], "enter", "to the list", rank: 1, help: "Go to the list.", .toList),
        .init(keys: [.backspace], hint: nil, action: .command(.erase)),
        .init(
          keys: Binding.back.keys,
          hint: Hint(key: .escape, label: Binding.back.label, word: "back", help: "Go back.", rank: 2), action: .leave),
      ])
    }
    return KeyTable(
      .moving("move", rank: 4, help: "Move in the list; PgUp and PgDn move by pages.") + [
        .init([.enter], "enter", "open", rank: 1, help: "Open the item, with its answer.", .open),
        .init(Key.all("/"), "/", "search", rank: 2, help: "Search by other words.", .search),
        .init(
          Binding.aside.keys, Binding.aside.label, showsAside ? "all items" : "put aside", rank: 6,
          help: "List only what was put aside, or everything again.", .aside),
        .help(rank: 5), .leave(rank: 3),
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
      motion, count: found(context.profile).count, page: max(1, Page.bodyHeight(context.size) - 2))
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .open:
      let items = found(context.profile)
      guard items.indices.contains(cursor.row) else { return }
      context.lookedUp.read(items[cursor.row].id, at: context.now.moment)
      context.push(ItemScreen(items[cursor.row].id))
    case .search: isTyping = true
    case .aside:
      showsAside.toggle()
      cursor.hold(found(context.profile).count)
    case .toList: isTyping = false
    case .erase:
      _ = words.popLast()
      cursor = ListCursor()
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    if words.count < BrowseScreen.longest { words.append(character) }
    cursor = ListCursor()
  }

  func page(_ world: World) -> Page {
    let items = found(world.profile)
    var page = Page(
      "Browse", note: Words.count(items.count, "item") + (showsAside ? " put aside" : ""))
    page.blocks = [
      Paragraph(words + (isTyping ? "_" : ""), style: isTyping ? .strong : .plain, lead: "  Search: "), .blank,
    ]
    let aside = world.profile.settings.suspended
    for (row, item) in items.enumerated() {
      let isHere = !isTyping && row == cursor.row
      page.blocks.append(
        .row(
          "\(Text.padded(item.kind.rawValue, width: 7))\(item.drawn(seed: 0).prompt)",
          style: isHere ? .selected : .plain,
          lead: " \(isHere ? ">" : aside.contains(item.id) ? "-" : " ") \(item.objective)  ", leadStyle: .key))
    }
    if items.isEmpty {
      page.blocks.append(
        Paragraph(showsAside ? "Nothing is put aside." : nothing(world.profile.bank), lead: "  "))
    }
    page.focus = isTyping ? 0 : cursor.row + 2
    return page
  }

  func nothing(_ bank: Bank) -> String {
    let meant = bank.suggestion(for: words).map { "Did you mean \"\($0)\"?" }
    return "Nothing has these words. " + (meant ?? "Try fewer.")
  }
}
