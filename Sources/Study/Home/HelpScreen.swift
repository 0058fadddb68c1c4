import Canvas
import Practice

/// The keys of one screen, made from its key table; a line can be run.
public struct HelpScreen: Equatable, Sendable {
  private let of: String
  private let all: [Hint]
  private var cursor = 0
  private var filter = ""
  private var isFiltering = false

  init(of name: String, _ hints: [Hint]) {
    of = name
    all = hints.filter { $0.label != "?" }
  }

  private var shown: [Hint] {
    filter.isEmpty
      ? all : all.filter { "\($0.label) \($0.word) \($0.help)".lowercased().contains(filter.lowercased()) }
  }
}

extension HelpScreen: Sheet {
  var name: String { "Help" }

  func hints(_ world: World) -> [Hint] {
    if isFiltering {
      return [
        Hint(key: nil, label: "type", word: "to filter", help: "", rank: 1),
        Hint(key: nil, label: "enter", word: "keep", help: "", rank: 2),
        Hint(key: nil, label: "esc", word: "all keys", help: "", rank: 3),
      ]
    }
    return [
      Hint(key: nil, label: "up/down", word: "move", help: "", rank: 3),
      Hint(key: nil, label: "enter", word: "do it", help: "", rank: 2),
      Hint(key: nil, label: "/", word: "filter", help: "", rank: 4),
      Hint(key: nil, label: "?", word: "close", help: "", rank: 1),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    if isFiltering { return type(key) }
    let rows = shown.count
    switch key {
    case .down, .character("j"): if rows > 0 { cursor = min(rows - 1, cursor + 1) }
    case .up, .character("k"): cursor = max(0, cursor - 1)
    case .home, .pageUp, .character("g"): cursor = 0
    case .end, .pageDown, .character("G"): cursor = max(0, rows - 1)
    case .character("/"): isFiltering = true
    case .character("?"), .character("q"), .escape: context.pop()
    case .enter:
      context.pop()
      if shown.indices.contains(cursor), let key = shown[cursor].key { context.press = key }
    default: return false
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): filter.append(character)
    case .backspace: _ = filter.popLast()
    case .enter: isFiltering = false
    case .escape:
      isFiltering = false
      filter = ""
    default: return false
    }
    cursor = 0
    return true
  }

  func page(_ world: World) -> Page {
    var page = Page(
      "Help · \(of)", note: isFiltering || !filter.isEmpty ? "filter: \(filter)\(isFiltering ? "_" : "")" : "",
      hints: hints(world))
    let shown = shown
    page.blocks = shown.enumerated().map { index, hint in
      let isHere = index == cursor
      return Paragraph(
        hint.help, style: isHere ? .selected : .plain,
        lead: " \(isHere ? ">" : " ") \(Text.padded(hint.label, width: 10)) ", leadStyle: .key)
    }
    if shown.isEmpty { page.blocks = [Paragraph("No key has this in its line. Esc shows all.", lead: "  ")] }
    page.focus = cursor
    return page
  }
}
