import Canvas
import Practice
import QuestionBank

/// The keys of one screen, made from its key table; a line can be run.
struct HelpScreen: Screen {
  private let of: String
  private let all: [Hint]
  private var cursor = ListCursor()
  private var filter = ""
  private var isFiltering = false

  init(of title: String, _ hints: [Hint]) {
    of = title
    all = hints.filter { $0.label != Binding.help.label }
  }

  private var shown: [Hint] {
    // A key that is a sign has no letters to look for.
    all.filter {
      FoldedWords.areIn("\($0.label) \($0.word) \($0.help)", filter) || !filter.isEmpty && $0.label == filter
    }
  }

  enum Command: Equatable, Sendable { case run, filter, keep, erase, all }

  let name = "Help"

  func keys(_ world: World) -> KeyTable<Command> {
    guard !isFiltering else {
      return KeyTable([
        .type("to filter", rank: 1, help: "Show only the keys that have this in their line."),
        .init([.enter], "enter", "keep", rank: 2, help: "Go to the lines that are left.", .keep),
        .init([.escape], "esc", "all keys", rank: 3, help: "Show all keys again.", .all),
        .init(keys: [.backspace], hint: nil, action: .command(.erase)),
      ])
    }
    let close = Hint(key: nil, label: Binding.help.name, word: "close", help: "Close the help.", rank: 1)
    return KeyTable(
      .moving("move", rank: 3, help: "Go to another line.") + [
        .init([.enter], "enter", "do it", rank: 2, help: "Press the key of this line.", .run),
        .init(.search, "filter", rank: 4, help: "Look for a word.", .filter),
        .init(
          keys: Binding.help.keys + Binding.leave.keys + Binding.back.keys, hint: close, action: .leave),
      ])
  }

  mutating func move(_ motion: Motion, _ context: inout Context) { cursor.move(motion, count: shown.count) }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .filter: isFiltering = true
    case .keep: isFiltering = false
    case .erase:
      _ = filter.popLast()
      cursor = ListCursor()
    case .all:
      isFiltering = false
      filter = ""
      cursor = ListCursor()
    case .run:
      context.pop()
      if shown.indices.contains(cursor.row), let key = shown[cursor.row].key { context.press(key) }
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    if filter.count < 60 { filter.append(character) }
    cursor = ListCursor()
  }

  func page(_ world: World) -> Page {
    var page = Page(
      "Help · \(of)", note: isFiltering || !filter.isEmpty ? "filter: \(filter)\(isFiltering ? "_" : "")" : "")
    let shown = shown
    page.blocks = shown.enumerated().map { index, hint in
      let isHere = index == cursor.row
      return Paragraph(
        hint.help, style: isHere ? .selected : .plain,
        lead: " \(isHere ? ">" : " ") \(Text.padded(hint.label, width: 10)) ", leadStyle: .key)
    }
    if shown.isEmpty { page.blocks = [Paragraph("No key has this in its line. Esc shows all.", lead: "  ")] }
    page.focus = cursor.row
    return page
  }
}
