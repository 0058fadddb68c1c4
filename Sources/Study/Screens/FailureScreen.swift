import Canvas
import Practice

/// Something could not be done: what, and what the learner can do now.
public struct FailureScreen: Equatable, Sendable {
  private let sentence: String
  init(sentence: String) { self.sentence = sentence }
}

extension FailureScreen: Sheet {
  var name: String { "Not kept" }

  func hints(_ glance: Glance) -> [Hint] {
    [
      Hint(key: .enter, label: "enter", word: "try again", help: "Try to keep it once more.", rank: 1),
      Hint(
        key: .character("q"), label: "q", word: "quit without it", help: "Quit; what is named here is lost.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ desk: inout Desk) -> Bool {
    switch key {
    case .enter: desk.pop()
    case .character("q"): desk.effects.append(.quit)
    default: desk.message = "enter tries again, q quits."
    }
    return true
  }

  func page(_ glance: Glance) -> Page {
    var page = Page("Your last answer is not kept yet", hints: hints(glance))
    page.blocks = [
      Block(sentence, lead: "  "), .blank,
      Block("Mend that, then press enter: the answer is still here.", lead: "  "),
    ]
    return page
  }
}
