import Canvas
import Practice
import QuestionBank

/// A few words on what is wrong with an item; they stay in the progress file until the learner sends them.
public struct ReportScreen: Equatable, Sendable {
  private let item: Item.ID
  private let revision: Int
  private let shuffle: String
  private let answer: String
  private let prompt: String
  private var words = ""

  /// The longest note.
  static let limit = 1000

  init(_ pane: QuestionPane, answer: Answer?) {
    item = pane.item.id
    revision = pane.item.revision
    shuffle = pane.shuffle.map(String.init).joined(separator: ",")
    self.answer = answer?.text ?? ""
    prompt = pane.item.prompt
  }
}

extension ReportScreen: Sheet {
  var name: String { "Report" }

  func hints(_ world: World) -> [Hint] {
    [
      Hint(key: nil, label: "type", word: "what is wrong", help: "Write what is wrong.", rank: 3),
      Hint(key: .enter, label: "enter", word: "keep the note", help: "Keep the note.", rank: 1),
      Hint(key: .escape, label: "esc", word: "drop it", help: "Go back without a note.", rank: 2),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    switch key {
    case .character(let character): if words.count < Self.limit { words.append(character) }
    case .backspace: _ = words.popLast()
    case .enter: keep(&context)
    case .escape: context.pop()
    default: return false
    }
    return true
  }

  private func keep(_ context: inout Context) {
    guard words.contains(where: { !$0.isWhitespace }) else {
      context.message = "Write a few words first, or press esc."
      return
    }
    // Drawn quantities are not in the bank, so the note says them.
    let isDrawn = context.profile.bank[item].map { $0.prompt != prompt } ?? false
    let id = Review.ID(time: context.now.moment, random: (context.random.next(), context.random.next()))
    context.effects.append(
      .report(
        Note(
          id: id.rawValue, time: context.now.moment, item: item, revision: revision, shuffle: shuffle, answer: answer,
          words: isDrawn ? "\(words) (Asked: \(prompt))" : words)))
    context.pop()
    context.message = "Noted. bedrill report prints your notes, ready to send."
  }

  func page(_ world: World) -> Page {
    var page = Page("What is wrong with this item?", note: "\(item), revision \(revision)", hints: hints(world))
    page.blocks = [Paragraph(words + "_", lead: "  > ", leadStyle: .key)]
    page.blocks += [.blank, Paragraph(prompt, style: .dim, lead: "  ")]
    page.focus = 0
    return page
  }
}
