import Canvas
import Practice

/// The way to the exam day: what each day until then brings, and what will be remembered.
struct PlanScreen: Screen {
  private(set) var mode = Mode.plan
  private var chart = PlanChart.reviews
  private(set) var showsNumbers = false
  private var scrolled = 0
  private var figures: PlanFigures

  enum Mode: Equatable, Sendable {
    case plan
    /// The date as far as it was typed.
    case date(String)
    case minutes(String)
    /// Days off as far as they were typed.
    case daysOff(String)
    /// The learner is asked whether the date is to go.
    case removing
  }

  /// - Parameter overview: the day's queue, where it is at hand.
  init(_ context: Context, overview: PlanOverview? = nil) {
    let (profile, day) = (context.profile, context.now.day)
    figures = PlanFigures(.current(overview, profile, on: day), profile)
  }

  let name = "Exam day"

  var scroll: Int? {
    get { mode == .plan ? scrolled : nil }
    set { scrolled = newValue ?? 0 }
  }

  enum Command: Equatable, Sendable {
    case date, minutes, daysOff, remove, passed, notYet, numbers, chart, study, take, leave, erase
  }

  func keys(_ world: World) -> KeyTable<Command> {
    switch mode {
    case .date, .minutes, .daysOff: Self.fieldKeys
    case .removing: Self.removeKeys
    case .plan: planKeys(world)
    }
  }

  private static let fieldKeys = KeyTable<Command>([
    .init([.enter], "enter", "take it", rank: 1, help: "Take what was typed.", .take),
    .init(
      Binding.back.keys + Binding.leave.keys, Binding.back.name, "leave it", rank: 2,
      help: "Leave it as it was.", .leave),
    .init([.backspace, .delete], "backspace", "erase", help: "Erase the last character.", .erase),
    .help(rank: 5), .typing,
  ])

  private static let removeKeys = KeyTable<Command>([
    .init(Key.all("y"), "y", "remove it", rank: 1, help: "Remove the date.", .take),
    .init(
      Binding.back.keys + Key.all("n") + Binding.leave.keys, Binding.back.name, "keep it", rank: 2,
      help: "Keep the date.", .leave),
    .help(rank: 5),
  ])

  /// Whether there is a plan to look at is known from the settings.
  private func planKeys(_ world: World) -> KeyTable<Command> {
    let examDay = world.profile.settings.examDay
    let isAsked = world.profile.settings.askedExam(on: world.now.day) != nil
    var rows: [KeyTable<Command>.Row] =
      (isAsked ? Self.outcomeKeys : []) + [Self.dateKey, Self.minutesKey, Self.daysOffKey]
    if let examDay, examDay > world.now.day {
      rows += [
        .init(
          Key.all("n"), "n", showsNumbers ? "chart" : "numbers", rank: 4,
          help: "Show every day until the exam in numbers, or the chart again.", .numbers),
        .init(
          Key.all(Self.nextChart) + [.tab], Self.nextChart, "next chart", rank: 7,
          help: "See reviews, new items, practice exams or minutes a day.", .chart),
      ]
    }
    rows.append(.init([.enter], "enter", "study", rank: 6, help: "Study what today brings.", .study))
    if examDay != nil { rows.append(Self.removeKey) }
    return KeyTable(rows + .moving() + [.help(rank: 5), .leave(rank: 2)])
  }

  /// How the exam went, once its day is over.
  private static let outcomeKeys: [KeyTable<Command>.Row] = [
    .init(Key.all("1"), "1", "passed", help: "You passed the exam.", .passed),
    .init(Key.all("2"), "2", "not yet", help: "You did not pass it yet.", .notYet),
    .init(Key.all("3"), "3", "another day", help: "The exam was moved: set its day.", .date),
  ]
  private static let dateKey: KeyTable<Command>.Row =
    .init(Key.all("d"), "d", "date", rank: 1, help: "Set the day of the exam, or change it.", .date)
  private static let minutesKey: KeyTable<Command>.Row =
    .init(Key.all("m"), "m", "minutes", rank: 3, help: "Change the minutes a day.", .minutes)
  private static let daysOffKey: KeyTable<Command>.Row =
    .init(Key.all("o"), "o", "days off", rank: 9, help: "Set weekdays and dates without study.", .daysOff)
  private static let removeKey: KeyTable<Command>.Row =
    .init(Key.all("r0"), "r", "remove", rank: 8, help: "Remove the date; you are asked once.", .remove)

  /// The keys that the pages name.
  static let keys = KeyTable<Command>([dateKey, minutesKey, daysOffKey, removeKey])

  // MARK: Commands

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .date: mode = .date("")
    case .minutes: mode = .minutes("")
    case .passed, .notYet: close(hasPassed: command == .passed, &context)
    case .daysOff: mode = .daysOff(context.profile.settings.restDays.text)
    case .remove: mode = .removing
    case .numbers:
      showsNumbers.toggle()
      scrolled = 0
    case .chart:
      chart = chart.next(figures.report)
      showsNumbers = false
      scrolled = 0
    case .study: study(&context)
    case .take: take(&context)
    case .leave: mode = .plan
    case .erase: erase()
    }
  }

  private func study(_ context: inout Context) {
    let queue = figures.overview.queue.all
    guard !queue.isEmpty else {
      if ExamSetupScreen.openPlanned(figures.overview, &context) { return }
      context.message =
        "Nothing is left for today. \(Destination.practice.label) on the home screen starts a practice round."
      return
    }
    context.push(StudyScreen(queue, &context))
  }

  /// Takes a date or a number that was typed in a line.
  mutating func takeField(_ words: String, _ context: inout Context) -> Heard {
    guard words != Binding.leave.name else {
      mode = .plan
      return .taken
    }
    let before = mode
    switch mode {
    case .date: mode = .date(words)
    case .minutes: mode = .minutes(words)
    case .daysOff: mode = .daysOff(words)
    case .plan, .removing: return .unknown
    }
    take(&context)
    guard mode != .plan else { return .taken }
    mode = before
    return .refused
  }

  /// The key of the charts.
  static let nextChart = "v"

  private mutating func close(hasPassed: Bool, _ context: inout Context) {
    var settings = context.profile.settings
    settings.close(hasPassed: hasPassed, on: context.now.day)
    keep(settings, &context)
    context.message = PlanSentences.outcome(hasPassed)
  }

  private mutating func keep(_ settings: Settings, _ context: inout Context) {
    guard settings != context.profile.settings else { return }
    context.profile.settings = settings
    context.effects.append(.save(settings))
    figures = .current(figures, context.profile, on: context.now.day)
  }

  private mutating func erase() {
    switch mode {
    case .date(let text): mode = .date(String(text.dropLast()))
    case .minutes(let text): mode = .minutes(String(text.dropLast()))
    case .daysOff(let text): mode = .daysOff(String(text.dropLast()))
    case .plan, .removing: break
    }
  }

  private mutating func take(_ context: inout Context) {
    var settings = context.profile.settings
    do throws(Settings.Problem) {
      switch mode {
      case .date(let text): try settings.take(typed: text, for: .examDay, today: context.now.day)
      case .minutes(let text): try settings.take(typed: text, for: .minutesPerDay, today: context.now.day)
      case .daysOff(let text): try settings.take(typed: text, for: .daysOff, today: context.now.day)
      case .removing: settings.examDay = nil
      case .plan: return
      }
    } catch {
      context.message = error.description
      return
    }
    mode = .plan
    scrolled = 0
    keep(settings, &context)
  }

  /// Takes a character of a date or a number.
  mutating func type(_ character: Character, _ context: inout Context) {
    let isDigit = character.isASCII && character.isNumber
    switch mode {
    case .date(let text):
      guard isDigit || "-+".contains(character) else {
        context.message =
          "Type a date such as \(context.now.day + 23), or +23 for in 23 days. \(Binding.back.label) leaves it."
        return
      }
      if text.count < 10 { mode = .date(text + String(character)) }
    case .minutes(let text):
      guard isDigit else {
        context.message = "Type a number of minutes. \(Binding.back.label) leaves it as it was."
        return
      }
      if text.count < 4 { mode = .minutes(text + String(character)) }
    case .daysOff(let text):
      guard character.isASCII, character.isNumber || character.isLetter || "-., ".contains(character) else {
        context.message =
          "Type weekdays and dates, such as sat,sun,\(context.now.day + 30). \(Binding.back.label) leaves it."
        return
      }
      if text.count < 400 { mode = .daysOff(text + String(character)) }
    case .plan, .removing: break
    }
  }

  func answer(to key: Key, _ world: World) -> String? {
    guard mode == .removing else { return nil }
    return "\(Self.removeKeys.label(.take)) removes the date, \(Self.removeKeys.label(.leave)) keeps it."
  }

  mutating func refresh(_ world: World) { figures = .current(figures, world.profile, on: world.now.day) }

  func pages(_ world: World) -> PlanPages {
    PlanPages(
      figures: figures, settings: world.profile.settings,
      day: world.now.day, width: Page.width(world.size))
  }

  func page(_ world: World) -> Page {
    let pages = pages(world)
    var page = Page("Exam day", note: pages.note)
    switch mode {
    case .date(let text): page.blocks = pages.dateField(text)
    case .minutes(let text): page.blocks = pages.minutesField(text)
    case .daysOff(let text): page.blocks = pages.daysOffField(text)
    case .removing: page.blocks = pages.question
    case .plan: page.blocks = showsNumbers ? pages.numbers : pages.text
    }
    page.scroll = scroll
    return page
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
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
