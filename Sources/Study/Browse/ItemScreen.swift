import Canvas
import Practice
import QuestionBank

/// One item of the bank with its answer, as it stands.
struct ItemScreen: Screen {
  let id: Item.ID
  var scroll: Int? = 0

  init(_ id: Item.ID) { self.id = id }
}

extension ItemScreen {
  var name: String { "Item" }

  enum Command: Equatable, Sendable { case concept, practice, aside }

  func keys(_ world: World) -> KeyTable<Command> {
    let isAside = world.profile.settings.suspended.contains(id)
    return KeyTable(
      .moving("scroll", label: "arrows", rank: 4, help: "Scroll.") + [
        .init(Key.all("c"), "c", "concept", rank: 2, help: "Read what this is about.", .concept),
        .init(Key.all("t"), "t", "try it", rank: 3, help: "Try it; the schedule stays as it is.", .practice),
        .init(
          Binding.aside.keys, Binding.aside.label, isAside ? "take back" : "put aside", rank: 6,
          help: "Ask it no more, or ask it again.", .aside),
        .help(rank: 5), .leave(rank: 1),
      ])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .concept: context.openConcept(context.profile.bank[id]?.concepts.first)
    case .practice:
      // It was read until now, however long ago it was opened.
      context.lookedUp.read(id, at: context.now.moment)
      context.push(StudyScreen([id], title: "Practice", mode: .practice, &context))
    case .aside: toggle(&context)
    }
  }

  private func toggle(_ context: inout Context) {
    if context.profile.settings.suspended.remove(id) == nil { context.profile.settings.suspended.insert(id) }
    context.effects.append(.save(context.profile.settings))
    context.message =
      context.profile.settings.suspended.contains(id)
      ? "Put aside: it is asked no more. \(Binding.aside.label) takes it back." : "Taken back: it is asked again."
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let item = bank[id]?.drawn(seed: 0) else { return Page("Item") }
    var page = Page(item.id.rawValue, note: "\(item.objective) \(item.kind.rawValue)")
    page.scroll = scroll
    if let scenario = item.caseID.flatMap({ bank[case: $0] })?.scenario {
      page.blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
    }
    page.blocks += [Paragraph(item.prompt, lead: "  "), .blank]
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
        "Met \(memory.repetitions) times, due \(memory.due), stability \(Int(memory.state.stability.rounded())) days.",
        style: .dim, lead: "  "),
    ]
  }
}
