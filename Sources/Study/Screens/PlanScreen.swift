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

  init(_ desk: inout Desk) {
    desk.library.preparePlan(on: desk.now.day)
    figures = .current(nil, desk.library, on: desk.now.day)
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

  private mutating func perform(_ command: Command, _ desk: inout Desk) {
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
    case .study: study(&desk)
    case .take: take(&desk)
    case .leave: mode = .plan
    case .erase: erase()
    }
  }

  private func study(_ desk: inout Desk) {
    let queue = figures.overview.queue.all
    guard !queue.isEmpty else {
      desk.message = "Nothing is left for today. r on the home screen starts a practice round."
      return
    }
    desk.push(.study(StudyScreen(queue, &desk)))
  }

  private mutating func erase() {
    switch mode {
    case .date(let text): mode = .date(String(text.dropLast()))
    case .minutes(let text): mode = .minutes(String(text.dropLast()))
    case .plan, .removing: break
    }
  }

  private mutating func take(_ desk: inout Desk) {
    var settings = desk.library.settings
    do {
      switch mode {
      case .date(let text): settings.examDay = try PlanEntry.day(text, today: desk.now.day)
      case .minutes(let text): settings.minutesPerDay = try PlanEntry.minutes(text)
      case .removing: settings.examDay = nil
      case .plan: return
      }
    } catch {
      desk.message = (error as? PlanEntry.Problem)?.description
      return
    }
    mode = .plan
    scroll = 0
    guard settings != desk.library.settings else { return }
    desk.library.settings = settings
    desk.effects.append(.save(settings))
    desk.library.preparePlan(on: desk.now.day)
    figures = .current(figures, desk.library, on: desk.now.day)
  }

  /// Takes a character of a date or a number.
  private mutating func type(_ character: Character, _ desk: inout Desk) -> Bool {
    let isDigit = character.isASCII && character.isNumber
    switch mode {
    case .date(let text):
      guard isDigit || "-+".contains(character) else {
        desk.message = "Type a date such as \(desk.now.day + 23), or +23 for in 23 days. esc leaves it."
        return true
      }
      if text.count < 10 { mode = .date(text + String(character)) }
    case .minutes(let text):
      guard isDigit else {
        desk.message = "Type a number of minutes. esc leaves it as it was."
        return true
      }
      if text.count < 4 { mode = .minutes(text + String(character)) }
    case .plan: return false
    case .removing:
      desk.message = "y removes the date, esc keeps it."
    }
    return true
  }
}

extension PlanScreen: Sheet {
  var name: String { "Exam day" }

  func hints(_ glance: Glance) -> [Hint] {
    let help = Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5)
    let hints = keys(glance.library.settings, on: glance.now.day).hints
    guard case .plan = mode else { return hints + [help] }
    return hints + [help, Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 2)]
  }

  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    figures = .current(figures, desk.library, on: desk.now.day)
    if let command = keys(desk.library.settings, on: desk.now.day).command(for: key) {
      perform(command, &desk)
      return true
    }
    if key == .character("?") { return false }
    if case .character(let character) = key, mode != .plan { return type(character, &desk) }
    guard mode == .plan, let scrolled = scrolled(scroll, by: key, desk, arrows: true) else { return mode != .plan }
    scroll = scrolled
    return true
  }

  private func pages(_ glance: Glance) -> PlanPages {
    PlanPages(
      figures: .current(figures, glance.library, on: glance.now.day), settings: glance.library.settings,
      day: glance.now.day, width: Page.width(glance.size))
  }

  func page(_ glance: Glance) -> Page {
    let pages = pages(glance)
    var page = Page("Exam day", note: pages.note, hints: hints(glance))
    switch mode {
    case .date(let text): page.blocks = pages.dateField(text)
    case .minutes(let text): page.blocks = pages.minutesField(text)
    case .removing: page.blocks = pages.question
    case .plan: page.blocks = showsNumbers ? pages.numbers : pages.text
    }
    page.scroll = mode == .plan ? scroll : nil
    return page
  }

  func frame(_ glance: Glance, message: String?) -> Frame {
    let page = page(glance)
    var frame = page.frame(glance.size, message: message)
    guard !glance.size.isTooSmall, mode == .plan, !showsNumbers else { return frame }
    let width = Page.width(glance.size)
    let used = page.blocks.reduce(0) { $0 + $1.rows(width: width).count } + 1
    // The last row of the body stays free for a message.
    let room = glance.size.height - 4 - used
    guard room >= 5, let picture = pages(glance).picture(chart, size: (width - 2, min(room, 24))) else { return frame }
    frame.paste(picture, row: 2 + used, column: 2)
    return frame
  }
}
