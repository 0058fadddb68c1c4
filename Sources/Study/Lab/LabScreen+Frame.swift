import Canvas
import Pricing

/// The lab's own picture: fields, table, chart, and the exam's sentence, as far as there is room.
extension LabScreen {
  func draw(_ page: Page, _ world: World, message: String?) -> Frame {
    let message = message ?? form.prompt
    if mode == .fields, !world.size.isTooSmall,
      let figures = LabFigures(model, workload, requirements, world.profile.prices)
    {
      return picture(page, world, figures, message: message)
    }
    var page = page
    if world.profile.prices.choices.isEmpty {
      page.title = name
      page.blocks = [
        Paragraph(
          world.isLoading
            ? "The prices are being read." : "There is no price list. bedrill lab --prices FILE reads one of yours.",
          lead: "  ")
      ]
    } else if world.profile.prices[model] == nil, mode == .fields, !form.isTyping {
      page.blocks = [
        Paragraph(
          "The price list does not have \(model). \(Self.keys.label(.models)) chooses another model.", lead: "  ")
      ]
    }
    return page.frame(world.size, message: message)
  }

  private func picture(_ page: Page, _ world: World, _ figures: LabFigures, message: String?) -> Frame {
    let width = Page.width(world.size)
    let isTall = world.size.height >= 24
    var page = page
    page.title = "Cost lab · \(title(world))\(mark(world))"
    page.note = note(width)
    let sentence =
      figures.answer.sentence + (isTall && !isWhole ? " " + figures.answer.others.joined(separator: " ") : "")
    let most = isTall ? 4 : 3
    var foot = Text.wrap("Exam: " + sentence, width: width).prefix(most).map { (text: $0, style: Style.plain) }
    if isTall { foot.append((Text.truncated(figures.provenance, width: width), .dim)) }
    return form.frame(
      page, world.size, message: message, foot: foot, value: { $0.text(self, width: $1) },
      body: { draw(figures, rows: $0, width: width, &$1) })
  }

  /// Whether the model can still be had, after its name.
  func mark(_ world: World) -> String {
    switch world.profile.prices.lifecycle(of: model) {
    case .active: ""
    case .legacy: " (legacy)"
    case .retired: " (retired)"
    case .example: " (made up)"
    }
  }

  /// What requests are counted by, and what the table is for.
  func note(_ width: Int) -> String {
    if workload.period == .job { return "requests in all; USD in all" }
    return width < 76
      ? "per \(workload.period.rawValue)" : "requests \(workload.period.name); USD a month of \(workload.days) days"
  }

  /// The table and the chart, or the one that was asked for where there is no room for both.
  private func draw(_ figures: LabFigures, rows: Range<Int>, width: Int, _ frame: inout Frame) {
    let table = figures.rows(width: width)
    let hasBoth = view == .both && rows.count - table.count >= 7 && figures.hasChart
    var row = rows.lowerBound
    if hasBoth || view != .chart || !figures.hasChart {
      for line in table.prefix(rows.count) {
        frame.write(line.text, row: row, column: 1, style: line.isBest ? .strong : .plain, limit: width)
        row += 1
      }
    }
    if hasBoth || view == .chart && figures.hasChart {
      frame.write(figures.markLine(width: width), row: row, column: 1, style: .dim, limit: width)
      frame.paste(figures.chart(size: (width, rows.upperBound - row - 1), hasLegend: !hasBoth), row: row + 1, column: 1)
    }
  }
}
