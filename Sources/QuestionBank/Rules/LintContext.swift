/// A bank under inspection: what the rules look at.
struct LintContext {
  /// The bank with its templates drawn, for they are looked at as they are asked.
  var bank: Bank
  /// The items that are drawn, as they are written.
  let templates: [Item]
  var sourceMap: SourceMap
  var today: CalendarDay?
  var staleAfterDays: Int?
  var ids: IdentifierList?
  var minimums: Minimums
  /// Whether the bank is all there, so that a name that is not in it is in none.
  var isWhole: Bool
  /// Every text of what is asked.
  let asked: [Passage]
  /// Every text that a learner reads.
  let passages: [Passage]

  init(
    bank: Bank, sourceMap: SourceMap = SourceMap(), today: CalendarDay? = nil, staleAfterDays: Int? = nil,
    ids: IdentifierList? = nil, minimums: Minimums = .none, isWhole: Bool = true
  ) {
    templates = bank.items.filter { $0.template != nil }
    var bank = bank
    bank.items = bank.items.map { $0.drawn(seed: 0) }
    self.bank = bank
    self.sourceMap = sourceMap
    self.today = today
    self.staleAfterDays = staleAfterDays
    self.ids = ids
    self.minimums = minimums
    self.isWhole = isWhole
    asked = bank.items.flatMap { Passage.all(of: $0, sourceMap) } + bank.cases.map { Passage(of: $0, sourceMap) }
    passages =
      asked + bank.concepts.flatMap { Passage.all(of: $0, sourceMap) }
      + bank.traps.flatMap { Passage.all(of: $0, sourceMap) }
  }

  func place(_ item: Item, _ field: String, _ index: Int = 0) -> Place {
    sourceMap[item.id.rawValue, field, index] ?? item.place
  }
}

/// A text with the place where it stands.
struct Passage {
  var field: String
  var text: String
  var place: Place

  static func all(of item: Item, _ map: SourceMap) -> [Passage] {
    let texts = item.body.content.texts + (item.today.map { [ItemText("today", $0)] } ?? [])
    return texts.map { text in
      Passage(
        field: text.field, text: text.text, place: map[item.id.rawValue, text.field, text.index] ?? item.place)
    }
  }

  static func all(of concept: Concept, _ map: SourceMap) -> [Passage] {
    let owner = "concept " + concept.id.rawValue
    func passage(_ field: String, _ text: String, _ index: Int = 0) -> Passage {
      Passage(field: field, text: text, place: map[owner, field, index] ?? concept.place)
    }
    return [passage("name", concept.name), passage("primer", concept.primer)]
      + concept.confusedWith.enumerated().map { passage("confused_with.how", $1.how, $0) }
  }

  static func all(of trap: Trap, _ map: SourceMap) -> [Passage] {
    let owner = "trap " + trap.id.rawValue
    return [("name", trap.name), ("seeing_through", trap.seeingThrough)].map { field, text in
      Passage(field: field, text: text, place: map[owner, field] ?? trap.place)
    }
  }
}

extension Passage {
  init(of found: Case, _ map: SourceMap) {
    let place = map[found.id.rawValue, "scenario"] ?? found.place
    self.init(field: "scenario", text: found.scenario, place: place)
  }

  /// Whether the text can be chosen, so that it has to fit beside its mark.
  var isOption: Bool { field.hasSuffix(".text") || field == "pairs.left" || field == "pairs.right" }
}
