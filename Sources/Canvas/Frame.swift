/// A grid of styled cells, as a value.
///
/// A grapheme stands in as many cells as it has columns. One that is cut, at an edge or by what is written over a part
/// of it, leaves blanks, so that a row always shows exactly `width` columns.
public struct Frame: Sendable {
  /// Columns, 0 or more.
  public let width: Int
  /// Rows, 0 or more.
  public let height: Int
  /// Where the terminal's cursor shows; nil hides it, and so does a place outside the frame.
  public var cursor: Position? {
    didSet {
      guard let cursor else { return }
      if !(0..<height).contains(cursor.row) || !(0..<width).contains(cursor.column) { self.cursor = nil }
    }
  }
  private var cells: [Cell]
  /// Graphemes of several scalars, each once.
  private var clusters: [String] = []
  /// Addresses that cells lead to, each once.
  private var addresses: [String] = []

  /// A blank frame; a negative size counts as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  public struct Position: Equatable, Sendable {
    public var row: Int
    public var column: Int
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Cells beside each other that share a style, and an address where they lead to one.
  public struct Run: Equatable, Sendable {
    public var column: Int
    public var text: String
    public var style: Style
    public var address: String?
    public init(column: Int, text: String, style: Style, address: String? = nil) {
      self.column = column
      self.text = text
      self.style = style
      self.address = address
    }
  }

  private struct Cell: Equatable, Sendable {
    /// A scalar's value, a place in `clusters` above `firstCluster`, or `rest`.
    var glyph: UInt32
    var style: Style
    /// 0, or a place in `addresses` and 1.
    var link: UInt16 = 0

    /// What follows the first cell of a wide grapheme; no control character ever reaches a cell.
    static let rest: UInt32 = 0
    static let firstCluster: UInt32 = 0x8000_0000
    static let blank = Cell(glyph: 0x20, style: .plain)
    var isRest: Bool { glyph == Cell.rest }
  }
}

extension Frame: Equatable {
  /// Whether both look the same, however they came about.
  public static func == (a: Frame, b: Frame) -> Bool {
    guard a.width == b.width, a.height == b.height, a.cursor == b.cursor else { return false }
    if a.clusters == b.clusters, a.addresses == b.addresses { return a.cells == b.cells }
    return (0..<a.height).allSatisfy { a.runs(row: $0) == b.runs(row: $0) }
  }
}

// MARK: - Reading

extension Frame {
  /// The row as the longest runs of one style and address, blanks included, from its first column to its last.
  public func runs(row: Int) -> [Run] {
    guard 0..<height ~= row else { return [] }
    var runs: [Run] = []
    var first = row * width
    let end = first + width
    while first < end {
      let (style, link) = (cells[first].style, cells[first].link)
      var next = first + 1
      while next < end, cells[next].style == style, cells[next].link == link { next += 1 }
      runs.append(
        Run(
          column: first - row * width, text: text(of: first..<next), style: style,
          address: link > 0 ? addresses[Int(link) - 1] : nil))
      first = next
    }
    return runs
  }

  /// The style of a cell; plain outside the frame.
  public func style(row: Int, column: Int) -> Style {
    guard 0..<height ~= row, 0..<width ~= column else { return .plain }
    return cells[row * width + column].style
  }

  /// The rows joined by newlines, without blanks at their ends and without empty rows at the end.
  public var text: String {
    var rows = (0..<height).map { row in
      var end = (row + 1) * width
      while end > row * width, cells[end - 1].glyph == 0x20 { end -= 1 }
      return text(of: row * width..<end)
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  private func text(of range: Range<Int>) -> String {
    if cells[range].allSatisfy({ $0.glyph < 0x80 && !$0.isRest }) {
      return String(unsafeUninitializedCapacity: range.count) { bytes in
        for (offset, index) in range.enumerated() { bytes[offset] = UInt8(truncatingIfNeeded: cells[index].glyph) }
        return range.count
      }
    }
    var text = String.UnicodeScalarView()
    for index in range {
      let glyph = cells[index].glyph
      if glyph >= Cell.firstCluster {
        text.append(contentsOf: clusters[Int(glyph - Cell.firstCluster)].unicodeScalars)
      } else if glyph != Cell.rest, let scalar = Unicode.Scalar(glyph) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

// MARK: - Writing

extension Frame {
  /// Writes a line of text; what lies outside the frame is left out. Control characters and newlines become blanks.
  ///
  /// - Parameter limit: at most that many columns; nil for as many as there are.
  /// - Returns: the column after the text, even where the frame has none.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let start = min(max(column, -Frame.farthest), Frame.farthest)
    let limit = min(max(0, limit ?? Frame.farthest), Frame.farthest)
    guard 0..<height ~= row, start < width else { return start + min(limit, Text.width(text)) }
    return writeASCII(text, row: row, start: start, style: style, limit: limit)
      ?? writeSimple(text, row: row, start: start, style: style, limit: limit)
      ?? writeGraphemes(text, row: row, start: start, style: style, limit: limit)
  }

  /// Repeats a character over columns of a row; where a wide one no longer fits, blanks follow.
  public mutating func fill(row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain) {
    let columns = columns.clamped(to: 0..<width)
    guard 0..<height ~= row, !columns.isEmpty else { return }
    let shown = Text.oneLine(String(character)).first ?? " "
    let wide = Text.width(of: shown)
    var column = columns.lowerBound
    while column < columns.upperBound {
      let fits = column + wide <= columns.upperBound
      place(fits ? shown : " ", wide: fits ? wide : 1, row: row, column: column, style: style)
      column += fits ? wide : 1
    }
  }

  /// Writes another frame over this one, its first cell at the place given; the cursor stays as it is.
  public mutating func paste(_ other: Frame, row: Int, column: Int) {
    let row = min(max(row, -Frame.farthest), Frame.farthest)
    let column = min(max(column, -Frame.farthest), Frame.farthest)
    for line in 0..<other.height where 0..<height ~= row + line {
      for run in other.runs(row: line) {
        let start = column + run.column
        let end = write(run.text, row: row + line, column: start, style: run.style)
        if let address = run.address { link(row: row + line, columns: start..<end, to: address) }
      }
    }
  }

  /// Lets what stands in columns of a row lead to an address, until something else is written there. What is no
  /// address of the web, in plain characters and of a length that terminals take, leads nowhere.
  public mutating func link(row: Int, columns: Range<Int>, to address: String) {
    let columns = columns.clamped(to: 0..<width)
    let isOfTheWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    guard 0..<height ~= row, isOfTheWeb, address.utf8.count <= Frame.longestAddress,
      address.utf8.allSatisfy({ 0x21..<0x7F ~= $0 }), addresses.count < Int(UInt16.max)
    else { return }
    let place = addresses.firstIndex(of: address) ?? addresses.count
    if place == addresses.count { addresses.append(address) }
    for column in columns { cells[row * width + column].link = UInt16(place + 1) }
  }

  /// Bytes of an address; terminals are known to take 2,083.
  private static let longestAddress = 2000

  /// Farther than any terminal reaches, and far from where sums overflow.
  private static let farthest = 1 << 40

  /// The usual text, a byte a cell; nil when there is other text in it.
  private mutating func writeASCII(_ text: String, row: Int, start: Int, style: Style, limit: Int) -> Int? {
    var text = text
    return text.withUTF8 { bytes -> Int? in
      guard bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
      let end = start + min(bytes.count, limit)
      let shown = max(0, start)..<max(0, start, min(end, width))
      guard !shown.isEmpty else { return end }
      mend(row: row, columns: shown)
      let base = row * width
      for column in shown { cells[base + column] = Cell(glyph: UInt32(bytes[column - start]), style: style) }
      return end
    }
  }

  /// Text of other simple scalars, such as dashes and lines; nil when there is more to it.
  private mutating func writeSimple(_ text: String, row: Int, start: Int, style: Style, limit: Int) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      guard Columns.isSimple(scalar.value) else { return nil }
      count += 1
    }
    let end = start + min(count, limit)
    let shown = max(0, start)..<max(0, start, min(end, width))
    guard !shown.isEmpty else { return end }
    mend(row: row, columns: shown)
    let base = row * width
    for (column, scalar) in zip(start..<end, text.unicodeScalars) where column >= 0 {
      guard column < shown.upperBound else { break }
      cells[base + column] = Cell(glyph: Text.isBlank(scalar) ? 0x20 : scalar.value, style: style)
    }
    return end
  }

  private mutating func writeGraphemes(_ text: String, row: Int, start: Int, style: Style, limit: Int) -> Int {
    var column = start
    let end = start + limit
    for character in Text.oneLine(text) {
      let wide = Text.width(of: character)
      guard column + wide <= end else {
        while column < end {
          place(" ", wide: 1, row: row, column: column, style: style)
          column += 1
        }
        break
      }
      place(character, wide: wide, row: row, column: column, style: style)
      column += wide
    }
    return column
  }

  /// Puts a clean grapheme into its cells; one that is cut by an edge becomes blanks.
  private mutating func place(_ character: Character, wide: Int, row: Int, column: Int, style: Style) {
    let shown = (column..<column + wide).clamped(to: 0..<width)
    guard !shown.isEmpty else { return }
    mend(row: row, columns: shown)
    let base = row * width
    let isWhole = shown.count == wide
    for column in shown { cells[base + column] = Cell(glyph: isWhole ? Cell.rest : 0x20, style: style) }
    if isWhole { cells[base + column].glyph = glyph(of: character) }
  }

  private mutating func glyph(of character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1 {
      return Text.isBlank(scalar) ? 0x20 : scalar.value
    }
    let cluster = String(character)
    // Compared by bytes: characters that are canonically equal may still look different.
    if let index = clusters.firstIndex(where: { $0.utf8.elementsEqual(cluster.utf8) }) {
      return Cell.firstCluster + UInt32(index)
    }
    clusters.append(cluster)
    return Cell.firstCluster + UInt32(clusters.count - 1)
  }

  /// Blanks what would be left of wide graphemes that reach into the columns from either side.
  private mutating func mend(row: Int, columns: Range<Int>) {
    let base = row * width
    var left = columns.lowerBound
    while left > 0, cells[base + left].isRest {
      left -= 1
      if !cells[base + left].isRest { cells[base + left].glyph = 0x20 }
    }
    for column in left..<columns.lowerBound { cells[base + column].glyph = 0x20 }
    var right = columns.upperBound
    while right < width, cells[base + right].isRest {
      cells[base + right].glyph = 0x20
      right += 1
    }
  }
}
