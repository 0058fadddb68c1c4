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
  private var draft = Draft()

  init(_ pane: QuestionPane, answer: Answer?) { self.init(pane.item, shuffle: pane.shuffle, answer: answer) }

  /// - Parameter item: as it was drawn.
  init(_ item: Item, shuffle: [Int], answer: Answer?) {
    self.item = item.id
    revision = item.revision
    self.shuffle = shuffle.map(String.init).joined(separator: ",")
    self.answer = answer?.text ?? ""
    prompt = item.prompt
  }
}

extension ReportScreen {
  var name: String { "Report" }

  enum Command: Equatable, Sendable { case keep, drop, erase }

  private static let keys = KeyTable<Command>([
    .type("what is wrong", rank: 3, help: "Write what is wrong."),
    .init([.enter], "enter", "keep the note", rank: 1, help: "Keep the note.", .keep),
    .init(
      Binding.back.keys, Binding.back.name, "back", rank: 2, help: "Go back without a note; you are asked once.", .drop
    ),
    .init(keys: [.backspace], hint: nil, action: .command(.erase)),
  ])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .keep: keep(&context)
    case .drop: drop(&context)
    case .erase: draft.erase()
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) { draft.type(character) }

  private mutating func drop(_ context: inout Context) {
    if draft.mayGo() { return context.pop() }
    context.message =
      "These words are not kept yet: \(Self.keys.label(.keep)) keeps them, \(Binding.back.label) again drops them."
  }

  private func keep(_ context: inout Context) {
    guard !draft.isBlank else {
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
          words: isDrawn ? "\(draft.words) (Asked: \(prompt))" : draft.words)))
    context.pop()
    context.message = "Noted. bedrill report prints your notes, ready to send."
  }

  func page(_ world: World) -> Page {
    var page = Page("What is wrong with this item?", note: "\(item), revision \(revision)")
    page.blocks = [Paragraph(draft.words + "_", lead: "  > ", leadStyle: .key)]
    page.blocks += [.blank, Paragraph(prompt, style: .dim, lead: "  ")]
    page.focus = 0
    return page
  }
}
