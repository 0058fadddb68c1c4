import Canvas
import QuestionBank

/// The page of a concept, made for reading: what it is, when to choose it, what hints at it, what it is confused with.
struct ConceptText {
  let concept: Concept
  let bank: Bank
  let size: Size

  /// The page; where the window is wide, without what stands beside it.
  var blocks: [Paragraph] { prose + (beside == nil ? table(Page.width(size)) : []) }

  /// What it is confused with, beside the text, where the window is wide and high enough for it.
  private var beside: SideColumn? { SideColumn(size, least: 40, table) }

  /// Draws the page with the second column, where there is one.
  func frame(_ page: Page, message: String?) -> Frame {
    var frame = page.frame(size, message: message)
    beside?.draw(on: &frame)
    return frame
  }

  private var prose: [Paragraph] {
    let primer = Primer(concept.primer)
    var blocks = primer.about.flatMap { [Paragraph($0, lead: "  "), .blank] }
    if !primer.choice.isEmpty { blocks += [labeled("When", primer.choice), .blank] }
    if !primer.cues.isEmpty { blocks += [labeled("Cues", primer.cues), .blank] }
    return blocks
  }

  private func labeled(_ label: String, _ text: String) -> Paragraph {
    Paragraph(text, lead: "  \(label)  ", leadStyle: .strong)
  }

  /// Neighbors on the left, what tells them apart on the right; the numbers open them.
  private func table(_ width: Int) -> [Paragraph] {
    guard !concept.confusedWith.isEmpty else { return [] }
    let names = concept.confusedWith.map { bank[$0.id]?.name ?? $0.id.rawValue }
    let column = min(width >= 70 ? 26 : 18, names.map { Text.width($0) }.max() ?? 0)
    let rows = zip(concept.confusedWith, names).enumerated().flatMap { place, row -> [Paragraph] in
      let left = Text.wrap(row.1, width: column)
      let right = Text.wrap(row.0.how, width: max(10, width - column - 7))
      return (0..<max(left.count, right.count)).map { line in
        let number = line == 0 && place < 9 ? "\(place + 1)" : " "
        let name = left.indices.contains(line) ? left[line] : ""
        return .row(
          right.indices.contains(line) ? right[line] : "", lead: "  \(number)  \(Text.padded(name, width: column))  ",
          leadStyle: .strong)
      }
    }
    return [Paragraph("Often confused with", style: .strong, lead: "  ")] + rows
  }
}

extension Array {
  /// The digits that open what a concept is confused with.
  static func neighbors<Command>(_ concept: Concept?, rank: Int?, _ command: (Concept.ID) -> Command) -> [Element]
  where Element == KeyTable<Command>.Row {
    let others = (concept?.confusedWith ?? []).map(\.id).prefix(9)
    return .each(
      Key.all(String("123456789".prefix(others.count))), others.count == 1 ? "1" : "1-\(others.count)", "open",
      rank: rank, help: "Open what it is confused with."
    ) { command(others[$0]) }
  }
}
