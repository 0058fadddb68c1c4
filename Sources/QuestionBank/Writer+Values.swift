/// The fields of everything in a bank, in the order in which authors write them.
private typealias Value = YAMLText.Value
private typealias Entries = [(String, YAMLText.Value)]

extension Item {
  /// The item as a file holds it; what a question has from its case is left out.
  func value(in parent: Case?) -> YAMLText.Value {
    var fields: [(String, YAMLText.Value)] = [
      ("id", .text(id.rawValue)), ("rev", .plain("\(revision)")), ("type", .text(kind.rawValue)),
    ]
    func add(_ name: String, _ value: YAMLText.Value, if isOwn: Bool) { if isOwn { fields.append((name, value)) } }
    add("objective", .plain(objective.rawValue), if: objective != parent?.objective)
    add("concepts", .names(concepts.map(\.rawValue)), if: concepts != parent?.concepts)
    add("trap", .text(trap?.rawValue ?? ""), if: trap != nil)
    add("enemies", .names(enemies.map(\.rawValue)), if: !enemies.isEmpty)
    add("level", .text(level.rawValue), if: true)
    if guides != parent?.guides ?? Set(Guide.allCases) { fields.append(guides.field) }
    add("covers", .names(covers.map(\.rawValue)), if: !covers.isEmpty)
    add("sources", sources.value, if: sources != parent?.sources)
    fields += body.fields
    if let template { fields += template.fields }
    add("today", .text(today ?? ""), if: today != nil)
    return .fields(fields)
  }
}

extension Case {
  func value(_ questions: [Item]) -> YAMLText.Value {
    .fields([
      ("id", .text(id.rawValue)), ("rev", .plain("\(revision)")), ("type", .text("case")),
      ("objective", .plain(objective.rawValue)), ("concepts", .names(concepts.map(\.rawValue))),
      guides.field, ("sources", sources.value), ("scenario", .text(scenario)),
      ("questions", .list(questions.map { $0.value(in: self) })),
    ])
  }
}

extension Item.Body {
  fileprivate var fields: Entries {
    switch self {
    case .card(let card): card.fields
    case .choice(let choice), .multi(let choice):
      [("stem", .text(choice.stem)), ("options", .list(choice.options.map(\.value)))]
    case .order(let order):
      [("stem", .text(order.stem)), ("steps", .list(order.steps.map(\.value)))]
        + (order.decoys.isEmpty ? [] : [("decoys", .list(order.decoys.map(\.value)))])
    case .match(let match):
      [("stem", .text(match.stem)), ("pairs", .list(match.pairs.map(\.value)))]
        + (match.spare.isEmpty ? [] : [("spare", .list(match.spare.map(\.value)))])
    case .number(let number):
      [
        ("stem", .text(number.stem)), ("answer", number.answer.number), ("unit", .text(number.unit)),
        ("tolerance", number.tolerance.number), ("solution", .text(number.solution)),
      ]
    }
  }
}

extension Card {
  fileprivate var fields: Entries {
    guard let cloze, let whole = Card(cloze: cloze, note: nil) else {
      return [("front", .text(front)), ("back", .text(back))]
    }
    let note = back.dropFirst(whole.back.count + 1)
    return [("cloze", .text(cloze))] + (note.isEmpty ? [] : [("back", .text(String(note)))])
  }
}

extension Template {
  fileprivate var fields: Entries {
    [("draw", .fields(variables.map { ($0.name, .list($0.values.map(\.number))) }))]
      + (derived.isEmpty ? [] : [("let", .fields(derived.map { ($0.name, .text($0.expression)) }))])
  }
}

extension Option {
  fileprivate var value: Value {
    .fields(
      given(name, of: text) + [("text", .text(text))] + (isKey ? [("key", .plain("true"))] : [])
        + [("why", .text(why))] + trap.entries)
  }
}

extension Step {
  fileprivate var value: Value {
    .fields(given(name, of: text) + [("text", .text(text)), ("why", .text(why))] + trap.entries)
  }
}

/// The name, unless it is the one that its text gives it.
private func given(_ name: String, of text: String, _ field: String = "name") -> Entries {
  name == OptionNames.derived(from: text) ? [] : [(field, .text(name))]
}

extension Trap.ID? {
  fileprivate var entries: Entries { map { [("trap", .text($0.rawValue))] } ?? [] }
}

extension Match.Pair {
  fileprivate var value: Value {
    .fields(
      given(leftName, of: left, "left_name") + given(rightName, of: right, "right_name")
        + [("left", .text(left)), ("right", .text(right)), ("why", .text(why))])
  }
}

extension [Source] {
  fileprivate var value: Value {
    .list(
      map { source in
        .short(
          [("url", .text(source.url)), ("checked", .plain(source.checked))]
            + (source.note.map { [("note", .text($0))] } ?? []))
      })
  }
}

extension Set<Guide> {
  fileprivate var field: (String, Value) {
    isEmpty ? ("scope", .text("beyond")) : ("guide", .names(sorted().map(\.rawValue)))
  }
}

extension String {
  /// Without quotes where the text is a number.
  fileprivate var number: Value { isDecimal ? .plain(self) : .text(self) }
}

extension Blueprint {
  var value: YAMLText.Value {
    .fields([
      ("code", .text(code)), ("name", .text(name)), ("questions", .plain("\(questions)")),
      ("scored", .plain("\(scored)")), ("minutes", .plain("\(minutes)")), ("pass_mark", .plain("\(passMark)")),
      ("guides", .list(editions.map(\.value))), ("domains", .list(domains.map(\.value))),
      ("tasks", .list(tasks.map(\.value))), ("objectives", .list(objectives.map(\.value))),
    ])
  }
}

extension Blueprint.Edition {
  fileprivate var value: Value {
    .short([
      ("id", .text(id.rawValue)), ("name", .text(name)), ("published", .text(published)),
      ("cases", .plain("\(hasCases)")),
    ])
  }
}

extension Blueprint.Domain {
  fileprivate var value: Value {
    .short([("id", .text(id)), ("name", .text(name)), ("weight", .plain("\(weight)"))])
  }
}

extension Blueprint.Task {
  fileprivate var value: Value { .short([("id", .text(id)), ("name", .text(name))]) }
}

extension Objective {
  fileprivate var value: Value {
    .fields(
      [
        ("id", .plain(id.rawValue)), ("name", .text(name)), ("weight", .plain("\(weight)")),
        ("summary", .text(summary)),
      ]
        + (examples.isEmpty
          ? []
          : [
            (
              "examples",
              .fields(examples.sorted { $0.key < $1.key }.map { ("\"\($0.key.rawValue)\"", .text($0.value)) })
            )
          ]))
  }
}

extension SyllabusLine {
  var value: YAMLText.Value { .fields([("id", .text(id.rawValue)), ("text", .text(text))]) }
}

extension Trap {
  var value: YAMLText.Value {
    .fields([("id", .text(id.rawValue)), ("name", .text(name)), ("seeing_through", .text(seeingThrough))])
  }
}

extension Concept {
  var value: YAMLText.Value {
    .fields(
      [("id", .text(id.rawValue)), ("name", .text(name)), ("objective", .plain(objective.rawValue))]
        + (isPricing ? [("pricing", .plain("true"))] : [])
        + (covers.isEmpty ? [] : [("covers", .names(covers.map(\.rawValue)))])
        + [("primer", .text(primer))]
        + (confusedWith.isEmpty
          ? []
          : [
            (
              "confused_with",
              .list(confusedWith.map { .short([("id", .text($0.id.rawValue)), ("how", .text($0.how))]) })
            )
          ]))
  }
}
