import Yams

extension Reader {
  /// What an item says about itself whatever its type.
  private static let common = [
    "id", "rev", "type", "objective", "concepts", "enemies", "level", "guide", "scope", "covers", "sources", "today",
  ]
  private static let ofCase = [
    "id", "rev", "type", "objective", "concepts", "guide", "scope", "sources", "scenario", "questions",
  ]

  /// What an entry of a file is.
  private enum Entry: CaseIterable {
    case item(Item.Kind)
    case scenario

    static let allCases = Item.Kind.allCases.map(Entry.item) + [.scenario]

    var name: String {
      switch self {
      case .item(let kind): kind.rawValue
      case .scenario: "case"
      }
    }

    var fields: [String] {
      switch self {
      case .item(let kind): common + kind.type.fields
      case .scenario: ofCase
      }
    }
  }

  mutating func readItems(_ root: Node) {
    for node in entries(root, named: "items") { readItem(node, in: nil) }
  }

  private mutating func readItem(_ node: Node, in parent: Case?) {
    guard let entry = entry(of: node, in: parent),
      var fields = fields(node, owner: entry.name, named: "item", allowed: entry.fields)
    else { return }
    fields.id = ownName(.item, of: fields)
    switch entry {
    case .scenario: readCase(fields)
    case .item(let kind): items.append(sound(kind, fields, in: parent))
    }
  }

  /// An item, with a finding where it is a template that cannot be drawn.
  private mutating func sound(_ kind: Item.Kind, _ fields: Fields, in parent: Case?) -> Item {
    let before = findings.count
    let item = item(kind, fields, in: parent)
    if findings.count == before, let reason = item.template?.fault(in: item) {
      note(.template(reason), at: fields["draw"]?.place ?? fields.place)
    }
    return item
  }

  private mutating func entry(of node: Node, in parent: Case?) -> Entry? {
    guard case .mapping(let mapping) = node else {
      note(.wrongShape("item", .fields), at: place(node))
      return nil
    }
    guard let value = mapping.first(where: { $0.key.scalar?.string == "type" })?.value else {
      note(.missingField("type", in: "item"), at: place(node))
      return nil
    }
    let name = text(value, named: "type")
    // A case stands in no case.
    let entries = Entry.allCases.filter { parent == nil || $0.name != Entry.scenario.name }
    if let entry = entries.first(where: { $0.name == name }) { return entry }
    if !name.isEmpty {
      note(.unknownType(name, suggestion: Suggestion.closest(to: name, among: entries.map(\.name))), at: place(value))
    }
    return nil
  }

  private mutating func readCase(_ fields: Fields) {
    var found = Case(
      id: Item.ID(fields.id), revision: wholeNumber("rev", of: fields),
      objective: Named(reference("objective", of: fields, to: .objective)),
      concepts: references("concepts", of: fields, to: .concept), guides: guides(fields, else: .every),
      sources: sources(fields), scenario: text("scenario", of: fields), questions: [], place: fields.place)
    guard let questions = required("questions", of: fields) else { return }
    let first = items.count
    for node in entries(questions.value, named: "questions") { readItem(node, in: found) }
    found.questions = items[first...].map(\.id)
    cases.append(found)
  }

  private mutating func item(_ kind: Item.Kind, _ fields: Fields, in parent: Case?) -> Item {
    func inherited<Value>(_ name: String, _ value: Value?) -> Value? { fields.has(name) ? nil : value }
    return Item(
      id: Item.ID(fields.id), revision: wholeNumber("rev", of: fields),
      objective: inherited("objective", parent?.objective)
        ?? Named(reference("objective", of: fields, to: .objective)),
      concepts: inherited("concepts", parent?.concepts) ?? references("concepts", of: fields, to: .concept),
      enemies: optionalNames("enemies", of: fields).map { Item.ID($0.name) }, level: level(fields),
      guides: guides(fields, else: parent?.guides ?? .every),
      covers: references("covers", of: fields, to: .line, optional: true),
      sources: inherited("sources", parent?.sources) ?? sources(fields), today: optionalText("today", of: fields),
      body: body(kind, fields), caseID: parent?.id, template: template(fields), place: fields.place)
  }

  private mutating func body(_ kind: Item.Kind, _ fields: Fields) -> Item.Body {
    namesInItem = []
    return kind.type.init(fields, &self).body
  }

  /// The name that the author gave to an option; prompts and responses are named apart from each other.
  mutating func optionName(_ field: String, of entry: Fields) -> String? {
    guard let given = entry[field] else { return nil }
    let name = text(field, of: entry)
    if !name.isEmpty, !name.isIdentifier { note(.badIdentifier(name), at: place(given.value)) }
    if !namesInItem.insert((field == "left_name" ? "left " : "") + name).inserted, !name.isEmpty {
      note(.repeatedName(name), at: place(given.value))
    }
    return name
  }

  mutating func trap(of entry: Fields) -> Trap.ID? {
    entry.has("trap") ? Named(reference("trap", of: entry, to: .trap)) : nil
  }

  private mutating func level(_ fields: Fields) -> Level {
    let name = text("level", of: fields)
    return named(name, at: fields["level"].map { place($0.value) } ?? fields.place, .level, else: .recall)
  }

  private mutating func guides(_ fields: Fields, else standIn: GuideScope) -> GuideScope {
    if let scope = fields["scope"] {
      let name = text("scope", of: fields)
      if !name.isEmpty, name != "beyond" { note(.unknownScope(name), at: place(scope.value)) }
      if let guide = fields["guide"] { note(.guideBeyond, at: guide.place) }
      return .beyond
    }
    guard let field = fields["guide"] else { return standIn }
    let names = names("guide", of: fields)
    if names.isEmpty, case .sequence = field.value { note(.tooFew("guide", 0, least: 1), at: field.place) }
    check(names, are: .guide)
    let guides = Set(names.compactMap { Guide(rawValue: $0.name) })
    return guides.count == bank.blueprint.editions.count ? .every : .only(guides)
  }

  private mutating func sources(_ fields: Fields) -> [Source] {
    entries("sources", of: fields, each: "source", allowed: ["url", "checked", "note"], least: 1).map { entry in
      let source = Source(
        url: text("url", of: entry), checked: text("checked", of: entry), note: optionalText("note", of: entry))
      if let url = entry["url"], !source.url.isEmpty, !source.url.hasPrefix("https://") {
        note(.badAddress(source.url), at: place(url.value))
      }
      if let checked = entry["checked"], !source.checked.isEmpty, CalendarDay(source.checked) == nil {
        note(.badDate(source.checked), at: place(checked.value))
      }
      return source
    }
  }

  private mutating func template(_ fields: Fields) -> Template? {
    guard let draw = fields["draw"] else {
      if let derived = fields["let"] { note(.missingField("draw", in: "template"), at: derived.place) }
      return nil
    }
    return Template(
      variables: pairs(draw).map { name, node in
        Template.Variable(name: name, values: entries(node, named: name).map { text($0, named: name) })
      },
      derived: fields["let"].map { field in
        pairs(field).map { name, node in Template.Derived(name: name, expression: text(node, named: name)) }
      } ?? [])
  }

  /// A mapping whose names are the author's.
  mutating func pairs(_ field: Fields.Field) -> [(String, Node)] {
    guard case .mapping(let mapping) = field.value else {
      note(.wrongShape(field.name, .fields), at: place(field.value))
      return []
    }
    return mapping.map { (text($0.key, named: field.name), $0.value) }
  }
}
