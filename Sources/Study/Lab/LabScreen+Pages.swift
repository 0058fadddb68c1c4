import Canvas
import Pricing

/// What the lab shows instead of its fields: models, scenarios, lines.
extension LabScreen {
  func hints(_ world: World) -> [Hint] {
    let help = Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 2)
    let back = Hint(key: .escape, label: "esc", word: "back", help: "Go back to the fields.", rank: 2)
    switch mode {
    case .fields:
      return LabScreen.keys.hints + [
        help, Hint(key: .escape, label: "esc", word: "back", help: "Go back.", rank: 7),
      ]
    case .typing:
      return [
        Hint(key: .enter, label: "enter", word: "keep", help: "Keep the number.", rank: 1),
        Hint(key: .escape, label: "esc", word: "leave it", help: "Leave the number as it was.", rank: 2),
        Hint(key: nil, label: "type", word: "1.5M, 200k, 2e6", help: "k, M and B are taken.", rank: 3),
      ]
    case .models:
      return [
        Hint(key: nil, label: "type", word: "to search", help: "Narrow the list by words.", rank: 3),
        Hint(key: .enter, label: "enter", word: "choose", help: "Choose the model.", rank: 1), back,
      ]
    case .scenarios:
      return [
        Hint(key: .down, label: "up/down", word: "move", help: "Move in the list.", rank: 4),
        Hint(key: .character("1"), label: "1-\(Scenario.all.count)", word: "choose", help: "Choose one.", rank: 3),
        Hint(key: .enter, label: "enter", word: "choose", help: "Begin from this scenario.", rank: 1), back, help,
      ]
    case .lines:
      return [
        Hint(key: .down, label: "arrows", word: "scroll", help: "Scroll; PgUp and PgDn move by pages.", rank: 3),
        Hint(key: .enter, label: "enter", word: "back", help: "Go back to the fields.", rank: 1), help,
      ]
    }
  }

  func page(_ world: World) -> Page {
    switch mode {
    case .models(let words, let cursor): modelsPage(world, words, cursor)
    case .scenarios(let cursor): scenariosPage(world, cursor)
    case .lines(let scroll): linesPage(world, scroll)
    case .fields, .typing: Page(title(world), note: "sample prices", hints: hints(world))
    }
  }

  private func modelsPage(_ world: World, _ words: String, _ cursor: Int) -> Page {
    let prices = world.profile.prices
    let models = prices.search(words)
    var page = Page(
      "Choose a model", note: "\(Words.count(models.count, "model")) · USD per 1M tokens in/out", hints: hints(world))
    page.blocks = [Paragraph(words + "_", style: .strong, lead: "  Search: "), .blank]
    let width = Page.width(world.size)
    for (row, model) in models.enumerated() {
      let isHere = row == cursor
      let name = Text.padded(model.name, width: width < 76 ? 28 : 38)
      page.blocks.append(
        .row(
          "\(name) \(LabScreen.kinds(of: model, prices))", style: isHere ? .selected : .plain,
          lead: isHere ? " > " : "   ", leadStyle: .key))
    }
    if models.isEmpty { page.blocks.append(Paragraph("No model has these words. Try fewer.", lead: "  ")) }
    page.focus = models.isEmpty ? 0 : cursor + 2
    return page
  }

  /// What a model can be had as, by a letter or two: `0.06/0.24 batch cache`.
  private static func kinds(of model: PriceList.Model, _ prices: PriceList) -> String {
    var words: [String] = []
    func usd(_ meter: Meter) -> String? { prices[model.id, meter]?.usd.exact }
    if let input = usd(.input), let output = usd(.output) { words.append("\(input)/\(output)") }
    if let image = usd(.image) { words.append("\(image) an image") }
    if let embedding = usd(.embedding) { words.append("\(embedding) to embed") }
    let meters = prices.meters(of: model.id)
    if meters.contains(.batchInput) { words.append("batch") }
    if meters.contains(.cacheRead) { words.append("cache") }
    if meters.contains(where: { if case .provisioned = $0 { true } else { false } }) { words.append("PT") }
    if meters.contains(.training) { words.append("tuning") }
    return words.joined(separator: " ")
  }

  private func scenariosPage(_ world: World, _ cursor: Int) -> Page {
    var page = Page("Begin from a scenario", hints: hints(world))
    for (row, scenario) in Scenario.all.enumerated() {
      let isHere = row == cursor
      page.blocks += [
        Paragraph(
          scenario.name, style: isHere ? .selected : .strong, lead: " \(isHere ? ">" : " ") \(row + 1)  ",
          leadStyle: .key),
        Paragraph(scenario.story, lead: "      "),
      ]
      if world.size.height >= 24, row < Scenario.all.count - 1 { page.blocks.append(.blank) }
    }
    page.focus = cursor * (world.size.height >= 24 ? 3 : 2) + 1
    return page
  }

  private func linesPage(_ world: World, _ scroll: Int?) -> Page {
    var page = Page("Why it costs that · \(title(world))", note: "USD", hints: hints(world), scroll: scroll ?? 0)
    let figures = LabFigures(self, world.profile.prices)
    let results = figures?.results ?? []
    for (option, result) in results {
      page.blocks.append(Paragraph(option.name, style: .strong, lead: " "))
      switch result {
      case .success(let estimate): page.blocks += EstimateBlocks(estimate).all
      case .failure(let refusal): page.blocks.append(Paragraph(refusal.description, style: .dim, lead: "   "))
      }
      page.blocks.append(.blank)
    }
    let sentences = (figures?.breakEvens ?? []).map(\.result.description) + (figures?.thresholds ?? [])
    if !sentences.isEmpty {
      page.blocks += [Paragraph("Break-evens", style: .strong, lead: " ")]
      page.blocks += sentences.map { Paragraph($0, lead: "   ") } + [.blank]
    }
    page.blocks += EstimateBlocks.sources(results.compactMap { try? $0.result.get() })
    return page
  }

  func title(_ world: World) -> String { world.profile.prices[model]?.name ?? model }
}

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
