import Practice
import Pricing

/// The cost lab for who listens: fields by their numbers, and what every pricing option costs.
extension LabScreen {
  func speech(_ world: World) -> Speech {
    switch mode {
    case .fields: return fieldsSpeech(world)
    case .models(let words, _): return modelsSpeech(words, world)
    case .scenarios: return scenariosSpeech(world)
    case .naming:
      return Speech(
        body: ["Keep the workload in your progress file."],
        prompt: "A name for it, or \(Binding.leave.label) to leave it")
    case .lines, .ranking, .quiz:
      let page = page(world)
      return Speech(
        body: [Spoken.heading(page)] + page.blocks.compactMap(\.told), prompt: prompt(world))
    }
  }

  private func fieldsSpeech(_ world: World) -> Speech {
    let prices = world.profile.prices
    guard let figures = LabFigures(model, workload, requirements, prices) else {
      let sentence =
        prices.choices.isEmpty
        ? "There is no price list. bedrill lab --prices FILE reads one of yours."
        : "The price list does not have \(model). \(Self.keys.told(.models)) chooses another."
      return Speech(body: ["Cost lab.", sentence], prompt: prompt(world))
    }
    let fields = form.fields.map { "\($0.label): \($0.text(self, width: Page.column))" }
    let rows = figures.rows(width: Page.column).map { Spoken.sentence(Spoken.row(String($0.text.dropFirst(2)))) }
    return Speech(
      body: ["Cost lab. \(title(world))\(mark(world)). \(note(Page.column).capitalizedFirst)."]
        + Spoken.choices(fields) + rows
        + ["Exam: " + figures.answer.sentence, Spoken.sentence(figures.provenance)],
      state: ["Field \(form.cursor + 1), \(form.field.label): \(form.field.meaning)"],
      prompt: FieldWords.prompt + ", " + prompt(world), tellsChanges: true)
  }

  private func modelsSpeech(_ words: String, _ world: World) -> Speech {
    let models = world.profile.prices.search(words)
    let rows = models.map { "\($0.name), \(LabScreen.kinds(of: $0, world.profile.prices))" }
    let heading = words.isEmpty ? "Models, USD per 1M tokens in and out." : "Models with: \(words)."
    return Speech(
      body: [heading] + (rows.isEmpty ? ["No model has these words. Try fewer."] : Spoken.choices(rows)),
      prompt: "A number, or words to search for, \(Binding.leave.label) back")
  }

  private func scenariosSpeech(_ world: World) -> Speech {
    let rows = scenarios(world.profile).enumerated().map { row, saved in
      "\(saved.name). " + (Scenario.all.indices.contains(row) ? Scenario.all[row].story : "Kept by you.")
    }
    return Speech(
      body: ["Begin from a scenario."] + Spoken.choices(rows), prompt: "A number, \(Binding.leave.label) back")
  }

  func choices(_ world: World) -> Int {
    switch mode {
    case .fields: form.fields.count
    case .models(let words, _): world.profile.prices.search(words).count
    case .scenarios: scenarios(world.profile).count
    case .lines, .ranking, .naming, .quiz: 0
    }
  }

  mutating func choose(_ row: Int, _ context: inout Context) {
    if mode == .fields { go(to: row) } else { pick(row, &context) }
  }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    switch mode {
    case .fields: return takeField(words, &context)
    case .models:
      let isNumber = TypedRows(words, count: choices(context.world)) != .unknown
      guard !words.isEmpty, !isNumber else { return .unknown }
      if words == Binding.leave.label { return takeText(words, &context) }
      search(words)
      return .taken
    case .naming: return takeText(words, &context)
    case .scenarios, .lines, .ranking, .quiz: return .unknown
    }
  }

  private mutating func takeField(_ words: String, _ context: inout Context) -> Heard {
    guard let typed = FieldWords(words, of: form) else { return .unknown }
    let place = form.cursor
    go(to: typed.place)
    let sentence: String?
    if let isUp = typed.step {
      sentence = change(form.field, isUp: isUp)
    } else {
      sentence = form.field.isNumber ? take(typed.value, form.field) : FieldWords.steps
    }
    guard let sentence else {
      keepBench(&context)
      return .taken
    }
    go(to: place)
    context.message = sentence
    return .refused
  }
}
