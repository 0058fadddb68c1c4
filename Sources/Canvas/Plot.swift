extension Chart {
  /// The part of a chart that holds the values: right of the y axis, below the title, above the x axis.
  struct Plot {
    /// The first row, below the title.
    let top = 1
    let rows: Int
    /// The first column, right of the y axis.
    let left: Int
    let columns: Int

    /// The row of the x axis.
    var bottom: Int { top + rows }

    /// The smallest plot that says anything.
    private static let least = (columns: 8, rows: 2)

    /// - Parameter labels: those of the y axis.
    /// - Returns: nil where the frame has too little room.
    init?(in frame: Frame, rows: Int, labels: [String]) {
      left = (labels.map { Text.width($0) }.max() ?? 0) + 2
      columns = frame.width - left
      self.rows = rows
      guard columns >= Self.least.columns, rows >= Self.least.rows else { return nil }
    }

    /// Draws the title and the y axis.
    ///
    /// - Parameter rows: where each label stands, counted from the top of the plot; the x axis is the row after the last.
    func drawYAxis(_ title: String, labels: [String], rows: [Int], in frame: inout Frame) {
      frame.write(Text.truncated(title, width: frame.width), row: 0, column: 0, style: .dim)
      for row in top..<bottom { frame.write("│", row: row, column: left - 1, style: .dim) }
      var taken: Set<Int> = []
      for (label, row) in zip(labels, rows) where 0...self.rows ~= row && taken.insert(row).inserted {
        frame.write(label, row: top + row, column: left - 2 - Text.width(label), style: .dim)
        if row < self.rows { frame.write("┤", row: top + row, column: left - 1, style: .dim) }
      }
    }

    func drawBottom(in frame: inout Frame) {
      frame.write("└" + String(repeating: "─", count: columns), row: bottom, column: left - 1, style: .dim)
    }
  }
}

extension Frame {
  /// The frame with a sentence in its middle.
  func saying(_ sentence: String) -> Frame {
    var frame = self
    let line = Text.truncated(sentence, width: width)
    frame.write(line, row: height / 2, column: (width - Text.width(line)) / 2, style: .dim)
    return frame
  }
}
