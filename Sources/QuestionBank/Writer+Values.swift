/// The fields of everything in a bank, in the order in which authors write them.
private typealias Value = YAMLText.Value
private typealias Entries = YAMLText.Entries

extension Item {
  /// The item as a file holds it; what a question has from its case is left out.
  func value(in parent: Case?) -> YAMLText.Value {
    var fields: [(String, YAMLText.Value)] = [
      ("id", .text(id.rawValue)), ("rev", .plain("\(revision)")), ("type", .text(kind.rawValue)),
    ]
    func add(_ name: String, _ value: YAMLText.Value, if isOwn: Bool) { if isOwn { fields.append((name, value)) } }
    add("objective", .plain(objective.rawValue), if: objective != parent?.objective)
    add("concepts", .names(concepts.map(\.rawValue)), if: concepts != parent?.concepts)
    add("enemies", .names(enemies.map(\.rawValue)), if: !enemies.isEmpty)
    add("level", .text(level.rawValue), if: true)
    if guides != parent?.guides ?? .every { fields += guides.entries }
    add("covers", .names(covers.map(\.rawValue)), if: !covers.isEmpty)
    add("sources", sources.value, if: sources != parent?.sources)
    fields += body.content.entries
    if let template { fields += template.fields }
    add("today", .text(today ?? ""), if: today != nil)
    return .fields(fields)
  }
}

extension Case {
  func value(_ questions: [Item]) -> YAMLText.Value {
    .fields(
      [
        ("id", .text(id.rawValue)), ("rev", .plain("\(revision)")), ("type", .text("case")),
        ("objective", .plain(objective.rawValue)), ("concepts", .names(concepts.map(\.rawValue))),
      ] + guides.entries + [
        ("sources", sources.value), ("scenario", .text(scenario)),
        ("questions", .list(questions.map { $0.value(in: self) })),
      ])
  }
}

extension Template {
  fileprivate var fields: Entries {
    [("draw", .fields(variables.map { ($0.name, .list($0.values.map(Value.decimal))) }))]
      + (derived.isEmpty ? [] : [("let", .fields(derived.map { ($0.name, .text($0.expression)) }))])
  }
}

extension YAMLText {
  /// The name of an option, unless it is the one that its text gives it.
  static func optionName(_ name: String, of text: String, _ field: String = "name") -> Entries {
    name == OptionNames.derived(from: text) ? [] : [(field, .text(name))]
  }

  static func trap(_ trap: Trap.ID?) -> Entries { trap.map { [("trap", .text($0.rawValue))] } ?? [] }
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

extension GuideScope {
  /// Nothing for every guide.
  fileprivate var entries: Entries {
    switch self {
    case .every: []
    case .only(let guides): [("guide", .names(guides.sorted().map(\.rawValue)))]
    case .beyond: [("scope", .text("beyond"))]
    }
  }
}

extension Blueprint {
  var value: YAMLText.Value {
    .fields(
      [
        ("code", .text(code)), ("name", .text(name)), ("questions", .plain("\(questions)")),
        ("scored", .plain("\(scored)")), ("minutes", .plain("\(minutes)")), ("pass_mark", .plain("\(passMark)")),
        ("guides", .list(editions.map(\.value))), ("domains", .list(domains.map(\.value))),
        ("tasks", .list(tasks.map(\.value))),
      ] + (taskStatements == 0 ? [] : [("task_statements", .plain("\(taskStatements)"))])
        + [("objectives", .list(objectives.map(\.value)))] + (cost.map { [("cost", $0.value)] } ?? [])
        + (givenPresets.isEmpty ? [] : [("presets", .list(givenPresets.map(\.value)))])
        + (origins.map { [("sources", $0.value)] } ?? [])
        + (names.isEmpty ? [] : [("names", .fields(names.map { (YAMLText.key($0.wrong), .text($0.right)) }))]))
  }
}

extension Blueprint.Cost {
  fileprivate var value: Value {
    .fields([
      ("objectives", .list(objectives.map { .plain($0.rawValue) })), ("at_least", .plain("\(leastPercent)")),
      ("concepts", .names(concepts.map(\.rawValue))),
    ])
  }
}

extension Blueprint.Preset {
  fileprivate var value: Value {
    let about: Entries =
      switch about {
      case .everything: []
      case .cost: [("about", .text("cost"))]
      case .objectives(let names): [("about", .list(names.map(Value.text)))]
      }
    return .fields([("name", .text(name))] + (questions.map { [("questions", .plain("\($0)"))] } ?? []) + about)
  }
}

extension Blueprint.Origins {
  fileprivate var value: Value {
    .fields([("hosts", .names(hosts))] + (owners.isEmpty ? [] : [("github", .names(owners))]))
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

extension Chapter {
  var value: YAMLText.Value {
    .fields([
      ("id", .text(id.rawValue)), ("title", .text(title)), ("about", .text(about)),
      (
        "concepts",
        .list(
          lessons.map { lesson in
            .short(
              [("id", .text(lesson.concept.rawValue))]
                + (lesson.after.isEmpty ? [] : [("after", .names(lesson.after.map(\.rawValue)))]))
          })
      ),
    ])
  }
}

extension WatchedClaim {
  var value: YAMLText.Value {
    .fields([
      ("claim", .text(claim)), ("items", .names(items.map(\.rawValue))), ("page", .text(page)),
      ("again", .plain(again)),
    ])
  }
}
