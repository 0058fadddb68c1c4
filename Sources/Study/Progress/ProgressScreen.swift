import Canvas
import Practice
import QuestionBank

/// How it goes: pages of charts, each with its numbers on a key.
struct ProgressScreen: Screen {
  private(set) var tab = Tab.now
  private var showsNumbers = false
  var scroll: Int? = 0
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

  init(_ context: Context, overview: ReadinessOverview? = nil) {
    figures = ProgressFigures(context.world, overview: overview)
  }

  let name = "Progress"

  enum Command: Equatable, Sendable {
    case next, previous
    case show(Tab)
    case numbers, weak, exams, errors, findOut
  }

  func keys(_ world: World) -> KeyTable<Command> {
    let rows: [KeyTable<Command>.Row] = [
      .init([.tab, .right], "tab", "next page", rank: 1, help: "Go to the next page.", .next),
      .init([.backTab, .left], "left", "page before", help: "Go to the page before.", .previous),
      .init(
        Key.all("n"), "n", showsNumbers ? "chart" : "numbers", rank: 3,
        help: "Show the numbers behind the page, or the page again.", .numbers),
    ]
    let tabs = Tab.allCases.map { tab in
      KeyTable<Command>.Row(
        Key.all("\(tab.rawValue + 1)"), "\(tab.rawValue + 1)", tab.name, help: "\(tab.title).", .show(tab))
    }
    return KeyTable(rows + tabKeys + tabs + .moving() + [.help(rank: 5), .leave(rank: 2)])
  }

  /// The keys of this page alone.
  private var tabKeys: [KeyTable<Command>.Row] {
    switch tab {
    case .now where figures.overview.standing.readiness.missing > 0: [Self.findOutKey, Self.weakKey]
    case .now, .trend: [Self.weakKey]
    case .exams: [Self.examsKey]
    case .sure: [Self.errorsKey]
    case .recall, .ahead, .days, .hours: []
    }
  }

  private static let weakKey: KeyTable<Command>.Row =
    .init(Key.all("w"), "w", "weak topics", rank: 4, help: "See the weak topics.", .weak)
  private static let findOutKey: KeyTable<Command>.Row =
    .init(Key.all("d"), "d", "find out", rank: 3, help: "Answer questions that bring readiness nearer.", .findOut)
  private static let examsKey: KeyTable<Command>.Row =
    .init(Key.all("h"), "h", "reports", rank: 4, help: "Open the reports.", .exams)
  private static let errorsKey: KeyTable<Command>.Row =
    .init([.enter], "enter", "study errors", rank: 4, help: "Study what you were sure of and got wrong.", .errors)

  /// The keys that the pages name.
  static let keys = KeyTable<Command>([examsKey, errorsKey, findOutKey])

  mutating func perform(_ command: Command, _ context: inout Context) {
    let count = Tab.allCases.count
    switch command {
    case .next: show(Tab.allCases[(tab.rawValue + 1) % count])
    case .previous: show(Tab.allCases[(tab.rawValue + count - 1) % count])
    case .show(let tab): show(tab)
    case .numbers:
      showsNumbers.toggle()
      scroll = 0
    case .weak: context.push(WeakScreen(context))
    case .exams: context.push(ExamHistoryScreen())
    case .findOut: Destination.findOut.open(&context)
    case .errors:
      let items = figures.errors.open.map(\.item)
      guard !items.isEmpty else {
        context.message = "No answer that was sure and wrong is open."
        return
      }
      context.push(StudyScreen(items, title: "Sure but wrong", &context))
    }
  }

  private mutating func show(_ tab: Tab) {
    self.tab = tab
    scroll = 0
  }
}

extension ProgressScreen {
  mutating func refresh(_ world: World) {
    figures = .current(figures, world)
    figures.prepare(tab)
  }

  func text(_ world: World) -> ProgressPages {
    ProgressPages(
      figures: figures, bank: world.profile.bank,
      width: Page.width(world.size), day: world.day)
  }

  /// Where every page stands, so that it is known what else there is.
  private var tabs: String { Tab.allCases.map { $0 == tab ? "[\($0.name)]" : $0.name }.joined(separator: "  ") }

  func page(_ world: World) -> Page {
    let pages = text(world)
    var page = Page("Progress · \(tab.title)", note: "page \(tab.rawValue + 1) of \(Tab.allCases.count)")
    page.blocks = [.row(tabs, style: .strong, lead: "  "), .blank]
    page.blocks += showsNumbers ? pages.numbers(tab) : pages.text(tab)
    page.scroll = scroll
    return page
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
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
