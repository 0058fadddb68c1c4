import Canvas
import Practice
import QuestionBank

/// The whole bank as a list, narrowed by words.
public struct BrowseScreen: Equatable, Sendable {
  private var words: String
  private var isTyping: Bool
  private var cursor = 0
  /// Whether only what was put aside is listed.
  private var showsAside = false

  init(_ words: String = "") {
    self.words = words
    isTyping = words.isEmpty
  }

  private func found(_ profile: Profile) -> [Item] {
    let items = words.allSatisfy(\.isWhitespace) ? profile.bank.items : profile.bank.search(words)
    return showsAside ? items.filter { profile.settings.suspended.contains($0.id) } : items
  }
}

extension BrowseScreen: Sheet {
  var name: String { "Browse" }

  func hints(_ world: World) -> [Hint] {
    if isTyping {
      return [
        Hint(key: nil, label: "type", word: "to search", help: "Narrow the list by words.", rank: 3),
        Hint(key: .enter, label: "enter", word: "to the list", help: "Go to the list.", rank: 1),
        Hint(key: .escape, label: "esc", word: "back", help: "Go back.", rank: 2),
      ]
    }
    return [
      Hint(key: .down, label: "up/down", word: "move", help: "Move in the list; PgUp and PgDn move by pages.", rank: 4),
      Hint(key: .enter, label: "enter", word: "open", help: "Open the item, with its answer.", rank: 1),
      Hint(key: .character("/"), label: "/", word: "search", help: "Search by other words.", rank: 2),
      Hint(
        key: .character("z"), label: "z", word: showsAside ? "all items" : "put aside",
        help: "List only what was put aside, or everything again.", rank: 6),
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5),
      Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 3),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    if isTyping { return type(key, &context) }
    let items = found(context.profile)
    let page = max(1, Page.bodyHeight(context.size) - 2)
    switch key {
    case .down, .character("j"): cursor += 1
    case .up, .character("k"): cursor -= 1
    case .pageDown, .character(" "): cursor += page
    case .pageUp: cursor -= page
    case .home, .character("g"): cursor = 0
    case .end, .character("G"): cursor = items.count
    case .character("/"): isTyping = true
    case .character("z"): showsAside.toggle()
    case .enter: if items.indices.contains(cursor) { context.push(.item(ItemScreen(items[cursor].id))) }
    default: return false
    }
    cursor = min(max(0, cursor), max(0, items.count - 1))
    return true
  }

  private mutating func type(_ key: Key, _ context: inout Context) -> Bool {
    switch key {
    case .character(let character): if words.count < 60 { words.append(character) }
    case .backspace: _ = words.popLast()
    case .enter, .down: isTyping = false
    case .escape: context.pop()
    default: return false
    }
    cursor = 0
    return true
  }

  func page(_ world: World) -> Page {
    let items = found(world.profile)
    var page = Page(
      "Browse", note: Words.count(items.count, "item") + (showsAside ? " put aside" : ""), hints: hints(world))
    page.blocks = [
      Paragraph(words + (isTyping ? "_" : ""), style: isTyping ? .strong : .plain, lead: "  Search: "), .blank,
    ]
    let aside = world.profile.settings.suspended
    for (row, item) in items.enumerated() {
      let isHere = !isTyping && row == cursor
      page.blocks.append(
        .row(
          "\(Text.padded(item.kind.rawValue, width: 7))\(item.drawn(seed: 0).prompt)",
          style: isHere ? .selected : .plain,
          lead: " \(isHere ? ">" : aside.contains(item.id) ? "-" : " ") \(item.objective)  ", leadStyle: .key))
    }
    if items.isEmpty {
      page.blocks.append(
        Paragraph(showsAside ? "Nothing is put aside." : "Nothing has these words. Try fewer.", lead: "  "))
    }
    page.focus = isTyping ? 0 : cursor + 2
    return page
  }
}

/// One item of the bank with its answer, as it stands.
public struct ItemScreen: Equatable, Sendable {
  private let id: Item.ID
  private var scroll: Int?

  init(_ id: Item.ID) { self.id = id }
}

extension ItemScreen: Sheet {
  var name: String { "Item" }

  func hints(_ world: World) -> [Hint] {
    [
      Hint(key: .down, label: "arrows", word: "scroll", help: "Scroll.", rank: 4),
      Hint(key: .character("c"), label: "c", word: "concept", help: "Read what this is about.", rank: 2),
      Hint(key: .character("t"), label: "t", word: "try it", help: "Try it; the schedule stays as it is.", rank: 3),
      Hint(
        key: .character("z"), label: "z",
        word: world.profile.settings.suspended.contains(id) ? "take back" : "put aside",
        help: "Ask it no more, or ask it again.", rank: 6),
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5),
      Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 1),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    switch key {
    case .character("c"):
      guard let concept = context.profile.bank[id]?.concepts.first, context.profile.bank[concept] != nil else {
        return false
      }
      context.push(.concept(ConceptScreen(concept)))
    case .character("z"):
      if context.profile.settings.suspended.remove(id) == nil { context.profile.settings.suspended.insert(id) }
      context.effects.append(.save(context.profile.settings))
      context.message =
        context.profile.settings.suspended.contains(id)
        ? "Put aside: it is asked no more. z takes it back." : "Taken back: it is asked again."
    case .character("t"):
      context.push(.study(StudyScreen([id], title: "Practice", mode: .practice, &context)))
    default:
      guard let scrolled = scrolled(scroll, by: key, context, arrows: true) else { return false }
      scroll = scrolled
    }
    return true
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let item = bank[id]?.drawn(seed: 0) else { return Page("Item", hints: hints(world)) }
    var page = Page(item.id.rawValue, note: "\(item.objective) \(item.kind.rawValue)", hints: hints(world))
    page.scroll = scroll ?? 0
    if let scenario = item.caseID.flatMap({ bank[case: $0] })?.scenario {
      page.blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
    }
    page.blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    page.blocks +=
      Feedback(
        item: item, answer: Feedback.key(item), shuffle: Feedback.places(item), bank: bank, isOwn: false
      ).blocks
    if world.profile.settings.suspended.contains(id) {
      page.blocks += [.blank, Paragraph("Put aside: it is asked no more.", style: .warning, lead: "  ")]
    }
    if let memory = world.profile.memories[id] {
      page.blocks += [
        .blank,
        Paragraph(
          "Met \(memory.repetitions) times, due \(memory.due), stability \(Int(memory.state.stability.rounded())) days.",
          style: .dim, lead: "  "),
      ]
    }
    return page
  }
}
