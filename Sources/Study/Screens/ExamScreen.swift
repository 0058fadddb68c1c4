import Canvas
import Practice
import QuestionBank

/// The exam room: one question at a time, and no word on whether an answer is right.
public struct ExamScreen: Equatable, Sendable {
  let id: Attempt.ID
  /// The question before the learner; nil where the bank no longer has it.
  private(set) var pane: QuestionPane?
  var phase: Phase
  private(set) var scroll: Int?
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
  init(_ id: Attempt.ID, phase: Phase = .question, _ desk: inout Desk) {
    self.id = id
    self.phase = phase
    if phase == .question, desk.library.attempt(id)?.clock.isPaused == true { self.phase = .paused }
    show(desk)
    if self.phase == .question { change(&desk) { $0.open(at: $1) } }
  }

  /// Lays the question of the attempt's position before the learner.
  private mutating func show(_ desk: Desk) {
    scroll = nil
    pane = desk.library.attempt(id).flatMap { QuestionPane($0, at: $0.position, in: desk.library.bank) }
    if !showsScenario { pane?.showsScenario = false }
  }

  /// Changes the attempt and keeps it, before anything else is drawn.
  private func change(_ desk: inout Desk, _ body: (inout Attempt, Tick) -> Void) {
    guard var attempt = desk.library.attempt(id) else { return }
    body(&attempt, desk.now.tick)
    desk.library.record(attempt)
    desk.effects.append(.saveAttempt(attempt, []))
  }

  // MARK: Doing

  private mutating func perform(_ command: Command, _ attempt: Attempt, _ desk: inout Desk) {
    switch command {
    case .next:
      if attempt.position + 1 < attempt.entries.count { go(attempt.position + 1, &desk) } else { openMap(&desk) }
    case .previous:
      if attempt.position > 0 { go(attempt.position - 1, &desk) } else { desk.message = "This is the first question." }
    case .flag: change(&desk) { $0.flag(at: $1) }
    case .sure: mark(.sure, attempt, &desk)
    case .guess: mark(.guessed, attempt, &desk)
    case .map: openMap(&desk)
    case .jump: phase = .jump("")
    case .time: desk.message = timeSentence(attempt, desk.now)
    case .hide: hidesClock.toggle()
    case .submit: cover(.submit, &desk)
    case .handIn: desk.handIn(id, ending: "Handed in.")
    case .firstBlank: goFirst(ExamMap.open(attempt, desk.library.bank), "Every question is answered.", &desk)
    case .firstFlagged: goFirst(ExamMap.flagged(attempt), "No question is flagged.", &desk)
    case .back: uncover(&desk)
    case .pause: pause(&desk)
    case .goOn: uncover(&desk)
    case .report:
      if let pane { desk.push(.report(ReportScreen(pane, answer: pane.answer.isBlank ? nil : pane.answer))) }
    case .leave: leave(attempt, &desk)
    }
  }

  private mutating func go(_ place: Int, _ desk: inout Desk) {
    change(&desk) {
      $0.move(to: place, at: $1)
      $0.open(at: $1)
    }
    phase = .question
    show(desk)
  }

  private mutating func goFirst(_ places: [Int], _ none: String, _ desk: inout Desk) {
    if let first = places.first { go(first, &desk) } else { desk.message = none }
  }

  private func mark(_ confidence: Confidence, _ attempt: Attempt, _ desk: inout Desk) {
    change(&desk) { $0.mark(attempt.current.confidence == confidence ? nil : confidence, at: $1) }
  }

  private mutating func openMap(_ desk: inout Desk) {
    guard let attempt = desk.library.attempt(id) else { return }
    cover(.map(ExamMap(at: attempt.position)), &desk)
  }

  /// Covers the question: its time stands still, that of the exam does not.
  private mutating func cover(_ phase: Phase, _ desk: inout Desk) {
    change(&desk) { $0.close(at: $1) }
    self.phase = phase
  }

  private mutating func uncover(_ desk: inout Desk) {
    change(&desk) {
      $0.goOn(at: $1)
      $0.open(at: $1)
    }
    phase = .question
    show(desk)
  }

  private mutating func pause(_ desk: inout Desk) {
    change(&desk) { $0.pause(at: $1) }
    phase = .paused
  }

  /// Goes out of the room; only a practice exam waits.
  private func leave(_ attempt: Attempt, _ desk: inout Desk) {
    let left = ExamTime(attempt.clock.left(at: desk.now.tick)).clock
    if attempt.isPractice {
      if !attempt.clock.isPaused { change(&desk) { $0.pause(at: $1) } }
      desk.message = "The exam is paused with \(left) left."
    } else {
      change(&desk) { $0.close(at: $1) }
      desk.message = "The clock of the exam runs on: \(left) left."
    }
    desk.pop()
  }

  private func timeSentence(_ attempt: Attempt, _ now: Now) -> String {
    let left = ExamTime(attempt.clock.left(at: now.tick)).words
    return "\(left) left; \(ExamTime.paceInWords(lead: attempt.lead(at: now.tick)))."
  }
}

// MARK: - Pressing

extension ExamScreen {
  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    guard let attempt = desk.library.attempt(id), attempt.isRunning else { return false }
    switch phase {
    case .jump(let digits): return jump(digits, key, attempt, &desk)
    case .map(var map):
      guard let command = ExamMap.keys.command(for: key) else { return false }
      map.perform(command, key, attempt, &desk)
      phase = .map(map)
      switch command {
      case .open: go(map.cursor, &desk)
      case .submit: phase = .submit
      case .back: uncover(&desk)
      default: break
      }
      return true
    case .question where answer(key, &desk): return true
    default: break
    }
    if let command = keys(attempt).command(for: key) {
      perform(command, attempt, &desk)
      return true
    }
    guard phase == .question else { return false }
    if let scrolled = scrolled(scroll, by: key, desk, arrows: pane?.rows ?? 0 == 0) {
      scroll = scrolled
      return true
    }
    if case .character(let digit) = key, digit.isWholeNumber, let pane, pane.rows > 0 {
      desk.message = "The numbers here are 1 to \(pane.shuffle.count)."
      return true
    }
    return false
  }

  /// Takes a key of the question; what it changes is kept.
  private mutating func answer(_ key: Key, _ desk: inout Desk) -> Bool {
    guard var pane, pane.press(key) else { return false }
    scroll = nil
    showsScenario = pane.scenario == nil ? showsScenario : pane.showsScenario
    let isNew = pane.answer != self.pane?.answer || pane.struck != self.pane?.struck
    self.pane = pane
    if isNew { change(&desk) { $0.answer(pane.answer, struck: pane.struck, at: $1) } }
    return true
  }

  private mutating func jump(_ digits: String, _ key: Key, _ attempt: Attempt, _ desk: inout Desk) -> Bool {
    switch key {
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
      if digits.count < 3 { phase = .jump(digits + String(digit)) }
    case .backspace: phase = .jump(String(digits.dropLast()))
    case .enter:
      guard let number = Int(digits), 1...attempt.entries.count ~= number else {
        desk.message = "The questions are 1 to \(attempt.entries.count)."
        return true
      }
      go(number - 1, &desk)
    case .escape, .character("q"), .character("o"): phase = .question
    default: desk.message = "Type a number and press enter, or esc to stay."
    }
    return true
  }
}
