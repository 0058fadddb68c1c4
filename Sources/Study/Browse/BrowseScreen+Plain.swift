import Practice
import QuestionBank

/// The bank for who listens, twenty items at a time.
extension BrowseScreen {
  private static let most = 20

  /// The item told first.
  private var first: Int { cursor.row / Self.most * Self.most }

  func speech(_ world: World) -> Speech {
    let list = found(world)
    let items = list.items
    let count = Words.count(items.count, "item") + (filter.text.isEmpty ? "" : ", \(Spoken.row(filter.text))")
    guard !isTyping else {
      return Speech(
        body: ["Browse. \(count)."],
        prompt: "Words to search for, or \(keys(world).told(.toList)), \(Binding.leave.label) back")
    }
    let aside = world.profile.settings.suspended
    let shown = items.enumerated().dropFirst(first).prefix(Self.most).map { row, item in
      let mark = aside.contains(item.id) ? "put aside, " : ""
      return Spoken.choice(
        row, of: items.count, "\(item.objective), \(mark)\(item.kind.rawValue). \(item.drawn(seed: 0).prompt)")
    }
    let heading = words.isEmpty ? "Browse. \(count)." : "Browse. \(count) with: \(words)."
    let none = nothing(list)
    let more = items.count > Self.most ? "more, less, " : ""
    return Speech(
      body: [heading] + (items.isEmpty ? [none] : shown),
      prompt: (items.isEmpty ? "" : "A number opens an item, ") + more + prompt(world))
  }

  func choices(_ world: World) -> Int { isTyping ? 0 : found(world).items.count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    let items = found(context.world).items
    guard items.indices.contains(row) else { return }
    go(to: row, count: items.count)
    context.markRead(items[row].id)
    context.push(ItemScreen(items[row].id))
  }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    if isTyping {
      guard !words.isEmpty else { return .unknown }
      if words == Binding.leave.label {
        context.pop()
      } else {
        search(words)
        refresh(context.world)
      }
      return .taken
    }
    let count = found(context.world).items.count
    switch words {
    case "more" where first + Self.most < count: go(to: first + Self.most, count: count)
    case "less" where first > 0: go(to: first - Self.most, count: count)
    case "more", "less":
      context.message = words == "more" ? "These are the last ones." : "These are the first ones."
      return .refused
    default:
      guard words.hasPrefix("/"), words.count > 1 else { return .unknown }
      search(String(words.dropFirst().drop(while: \.isWhitespace)))
      refresh(context.world)
    }
    return .taken
  }
}
