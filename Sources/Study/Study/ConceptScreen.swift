import Canvas
import Practice
import QuestionBank

/// A note that stands by itself on one concept, and what it is confused with.
public struct ConceptScreen: Equatable, Sendable {
  private let id: Concept.ID
  private var scroll: Int?

  init(_ id: Concept.ID) { self.id = id }
}

extension ConceptScreen: Sheet {
  var name: String { "Concept" }

  func hints(_ world: World) -> [Hint] {
    let count = world.profile.bank[id]?.confusedWith.count ?? 0
    var hints: [Hint] = []
    if count > 0 {
      hints.append(
        Hint(
          key: .character("1"), label: count == 1 ? "1" : "1-\(count)", word: "open",
          help: "Open what it is confused with.", rank: 2))
    }
    hints.append(Hint(key: .down, label: "arrows", word: "scroll", help: "Scroll.", rank: 4))
    hints.append(Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 3))
    hints.append(Hint(key: .character("q"), label: "q", word: "back", help: "Go back.", rank: 1))
    return hints
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    if case .character(let digit) = key, let number = digit.wholeNumberValue, let concept = context.profile.bank[id],
      concept.confusedWith.indices.contains(number - 1)
    {
      context.replace(.concept(ConceptScreen(concept.confusedWith[number - 1].id)))
      return true
    }
    if key == .enter {
      context.pop()
      return true
    }
    guard let scrolled = scrolled(scroll, by: key, context, arrows: true) else { return false }
    scroll = scrolled
    return true
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    guard let concept = bank[id] else { return Page("Concept", hints: hints(world)) }
    var page = Page(concept.name, note: "\(concept.objective) · concept", hints: hints(world), scroll: scroll ?? 0)
    page.blocks = [Paragraph(concept.primer, lead: "  ")]
    if !concept.confusedWith.isEmpty {
      page.blocks += [.blank, Paragraph("Often confused with", style: .strong, lead: "  ")]
      for (index, confusion) in concept.confusedWith.enumerated() {
        page.blocks += [
          Paragraph(
            bank[confusion.id]?.name ?? confusion.id.rawValue, style: .strong, lead: "  \(index + 1)  ", leadStyle: .key
          ),
          Paragraph(confusion.how, lead: "     "),
        ]
      }
    }
    let items = bank.items.filter { $0.concepts.contains(id) }
    let met = items.filter { world.profile.memories[$0.id] != nil }.count
    page.blocks += [
      .blank, Paragraph("\(Words.count(items.count, "item")) in the bank, \(met) met so far.", style: .dim, lead: "  "),
    ]
    return page
  }
}
