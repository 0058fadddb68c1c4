import Yams

/// Reading the files that stand beside the items.
extension Reader {
  mutating func readExam(_ root: Node) {
    let allowed = [
      "code", "name", "questions", "scored", "minutes", "pass_mark", "guides", "domains", "tasks", "objectives",
    ]
    guard let fields = fields(root, owner: "exam", named: "exam", allowed: allowed) else { return }
    bank.blueprint = Blueprint(
      code: text("code", of: fields), name: text("name", of: fields), questions: wholeNumber("questions", of: fields),
      scored: wholeNumber("scored", of: fields), minutes: wholeNumber("minutes", of: fields),
      passMark: wholeNumber("pass_mark", of: fields), editions: editions(fields), domains: domains(fields),
      tasks: tasks(fields), objectives: objectives(fields))
  }

  private mutating func editions(_ fields: Fields) -> [Blueprint.Edition] {
    entries("guides", of: fields, each: "guide", allowed: ["id", "name", "published", "cases"]).map { entry in
      let id = ownName(.guide, of: entry, anyLetters: true)
      return Blueprint.Edition(
        id: named(id, at: entry["id"].map { place($0.value) } ?? entry.place, .guide, else: .v1_4),
        name: text("name", of: entry), published: text("published", of: entry), hasCases: truth("cases", of: entry))
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
    let versions = Guide.allCases.map(\.rawValue)
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
    let allowed = ["id", "name", "objective", "pricing", "covers", "primer", "confused_with"]
    bank.concepts += entries(root, named: "concepts").compactMap { node in
      guard var fields = fields(node, owner: "concept", named: "concept", allowed: allowed) else { return nil }
      let id = ownName(.concept, of: fields)
      fields.id = "concept " + id
      return Concept(
        id: Named(id), name: text("name", of: fields),
        objective: Named(reference("objective", of: fields, to: .objective)),
        isPricing: truth("pricing", of: fields), covers: references("covers", of: fields, to: .line, optional: true),
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
