import Canvas
import Pricing

/// The ladder's own picture: fields, table, chart and sentences, as far as there is room.
extension LadderScreen {
  func page(_ world: World) -> Page {
    let title = world.profile.prices[model]?.name ?? model
    var page = Page("Customize · \(title)", note: "sample prices, USD")
    guard case .lines(let scroll) = mode, let figures = LadderFigures(self, world.profile.prices) else {
      page.blocks = [Paragraph("The price list does not have \(model). Choose another model in the lab.", lead: "  ")]
      return page
    }
    page.scroll = scroll ?? 0
    for (option, result) in figures.results {
      page.blocks.append(Paragraph(option.name, style: .strong, lead: " "))
      switch result {
      case .success(let estimate): page.blocks += EstimateBlocks(estimate).all
      case .failure(let refusal): page.blocks.append(Paragraph(refusal.description, style: .dim, lead: "   "))
      }
      page.blocks.append(.blank)
    }
    page.blocks += EstimateBlocks.sources(figures.estimates.map(\.estimate))
    return page
  }

  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    let message = message ?? form.prompt
    guard mode == .fields, !world.size.isTooSmall, let figures = LadderFigures(self, world.profile.prices) else {
      return page.frame(world.size, message: message)
    }
    let width = Page.width(world.size)
    var page = page
    page.blocks = []
    let foot = Text.wrap("Exam: " + figures.sentence, width: width).map { (text: $0, style: Style.plain) }
    return form.frame(
      page, world.size, message: message, foot: foot, value: { $0.text(self, width: $1) },
      body: { draw(figures, rows: $0, width: width, &$1) })
  }

  private func draw(_ figures: LadderFigures, rows: Range<Int>, width: Int, _ frame: inout Frame) {
    let table = figures.rows(width: width)
    let hasBoth = view == .both && rows.count - table.count - 1 >= 8
    var row = rows.lowerBound
    if hasBoth || view != .chart {
      frame.write(figures.header(width: width), row: row, column: 1, style: .dim, limit: width)
      for (index, line) in table.prefix(rows.count - 1).enumerated() {
        frame.write(line, row: row + 1 + index, column: 1, limit: width)
      }
      row += 1 + table.count
    }
    if hasBoth || view == .chart {
      frame.paste(figures.chart(size: (width, rows.upperBound - row)), row: row, column: 1)
      return
    }
    let hint = view == .both ? ["\(Self.keys.label(.view)) shows the chart."] : []
    for sentence in hint + figures.crossings {
      for line in Text.wrap(sentence, width: width) where row < rows.upperBound {
        frame.write(line, row: row, column: 1, style: .plain, limit: width)
        row += 1
      }
    }
  }
}
