import Canvas
import Practice
import QuestionBank

/// What to study of all that there is, with how many items each choice has.
struct ChoiceScreen: Screen {
  private var cursor = ListCursor()
  /// Minutes of the session; nil for those of a day.
  private var minutes: Int?

  let name = "Study only"

  enum Command: Equatable, Sendable { case study, less, more }

  func keys(_ world: World) -> KeyTable<Command> {
    KeyTable(
      [.init([.enter], "enter", "study", rank: 1, help: "Study what is under the cursor.", .study)]
        + .moving("choose", rank: 4, help: "Go to another line.") + [
          .init(
            [.right], "left/right", "minutes", rank: 5, help: "Make the session longer with right, shorter with left.",
            .more),
          .init([.left], "left", "shorter", help: "Left makes the session shorter.", .less), .help(rank: 3),
          .leave(rank: 2),
        ])
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(
      motion, count: StudyChoice.all(context.profile.bank).count, page: max(1, Page.bodyHeight(context.size) - 2))
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    let now = minutes ?? context.profile.settings.minutesPerDay
    switch command {
    case .more: minutes = min(Settings.minutesRange.upperBound, now + 5)
    case .less: minutes = max(Settings.minutesRange.lowerBound, now - 5)
    case .study:
      let all = StudyChoice.all(context.profile.bank)
      if all.indices.contains(cursor.row) { context.study(all[cursor.row], minutes: now) }
    }
  }

  func page(_ world: World) -> Page {
    let profile = world.profile
    var page = Page("Study only", note: "\(minutes ?? profile.settings.minutesPerDay) minutes")
    for (place, choice) in StudyChoice.all(profile.bank).enumerated() {
      let isHere = place == cursor.row
      var line = Paragraph.row(
        choice.name(in: profile.bank), style: isHere ? .selected : .plain, lead: " \(isHere ? ">" : " ") ",
        leadStyle: .key)
      line.tail = Words.count(profile.items(of: choice, on: world.now.day).count, "item")
      page.blocks.append(line)
    }
    page.focus = cursor.row
    return page
  }
}

// MARK: - Told

extension ChoiceScreen {
  func speech(_ world: World) -> Speech {
    let page = page(world)
    return Speech(
      body: [Spoken.heading(page)] + Spoken.choices(page.blocks.compactMap(\.told)),
      prompt: "A number studies it, minutes and shorter change the session, \(Binding.leave.label) back",
      tellsChanges: true)
  }

  func choices(_ world: World) -> Int { StudyChoice.all(world.profile.bank).count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: choices(context.world))
    perform(.study, &context)
  }
}

extension Context {
  /// Starts a session of the learner's own choice; says so where there is nothing in it.
  mutating func study(_ choice: StudyChoice, minutes: Int?) {
    guard !world.isReading else {
      message = World.readingSentence
      return
    }
    let items = profile.session(choice, minutes: minutes ?? profile.settings.minutesPerDay, on: now.day)
    guard !items.isEmpty else {
      message = choice.nothing(in: profile.bank)
      return
    }
    push(StudyScreen(items, title: choice.name(in: profile.bank), limit: minutes, &self))
  }
}
