import Canvas
import Practice
import QuestionBank

/// Before an exam begins: what it will be, and a last chance to change it.
struct ExamReadyScreen: Screen {
  var form: ExamForm

  init(_ request: ExamRequest, seed: UInt64? = nil, _ context: Context) {
    form = ExamForm(request, seed: seed, context)
  }

  let name = "Before the exam"

  enum Command: Equatable, Sendable {
    case begin, up, down, less, more, erase
    case type(Character)
  }

  static let anotherRuns = "Another exam is still running: hand it in or discard it first."

  private static let digits = Array("0123456789.,")

  private static let keys = KeyTable<Command>(
    [
      .init([.enter], "enter", "begin", rank: 1, help: "Begin the exam: the clock starts.", .begin),
      .init(Key.all("↓j⇥"), "up/down", "field", rank: 4, help: "Go to another field.", .down),
      .init([.up, .character("k"), .backTab], "up", "field above", help: "Go to the field above.", .up),
      .init(Key.all("→+"), "left/right", "change", rank: 5, help: "Change the field either way.", .more),
      .init(Key.all("←-"), "left", "change back", help: "Change the field the other way.", .less),
      .init([.backspace], "backspace", "erase", help: "Erase a digit.", .erase),
    ]
      + .each(digits.map { .character($0) }, "0-9", "number", help: "Type a number into the field.") {
        .type(digits[$0])
      }
      + [.help(rank: 3), .leave(rank: 2)])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func perform(_ command: Command, _ context: inout Context) {
    let before = form
    defer {
      if command != .begin, form == before, context.message == nil {
        context.message = "That changes nothing in this line."
      }
    }
    switch command {
    case .begin: begin(&context)
    case .up: form.move(-1)
    case .down: form.move(1)
    case .less: form.turn(-1, context)
    case .more: form.turn(1, context)
    case .erase: say(form.erase(context), &context)
    case .type(let character): say(form.type(character, context), &context)
    }
  }

  private func say(_ isTaken: Bool, _ context: inout Context) {
    if !isTaken { context.message = "That does not go into this field." }
  }

  private func begin(_ context: inout Context) {
    if form.problem != nil {
      context.message = "This exam cannot be had as it is: see below the form."
      return
    }
    if context.profile.running != nil {
      context.message = Self.anotherRuns
      return
    }
    // Short enough to be typed.
    let request = form.wanted
    // The form was tried with 0; a number of chance is as good, unless the pool is all but used up.
    let seeds = [context.random.next() % 1_000_000, 0]
    let here = context
    let drawn = seeds.lazy.compactMap { [form] seed in (try? form.draw(seed: seed, here)).map { (seed, $0) } }.first
    guard let (chance, questions) = drawn else { return }
    let id = Review.ID(time: context.now.moment, random: (context.random.next(), context.random.next())).rawValue
    context.profile.record(
      Attempt(
        id: id, request: request, questions: questions, budget: request.budget(context.profile.bank.blueprint),
        seed: UInt64(form.seed) ?? chance, at: context.now.tick))
    context.replace(ExamScreen(id, &context))
  }
}

extension ExamReadyScreen {
  func page(_ world: World) -> Page {
    let blueprint = world.profile.bank.blueprint
    let wanted = form.wanted
    var page = Page("Practice exam · \(wanted.name)", note: "guide \(wanted.guide.rawValue)")
    for row in form.rows {
      if row == form.row { page.focus = page.blocks.count }
      page.blocks.append(line(row, wanted, blueprint))
      if row == .begin { page.blocks.append(.blank) }
    }
    page.blocks.append(.blank)
    if let problem = form.problem {
      page.blocks += [
        Paragraph(problem.prefix(1).uppercased() + problem.dropFirst(), style: .warning, lead: "   ! "), .blank,
      ]
    }
    page.blocks += [Paragraph(Self.rules(wanted), lead: "   ")]
    return page
  }

  private func line(_ row: ExamForm.Row, _ wanted: ExamRequest, _ blueprint: Blueprint) -> Paragraph {
    let isHere = row == form.row
    let (name, value, note) = texts(row, wanted, blueprint)
    let mark = isHere && [.questions, .minutes, .prediction, .seed].contains(row) ? "_" : ""
    return .row(
      "\(Text.padded(name, width: 11)) \(note.isEmpty ? value + mark : Text.padded(value + mark, width: 10)) \(note)",
      style: isHere ? .strong : .plain,
      lead: " \(isHere ? ">" : " ") ", leadStyle: .key)
  }

  func texts(
    _ row: ExamForm.Row, _ wanted: ExamRequest, _ blueprint: Blueprint
  ) -> (name: String, value: String, note: String) {
    switch row {
    case .begin:
      let clock = Countdown(wanted.budget(blueprint)).clock
      return ("Begin", "\(Words.count(wanted.questions, "question")), \(clock) on the clock", "")
    case .questions:
      let unscored = wanted.unscored > 0 ? "\(wanted.unscored) of them do not count" : ""
      return ("Questions", form.questions, unscored)
    case .minutes:
      let usual = form.minutes.isEmpty
      return (
        "Minutes", form.minutes.isEmpty ? "as usual" : form.minutes,
        usual ? "like the real exam: \(blueprint.minutes) for \(blueprint.questions)" : ""
      )
    case .scope: return ("About", ExamForm.name(form.scope, blueprint), "")
    case .aside:
      return ("Put aside", wanted.takesAside ? "asked too" : "left out", "")
    case .clock:
      return wanted.isPractice
        ? ("Clock", "practice", "may be paused") : ("Clock", "timed", "runs on whatever happens")
    case .prediction:
      return ("You expect", form.prediction.isEmpty ? "-" : form.prediction, "% right; compare it afterwards")
    case .seed:
      return form.seed.isEmpty
        ? ("Seed", "by chance", "never or longest ago met first")
        : ("Seed", form.seed, "the same questions whenever it is typed")
    }
  }

  static func rules(_ wanted: ExamRequest) -> String {
    let clock =
      wanted.isPractice
      ? "The clock can be paused, and stands while you are away."
      : "The clock is that of a test center: it runs on when you leave or close the terminal."
    return "No word on right or wrong before the end. \(clock) Every answer is kept at once, and you can come back for "
      + "the time that is left. When it is up, the exam is handed in as it is."
  }
}
