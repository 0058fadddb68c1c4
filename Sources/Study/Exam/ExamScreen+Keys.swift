import Canvas
import Practice

extension ExamScreen {
  enum Command: Equatable, Sendable {
    case pane(QuestionPane.Command)
    case next, previous, flag, sure, unsure, guess, map, jump, time, hide, submit, pause, report, leave
    /// On the map.
    case onMap(ExamMap.Command)
    /// The number of a question to go to.
    case digit(Int)
    case erase, go, stay
    /// In the question whether to hand in.
    case handIn, firstBlank, firstFlagged, back
    case goOn
  }

  func keys(_ world: World) -> KeyTable<Command> {
    guard let attempt = world.profile.attempt(id), attempt.isRunning else { return KeyTable([.leave(rank: 1)]) }
    switch phase {
    case .question:
      let own = Self.questionKeys + (attempt.isPractice ? [Self.pauseKey] : []) + [Self.leaveKey]
      return KeyTable(
        (pane?.keys.map(Command.pane) ?? []) + own + .scrolling(arrows: pane?.rows ?? 0 == 0, told: true)
          + [.help(rank: 4)])
    case .jump: return Self.jumpKeys
    case .map: return KeyTable(ExamMap.keys.map(Command.onMap) + [.help(rank: 3)])
    case .submit: return Self.submitKeys
    case .paused: return Self.pausedKeys
    }
  }

  func weight(_ command: Command) -> Weight {
    switch command {
    case .pane, .sure, .unsure, .guess: .answering
    case .handIn: .grading
    default: .light
    }
  }

  private static let questionKeys: [KeyTable<Command>.Row] = [
    .init([.enter], "enter", "sure", rank: 2, help: "Be sure of the answer and go on; a blank one stays blank.", .sure),
    .init(.maybe, "maybe", rank: 9, help: "Be unsure of the answer, and go on.", .unsure),
    .init(.guess, "guess", rank: 10, help: "Call the answer a guess, and go on.", .guess),
    .init(
      Key.all("→n"), "right", "next", rank: 5,
      help: "Go to the next question, the answer as it is; after the last one to the map.", .next),
    .init(Key.all("←p"), "left", "before", help: "Go to the question before.", .previous),
    .init(.flag, "flag", rank: 6, help: "Flag the question, or take the flag away.", .flag),
    .init(.map, "map", rank: 7, help: "See all questions: answered, blank, flagged.", .map),
    .init(Key.all("o#:"), "o", "go to", help: "Type the number of a question to go to.", .jump),
    .init(Key.all("t"), "t", "time", rank: 11, help: "Say in words how much time is left.", .time),
    .init(Key.all("h"), "h", "hide clock", help: "Hide the clock, or show it again.", .hide),
    .init(Key.all("e"), "e", "hand in", rank: 8, help: "Hand the exam in; you are asked once.", .submit),
    .init(.report, "report", help: "Write down what is wrong with this item.", .report),
  ]

  private static let pauseKey: KeyTable<Command>.Row =
    .init(Key.all("P"), "P", "pause", rank: 12, help: "Stop the clock and cover the question.", .pause)

  private static let leaveKey: KeyTable<Command>.Row = .init(
    Binding.leave.keys + Binding.back.keys, Binding.leave.name, "leave", rank: 3,
    help: "Leave; \(Destination.exam.label) on the home screen leads back here.", .leave)

  static let jumpKeys = KeyTable<Command>(
    [KeyTable<Command>.Row].each(
      Key.all("0123456789"), "0-9", "number", rank: 3, help: "Type the number of a question."
    ) { .digit($0) }.typed() + [
      .init([.enter], "enter", "go there", rank: 1, help: "Go to the question.", .go),
      .init(
        Binding.back.keys + Binding.leave.keys + Key.all("o"), Binding.back.name, "stay", rank: 2,
        help: "Stay at this question.", .stay),
      .init(keys: [.backspace], hint: nil, action: .command(.erase)),
    ])

  static let submitKeys = KeyTable<Command>([
    .init(Key.all("y"), "y", "hand in", rank: 1, help: "Hand the exam in as it is.", .handIn),
    .init(
      Key.all("b"), "b", "first blank", rank: 4, help: "Go to the first question without a whole answer.", .firstBlank),
    .init(.flag, "first flagged", rank: 5, help: "Go to the first flagged question.", .firstFlagged),
    .init(.map, "map", rank: 6, help: "See all questions.", .map),
    .init(
      Binding.back.keys + Key.all("n") + Binding.leave.keys, Binding.back.name, "back", rank: 2,
      help: "Go back to the exam.", .back),
    .help(rank: 3),
  ])

  static let pausedKeys = KeyTable<Command>([
    .init(Key.all("⏎P"), "enter", "go on", rank: 1, help: "Let the clock run again.", .goOn),
    .init(
      Binding.leave.keys + Binding.back.keys, Binding.leave.name, "leave", rank: 2,
      help: "Leave; the clock stands until you go on.", .leave),
    .help(rank: 3),
  ])
}
