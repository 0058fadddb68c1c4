import Practice
import Pricing

/// The ladder of customization for who listens.
extension LadderScreen {
  func speech(_ world: World) -> Speech {
    let page = page(world)
    guard mode == .fields, let figures = LadderFigures(self, world.profile.prices) else {
      return Speech(
        body: [Spoken.heading(page)] + page.blocks.compactMap(\.told),
        prompt: prompt(world))
    }
    let fields = form.fields.map { "\($0.label): \($0.text(self, width: Page.column))" }
    let rows = figures.rows(width: Page.column).map { Spoken.sentence(Spoken.row(String($0.dropFirst(2)))) }
    let heads = Spoken.row(figures.header(width: Page.column))
    return Speech(
      body: [Spoken.heading(page)] + Spoken.choices(fields)
        + ["Of each way: \(heads)"] + rows + figures.crossings + ["Exam: " + figures.sentence],
      state: ["Field \(form.cursor + 1), \(form.field.label): \(form.field.meaning)"],
      prompt: FieldWords.prompt + ", " + prompt(world), tellsChanges: true)
  }

  func choices(_ world: World) -> Int { mode == .fields ? form.fields.count : 0 }
  mutating func choose(_ row: Int, _ context: inout Context) { go(to: row) }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    guard mode == .fields, let typed = FieldWords(words, of: form) else { return .unknown }
    let place = form.cursor
    go(to: typed.place)
    let sentence: String?
    if let isUp = typed.step {
      sentence = change(form.field, isUp: isUp)
    } else {
      sentence = form.field.isNumber ? take(typed.value, form.field) : FieldWords.steps
    }
    guard let sentence else { return .taken }
    go(to: place)
    context.message = sentence
    return .refused
  }
}
