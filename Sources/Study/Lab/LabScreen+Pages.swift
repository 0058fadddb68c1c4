import Canvas
import Pricing

/// What the lab shows instead of its fields: models, scenarios, lines.
extension LabScreen {
  func page(_ world: World) -> Page {
    switch mode {
    case .models(let words, let cursor): modelsPage(world, words, cursor.row)
    case .scenarios(let cursor): scenariosPage(world, cursor.row)
    case .lines(let scroll): linesPage(world, scroll)
    case .ranking(let scroll): rankingPage(world, scroll)
    case .quiz(let quiz): quizPage(world, quiz)
    case .naming(let text): namingPage(world, text)
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
  static func kinds(of model: PriceList.Model, _ prices: PriceList) -> String {
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
    let isTall = world.size.height >= 24
    for (row, saved) in scenarios(world.profile).enumerated() {
      let isHere = row == cursor
      if isHere { page.focus = page.blocks.count + 1 }
      page.blocks.append(
        Paragraph(
          saved.name, style: isHere ? .selected : .strong,
          lead: " \(isHere ? ">" : " ") \(row < 9 ? "\(row + 1)" : " ")  ",
          leadStyle: .key))
      let story =
        Scenario.all.indices.contains(row) ? Scenario.all[row].story : "Kept by you: \(summary(saved, world))."
      page.blocks.append(Paragraph(story, lead: "      "))
      if isTall { page.blocks.append(.blank) }
    }
    return page
  }

  /// `Amazon Nova Lite, 2,000 requests a day`.
  private func summary(_ saved: SavedWorkload, _ world: World) -> String {
    let name = world.profile.prices[saved.model]?.name ?? saved.model
    return "\(name), \(saved.workload.requests.grouped) requests \(saved.workload.period.name)"
  }

  private func namingPage(_ world: World, _ text: String) -> Page {
    var page = Page("Keep the workload", note: title(world))
    page.blocks = [
      Paragraph(text + "_", style: .strong, lead: "  Name: "), .blank,
      Paragraph("It is kept in your progress file, and listed with the scenarios.", lead: "  "),
    ]
    return page
  }

  private func quizPage(_ world: World, _ quiz: LabQuiz) -> Page {
    var page = Page("A question about this workload", note: "not in the log")
    let count = workload.requests == 1 ? "1 request" : "\(workload.requests.grouped) requests"
    page.blocks = [
      Paragraph(
        "\(title(world)): \(count) \(workload.period.name), \(workload.read.count.grouped) tokens in and "
          + "\(workload.written.count.grouped) out\(told).", lead: "  "),
      .blank, Paragraph(quiz.stem, style: .strong, lead: "  "), .blank,
    ]
    for (index, option) in quiz.options.enumerated() {
      let isKey = quiz.chosen != nil && index == quiz.key
      let isWrong = quiz.chosen == index && index != quiz.key
      page.blocks.append(
        Paragraph(
          option, style: isKey ? .strong : .plain, lead: " \(isKey ? "OK" : isWrong ? "NO" : "  ") \(index + 1)  "))
    }
    if quiz.chosen != nil {
      page.blocks += [.blank] + quiz.why.map { Paragraph($0, lead: "  ") }
    }
    return page
  }

  /// What the numbers do not tell, for a question.
  private var told: String {
    var words: [String] = []
    if requirements.canWait { words.append("nobody waits") }
    if requirements.isCustom { words.append("a custom model") }
    if let load = requirements.load { words.append("\(load.rawValue) load") }
    if workload.prefixShare > 0 { words.append("\(workload.prefixShare) % of the prompt repeats") }
    return words.isEmpty ? "" : "; " + words.joined(separator: ", ")
  }

  private func rankingPage(_ world: World, _ scroll: Int?) -> Page {
    let isJob = workload.period == .job
    var page = Page("Cheapest first", note: "USD \(isJob ? "in all" : "a month")", scroll: scroll ?? 0)
    let width = Page.width(world.size)
    let isWide = width >= 76
    let rows = Ranking(workload, requirements, prices: world.profile.prices).rows
    for row in rows {
      let mark = [.retired: "r", .legacy: "l"][row.lifecycle] ?? " "
      let name = Text.padded(Text.truncated(row.model.name, width: isWide ? 30 : 24), width: isWide ? 31 : 25)
      let option = Text.padded(row.option.shortName, width: 13)
      let sum = Text.padded((isJob ? row.estimate.total : row.estimate.monthly).readable, width: 14, alignRight: true)
      let request = isWide ? Text.padded(row.estimate.perRequest?.readable ?? "", width: 14, alignRight: true) : ""
      let isHere = row.model.id == model
      page.blocks.append(.row("\(mark) \(name)\(option)\(sum)\(request)", style: isHere ? .strong : .plain, lead: " "))
    }
    if rows.isEmpty { page.blocks.append(Paragraph("No model has a price for this workload.", lead: "  ")) }
    page.blocks += [
      .blank,
      Paragraph(
        "The last column is a request. r: retired, good for arithmetic; l: legacy. The model of the lab is bold.",
        lead: "  "),
      Paragraph("Batch and Flex are for answers that can wait.", lead: "  "),
    ]
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
    if let others = figures?.answer.others, !others.isEmpty {
      page.blocks += [Paragraph("Why not the others", style: .strong, lead: " ")]
      page.blocks += others.map { Paragraph($0, lead: "   ") } + [.blank]
    }
    if !sentences.isEmpty {
      page.blocks += [Paragraph("Break-evens", style: .strong, lead: " ")]
      page.blocks += sentences.map { Paragraph($0, lead: "   ") } + [.blank]
    }
    page.blocks += EstimateBlocks.sources(results.compactMap { try? $0.result.get() })
    return page
  }

  func title(_ world: World) -> String { world.profile.prices[model]?.name ?? model }
}
