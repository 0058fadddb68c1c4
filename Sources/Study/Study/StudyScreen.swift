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
  private let leadsBack: Bool
  private var past: [Step] = []
  /// Answers that were taken back, the last one last, until another one is given.
  private var takenBack: [Review] = []
  /// The day on which the item that was answered comes back.
  private var returns: Day?
  /// Whether it was said that the minutes of the day are over.
  private var isEndOffered = false
  /// Whether the page on the question lies above it; the time runs from when that is gone.
  private var isCovered = false
  var scroll: Int?
  /// The item that is put aside when the key is pressed once more.
  private var wantsToSuspend: Item.ID?

  /// What can be taken back, with what stood there before.
  private enum Step: Sendable {
    case answered(Session, QuestionPane, draw: UInt64)
    case aside(Item.ID, Session)
  }

  enum Phase: Equatable, Sendable {
    case asking
    /// The back of a card is shown; the learner grades.
    case revealed
    /// The verdict on a question is shown.
    case answered(Review)
  }

  /// - Parameter leadsBack: whether the end leads to the screen below, which is a page or a result, and not to a summary.
  init(
    _ queue: [Item.ID], title: String = "Study", mode: Review.Mode = .study, leadsBack: Bool? = nil,
    _ context: inout Context
  ) {
    self.leadsBack = leadsBack ?? (mode == .openBook || mode == .findOut)
    session = Session(queue, asksAgain: mode != .findOut)
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
    isCovered = false
    guard mode == .study, let id = session.current, let page = page(before: id, context) else { return }
    isCovered = true
    context.pushAbove(PageFirstScreen(page, at: context.now))
  }

  private func page(before id: Item.ID, _ context: Context) -> Concept.ID? {
    guard !context.world.isReading else { return nil }
    return context.profile.bank[id].flatMap { context.profile.page(before: $0) }
  }

  mutating func tick(_ context: inout Context) -> Bool {
    guard isCovered, let id = session.current else { return false }
    isCovered = page(before: id, context) != nil
    if isCovered { shownAt = context.now.moment }
    return false
  }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case pane(QuestionPane.Command)
    case reveal
    case grade(Grade)
    case sure, unsure, guessed, next, undo, redo, skip, suspend
    case item(ItemCommand)
  }

  func weight(_ command: Command) -> Weight {
    switch command {
    case .grade, .sure, .unsure, .guessed: .grading
    case .undo, .redo, .suspend: .heavy
    case .pane, .reveal, .next, .skip, .item: .light
    }
  }

  var subject: String {
    guard let pane else { return "" }
    let side =
      switch phase {
      case .asking: "front"
      case .revealed: "back"
      case .answered: "answered"
      }
    return "\(pane.item.id) \(draw) \(session.reviews.count) \(side)"
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
      rows.append(.init(.maybe, "maybe", rank: 5, help: "Answer, unsure: it comes back sooner.", .unsure))
      rows.append(
        .init(.guess, "guess", rank: 6, help: "Answer, guessing: luck is not knowledge.", .guessed))
    case .revealed:
      let promised = intervals
      rows.append(.init(Key.all("1"), "1", "again\(promised(.again))", rank: 1, help: "Forgotten.", .grade(.again)))
      rows.append(
        .init(Key.all("2"), "2", "hard\(promised(.hard))", rank: 2, help: "Remembered with effort.", .grade(.hard)))
      rows.append(.init(Key.all("3⏎"), "3", "good\(promised(.good))", rank: 3, help: "Remembered.", .grade(.good)))
      rows.append(
        .init(Key.all("4"), "4", "easy\(promised(.easy))", rank: 4, help: "Remembered at once.", .grade(.easy)))
    case .answered:
      rows.append(.init(Key.all("⏎→"), "enter", "next", rank: 1, help: "Go on to the next one.", .next))
    }
    rows += itemKeys(world)
    if phase == .asking {
      rows.append(.init(Binding.aside, "later", help: "Put it to the end of the queue.", .skip))
    }
    if phase != .asking, mode == .study {
      rows.append(
        .init(
          Binding.aside.keys, "\(Binding.aside.name) \(Binding.aside.name)", "put aside",
          help: "Pressed twice: ask this item no more, until it is taken back.",
          .suspend)
      )
    }
    rows.append(.init(.undo, "undo", rank: 13, help: "Take the last answer back.", .undo))
    if !takenBack.isEmpty {
      rows.append(.init(Key.all("U"), "U", "redo", help: "Give the answer again that was taken back.", .redo))
    }
    return KeyTable(
      rows + .scrolling(arrows: phase != .asking || pane?.rows == 0, told: phase != .asking || isCard)
        + [.help(rank: 4), .leave("leave", rank: 3, help: "Leave; all answers are kept.")])
  }

  /// Before the answer neither source nor note may give it away; a card has nothing to read then.
  private func itemKeys(_ world: World) -> [KeyTable<Command>.Row] {
    let rows = ItemCommand.keys(pane?.item.id, world, rank: 8)
    guard phase == .asking else { return rows.map(Command.item) }
    let allowed: [ItemCommand] = isCard ? [.star, .report] : [.concept, .star, .report]
    return rows.map(Command.item).compactMap { row in
      guard case .command(.item(let command)) = row.action, allowed.contains(command) else { return nil }
      var row = row
      row.hint?.rank = nil
      return row
    }
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
    case .item(let command): perform(command, &context)
    case .redo: redo(&context)
    case .suspend: suspend(&context)
    case .skip where session.queue.count < 2:
      context.message = "This is the last one; there is nothing to put before it."
    case .skip:
      session.skip()
      takenBack = []
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
    returns = review.flatMap { context.profile.back($0.item, context.profile.today(on: day)) }
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
    takenBack = []
    keep(review, &context)
    return review
  }

  private mutating func keep(_ review: Review, _ context: inout Context) {
    if let pane { past.append(.answered(session, pane, draw: draw)) }
    session.record(review)
    context.profile.record(review)
    context.effects.append(.keep(review))
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
    if session.current == nil, leadsBack {
      context.pop()
    } else if session.current == nil {
      context.replace(SummaryScreen(self, session.reviews, mode: mode))
    }
    ask(&context)
  }

  /// Takes back the last answer, or that an item was put aside; the summary does so too.
  mutating func undo(_ context: inout Context) {
    switch past.popLast() {
    case .answered(let previous, let pane, let draw)?:
      guard let undone = session.reviews.last else { return }
      session = previous
      // Its feedback was seen. A card shows its back before it is graded anyway.
      if undone.kind != .card { context.lookedUp.read(undone.item, at: context.now.moment) }
      context.profile.undo(undone.id)
      context.effects.append(.forget(undone.id))
      takenBack.append(undone)
      askAgain(pane, draw, context)
      context.message = "The last answer was taken back. \(keys(context.world).label(.redo)) gives it again."
    case .aside(let id, let previous)?:
      session = previous
      context.profile.settings.suspended.remove(id)
      context.effects.append(.save(context.profile.settings))
      if phase == .asking, session.current != pane?.item.id { ask(&context) }
      context.message = "It is not put aside any more."
    case nil: context.message = "There is nothing to undo."
    }
  }

  /// Gives the answer again that was taken back, with its time: a row of its own, for what was undone stays so.
  private mutating func redo(_ context: inout Context) {
    guard var review = takenBack.popLast(), review.item == session.current else { return }
    review.id = Review.ID(time: review.time, random: (context.random.next(), context.random.next()))
    review.isUndone = false
    keep(review, &context)
    advance(&context)
    context.message = "The answer stands again."
  }

  /// Asks what was taken back as it lay there: the options in their places, the quantities as they were.
  private mutating func askAgain(_ pane: QuestionPane, _ draw: UInt64, _ context: Context) {
    phase = .asking
    scroll = nil
    shownAt = context.now.moment
    self.draw = draw
    self.pane = pane.blank
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
        "\(Binding.aside.label) again puts this item aside: it is asked no more."
    } else {
      wantsToSuspend = nil
      takenBack = []
      past.append(.aside(id, session))
      context.profile.settings.suspended.insert(id)
      session.remove(id)
      context.effects.append(.save(context.profile.settings))
      context.message = "Put aside: it is asked no more. Browse lists it and takes it back."
    }
  }

  private func perform(_ command: ItemCommand, _ context: inout Context) {
    guard let pane else { return }
    var answer = pane.answer.isBlank || isCard ? nil : pane.answer
    if case .answered(let review) = phase { answer = review.answer }
    context.perform(command, on: pane.item, shuffle: pane.shuffle, answer: answer)
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
    var page = Page("\(title) · \(position) of \(session.total)\(again)", scroll: scroll)
    guard let pane else { return page }
    let bank = world.profile.bank
    let objective = bank[pane.item.objective]
    // The minutes first: they change, and where there is no room the objective's name is cut.
    page.note =
      (mode == .findOut
        ? "" : (!mode.isScheduled ? "not rescheduled" : world.profile.minutes(on: world.now.day).text) + " · ")
      + "\(pane.item.objective) \(objective?.name ?? "")"
    switch phase {
    case .asking:
      let (blocks, focus) = pane.blocks()
      page.blocks = blocks
      page.focus = scroll == nil ? focus : nil
      if isCard {
        page.blocks.append(Paragraph("Say it to yourself, then look.", style: .dim, lead: "  "))
      }
    case .revealed:
      page.blocks = [Paragraph(pane.item.prompt, lead: "  "), .blank] + note(world)
      page.blocks += Feedback(item: pane.item, answer: .recalled(.good), shuffle: [], bank: bank).blocks
      page.blocks += leech(world).isEmpty ? [] : [.blank] + leech(world)
    case .answered(let review):
      let feedback = Feedback(item: pane.item, answer: review.answer, shuffle: pane.shuffle, bank: bank)
      let question = pane.item.question
      page.blocks = [Paragraph(question, lead: "  "), verdict(feedback, review, world)] + leech(world) + [.blank]
      page.blocks += note(world) + feedback.blocks
      if question != pane.item.prompt {
        page.blocks += [.blank, Paragraph(pane.item.prompt, style: .dim, lead: "  Asked: ")]
      }
    }
    if world.profile.marks.isStarred(pane.item.id) { page.title += " *" }
    return page
  }

  /// The place of the item on the screen; an answer does not move it before the next one comes.
  private var position: Int {
    if case .answered(let review) = phase, review.grade > .again { return session.done }
    return min(session.done + 1, session.total)
  }

  /// ` · 3 again`: how many were forgotten, and come once more before the end.
  private var again: String {
    let forgotten = Set(session.reviews.map(\.item)).intersection(session.queue).count
    return forgotten > 0 ? " · \(forgotten) again" : ""
  }

  func note(_ world: World) -> [Paragraph] {
    Feedback.note(pane.flatMap { world.profile.marks.note(on: $0.item.id) })
  }

  /// What to do about an item that reviews alone do not help.
  func leech(_ world: World) -> [Paragraph] {
    guard mode == .study, let id = pane?.item.id, world.profile.memories[id]?.isLeech == true else { return [] }
    let keys = keys(world)
    return [
      Paragraph(
        "This one slips away more often than it should. Read about it (\(keys.label(.item(.concept)))), write a note of "
          + "your own (\(keys.label(.item(.note)))), or put it aside (\(keys.label(.suspend))).", style: .warning,
        lead: "     ")
    ]
  }

  func verdict(_ feedback: Feedback, _ review: Review, _ world: World) -> Paragraph {
    Paragraph(
      VerdictText.text(feedback, review), style: feedback.isRight ? .right : .wrong,
      lead: feedback.isRight ? "  OK " : "  NO ", tail: comesBack(review, world))
  }

  private func comesBack(_ review: Review, _ world: World) -> String {
    if mode == .findOut { return "asked once" }
    if review.grade == .again { return "back in this session" }
    guard mode.isScheduled else { return "schedule unchanged" }
    return ReturnText.text(returns, today: world.now.day)
  }
}
