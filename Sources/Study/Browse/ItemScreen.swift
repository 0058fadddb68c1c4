import Canvas
import Practice
import QuestionBank

/// One item of the bank with its answer, as it stands.
struct ItemScreen: Screen {
  let id: Item.ID
  var scroll: Int? = 0
  /// Whether the learner was asked if the item is to begin anew.
  private var wasAsked = false

  init(_ id: Item.ID) { self.id = id }
}

extension ItemScreen {
  var name: String { "Item" }

  enum Command: Equatable, Sendable {
    case practice, aside, anew
    case item(ItemCommand)
  }

  func keys(_ world: World) -> KeyTable<Command> {
    let isAside = world.profile.settings.suspended.contains(id)
    return KeyTable(
      .moving("scroll", help: "Scroll.") + ItemCommand.keys(id, world, rank: 4).map(Command.item) + [
        .init(Key.all("t"), "t", "try it", rank: 3, help: "Try it; the schedule stays as it is.", .practice),
        .init(
          Binding.aside.keys, Binding.aside.name, isAside ? "take back" : "put aside", rank: 9,
          help: "Ask it no more, or ask it again.", .aside),
        .init(
          Key.all("A"), "A", "begin anew",
          help: "Pressed twice: it comes as if it were new; readiness keeps your first answer.", .anew),
        .help(rank: 2), .leave(rank: 1),
      ])
  }

  /// It was read until now, however long ago it was opened.
  mutating func tick(_ context: inout Context) -> Bool {
    context.lookedUp.read(id, at: context.now.moment)
    return false
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    if command != .anew { wasAsked = false }
    switch command {
    case .item(let command):
      if let item = context.profile.bank[id]?.drawn(seed: 0) { context.perform(command, on: item) }
    case .practice:
      context.push(StudyScreen([id], title: "Practice", mode: .practice, &context))
    case .aside: context.putAside(id)
    case .anew: beginAnew(&context)
    }
  }

  /// Lets no answer to it move the schedule any longer, at the second press; they stay in the log.
  private mutating func beginAnew(_ context: inout Context) {
    let answers = context.profile.answersInSchedule(id)
    guard !answers.isEmpty else {
      context.message = "This one is new in your schedule already."
      return
    }
    guard wasAsked else {
      wasAsked = true
      context.message =
        "\(keys(context.world).label(.anew)) again takes \(Words.count(answers.count, "answer")) out of the schedule; "
        + "readiness keeps the first."
      return
    }
    wasAsked = false
    var chance = context.random
    let (undone, added) = context.profile.beginAnew(id, random: &chance)
    context.random = chance
    // First what is added: what stops in between loses nothing.
    context.effects += added.map(App.Effect.keep) + undone.map(App.Effect.forget)
    context.message = "It comes as if it were new."
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let item = bank[id]?.drawn(seed: 0) else { return Page("Item") }
    var page = Page(item.id.rawValue, note: "\(item.objective) \(item.kind.rawValue)")
    page.scroll = scroll
    if let scenario = item.caseID.flatMap({ bank[case: $0] })?.scenario {
      page.blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
    }
    if world.profile.marks.isStarred(id) { page.title += " *" }
    page.blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    page.blocks += Feedback.note(world.profile.marks.note(on: id))
    page.blocks +=
      Feedback(
        item: item, answer: item.body.pane.key, shuffle: [], bank: bank, isOwn: false
      ).blocks
    if world.profile.settings.suspended.contains(id) {
      page.blocks += [.blank, Paragraph("Put aside: it is asked no more.", style: .warning, lead: "  ")]
    }
    page.blocks += remarks(world)
    return page
  }

  /// How often it was met, and when it comes back.
  func remarks(_ world: World) -> [Paragraph] {
    guard let memory = world.profile.memories[id] else { return [] }
    return [
      .blank,
      Paragraph(
        "Answered \(Words.count(memory.repetitions, "time")); comes back on \(memory.due). Without a review it stays in mind "
          + "for about \(Words.count(max(1, Int(memory.state.stability.rounded())), "day")).",
        style: .dim, lead: "  "),
    ]
  }
}

extension Context {
  /// Puts an item aside, or takes it back.
  mutating func putAside(_ id: Item.ID) {
    if profile.settings.suspended.remove(id) == nil { profile.settings.suspended.insert(id) }
    effects.append(.save(profile.settings))
    message =
      profile.settings.suspended.contains(id)
      ? "Put aside: it is asked no more. \(Binding.aside.label) takes it back." : "Taken back: it is asked again."
  }
}
