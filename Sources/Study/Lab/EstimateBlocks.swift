import Canvas
import Pricing

/// The lines of an estimate as paragraphs of a page.
struct EstimateBlocks {
  private let estimate: Estimate
  init(_ estimate: Estimate) { self.estimate = estimate }

  var all: [Paragraph] {
    var blocks: [Paragraph] = []
    for line in estimate.lines {
      blocks.append(Paragraph(line.name + (line.when == .once ? ", once" : ""), lead: "   ", tail: line.amount.text))
      let detail = line.detail.isEmpty ? "" : " (\(line.detail))"
      blocks.append(Paragraph("\(line.billed) x \(line.price.text)\(detail)", style: .dim, lead: "     "))
    }
    if estimate.upFront > .zero { blocks.append(Paragraph("Up front", lead: "   ", tail: estimate.upFront.text)) }
    blocks.append(Paragraph("A month", style: .strong, lead: "   ", tail: estimate.monthly.text))
    return blocks + estimate.notes.map { Paragraph($0, lead: "   ") }
  }

  /// Where the prices on the lines were read, each source once.
  static func sources(_ estimates: [Estimate]) -> [Paragraph] {
    var seen: Set<String> = []
    var blocks = [Paragraph("Sample prices: for learning, not for a bill", style: .strong, lead: " ")]
    for price in estimates.flatMap(\.lines).map(\.price) {
      let text = [price.asOf, price.note].filter { !$0.isEmpty }.joined(separator: ", ")
      guard seen.insert(text + price.source).inserted else { continue }
      blocks += [Paragraph(text, lead: "   "), Paragraph(price.source, style: .dim, lead: "     ")]
    }
    return blocks
  }
}
