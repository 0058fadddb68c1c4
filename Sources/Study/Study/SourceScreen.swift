import Canvas
import Practice
import QuestionBank

/// Where an item comes from: whole addresses, each on lines of its own.
struct SourceScreen: Screen {
  private let sources: [Source]
  var scroll: Int? = 0

  init(_ sources: [Source]) { self.sources = sources }

  let name = "Sources"

  enum Command: Equatable, Sendable {
    case copy(Int)
    case done
  }

  func keys(_ world: World) -> KeyTable<Command> {
    let count = min(9, sources.count)
    let digits = Key.all(String("123456789".prefix(count)))
    return KeyTable(
      .each(digits, count == 1 ? "1" : "1-\(count)", "copy", rank: 2, help: "Copy an address.") { .copy($0) }
        + .moving("scroll", rank: 4, help: "Scroll.") + [
          .help(rank: 3), .leave(rank: 1),
          .init([.enter], "enter", "done", help: "Close this.", .done),
        ])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .copy(let place): context.copy(sources[place].url)
    case .done: context.pop()
    }
  }

  func page(_ world: World) -> Page {
    var page = Page("Sources", note: "where this comes from", scroll: scroll)
    let width = Page.width(world.size) - 5
    for (place, source) in sources.prefix(9).enumerated() {
      let lines = Address.lines(source.url, width: width)
      for (row, line) in lines.enumerated() {
        page.blocks.append(
          .row(
            line, style: .strong, lead: row == 0 ? "  \(place + 1)  " : "     ", leadStyle: .key, address: source.url))
      }
      page.blocks.append(Paragraph("Read on \(source.checked).", style: .dim, lead: "     "))
      if let note = source.note { page.blocks.append(Paragraph(note, style: .dim, lead: "     ")) }
      page.blocks.append(.blank)
    }
    return page
  }
}

// MARK: - Told

extension SourceScreen {
  /// Each address whole: a line that is told is not cut.
  func speech(_ world: World) -> Speech {
    let rows = sources.map { source in
      ["\(source.url), read on \(source.checked)", source.note].compactMap { $0 }.joined(separator: ". ")
    }
    return Speech(
      body: ["Where this comes from."] + Spoken.choices(rows),
      prompt: "\(Binding.leave.label) back, \(Binding.help.label) help")
  }
}

/// An address of a page, in lines that are never cut inside a word.
enum Address {
  /// Breaks behind slashes, else behind other signs, and only where nothing else helps anywhere.
  static func lines(_ url: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var rest = Substring(url)
    while rest.count > width {
      let head = rest.prefix(width)
      let end =
        head.lastIndex(of: "/").map(head.index(after:)).flatMap {
          $0 > head.index(head.startIndex, offsetBy: 9) ? $0 : nil
        }
        ?? head.lastIndex { "-_.#?&=".contains($0) }.map(head.index(after:)) ?? head.endIndex
      lines.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return lines + [String(rest)]
  }

  /// The name of the server: `docs.aws.amazon.com`.
  static func host(_ url: String) -> String {
    guard let start = url.range(of: "://")?.upperBound else { return url }
    return String(url[start...].prefix { $0 != "/" })
  }
}

extension Context {
  /// Shows where an item comes from, with the first address copied where the terminal lets a program do that.
  mutating func openSources(of item: Item) {
    guard let first = item.sources.first else {
      message = "This item names no source."
      return
    }
    push(SourceScreen(item.sources))
    copy(first.url)
  }

  fileprivate mutating func copy(_ text: String) {
    effects.append(.copy(text))
    message = "The address is copied, where your terminal lets programs do that."
  }
}
