import Canvas
import Practice
import QuestionBank

/// A few words on what is wrong with an item; they stay in the progress file until the learner sends them.
struct ReportScreen: Screen {
  private let item: Item.ID
  private let revision: Int
  private let shuffle: String
  private let answer: String
  let prompt: String
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

extension ReportScreen {
  var name: String { "Report" }

  enum Command: Equatable, Sendable { case keep, drop, erase }

  private static let keys = KeyTable<Command>([
    .type("what is wrong", rank: 3, help: "Write what is wrong."),
    .init([.enter], "enter", "keep the note", rank: 1, help: "Keep the note.", .keep),
    .init([.escape], "esc", "drop it", rank: 2, help: "Go back without a note.", .drop),
    .init(keys: [.backspace], hint: nil, action: .command(.erase)),
  ])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .keep: keep(&context)
    case .drop: context.pop()
    case .erase: _ = words.popLast()
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    if words.count < Self.limit { words.append(character) }
  }

  private func keep(_ context: inout Context) {
    guard words.contains(where: { !$0.isWhitespace }) else {
      context.message = "Write a few words first, or press \(Self.keys.label(.drop))."
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
    var page = Page("What is wrong with this item?", note: "\(item), revision \(revision)")
    page.blocks = [Paragraph(words + "_", lead: "  > ", leadStyle: .key)]
    page.blocks += [.blank, Paragraph(prompt, style: .dim, lead: "  ")]
    page.focus = 0
    return page
  }
}
