import Canvas
import Practice

/// Something could not be done: what, and what the learner can do now.
public struct FailureScreen: Equatable, Sendable {
  private let sentence: String
  init(sentence: String) { self.sentence = sentence }
}

extension FailureScreen: Sheet {
  var name: String { "Not kept" }

  func hints(_ world: World) -> [Hint] {
    [
      Hint(key: .enter, label: "enter", word: "try again", help: "Try to keep it once more.", rank: 1),
      Hint(
        key: .character("q"), label: "q", word: "quit without it", help: "Quit; what is named here is lost.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    switch key {
    case .enter: context.pop()
    case .character("q"): context.effects.append(.quit)
    default: context.message = "enter tries again, q quits."
    }
    return true
  }

  func page(_ world: World) -> Page {
    var page = Page("Your last answer is not kept yet", hints: hints(world))
    page.blocks = [
      Paragraph(sentence, lead: "  "), .blank,
      Paragraph("Mend that, then press enter: the answer is still here.", lead: "  "),
    ]
    return page
  }
}
