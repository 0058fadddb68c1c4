import Canvas
import Practice
import QuestionBank

/// Where exams begin: the one that is still running, the presets, and what was sat before.
struct ExamSetupScreen: Screen {
  private var cursor = ListCursor()
  /// Whether the learner is asked if the running exam is to be discarded.
  private(set) var isDiscarding = false
  /// The seed that was asked for, for whatever exam is chosen.
  private let seed: UInt64?

  /// The day, which may bring a practice exam.
  private var overview: PlanOverview?

  /// - Parameter overview: the day, where it is at hand.
  init(seed: UInt64? = nil, overview: PlanOverview? = nil) {
    self.seed = seed
    self.overview = overview
  }

  enum Command: Equatable, Sendable { case open, history, discard, keep }

  let name = "Practice exams"

  /// A line of the menu.
  enum Row: Equatable, Sendable {
    case goOn(Attempt.ID)
    case handIn(Attempt.ID)
    case discard(Attempt.ID)
    case report(Attempt.ID)
    /// The one that the plan sets for today.
    case planned(ExamRequest)
    case preset(Blueprint.Preset)
    case custom
    case history
  }

  func rows(_ world: World) -> [Row] {
    let profile = world.profile
    if let running = profile.running?.id { return [.goOn(running), .handIn(running), .discard(running), .history] }
    let last = profile.lastOver.map { [Row.report($0.id)] } ?? []
    // What was cut off by the clock was not seen yet.
    let isFirst = profile.lastOver?.state == .expired
    let planned = day(world).flatMap { Self.planned($0, profile) }.map { [Row.planned($0)] } ?? []
    let presets = planned + profile.bank.blueprint.presets.map(Row.preset) + [.custom]
    let history = profile.attempts.isEmpty && profile.unreadable.isEmpty ? [] : [Row.history]
    return (isFirst ? last : []) + presets + (isFirst ? [] : last) + history
  }

  /// The day that the plan has; nil where no exam day is ahead.
  private func day(_ world: World) -> PlanOverview? {
    guard world.profile.isPlanned(on: world.now.day) else { return nil }
    return .current(overview, world.profile, on: world.now.day)
  }

  /// The practice exam that the plan sets for today; nil where there is none, or no more.
  private static func planned(_ overview: PlanOverview, _ profile: Profile) -> ExamRequest? {
    let questions = overview.today.examQuestions
    guard questions > 0 else { return nil }
    return ExamRequest(
      name: "planned", questions: questions, guide: profile.bank.blueprint.guide(named: profile.settings.guide))
  }

  /// Goes to the practice exam of today, or to the one that runs; false where the plan sets none.
  static func openPlanned(_ overview: PlanOverview, _ context: inout Context) -> Bool {
    guard let request = planned(overview, context.profile) else { return false }
    if context.profile.running == nil {
      context.push(ExamReadyScreen(request, context))
    } else {
      context.push(ExamSetupScreen(overview: overview))
    }
    return true
  }

  private static let discardKeys = KeyTable<Command>([
    .init(Key.all("y"), "y", "discard it", rank: 1, help: "Discard the exam.", .discard),
    .init(
      Binding.back.keys + Key.all("n") + Binding.leave.keys, Binding.back.name, "keep it", rank: 2,
      help: "Keep the exam.", .keep),
  ])

  private static let menuKeys = KeyTable<Command>(
    [.init([.enter], "enter", "open", rank: 1, help: "Open the line under the cursor.", .open)]
      + .moving("choose", rank: 3, help: "Go to another line.") + [
        .init(Key.all("h"), "h", "history", rank: 4, help: "See every exam so far, and open its report.", .history),
        .help(rank: 5), .leave(rank: 2),
      ])

  func keys(_ world: World) -> KeyTable<Command> { isDiscarding ? Self.discardKeys : Self.menuKeys }

  func answer(to key: Key, _ world: World) -> String? {
    guard isDiscarding else { return nil }
    let keys = Self.discardKeys
    return "\(keys.label(.discard)) discards the exam, \(keys.label(.keep)) keeps it."
  }

  mutating func refresh(_ world: World) {
    if isDiscarding, world.profile.running == nil { isDiscarding = false }
    overview = day(world)
    cursor.hold(rows(world).count)
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: rows(context.world).count)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    guard !context.profile.bank.items.isEmpty else {
      context.message = "The question bank is still being read."
      return
    }
    switch command {
    case .open: open(rows(context.world)[cursor.row], &context)
    case .history: context.push(ExamHistoryScreen())
    case .discard: discard(&context)
    case .keep: isDiscarding = false
    }
  }

  mutating func open(_ row: Row, _ context: inout Context) {
    let blueprint = context.profile.bank.blueprint
    let guide = blueprint.guide(named: context.profile.settings.guide)
    switch row {
    case .goOn(let id): context.push(ExamScreen(id, &context))
    case .handIn(let id): context.push(ExamScreen(id, phase: .submit, &context))
    case .discard: isDiscarding = true
    case .report(let id): context.push(ExamReportScreen(id))
    case .planned(let request): context.push(ExamReadyScreen(request, seed: seed, context))
    case .preset(let preset):
      context.push(ExamReadyScreen(blueprint.exam(preset, guide: guide), seed: seed, context))
    case .custom: context.push(ExamReadyScreen(ExamRequest(guide: guide), seed: seed, context))
    case .history: context.push(ExamHistoryScreen())
    }
  }

  private mutating func discard(_ context: inout Context) {
    isDiscarding = false
    guard var attempt = context.profile.running else { return }
    attempt.discard(at: context.now.tick)
    context.profile.record(attempt)
    context.effects.append(.saveAttempt(attempt, []))
    context.message = "The exam was discarded."
    cursor = ListCursor()
  }
}

extension ExamSetupScreen {
  func wait(_ world: World) -> Int? {
    world.profile.running.flatMap { $0.clock.isPaused ? nil : Int($0.clock.left(at: world.now.tick)) }
  }

  // MARK: Showing

  func page(_ world: World) -> Page {
    let profile = world.profile
    var page = Page("Practice exams", note: profile.bank.blueprint.code)
    if isDiscarding, let running = profile.running {
      page.blocks = discardBlocks(running)
      return page
    }
    let rows = rows(world)
    if let running = profile.running { page.blocks += runningBlocks(running, world) }
    for (index, row) in rows.enumerated() {
      if index == cursor.row { page.focus = page.blocks.count }
      let (name, note) = texts(row, world)
      page.blocks.append(
        .row(
          "\(Text.padded(name, width: 14)) \(note)", style: index == cursor.row ? .strong : .plain,
          lead: " \(index == cursor.row ? ">" : " ") ", leadStyle: .key))
    }
    if profile.running == nil {
      page.blocks += [
        .blank,
        Paragraph(
          "Questions come by the weights of the objectives, a case stays together, and what you met never or longest "
            + "ago comes first. Answers count for memory and weak topics as any others do.", style: .dim, lead: "   "),
      ]
    }
    return page
  }

  func runningBlocks(_ attempt: Attempt, _ world: World) -> [Paragraph] {
    let begun = world.dateAndTime(attempt.started)
    return [
      Paragraph(
        "The exam \"\(attempt.name)\", begun \(begun), is not handed in; it is \(Countdown.end(attempt, world)). "
          + ExamMap.summary(attempt, world.profile.bank),
        style: .strong, lead: "   "), .blank,
    ]
  }

  private func discardBlocks(_ attempt: Attempt) -> [Paragraph] {
    let minutes = Int((Double(attempt.entries.reduce(0) { $0 + $1.time }) / 60_000).rounded())
    return [
      Paragraph("Discard this exam?", style: .strong, lead: "  "), .blank,
      Paragraph(
        "\(Words.count(attempt.answered, "answer")) and \(Words.count(minutes, "minute")) of work are lost: there will "
          + "be no score, no report, and nothing of it counts for memory, weak topics or readiness. It stays in the "
          + "history as discarded. To keep the answers, hand it in instead.", lead: "  "),
    ]
  }

  func texts(_ row: Row, _ world: World) -> (name: String, note: String) {
    let blueprint = world.profile.bank.blueprint
    switch row {
    case .goOn: return ("Go on", "where you were")
    case .handIn: return ("Hand in", "as it is")
    case .discard: return ("Discard", "as if it had never been")
    case .report(let id): return ("Last report", report(id, world))
    case .planned(let request): return ("today", size(request, blueprint) + "set by your plan")
    case .preset(let preset):
      let request = blueprint.exam(preset, guide: blueprint.guide(named: world.profile.settings.guide))
      return (preset.name, size(request, blueprint) + note(request, blueprint))
    case .custom: return ("custom", "your own number of questions and minutes")
    case .history: return ("History", Words.count(world.profile.attempts.count, "exam"))
    }
  }

  private func size(_ request: ExamRequest, _ blueprint: Blueprint) -> String {
    let minutes = Int((Double(request.budget(blueprint)) / 60_000).rounded())
    return "\(Text.padded("\(request.questions)", width: 3, alignRight: true)) questions  "
      + Text.padded("\(minutes) min", width: 8)
  }

  private func note(_ request: ExamRequest, _ blueprint: Blueprint) -> String {
    request.unscored > 0
      ? "\(request.questions - request.unscored) of them count" : ExamForm.name(request.scope, blueprint)
  }

  private func report(_ id: Attempt.ID, _ world: World) -> String {
    guard let attempt = world.profile.attempt(id), let ended = attempt.ended else { return "" }
    let points =
      ExamScore(attempt).points(passMark: world.profile.bank.blueprint.passMark).map { ", \(ExamScore.words($0))" }
      ?? ""
    let cut = attempt.state == .expired ? ", time was up" : ""
    return "\(attempt.name), \(world.dateAndTime(ended))\(points)\(cut)"
  }
}
