import Canvas
import Practice
import QuestionBank
import Scheduling

/// What can be pressed while a run goes on.
extension StudyScreen {
  enum Command: Equatable, Sendable {
    case pane(QuestionPane.Command)
    case reveal
    case grade(Grade)
    case sure, unsure, guessed, next, undo, redo, skip, suspend, leave
    case item(ItemCommand)
  }

  func weight(_ command: Command) -> Weight {
    switch command {
    case .grade, .sure, .unsure, .guessed: .grading
    case .undo, .redo, .suspend: .heavy
    case .pane, .reveal, .next, .skip, .leave, .item: .light
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
        .init(.guess, "guess", rank: 6, help: "Answer, guessing: it comes back soon, right or not.", .guessed))
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
    rows.append(
      .init(.undo, "undo", rank: history.canUndo ? 13 : nil, help: "Take the last answer back.", .undo))
    if history.canRedo {
      rows.append(.init(Key.all("U"), "U", "redo", help: "Give the answer again that was taken back.", .redo))
    }
    return KeyTable(
      rows + .scrolling(arrows: phase != .asking || pane?.rows == 0, told: phase != .asking || isCard)
        + [.help(rank: 4), leaving])
  }

  /// Answers after which the end of a session is worth a page.
  private static let worthTelling = 3

  /// Who answered more than one or two is told first what it came to.
  private var leaving: KeyTable<Command>.Row {
    let help = "Leave; all answers are kept."
    guard !leadsBack, session.reviews.count >= Self.worthTelling else { return .leave("leave", rank: 3, help: help) }
    return .init(
      Binding.leave.keys + Binding.back.keys, Binding.leave.name, "leave", rank: 3, help: help, .leave)
  }

  /// Before the answer neither source nor note may give it away; a card has nothing to read then, and the questions that
  /// show where to begin neither.
  private func itemKeys(_ world: World) -> [KeyTable<Command>.Row] {
    let rows = ItemCommand.keys(pane?.item.id, world, rank: 8)
    guard phase == .asking else { return rows.map(Command.item) }
    let allowed: [ItemCommand] = isCard || mode == .findOut ? [.star, .report] : [.concept, .star, .report]
    return rows.map(Command.item).compactMap { row in
      guard case .command(.item(let command)) = row.action, allowed.contains(command) else { return nil }
      var row = row
      row.hint?.rank = nil
      return row
    }
  }

  private var intervals: (Grade) -> String { { promises[$0].map { " \($0)d" } ?? "" } }
}
