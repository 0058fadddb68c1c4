import Canvas

/// A screen as it is written: a heading, paragraphs that scroll, and the keys that matter now.
struct Page: Equatable, Sendable {
  var title: String
  var note: String
  var blocks: [Paragraph]
  var hints: [Hint]
  /// The paragraph that stays in sight.
  var focus: Int?
  /// Rows scrolled; nil follows the focus.
  var scroll: Int?
  var cursor: Frame.Position?

  /// The widest column of text that reads well.
  static let column = 76
  /// The smallest terminal that bedrill is at home in.
  static let smallest = (width: 60, height: 20)

  init(
    _ title: String, note: String = "", blocks: [Paragraph] = [], hints: [Hint] = [], focus: Int? = nil,
    scroll: Int? = nil
  ) {
    self.title = title
    self.note = note
    self.blocks = blocks
    self.hints = hints
    self.focus = focus
    self.scroll = scroll
  }

  /// The page at a size; one sentence where the size is too small.
  func frame(_ size: Size, message: String?) -> Frame {
    guard size.width >= Page.smallest.width, size.height >= Page.smallest.height else { return Page.tooSmall(size) }
    var frame = Frame(width: size.width, height: size.height)
    let width = Page.width(size)
    frame.write(title, row: 0, column: 1, style: .title, limit: width)
    let room = width - Text.width(title) - 3
    if room > 4 {
      let text = Text.truncated(note, width: room)
      frame.write(text, row: 0, column: 1 + width - Text.width(text), style: .dim)
    }

    let rows = blocks.map { $0.rows(width: width) }
    let all = rows.flatMap { $0 }
    let height = Page.bodyHeight(size)
    let top = offset(rows, height: height)
    for (index, row) in all.dropFirst(top).prefix(height).enumerated() {
      for piece in row.pieces {
        let (line, start) = (2 + index, 1 + piece.column)
        let end = frame.write(piece.text, row: line, column: start, style: piece.style, limit: width - piece.column)
        if let address = piece.address { frame.link(row: line, columns: start..<end, to: address) }
      }
    }
    if top > 0 { Page.mark("-- more above --", row: 1, width, &frame) }
    if top + height < all.count { Page.mark("-- more below: PgDn --", row: size.height - 2, width, &frame) }
    if let message { Page.say(message, width, &frame) }
    Page.foot(hints, row: size.height - 1, width: width, &frame)
    frame.cursor = cursor ?? placeOfAction(size)
    return frame
  }

  static func width(_ size: Size) -> Int { min(column, size.width - 2) }
  static func bodyHeight(_ size: Size) -> Int { max(1, size.height - 4) }

  /// How far the page can be scrolled at a size.
  func furthest(_ size: Size) -> Int {
    max(0, blocks.reduce(0) { $0 + $1.rows(width: Page.width(size)).count } - Page.bodyHeight(size))
  }

  /// The first row in sight.
  func top(_ size: Size) -> Int {
    offset(blocks.map { $0.rows(width: Page.width(size)) }, height: Page.bodyHeight(size))
  }

  private func offset(_ rows: [[Paragraph.Row]], height: Int) -> Int {
    let furthest = max(0, rows.reduce(0) { $0 + $1.count } - height)
    if let scroll { return min(max(0, scroll), furthest) }
    guard let focus, rows.indices.contains(focus) else { return 0 }
    let first = rows[..<focus].reduce(0) { $0 + $1.count }
    let last = first + rows[focus].count
    return min(furthest, last <= height ? 0 : min(first, last - height))
  }

  /// A sentence above the keys, whole: it takes as many rows as it needs.
  private static func say(_ message: String, _ width: Int, _ frame: inout Frame) {
    let lines = Text.wrap(message, width: width).prefix(max(1, frame.height - 4))
    for (place, line) in lines.enumerated() {
      let row = frame.height - 1 - lines.count + place
      frame.fill(row: row, columns: 0..<frame.width)
      frame.write(line, row: row, column: 1, style: .warning)
    }
  }

  private static func mark(_ text: String, row: Int, _ width: Int, _ frame: inout Frame) {
    frame.write(text, row: row, column: 1 + width - Text.width(text), style: .key)
  }

  /// The keys, the most important first; what does not fit stays in the help.
  private static func foot(_ hints: [Hint], row: Int, width: Int, _ frame: inout Frame) {
    for (hint, column, _) in placed(hints, width: width) {
      let next = frame.write(hint.label, row: row, column: column, style: .key) + 1
      frame.write(hint.word, row: row, column: next, style: .plain)
    }
  }

  private static func tooSmall(_ size: Size) -> Frame {
    var frame = Frame(width: size.width, height: size.height)
    let sentence =
      "bedrill needs \(smallest.width)x\(smallest.height) characters; this window has "
      + "\(size.width)x\(size.height). Make it larger, or press \(Binding.leave.label)."
    for (row, line) in Text.wrap(sentence, width: size.width).enumerated() {
      frame.write(line, row: row, column: 0)
    }
    return frame
  }
}
