extension Chart {
  /// Lines over an x axis, each of its own character that the legend names, and marks as dashed verticals.
  ///
  /// Points are joined in the order of x; what lies outside the axes is not drawn. Where lines share a cell their
  /// characters take turns.
  public static func line(
    _ series: [Series], size: (width: Int, height: Int), x: Axis, y: Axis, marks: [Mark] = []
  ) -> Frame {
    let blank = Frame(width: size.width, height: size.height)
    let legend = LineChart.legend(series, width: blank.width)
    // The title, the axis, its labels and its title take a row each.
    let rows = blank.height - 4 - legend.count
    let points = series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    let widest = points.map(\.x) + (points.isEmpty ? [] : marks.map(\.x))
    guard let yScale = ChartScale(y, values: points.map(\.y), count: max(1, rows / 2), rounding: true),
      let xScale = ChartScale(x, values: widest, count: max(2, blank.width / 12), rounding: false)
    else { return blank.saying("No values yet.") }
    guard let plot = Plot(in: blank, rows: rows, labels: yScale.labels) else {
      return blank.saying("No room for the chart.")
    }
    var chart = LineChart(frame: blank, plot: plot, x: xScale, y: yScale)
    chart.drawYAxis(title: y.title)
    chart.drawXAxis(title: x.title)
    chart.drawLines(of: marks)
    chart.draw(series)
    chart.drawNames(of: marks)
    chart.draw(legend: legend)
    return chart.frame
  }

  /// The characters of the first, second, … series; after the last they begin again.
  static let signs: [Character] = ["*", "o", "+", "x", "#", "@", "%", "&"]
}

/// A line chart while it is drawn: title, plot, x axis and legend, from top to bottom.
private struct LineChart {
  var frame: Frame
  let plot: Chart.Plot
  let x: ChartScale
  let y: ChartScale
  /// Where the lines are, so that names keep off them.
  var lines: Set<Int> = []

  private func column(_ value: Double) -> Int? { x.share(value).map { Int(($0 * Double(plot.columns - 1)).rounded()) } }

  /// Counted from the top of the plot; beyond the plot for values outside of it.
  private func row(_ value: Double) -> Int {
    let share = (value - y.range.lowerBound) / (y.range.upperBound - y.range.lowerBound)
    let inside = y.share(value) ?? (share < 0.5 ? -1 : 2)
    return plot.rows - 1 - Int((inside * Double(plot.rows - 1)).rounded())
  }

  // MARK: Axes

  mutating func drawYAxis(title: String) {
    let rows = y.ticks.map { row($0) }
    plot.drawYAxis(title, labels: y.labels, rows: rows, in: &frame)
  }

  mutating func drawXAxis(title: String) {
    plot.drawBottom(in: &frame)
    var free = 0
    for (tick, label) in zip(x.ticks, x.labels) {
      guard let column = column(tick) else { continue }
      frame.write("┬", row: plot.bottom, column: plot.left + column, style: .dim)
      let wide = Text.width(label)
      let start = min(plot.left + column - (wide - 1) / 2, frame.width - wide)
      guard start >= free else { continue }
      frame.write(label, row: plot.bottom + 1, column: start, style: .dim)
      free = start + wide + 1
    }
    let name = Text.truncated(title, width: plot.columns)
    frame.write(name, row: plot.bottom + 2, column: frame.width - Text.width(name), style: .dim)
  }

  // MARK: Lines

  mutating func draw(_ series: [Chart.Series]) {
    var cells: [Int: [Int]] = [:]
    for (index, one) in series.enumerated() {
      let points = one.points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { $0.x < $1.x }
      for cell in Set(path(points)) { cells[cell, default: []].append(index) }
    }
    lines = Set(cells.keys)
    for (cell, sharing) in cells {
      let (row, column) = cell.quotientAndRemainder(dividingBy: plot.columns)
      let index = sharing.sorted()[column % sharing.count]
      let sign = Chart.signs[index % Chart.signs.count]
      frame.write(String(sign), row: plot.top + row, column: plot.left + column, style: series[index].style)
    }
  }

  /// The cells of a line, row by row from the top left.
  private func path(_ points: [Chart.Point]) -> [Int] {
    var cells: [Int] = []
    var before: Int?
    for point in samples(points) {
      guard let column = column(point.x) else {
        before = nil
        continue
      }
      let row = row(point.y)
      // Steep parts are filled, so that the line does not fall apart.
      let nearest = before.map { $0 < row ? min($0 + 1, row) : max($0 - 1, row) } ?? row
      for row in min(row, nearest)...max(row, nearest) where 0..<plot.rows ~= row {
        cells.append(row * plot.columns + column)
      }
      before = row
    }
    return cells
  }

  /// The points, and between them where the line crosses the middle of each column.
  private func samples(_ points: [Chart.Point]) -> [Chart.Point] {
    var samples: [Chart.Point] = []
    for (from, to) in zip(points, points.dropFirst()) {
      samples.append(from)
      guard from.x < to.x else { continue }
      for column in 0..<plot.columns {
        let at = x.value(at: Double(column) / Double(plot.columns - 1))
        guard at > from.x, at < to.x else { continue }
        samples.append(Chart.Point(x: at, y: from.y + (to.y - from.y) * ((at - from.x) / (to.x - from.x))))
      }
    }
    return samples + points.suffix(1)
  }

  // MARK: Marks

  mutating func drawLines(of marks: [Chart.Mark]) {
    for mark in marks {
      guard let column = column(mark.x) else { continue }
      for row in plot.top..<plot.top + plot.rows { frame.write("┊", row: row, column: plot.left + column, style: .key) }
      frame.write("┴", row: plot.top + plot.rows, column: plot.left + column, style: .key)
    }
  }

  /// Beside the marks, near the top, off the lines and off each other as far as there is room.
  mutating func drawNames(of marks: [Chart.Mark]) {
    var names: Set<Int> = []
    for mark in marks {
      guard let column = column(mark.x) else { continue }
      let name = Text.truncated(mark.name, width: plot.columns - 2)
      let wide = Text.width(name)
      let sides = [column + 1, column - wide].filter { $0 >= 0 && $0 + wide <= plot.columns }
      let places = (0..<plot.rows).flatMap { row in
        sides.map { row * plot.columns + $0..<row * plot.columns + $0 + wide }
      }
      let best = places.first { place in place.allSatisfy { !names.contains($0) && !lines.contains($0) } }
      let place = best ?? places.first { place in place.allSatisfy { !names.contains($0) } } ?? places.first
      guard let place else { continue }
      names.formUnion(place)
      let (row, start) = place.lowerBound.quotientAndRemainder(dividingBy: plot.columns)
      frame.write(name, row: plot.top + row, column: plot.left + start, style: .key)
    }
  }

  // MARK: Legend

  mutating func draw(legend: [[(String, Style)]]) {
    for (index, line) in legend.enumerated() {
      var column = 0
      for (text, style) in line {
        column = frame.write(text, row: frame.height - legend.count + index, column: column, style: style)
      }
    }
  }

  /// Entries in lines that fit the width.
  static func legend(_ series: [Chart.Series], width: Int) -> [[(String, Style)]] {
    var lines: [[(String, Style)]] = []
    var used = 0
    for (index, one) in series.enumerated() {
      let name = Text.truncated(one.name, width: max(0, width - 2))
      let entry = "\(Chart.signs[index % Chart.signs.count]) \(name)"
      let wide = Text.width(entry)
      if used > 0, used + 3 + wide <= width {
        lines[lines.count - 1] += [("   ", .plain), (entry, one.style)]
        used += 3 + wide
      } else {
        lines.append([(entry, one.style)])
        used = wide
      }
    }
    return lines
  }
}
