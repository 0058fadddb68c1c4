import Canvas
import Practice
import QuestionBank

/// The day as the learner wants it: how much, in which order, and of what.
struct SettingsScreen: Screen {
  private var cursor = ListCursor()
  private var mode = Mode.list

  enum Mode: Equatable, Sendable {
    case list
    /// A value as far as it was typed.
    case typing(Draft)
    /// Asked whether everything is to begin anew.
    case asking
  }

  let name = "Settings"

  enum Command: Equatable, Sendable { case open, less, more, take, leave, drop, erase, beginAnew }

  func keys(_ world: World) -> KeyTable<Command> {
    switch mode {
    case .typing:
      return KeyTable([
        .init([.enter], "enter", "take it", rank: 1, help: "Take what was typed.", .take),
        .init(
          Binding.back.keys, Binding.back.name, "leave it", rank: 2,
          help: "Leave it as it was; you are asked once about what was typed.", .drop),
        .init([.backspace, .delete], "backspace", "erase", rank: 4, help: "Erase the last character.", .erase),
        .help(rank: 3), .typing,
      ])
    case .asking:
      return KeyTable([
        .init(Key.all("y"), "y", "begin anew", rank: 2, help: "Begin everything anew.", .beginAnew),
        .init(
          Binding.back.keys + Key.all("n") + Binding.leave.keys, Binding.back.name, "keep all", rank: 1,
          help: "Keep everything as it is.", .leave),
      ])
    case .list:
      return KeyTable(
        [.init([.enter], "enter", row.word, rank: 1, help: "Type another value, or open the line.", .open)]
          + .moving("choose", rank: 5, help: "Go to another line.")
          + (row.isStepped(world) ? Self.steps : []) + [.help(rank: 3), .leave(rank: 2)])
    }
  }

  private static let steps: [KeyTable<Command>.Row] = [
    .init([.right], "left/right", "change", rank: 4, help: "Make it more with right, less with left.", .more),
    .init([.left], "left", "less", help: "Make it less.", .less),
  ]

  private var row: SettingRow { SettingRow.allCases[cursor.row] }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: SettingRow.allCases.count)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .open: open(&context)
    case .less, .more:
      var settings = context.profile.settings
      guard row.step(&settings, by: command == .more ? 1 : -1, on: context.now.day) else {
        context.message = "No further that way. \(keys(context.world).label(.open)) takes another value."
        return
      }
      keep(settings, &context)
    case .take: take(&context)
    case .leave: mode = .list
    case .drop: drop(&context)
    case .erase:
      if case .typing(var draft) = mode {
        draft.erase()
        mode = .typing(draft)
      }
    case .beginAnew:
      mode = .list
      context.effects.append(.startOver)
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    guard case .typing(var draft) = mode else { return }
    draft.type(character)
    mode = .typing(draft)
  }

  /// What was typed does not go by one key.
  private mutating func drop(_ context: inout Context) {
    guard case .typing(var draft) = mode else { return }
    guard !draft.mayGo() else {
      mode = .list
      return
    }
    mode = .typing(draft)
    context.message =
      "\(draft.words) is not taken yet: \(keys(context.world).label(.take)) takes it, \(Binding.back.label) again drops it."
  }

  private mutating func open(_ context: inout Context) {
    switch row {
    case .order, .pages:
      var settings = context.profile.settings
      _ = row.step(&settings, by: 1, on: context.now.day)
      keep(settings, &context)
    case .only: context.push(ChoiceScreen())
    case .more: more(&context)
    case .anew: mode = .asking
    default: mode = .typing(Draft())
    }
  }

  private func more(_ context: inout Context) {
    guard !context.world.isReading else {
      context.message = World.readingSentence
      return
    }
    let items = context.profile.more(on: context.now.day)
    guard !items.isEmpty else {
      context.message = "Nothing in the bank is new to you."
      return
    }
    context.push(StudyScreen(items, title: "\(items.count) more", &context))
  }

  private mutating func take(_ context: inout Context) {
    guard case .typing(let draft) = mode, let key = row.key else { return }
    var settings = context.profile.settings
    do throws(Settings.Problem) {
      try settings.take(typed: draft.words, for: key, today: context.now.day)
    } catch {
      context.message = error.description
      return
    }
    mode = .list
    keep(settings, &context)
  }

  private func keep(_ settings: Settings, _ context: inout Context) {
    guard settings != context.profile.settings else { return }
    context.profile.settings = settings
    context.effects.append(.save(settings))
  }

  func answer(to key: Key, _ world: World) -> String? {
    let keys = keys(world)
    if mode == .list, key == .left || key == .right {
      return "Left and right change nothing on this line. \(keys.label(.open)) does: \(row.word)."
    }
    guard mode == .asking else { return nil }
    return "\(keys.label(.beginAnew)) begins anew, \(keys.label(.leave)) keeps everything."
  }

  private static func loss(_ answers: Int) -> String {
    switch answers {
    case ..<1: "No answer counts yet, so none is lost; what was read is as if it had not been."
    case 1: "Your 1 answer no longer counts, and every item is new again."
    default: "All \(answers) answers no longer count, and every item is new again."
    }
  }

  func page(_ world: World) -> Page {
    var page = Page("Settings", note: "kept in your progress file")
    if mode == .asking {
      page.blocks = [
        Paragraph("Begin everything anew?", style: .strong, lead: "  "), .blank,
        Paragraph(
          Self.loss(world.profile.counted.count) + " Before that "
            + "everything is written into a file of its own, which can be put back. Settings, stars and notes stay.",
          lead: "  "),
      ]
      return page
    }
    for (place, row) in SettingRow.allCases.enumerated() {
      let isHere = place == cursor.row
      if row == .only { page.blocks.append(.blank) }
      var value = row.value(world)
      if isHere, case .typing(let draft) = mode { value = draft.words + "_" }
      page.blocks.append(
        .row(
          "\(Text.padded(row.name, width: 27)) \(value)", style: isHere ? .selected : .plain,
          lead: " \(isHere ? ">" : " ") ", leadStyle: .key))
    }
    page.blocks += [.blank, Paragraph(row.help, style: .dim, lead: "   ")]
    return page
  }
}

// MARK: - Told

extension SettingsScreen {
  func speech(_ world: World) -> Speech {
    switch mode {
    case .list:
      let rows = SettingRow.allCases.map { [$0.name, $0.value(world)].filter { !$0.isEmpty }.joined(separator: ": ") }
      return Speech(
        body: ["Settings, kept in your progress file."] + Spoken.choices(rows),
        prompt: "A line by its number, \(Binding.leave.label) back, \(Binding.help.label) help", tellsChanges: true)
    case .typing:
      return Speech(
        body: ["\(row.name), now \(row.value(world)).", row.help],
        prompt: "Another value, or \(Binding.leave.label) to leave it")
    case .asking: return Speech(body: page(world).blocks.compactMap(\.told), prompt: prompt(world))
    }
  }

  func choices(_ world: World) -> Int { mode == .list ? SettingRow.allCases.count : 0 }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: SettingRow.allCases.count)
    open(&context)
  }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    guard case .typing = mode, !words.isEmpty else { return .unknown }
    if words == Binding.leave.label {
      mode = .list
      return .taken
    }
    mode = .typing(words.reduce(into: Draft()) { $0.type($1) })
    take(&context)
    guard case .typing = mode else { return .taken }
    mode = .typing(Draft())
    return .refused
  }
}
