import Canvas
import Practice

/// Something could not be done: what, and what the learner can do now.
struct FailureScreen: Screen {
  private let sentence: String
  init(sentence: String) { self.sentence = sentence }

  enum Command: Equatable, Sendable { case retry, quit }

  let name = "Not kept"

  private static let keys = KeyTable<Command>([
    .init([.enter], "enter", "try again", rank: 1, help: "Try to keep it once more.", .retry),
    .init(
      Binding.leave.keys, Binding.leave.label, "quit without it", rank: 2,
      help: "Quit; what is named here is lost.", .quit),
  ])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .retry: context.pop()
    case .quit: context.effects.append(.quit)
    }
  }

  func answer(to key: Key, _ world: World) -> String? {
    "\(Self.keys.label(.retry)) tries again, \(Self.keys.label(.quit)) quits."
  }

  func page(_ world: World) -> Page {
    var page = Page("Your last answer is not kept yet")
    page.blocks = [
      Paragraph(sentence, lead: "  "), .blank,
      Paragraph(
        "Mend that, then press \(Self.keys.label(.retry)): the answer is still here.", lead: "  "),
    ]
    return page
  }
}
