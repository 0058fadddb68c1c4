import Canvas
import Practice

extension ExamScreen {
  enum Command: Equatable, Sendable {
    case next, previous, flag, sure, guess, map, jump, time, hide, submit, pause, report, leave
    /// In the question whether to hand in.
    case handIn, firstBlank, firstFlagged, back
    case goOn
  }

  func keys(_ attempt: Attempt) -> KeyTable<Command> {
    switch phase {
    case .question: KeyTable(questionKeys + [pauseKey, leaveKey].filter { isFor($0, attempt) })
    case .submit: ExamScreen.submitKeys
    case .paused:
      KeyTable([
        .init(Key.all("⏎z"), "enter", "go on", rank: 1, help: "Let the clock run again.", .goOn),
        .init(Key.all("q⎋"), "q", "leave", rank: 2, help: "Leave; the clock stands until you go on.", .leave),
      ])
    case .jump, .map: KeyTable([])
    }
  }

  private func isFor(_ row: KeyTable<Command>.Row, _ attempt: Attempt) -> Bool {
    row.command != .pause || attempt.isPractice
  }

  private var questionKeys: [KeyTable<Command>.Row] {
    [
      .init(
        Key.all("n⏎→"), "n", "next", rank: 2, help: "Go to the next question; after the last one to the map.", .next),
      .init(Key.all("p←"), "p", "before", rank: 6, help: "Go to the question before.", .previous),
      .init(Key.all("f"), "f", "flag", rank: 4, help: "Flag the question, or take the flag away.", .flag),
      .init(Key.all("v"), "v", "sure", rank: 8, help: "Say that you are sure of the answer, or take it back.", .sure),
      .init(Key.all("g"), "g", "guess", rank: 9, help: "Say that the answer is a guess, or take it back.", .guess),
      .init(Key.all("m"), "m", "map", rank: 5, help: "See all questions: answered, blank, flagged.", .map),
      .init(Key.all("o#:"), "o", "go to", help: "Type the number of a question to go to.", .jump),
      .init(Key.all("t"), "t", "time", rank: 10, help: "Say in words how much time is left.", .time),
      .init(Key.all("h"), "h", "hide clock", help: "Hide the clock, or show it again.", .hide),
      .init(Key.all("e"), "e", "hand in", rank: 7, help: "Hand the exam in; you are asked once.", .submit),
      .init(Key.all("!"), "!", "report", help: "Write down what is wrong with this item.", .report),
    ]
  }

  private var pauseKey: KeyTable<Command>.Row {
    .init(Key.all("z"), "z", "pause", rank: 11, help: "Stop the clock and cover the question.", .pause)
  }

  private var leaveKey: KeyTable<Command>.Row {
    .init(Key.all("q⎋"), "q", "leave", help: "Leave; e on the home screen leads back here.", .leave)
  }

  private static let submitKeys = KeyTable<Command>([
    .init(Key.all("y"), "y", "hand in", rank: 1, help: "Hand the exam in as it is.", .handIn),
    .init(
      Key.all("b"), "b", "first blank", rank: 4, help: "Go to the first question without a whole answer.", .firstBlank),
    .init(Key.all("f"), "f", "first flagged", rank: 5, help: "Go to the first flagged question.", .firstFlagged),
    .init(Key.all("m"), "m", "map", rank: 6, help: "See all questions.", .map),
    .init(Key.all("⎋nq"), "esc", "back", rank: 2, help: "Go back to the exam.", .back),
  ])
}
