/// A bank under inspection: what the rules look at.
struct Inspection {
  /// The bank with its templates drawn, for they are looked at as they are asked.
  var bank: Bank
  /// The items that are drawn, as they are written.
  let templates: [Item]
  var places: Places
  var today: CalendarDay?
  var staleAfterDays: Int?
  var ids: IdentifierList?
  var minimums: Minimums
  /// Every text of what is asked.
  let asked: [Passage]
  /// Every text that a learner reads.
  let passages: [Passage]

  init(
    bank: Bank, places: Places = Places(), today: CalendarDay? = nil, staleAfterDays: Int? = nil,
    ids: IdentifierList? = nil, minimums: Minimums = .none
  ) {
    templates = bank.items.filter { $0.template != nil }
    var bank = bank
    bank.items = bank.items.map { $0.drawn(seed: 0) }
    self.bank = bank
    self.places = places
    self.today = today
    self.staleAfterDays = staleAfterDays
    self.ids = ids
    self.minimums = minimums
    asked = bank.items.flatMap { Passage.all(of: $0, places) } + bank.cases.map { Passage(of: $0, places) }
    passages =
      asked + bank.concepts.flatMap { Passage.all(of: $0, places) } + bank.traps.flatMap { Passage.all(of: $0, places) }
  }

  func place(_ item: Item, _ field: String, _ index: Int = 0) -> Place {
    places[item.id.rawValue, field, index] ?? item.place
  }
}

/// A text with the place where it stands.
struct Passage {
  var field: String
  var text: String
  var place: Place

  static func all(of item: Item, _ places: Places) -> [Passage] {
    var passages: [Passage] = []
    func add(_ field: String, _ text: String?, _ index: Int = 0) {
      guard let text else { return }
      passages.append(Passage(field: field, text: text, place: places[item.id.rawValue, field, index] ?? item.place))
    }
    func add(_ steps: [Step], _ list: String) {
      for (index, step) in steps.enumerated() {
        add(list + ".text", step.text, index)
        add(list + ".why", step.why, index)
      }
    }
    switch item.body {
    case .card(let card):
      add(card.cloze == nil ? "front" : "cloze", card.cloze ?? card.front)
      add("back", card.back)
    case .choice(let choice), .multi(let choice):
      add("stem", choice.stem)
      add(choice.options.map { Step(text: $0.text, why: $0.why) }, "options")
    case .order(let order):
      add("stem", order.stem)
      add(order.steps, "steps")
      add(order.decoys, "decoys")
    case .match(let match):
      add("stem", match.stem)
      for (index, pair) in match.pairs.enumerated() {
        add("pairs.left", pair.left, index)
        add("pairs.right", pair.right, index)
        add("pairs.why", pair.why, index)
      }
      add(match.spare, "spare")
    case .number(let number):
      add("stem", number.stem)
      add("unit", number.unit)
      add("solution", number.solution)
    }
    add("today", item.today)
    return passages
  }

  static func all(of concept: Concept, _ places: Places) -> [Passage] {
    let owner = "concept " + concept.id.rawValue
    func passage(_ field: String, _ text: String, _ index: Int = 0) -> Passage {
      Passage(field: field, text: text, place: places[owner, field, index] ?? concept.place)
    }
    return [passage("name", concept.name), passage("primer", concept.primer)]
      + concept.confusedWith.enumerated().map { passage("confused_with.how", $1.how, $0) }
  }

  static func all(of trap: Trap, _ places: Places) -> [Passage] {
    let owner = "trap " + trap.id.rawValue
    return [("name", trap.name), ("seeing_through", trap.seeingThrough)].map { field, text in
      Passage(field: field, text: text, place: places[owner, field] ?? trap.place)
    }
  }
}

extension Passage {
  init(of found: Case, _ places: Places) {
    let place = places[found.id.rawValue, "scenario"] ?? found.place
    self.init(field: "scenario", text: found.scenario, place: place)
  }

  /// Whether the text can be chosen, so that it has to fit beside its mark.
  var isOption: Bool { field.hasSuffix(".text") || field == "pairs.left" || field == "pairs.right" }
}
