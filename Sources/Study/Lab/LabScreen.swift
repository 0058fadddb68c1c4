import Canvas
import Practice
import Pricing

/// The cost lab: a workload to be changed, what it costs in every way of paying, and what the exam would say.
struct LabScreen: Screen {
  var model: PriceList.Model.ID
  var workload: Workload
  var requirements: Requirements
  private(set) var form = FieldGrid(LabField.all)
  private(set) var view = View.both
  private(set) var mode = Mode.fields

  /// What stands between the fields and the sentence, where there is no room for both.
  enum View: Equatable, Sendable {
    case both, table, chart

    var next: View { self == .both ? .table : self == .table ? .chart : .both }
  }

  enum Mode: Equatable, Sendable {
    case fields
    case models(words: String, cursor: ListCursor)
    case scenarios(ListCursor)
    case lines(scroll: Int?)
  }

  init(_ scenario: Scenario = Scenario.all[0]) {
    model = scenario.model
    workload = scenario.workload
    requirements = scenario.requirements
  }

  let name = "Cost lab"

  var scroll: Int? {
    get { if case .lines(let scroll) = mode { scroll } else { nil } }
    set { if case .lines = mode { mode = .lines(scroll: newValue) } }
  }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case form(FieldGrid<LabField>.Command)
    case models, scenarios, lines, view, ladder, ask
    /// Back to the fields.
    case close
    /// The model or scenario under the cursor.
    case choose
    case scenario(Int)
    case erase
  }

  /// The keys of the lab that are not those of its form.
  static let keys = KeyTable<Command>([
    .init(Key.all("m"), "m", "model", rank: 3, help: "Choose another model.", .models),
    .init(Key.all("s"), "s", "scenario", rank: 4, help: "Begin from a scenario.", .scenarios),
    .init(Key.all("l"), "l", "lines", rank: 5, help: "See the lines of every estimate, and the sources.", .lines),
    .init(Key.all("c"), "c", "customize", rank: 6, help: "Compare ways of customizing, month by month.", .ladder),
    .init(Key.all("a"), "a", "ask me", rank: 7, help: "Answer a question about this, with fresh numbers.", .ask),
    .init(Key.all("v"), "v", "view", rank: 8, help: "Show the table, the chart, or both where there is room.", .view),
  ])

  func keys(_ world: World) -> KeyTable<Command> {
    let form = form.keys.map(Command.form)
    return switch mode {
    case .fields where self.form.isTyping: KeyTable(form)
    case .fields: KeyTable(form + Self.keys.rows + [.help(rank: 2), .leave(rank: 7, told: .back)])
    case .models: Self.modelKeys
    case .scenarios: Self.scenarioKeys
    case .lines: Self.lineKeys
    }
  }

  private static let modelKeys = KeyTable<Command>(
    [
      .type("to search", rank: 3, help: "Narrow the list by words."),
      .init([.enter], "enter", "choose", rank: 1, help: "Choose the model.", .choose),
      .init(Binding.back.keys, Binding.back.label, "back", rank: 2, help: "Go back to the fields.", .close),
      .init(keys: [.backspace], hint: nil, action: .command(.erase)),
    ] + .moving(letters: false))

  private static let scenarioKeys = KeyTable<Command>(
    .moving("move", rank: 4, help: "Move in the list.")
      + .each(
        Key.all(String("123456789".prefix(Scenario.all.count))), "1-\(Scenario.all.count)", "choose", rank: 3,
        help: "Choose one."
      ) { .scenario($0) } + [
        .init([.enter], "enter", "choose", rank: 1, help: "Begin from this scenario.", .choose),
        .init(
          Binding.back.keys + Binding.leave.keys, Binding.back.label, "back", rank: 2,
          help: "Go back to the fields.", .close),
        .help(rank: 2),
      ])

  private static let lineKeys = KeyTable<Command>(
    .moving("scroll", label: "arrows", rank: 3, help: "Scroll; PgUp and PgDn move by pages.") + [
      .init(
        [.enter] + Binding.back.keys + Binding.leave.keys + Key.all("l"), "enter", "back", rank: 1,
        help: "Go back to the fields.", .close),
      .help(rank: 2),
    ])

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .form(let command): change(command, &context)
    case .models: mode = .models(words: "", cursor: ListCursor())
    case .scenarios: mode = .scenarios(ListCursor())
    case .lines: mode = .lines(scroll: 0)
    case .view: view = view.next
    case .ladder: context.push(LadderScreen(self))
    case .ask: LabQuestion.ask(about: concepts(context.profile), &context)
    case .close: mode = .fields
    case .choose: choose(context.profile.prices)
    case .scenario(let number): begin(Scenario.all[number])
    case .erase: search { String($0.dropLast()) }
    }
  }

  private mutating func change(_ command: FieldGrid<LabField>.Command, _ context: inout Context) {
    switch form.perform(command) {
    case .changed(let isUp)?: context.message = change(form.field, isUp: isUp)
    case .entered(let text, let step)?:
      context.message = take(text, form.field)
      if context.message == nil { form.accept(step) }
    case nil: break
    }
  }

  mutating func type(_ character: Character, _ context: inout Context) {
    form.type(character)
    search { $0.count < 40 ? $0 + String(character) : $0 }
  }

  private mutating func search(_ change: (String) -> String) {
    if case .models(let words, _) = mode { mode = .models(words: change(words), cursor: ListCursor()) }
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    switch mode {
    case .models(let words, var cursor):
      cursor.move(motion, count: context.profile.prices.search(words).count)
      mode = .models(words: words, cursor: cursor)
    case .scenarios(var cursor):
      cursor.move(motion, count: Scenario.all.count)
      mode = .scenarios(cursor)
    case .lines, .fields: scroll(motion, context.world)
    }
  }

  private mutating func choose(_ prices: PriceList) {
    switch mode {
    case .models(let words, let cursor):
      let models = prices.search(words)
      guard models.indices.contains(cursor.row) else { return }
      model = models[cursor.row].id
      workload = workload.fitting(prices.basis(of: models[cursor.row]))
      mode = .fields
    case .scenarios(let cursor): begin(Scenario.all[cursor.row])
    case .fields, .lines: break
    }
  }

  private mutating func begin(_ scenario: Scenario) {
    let view = view
    self = LabScreen(scenario)
    self.view = view
  }
}
