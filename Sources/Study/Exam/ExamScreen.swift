import Canvas
import Practice
import QuestionBank

/// The exam room: one question at a time, and no word on whether an answer is right.
struct ExamScreen: Screen {
  let id: Attempt.ID
  /// The question before the learner; nil where the bank no longer has it.
  private(set) var pane: QuestionPane?
  var phase: Phase
  var scroll: Int?
  private(set) var hidesClock = false
  private var showsScenario = true

  enum Phase: Equatable, Sendable {
    case question
    /// The learner types the number of the question to go to.
    case jump(String)
    case map(ExamMap)
    /// Asked whether to hand in.
    case submit
    case paused
  }

  /// Enters the room of an exam that is running.
  init(_ id: Attempt.ID, phase: Phase = .question, _ context: inout Context) {
    self.id = id
    self.phase = phase
    if phase == .question, context.profile.attempt(id)?.clock.isPaused == true { self.phase = .paused }
    show(context)
    if self.phase == .question { change(&context) { $0.open(at: $1) } }
  }

  /// Takes an answer, or a part of it, as it was typed in a line; what it changes is kept.
  mutating func answer(typed words: String, _ context: inout Context) -> Typed {
    guard phase == .question, var pane, context.profile.attempt(id)?.isRunning == true else { return .unknown }
    let typed = pane.take(words)
    if typed == .taken { take(pane, &context) }
    return typed
  }

  /// Goes to a question by its place, from 0.
  mutating func go(to place: Int, _ context: inout Context) {
    guard let attempt = context.profile.attempt(id), attempt.isRunning, attempt.entries.indices.contains(place) else {
      return
    }
    go(place, &context)
  }

  /// Lays the question of the attempt's position before the learner.
  private mutating func show(_ context: Context) {
    scroll = nil
    pane = context.profile.attempt(id).flatMap { QuestionPane($0, at: $0.position, in: context.profile.bank) }
    if !showsScenario { pane?.showsScenario = false }
  }

  var subject: String {
    switch phase {
    case .question: pane.map { "\(id) \($0.item.id)" } ?? ""
    case .submit: "\(id) in"
    case .jump, .map, .paused: ""
    }
  }

  /// Changes the attempt and keeps it, before anything else is drawn.
  private func change(_ context: inout Context, _ body: (inout Attempt, ClockReading) -> Void) {
    guard var attempt = context.profile.attempt(id) else { return }
    body(&attempt, context.now.tick)
    context.profile.record(attempt)
    context.effects.append(.saveAttempt(attempt, []))
  }

  // MARK: Doing

  mutating func perform(_ command: Command, _ context: inout Context) {
    guard let attempt = context.profile.attempt(id), attempt.isRunning else { return }
    switch command {
    case .pane(let command): answer(command, &context)
    case .onMap(let command): move(command, attempt, &context)
    case .digit(let digit): if case .jump(let digits) = phase, digits.count < 3 { phase = .jump("\(digits)\(digit)") }
    case .erase: if case .jump(let digits) = phase { phase = .jump(String(digits.dropLast())) }
    case .go: jump(attempt, &context)
    case .stay: phase = .question
    case .next: goOn(attempt, &context)
    case .previous:
      if attempt.position > 0 {
        go(attempt.position - 1, &context)
      } else {
        context.message = "This is the first question."
      }
    case .flag: change(&context) { $0.flag(at: $1) }
    case .sure: submit(.sure, attempt, &context)
    case .unsure: submit(nil, attempt, &context)
    case .guess: submit(.guessed, attempt, &context)
    case .map: openMap(&context)
    case .jump: phase = .jump("")
    case .time: context.message = timeSentence(attempt, context.now)
    case .hide: hidesClock.toggle()
    case .submit: cover(.submit, &context)
    case .handIn: context.handIn(id, ending: "Handed in.")
    case .firstBlank: goFirst(ExamMap.open(attempt, context.profile.bank), "Every question is answered.", &context)
    case .firstFlagged: goFirst(ExamMap.flagged(attempt), "No question is flagged.", &context)
    case .back: uncover(&context)
    case .pause: pause(&context)
    case .goOn: uncover(&context)
    case .report:
      if let pane { context.push(ReportScreen(pane, answer: pane.answer.isBlank ? nil : pane.answer)) }
    case .leave: leave(attempt, &context)
    }
  }

  private mutating func go(_ place: Int, _ context: inout Context) {
    change(&context) {
      $0.move(to: place, at: $1)
      $0.open(at: $1)
    }
    phase = .question
    show(context)
  }

  private mutating func goFirst(_ places: [Int], _ none: String, _ context: inout Context) {
    if let first = places.first { go(first, &context) } else { context.message = none }
  }

  /// Says how sure the learner is of a whole answer, and goes on; what is blank may stay so.
  ///
  /// - Parameter confidence: nil for unsure, as an answer is of which nothing is said.
  private mutating func submit(_ confidence: Confidence?, _ attempt: Attempt, _ context: inout Context) {
    if let missing = pane?.missing {
      guard pane?.answer.isBlank == true, confidence == .sure else {
        context.message = missing
        return
      }
    } else {
      change(&context) { $0.mark(confidence, at: $1) }
    }
    goOn(attempt, &context)
  }

  private mutating func goOn(_ attempt: Attempt, _ context: inout Context) {
    if attempt.position + 1 < attempt.entries.count { go(attempt.position + 1, &context) } else { openMap(&context) }
  }

  private mutating func openMap(_ context: inout Context) {
    guard let attempt = context.profile.attempt(id) else { return }
    cover(.map(ExamMap(at: attempt.position)), &context)
  }

  /// Covers the question: its time stands still, that of the exam does not.
  private mutating func cover(_ phase: Phase, _ context: inout Context) {
    change(&context) { $0.close(at: $1) }
    self.phase = phase
  }

  private mutating func uncover(_ context: inout Context) {
    change(&context) {
      $0.goOn(at: $1)
      $0.open(at: $1)
    }
    phase = .question
    show(context)
  }

  private mutating func pause(_ context: inout Context) {
    change(&context) { $0.pause(at: $1) }
    phase = .paused
  }

  /// Goes out of the room; only a practice exam waits.
  private func leave(_ attempt: Attempt, _ context: inout Context) {
    let left = Countdown(attempt.clock.left(at: context.now.tick)).clock
    if attempt.isPractice {
      if !attempt.clock.isPaused { change(&context) { $0.pause(at: $1) } }
      context.message = "The exam is paused with \(left) left."
    } else {
      change(&context) { $0.close(at: $1) }
      context.message = "The clock of the exam runs on: \(left) left."
    }
    context.pop()
  }

  private func timeSentence(_ attempt: Attempt, _ now: Now) -> String {
    let left = Countdown(attempt.clock.left(at: now.tick)).words
    return "\(left) left; \(Countdown.paceInWords(lead: attempt.lead(at: now.tick)))."
  }
}

// MARK: - Pressing

extension ExamScreen {
  /// Takes a key of the question; what it changes is kept.
  private mutating func answer(_ command: QuestionPane.Command, _ context: inout Context) {
    guard var pane else { return }
    pane.perform(command)
    if pane == self.pane, scroll == nil { context.message = pane.idle(command) }
    take(pane, &context)
  }

  private mutating func take(_ pane: QuestionPane, _ context: inout Context) {
    scroll = nil
    showsScenario = pane.scenario == nil ? showsScenario : pane.showsScenario
    let isNew = pane.answer != self.pane?.answer || pane.struck != self.pane?.struck
    self.pane = pane
    if isNew { change(&context) { $0.answer(pane.answer, struck: pane.struck, at: $1) } }
  }

  private mutating func move(_ command: ExamMap.Command, _ attempt: Attempt, _ context: inout Context) {
    guard case .map(var map) = phase else { return }
    map.perform(command, attempt, &context)
    phase = .map(map)
    switch command {
    case .open: go(map.cursor, &context)
    case .submit: phase = .submit
    case .back: uncover(&context)
    default: break
    }
  }

  private mutating func jump(_ attempt: Attempt, _ context: inout Context) {
    guard case .jump(let digits) = phase else { return }
    guard let number = Int(digits), 1...attempt.entries.count ~= number else {
      context.message = "The questions are 1 to \(attempt.entries.count)."
      return
    }
    go(number - 1, &context)
  }

  func answer(to key: Key, _ world: World) -> String? {
    switch phase {
    case .question: pane?.answer(to: key)
    case .jump:
      "Type a number and press \(Self.jumpKeys.label(.go)), or \(Self.jumpKeys.label(.stay)) to stay."
    case .map, .submit, .paused: nil
    }
  }
}
