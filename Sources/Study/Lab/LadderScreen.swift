import Canvas
import Practice
import Pricing

/// Ways of making a model fit a task, side by side: what is paid up front, what runs on, and both over months.
public struct LadderScreen: Equatable, Sendable {
  let model: PriceList.Model.ID
  var workload: Workload
  var plan = CustomizationPlan()
  var cursor = 0
  var view = LabScreen.View.both
  var mode = Mode.fields

  enum Mode: Equatable, Sendable {
    case fields
    case typing(String)
    case lines(scroll: Int?)
  }

  /// The ladder of the lab's model and workload, over a year.
  init(_ lab: LabScreen) {
    model = lab.model
    workload = (try? lab.workload.with(.months, 12)) ?? lab.workload
  }

  var field: LadderField { LadderField.all[cursor] }

  enum Command: Equatable, Sendable { case up, down, column, lower, higher, lines, view, ask }

  static let keys = KeyTable<Command>([
    .init([.down, .character("j")], "down", "next field", help: "Go to the next field.", .down),
    .init([.up, .character("k")], "up", "field", help: "Go to the field before.", .up),
    .init([.tab], "tab", "column", help: "Go to the next column of fields.", .column),
    .init(
      [.right, .character("+")], "arrows", "change", rank: 1,
      help: "Right makes it larger; a number such as 1.5M can be typed.",
      .higher),
    .init([.left, .character("-")], "left", "smaller", help: "Make it smaller.", .lower),
    .init(Key.all("l"), "l", "lines", rank: 3, help: "See the lines of every estimate, and the sources.", .lines),
    .init(Key.all("a"), "a", "ask me", rank: 6, help: "Answer a question about this, with fresh numbers.", .ask),
    .init(Key.all("v"), "v", "view", rank: 4, help: "Show the table, the chart, or both where there is room.", .view),
  ])
}

extension LadderScreen: Sheet {
  var name: String { "Customization" }

  func hints(_ world: World) -> [Hint] {
    switch mode {
    case .fields:
      LadderScreen.keys.hints + [
        Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 2),
        Hint(key: .character("q"), label: "q", word: "back", help: "Go back to the cost lab.", rank: 5),
      ]
    case .typing:
      [
        Hint(key: .enter, label: "enter", word: "keep", help: "Keep the number.", rank: 1),
        Hint(key: .escape, label: "esc", word: "leave it", help: "Leave the number as it was.", rank: 2),
        Hint(key: nil, label: "type", word: "1.5M, 200k, 2e6", help: "k, M and B are taken.", rank: 3),
      ]
    case .lines:
      [
        Hint(key: .down, label: "arrows", word: "scroll", help: "Scroll; PgUp and PgDn move by pages.", rank: 3),
        Hint(key: .enter, label: "enter", word: "back", help: "Go back to the fields.", rank: 1),
        Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 2),
      ]
    }
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    switch mode {
    case .fields: return pressFields(key, &context)
    case .typing(let text): return type(key, text, &context)
    case .lines(let scroll):
      if [.escape, .enter, .character("l"), .character("q")].contains(key) {
        mode = .fields
        return true
      }
      guard let next = scrolled(scroll, by: key, context, arrows: true) else { return false }
      mode = .lines(scroll: next)
      return true
    }
  }

  private mutating func pressFields(_ key: Key, _ context: inout Context) -> Bool {
    if case .character(let character) = key, character.isASCII, character.isNumber || character == ".",
      field != .hosting
    {
      mode = .typing(String(character))
      return true
    }
    if key == .backTab { return move(-FieldGrid.rows) }
    guard let command = LadderScreen.keys.command(for: key) else { return false }
    switch command {
    case .down: return move(1)
    case .up: return move(-1)
    case .column: return move(FieldGrid.rows)
    case .higher: context.message = change(field, isUp: true)
    case .lower: context.message = change(field, isUp: false)
    case .lines: mode = .lines(scroll: 0)
    case .ask:
      LabQuestion.ask(about: ["custom-model-cost", "rag-cost", "fine-tuning", "custom-model-import"], &context)
    case .view: view = view == .both ? .table : view == .table ? .chart : .both
    }
    return true
  }

  private mutating func move(_ step: Int) -> Bool {
    cursor = (cursor + step + LadderField.all.count) % LadderField.all.count
    return true
  }

  private mutating func type(_ key: Key, _ text: String, _ context: inout Context) -> Bool {
    switch key {
    case .character(let character): if text.count < 24 { mode = .typing(text + String(character)) }
    case .backspace: mode = .typing(String(text.dropLast()))
    case .escape: mode = .fields
    case .enter, .down, .up, .tab:
      context.message = take(text, field)
      guard context.message == nil else { return true }
      mode = .fields
      if key == .down || key == .tab { return move(key == .down ? 1 : FieldGrid.rows) }
      if key == .up { return move(-1) }
    default: return false
    }
    return true
  }
}
