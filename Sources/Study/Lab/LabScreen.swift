import Canvas
import Practice
import Pricing

/// The cost lab: a workload to be changed, what it costs in every pricing option, and what the exam would say.
struct LabScreen: Screen {
  var model: PriceList.Model.ID
  var workload: Workload
  var requirements: Requirements
  private(set) var form: FieldGrid<LabField>
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
    /// All models and pricing options, the cheapest first.
    case ranking(scroll: Int?)
    /// A name for the workload, as far as it is typed.
    case naming(String)
    case quiz(LabQuiz)
  }

  init(_ scenario: Scenario = .opening) {
    model = scenario.model
    workload = scenario.workload
    requirements = scenario.requirements
    form = FieldGrid(LabField.first(scenario.workload), rows: 1)
  }

  /// The lab as it was left, or as it opens for the first time.
  init(_ profile: Profile) {
    self.init()
    if let bench = profile.bench { take(bench) }
  }

  let name = "Cost lab"

  var scroll: Int? {
    get {
      switch mode {
      case .lines(let scroll), .ranking(let scroll): scroll
      default: nil
      }
    }
    set {
      if case .lines = mode { mode = .lines(scroll: newValue) }
      if case .ranking = mode { mode = .ranking(scroll: newValue) }
    }
  }

  /// Whether all fields are shown, and not the first three alone.
  var isWhole: Bool { form.rows > 1 }

  // MARK: Keys

  enum Command: Equatable, Sendable {
    case form(FieldGrid<LabField>.Command)
    case models, scenarios, lines, ranking, fields, view, ladder, ask, keep
    /// Back to the fields.
    case close
    /// The model or scenario under the cursor; the name that was typed.
    case choose
    case scenario(Int)
    case answer(Int)
    /// A question of the bank instead.
    case fromBank
    case erase
    /// Forgets the saved workload under the cursor.
    case forget
  }

  /// The keys of the lab that are not those of its form.
  static let keys = KeyTable<Command>([
    .init(Key.all("a"), "a", "ask me", rank: 3, help: "Answer a question about this workload.", .ask),
    .init(Key.all("f"), "f", "fields", rank: 4, help: "Show all fields, or the first three.", .fields),
    .init(Key.all("m"), "m", "model", rank: 5, help: "Choose another model.", .models),
    .init(Key.all("o"), "o", "scenario", rank: 6, help: "Begin from a scenario, or from one of yours.", .scenarios),
    .init(
      Key.all("r"), "r", "rank", rank: 7, help: "Rank all models and pricing options, the cheapest first.", .ranking),
    .init(Key.all("l"), "l", "lines", rank: 8, help: "See the lines of every estimate, and the sources.", .lines),
    .init(Key.all("t"), "t", "customize", rank: 9, help: "Compare ways of customizing, month by month.", .ladder),
    .init(Key.all("w"), "w", "keep", rank: 10, help: "Keep the workload under a name.", .keep),
    .init(Key.all("v"), "v", "view", rank: 11, help: "Show the table, the chart, or both where there is room.", .view),
  ])

  func keys(_ world: World) -> KeyTable<Command> {
    let form = form.keys.map(Command.form)
    return switch mode {
    case .fields where self.form.isTyping: KeyTable(form)
    case .fields: KeyTable(form + Self.keys.rows + [.help(rank: 2), .leave(rank: 3, told: .back)])
    case .models: Self.modelKeys
    case .scenarios: scenarioKeys(world)
    case .lines: Self.lineKeys("l")
    case .ranking: Self.lineKeys("r")
    case .naming: Self.namingKeys
    case .quiz(let quiz): Self.quizKeys(quiz)
    }
  }

  private static let modelKeys = KeyTable<Command>(
    [
      .type("to search", rank: 3, help: "Narrow the list by words."),
      .init([.enter], "enter", "choose", rank: 1, help: "Choose the model.", .choose),
      .init(Binding.back.keys, Binding.back.name, "back", rank: 2, help: "Go back to the fields.", .close),
      .init(keys: [.backspace], hint: nil, action: .command(.erase)),
    ] + .moving(letters: false))

  private func scenarioKeys(_ world: World) -> KeyTable<Command> {
    let count = min(9, scenarios(world.profile).count)
    return KeyTable(
      .moving("move", rank: 4, help: "Move in the list.")
        + .each(Key.all(String("123456789".prefix(count))), "1-\(count)", "choose", rank: 3, help: "Choose one.") {
          .scenario($0)
        } + [
          .init([.enter], "enter", "choose", rank: 1, help: "Begin from this one.", .choose),
          .init(Key.all("x"), "x", "forget", rank: 5, help: "Forget one that you kept.", .forget),
          .init(
            Binding.back.keys + Binding.leave.keys, Binding.back.name, "back", rank: 2,
            help: "Go back to the fields.", .close),
          .help(rank: 2),
        ])
  }

  private static func lineKeys(_ letter: String) -> KeyTable<Command> {
    KeyTable(
      .moving("scroll", rank: 3, help: "Scroll.") + [
        .init(
          [.enter] + Binding.back.keys + Binding.leave.keys + Key.all(letter), "enter", "back", rank: 1,
          help: "Go back to the fields.", .close),
        .help(rank: 2),
      ])
  }

  private static let namingKeys = KeyTable<Command>([
    .init([.enter], "enter", "keep", rank: 1, help: "Keep the workload under this name.", .choose),
    .init([.escape], "esc", "leave it", rank: 2, help: "Do not keep it.", .close),
    .type("a name", rank: 3, help: "Give the workload a name."),
    .init(keys: [.backspace], hint: nil, action: .command(.erase)),
  ])

  private static func quizKeys(_ quiz: LabQuiz) -> KeyTable<Command> {
    let back = Binding.back.keys + Binding.leave.keys
    guard quiz.chosen == nil else {
      return KeyTable([
        .init([.enter] + back, "enter", "back", rank: 1, help: "Go back to the fields.", .close),
        .init(Key.all("a"), "a", "another", rank: 2, help: "Answer another question about this workload.", .ask),
        .init(
          Key.all("b"), "b", "from the bank", rank: 3, help: "Answer a question of the bank about this.", .fromBank),
        .help(rank: 4),
      ])
    }
    return KeyTable(
      .each(
        Key.all(String("1234".prefix(quiz.options.count))), "1-\(quiz.options.count)", "choose", rank: 1,
        help: "Choose an answer."
      ) { .answer($0) } + [
        .init(back, Binding.back.name, "back", rank: 2, help: "Go back to the fields.", .close),
        .init(Key.all("b"), "b", "from the bank", rank: 3, help: "Answer a question of the bank instead.", .fromBank),
        .help(rank: 4),
      ])
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    if context.profile.prices.models.isEmpty, [.fields, .view].contains(command) || command.isOfForm {
      context.message = "Without prices there is nothing to change here."
      return
    }
    switch command {
    case .form(let command): change(command, &context)
    case .models: mode = .models(words: "", cursor: ListCursor())
    case .scenarios: mode = .scenarios(ListCursor())
    case .lines: mode = .lines(scroll: 0)
    case .ranking: mode = .ranking(scroll: 0)
    case .fields: showFields()
    case .view: view = view.next
    case .ladder: context.push(LadderScreen(self))
    case .ask: ask(&context)
    case .keep: mode = .naming("")
    case .close: mode = .fields
    case .choose: choose(&context)
    case .scenario(let number): begin(number, context.profile)
    case .answer(let number): answer(number)
    case .fromBank: LabQuestion.ask(about: concepts(context.profile), &context)
    case .erase: edit { String($0.dropLast()) }
    case .forget: forget(&context)
    }
    context.profile.bench = bench
  }

  /// All fields, or the first three; the cursor stays on its field where it can.
  private mutating func showFields() {
    let field = form.field
    form = isWhole ? FieldGrid(LabField.first(workload), rows: 1) : FieldGrid(LabField.all, rows: 8)
    form.find(field)
  }

  /// The first fields of another workload; all of them stay all.
  private mutating func beginFields() {
    mode = .fields
    if !isWhole { form = FieldGrid(LabField.first(workload), rows: 1) }
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

  /// Goes to a field by its place.
  mutating func go(to place: Int) { form.go(to: place) }

  /// Narrows the list of models by words.
  mutating func search(_ words: String) { mode = .models(words: words, cursor: ListCursor()) }

  /// Takes a line of the list that is told.
  mutating func pick(_ row: Int, _ context: inout Context) {
    var cursor = ListCursor()
    cursor.go(to: row, count: row + 1)
    switch mode {
    case .models(let words, _): mode = .models(words: words, cursor: cursor)
    case .scenarios: mode = .scenarios(cursor)
    default: return
    }
    choose(&context)
    context.profile.bench = bench
  }

  /// Keeps the workload on the bench, as after every key.
  func keepBench(_ context: inout Context) { context.profile.bench = bench }

  mutating func type(_ character: Character, _ context: inout Context) {
    form.type(character)
    edit { $0.count < SavedWorkload.longestName ? $0 + String(character) : $0 }
  }

  /// Changes the words of a search, or a name.
  private mutating func edit(_ change: (String) -> String) {
    if case .models(let words, _) = mode { mode = .models(words: change(words), cursor: ListCursor()) }
    if case .naming(let text) = mode { mode = .naming(change(text)) }
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    switch mode {
    case .models(let words, var cursor):
      cursor.move(motion, count: context.profile.prices.search(words).count)
      mode = .models(words: words, cursor: cursor)
    case .scenarios(var cursor):
      cursor.move(motion, count: scenarios(context.profile).count)
      mode = .scenarios(cursor)
    default: scroll(motion, context.world)
    }
  }

  private mutating func choose(_ context: inout Context) {
    switch mode {
    case .models(let words, let cursor):
      let prices = context.profile.prices
      let models = prices.search(words)
      guard models.indices.contains(cursor.row) else { return }
      model = models[cursor.row].id
      workload = workload.fitting(prices.basis(of: models[cursor.row]))
      beginFields()
    case .scenarios(let cursor): begin(cursor.row, context.profile)
    case .naming(let text): keep(text, &context)
    default: break
    }
  }

  // MARK: Scenarios and workloads that were kept

  /// What can be begun from: the scenarios, then those that the learner kept.
  func scenarios(_ profile: Profile) -> [SavedWorkload] {
    Scenario.all.map {
      SavedWorkload(name: $0.name, model: $0.model, workload: $0.workload, requirements: $0.requirements)
    } + SavedWorkload.list(profile.settings.workloads)
  }

  /// The workload as it stands, without a name.
  private var bench: SavedWorkload {
    SavedWorkload(name: "", model: model, workload: workload, requirements: requirements)
  }

  private mutating func take(_ saved: SavedWorkload) {
    model = saved.model
    workload = saved.workload
    requirements = saved.requirements
    if !isWhole { form = FieldGrid(LabField.first(workload), rows: 1) }
  }

  private mutating func begin(_ number: Int, _ profile: Profile) {
    let all = scenarios(profile)
    guard all.indices.contains(number) else { return }
    take(all[number])
    beginFields()
  }

  private mutating func keep(_ name: String, _ context: inout Context) {
    var saved = bench
    saved.name = SavedWorkload(name: name, model: model, workload: workload, requirements: requirements).name
    guard !saved.name.isEmpty else {
      context.message = "A workload needs a name to be found by. Type one."
      return
    }
    let others = SavedWorkload.list(context.profile.settings.workloads).filter { $0.name != saved.name }
    save(others + [saved], &context)
    mode = .fields
    context.message = "Kept as \"\(saved.name)\". \(Self.keys.label(.scenarios)) lists it."
  }

  private mutating func forget(_ context: inout Context) {
    guard case .scenarios(let cursor) = mode else { return }
    var kept = SavedWorkload.list(context.profile.settings.workloads)
    let index = cursor.row - Scenario.all.count
    guard kept.indices.contains(index) else {
      context.message = "This one came with bedrill. Only workloads that you kept can be forgotten."
      return
    }
    kept.remove(at: index)
    save(kept, &context)
  }

  private func save(_ kept: [SavedWorkload], _ context: inout Context) {
    context.profile.settings.workloads = SavedWorkload.text(kept)
    context.effects.append(.save(context.profile.settings))
  }

  // MARK: Questions

  private mutating func ask(_ context: inout Context) {
    guard let figures = LabFigures(model, workload, requirements, context.profile.prices),
      let quiz = LabQuiz(figures, workload, random: &context.random)
    else {
      context.message =
        "There is nothing to ask yet: this workload has no price. Add tokens or images, or another model."
      return
    }
    mode = .quiz(quiz)
  }

  private mutating func answer(_ number: Int) {
    guard case .quiz(var quiz) = mode else { return }
    quiz.choose(number)
    mode = .quiz(quiz)
  }
}

extension LabScreen.Command {
  fileprivate var isOfForm: Bool { if case .form = self { true } else { false } }
}
