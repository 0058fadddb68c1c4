import Canvas
import Practice
import QuestionBank
import Scheduling

/// A run through cards and questions, one at a time, each with its feedback.
public struct StudyScreen: Equatable, Sendable {
  private(set) var session: Session
  /// The question before the learner; nil when the queue is empty.
  private(set) var pane: QuestionPane?
  private(set) var phase: Phase
  private var shownAt: Moment
  /// What the quantities of the question were drawn from; 0 where nothing is drawn.
  private var draw: UInt64 = 0
  private let mode: Review.Mode
  private let title: String
  private var past: [Session] = []
  private var scroll: Int?
  /// The item that is put aside when the key is pressed once more.
  private var wantsToSuspend: Item.ID?

  enum Phase: Equatable, Sendable {
    case asking
    /// The back of a card is shown; the learner grades.
    case revealed
    /// The verdict on a question is shown.
    case answered(Review)
  }

  init(_ queue: [Item.ID], title: String = "Study", mode: Review.Mode = .study, _ desk: inout Desk) {
    session = Session(queue)
    self.title = title
    self.mode = mode
    phase = .asking
    shownAt = desk.now.moment
    ask(&desk)
  }

  private mutating func ask(_ desk: inout Desk) {
    phase = .asking
    scroll = nil
    shownAt = desk.now.moment
    draw = 0
    pane = session.current.flatMap { desk.library.bank[$0] }.map { item in
      draw = item.template == nil ? 0 : desk.chance.next()
      let item = item.drawn(seed: draw)
      let scenario = item.caseID.flatMap { desk.library.bank[case: $0] }?.scenario
      return QuestionPane(item, scenario: scenario, chance: &desk.chance)
    }
  }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case reveal
    case grade(Grade)
    case sure, unsure, guessed, next, undo, concept, skip, report, suspend
  }

  var keys: KeyTable<Command> {
    var rows: [KeyTable<Command>.Row] = []
    switch phase {
    case .asking where pane?.item.kind == .card:
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
    if phase != .asking || pane?.item.kind != .card {
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
          Key.all("z"), "z z", "put aside", help: "Pressed twice: ask this item no more, until it is taken back.",
          .suspend)
      )
    }
    rows.append(.init(Key.all("!"), "!", "report", help: "Write down what is wrong with this item.", .report))
    rows.append(.init(Key.all("u"), "u", "undo", rank: 7, help: "Take the last answer back.", .undo))
    return KeyTable(rows)
  }

  /// What each grade promises, in words; empty where the schedule stays as it is.
  private var promises: [Grade: String] = [:]
  private var intervals: (Grade) -> String { { promises[$0].map { " \($0)" } ?? "" } }

  private mutating func perform(_ command: Command, _ desk: inout Desk) {
    switch command {
    case .reveal:
      phase = .revealed
      scroll = nil
      promise(desk)
    case .grade(let grade): answerCard(grade, &desk)
    case .sure: answer(.sure, &desk)
    case .unsure: answer(.unsure, &desk)
    case .guessed: answer(.guessed, &desk)
    case .next: advance(&desk)
    case .undo: undo(&desk)
    case .concept: openConcept(&desk)
    case .report: report(&desk)
    case .suspend: suspend(&desk)
    case .skip:
      session.skip()
      ask(&desk)
    }
  }

  private mutating func promise(_ desk: Desk) {
    promises = [:]
    guard mode == .study, let id = session.current else { return }
    for grade in Grade.allCases where grade > .again {
      let memory = desk.library.deck.memory(of: id, after: grade, on: desk.now.day)
      promises[grade] = "\(memory.due - desk.now.day)d"
    }
  }

  private mutating func answerCard(_ grade: Grade, _ desk: inout Desk) {
    guard pane != nil else { return }
    record(.recalled(grade), grade, confidence: nil, &desk)
    advance(&desk)
  }

  private mutating func answer(_ confidence: Confidence, _ desk: inout Desk) {
    guard let pane else { return }
    if let missing = pane.missing {
      desk.message = missing
      return
    }
    let duration = Int(max(0, desk.now.moment - shownAt))
    let isRight = Grading.isRight(pane.answer, to: pane.item)
    let isQuick = desk.library.pace.isQuick(duration, for: pane.item.kind)
    let grade = Grading.grade(isRight: isRight, confidence: confidence, isQuick: isQuick)
    let review = record(pane.answer, grade, confidence: confidence, &desk)
    scroll = 0
    phase = review.map(Phase.answered) ?? .asking
  }

  /// Keeps the answer in the log and in memory before anything else is drawn.
  @discardableResult
  private mutating func record(
    _ answer: Answer, _ grade: Grade, confidence: Confidence?, _ desk: inout Desk
  ) -> Review? {
    guard let pane else { return nil }
    let review = Review(
      id: Review.ID(time: desk.now.moment, chance: (desk.chance.next(), desk.chance.next())),
      item: pane.item.id, revision: pane.item.revision, time: desk.now.moment, day: desk.now.day, kind: pane.item.kind,
      grade: grade, answer: answer, confidence: confidence, options: Grading.options(pane.item),
      duration: Int(max(0, desk.now.moment - shownAt)), mode: mode, draw: draw)
    past.append(session)
    session.record(review)
    desk.library.record(review)
    desk.effects.append(.keep(review))
    return review
  }

  private mutating func advance(_ desk: inout Desk) {
    if session.current == nil {
      desk.replace(.summary(SummaryScreen(session.reviews, mode: mode)))
    }
    ask(&desk)
  }

  private mutating func undo(_ desk: inout Desk) {
    guard let previous = past.popLast(), let undone = session.reviews.last else {
      desk.message = "There is nothing to undo."
      return
    }
    session = previous
    desk.library.undo(undone.id)
    desk.effects.append(.forget(undone.id))
    ask(&desk)
    desk.message = "The last answer was taken back."
  }

  /// Takes two presses, because what is put aside is not asked again.
  private mutating func suspend(_ desk: inout Desk) {
    guard let pane else { return }
    let id = pane.item.id
    if desk.library.settings.suspended.contains(id) {
      desk.message = "It is put aside already. Browse lists it, and takes it back."
    } else if wantsToSuspend != id {
      wantsToSuspend = id
      desk.message = "z again puts this item aside: it is asked no more. Browse (z there) lists it and takes it back."
    } else {
      wantsToSuspend = nil
      desk.library.settings.suspended.insert(id)
      desk.effects.append(.save(desk.library.settings))
      desk.message = "Put aside. Browse (z there) lists it and takes it back."
    }
  }

  private func report(_ desk: inout Desk) {
    guard let pane else { return }
    if case .answered(let review) = phase {
      desk.push(.report(ReportScreen(pane, answer: review.answer)))
    } else {
      desk.push(.report(ReportScreen(pane, answer: pane.answer.isBlank || pane.item.kind == .card ? nil : pane.answer)))
    }
  }

  private func openConcept(_ desk: inout Desk) {
    guard let concept = pane?.item.concepts.first, desk.library.bank[concept] != nil else {
      desk.message = "There is no note on this one."
      return
    }
    desk.push(.concept(ConceptScreen(concept)))
  }
}

extension StudyScreen: Sheet {
  var name: String {
    switch phase {
    case .asking: pane?.item.kind == .card ? "Card" : "Question"
    case .revealed: "Card, answer shown"
    case .answered: "Feedback"
    }
  }

  func hints(_ glance: Glance) -> [Hint] {
    let own = phase == .asking ? pane?.keys.hints ?? [] : []
    var hints = own + keys.hints
    if phase != .asking || pane?.item.kind == .card {
      hints.append(Hint(key: .pageDown, label: "PgDn", word: "scroll", help: "Scroll; PgUp goes back.", rank: nil))
    }
    hints.append(Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 5))
    hints.append(Hint(key: .character("q"), label: "q", word: "leave", help: "Leave; all answers are kept.", rank: 9))
    return hints
  }

  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    if phase == .asking, pane?.press(key) == true {
      scroll = nil
      return true
    }
    if let command = keys.command(for: key) {
      perform(command, &desk)
      return true
    }
    if let scrolled = scrolled(scroll, by: key, desk, arrows: phase != .asking || pane?.rows == 0) {
      scroll = scrolled
      return true
    }
    if phase == .asking, case .character(let digit) = key, digit.isWholeNumber, let pane, pane.rows > 0 {
      desk.message = "The numbers here are 1 to \(pane.shuffle.count)."
      return true
    }
    return false
  }

  func page(_ glance: Glance) -> Page {
    let position = min(session.done + 1, session.total)
    var page = Page("\(title) · \(position) of \(session.total)", hints: hints(glance), scroll: scroll)
    guard let pane else { return page }
    let bank = glance.library.bank
    let objective = bank[pane.item.objective]
    page.note =
      "\(pane.item.objective) \(objective?.name ?? "") · "
      + (mode == .practice ? "practice, not rescheduled" : "spaced")
    switch phase {
    case .asking:
      let (blocks, focus) = pane.blocks()
      page.blocks = blocks
      page.focus = scroll == nil ? focus : nil
      if pane.item.kind == .card {
        page.blocks.append(Block("Say it to yourself, then look.", style: .dim, lead: "  "))
      }
    case .revealed:
      page.blocks = [Block(pane.item.prompt, lead: "  "), .blank]
      page.blocks += Feedback(item: pane.item, answer: .recalled(.good), shuffle: [], bank: bank).blocks
      page.blocks += leech(glance).isEmpty ? [] : [.blank] + leech(glance)
    case .answered(let review):
      let feedback = Feedback(item: pane.item, answer: review.answer, shuffle: pane.shuffle, bank: bank)
      page.blocks = [verdict(feedback.isRight, review, glance)] + leech(glance) + [.blank] + feedback.blocks
      page.blocks += [.blank, Block(pane.item.prompt, style: .dim, lead: "  Asked: ")]
    }
    return page
  }

  /// What to do about an item that reviews alone do not help.
  private func leech(_ glance: Glance) -> [Block] {
    guard mode == .study, let id = pane?.item.id, glance.library.deck[id]?.isLeech == true else { return [] }
    return [
      Block(
        "This one slips away more often than it should. Read its note (c), write down what confuses you (!), or put it "
          + "aside (z z).", style: .warning, lead: "     ")
    ]
  }

  private func verdict(_ isRight: Bool, _ review: Review, _ glance: Glance) -> Block {
    let word =
      switch (isRight, review.confidence) {
      case (true, .guessed?): "Right, by a guess: it is asked again."
      case (true, .unsure?): "Right, though unsure."
      case (true, _): "Right."
      case (false, .sure?): "Not right, though you were sure: worth a second look."
      case (false, _): "Not right."
      }
    return Block(
      word, style: isRight ? .right : .wrong, lead: isRight ? "  OK " : "  NO ", tail: comesBack(review, glance))
  }

  private func comesBack(_ review: Review, _ glance: Glance) -> String {
    if review.grade == .again { return "back in this session" }
    guard mode == .study, let memory = glance.library.deck[review.item] else { return "schedule unchanged" }
    if let examDay = glance.library.settings.examDay, examDay > glance.now.day { return "the plan brings it back" }
    let days = memory.due - glance.now.day
    return days <= 1 ? "back tomorrow" : "back in \(days) days"
  }
}
