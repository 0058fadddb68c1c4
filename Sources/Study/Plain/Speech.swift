import Canvas

/// What is told at a place to a learner who listens.
struct Speech: Equatable, Sendable {
  /// Told when it is new, the heading first.
  var body: [String]
  /// What came of it so far; told again when it changes.
  var state: [String] = []
  /// What can be typed now.
  var prompt: String
  /// How to answer, in the words of the help.
  var help: [String] = []
  /// Whether of a body with the same heading only the lines that are new are told, as where a field was changed.
  var tellsChanges = false

  /// The lines of the body to be told after another one was.
  func news(after told: Speech) -> [String] {
    guard tellsChanges, body.first == told.body.first else { return body }
    let news = body.filter { !told.body.contains($0) }
    return news.isEmpty ? body : news
  }
}

/// Text for the ear: nothing that is drawn, and cells of a table one after the other.
enum Spoken {
  /// The text without what is drawn, its gaps as commas.
  static func row(_ text: String) -> String {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in text {
      guard character != " ", !isDrawn(character) else {
        blanks += 1
        continue
      }
      if blanks > 1, !cell.isEmpty {
        cells.append(cell)
        cell = ""
      } else if blanks == 1, !cell.isEmpty {
        cell.append(" ")
      }
      blanks = 0
      cell.append(character)
    }
    return (cells + [cell]).filter { !$0.isEmpty }.joined(separator: ", ").replacing(" · ", with: ", ")
      .replacing(" ·", with: ",")
  }

  /// The text with an end to it.
  static func sentence(_ text: String) -> String {
    text.last.map { ".?!:".contains($0) } ?? true ? text : text + "."
  }

  /// `2 of 4: Batch inference`.
  static func choice(_ row: Int, of count: Int, _ text: String) -> String {
    "\(row + 1) of \(count): \(sentence(text))"
  }

  static func choices(_ texts: [String]) -> [String] {
    texts.enumerated().map { choice($0, of: texts.count, $1) }
  }

  /// The heading of a page as a sentence or two.
  static func heading(_ page: Page) -> String {
    [page.title, page.note].filter { !$0.isEmpty }.map { sentence(row($0)) }.joined(separator: " ")
  }

  /// Lines, blocks, shades and dots of braille.
  static func isDrawn(_ character: Character) -> Bool {
    character.unicodeScalars.contains { 0x2500...0x25FF ~= $0.value || 0x2800...0x28FF ~= $0.value }
  }

  /// Lines of a chart or a frame, that say nothing without their places.
  static func isPicture(_ text: String) -> Bool {
    text.unicodeScalars.contains { 0x2500...0x257F ~= $0.value || 0x2800...0x28FF ~= $0.value }
  }
}

extension Paragraph {
  /// The paragraph as it is told; nil where there is nothing but what is seen.
  var told: String? {
    guard style != .bar, !Spoken.isPicture(text) else { return nil }
    let bare = text.hasSuffix("_") ? String(text.dropLast()) : text
    let line = [bare, tail].map(Spoken.row).filter { !$0.isEmpty }.joined(separator: ", ")
    return line.isEmpty ? nil : toldLead + line
  }

  /// What stands before the text, without the marks for the eye.
  private var toldLead: String {
    let marks: [Substring: String] = ["OK": "Right", "NO": "Not right"]
    let words = lead.split(separator: " ").filter { !$0.allSatisfy { ">-|*!=.[]".contains($0) } }
    let told = words.map { marks[$0] ?? String($0) }.joined(separator: " ")
    return told.isEmpty ? "" : told.hasSuffix(":") ? told + " " : told + ": "
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
