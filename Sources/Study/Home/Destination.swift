import Canvas
import Practice
import QuestionBank

/// Where home leads, in the order of its menu: the menu, its keys, their help, the commands of the shell and what they
/// open come from here.
public enum Destination: CaseIterable, Sendable {
  case study, learn, exam, weak, practice, lab, browse, progress, plan, findOut, settings

  /// The key on home.
  var key: Character { row.key }
  var label: String { Bindings.current.label(String(row.key)) }
  /// As the menu has it.
  var name: String { row.name }
  /// What it is for, in a sentence.
  public var help: String { row.help }

  var hint: Hint { Hint(key: .character(key), label: String(key), word: row.word, help: help, rank: row.rank) }

  private typealias Row = (key: Character, name: String, word: String, rank: Int?, help: String)

  private var row: Row {
    switch self {
    case .study: ("s", "Study now", "study", nil, "Study what is due, then what is new.")
    case .learn: ("l", "Learn", "learn", 4, "Read the course, and answer questions on each page.")
    case .exam: ("e", "Practice exam", "exam", nil, "Sit a timed practice exam, or go on with one.")
    case .weak: ("w", "Weak topics", "weak", nil, "See what is worth most to work on, and drill it.")
    case .practice: ("r", "Practice round", "practice round", nil, "Ten items; the schedule stays as it is.")
    case .lab: ("c", "Cost lab", "cost lab", nil, "See what a workload costs, and what the exam says.")
    case .browse: ("b", "Browse", "browse", nil, "Look through the bank, and search it.")
    case .progress: ("p", "Progress", "progress", nil, "See readiness, memory, days, exams.")
    case .plan: ("x", "Exam day", "exam day", nil, "Plan the days until the exam; set its date.")
    case .findOut: ("d", "Find out", "find out", nil, "Two or three questions an objective show where to begin.")
    case .settings: ("o", "Settings", "settings", 5, "Set minutes, limits and order; study only what you choose.")
    }
  }

  /// What stands beside it in the menu.
  func note(_ figures: HomeFigures, _ world: World) -> String {
    let bank = world.profile.bank
    return switch self {
    case .study: figures.studyNote(world)
    case .learn: HomeFigures.learnNote(world)
    case .exam: figures.examNote(world)
    case .weak: figures.overview.weakNote(bank)
    case .practice: "ten items, off the schedule"
    case .lab: "what a workload costs"
    case .browse: "\(Words.count(bank.items.count, "item")) · " + Words.count(bank.concepts.count, "concept")
    case .progress: figures.overview.progressNote(Page.width(world.size) - HomeFigures.besideMenu)
    case .plan:
      PlanOverview.note(
        world.profile.settings, on: world.now.day, width: Page.width(world.size) - HomeFigures.besideMenu)
    case .findOut: figures.findOutNote ?? ""
    case .settings: "minutes, limits, order; study only a part"
    }
  }

  /// Goes there; where there is nothing to open, the message says why.
  ///
  /// - Parameter known: what home shows, where it is at hand.
  func open(_ context: inout Context, known: HomeFigures? = nil) {
    guard !context.world.isReading || onlyReads else {
      context.message = World.readingSentence
      return
    }
    switch self {
    case .study: study(&context, known?.today)
    case .learn: context.push(CourseScreen(context.profile))
    case .exam: context.push(ExamSetupScreen(overview: known?.today))
    case .weak: context.push(WeakScreen(context, overview: known?.overview))
    case .practice: practice(&context)
    case .lab: context.push(LabScreen(context.profile))
    case .browse: context.push(BrowseScreen())
    case .progress: context.push(ProgressScreen(context, overview: known?.overview))
    case .plan: context.push(PlanScreen(context, overview: known?.today))
    case .findOut: context.push(FindOutScreen(context))
    case .settings: context.push(SettingsScreen())
    }
  }

  /// Whether nothing is kept there.
  private var onlyReads: Bool {
    switch self {
    case .study, .exam, .practice: false
    case .learn, .findOut, .weak, .lab, .browse, .progress, .plan, .settings: true
    }
  }

  private func study(_ context: inout Context, _ known: PlanOverview?) {
    let day = context.now.day
    let overview = PlanOverview.current(known, context.profile, on: day)
    let queue = overview.queue.all
    guard !queue.isEmpty else {
      if ExamSetupScreen.openPlanned(overview, &context) { return }
      context.message =
        context.profile.bank.items.isEmpty
        ? "The question bank is still being read."
        : "Nothing is due now. \(Destination.practice.label) starts a practice round."
      return
    }
    if context.profile.isReturning(on: day) {
      let minutes = Int(Today.firstStep / 60)
      context.push(
        StudyScreen(overview.today.beginning.map(\.item), title: "First step", limit: minutes, &context))
    } else {
      context.push(StudyScreen(queue, &context))
    }
  }

  private func practice(_ context: inout Context) {
    let alone = context.profile.askable.filter { $0.caseID == nil }
    let items = alone.shuffled(using: &context.random).prefix(10)
    guard !items.isEmpty else {
      context.message =
        context.profile.bank.items.isEmpty
        ? "The question bank is still being read." : "There is nothing to ask: all of it is put aside."
      return
    }
    context.push(StudyScreen(items.map(\.id), title: "Practice", mode: .practice, &context))
  }
}
