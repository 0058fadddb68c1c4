import Canvas
import Practice
import QuestionBank

/// Every exam so far: the trend as a chart, and a list from which any report opens again.
struct ExamHistoryScreen: Screen {
  private var cursor = ListCursor()

  let name = "History of exams"

  enum Command: Equatable, Sendable { case open }

  private static let keys = KeyTable<Command>(
    [.init([.enter], "enter", "open", rank: 1, help: "Open the report under the cursor.", .open)]
      + .moving("choose", rank: 3, help: "Go to another exam.")
      + [.help(rank: 4), .leave(rank: 2)])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: context.profile.attempts.count)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    let attempts = attempts(context.profile)
    if attempts.indices.contains(cursor.row) { open(attempts[cursor.row], &context) }
  }

  /// The newest first.
  func attempts(_ profile: Profile) -> [Attempt] { profile.attempts.reversed() }

  func open(_ attempt: Attempt, _ context: inout Context) {
    switch attempt.state {
    case .running: context.push(ExamScreen(attempt.id, &context))
    case .submitted, .expired: context.push(ExamReportScreen(attempt.id))
    case .discarded: context.message = "This one was discarded: it has no report."
    }
  }
}

extension ExamHistoryScreen {
  // MARK: Showing

  func page(_ world: World) -> Page {
    let attempts = attempts(world.profile)
    var page = Page("Exams so far", note: Words.count(attempts.count, "exam"))
    page.blocks = chart(world)
    for (index, attempt) in attempts.enumerated() {
      if index == cursor.row, index > 0 { page.focus = page.blocks.count }
      let isHere = index == cursor.row
      page.blocks.append(
        .row(
          line(attempt, world), style: isHere ? .strong : .plain, lead: " \(isHere ? ">" : " ") ", leadStyle: .key))
    }
    if attempts.contains(where: { $0.isOver && ExamScore($0).scored >= ExamScore.leastForPoints }) {
      page.blocks += [
        .blank, Paragraph("Points are bedrill's own, not the real exam's.", style: .dim, lead: "  "),
      ]
    }
    if attempts.isEmpty { page.blocks.append(Paragraph("No exam yet.", lead: "  ")) }
    page.blocks += unreadable(world)
    return page
  }

  func line(_ attempt: Attempt, _ world: World) -> String {
    let begun = Text.padded(world.dateAndTime(attempt.started), width: 17)
    let name = Text.padded(attempt.name, width: 9)
    return "\(begun) \(name) " + result(attempt, world)
  }

  private func result(_ attempt: Attempt, _ world: World) -> String {
    let size = attempt.entries.count
    switch attempt.state {
    case .running: return "\(attempt.clock.isPaused ? "paused" : "running"), \(attempt.answered) of \(size) answered"
    case .discarded: return "discarded"
    case .submitted, .expired:
      let score = ExamScore(attempt)
      guard let share = score.share else { return "nothing counts" }
      let cut = attempt.state == .expired ? "  time up" : ""
      let counts = Text.padded("\(score.right) of \(score.scored)", width: 9, alignRight: true)
      let percent = Text.padded(ExamReportText.percent(share), width: 6, alignRight: true)
      return counts + percent + points(score, world) + cut
    }
  }

  /// Where enough questions counted.
  private func points(_ score: ExamScore, _ world: World) -> String {
    guard let points = score.points(passMark: world.profile.bank.blueprint.passMark),
      let band = score.band(passMark: world.profile.bank.blueprint.passMark)
    else { return "" }
    return "  \(points)" + (Page.width(world.size) < 70 ? "" : "  (\(band.lowerBound)-\(band.upperBound))")
  }

  /// The shares of the exams in the order they were sat; questions just seen would lift those that repeat them.
  private func chart(_ world: World) -> [Paragraph] {
    let shares = world.profile.attempts.filter { $0.isOver && !$0.isRepeat }.compactMap { ExamScore($0).share }
    guard shares.count > 1 else { return [] }
    // Fewer would have halves of exams on the axis.
    let last = max(7, shares.count)
    let points = shares.enumerated().map { Chart.Point(x: Double($0 + 1), y: Double(Rounded.percent($1))) }
    let frame = Chart.line(
      [Chart.Series(name: "your exams", points: points)], size: (Page.width(world.size) - 2, 12),
      x: Chart.Axis(title: "exam, repeats left out", range: 1...Double(last)),
      y: Chart.Axis(title: "percent right", range: 0...100))
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.map { .row(String($0), lead: "  ") } + [.blank]
  }

  func unreadable(_ world: World) -> [Paragraph] {
    world.profile.unreadable.flatMap { attempt in
      let begun = world.dateAndTime(attempt.started)
      return [
        .blank, Paragraph("The exam begun \(begun) cannot be shown: \(attempt.reason)", style: .warning, lead: "  ! "),
      ]
    }
  }
}
