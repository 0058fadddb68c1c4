import Canvas
import Practice
import QuestionBank

/// Where the program opens: what to do now, and how each objective stands.
public struct HomeScreen: Equatable, Sendable {
  private var cursor = 0
  /// An exam that was handed in when its time was up, with nobody in the room; its report was not seen yet.
  private var expired: Attempt.ID?
  /// Readiness and weak topics, kept as long as nothing is answered.
  private var overview: ReadinessOverview?
  /// Today's queue, kept as long as nothing changes.
  private var plan: PlanOverview?

  init() {}

  enum Command: Equatable, Sendable {
    case study, diagnostic, exam, weak, practice, lab, browse, progress, plan, up, down, run
  }

  /// A line of the menu.
  struct Entry {
    var key: String
    var name: String
    var note: String
    var command: Command
  }

  private func entries(_ world: World) -> [Entry] {
    let overview = ReadinessOverview.current(overview, world.profile, on: world.now.day)
    let diagnostic = Entry(
      key: "d", name: "Find out", note: "ten questions show where to begin", command: .diagnostic)
    return [
      Entry(key: "enter", name: "Study now", note: studyNote(world), command: .study),
      Entry(key: "e", name: "Practice exam", note: examNote(world), command: .exam),
      Entry(key: "w", name: "Weak topics", note: overview.weakNote(world.profile.bank), command: .weak),
      Entry(key: "r", name: "Practice round", note: "ten items, the schedule stays as it is", command: .practice),
      Entry(key: "c", name: "Cost lab", note: "what a workload costs in every way of paying", command: .lab),
      Entry(
        key: "b", name: "Browse",
        note: "\(Words.count(world.profile.bank.items.count, "item")) · "
          + Words.count(world.profile.bank.concepts.count, "concept"), command: .browse),
      Entry(key: "p", name: "Progress", note: overview.progressNote, command: .progress),
      Entry(
        key: "x", name: "Exam day", note: PlanOverview.note(world.profile.settings, on: world.now.day), command: .plan
      ),
    ] + (Diagnostic.isOffered(world.profile) ? [diagnostic] : [])
  }

  private func studyNote(_ world: World) -> String {
    if world.isLoading { return "reading the question bank" }
    let today = PlanOverview.current(plan, world.profile, on: world.now.day)
    let queue = today.queue
    if queue.all.isEmpty { return today.plan == nil ? "nothing due" + next(world) : "today's share is done" }
    return "\(queue.due.count) due · \(queue.new.count) new · about \(today.minutes) min"
  }

  private func examNote(_ world: World) -> String {
    if expired != nil { return "the time of the last one was up: see its report" }
    if let running = world.profile.running {
      return "\(Countdown.end(running, world.now)): go on with it"
    }
    let last =
      world.profile.attempts.last { $0.isOver && !$0.isRepeat }.flatMap { ExamScore($0).points }
      .map { " · last \($0)" } ?? ""
    return "timed, like the real one\(last)"
  }

  private func next(_ world: World) -> String {
    let later = world.profile.memories.byItem.values.map(\.due).filter { $0 > world.now.day }.min()
    guard let later else { return "" }
    let days = later - world.now.day
    return ", " + (days == 1 ? "more tomorrow" : "more in \(days) days")
  }

  private var keys: KeyTable<Command> {
    KeyTable([
      .init([.enter], "enter", cursor == 0 ? "study" : "open", rank: 1, help: "Open the line under the cursor.", .run),
      .init(Key.all("s"), "s", "study", help: "Study what is due, then what is new.", .study),
      .init(Key.all("e"), "e", "exam", rank: 6, help: "Sit a timed practice exam, or go on with one.", .exam),
      .init(
        Key.all("d"), "d", "find out", help: "Ten questions across the objectives, before the first answer.",
        .diagnostic),
      .init(Key.all("w"), "w", "weak", rank: 8, help: "See what is worth most to work on, and drill it.", .weak),
      .init(Key.all("p"), "p", "progress", rank: 9, help: "See readiness, memory, days, exams.", .progress),
      .init(Key.all("x"), "x", "exam day", rank: 10, help: "Plan the days until the exam; set its date.", .plan),
      .init(Key.all("r"), "r", "practice round", rank: 4, help: "Ten items; the schedule stays as it is.", .practice),
      .init(Key.all("c"), "c", "cost lab", rank: 7, help: "See what a workload costs, and what the exam says.", .lab),
      .init(Key.all("b"), "b", "browse", rank: 5, help: "Look through the bank, and search it.", .browse),
      .init(Key.all("↓j"), "down", "down", help: "Go to the line below.", .down),
      .init(Key.all("↑k"), "up", "up", help: "Go to the line above.", .up),
    ])
  }

  private mutating func perform(_ command: Command, _ context: inout Context) {
    let profile = context.profile
    switch command {
    case .exam:
      context.push(.examSetup(ExamSetupScreen()))
      if let expired { context.push(.examReport(ExamReportScreen(expired))) }
      expired = nil
    case .lab: context.push(.lab(LabScreen()))
    case .browse: context.push(.browse(BrowseScreen()))
    case .weak: context.push(.weak(WeakScreen(context)))
    case .progress: context.push(.progress(ProgressScreen(context)))
    case .plan: context.push(.plan(PlanScreen(&context)))
    case .diagnostic: findOut(&context)
    case .practice:
      let count = 10
      let items = profile.askable.filter { $0.caseID == nil }.shuffled(using: &context.random).prefix(count)
      guard !items.isEmpty else { return }
      context.push(.study(StudyScreen(items.map(\.id), title: "Practice", mode: .practice, &context)))
    default:
      let queue = PlanOverview.current(plan, profile, on: context.now.day).queue.all
      guard !queue.isEmpty else {
        context.message =
          profile.bank.items.isEmpty
          ? "The question bank is still being read." : "Nothing is due now. r starts a practice round."
        return
      }
      context.push(.study(StudyScreen(queue, &context)))
    }
  }
}

extension HomeScreen {
  private func findOut(_ context: inout Context) {
    guard Diagnostic.isOffered(context.profile) else {
      context.message = "The ten questions are for the beginning. w shows the weak topics, p the progress."
      return
    }
    let items = Diagnostic.items(context.profile.bank, seed: context.random.next())
    guard !items.isEmpty else {
      context.message = "The bank has no questions for this."
      return
    }
    context.push(.study(StudyScreen(items, title: "Find out", &context)))
  }
}

extension HomeScreen: Sheet {
  var name: String { "Home" }

  func hints(_ world: World) -> [Hint] {
    keys.hints + [
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 3),
      Hint(key: .character("q"), label: "q", word: "quit", help: "Quit; everything is kept.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    guard let command = keys.command(for: key) else { return false }
    let world = World(profile: context.profile, now: context.now, size: context.size, isLoading: false)
    overview = .current(overview, context.profile, on: context.now.day)
    plan = .current(plan, context.profile, on: context.now.day)
    let entries = entries(world)
    switch command {
    case .down: cursor = min(entries.count - 1, cursor + 1)
    case .up: cursor = max(0, cursor - 1)
    case .run: perform(entries[cursor].command, &context)
    default: perform(command, &context)
    }
    return true
  }

  /// Until the time of an exam is up, whatever is open.
  func wait(_ world: World) -> Int? {
    let running = world.profile.attempts.filter { $0.isRunning && !$0.clock.isPaused }
    return running.map { Int($0.clock.left(at: world.now.tick)) }.min()
  }

  mutating func pass(_ context: inout Context) -> Bool {
    let overdue = context.profile.attempts.filter { $0.isOverdue(at: context.now.tick) }
    for attempt in overdue where context.submit(attempt.id) {
      expired = attempt.id
      context.message = "The time of your exam was up: it was handed in as it was."
    }
    return false
  }

  func page(_ world: World) -> Page {
    var page = Page("bedrill", note: note(world), hints: hints(world))
    // Once a frame, and not at all while nothing was answered.
    var home = self
    home.overview = .current(overview, world.profile, on: world.now.day)
    home.plan = .current(plan, world.profile, on: world.now.day)
    for (index, entry) in home.entries(world).enumerated() {
      let isHere = index == cursor
      page.blocks.append(
        .row(
          "\(Text.padded(entry.name, width: 17)) \(entry.note)", style: isHere ? .strong : .plain,
          lead: " \(isHere ? ">" : " ") \(Text.padded(entry.key, width: 6)) ", leadStyle: .key))
    }
    page.blocks.append(.blank)
    if world.profile.reviews.isEmpty, !world.isLoading {
      page.blocks += [
        Paragraph(
          "Welcome. \(world.profile.bank.items.count) cards and questions on Amazon Bedrock pricing and "
            + "Task Statements 2.3 and 3.1 wait here. Press enter to begin, or d for ten questions that show where to "
            + "start. Each comes back when you are about to forget it. Everything you answer is kept at once, in one "
            + "file of yours.", lead: "   "),
        .blank,
      ]
    }
    page.blocks += home.objectives(world)
    return page
  }

  private func note(_ world: World) -> String {
    let blueprint = world.profile.bank.blueprint
    guard let day = world.profile.settings.examDay, day >= world.now.day else { return blueprint.code }
    let days = day - world.now.day
    return "\(blueprint.code) · exam \(days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days")"
  }

  private func objectives(_ world: World) -> [Paragraph] {
    ReadinessOverview.current(overview, world.profile, on: world.now.day)
      .rows(world.profile.bank, width: Page.width(world.size))
  }
}
