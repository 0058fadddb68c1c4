import Canvas
import Practice
import Pricing

/// The cost lab: a workload to be changed, what it costs in every way of paying, and what the exam would say.
public struct LabScreen: Equatable, Sendable {
  var model: PriceList.Model.ID
  var workload: Workload
  var requirements: Requirements
  /// Which of the fields.
  var cursor = 0
  var view = View.both
  var mode = Mode.fields

  /// What stands between the fields and the sentence, where there is no room for both.
  enum View: Equatable, Sendable { case both, table, chart }

  enum Mode: Equatable, Sendable {
    case fields
    case typing(String)
    case models(words: String, cursor: Int)
    case scenarios(cursor: Int)
    case lines(scroll: Int?)
  }

  init(_ scenario: Scenario = Scenario.all[0]) {
    model = scenario.model
    workload = scenario.workload
    requirements = scenario.requirements
  }

  var field: LabField { LabField.all[cursor] }

  enum Command: Equatable, Sendable {
    case up, down, column, lower, higher, models, scenarios, lines, view, ladder, ask
  }

  static let keys = KeyTable<Command>([
    .init([.down, .character("j")], "down", "next field", help: "Go to the next field.", .down),
    .init([.up, .character("k")], "up", "field", help: "Go to the field before.", .up),
    .init([.tab], "tab", "column", help: "Go to the next column of fields.", .column),
    .init(
      [.right, .character("+")], "arrows", "change", rank: 1,
      help: "Right makes it larger; a number such as 1.5M can be typed.",
      .higher),
    .init([.left, .character("-")], "left", "smaller", help: "Make it smaller.", .lower),
    .init(Key.all("m"), "m", "model", rank: 3, help: "Choose another model.", .models),
    .init(Key.all("s"), "s", "scenario", rank: 4, help: "Begin from a scenario.", .scenarios),
    .init(Key.all("l"), "l", "lines", rank: 5, help: "See the lines of every estimate, and the sources.", .lines),
    .init(Key.all("c"), "c", "customize", rank: 6, help: "Compare ways of customizing, month by month.", .ladder),
    .init(Key.all("a"), "a", "ask me", rank: 7, help: "Answer a question about this, with fresh numbers.", .ask),
    .init(Key.all("v"), "v", "view", rank: 8, help: "Show the table, the chart, or both where there is room.", .view),
  ])
}

extension LabScreen: Sheet {
  var name: String { "Cost lab" }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    switch mode {
    case .fields: return pressFields(key, &context)
    case .typing(let text): return type(key, text, &context)
    case .models(let words, let cursor): return pickModel(key, words, cursor, context)
    case .scenarios(let cursor): return pickScenario(key, cursor)
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
      case .number = field
    {
      mode = .typing(String(character))
      return true
    }
    if key == .backTab { return move(-FieldGrid.rows) }
    guard let command = LabScreen.keys.command(for: key) else { return false }
    switch command {
    case .down: return move(1)
    case .up: return move(-1)
    case .column: return move(FieldGrid.rows)
    case .higher: context.message = change(field, isUp: true)
    case .lower: context.message = change(field, isUp: false)
    case .models: mode = .models(words: "", cursor: 0)
    case .scenarios: mode = .scenarios(cursor: 0)
    case .lines: mode = .lines(scroll: 0)
    case .view: view = view == .both ? .table : view == .table ? .chart : .both
    case .ladder: context.push(.ladder(LadderScreen(self)))
    case .ask: LabQuestion.ask(about: concepts(context.profile), &context)
    }
    return true
  }

  private mutating func move(_ step: Int) -> Bool {
    cursor = (cursor + step + LabField.all.count) % LabField.all.count
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

  private mutating func pickModel(_ key: Key, _ words: String, _ cursor: Int, _ context: Context) -> Bool {
    let models = context.profile.prices.search(words)
    let last = max(0, models.count - 1)
    switch key {
    case .character(let character): if words.count < 40 { mode = .models(words: words + String(character), cursor: 0) }
    case .backspace: mode = .models(words: String(words.dropLast()), cursor: 0)
    case .down: mode = .models(words: words, cursor: min(last, cursor + 1))
    case .up: mode = .models(words: words, cursor: max(0, cursor - 1))
    case .pageDown: mode = .models(words: words, cursor: min(last, cursor + 10))
    case .pageUp: mode = .models(words: words, cursor: max(0, cursor - 10))
    case .escape: mode = .fields
    case .enter:
      guard models.indices.contains(cursor) else { return true }
      model = models[cursor].id
      workload = workload.fitting(context.profile.prices.basis(of: models[cursor]))
      mode = .fields
    default: return false
    }
    return true
  }

  private mutating func pickScenario(_ key: Key, _ cursor: Int) -> Bool {
    let all = Scenario.all
    switch key {
    case .down, .character("j"): mode = .scenarios(cursor: min(all.count - 1, cursor + 1))
    case .up, .character("k"): mode = .scenarios(cursor: max(0, cursor - 1))
    case .escape, .character("q"): mode = .fields
    case .enter: begin(all[cursor])
    case .character(let digit):
      guard let number = digit.wholeNumberValue, all.indices.contains(number - 1) else { return false }
      begin(all[number - 1])
    default: return false
    }
    return true
  }

  private mutating func begin(_ scenario: Scenario) {
    let view = view
    self = LabScreen(scenario)
    self.view = view
  }
}
