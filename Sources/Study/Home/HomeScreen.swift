import Canvas
import Practice
import QuestionBank

/// Where the program opens: what to do now, and how each objective stands.
struct HomeScreen: Screen {
  private var cursor = ListCursor()
  /// An exam that was handed in when its time was up, with nobody in the room; its report was not seen yet.
  private(set) var expired: Attempt.ID?
  private(set) var figures: HomeFigures?

  enum Command: Equatable, Sendable {
    case open(Destination)
    /// The line under the cursor.
    case run
    case quit, stay
    /// What the day's check found.
    case mend
  }

  let name = "Home"

  func keys(_ world: World) -> KeyTable<Command> {
    let run = cursor.row == 0 ? "study" : "open"
    let places = Destination.allCases.map {
      KeyTable<Command>.Row(keys: [.character($0.key)], hint: $0.hint, action: .command(.open($0)))
    }
    let mend: [KeyTable<Command>.Row] =
      world.faults.isEmpty
      ? [] : [.init([WayOut.mend.row.key], WayOut.mend.row.label, "mend", rank: 2, help: Self.mendHelp, .mend)]
    return KeyTable(
      mend + [.init([.enter], "enter", run, rank: 1, help: "Open the line under the cursor.", .run)] + places
        + .moving("choose", rank: 4, help: "Go to another line.")
        + [
          .help(rank: 3),
          .init(
            Binding.leave.keys, Binding.leave.name, "quit", rank: 2, help: "Quit; everything is kept.", .quit),
          .init(keys: Binding.back.keys, hint: nil, action: .command(.stay)),
        ])
  }

  private static let mendHelp = "See what the day's check found in your progress file, and mend it."

  mutating func refresh(_ world: World) {
    figures = .current(figures, world)
    cursor.hold(lines(world).count)
  }

  /// The lines of the menu.
  func lines(_ world: World) -> [Destination] {
    let figures = HomeFigures.current(figures, world)
    return Destination.allCases.filter { $0 != .settings && ($0 != .findOut || figures.offersFindOut) }
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: lines(context.world).count)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .open(let destination): open(destination, &context)
    case .run: open(lines(context.world)[cursor.row], &context)
    case .quit: context.effects.append(.quit)
    case .stay: context.message = "\(Binding.leave.label) quits."
    case .mend: context.push(FailureScreen(faults: context.world.faults))
    }
  }

  mutating func open(_ destination: Destination, _ context: inout Context) {
    destination.open(&context, known: figures)
    guard destination == .exam, let expired else { return }
    context.push(ExamReportScreen(expired))
    self.expired = nil
  }

  // MARK: Time

  /// Until the time of an exam is up, whatever is open.
  func wait(_ world: World) -> Int? {
    let running = world.profile.attempts.filter { $0.isRunning && !$0.clock.isPaused }
    return running.map { Int($0.clock.left(at: world.now.tick)) }.min()
  }

  mutating func tick(_ context: inout Context) -> Bool {
    for id in context.profile.overdue(at: context.now.tick) where context.submit(id) {
      expired = id
      context.message = "The time of your exam was up: it was handed in as it was."
    }
    return false
  }

  // MARK: Showing

  func page(_ world: World) -> Page {
    var page = Page("bedrill", note: note(world))
    if !world.faults.isEmpty {
      page.blocks += [
        Paragraph(
          "Today's check found something to mend in your progress file. \(WayOut.mend.row.label) says what, and mends it.",
          style: .warning, lead: "  ! "), .blank,
      ]
    }
    let figures = HomeFigures.current(figures, world)
    for (index, destination) in lines(world).enumerated() {
      let isHere = index == cursor.row
      let label = index == 0 ? "enter" : destination.label
      let note =
        destination == .exam && expired != nil
        ? "the time of the last one was up: see its report" : destination.note(figures, world)
      page.blocks.append(
        .row(
          "\(Text.padded(destination.name, width: 17)) \(note)", style: isHere ? .strong : .plain,
          lead: " \(isHere ? ">" : " ") \(Text.padded(label, width: 6)) ", leadStyle: .key))
    }
    page.blocks.append(.blank)
    if world.profile.reviews.isEmpty, !world.isLoading { page.blocks += welcome(world) }
    page.blocks += news(world)
    page.blocks += figures.overview.rows(world.profile.bank, width: Page.width(world.size))
    return page
  }

  func welcome(_ world: World) -> [Paragraph] {
    [
      Paragraph(
        "Welcome. \(Words.count(world.profile.bank.items.count, "item")) \(subject(world.profile.bank.blueprint))wait "
          + "here. \(Destination.learn.label) opens the first chapter, "
          + "\(Destination.findOut.label) finds out where to begin, enter asks at once. All you answer is kept in "
          + "one file of yours.", lead: "   "),
      .blank,
    ]
  }

  /// What the bank is about, as it says itself; empty where it does not.
  private func subject(_ blueprint: Blueprint) -> String {
    guard !blueprint.name.isEmpty else { return "" }
    return blueprint.taskNames.map { "on \($0) of \(blueprint.name) " } ?? "for \(blueprint.name) "
  }

  /// That the bank is another one, that the exam is today, or that the learner comes back.
  func news(_ world: World) -> [Paragraph] {
    let change = world.bankChange.map { [Paragraph($0.sentence, lead: "   "), .blank] } ?? []
    if world.profile.settings.examDay == world.now.day {
      return change + [Paragraph(PlanSentences.examDay, style: .strong, lead: "   "), .blank]
    }
    return change
      + (world.profile.isReturning(on: world.now.day) ? welcomeBack(world) : [])
  }

  private func welcomeBack(_ world: World) -> [Paragraph] {
    let days = world.profile.gap(before: world.now.day) ?? 0
    return [
      Paragraph(
        "Welcome back after \(Words.count(days, "day")): nothing is owed. Press \(keys(world).label(.run)) for a first step of "
          + "five minutes.", lead: "   "),
      .blank,
    ]
  }

  func note(_ world: World) -> String {
    [world.profile.bank.blueprint.code, world.untilExam].compactMap { $0 }.joined(separator: " · ")
  }
}
