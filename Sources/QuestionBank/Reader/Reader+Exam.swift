import Yams

/// Reading the files that stand beside the items.
extension Reader {
  mutating func readExam(_ root: Node) {
    let allowed = [
      "code", "name", "questions", "scored", "minutes", "pass_mark", "guides", "domains", "tasks", "task_statements",
      "objectives", "cost", "presets", "sources", "names",
    ]
    guard let fields = fields(root, owner: "exam", named: "exam", allowed: allowed) else { return }
    bank.blueprint = Blueprint(
      code: text("code", of: fields), name: text("name", of: fields), questions: wholeNumber("questions", of: fields),
      scored: wholeNumber("scored", of: fields), minutes: wholeNumber("minutes", of: fields),
      passMark: wholeNumber("pass_mark", of: fields), editions: editions(fields), domains: domains(fields),
      tasks: tasks(fields))
    bank.blueprint.objectives = objectives(fields)
    known.learn(bank)
    if fields.has("task_statements") {
      bank.blueprint.taskStatements = wholeNumber("task_statements", of: fields)
    }
    bank.blueprint.cost = cost(fields)
    bank.blueprint.origins = origins(fields)
    if let field = fields["names"] { bank.blueprint.names = names(field) }
    bank.blueprint.givenPresets = presets(fields)
  }

  private mutating func cost(_ fields: Fields) -> Blueprint.Cost? {
    guard let field = fields["cost"],
      var cost = self.fields(
        field.value, owner: "cost", named: "cost", allowed: ["objectives", "concepts", "at_least"])
    else { return nil }
    cost.id = "exam cost"
    let concepts = names("concepts", of: cost)
    return Blueprint.Cost(
      objectives: references("objectives", of: cost, to: .objective), concepts: concepts.map { Named($0.name) },
      leastPercent: min(100, wholeNumber("at_least", of: cost)))
  }

  private mutating func origins(_ fields: Fields) -> Blueprint.Origins? {
    guard let field = fields["sources"],
      let sources = self.fields(field.value, owner: "list of sources", named: "sources", allowed: ["hosts", "github"])
    else { return nil }
    return Blueprint.Origins(
      hosts: names("hosts", of: sources).map(\.name), owners: optionalNames("github", of: sources).map(\.name))
  }

  private mutating func names(_ field: Fields.Field) -> [Blueprint.WrongName] {
    pairs(field).map { Blueprint.WrongName(wrong: $0, right: text($1, named: "names")) }
  }

  private mutating func presets(_ fields: Fields) -> [Blueprint.Preset] {
    guard fields.has("presets") else { return [] }
    let allowed = ["name", "questions", "about"]
    return entries("presets", of: fields, each: "preset", allowed: allowed, least: 1).map { entry in
      Blueprint.Preset(
        name: text("name", of: entry), questions: entry.has("questions") ? wholeNumber("questions", of: entry) : nil,
        about: about(entry))
    }
  }

  /// `cost`, or objectives and tasks.
  private mutating func about(_ entry: Fields) -> Blueprint.Preset.About {
    guard let field = entry["about"] else { return .everything }
    if case .scalar(let scalar) = field.value, scalar.string == "cost" {
      if bank.blueprint.cost == nil { note(.missingField("cost", in: "exam"), at: field.place) }
      return .cost
    }
    let names = names("about", of: entry)
    for (name, place) in names where !bank.blueprint.objectives.contains(where: { $0.id.isWithin(name) }) {
      note(.unknownName(name, .objective, suggestion: nil), at: place)
    }
    return .objectives(names.map(\.name))
  }

  private mutating func editions(_ fields: Fields) -> [Blueprint.Edition] {
    entries("guides", of: fields, each: "guide", allowed: ["id", "name", "published", "cases"]).compactMap { entry in
      let id = ownName(.guide, of: entry, anyLetters: true)
      guard let guide = Guide(rawValue: id) else {
        if !id.isEmpty { note(.badVersion(id), at: entry["id"].map { place($0.value) } ?? entry.place) }
        return nil
      }
      known.guides.insert(id)
      return Blueprint.Edition(
        id: guide, name: text("name", of: entry), published: text("published", of: entry),
        hasCases: truth("cases", of: entry))
    }
  }

  private mutating func domains(_ fields: Fields) -> [Blueprint.Domain] {
    entries("domains", of: fields, each: "domain", allowed: ["id", "name", "weight"]).map { entry in
      Blueprint.Domain(
        id: ownName(.domain, of: entry, anyLetters: true), name: text("name", of: entry),
        weight: wholeNumber("weight", of: entry))
    }
  }

  private mutating func tasks(_ fields: Fields) -> [Blueprint.Task] {
    entries("tasks", of: fields, each: "task", allowed: ["id", "name"]).map { entry in
      Blueprint.Task(id: ownName(.task, of: entry, anyLetters: true), name: text("name", of: entry))
    }
  }

  private mutating func objectives(_ fields: Fields) -> [Objective] {
    let allowed = ["id", "name", "weight", "summary", "examples"]
    return entries("objectives", of: fields, each: "objective", allowed: allowed).map { entry in
      Objective(
        id: Named(ownName(.objective, of: entry, anyLetters: true)), name: text("name", of: entry),
        summary: text("summary", of: entry), weight: wholeNumber("weight", of: entry), examples: examples(entry),
        place: entry.place)
    }
  }

  private mutating func examples(_ entry: Fields) -> [Guide: String] {
    let versions = bank.blueprint.editions.map(\.id.rawValue)
    guard let field = entry["examples"],
      let fields = fields(field.value, owner: "list of examples", named: "examples", allowed: versions)
    else { return [:] }
    return Dictionary(
      fields.all.compactMap { field in
        Guide(rawValue: field.name).map { ($0, text(field.value, named: field.name)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func readSyllabus(_ root: Node) {
    bank.syllabus += entries(root, named: "syllabus").compactMap { node in
      guard let fields = fields(node, owner: "syllabus line", named: "syllabus line", allowed: ["id", "text"]) else {
        return nil
      }
      let id = ownName(.line, of: fields, anyLetters: true)
      return SyllabusLine(id: Named(id), text: text("text", of: fields), place: fields.place)
    }
  }

  mutating func readWatch(_ root: Node) {
    bank.claims += entries(root, named: "watch").compactMap { node in
      let allowed = ["claim", "items", "page", "again"]
      guard let fields = fields(node, owner: "claim", named: "claim", allowed: allowed) else { return nil }
      let claim = WatchedClaim(
        claim: text("claim", of: fields), items: names("items", of: fields).map { Item.ID($0.name) },
        page: text("page", of: fields), again: text("again", of: fields), place: fields.place)
      if let page = fields["page"], !claim.page.isEmpty, !claim.page.hasPrefix("https://") {
        note(.badAddress(claim.page), at: place(page.value))
      }
      if let again = fields["again"], !claim.again.isEmpty, CalendarDay(claim.again) == nil {
        note(.badDate(claim.again), at: place(again.value))
      }
      return claim
    }
  }

  mutating func readTraps(_ root: Node) {
    bank.traps += entries(root, named: "traps").compactMap { node in
      guard var fields = fields(node, owner: "trap", named: "trap", allowed: ["id", "name", "seeing_through"]) else {
        return nil
      }
      let id = ownName(.trap, of: fields)
      fields.id = "trap " + id
      return Trap(
        id: Named(id), name: text("name", of: fields), seeingThrough: text("seeing_through", of: fields),
        place: fields.place)
    }
  }

  mutating func readConcepts(_ root: Node) {
    known.learn(bank)
    var neighbors: [(name: String, place: Place)] = []
    let allowed = ["id", "name", "objective", "covers", "primer", "confused_with"]
    bank.concepts += entries(root, named: "concepts").compactMap { node in
      guard var fields = fields(node, owner: "concept", named: "concept", allowed: allowed) else { return nil }
      let id = ownName(.concept, of: fields)
      fields.id = "concept " + id
      return Concept(
        id: Named(id), name: text("name", of: fields),
        objective: Named(reference("objective", of: fields, to: .objective)),
        covers: references("covers", of: fields, to: .line, optional: true),
        primer: text("primer", of: fields), confusedWith: confusions(fields, &neighbors), place: fields.place)
    }
    known.learn(bank)
    check(neighbors, are: .concept)
  }

  private mutating func confusions(
    _ fields: Fields, _ neighbors: inout [(name: String, place: Place)]
  ) -> [Concept.Confusion] {
    guard fields.has("confused_with") else { return [] }
    return entries("confused_with", of: fields, each: "confusion", allowed: ["id", "how"]).map { entry in
      let id = text("id", of: entry)
      neighbors.append((id, entry["id"].map { place($0.value) } ?? entry.place))
      return Concept.Confusion(id: Named(id), how: text("how", of: entry))
    }
  }
}
