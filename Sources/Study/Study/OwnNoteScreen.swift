import Canvas
import Practice
import QuestionBank

/// The learner's own words on an item; they stand above its explanation.
struct OwnNoteScreen: Screen {
  private let item: Item
  private let hasNote: Bool
  private var draft: Draft

  init(on item: Item, _ context: Context) {
    self.item = item
    let words = context.profile.marks.note(on: item.id)
    hasNote = words != nil
    draft = Draft(words ?? "")
  }

  let name = "Your note"

  enum Command: Equatable, Sendable { case keep, drop, erase }

  private static let keys = KeyTable<Command>([
    .type("your note", rank: 3, help: "Write what helps you to remember this."),
    .init([.enter], "enter", "keep it", rank: 1, help: "Keep the note; an empty one takes it away.", .keep),
    .init(Binding.back.keys, Binding.back.name, "back", rank: 2, help: "Go back; you are asked once.", .drop),
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

  private func keep(_ context: inout Context) {
    context.pop()
    guard hasNote || !draft.isBlank else { return }
    let words = draft.isBlank ? "" : draft.words
    context.keep(Mark(.note, on: item.id, words: words, time: context.now.moment, isDeleted: draft.isBlank))
    context.message = draft.isBlank ? "The note is gone." : "Kept. Browse finds its words."
  }

  private mutating func drop(_ context: inout Context) {
    if draft.mayGo() { return context.pop() }
    context.message =
      "These words are not kept yet: \(Self.keys.label(.keep)) keeps them, \(Binding.back.label) again drops them."
  }

  func page(_ world: World) -> Page {
    var page = Page("Your note", note: item.id.rawValue)
    page.blocks = [
      Paragraph(draft.words + "_", lead: "  > ", leadStyle: .key), .blank,
      Paragraph(item.prompt, style: .dim, lead: "  "),
    ]
    page.focus = 0
    return page
  }
}
