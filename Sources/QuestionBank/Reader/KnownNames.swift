import Yams

/// The names that items may use, and where each was given.
struct KnownNames {
  var concepts: Set<String> = []
  var traps: Set<String> = []
  var objectives: Set<String> = []
  var lines: Set<String> = []
  var guides: Set<String> = []
  /// The files by role whose names are not all known, so that a missing one proves nothing.
  var unreadable: Set<String> = []
  private var given: [Finding.Problem.Thing: [String: Place]] = [:]

  mutating func learn(_ bank: Bank) {
    concepts.formUnion(bank.concepts.map(\.id.rawValue))
    traps.formUnion(bank.traps.map(\.id.rawValue))
    objectives.formUnion(bank.blueprint.objectives.map(\.id.rawValue))
    lines.formUnion(bank.syllabus.map(\.id.rawValue))
  }

  /// Notes that the name is used up; returns the place where it already was.
  mutating func give(_ name: String, to thing: Finding.Problem.Thing, at place: Place) -> Place? {
    if let first = given[thing]?[name] { return first }
    given[thing, default: [:]][name] = place
    return nil
  }

  /// The names of a kind, or nothing when not all of them are known.
  func names(of thing: Finding.Problem.Thing) -> Set<String>? {
    switch thing {
    case .concept: unreadable.contains("concepts") ? nil : concepts
    case .trap: unreadable.contains("traps") ? nil : traps
    case .objective: unreadable.contains("exam") ? nil : objectives
    case .line: unreadable.contains("syllabus") ? nil : lines
    case .guide: unreadable.contains("exam") ? nil : guides
    case .item, .level, .domain, .task, .chapter: nil
    }
  }
}

extension Reader {
  /// The id of a thing, which no other of its kind may have.
  mutating func ownName(_ thing: Finding.Problem.Thing, of fields: Fields, anyLetters: Bool = false) -> String {
    let name: String
    let place: Place
    if anyLetters {
      name = text("id", of: fields)
      place = fields["id"].map { self.place($0.value) } ?? fields.place
    } else {
      (name, place) = identifier(of: fields)
    }
    if !name.isEmpty, let first = known.give(name, to: thing, at: place) {
      note(.repeatedIdentifier(name, thing, first: first), at: place)
    }
    return name
  }

  mutating func check(_ names: [(name: String, place: Place)], are thing: Finding.Problem.Thing) {
    guard let known = known.names(of: thing) else { return }
    for (name, place) in names where !known.contains(name) && !name.isEmpty {
      note(.unknownName(name, thing, suggestion: Suggestion.closest(to: name, among: known)), at: place)
    }
  }

  mutating func reference(_ name: String, of fields: Fields, to thing: Finding.Problem.Thing) -> String {
    let text = text(name, of: fields)
    if let field = fields[name] { check([(text, place(field.value))], are: thing) }
    return text
  }

  mutating func references<Target>(
    _ name: String, of fields: Fields, to thing: Finding.Problem.Thing, optional: Bool = false
  ) -> [Named<Target>] {
    let names = optional ? optionalNames(name, of: fields) : names(name, of: fields)
    if !optional, names.isEmpty, let field = fields[name], case .sequence = field.value {
      note(.tooFew(name, 0, least: 1), at: field.place)
    }
    check(names, are: thing)
    return names.map { Named($0.name) }
  }
}
