import Canvas
import Practice
import QuestionBank

/// What is worth most to work on, with its evidence; one key starts a drill on it.
struct WeakScreen: Screen {
  private(set) var list = List.objectives
  private(set) var cursor = ListCursor()
  private var overview: ReadinessOverview

  enum List: Int, CaseIterable, Equatable, Sendable {
    case objectives, concepts, traps, unmeasured

    var name: String {
      switch self {
      case .objectives: "objectives"
      case .concepts: "concepts"
      case .traps: "traps"
      case .unmeasured: "not measured yet"
      }
    }
  }

  /// - Parameter overview: what stands on home, if it is at hand.
  init(_ context: Context, overview: ReadinessOverview? = nil) {
    self.overview = .current(overview, context.profile, on: context.now.day)
  }

  enum Command: Equatable, Sendable {
    case drill, next, previous
    case show(List)
    case read
  }

  let name = "Weak topics"

  private static let keys = KeyTable<Command>(
    [.init(Key.all("⏎d"), "enter", "drill", rank: 1, help: "Study it, set against what it is confused with.", .drill)]
      + .moving("choose", rank: 4, help: "Go to another topic.") + [
        .init(
          [.tab, .right], "tab", "next list", rank: 3, help: "Objectives, concepts, traps, not measured yet.", .next),
        .init([.backTab, .left], "left", "list before", help: "Go to the list before.", .previous),
        .init(.concept, "concept", rank: 5, help: "Read the note on it.", .read), .help(rank: 6), .leave(rank: 2),
      ] + lists)

  private static let lists: [KeyTable<Command>.Row] = .each(
    Key.all("1234"), "1-4", "list", help: "Show objectives, concepts, traps, or what is not measured yet."
  ) { .show(List.allCases[$0]) }

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  var topics: [WeakTopic] {
    switch list {
    case .objectives: overview.standing.weakTopics.objectives
    case .concepts: overview.standing.weakTopics.concepts
    case .traps: overview.standing.weakTopics.traps
    case .unmeasured: overview.standing.weakTopics.unmeasured
    }
  }

  var topic: WeakTopic? { topics.indices.contains(cursor.row) ? topics[cursor.row] : nil }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .drill: drill(&context)
    case .next, .previous:
      let count = List.allCases.count
      list = List.allCases[(list.rawValue + (command == .next ? 1 : count - 1)) % count]
      cursor = ListCursor()
    case .show(let list):
      self.list = list
      cursor = ListCursor()
    case .read: read(&context)
    }
  }

  private func drill(_ context: inout Context) {
    guard let topic else {
      context.message = "There is nothing to drill in this list. \(Self.keys.label(.next)) goes to the next one."
      return
    }
    let drill = ContrastDrill(
      topic.subject, context.profile, topics: overview.standing.weakTopics, on: context.now.day,
      seed: context.random.next())
    guard !drill.items.isEmpty else {
      context.message = "The bank has no item on this."
      return
    }
    context.push(StudyScreen(drill.items, title: "Drill", &context))
  }

  private func read(_ context: inout Context) {
    let bank = context.profile.bank
    let concept: Concept.ID? =
      switch topic?.subject {
      case .concept(let id)?: id
      case .trap(let id)?: bank.items.first { $0.traps.contains(id) }?.concepts.first
      case .objective(let id)?: overview.standing.weakTopics.concept(of: id, in: bank)
      case nil: nil
      }
    context.openConcept(concept)
  }

  mutating func move(_ motion: Motion, _ context: inout Context) { cursor.move(motion, count: topics.count) }

  mutating func go(to row: Int) { cursor.go(to: row, count: topics.count) }

  mutating func refresh(_ world: World) {
    overview = .current(overview, world.profile, on: world.now.day)
    cursor.hold(topics.count)
  }

  // MARK: Showing

  func page(_ world: World) -> Page {
    var page = Page("Weak topics", note: "by the questions that study can gain")
    let tabs = List.allCases.map { $0 == list ? "[\($0.name)]" : $0.name }.joined(separator: "  ")
    page.blocks = [.row(tabs, style: .strong, lead: "  "), .blank]
    let width = Page.width(world.size)
    let text = WeakTopicText(bank: world.profile.bank, width: width)
    guard let topic else {
      page.blocks.append(Paragraph(emptySentence, lead: "  "))
      return page
    }
    let detail = text.detail(topic)
    let below = detail.reduce(0) { $0 + $1.rows(width: width).count }
    let room = max(3, Page.bodyHeight(world.size) - page.blocks.count - below - 2)
    let first = min(max(0, cursor.row - room + 1), max(0, topics.count - room))
    page.blocks.append(text.head(list))
    for (index, topic) in topics.enumerated().dropFirst(first).prefix(room) {
      page.blocks.append(text.row(topic, number: index + 1, isHere: index == cursor.row))
    }
    page.blocks += [.blank] + detail
    return page
  }

  var emptySentence: String {
    switch list {
    case .unmeasured: "Everything has been measured."
    case .traps:
      "No trap has been met \(WeakTopics.trapMinimum) times yet. Study goes on; what is not measured yet is the last list."
    default:
      "Too few answers yet: an objective is ranked after \(WeakTopics.objectiveMinimum) first answers, a concept after "
        + "\(WeakTopics.conceptMinimum). Study, and come back."
    }
  }
}

extension WeakTopics {
  /// The weakest concept of an objective, or its first.
  func concept(of objective: Objective.ID, in bank: Bank) -> Concept.ID? {
    let all = bank.concepts.filter { $0.objective == objective }.map(\.id)
    let ranked = concepts.compactMap { topic in
      if case .concept(let id) = topic.subject, all.contains(id) { id } else { nil }
    }
    return ranked.first ?? all.first
  }
}
