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
  /// The days until the card is back, by its grade; empty where the schedule stays as it is, and where a plan decides,
  /// which brings few cards back on the day that plain spacing would.
  private(set) var promises: [Grade: Int] = [:]
  /// What the quantities of the question were drawn from; 0 where nothing is drawn.
  private(set) var draw: UInt64 = 0
  let mode: Review.Mode
  let title: String
  let leadsBack: Bool
  /// Minutes of this session, where they are not those of the day.
  let limit: Int?
  /// When it began.
  let began: Moment
  /// Questions of the same round that were answered in a session before.
  let before: Int
  /// Takes the place of the screen below when all is answered; nil leaves that one.
  private let next: (any Screen)?
  private(set) var history = RunHistory()
  /// The day on which the item that was answered comes back.
  private(set) var returns: Day?
  /// Whether it was said that the minutes of the day, or of the session, are over.
  private var isEndOffered = false
  /// Whether the page on the question lies above it; the time runs from when that is gone.
  private var isCovered = false
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

  /// - Parameters:
  ///   - leadsBack: whether the end leads to the screen below, which is a page or a result, and not to a summary.
  ///   - limit: the minutes of the session; nil for those of the day.
  ///   - before: how many questions of the round were answered before, to go on counting.
  ///   - next: what takes the place of the screen below when all is answered.
  init(
    _ queue: [Item.ID], title: String = "Study", mode: Review.Mode = .study, leadsBack: Bool? = nil,
    limit: Int? = nil, before: Int = 0, next: (any Screen)? = nil, _ context: inout Context
  ) {
    self.next = next
    self.limit = limit
    self.before = before
    began = context.now.moment
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
    context.pushAbove(PageFirstScreen(page, canUndo: history.canUndo, at: context.now))
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

  var isCard: Bool { pane?.item.kind == .card }

  static let notBefore = "Not before the answer: this round is there to see what you know already."

  func answer(to key: Key, _ world: World) -> String? {
    if Binding.redo.keys.contains(key) { return "Nothing was taken back that could be given again." }
    guard phase == .asking else { return nil }
    if mode == .findOut, Binding.concept.keys.contains(key) { return Self.notBefore }
    return pane?.answer(to: key)
  }

  /// Takes an answer, or a part of it, as it was typed in a line.
  mutating func answer(typed words: String) -> Typed {
    guard phase == .asking else { return .unknown }
    scroll = nil
    return pane?.take(words) ?? .unknown
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .pane(let command):
      let before = pane
      pane?.perform(command)
      if let pane, pane == before, scroll == nil { context.message = pane.idle(command) }
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
    case .leave: context.replace(SummaryScreen(self, session.reviews, mode: mode))
    case .skip where session.queue.count < 2:
      context.message = "This is the last one; there is nothing to put before it."
    case .skip:
      session.skip()
      history.goOn()
      ask(&context)
    }
  }

  private mutating func promise(_ context: Context) {
    promises = [:]
    guard mode == .study, !context.profile.isPlanned(on: context.now.day), let id = session.current else { return }
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
    let isOpenBook = context.isInSight(pane.item, shown: shownAt)
    let review = Review(
      id: Review.ID(time: context.now.moment, random: (context.random.next(), context.random.next())),
      item: pane.item.id, revision: pane.item.revision, time: context.now.moment, day: context.now.day,
      kind: pane.item.kind,
      grade: grade, answer: answer, confidence: confidence, options: Grading.options(pane.item),
      duration: Int(max(0, context.now.moment - shownAt)), mode: isOpenBook ? mode.openBook : mode, draw: draw,
      isRight: pane.item.kind == .card ? nil : Grading.isRight(answer, to: pane.item),
      names: pane.item.names(of: answer))
    history.goOn()
    keep(review, &context)
    return review
  }

  private mutating func keep(_ review: Review, _ context: inout Context) {
    if let pane { history.add(.answered(session, pane, draw: draw)) }
    session.record(review)
    context.profile.record(review)
    context.effects.append(.keep(review))
  }

  /// Says once when the minutes that were asked for are over.
  private mutating func offerEnd(_ context: inout Context) {
    let minutes = minutes(context.world)
    guard mode == .study, !isEndOffered, minutes.isOver, session.current != nil else { return }
    isEndOffered = true
    context.message =
      "That was \(Words.count(minutes.wanted, "minute")). \(Binding.leave.label) stops here, all is kept; or go on."
  }

  private mutating func advance(_ context: inout Context) {
    offerEnd(&context)
    if session.current == nil, leadsBack {
      context.pop()
      if let next { context.replace(next) }
    } else if session.current == nil {
      context.replace(SummaryScreen(self, session.reviews, mode: mode))
    }
    ask(&context)
  }

  /// Takes back the last answer, or that an item was put aside; the summary does so too.
  mutating func undo(_ context: inout Context) {
    switch history.undo() {
    case .answered(let previous, let pane, let draw)?:
      guard let undone = session.reviews.last else { return }
      session = previous
      // Its feedback was seen. A card shows its back before it is graded anyway.
      if undone.kind != .card { context.lookedUp.read(undone.item, at: context.now.moment) }
      context.profile.undo(undone.id)
      // Who is back before the end is told when it comes again.
      isEndOffered = isEndOffered && minutes(context.world).isOver
      context.effects.append(.forget(undone.id))
      history.tookBack(undone)
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
    guard var review = history.redo(session.current) else { return }
    review.id = Review.ID(time: review.time, random: (context.random.next(), context.random.next()))
    review.isUndone = false
    keep(review, &context)
    advance(&context)
    context.message = context.message ?? "The answer stands again."
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
      history.goOn()
      history.add(.aside(id, session))
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
