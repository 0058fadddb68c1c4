import Canvas
import Practice
import QuestionBank

/// Answers that were not right, to be read once more: the question, one's own answer and what is right.
struct AnswerScreen: Screen {
  private let reviews: [Review]
  private var place: Int
  var scroll: Int? = 0

  /// - Parameter place: the one to begin with, from 0.
  init(_ reviews: [Review], at place: Int) {
    self.reviews = reviews
    self.place = place
  }

  let name = "What was not right"

  enum Command: Equatable, Sendable {
    case next, previous
    case item(ItemCommand)
  }

  func keys(_ world: World) -> KeyTable<Command> {
    let rows: [KeyTable<Command>.Row] = [
      .init(Key.all("⏎→"), "enter", "next", rank: 1, help: "Go to the next one; after the last one back.", .next),
      .init([.left], "left", "before", rank: 4, help: "Go to the one before.", .previous),
    ]
    return KeyTable(
      rows + ItemCommand.keys(reviews[place].item, world, rank: 5).map(Command.item)
        + .moving("scroll", label: "up/down", help: "Scroll.") + [.help(rank: 3), .leave(rank: 2)])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .next:
      guard place + 1 < reviews.count else { return context.pop() }
      show(place + 1)
    case .previous:
      if place > 0 { show(place - 1) } else { context.message = "This is the first one." }
    case .item(let command):
      guard let item = item(context.profile.bank) else { return }
      context.perform(command, on: item, answer: reviews[place].answer)
    }
  }

  private mutating func show(_ place: Int) {
    self.place = place
    scroll = 0
  }

  /// As it was drawn.
  private func item(_ bank: Bank) -> Item? { bank[reviews[place].item]?.drawn(seed: reviews[place].draw) }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    var page = Page("Not right · \(place + 1) of \(reviews.count)", scroll: scroll)
    guard let item = item(bank) else { return page }
    let star = world.profile.marks.isStarred(item.id) ? " *" : ""
    page.head(
      [page.title + star], ["\(item.objective) \(bank[item.objective]?.name ?? "")", item.objective.rawValue],
      world.size)
    if let scenario = item.caseID.flatMap({ bank[case: $0] })?.scenario {
      page.blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
    }
    page.blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    page.blocks += Feedback.note(world.profile.marks.note(on: item.id))
    page.blocks += Feedback(item: item, answer: reviews[place].answer, shuffle: [], bank: bank).blocks
    return page
  }
}

// MARK: - Told

extension AnswerScreen {
  func speech(_ world: World) -> Speech {
    let bank = world.profile.bank
    let heading = "Not right, \(place + 1) of \(reviews.count)."
    guard let item = item(bank) else { return Speech(body: [heading], prompt: prompt(world)) }
    let scenario = item.caseID.flatMap { bank[case: $0] }.map { ["Scenario: \($0.scenario)"] } ?? []
    let note = Feedback.note(world.profile.marks.note(on: item.id)).compactMap(\.told)
    let feedback = Feedback(item: item, answer: reviews[place].answer, shuffle: [], bank: bank)
    return Speech(body: [heading] + scenario + [item.prompt] + note + feedback.told, prompt: prompt(world))
  }
}
