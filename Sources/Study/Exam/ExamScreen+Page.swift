import Canvas
import Practice
import QuestionBank

extension ExamScreen {
  var name: String {
    switch phase {
    case .question, .jump: "Exam"
    case .map: "Map of the exam"
    case .submit: "Handing in"
    case .paused: "Paused"
    }
  }

  // MARK: Time

  func wait(_ world: World) -> Int? {
    guard let attempt = world.profile.attempt(id), attempt.isRunning, !attempt.clock.isPaused else { return nil }
    let left = attempt.clock.left(at: world.now.tick)
    return Int(hidesClock ? Countdown.untilNextMark(left) : Countdown.untilNextSecond(left))
  }

  mutating func tick(_ context: inout Context) -> Bool {
    guard let attempt = context.profile.attempt(id), attempt.isOverdue(at: context.now.tick) else { return false }
    context.handIn(id, ending: "The time is up: the exam was handed in as it was.")
    return true
  }

  // MARK: Showing

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    var frame = page.frame(world.size, message: message)
    guard !world.size.isTooSmall, let attempt = world.profile.attempt(id), !attempt.clock.isPaused else {
      return frame
    }
    if phase == .question { pane?.beside(world.size)?.draw(on: &frame) }
    var column = 1
    if case .question = phase {
      for mark in marks(attempt) { column = frame.write(mark, row: 1, column: column, style: .key) + 3 }
    }
    let left = attempt.clock.left(at: world.now.tick)
    if let mark = Countdown.mark(left: left, budget: attempt.clock.budget) {
      frame.write(mark, row: 1, column: column, style: .warning)
    }
    return frame
  }

  private func marks(_ attempt: Attempt) -> [String] {
    let sure: [Confidence: String] = [.sure: "sure", .guessed: "a guess"]
    return [attempt.current.isFlagged ? "! flagged" : nil, attempt.current.confidence.flatMap { sure[$0] }]
      .compactMap { $0 }
  }

  func page(_ world: World) -> Page {
    guard let attempt = world.profile.attempt(id) else { return Page("Exam") }
    var page: Page
    switch phase {
    case .question: page = questionPage(attempt, world)
    case .jump(let digits):
      page = questionPage(attempt, world)
      page.blocks = [Paragraph("Go to question \(digits)_", style: .strong, lead: "  "), .blank] + page.blocks
      page.focus = 0
    case .map(let map): page = map.page(attempt, world)
    case .submit: page = submitPage(attempt, world)
    case .paused: page = pausedPage(attempt, world)
    }
    page.note = clock(attempt, world.now)
    return page
  }

  /// What the clock says: `1:02:14 left · 3 min ahead`.
  private func clock(_ attempt: Attempt, _ now: Now) -> String {
    if hidesClock { return "clock hidden" }
    let left = Countdown(attempt.clock.left(at: now.tick)).clock
    return "\(left) left · \(attempt.clock.isPaused ? "paused" : Countdown.pace(lead: attempt.lead(at: now.tick)))"
  }

  func questionPage(_ attempt: Attempt, _ world: World) -> Page {
    let title = attempt.isPractice ? "Practice exam" : "Exam"
    var page = Page("\(title) · \(attempt.position + 1) of \(attempt.entries.count)", scroll: scroll)
    guard let pane else {
      page.blocks = [Paragraph("The bank no longer has this question as it was asked; it will not count.", lead: "  ")]
      return page
    }
    let (blocks, focus) = pane.blocks(world.size)
    page.blocks = blocks
    page.focus = scroll == nil ? focus : nil
    return page
  }

  func submitPage(_ attempt: Attempt, _ world: World) -> Page {
    let bank = world.profile.bank
    var page = Page("Hand in?")
    page.blocks = [
      Paragraph(ExamMap.summary(attempt, bank), lead: "  "), .blank,
      list("unanswered", ExamMap.open(attempt, bank), none: "Every question is answered."),
      list("flagged", ExamMap.flagged(attempt), none: "No question is flagged."), .blank,
      Paragraph(
        "Once it is handed in, nothing can be changed. \(Self.submitKeys.label(.handIn)) hands it in; what is blank counts "
          + "as wrong.", style: .strong, lead: "  "),
    ]
    return page
  }

  private func list(_ name: String, _ places: [Int], none: String) -> Paragraph {
    guard !places.isEmpty else { return Paragraph(none, lead: "  ") }
    let numbers = places.map { "\($0 + 1)" }
    let listed = places.count == 1 ? "question \(numbers[0])" : "questions \(numbers.joined(separator: ", "))"
    return Paragraph("\(places.count) \(name): \(listed)", style: .warning, lead: "  ! ")
  }

  func pausedPage(_ attempt: Attempt, _ world: World) -> Page {
    var page = Page("Paused")
    page.blocks = [
      Paragraph(ExamMap.summary(attempt, world.profile.bank), lead: "  "), .blank,
      Paragraph("The clock stands and the question is covered. \(Self.pausedKeys.label(.goOn)) goes on.", lead: "  "),
    ]
    return page
  }
}
