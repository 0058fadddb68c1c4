import Canvas
import Pricing

/// The lab's own picture: fields, table, chart, and the exam's sentence, as far as there is room.
extension LabScreen {
  func frame(_ world: World, message: String?) -> Frame {
    let typed: String? =
      if case .typing(let text) = mode { "\(field.label): \(text)_" } else { nil }
    switch mode {
    case .fields, .typing:
      guard !world.size.isTooSmall, let figures = LabFigures(self, world.profile.prices) else { break }
      return picture(world, figures, message: message ?? typed)
    default: break
    }
    var page = page(world)
    if world.profile.prices.choices.isEmpty {
      page.title = name
      page.blocks = [
        Paragraph(
          world.isLoading
            ? "The prices are being read." : "There is no price list. bedrill lab --prices FILE reads one of yours.",
          lead: "  ")
      ]
    } else if world.profile.prices[model] == nil, mode == .fields {
      page.blocks = [Paragraph("The price list does not have \(model). m chooses another model.", lead: "  ")]
    }
    return page.frame(world.size, message: message ?? typed)
  }

  private func picture(_ world: World, _ figures: LabFigures, message: String?) -> Frame {
    let width = Page.width(world.size)
    // The last two rows belong to messages and keys.
    let end = world.size.height - 2
    let isTall = world.size.height >= 24
    var page = Page("Cost lab · \(title(world))", note: isTall ? "USD a month of \(workload.days) days" : figures.asOf)
    page.hints = hints(world)
    var frame = page.frame(world.size, message: message)
    let fields = LabField.all.map { field in (field.label, field.text(self, width: FieldGrid.room(width))) }
    FieldGrid(fields: fields, cursor: cursor).draw(&frame, width: width)
    if message == nil { frame.write(field.meaning, row: end, column: 1, style: .dim, limit: width) }
    var foot = Text.wrap("Exam: " + figures.answer.sentence, width: width).map { ($0, Style.plain) }
    if isTall { foot.append((Text.truncated(figures.provenance, width: width), .dim)) }
    draw(figures, rows: (FieldGrid.rows + 1)..<(end - foot.count), width: width, &frame)
    for (index, line) in foot.enumerated() {
      frame.write(line.0, row: end - foot.count + index, column: 1, style: line.1, limit: width)
    }
    if let message { FieldGrid.say(message, &frame, width: width) }
    return frame
  }

  /// The table and the chart, or the one that was asked for where there is no room for both.
  private func draw(_ figures: LabFigures, rows: Range<Int>, width: Int, _ frame: inout Frame) {
    let table = figures.rows(width: width)
    let hasBoth = view == .both && rows.count - table.count >= 7
    var row = rows.lowerBound
    if hasBoth || view != .chart {
      for line in table.prefix(rows.count) {
        frame.write(line.text, row: row, column: 1, style: line.isBest ? .strong : .plain, limit: width)
        row += 1
      }
    }
    if hasBoth || view == .chart {
      frame.paste(figures.chart(size: (width, rows.upperBound - row), hasLegend: !hasBoth), row: row, column: 1)
    }
  }
}

/// Fields in three columns of four rows: a name and a value each.
struct FieldGrid {
  var fields: [(label: String, value: String)]
  var cursor: Int

  static let rows = 4

  /// Cells of a value, in a column of text so wide.
  static func room(_ width: Int) -> Int { width / 3 - 13 }

  /// Writes a message that one row is too short for over the last rows above the keys.
  static func say(_ message: String, _ frame: inout Frame, width: Int) {
    let lines = Text.wrap(message, width: width)
    guard lines.count > 1 else { return }
    for (index, line) in lines.enumerated() {
      let row = frame.height - 1 - lines.count + index
      frame.fill(row: row, columns: 0..<frame.width)
      frame.write(line, row: row, column: 1, style: .warning)
    }
  }

  func draw(_ frame: inout Frame, width: Int) {
    let column = width / 3
    let room = FieldGrid.room(width)
    for (index, field) in fields.enumerated() {
      let isHere = index == cursor
      let left = 1 + index / FieldGrid.rows * column
      let row = 1 + index % FieldGrid.rows
      frame.write(isHere ? ">" : " ", row: row, column: left, style: .key)
      frame.write(Text.padded(field.label, width: 10), row: row, column: left + 1, style: isHere ? .strong : .dim)
      let value = Text.padded(field.value, width: room, alignRight: true)
      frame.write(value, row: row, column: left + 12, style: isHere ? .selected : .plain)
    }
  }
}
