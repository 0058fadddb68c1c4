import Canvas
import Practice
import Pricing

/// Ways of making a model fit a task, side by side: what is paid up front, what runs on, and both over months.
struct LadderScreen: Screen {
  let model: PriceList.Model.ID
  var workload: Workload
  var plan = CustomizationPlan()
  private(set) var form = FieldGrid(LadderField.all)
  private(set) var view = LabScreen.View.both
  private(set) var mode = Mode.fields

  enum Mode: Equatable, Sendable {
    case fields
    case lines(scroll: Int?)
  }

  /// The ladder of the lab's model and workload, over a year.
  init(_ lab: LabScreen) {
    model = lab.model
    workload = (try? lab.workload.with(.months, 12)) ?? lab.workload
  }

  let name = "Customization"

  var scroll: Int? {
    get { if case .lines(let scroll) = mode { scroll } else { nil } }
    set { if case .lines = mode { mode = .lines(scroll: newValue) } }
  }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case form(FieldGrid<LadderField>.Command)
    case lines, view, ask
    /// Back to the fields.
    case close
  }

  /// The keys of the ladder that are not those of its form.
  static let keys = KeyTable<Command>([
    .init(Key.all("l"), "l", "lines", rank: 4, help: "See the lines of every estimate, and the sources.", .lines),
    .init(Key.all("a"), "a", "ask me", rank: 6, help: "Answer a question about this, with fresh numbers.", .ask),
    .init(Key.all("v"), "v", "view", rank: 5, help: "Show the table, the chart, or both where there is room.", .view),
    .help(rank: 3), .leave(rank: 2, help: "Go back to the cost lab."),
  ])

  private static let lineKeys = KeyTable<Command>(
    .moving("scroll", rank: 3, help: "Scroll.") + [
      .init(
        [.enter] + Binding.back.keys + Binding.leave.keys + Key.all("l"), "enter", "back", rank: 1,
        help: "Go back to the fields.", .close),
      .help(rank: 2),
    ])

  func keys(_ world: World) -> KeyTable<Command> {
    guard mode == .fields else { return Self.lineKeys }
    return KeyTable(form.keys.map(Command.form) + (form.isTyping ? [] : Self.keys.rows))
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .form(let command): change(command, &context)
    case .lines: mode = .lines(scroll: 0)
    case .view: view = view.next
    case .close: mode = .fields
    case .ask:
      LabQuestion.ask(about: ["custom-model-cost", "rag-cost", "fine-tuning", "custom-model-import"], &context)
    }
  }

  private mutating func change(_ command: FieldGrid<LadderField>.Command, _ context: inout Context) {
    switch form.perform(command) {
    case .changed(let isUp)?: context.message = change(form.field, isUp: isUp)
    case .entered(let text, let step)?:
      context.message = take(text, form.field)
      if context.message == nil { form.accept(step) }
    case nil: break
    }
  }

  /// Goes to a field by its place.
  mutating func go(to place: Int) { form.go(to: place) }

  mutating func type(_ character: Character, _ context: inout Context) { form.type(character) }
}
