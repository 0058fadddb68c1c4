extension Chart {
  /// A column for each value over its label, from 0; the value stands above its column where there is room.
  ///
  /// A value below 0, or one that is no number, has no column. What there is no room for is counted beside the title.
  ///
  /// - Parameter unit: what the y axis measures; the title of the chart.
  public static func columns(
    _ values: [(label: String, value: Double)], size: (width: Int, height: Int), unit: String
  ) -> Frame {
    let blank = Frame(width: size.width, height: size.height)
    guard !values.isEmpty else { return blank.saying("No values yet.") }
    let heights = values.map { $0.value.isFinite ? max(0, $0.value) : 0 }
    // The title, the axis and the labels take a row each.
    let rows = blank.height - 3
    let axis = Axis(title: unit)
    guard let scale = ChartScale(axis, values: heights + [0], count: max(1, rows / 2), rounding: true),
      let plot = Plot(in: blank, rows: rows, labels: scale.labels)
    else { return blank.saying("No room for the chart.") }
    let bars = zip(values, heights).map { ColumnChart.Bar(label: $0.label, value: $0.value, height: $1) }
    var chart = ColumnChart(frame: blank, plot: plot, scale: scale, bars: Array(bars.prefix(plot.columns)))
    chart.draw(title: unit, left: values.count - chart.bars.count)
    return chart.frame
  }
}

/// A column chart while it is drawn: title, plot, x axis and labels, from top to bottom.
private struct ColumnChart {
  var frame: Frame
  let plot: Chart.Plot
  let scale: ChartScale
  let bars: [Bar]

  struct Bar {
    var label: String
    var value: Double
    var height: Double
  }

  /// Columns from one bar to the next.
  private var slot: Int { min(12, plot.columns / bars.count) }
  private var wide: Int { slot > 1 ? slot - 1 : 1 }

  mutating func draw(title: String, left: Int) {
    let names = valueNames
    // A row above the highest column holds its value.
    let rows = names == nil ? plot.rows : plot.rows - 1
    let first = plot.rows - rows
    let ticks = scale.ticks.map { first + rows - Int(((scale.share($0) ?? 0) * Double(rows)).rounded()) }
    plot.drawYAxis(title, labels: scale.labels, rows: ticks, in: &frame)
    plot.drawBottom(in: &frame)
    if left > 0 {
      let note = " \(left) more have no room"
      frame.write(note, row: 0, column: max(0, frame.width - Text.width(note)), style: .dim)
    }
    for (index, bar) in bars.enumerated() {
      let column = plot.left + index * slot
      let full = draw(bar, column: column, rows: rows)
      if let name = names?[index] {
        let start = column + max(0, (wide - Text.width(name)) / 2)
        frame.write(name, row: plot.bottom - full - 1, column: start, style: .plain)
      }
    }
    drawLabels()
  }

  /// - Returns: the rows that the column reaches into.
  private mutating func draw(_ bar: Bar, column: Int, rows: Int) -> Int {
    let share = scale.share(bar.height) ?? 0
    let eighths = max(bar.height > 0 ? 1 : 0, Int((share * Double(rows * 8)).rounded()))
    for row in 0..<(eighths + 7) / 8 {
      let block = Chart.eighths[min(8, eighths - row * 8)]
      frame.fill(row: plot.bottom - 1 - row, columns: column..<column + wide, with: block, style: .bar)
    }
    return (eighths + 7) / 8
  }

  /// What stands above the columns; nil where one of them is too wide, or where the plot is too low.
  private var valueNames: [String]? {
    guard plot.rows > 3 else { return nil }
    let names = bars.map { $0.value.isFinite ? ChartScale.label($0.value) : "-" }
    return names.allSatisfy { Text.width($0) <= wide } ? names : nil
  }

  /// Labels under their columns: every one where they fit, or every second, third, …
  private mutating func drawLabels() {
    let widest = bars.map { Text.width($0.label) }.max() ?? 0
    let every = widest <= wide ? 1 : min((widest + slot) / slot, max(1, (8 + slot) / slot))
    for (index, bar) in bars.enumerated() where index % every == 0 {
      let column = plot.left + index * slot
      let room = min(every * slot - 1, frame.width - column)
      let label = Text.truncated(bar.label, width: max(every == 1 ? wide : 1, room))
      let start = every == 1 ? column + max(0, (wide - Text.width(label)) / 2) : column
      frame.write(label, row: plot.bottom + 1, column: start, style: .dim)
    }
  }
}
