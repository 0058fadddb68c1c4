import Canvas
import Practice
import QuestionBank

extension ExamScreen: Sheet {
  var name: String {
    switch phase {
    case .question, .jump: "Exam"
    case .map: "Map of the exam"
    case .submit: "Handing in"
    case .paused: "Paused"
    }
  }

  func hints(_ glance: Glance) -> [Hint] {
    guard let attempt = glance.library.attempt(id) else { return [] }
    let help = Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 3)
    switch phase {
    case .question:
      let scroll = Hint(key: .pageDown, label: "PgDn", word: "scroll", help: "Scroll; PgUp goes back.", rank: nil)
      return (pane?.keys.hints ?? []) + keys(attempt).hints + [scroll, help]
    case .jump:
      return [
        Hint(key: nil, label: "0-9", word: "number", help: "Type the number of a question.", rank: 3),
        Hint(key: .enter, label: "enter", word: "go there", help: "Go to the question.", rank: 1),
        Hint(key: .escape, label: "esc", word: "stay", help: "Stay at this question.", rank: 2),
      ]
    case .map: return ExamMap.keys.hints + [help]
    case .submit, .paused: return keys(attempt).hints + [help]
    }
  }

  // MARK: Time

  func wait(_ glance: Glance) -> Int? {
    guard let attempt = glance.library.attempt(id), attempt.isRunning, !attempt.clock.isPaused else { return nil }
    let left = attempt.clock.left(at: glance.now.tick)
    return Int(hidesClock ? ExamTime.untilNextMark(left) : ExamTime.untilNextSecond(left))
  }

  mutating func pass(_ desk: inout Desk) -> Bool {
    guard let attempt = desk.library.attempt(id), attempt.isOverdue(at: desk.now.tick) else { return false }
    desk.handIn(id, ending: "The time is up: the exam was handed in as it was.")
    return true
  }

  // MARK: Showing

  func frame(_ glance: Glance, message: String?) -> Frame {
    var frame = page(glance).frame(glance.size, message: message)
    guard !glance.size.isTooSmall, let attempt = glance.library.attempt(id), !attempt.clock.isPaused else {
      return frame
    }
    var column = 1
    if case .question = phase {
      for mark in marks(attempt) { column = frame.write(mark, row: 1, column: column, style: .key) + 3 }
    }
    let left = attempt.clock.left(at: glance.now.tick)
    if let mark = ExamTime.mark(left: left, budget: attempt.clock.budget) {
      frame.write(mark, row: 1, column: column, style: .warning)
    }
    return frame
  }

  private func marks(_ attempt: Attempt) -> [String] {
    let sure: [Confidence: String] = [.sure: "sure", .guessed: "a guess"]
    return [attempt.current.isFlagged ? "! flagged" : nil, attempt.current.confidence.flatMap { sure[$0] }]
      .compactMap { $0 }
  }

  func page(_ glance: Glance) -> Page {
    guard let attempt = glance.library.attempt(id) else { return Page("Exam", hints: []) }
    var page: Page
    switch phase {
    case .question: page = questionPage(attempt)
    case .jump(let digits):
      page = questionPage(attempt)
      page.blocks = [Block("Go to question \(digits)_", style: .strong, lead: "  "), .blank] + page.blocks
      page.focus = 0
    case .map(let map): page = map.page(attempt, glance)
    case .submit: page = submitPage(attempt, glance)
    case .paused: page = pausedPage(attempt, glance)
    }
    page.note = clock(attempt, glance.now)
    page.hints = hints(glance)
    return page
  }

  /// What the clock says: `1:02:14 left · 3 min ahead`.
  private func clock(_ attempt: Attempt, _ now: Now) -> String {
    if hidesClock { return "clock hidden" }
    let left = ExamTime(attempt.clock.left(at: now.tick)).clock
    return "\(left) left · \(attempt.clock.isPaused ? "paused" : ExamTime.pace(lead: attempt.lead(at: now.tick)))"
  }

  private func questionPage(_ attempt: Attempt) -> Page {
    let title = attempt.isPractice ? "Practice exam" : "Exam"
    var page = Page("\(title) · \(attempt.position + 1) of \(attempt.entries.count)", scroll: scroll)
    guard let pane else {
      page.blocks = [Block("The bank no longer has this question as it was asked; it will not count.", lead: "  ")]
      return page
    }
    let (blocks, focus) = pane.blocks()
    page.blocks = blocks
    page.focus = scroll == nil ? focus : nil
    return page
  }

  private func submitPage(_ attempt: Attempt, _ glance: Glance) -> Page {
    let bank = glance.library.bank
    var page = Page("Hand in?")
    page.blocks = [
      Block(ExamMap.summary(attempt, bank), lead: "  "), .blank,
      list("Without a whole answer", ExamMap.open(attempt, bank), none: "Every question is answered."),
      list("Flagged", ExamMap.flagged(attempt), none: "No question is flagged."), .blank,
      Block(
        "Once it is handed in, nothing can be changed. y hands it in; what is blank counts as wrong.", style: .strong,
        lead: "  "),
    ]
    return page
  }

  private func list(_ name: String, _ places: [Int], none: String) -> Block {
    guard !places.isEmpty else { return Block(none, lead: "  ") }
    return Block(
      "\(name), \(places.count): " + places.map { "\($0 + 1)" }.joined(separator: ", "), style: .warning, lead: "  ! ")
  }

  private func pausedPage(_ attempt: Attempt, _ glance: Glance) -> Page {
    var page = Page("Paused")
    page.blocks = [
      Block(ExamMap.summary(attempt, glance.library.bank), lead: "  "), .blank,
      Block("The clock stands and the question is covered. enter goes on.", lead: "  "),
    ]
    return page
  }
}
