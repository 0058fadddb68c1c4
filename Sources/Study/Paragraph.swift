import Canvas

extension Style {
  /// Whether it is for a word that marks something, and not for a sentence.
  fileprivate var isMark: Bool { self == .right || self == .wrong }
}

/// A paragraph of a page: a lead such as `> 2  `, and text that wraps beside it.
struct Paragraph: Equatable, Sendable {
  var lead: String
  var leadStyle: Style
  var text: String
  var style: Style
  /// Stands at the right edge of the first row.
  var tail: String
  /// Whether the text is a row of a table, to be cut instead of wrapped.
  var isRow = false
  /// Where the text leads, in terminals that open addresses.
  var address: String?

  init(_ text: String, style: Style = .plain, lead: String = "", leadStyle: Style? = nil, tail: String = "") {
    self.lead = lead
    self.leadStyle = leadStyle ?? style
    self.text = text
    self.style = style
    self.tail = tail
  }

  static let blank = Paragraph("")

  /// A row of a table: its blanks stand as they are.
  static func row(
    _ text: String, style: Style = .plain, lead: String = "", leadStyle: Style? = nil, address: String? = nil
  ) -> Paragraph {
    var block = Paragraph(text, style: style, lead: lead, leadStyle: leadStyle)
    block.isRow = true
    block.address = address
    return block
  }

  /// A row of a page: pieces of text at their columns.
  struct Row: Equatable {
    var pieces: [Piece]
    struct Piece: Equatable {
      var column: Int
      var text: String
      var style: Style
      var address: String?
    }
  }

  /// The lead, in pieces: of a mark only its word is colored, and never the sentence.
  private var leads: [Row.Piece] {
    guard !lead.isEmpty else { return [] }
    guard leadStyle.isMark, let start = lead.firstIndex(where: { $0 != " " }) else {
      return [Row.Piece(column: 0, text: lead, style: leadStyle.isMark ? .key : leadStyle)]
    }
    let end = lead[start...].firstIndex(of: " ") ?? lead.endIndex
    let word = String(lead[start..<end])
    let column = Text.width(String(lead[..<start]))
    let rest = String(lead[end...])
    return [Row.Piece(column: column, text: word, style: word.first!.isLetter ? leadStyle : .key)]
      + (rest.isEmpty ? [] : [Row.Piece(column: column + Text.width(word), text: rest, style: .key)])
  }

  /// The rows of the block in a column of this width.
  func rows(width: Int) -> [Row] {
    let indent = Text.width(lead)
    let room = max(1, width - indent - (tail.isEmpty ? 0 : Text.width(tail) + 2))
    let lines = isRow ? [Text.truncated(text, width: room)] : Text.wrap(text, width: room)
    return (lines.isEmpty ? [""] : lines).enumerated().map { index, line in
      var pieces: [Row.Piece] = []
      if index == 0 { pieces += leads }
      if !line.isEmpty {
        pieces.append(
          Row.Piece(column: indent, text: line, style: style.isMark ? .strong : style, address: address))
      }
      if index == 0, !tail.isEmpty {
        pieces.append(Row.Piece(column: max(0, width - Text.width(tail)), text: tail, style: .dim))
      }
      return Row(pieces: pieces)
    }
  }
}
