import Canvas
import Practice
import QuestionBank
import Scheduling

/// What the run shows.
extension StudyScreen {
  var name: String {
    switch phase {
    case .asking: isCard ? "Card" : "Question"
    case .revealed: "Card, answer shown"
    case .answered: "Feedback"
    }
  }

  /// Beside a question and its feedback stands the scenario, where there is room.
  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    var frame = page.frame(world.size, message: message)
    if phase != .revealed { pane?.beside(world.size)?.draw(on: &frame) }
    return frame
  }

  func page(_ world: World) -> Page {
    let star = pane.map { world.profile.marks.isStarred($0.item.id) } ?? false ? " *" : ""
    let place = " · \(position) of \(total)\(again)\(star)"
    var page = Page(title + place, scroll: scroll)
    guard let pane else { return page }
    let bank = world.profile.bank
    let id = pane.item.objective.rawValue
    let objective = [id, bank[pane.item.objective]?.name].compactMap { $0 }.joined(separator: " ")
    // The minutes first: they change, and the objective's name is left out before it is cut.
    let state = mode == .findOut ? [] : [mode.isScheduled ? minutes(world).text : "not rescheduled"]
    let isNamed = title == objective
    let notes =
      (isNamed ? [] : [state + [objective], state + [id]]) + [state] + (mode == .findOut ? [[]] : [])
    page.head(
      [title + place] + (isNamed ? [id + place] : []), notes.map { $0.joined(separator: " · ") }, world.size)
    switch phase {
    case .asking:
      let (blocks, focus) = pane.blocks(world.size)
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
    return page
  }

  /// The place of the item on the screen; an answer does not move it before the next one comes.
  var position: Int {
    if case .answered(let review) = phase, !session.queue.contains(review.item) { return before + session.done }
    return before + min(session.done + 1, session.total)
  }

  var total: Int { before + session.total }

  /// The minutes of the day, or those of a session that has its own.
  func minutes(_ world: World) -> DayMinutes {
    guard let limit else { return world.minutes }
    let answers = session.reviews.reduce(0) { $0 + world.profile.times.spent($1) }
    let reading = world.profile.secondsOfReading { $0 >= began }
    var minutes = world.minutes
    (minutes.used, minutes.wanted) = (Int(min((answers + reading) / 60, 1e6)), limit)
    return minutes
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
    if mode == .findOut { return review.mode == .findOut ? "asked once" : "does not count" }
    if review.grade == .again { return "back in this session" }
    guard mode.isScheduled else { return "schedule unchanged" }
    return ReturnText.text(
      returns, today: world.now.day, isPlanned: world.profile.isPlanned(on: world.now.day))
  }
}
