import Canvas
import Practice
import QuestionBank

/// The questions that show where to begin: what they are, how far one is, and what came of them.
struct FindOutScreen: Screen {
  private(set) var cursor = ListCursor()
  private(set) var result: FindOut
  private var count: Int

  init(_ context: Context) {
    result = FindOut(context.profile, on: context.now.day, at: context.now.moment)
    count = context.profile.counted.count
  }

  enum Command: Equatable, Sendable { case go, begin, study }

  let name = "Find out"

  func keys(_ world: World) -> KeyTable<Command> {
    guard result.isOver else {
      let word = result.isBegun ? "go on" : "begin"
      return KeyTable([
        .init([.enter], "enter", word, rank: 1, help: "Answer the questions; leave at any time.", .go),
        .help(rank: 3), .leave(rank: 2),
      ])
    }
    return KeyTable(
      [
        .init([.enter], "enter", "begin here", rank: 1, help: "Read the first page of this objective.", .begin),
        .init(Key.all("d"), "d", "study it", rank: 3, help: "Answer items of this objective.", .study),
      ] + .moving("choose", rank: 5, help: "Go to another objective.") + [.help(rank: 4), .leave(rank: 2)])
  }

  mutating func refresh(_ world: World) {
    let now = world.profile.counted.count
    if now != count {
      result = FindOut(world.profile, on: world.now.day, at: world.now.moment)
      count = now
    }
    cursor.hold(result.lines.count)
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: result.isOver ? result.lines.count : 0)
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .go: go(&context)
    case .begin: begin(&context)
    case .study: study(&context)
    }
  }

  private func go(_ context: inout Context) {
    guard !context.world.isReading else {
      context.message = World.readingSentence
      return
    }
    guard !result.queue.isEmpty else {
      context.message = "The bank has no question left for this that was not asked before."
      return
    }
    context.push(StudyScreen(result.queue, title: "Find out", mode: .findOut, before: result.asked, &context))
  }

  private var chosen: Objective.ID? {
    let order = result.order
    return order.indices.contains(cursor.row) ? order[cursor.row].objective : nil
  }

  /// The pages of an objective, in the order of the course.
  private func chapter(_ id: Objective.ID, _ bank: Bank) -> Chapter {
    let concepts = bank.course.flatMap(\.concepts).filter { bank[$0]?.objective == id }
    return Chapter(id: Named(id.rawValue), title: bank[id]?.name ?? "", lessons: concepts.map { .init($0) })
  }

  private func begin(_ context: inout Context) {
    guard let chosen else { return }
    let chapter = chapter(chosen, context.profile.bank)
    guard let page = context.profile.nextPage(in: chapter.concepts),
      let screen = LessonScreen(page, in: chapter, at: context.now)
    else {
      return study(&context)
    }
    context.push(screen)
  }

  private func study(_ context: inout Context) {
    guard !context.world.isReading else {
      context.message = World.readingSentence
      return
    }
    guard let chosen else { return }
    let queue = context.profile.today(on: context.now.day) { $0.objective == chosen }.queue.all
    guard !queue.isEmpty else {
      context.message = "Nothing of this objective is due, and today's new items are used up."
      return
    }
    context.push(StudyScreen(queue, &context))
  }

  func choices(_ world: World) -> Int {
    var screen = self
    screen.refresh(world)
    return screen.result.isOver ? screen.result.lines.count : 0
  }

  mutating func choose(_ row: Int, _ context: inout Context) {
    refresh(context.world)
    cursor.go(to: row, count: choices(context.world))
    perform(.begin, &context)
  }

  // MARK: Showing

  func page(_ world: World) -> Page {
    var page = Page("Find out", note: result.isBegun ? "\(result.right) of \(result.asked) right" : "where to begin")
    let bank = world.profile.bank
    guard result.isOver else {
      page.blocks = opening(world).flatMap { [Paragraph($0, lead: "  "), .blank] }
      return page
    }
    page.blocks = [Paragraph(advice(bank), lead: "  "), .blank]
    page.focus = page.blocks.count + cursor.row
    let order = result.order
    let isNarrow = Page.width(world.size) < 70
    let width = order.map { Text.width(Self.right($0, isNarrow)) }.max() ?? 0
    for (row, line) in order.enumerated() {
      let isHere = row == cursor.row
      var block = Paragraph.row(
        bank[line.objective]?.name ?? "", style: isHere ? .selected : .plain,
        lead: " \(isHere ? ">" : " ") \(line.objective)  ", leadStyle: .key)
      let right = Text.padded(Self.right(line, isNarrow), width: width)
      block.tail = "\(right)  \(Text.padded(Self.word(line, isFirst: row == 0), width: isNarrow ? 13 : 15))"
      page.blocks.append(block)
    }
    page.blocks += [.blank, Paragraph(certainty, style: .dim, lead: "  ")]
    return page
  }

  private func opening(_ world: World) -> [String] {
    let left = result.queue
    let times = world.profile.times
    let seconds = left.reduce(0) { sum, id in sum + (world.profile.bank[id].map { times.once(id, $0.kind) } ?? 0) }
    let minutes = max(1, Int((seconds / 60).rounded()))
    if left.isEmpty { return ["The bank has no question left for this that was not asked before."] }
    if result.isBegun {
      return [
        "\(Words.count(result.asked, "answer")) so far; \(Words.count(left.count, "question")) to go, about "
          + "\(Words.count(minutes, "minute")).",
        "Where one answer to an objective was right and no guess, and the other was not, a third question decides.",
      ]
    }
    return [
      "Two questions on each of \(Words.count(result.lines.count, "objective")), and a third where one was known and one was not: "
        + "\(left.count) to \(left.count + result.lines.count) in all, about \(Words.count(minutes, "minute")).",
      "Nobody knows them all at the beginning. Where you guess, say so with the key for it: that makes the answer to "
        + "\"where do I begin?\" better.",
      "Leave whenever you like and go on later. Nothing is asked twice, and your schedule and today's new items stay as "
        + "they are.",
    ]
  }

  /// `1 of 2, one a guess`: what was right only by a guess says so, for it decides nothing.
  static func right(_ line: FindOut.Line, _ isNarrow: Bool = false) -> String {
    let count = "\(line.right) of \(line.asked)"
    let guesses = line.right - line.sound
    guard guesses > 0 else { return count }
    if isNarrow { return "\(count) (guess)" }
    return "\(count), \(guesses == 1 ? line.right == 1 ? "a guess" : "one a guess" : "\(guesses) guesses")"
  }

  func advice(_ bank: Bank) -> String {
    let open = result.order.filter { $0.verdict != .known }
    guard let first = open.first else {
      return "You know your way in every objective that was asked. Study goes on from here; the pages need not be read "
        + "first."
    }
    let name = bank[first.objective]?.name ?? ""
    let why =
      first.right == 0
      ? "nothing of it was right yet"
      : first.sound < first.right
        ? "what was right was a guess"
        : "only \(first.right) of \(Words.count(first.asked, "answer")) \(first.right == 1 ? "was" : "were") right"
    let weight = (bank[first.objective]?.weight ?? 1) > 2 ? ", and it weighs much in the exams here" : ""
    let then = open.dropFirst().prefix(2).map { "\($0.objective) \(bank[$0.objective]?.name ?? "")" }
    return "Begin with \(first.objective) \(name): \(why)\(weight)."
      + (then.isEmpty ? "" : " Then \(then.joined(separator: ", then ")).")
  }

  static func word(_ line: FindOut.Line, isFirst: Bool) -> String {
    switch line.verdict {
    case .known: "known"
    case .open: isFirst ? "begin here" : "to learn"
    case .unclear: isFirst ? "begin here" : "not clear yet"
    }
  }

  /// How sure all that is.
  var certainty: String {
    let doubts = Int(result.doubts.rounded())
    let wrong = doubts == 0 ? "hardly one" : doubts == 1 ? "about one" : "about \(doubts)"
    return
      "Two or three questions are a first look: of these \(result.lines.count) verdicts \(wrong) will be wrong. Study "
      + "corrects it as you go."
  }
}
