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

  private func entries(_ glance: Glance) -> [Entry] {
    let overview = ReadinessOverview.current(overview, glance.library, on: glance.now.day)
    let diagnostic = Entry(
      key: "d", name: "Find out", note: "ten questions show where to begin", command: .diagnostic)
    return [
      Entry(key: "enter", name: "Study now", note: studyNote(glance), command: .study),
      Entry(key: "e", name: "Practice exam", note: examNote(glance), command: .exam),
      Entry(key: "w", name: "Weak topics", note: overview.weakNote(glance.library.bank), command: .weak),
      Entry(key: "r", name: "Practice round", note: "ten items, the schedule stays as it is", command: .practice),
      Entry(key: "c", name: "Cost lab", note: "what a workload costs in every way of paying", command: .lab),
      Entry(
        key: "b", name: "Browse",
        note: "\(Words.count(glance.library.bank.items.count, "item")) · "
          + Words.count(glance.library.bank.concepts.count, "concept"), command: .browse),
      Entry(key: "p", name: "Progress", note: overview.progressNote, command: .progress),
      Entry(
        key: "x", name: "Exam day", note: PlanOverview.note(glance.library.settings, on: glance.now.day), command: .plan
      ),
    ] + (Diagnostic.isOffered(glance.library) ? [diagnostic] : [])
  }

  private func studyNote(_ glance: Glance) -> String {
    if glance.isLoading { return "reading the question bank" }
    let today = PlanOverview.current(plan, glance.library, on: glance.now.day)
    let queue = today.queue
    if queue.all.isEmpty { return today.plan == nil ? "nothing due" + next(glance) : "today's share is done" }
    return "\(queue.due.count) due · \(queue.new.count) new · about \(today.minutes) min"
  }

  private func examNote(_ glance: Glance) -> String {
    if expired != nil { return "the time of the last one was up: see its report" }
    if let running = glance.library.running {
      return "\(ExamTime.end(running, glance.now)): go on with it"
    }
    let last =
      glance.library.attempts.last { $0.isOver && !$0.isRepeat }.flatMap { ExamScore($0).points }
      .map { " · last \($0)" } ?? ""
    return "timed, like the real one\(last)"
  }

  private func next(_ glance: Glance) -> String {
    let later = glance.library.deck.memories.values.map(\.due).filter { $0 > glance.now.day }.min()
    guard let later else { return "" }
    let days = later - glance.now.day
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

  private mutating func perform(_ command: Command, _ desk: inout Desk) {
    let library = desk.library
    switch command {
    case .exam:
      desk.push(.examSetup(ExamSetupScreen()))
      if let expired { desk.push(.examReport(ExamReportScreen(expired))) }
      expired = nil
    case .lab: desk.push(.lab(LabScreen()))
    case .browse: desk.push(.browse(BrowseScreen()))
    case .weak: desk.push(.weak(WeakScreen(desk)))
    case .progress: desk.push(.progress(ProgressScreen(desk)))
    case .plan: desk.push(.plan(PlanScreen(&desk)))
    case .diagnostic: findOut(&desk)
    case .practice:
      let count = 10
      let items = library.bank.items.filter { $0.caseID == nil }.shuffled(using: &desk.chance).prefix(count)
      guard !items.isEmpty else { return }
      desk.push(.study(StudyScreen(items.map(\.id), title: "Practice", mode: .practice, &desk)))
    default:
      let seed = desk.chance.next()
      let today = PlanOverview.current(plan, library, on: desk.now.day)
      let queue = (today.plan == nil ? library.queue(on: desk.now.day, seed: seed) : today.queue).all
      guard !queue.isEmpty else {
        desk.message =
          library.bank.items.isEmpty
          ? "The question bank is still being read." : "Nothing is due now. r starts a practice round."
        return
      }
      desk.push(.study(StudyScreen(queue, &desk)))
    }
  }
}

extension HomeScreen {
  private func findOut(_ desk: inout Desk) {
    guard Diagnostic.isOffered(desk.library) else {
      desk.message = "The ten questions are for the beginning. w shows the weak topics, p the progress."
      return
    }
    let items = Diagnostic.items(desk.library.bank, seed: desk.chance.next())
    guard !items.isEmpty else {
      desk.message = "The bank has no questions for this."
      return
    }
    desk.push(.study(StudyScreen(items, title: "Find out", &desk)))
  }
}

extension HomeScreen: Sheet {
  var name: String { "Home" }

  func hints(_ glance: Glance) -> [Hint] {
    keys.hints + [
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 3),
      Hint(key: .character("q"), label: "q", word: "quit", help: "Quit; everything is kept.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    guard let command = keys.command(for: key) else { return false }
    let glance = Glance(library: desk.library, now: desk.now, size: desk.size, isLoading: false)
    overview = .current(overview, desk.library, on: desk.now.day)
    plan = .current(plan, desk.library, on: desk.now.day)
    let entries = entries(glance)
    switch command {
    case .down: cursor = min(entries.count - 1, cursor + 1)
    case .up: cursor = max(0, cursor - 1)
    case .run: perform(entries[cursor].command, &desk)
    default: perform(command, &desk)
    }
    return true
  }

  /// Until the time of an exam is up, whatever is open.
  func wait(_ glance: Glance) -> Int? {
    let running = glance.library.attempts.filter { $0.isRunning && !$0.clock.isPaused }
    return running.map { Int($0.clock.left(at: glance.now.tick)) }.min()
  }

  mutating func pass(_ desk: inout Desk) -> Bool {
    let overdue = desk.library.attempts.filter { $0.isOverdue(at: desk.now.tick) }
    for attempt in overdue where desk.submit(attempt.id) {
      expired = attempt.id
      desk.message = "The time of your exam was up: it was handed in as it was."
    }
    return false
  }

  func page(_ glance: Glance) -> Page {
    var page = Page("bedrill", note: note(glance), hints: hints(glance))
    // Once a frame, and not at all while nothing was answered.
    var home = self
    home.overview = .current(overview, glance.library, on: glance.now.day)
    home.plan = .current(plan, glance.library, on: glance.now.day)
    for (index, entry) in home.entries(glance).enumerated() {
      let isHere = index == cursor
      page.blocks.append(
        .row(
          "\(Text.padded(entry.name, width: 17)) \(entry.note)", style: isHere ? .strong : .plain,
          lead: " \(isHere ? ">" : " ") \(Text.padded(entry.key, width: 6)) ", leadStyle: .key))
    }
    page.blocks.append(.blank)
    if glance.library.reviews.isEmpty, !glance.isLoading {
      page.blocks += [
        Block(
          "Welcome. \(glance.library.bank.items.count) cards and questions on Amazon Bedrock pricing and "
            + "Task Statements 2.3 and 3.1 wait here. Press enter to begin, or d for ten questions that show where to "
            + "start. Each comes back when you are about to forget it. Everything you answer is kept at once, in one "
            + "file of yours.", lead: "   "),
        .blank,
      ]
    }
    page.blocks += home.objectives(glance)
    return page
  }

  private func note(_ glance: Glance) -> String {
    let blueprint = glance.library.bank.blueprint
    guard let day = glance.library.settings.examDay, day >= glance.now.day else { return blueprint.code }
    let days = day - glance.now.day
    return "\(blueprint.code) · exam \(days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days")"
  }

  private func objectives(_ glance: Glance) -> [Block] {
    ReadinessOverview.current(overview, glance.library, on: glance.now.day)
      .rows(glance.library.bank, width: Page.width(glance.size))
  }
}
