import Canvas
import Practice

/// The way to the exam day: what each day until then brings, and what will be remembered.
public struct PlanScreen: Equatable, Sendable {
  private(set) var mode = Mode.plan
  private var chart = PlanChart.reviews
  private var showsNumbers = false
  private var scroll = 0
  private var figures: PlanFigures

  enum Mode: Equatable, Sendable {
    case plan
    /// The date as far as it was typed.
    case date(String)
    case minutes(String)
    /// The learner is asked whether the date is to go.
    case removing
  }

  init(_ context: inout Context) {
    figures = .current(nil, context.profile, on: context.now.day)
  }

  enum Command: Equatable, Sendable { case date, minutes, remove, numbers, chart, study, take, leave, erase }

  private func keys(_ settings: Settings, on day: Day) -> KeyTable<Command> {
    switch mode {
    case .date, .minutes:
      return KeyTable([
        .init([.enter], "enter", "take it", rank: 1, help: "Take what was typed.", .take),
        .init([.escape, .character("q")], "esc", "leave it", rank: 2, help: "Leave it as it was.", .leave),
        .init([.backspace, .delete], "backspace", "erase", help: "Erase the last character.", .erase),
      ])
    case .removing:
      return KeyTable([
        .init(Key.all("y"), "y", "remove it", rank: 1, help: "Remove the date.", .take),
        .init(Key.all("⎋nq"), "esc", "keep it", rank: 2, help: "Keep the date.", .leave),
      ])
    case .plan: return planKeys(settings, on: day)
    }
  }

  private func planKeys(_ settings: Settings, on day: Day) -> KeyTable<Command> {
    let isSet = settings.examDay != nil
    let isAhead = settings.examDay.map { $0 > day } ?? false
    var rows: [KeyTable<Command>.Row] = [
      .init(Key.all("d"), "d", "date", rank: 1, help: "Set the day of the exam, or change it.", .date),
      .init(Key.all("m"), "m", "minutes", rank: 3, help: "Change the minutes a day.", .minutes),
    ]
    if isAhead {
      rows += [
        .init(
          Key.all("n"), "n", showsNumbers ? "chart" : "numbers", rank: 4,
          help: "Show every day until the exam in numbers, or the chart again.", .numbers),
        .init(
          [.character("v"), .tab], "v", "next chart", rank: 7,
          help: "See reviews, new items, practice exams or minutes a day.", .chart),
      ]
    }
    rows.append(.init([.character("s"), .enter], "s", "study", rank: 6, help: "Study what today brings.", .study))
    if isSet {
      rows.append(.init(Key.all("r0"), "r", "remove", rank: 8, help: "Remove the date; you are asked once.", .remove))
    }
    return KeyTable(rows)
  }

  // MARK: Commands

  private mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .date: mode = .date("")
    case .minutes: mode = .minutes("")
    case .remove: mode = .removing
    case .numbers:
      showsNumbers.toggle()
      scroll = 0
    case .chart:
      chart = chart.next(figures.report)
      showsNumbers = false
      scroll = 0
    case .study: study(&context)
    case .take: take(&context)
    case .leave: mode = .plan
    case .erase: erase()
    }
  }

  private func study(_ context: inout Context) {
    let queue = figures.overview.queue.all
    guard !queue.isEmpty else {
      context.message = "Nothing is left for today. r on the home screen starts a practice round."
      return
    }
    context.push(.study(StudyScreen(queue, &context)))
  }

  private mutating func erase() {
    switch mode {
    case .date(let text): mode = .date(String(text.dropLast()))
    case .minutes(let text): mode = .minutes(String(text.dropLast()))
    case .plan, .removing: break
    }
  }

  private mutating func take(_ context: inout Context) {
    var settings = context.profile.settings
    do {
      switch mode {
      case .date(let text): settings.examDay = try PlanEntry.day(text, today: context.now.day)
      case .minutes(let text): settings.minutesPerDay = try PlanEntry.minutes(text)
      case .removing: settings.examDay = nil
      case .plan: return
      }
    } catch {
      context.message = (error as? PlanEntry.Problem)?.description
      return
    }
    mode = .plan
    scroll = 0
    guard settings != context.profile.settings else { return }
    context.profile.settings = settings
    context.effects.append(.save(settings))
    figures = .current(figures, context.profile, on: context.now.day)
  }

  /// Takes a character of a date or a number.
  private mutating func type(_ character: Character, _ context: inout Context) -> Bool {
    let isDigit = character.isASCII && character.isNumber
    switch mode {
    case .date(let text):
      guard isDigit || "-+".contains(character) else {
        context.message = "Type a date such as \(context.now.day + 23), or +23 for in 23 days. esc leaves it."
        return true
      }
      if text.count < 10 { mode = .date(text + String(character)) }
    case .minutes(let text):
      guard isDigit else {
        context.message = "Type a number of minutes. esc leaves it as it was."
        return true
      }
      if text.count < 4 { mode = .minutes(text + String(character)) }
    case .plan: return false
    case .removing:
      context.message = "y removes the date, esc keeps it."
    }
    return true
  }
}

extension PlanScreen: Sheet {
  var name: String { "Exam day" }

  func hints(_ world: World) -> [Hint] {
    let help = Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5)
    let hints = keys(world.profile.settings, on: world.now.day).hints
    guard case .plan = mode else { return hints + [help] }
    return hints + [help, Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 2)]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    figures = .current(figures, context.profile, on: context.now.day)
    if let command = keys(context.profile.settings, on: context.now.day).command(for: key) {
      perform(command, &context)
      return true
    }
    if key == .character("?") { return false }
    if case .character(let character) = key, mode != .plan { return type(character, &context) }
    guard mode == .plan, let scrolled = scrolled(scroll, by: key, context, arrows: true) else { return mode != .plan }
    scroll = scrolled
    return true
  }

  private func pages(_ world: World) -> PlanPages {
    PlanPages(
      figures: .current(figures, world.profile, on: world.now.day), settings: world.profile.settings,
      day: world.now.day, width: Page.width(world.size))
  }

  func page(_ world: World) -> Page {
    let pages = pages(world)
    var page = Page("Exam day", note: pages.note, hints: hints(world))
    switch mode {
    case .date(let text): page.blocks = pages.dateField(text)
    case .minutes(let text): page.blocks = pages.minutesField(text)
    case .removing: page.blocks = pages.question
    case .plan: page.blocks = showsNumbers ? pages.numbers : pages.text
    }
    page.scroll = mode == .plan ? scroll : nil
    return page
  }

  func frame(_ world: World, message: String?) -> Frame {
    let page = page(world)
    var frame = page.frame(world.size, message: message)
    guard !world.size.isTooSmall, mode == .plan, !showsNumbers else { return frame }
    let width = Page.width(world.size)
    let used = page.blocks.reduce(0) { $0 + $1.rows(width: width).count } + 1
    // The last row of the body stays free for a message.
    let room = world.size.height - 4 - used
    guard room >= 5, let picture = pages(world).picture(chart, size: (width - 2, min(room, 24))) else { return frame }
    frame.paste(picture, row: 2 + used, column: 2)
    return frame
  }
}
