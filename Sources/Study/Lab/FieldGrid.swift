import Canvas

/// One thing that can be changed on a form.
protocol GridField: Equatable, Sendable {
  /// As the grid has it, in ten cells.
  var label: String { get }
  /// What it is, in a sentence.
  var meaning: String { get }
  /// Whether a number can be typed into it.
  var isNumber: Bool { get }
}

/// A form: fields in three columns. One is under the cursor, and a number may be typed into it.
struct FieldGrid<Field: GridField>: Equatable, Sendable {
  /// Column by column.
  let fields: [Field]
  private(set) var cursor = 0
  /// The number as far as it is typed; nil while none is.
  private(set) var typed: String?

  /// Rows of a column.
  let rows: Int

  init(_ fields: [Field], rows: Int = 4) {
    self.fields = fields
    self.rows = rows
  }

  var field: Field { fields[cursor] }
  var isTyping: Bool { typed != nil }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case step(Step)
    case higher, lower
    case begin(Character)
    case erase, drop
    /// Takes the number, and goes on by a step.
    case enter(Step?)
  }

  enum Step: Equatable, Sendable { case down, up, column, columnBefore }

  /// What the form leaves to its screen.
  enum Outcome: Equatable, Sendable {
    case changed(isUp: Bool)
    /// A number was typed; where to go once it is accepted.
    case entered(String, Step?)
  }

  var keys: KeyTable<Command> { isTyping ? Self.typingKeys : fieldKeys }

  private var fieldKeys: KeyTable<Command> {
    // A sign is typed, so that what is wrong with it can be said; the arrows change a number.
    let digits = field.isNumber ? Array("0123456789.,-+\u{2212}０１２３４５６７８９") : []
    let signs = field.isNumber ? [] : Key.all("+-")
    return KeyTable(
      [
        .init(Motion.down.keys, "down", "next field", help: "Go to the next field.", .step(.down)),
        .init(Motion.up.keys, "up", "field", help: "Go to the field before.", .step(.up)),
        .init([.tab], "tab", "column", help: "Go to the next column of fields.", .step(.column)),
        .init(
          [.right] + signs.prefix(1), "arrows", "change", rank: 1,
          help: "Right makes it larger, left smaller; a number such as 1.5M can be typed.", .higher),
        .init([.left] + signs.suffix(1), "left", "smaller", help: "Make it smaller.", .lower),
        .init([.backTab], "shift-tab", "column before", help: "Go to the column before.", .step(.columnBefore)),
      ] + digits.map { .init(keys: [.character($0)], hint: nil, action: .command(.begin($0)), isTyped: true) })
  }

  private static var typingKeys: KeyTable<Command> {
    KeyTable([
      .init([.enter], "enter", "keep", rank: 1, help: "Keep the number.", .enter(nil)),
      .init([.escape], "esc", "leave it", rank: 2, help: "Leave the number as it was.", .drop),
      .type("1.5M, 200k, 2e6", rank: 3, help: "k, M and B are taken."),
      .init(keys: [.backspace], hint: nil, action: .command(.erase)),
      .init(keys: [.down], hint: nil, action: .command(.enter(.down))),
      .init(keys: [.up], hint: nil, action: .command(.enter(.up))),
      .init(keys: [.tab], hint: nil, action: .command(.enter(.column))),
    ])
  }

  /// Nil where nothing is left to do.
  mutating func perform(_ command: Command) -> Outcome? {
    switch command {
    case .step(let step): go(step)
    case .higher: return .changed(isUp: true)
    case .lower: return .changed(isUp: false)
    case .begin(let character): typed = String(character)
    case .erase: typed = typed.map { String($0.dropLast()) }
    case .drop: typed = nil
    case .enter(let step): return typed.map { .entered($0, step) }
    }
    return nil
  }

  mutating func type(_ character: Character) {
    if let text = typed, text.count < 24 { typed = text + String(character) }
  }

  /// Puts the cursor on a field, if the form has it.
  mutating func find(_ field: Field) {
    if let index = fields.firstIndex(of: field) { cursor = index }
  }

  /// Goes to a field by its place.
  mutating func go(to place: Int) { if fields.indices.contains(place) { cursor = place } }

  /// The number that was typed is taken.
  mutating func accept(_ step: Step?) {
    typed = nil
    if let step { go(step) }
  }

  private mutating func go(_ step: Step) {
    let change =
      switch step {
      case .down: 1
      case .up: -1
      case .column: rows
      case .columnBefore: -rows
      }
    cursor = (cursor + change + fields.count) % fields.count
  }

  // MARK: Showing

  /// What stands above the keys while a number is typed.
  var prompt: String? { typed.map { "\(field.label): \($0)_" } }

  /// The form over a page: fields at the top, what the field means at the bottom, and above that the foot.
  ///
  /// - Parameters:
  ///   - value: the value of a field in so many cells.
  ///   - body: draws what is between, in these rows.
  func frame(
    _ page: Page, _ size: Size, message: String?, foot: [(text: String, style: Style)], value: (Field, Int) -> String,
    body: (Range<Int>, inout Frame) -> Void
  ) -> Frame {
    let width = Page.width(size)
    var frame = page.frame(size, message: message)
    draw(value, &frame, width: width)
    if let prompt { frame.cursor = Frame.Position(row: size.height - 2, column: Text.width(prompt)) }
    // The last two rows belong to messages and keys.
    let end = size.height - 2
    if message == nil { frame.write(field.meaning, row: end, column: 1, style: .dim, limit: width) }
    body((rows + 1)..<max(rows + 1, end - foot.count), &frame)
    for (index, line) in foot.enumerated() {
      frame.write(line.text, row: end - foot.count + index, column: 1, style: line.style, limit: width)
    }
    if let message { say(message, &frame, width: width) }
    return frame
  }

  private func draw(_ value: (Field, Int) -> String, _ frame: inout Frame, width: Int) {
    let column = width / 3
    // Cells of a value.
    let room = column - 13
    for (index, field) in fields.enumerated() {
      let isHere = index == cursor
      let left = 1 + index / rows * column
      let row = 1 + index % rows
      frame.write(isHere ? ">" : " ", row: row, column: left, style: .key)
      if isHere { frame.cursor = Frame.Position(row: row, column: left) }
      frame.write(Text.padded(field.label, width: 10), row: row, column: left + 1, style: isHere ? .strong : .dim)
      let text = Text.padded(value(field, room), width: room, alignRight: true)
      frame.write(text, row: row, column: left + 12, style: isHere ? .selected : .plain)
    }
  }

  /// Writes a message that one row is too short for over the last rows above the keys.
  private func say(_ message: String, _ frame: inout Frame, width: Int) {
    let lines = Text.wrap(message, width: width)
    guard lines.count > 1 else { return }
    for (index, line) in lines.enumerated() {
      let row = frame.height - 1 - lines.count + index
      frame.fill(row: row, columns: 0..<frame.width)
      frame.write(line, row: row, column: 1, style: .warning)
    }
  }
}
