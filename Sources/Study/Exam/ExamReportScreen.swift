import Canvas
import Practice
import QuestionBank

/// What an exam came to, and the one thing to do next.
struct ExamReportScreen: Screen {
  let id: Attempt.ID
  var scroll: Int? = 0

  init(_ id: Attempt.ID) { self.id = id }

  enum Command: Equatable, Sendable { case next, review, wrong, study, again, same, history }

  let name = "Report of an exam"

  func keys(_ world: World) -> KeyTable<Command> {
    let report = report(world.profile)
    var rows: [KeyTable<Command>.Row] = []
    if let report {
      rows.append(.init([.enter], "enter", report.step.word, rank: 1, help: "Do the next step.", .next))
    }
    rows.append(
      .init(Key.all("r"), "r", "review", rank: 4, help: "Read every question with its explanations.", .review))
    if report?.wrong.isEmpty == false {
      rows += [
        .init(Key.all("w"), "w", "wrong ones", rank: 9, help: "Read the questions that were not right.", .wrong),
        .init(Key.all("d"), "d", "study these", rank: 3, help: "Put the wrong ones into today's queue, now.", .study),
        .init(Key.all("a"), "a", "again", rank: 6, help: "Sit an exam of only what you missed.", .again),
      ]
    }
    rows += [
      .init(Key.all("A"), "A", "the same", help: "Sit the same questions again.", .same),
      .init(Key.all("h"), "h", "history", rank: 7, help: "See every exam so far.", .history),
    ]
    return KeyTable(
      rows + .moving("scroll", rank: 8, help: "Scroll.")
        + [.help(rank: 5), .leave("leave", rank: 2, help: "Go back; the history keeps this report.")])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    guard let attempt = context.profile.attempt(id), let report = report(context.profile) else { return }
    switch command {
    case .next: next(attempt, report, &context)
    case .review: context.push(ExamReviewScreen(attempt, .all, &context))
    case .wrong: context.push(ExamReviewScreen(attempt, .wrong, &context))
    case .study: study(attempt, report, &context)
    case .again: again(report.wrong.map { attempt.entries[$0].item }, Attempt.missed, attempt, &context)
    case .same: again(attempt.entries.map(\.item), Attempt.again, attempt, &context)
    case .history: context.push(ExamHistoryScreen())
    }
  }

  private func next(_ attempt: Attempt, _ report: ExamReport, _ context: inout Context) {
    let blueprint = context.profile.bank.blueprint
    switch report.step {
    case .readConfidentErrors: context.push(ExamReviewScreen(attempt, .sureAndWrong, &context))
    case .study: context.push(ExamReviewScreen(attempt, .wrong, &context))
    case .practicePace:
      context.push(ExamReadyScreen(blueprint.exam(blueprint.shortest, guide: attempt.guide), context))
    case .full:
      context.push(ExamReadyScreen(blueprint.exam(blueprint.whole, guide: attempt.guide), context))
    case .rest: context.goHome()
    }
  }

  /// Puts what was missed into today's queue: confident errors first, blanks last.
  private func study(_ attempt: Attempt, _ report: ExamReport, _ context: inout Context) {
    let items = report.wrong.map { attempt.entries[$0].item }
      .filter { context.profile.bank[$0] != nil && !context.profile.isAside($0) }
    guard !items.isEmpty else { return }
    context.push(StudyScreen(items, title: "What you missed", &context))
  }

  private func again(_ items: [Item.ID], _ name: String, _ attempt: Attempt, _ context: inout Context) {
    let known = items.filter { context.profile.bank[$0] != nil && !context.profile.isAside($0) }
    guard !known.isEmpty else {
      context.message = "All of these are put aside."
      return
    }
    let request = ExamRequest(
      name: name, questions: known.count, scope: .items(known), guide: attempt.guide, isPractice: attempt.isPractice)
    context.push(ExamReadyScreen(request, context))
  }
}

extension ExamReport.Step {
  /// What the key for it says.
  var word: String {
    switch self {
    case .readConfidentErrors: "read them"
    case .study: "read them"
    case .practicePace: "a short exam"
    case .full: "a full exam"
    case .rest: "home"
    }
  }

  var sentence: String {
    switch self {
    case .readConfidentErrors(1): "Read the answer that you were sure of and that was not right: it sticks best now."
    case .readConfidentErrors(let count):
      "Read the \(count) answers that you were sure of and that were not right: they stick best now."
    case .study(1): "Read why the one that you missed is wrong, then study it."
    case .study(let count): "Read why the \(count) that you missed are wrong, then study them."
    case .practicePace(let blank):
      "The time was up with \(Words.count(blank, "blank")): sit a short exam and watch the pace."
    case .full: "All right. A full exam is next."
    case .rest: "All right, in a full exam. Rest."
    }
  }
}

extension ExamReportScreen {
  private func report(_ profile: Profile) -> ExamReport? {
    profile.attempt(id).flatMap { $0.isOver ? ExamReport($0, bank: profile.bank) : nil }
  }

  func page(_ world: World) -> Page {
    guard let attempt = world.profile.attempt(id), let report = report(world.profile) else {
      return Page("Report")
    }
    let ended = attempt.ended.map(world.dateAndTime) ?? ""
    var page = Page("Report · \(attempt.name)", note: ended, scroll: scroll)
    page.blocks =
      ExamReportText(
        attempt, report, world.profile.bank, width: Page.width(world.size),
        lookedUp: world.profile.lookedUp(in: attempt)
      ).blocks
    return page
  }
}
