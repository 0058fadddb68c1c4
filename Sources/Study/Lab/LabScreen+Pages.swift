import Canvas
import Pricing

/// What the lab shows instead of its fields: models, scenarios, lines.
extension LabScreen {
  func page(_ world: World) -> Page {
    switch mode {
    case .models(let words, let cursor): modelsPage(world, words, cursor.row)
    case .scenarios(let cursor): scenariosPage(world, cursor.row)
    case .lines(let scroll): linesPage(world, scroll)
    case .fields: Page(title(world), note: "sample prices")
    }
  }

  private func modelsPage(_ world: World, _ words: String, _ cursor: Int) -> Page {
    let prices = world.profile.prices
    let models = prices.search(words)
    var page = Page(
      "Choose a model", note: "\(Words.count(models.count, "model")) · USD per 1M tokens in/out")
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
    var page = Page("Begin from a scenario")
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
    var page = Page("Why it costs that · \(title(world))", note: "USD", scroll: scroll ?? 0)
    let figures = LabFigures(model, workload, requirements, world.profile.prices)
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
