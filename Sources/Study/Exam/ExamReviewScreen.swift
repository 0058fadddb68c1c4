import Canvas
import Practice
import QuestionBank

/// The questions of an exam that is over, each with the learner's answer and all explanations.
struct ExamReviewScreen: Screen {
  let id: Attempt.ID
  private(set) var filter: Filter
  /// The question shown, by its place in the exam; nil where the filter leaves none.
  private(set) var place: Int?
  var scroll: Int? = 0

  enum Filter: Equatable, Sendable, CaseIterable { case all, wrong, flagged, guessed, sureAndWrong }

  init(_ attempt: Attempt, _ filter: Filter, _ context: inout Context) {
    id = attempt.id
    self.filter = filter
    if let first = ExamReviewScreen.places(attempt, filter).first { show(first, attempt, &context) }
  }

  static func places(_ attempt: Attempt, _ filter: Filter) -> [Int] {
    attempt.entries.indices.filter { index in
      let entry = attempt.entries[index]
      return switch filter {
      case .all: true
      case .wrong: entry.isRight == false
      case .flagged: entry.isFlagged
      case .guessed: entry.confidence == .guessed
      case .sureAndWrong: entry.isRight == false && entry.isAnswered && entry.confidence == .sure
      }
    }
  }

  enum Command: Equatable, Sendable {
    case next, previous
    case show(Filter)
    case item(ItemCommand)
  }

  let name = "Review of an exam"

  private static let steps: [KeyTable<Command>.Row] = [
    .init(Key.all("⏎→n"), "enter", "next", rank: 1, help: "Go to the next question.", .next),
    .init(Key.all("←p"), "left", "before", rank: 4, help: "Go to the question before.", .previous),
  ]

  private static let filters: [KeyTable<Command>.Row] = .each(
    Key.all("12345"), "1-5", "show", rank: 5, help: "Show all, the wrong, flagged, guessed, or sure and wrong ones."
  ) { .show(Filter.allCases[$0]) }

  func keys(_ world: World) -> KeyTable<Command> {
    let item = world.profile.attempt(id).flatMap { attempt in place.map { attempt.entries[$0].item } }
    return KeyTable(
      Self.steps + Self.filters + ItemCommand.keys(item, world, rank: 9).map(Command.item)
        + .moving("scroll", label: "up/down", help: "Scroll.") + [
          .help(rank: 3), .leave(rank: 2, help: "Go back to the report."),
        ])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    guard let attempt = context.profile.attempt(id) else { return }
    let places = ExamReviewScreen.places(attempt, filter)
    switch command {
    case .next:
      guard let next = places.first(where: { $0 > place ?? -1 }) else {
        context.message = "This was the last one."
        return
      }
      show(next, attempt, &context)
    case .previous:
      guard let previous = places.last(where: { $0 < place ?? -1 }) else {
        context.message = "This is the first one."
        return
      }
      show(previous, attempt, &context)
    case .show(let filter): take(filter, attempt, &context)
    case .item(let command):
      guard let pane = place.flatMap({ QuestionPane(attempt, at: $0, in: context.profile.bank) }) else { return }
      context.perform(
        command, on: pane.item, shuffle: pane.shuffle, answer: pane.answer.isBlank ? nil : pane.answer)
    }
  }

  /// What is shown is read: to a question that was left blank the first answer is still to come.
  private mutating func show(_ place: Int, _ attempt: Attempt, _ context: inout Context) {
    self.place = place
    scroll = 0
    context.markRead(attempt.entries[place].item)
  }

  /// Narrows to a filter, if it leaves anything; the question shown stays, or the next one comes.
  private mutating func take(_ filter: Filter, _ attempt: Attempt, _ context: inout Context) {
    let places = ExamReviewScreen.places(attempt, filter)
    guard let first = places.first(where: { $0 >= place ?? 0 }) ?? places.first else {
      context.message = "There is none: \(filter.none)"
      return
    }
    self.filter = filter
    show(first, attempt, &context)
  }
}

extension ExamReviewScreen.Filter {
  var name: String {
    switch self {
    case .all: "all"
    case .wrong: "wrong"
    case .flagged: "flagged"
    case .guessed: "guessed"
    case .sureAndWrong: "sure and wrong"
    }
  }

  fileprivate var none: String {
    switch self {
    case .all: "the exam has no question."
    case .wrong: "every question is right."
    case .flagged: "nothing was flagged."
    case .guessed: "nothing was marked as a guess."
    case .sureAndWrong: "whatever you were sure of is right."
    }
  }
}

extension ExamReviewScreen {
  func page(_ world: World) -> Page {
    guard let attempt = world.profile.attempt(id) else { return Page("Review") }
    let places = ExamReviewScreen.places(attempt, filter)
    guard let place, let rank = places.firstIndex(of: place) else {
      return Page("Review", blocks: [Paragraph("No question here.", lead: "  ")])
    }
    var page = Page("Review · question \(place + 1)", scroll: scroll)
    page.note = "\(filter.name) · \(rank + 1) of \(places.count)"
    page.blocks = blocks(attempt, place, world.profile.bank)
    return page
  }

  private func blocks(_ attempt: Attempt, _ place: Int, _ bank: Bank) -> [Paragraph] {
    let entry = attempt.entries[place]
    guard let item = attempt.item(at: place, in: bank) else {
      return [Paragraph("The bank no longer has this question as it was asked.", lead: "  ")]
    }
    var blocks = [verdict(entry, item), .blank]
    if let scenario = item.caseID.flatMap({ bank[case: $0] })?.scenario {
      blocks += [Paragraph(scenario, lead: "  | ", leadStyle: .dim), .blank]
    }
    blocks += [Paragraph(item.prompt, lead: "  "), .blank]
    // What was left blank has no wrong answer to show, only the right one.
    let answer = entry.isAnswered ? entry.answer : item.body.pane.key
    blocks += Feedback(item: item, answer: answer, shuffle: entry.shuffle, bank: bank, isOwn: entry.isAnswered).blocks
    return blocks
  }

  func verdict(_ entry: Attempt.Entry, _ item: Item) -> Paragraph {
    let isRight = entry.isRight == true
    let sure: [Confidence?: String] = [.sure: ", sure", .guessed: ", a guess"]
    let word = !entry.isAnswered ? "Blank" : isRight ? "Right" : "Not right"
    let parts = [
      word + (entry.isAnswered ? sure[entry.confidence] ?? "" : ""), entry.isFlagged ? "flagged" : nil,
      entry.isScored ? nil : "did not count", Countdown(entry.time).clock, item.objective.rawValue,
    ]
    return Paragraph(
      parts.compactMap { $0 }.joined(separator: " · "), style: isRight ? .right : .wrong,
      lead: isRight ? "  OK " : "  NO ")
  }
}
