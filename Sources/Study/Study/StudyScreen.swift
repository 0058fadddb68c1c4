import Canvas
import Practice
import QuestionBank
import Scheduling

/// A run through cards and questions, one at a time, each with its feedback.
struct StudyScreen: Screen {
  private(set) var session: Session
  /// The question before the learner; nil when the queue is empty.
  private(set) var pane: QuestionPane?
  private(set) var phase: Phase
  private var shownAt: Moment
  /// What the quantities of the question were drawn from; 0 where nothing is drawn.
  private var draw: UInt64 = 0
  let mode: Review.Mode
  let title: String
  private var past: [Session] = []
  /// The day on which the item that was answered comes back.
  private var returns: Day?
  /// Whether it was said that the minutes of the day are over.
  private var isEndOffered = false
  var scroll: Int?
  /// The item that is put aside when the key is pressed once more.
  private var wantsToSuspend: Item.ID?

  enum Phase: Equatable, Sendable {
    case asking
    /// The back of a card is shown; the learner grades.
    case revealed
    /// The verdict on a question is shown.
    case answered(Review)
  }

  init(_ queue: [Item.ID], title: String = "Study", mode: Review.Mode = .study, _ context: inout Context) {
    session = Session(queue)
    self.title = title
    self.mode = mode
    phase = .asking
    shownAt = context.now.moment
    ask(&context)
  }

  private mutating func ask(_ context: inout Context) {
    phase = .asking
    scroll = nil
    shownAt = context.now.moment
    draw = 0
    pane = session.current.flatMap { context.profile.bank[$0] }.map { item in
      draw = item.template == nil ? 0 : context.random.next()
      let item = item.drawn(seed: draw)
      let scenario = item.caseID.flatMap { context.profile.bank[case: $0] }?.scenario
      return QuestionPane(item, scenario: scenario, random: &context.random)
    }
  }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case pane(QuestionPane.Command)
    case reveal
    case grade(Grade)
    case sure, unsure, guessed, next, undo, concept, skip, report, suspend
  }

  func keys(_ world: World) -> KeyTable<Command> {
    var rows: [KeyTable<Command>.Row] = []
    if phase == .asking, let pane { rows += pane.keys.map(Command.pane) }
    switch phase {
    case .asking where isCard:
      rows.append(
        .init(Key.all("⏎ "), "enter", "show the answer", rank: 1, help: "Show the back of the card.", .reveal))
    case .asking:
      rows.append(.init([.enter], "enter", "sure", rank: 2, help: "Answer, and be sure of it.", .sure))
      rows.append(.init(Key.all("m"), "m", "maybe", rank: 3, help: "Answer, unsure: it comes back sooner.", .unsure))
      rows.append(
        .init(Key.all("g"), "g", "guess", rank: 4, help: "Answer, guessing: luck is not knowledge.", .guessed))
    case .revealed:
      let promised = intervals
      rows.append(.init(Key.all("1"), "1", "again\(promised(.again))", rank: 1, help: "Forgotten.", .grade(.again)))
      rows.append(
        .init(Key.all("2"), "2", "hard\(promised(.hard))", rank: 2, help: "Remembered with effort.", .grade(.hard)))
      rows.append(.init(Key.all("3⏎"), "3", "good\(promised(.good))", rank: 3, help: "Remembered.", .grade(.good)))
      rows.append(
        .init(Key.all("4"), "4", "easy\(promised(.easy))", rank: 4, help: "Remembered at once.", .grade(.easy)))
    case .answered:
      rows.append(.init(Key.all("⏎n"), "enter", "next", rank: 1, help: "Go on to the next one.", .next))
    }
    if phase != .asking || !isCard {
      rows.append(
        .init(
          Key.all("c"), "c", "concept", rank: phase == .asking ? nil : 6, help: "Read what this is about.", .concept))
    }
    if phase == .asking {
      rows.append(.init(Key.all("z"), "z", "later", help: "Put it to the end of the queue.", .skip))
    }
    if phase != .asking, mode == .study {
      rows.append(
        .init(
          Binding.aside.keys, "\(Binding.aside.label) \(Binding.aside.label)", "put aside",
          help: "Pressed twice: ask this item no more, until it is taken back.",
          .suspend)
      )
    }
    rows.append(.init(Key.all("!"), "!", "report", help: "Write down what is wrong with this item.", .report))
    rows.append(.init(Key.all("u"), "u", "undo", rank: 7, help: "Take the last answer back.", .undo))
    return KeyTable(
      rows + .scrolling(arrows: phase != .asking || pane?.rows == 0, told: phase != .asking || isCard)
        + [.help(rank: 5), .leave("leave", rank: 9, help: "Leave; all answers are kept.")])
  }

  var isCard: Bool { pane?.item.kind == .card }

  func answer(to key: Key, _ world: World) -> String? { phase == .asking ? pane?.answer(to: key) : nil }

  /// The days until the card is back, by its grade; empty where the schedule stays as it is.
  private(set) var promises: [Grade: Int] = [:]
  private var intervals: (Grade) -> String { { promises[$0].map { " \($0)d" } ?? "" } }

  /// Takes an answer, or a part of it, as it was typed in a line.
  mutating func answer(typed words: String) -> Typed {
    guard phase == .asking else { return .unknown }
    scroll = nil
    return pane?.take(words) ?? .unknown
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .pane(let command):
      pane?.perform(command)
      scroll = nil
    case .reveal:
      phase = .revealed
      scroll = nil
      promise(context)
    case .grade(let grade): answerCard(grade, &context)
    case .sure: answer(.sure, &context)
    case .unsure: answer(.unsure, &context)
    case .guessed: answer(.guessed, &context)
    case .next: advance(&context)
    case .undo: undo(&context)
    case .concept: context.openConcept(pane?.item.concepts.first)
    case .report: report(&context)
    case .suspend: suspend(&context)
    case .skip:
      session.skip()
      ask(&context)
    }
  }

  private mutating func promise(_ context: Context) {
    promises = [:]
    guard mode == .study, let id = session.current else { return }
    for grade in Grade.allCases where grade > .again {
      let memory = context.profile.memories.memory(of: id, after: grade, on: context.now.day)
      promises[grade] = memory.due - context.now.day
    }
  }

  private mutating func answerCard(_ grade: Grade, _ context: inout Context) {
    guard pane != nil else { return }
    record(.recalled(grade), grade, confidence: nil, &context)
    advance(&context)
  }

  private mutating func answer(_ confidence: Confidence, _ context: inout Context) {
    guard let pane else { return }
    if let missing = pane.missing {
      context.message = missing
      return
    }
    let duration = Int(max(0, context.now.moment - shownAt))
    let isRight = Grading.isRight(pane.answer, to: pane.item)
    let isQuick = context.profile.pace.isQuick(duration, for: pane.item.kind)
    let grade = Grading.grade(isRight: isRight, confidence: confidence, isQuick: isQuick)
    let review = record(pane.answer, grade, confidence: confidence, &context)
    scroll = 0
    phase = review.map(Phase.answered) ?? .asking
    let day = context.now.day
    returns = review.flatMap { context.profile.forecast(context.profile.today(on: day)).back($0.item) }
  }

  /// Keeps the answer in the log and in memory before anything else is drawn.
  @discardableResult
  private mutating func record(
    _ answer: Answer, _ grade: Grade, confidence: Confidence?, _ context: inout Context
  ) -> Review? {
    guard let pane else { return nil }
    let isOpenBook = context.lookedUp.helps(pane.item, shown: shownAt, at: context.now.moment)
    let review = Review(
      id: Review.ID(time: context.now.moment, random: (context.random.next(), context.random.next())),
      item: pane.item.id, revision: pane.item.revision, time: context.now.moment, day: context.now.day,
      kind: pane.item.kind,
      grade: grade, answer: answer, confidence: confidence, options: Grading.options(pane.item),
      duration: Int(max(0, context.now.moment - shownAt)), mode: isOpenBook ? mode.openBook : mode, draw: draw,
      isRight: pane.item.kind == .card ? nil : Grading.isRight(answer, to: pane.item),
      names: pane.item.names(of: answer))
    past.append(session)
    session.record(review)
    context.profile.record(review)
    context.effects.append(.keep(review))
    return review
  }

  /// Says once when the minutes that were asked for are over.
  private mutating func offerEnd(_ context: inout Context) {
    let minutes = context.profile.minutes(on: context.now.day)
    guard mode == .study, !isEndOffered, minutes.isOver, session.current != nil else { return }
    isEndOffered = true
    context.message =
      "That was \(Words.count(minutes.wanted, "minute")). \(Binding.leave.label) stops here, all is kept; or go on."
  }

  private mutating func advance(_ context: inout Context) {
    offerEnd(&context)
    if session.current == nil {
      context.replace(SummaryScreen(self, session.reviews, mode: mode))
    }
    ask(&context)
  }

  /// Takes the last answer back; the summary does so too.
  mutating func undo(_ context: inout Context) {
    guard let previous = past.popLast(), let undone = session.reviews.last else {
      context.message = "There is nothing to undo."
      return
    }
    session = previous
    // Its feedback was seen. A card shows its back before it is graded anyway.
    if undone.kind != .card { context.lookedUp.read(undone.item, at: context.now.moment) }
    context.profile.undo(undone.id)
    context.effects.append(.forget(undone.id))
    ask(&context)
    context.message = "The last answer was taken back."
  }

  /// Takes two presses, because what is put aside is not asked again.
  private mutating func suspend(_ context: inout Context) {
    guard let pane else { return }
    let id = pane.item.id
    if context.profile.settings.suspended.contains(id) {
      context.message = "It is put aside already. Browse lists it, and takes it back."
    } else if wantsToSuspend != id {
      wantsToSuspend = id
      context.message =
        "\(Binding.aside.label) again puts this item aside: it is asked no more. Browse (\(Binding.aside.label) there) "
        + "lists it and takes it back."
    } else {
      wantsToSuspend = nil
      context.profile.settings.suspended.insert(id)
      session.remove(id)
      context.effects.append(.save(context.profile.settings))
      context.message = "Put aside. Browse (\(Binding.aside.label) there) lists it and takes it back."
    }
  }

  private func report(_ context: inout Context) {
    guard let pane else { return }
    if case .answered(let review) = phase {
      context.push(ReportScreen(pane, answer: review.answer))
    } else {
      context.push(ReportScreen(pane, answer: pane.answer.isBlank || isCard ? nil : pane.answer))
    }
  }
}

extension StudyScreen {
  var name: String {
    switch phase {
    case .asking: isCard ? "Card" : "Question"
    case .revealed: "Card, answer shown"
    case .answered: "Feedback"
    }
  }

  func page(_ world: World) -> Page {
    let position = min(session.done + 1, session.total)
    var page = Page("\(title) · \(position) of \(session.total)", scroll: scroll)
    guard let pane else { return page }
    let bank = world.profile.bank
    let objective = bank[pane.item.objective]
    // The minutes first: they change, and where there is no room the objective's name is cut.
    page.note =
      (mode == .practice ? "not rescheduled" : world.profile.minutes(on: world.now.day).text)
      + " · \(pane.item.objective) \(objective?.name ?? "")"
    switch phase {
    case .asking:
      let (blocks, focus) = pane.blocks()
      page.blocks = blocks
      page.focus = scroll == nil ? focus : nil
      if isCard {
        page.blocks.append(Paragraph("Say it to yourself, then look.", style: .dim, lead: "  "))
      }
    case .revealed:
      page.blocks = [Paragraph(pane.item.prompt, lead: "  "), .blank]
      page.blocks += Feedback(item: pane.item, answer: .recalled(.good), shuffle: [], bank: bank).blocks
      page.blocks += leech(world).isEmpty ? [] : [.blank] + leech(world)
    case .answered(let review):
      let feedback = Feedback(item: pane.item, answer: review.answer, shuffle: pane.shuffle, bank: bank)
      page.blocks = [verdict(feedback.isRight, review, world)] + leech(world) + [.blank] + feedback.blocks
      page.blocks += [.blank, Paragraph(pane.item.prompt, style: .dim, lead: "  Asked: ")]
    }
    return page
  }

  /// What to do about an item that reviews alone do not help.
  func leech(_ world: World) -> [Paragraph] {
    guard mode == .study, let id = pane?.item.id, world.profile.memories[id]?.isLeech == true else { return [] }
    let keys = keys(world)
    return [
      Paragraph(
        "This one slips away more often than it should. Read its note (\(keys.label(.concept))), write down what confuses "
          + "you (\(keys.label(.report))), or put it aside (\(keys.label(.suspend))).", style: .warning, lead: "     ")
    ]
  }

  func verdict(_ isRight: Bool, _ review: Review, _ world: World) -> Paragraph {
    let word =
      switch (isRight, review.confidence) {
      case (true, _) where review.mode.isOpenBook: "Right, after reading it: no first answer."
      case (true, .guessed?): "Right, by a guess: it is asked again."
      case (true, .unsure?): "Right, though unsure."
      case (true, _): "Right."
      case (false, .sure?): "Not right, though you were sure: worth a second look."
      case (false, _): "Not right."
      }
    return Paragraph(
      word, style: isRight ? .right : .wrong, lead: isRight ? "  OK " : "  NO ", tail: comesBack(review, world))
  }

  private func comesBack(_ review: Review, _ world: World) -> String {
    if review.grade == .again { return "back in this session" }
    guard mode == .study else { return "schedule unchanged" }
    return ReturnText.text(returns, today: world.now.day)
  }
}
