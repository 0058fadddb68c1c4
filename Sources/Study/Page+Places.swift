import Canvas

/// Where things are on a page: the place of action, for the cursor, and what a click means.
extension Page {
  /// What is under the mouse.
  enum Target: Equatable, Sendable {
    /// A key of the line at the bottom.
    case key(Key)
    /// A paragraph, by its number.
    case block(Int)
  }

  /// Where the learner acts: the field that is typed into, the line that is chosen, the verdict, or else where the text
  /// begins. Screen readers and braille displays follow the cursor, which stands there.
  func placeOfAction(_ size: Size) -> Frame.Position? {
    let width = Page.width(size)
    if note.hasSuffix("_") { return Frame.Position(row: 0, column: width) }
    let rows = blocks.map { $0.rows(width: width) }
    let shown = top(size)..<(top(size) + Page.bodyHeight(size))
    func position(_ block: Int, _ row: Int, _ column: Int) -> Frame.Position? {
      let line = rows[..<block].reduce(0) { $0 + $1.count } + row
      guard shown.contains(line) else { return nil }
      return Frame.Position(row: 2 + line - shown.lowerBound, column: 1 + min(column, width - 1))
    }
    let field =
      focus.flatMap { rows.indices.contains($0) ? $0 : nil } ?? rows.indices.first { Page.isField(blocks[$0]) }
    if let field, Page.isField(blocks[field]), let end = Page.fieldEnd(rows[field]) {
      return position(field, end.row, end.column)
    }
    let place =
      focus.flatMap { blocks.indices.contains($0) ? $0 : nil }
      ?? blocks.indices.first { Page.label(blocks[$0]).isHere } ?? blocks.indices.first { blocks[$0].isVerdict }
    if let place, let position = position(place, 0, Page.beginning(blocks[place])) { return position }
    let first = zip(blocks.indices, rows).first { index, lines in
      position(index, 0, 0) != nil && blocks[index] != .blank
    }
    return first.flatMap { position($0.0, 0, Page.beginning(blocks[$0.0])) } ?? Frame.Position(row: 0, column: 1)
  }

  /// A field shows where the next character goes.
  private static func isField(_ block: Paragraph) -> Bool {
    block.text.hasSuffix("_") || block.text.contains("_ ")
  }

  private static func fieldEnd(_ rows: [Paragraph.Row]) -> (row: Int, column: Int)? {
    for (number, row) in rows.enumerated().reversed() {
      for piece in row.pieces.reversed() {
        guard let end = piece.text.lastIndex(of: "_") else { continue }
        return (number, piece.column + Text.width(String(piece.text[..<end])))
      }
    }
    return nil
  }

  /// The column of what is seen first.
  private static func beginning(_ block: Paragraph) -> Int {
    guard let first = block.lead.firstIndex(where: { $0 != " " }) else { return Text.width(block.lead) }
    return Text.width(String(block.lead[..<first]))
  }

  /// What the lead of a line calls it, and whether the cursor is there: `  > 2  ` is 2.
  static func label(_ block: Paragraph) -> (text: String, isHere: Bool) {
    var words = block.lead.split(separator: " ").map(String.init)
    let isHere = words.first == ">"
    if isHere { words.removeFirst() }
    return (words.first ?? "", isHere)
  }

  /// What is at a cell.
  func target(row: Int, column: Int, _ size: Size) -> Target? {
    let width = Page.width(size)
    guard !size.isTooSmall, 1...width ~= column else { return nil }
    if row == size.height - 1 {
      let hint = Page.placed(hints, width: width).first { column >= $0.column && column < $0.end }?.hint
      return hint?.key.map(Target.key)
    }
    guard 2..<(2 + Page.bodyHeight(size)) ~= row else { return nil }
    var line = row - 2 + top(size)
    for (index, block) in blocks.enumerated() {
      let count = block.rows(width: width).count
      if line < count { return block == .blank ? nil : .block(index) }
      line -= count
    }
    return nil
  }

  /// The keys of the line at the bottom that fit, and where they stand; the most important stay first.
  static func placed(_ hints: [Hint], width: Int) -> [(hint: Hint, column: Int, end: Int)] {
    let shown = hints.filter { $0.rank != nil }.sorted { $0.rank! < $1.rank! }
    var room = width
    var fitting: [Hint] = []
    for hint in shown {
      let needed = Text.width(hint.label) + 1 + Text.width(hint.word) + (fitting.isEmpty ? 0 : 3)
      guard needed <= room else { continue }
      fitting.append(hint)
      room -= needed
    }
    var column = 1
    return hints.filter(fitting.contains).map { hint in
      let end = column + Text.width(hint.label) + 1 + Text.width(hint.word)
      defer { column = end + 3 }
      return (hint, column, end)
    }
  }
}

extension Paragraph {
  /// Whether it says that something was right or not.
  fileprivate var isVerdict: Bool { [leadStyle, style].contains { $0 == .right || $0 == .wrong } }
}
