import Canvas
import Practice
import QuestionBank

/// How it goes: pages of charts, each with its numbers on a key.
public struct ProgressScreen: Equatable, Sendable {
  private(set) var tab = Tab.now
  private var showsNumbers = false
  private var scroll = 0
  private var figures: ProgressFigures

  enum Tab: Int, CaseIterable, Equatable, Sendable {
    case now, trend, recall, ahead, days, hours, exams, sure

    var name: String {
      switch self {
      case .now: "now"
      case .trend: "trend"
      case .recall: "recall"
      case .ahead: "ahead"
      case .days: "days"
      case .hours: "hours"
      case .exams: "exams"
      case .sure: "sure"
      }
    }
    var title: String {
      switch self {
      case .now: "Readiness"
      case .trend: "Readiness over time"
      case .recall: "Retention"
      case .ahead: "What comes back"
      case .days: "Days studied"
      case .hours: "Hours"
      case .exams: "Practice exams"
      case .sure: "How sure, how right"
      }
    }
  }

  init(_ context: Context) { figures = ProgressFigures(context.profile, on: context.now.day) }

  enum Command: Equatable, Sendable {
    case next, previous
    case show(Tab)
    case numbers, weak, exams, errors
  }

  private var keys: KeyTable<Command> {
    var rows: [KeyTable<Command>.Row] = [
      .init([.tab, .right], "tab", "next page", rank: 1, help: "Go to the next page.", .next),
      .init([.backTab, .left], "left", "page before", help: "Go to the page before.", .previous),
      .init(
        Key.all("n"), "n", showsNumbers ? "chart" : "numbers", rank: 3,
        help: "Show the numbers behind the page, or the page again.", .numbers),
    ]
    switch tab {
    case .now, .trend:
      rows.append(.init(Key.all("w"), "w", "weak topics", rank: 4, help: "See the weak topics.", .weak))
    case .exams: rows.append(.init(Key.all("h"), "h", "reports", rank: 4, help: "Open the reports.", .exams))
    case .sure:
      rows.append(
        .init(Key.all("s"), "s", "study errors", rank: 4, help: "Study what you were sure of and got wrong.", .errors))
    default: break
    }
    return KeyTable(
      rows
        + Tab.allCases.map {
          .init(Key.all("\($0.rawValue + 1)"), "\($0.rawValue + 1)", $0.name, help: "\($0.title).", .show($0))
        })
  }

  private mutating func perform(_ command: Command, _ context: inout Context) {
    let count = Tab.allCases.count
    switch command {
    case .next: show(Tab.allCases[(tab.rawValue + 1) % count])
    case .previous: show(Tab.allCases[(tab.rawValue + count - 1) % count])
    case .show(let tab): show(tab)
    case .numbers:
      showsNumbers.toggle()
      scroll = 0
    case .weak: context.push(.weak(WeakScreen(context)))
    case .exams: context.push(.examHistory(ExamHistoryScreen()))
    case .errors:
      let items = figures.errors.open.map(\.item)
      guard !items.isEmpty else {
        context.message = "No answer that was sure and wrong is open."
        return
      }
      context.push(.study(StudyScreen(items, title: "Sure but wrong", &context)))
    }
  }

  private mutating func show(_ tab: Tab) {
    self.tab = tab
    scroll = 0
  }
}

extension ProgressScreen: Sheet {
  var name: String { "Progress" }

  func hints(_ world: World) -> [Hint] {
    keys.hints + [
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5),
      Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    figures = .current(figures, context.profile, on: context.now.day)
    if let command = keys.command(for: key) {
      perform(command, &context)
      return true
    }
    guard let scrolled = scrolled(scroll, by: key, context, arrows: true) else { return false }
    scroll = scrolled
    return true
  }

  private func text(_ world: World) -> ProgressPages {
    ProgressPages(
      figures: .current(figures, world.profile, on: world.now.day), bank: world.profile.bank,
      width: Page.width(world.size))
  }

  /// Where every page stands, so that it is known what else there is.
  private var tabs: String { Tab.allCases.map { $0 == tab ? "[\($0.name)]" : $0.name }.joined(separator: "  ") }

  func page(_ world: World) -> Page {
    let pages = text(world)
    var page = Page("Progress · \(tab.title)", note: "page \(tab.rawValue + 1) of \(Tab.allCases.count)")
    page.hints = hints(world)
    page.blocks = [.row(tabs, style: .strong, lead: "  "), .blank]
    page.blocks += showsNumbers ? pages.numbers(tab) : pages.text(tab)
    page.scroll = scroll
    return page
  }

  func frame(_ world: World, message: String?) -> Frame {
    let page = page(world)
    var frame = page.frame(world.size, message: message)
    guard !world.size.isTooSmall, !showsNumbers else { return frame }
    let width = Page.width(world.size)
    let used = page.blocks.reduce(0) { $0 + $1.rows(width: width).count } + 1
    // The last row of the body stays free for a message.
    let room = world.size.height - 4 - used
    guard room >= 5, let chart = text(world).chart(tab, size: (width - 2, min(room, 24))) else { return frame }
    frame.paste(chart, row: 2 + used, column: 2)
    return frame
  }
}
