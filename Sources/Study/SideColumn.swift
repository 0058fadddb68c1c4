import Canvas

/// What stands beside the text where the window is wide: it is there as a whole, or not at all.
struct SideColumn: Equatable, Sendable {
  private let rows: [Paragraph.Row]
  private let room: Int

  /// Where it begins.
  private static let column = Page.column + 4
  /// The widest that reads well.
  private static let widest = 64

  /// - Parameters:
  ///   - least: columns that it needs.
  ///   - blocks: what stands there, for a width in columns.
  /// - Returns: nil where the window is not wide or not high enough, or where there is nothing to show.
  init?(_ size: Size, least: Int = 30, _ blocks: (Int) -> [Paragraph]) {
    room = min(Self.widest, size.width - Self.column - 1)
    guard room >= least else { return nil }
    let room = room
    rows = blocks(room).flatMap { $0.rows(width: room) }
    guard !rows.isEmpty, rows.count <= Page.bodyHeight(size) else { return nil }
  }

  func draw(on frame: inout Frame) {
    for (index, row) in rows.enumerated() {
      for piece in row.pieces {
        frame.write(
          piece.text, row: 2 + index, column: Self.column + piece.column, style: piece.style, limit: room - piece.column
        )
      }
    }
  }
}
