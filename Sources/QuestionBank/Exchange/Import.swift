/// Items of other programs, on their way into a bank.
public struct Import: Sendable {
  public private(set) var drafts: [Draft]
  /// What could not be read, and what came in as something else.
  public private(set) var losses: [Loss]

  /// The forms that can be read.
  public enum Form: String, CaseIterable, Sendable {
    case gift, csv, anki, markdown

    /// By the name of a file, where it tells.
    public init?(file: String) {
      switch file.split(separator: ".").last?.lowercased() {
      case "gift": self = .gift
      case "csv", "tsv": self = .csv
      case "txt": self = .anki
      case "md", "markdown": self = .markdown
      default: return nil
      }
    }
  }

  /// A note of Anki.
  public struct Note: Equatable, Sendable {
    /// By which Anki finds it again; that of bedrill's own notes begins with `Flashcards.noteMark`.
    public var name: String
    /// HTML.
    public var fields: [String]
    public var tags: [String]
    /// How many cards were made of it.
    public var cards: Int

    public init(name: String, fields: [String], tags: [String] = [], cards: Int = 1) {
      self.name = name
      self.fields = fields
      self.tags = tags
      self.cards = cards
    }

    /// What an item that was made of it is called, if the name was free.
    public var item: String { Import.identifier(name) }
    var front: String { text(0) }
    var back: String { text(1) }

    func text(_ field: Int) -> String {
      fields.indices.contains(field) ? Markup.plain(fields[field].replacing(/\[sound:[^\]]*\]/, with: "")) : ""
    }

    /// The item of a bank that it is about: the one of its name. Where bedrill did not give the name, the item has to
    /// ask the same, too.
    public func item(in bank: Bank) -> Item? {
      guard let item = bank[Item.ID(item)] else { return nil }
      if name.hasPrefix(Flashcards.noteMark) { return item }
      var losses: [Loss] = []
      let read = FlashcardReader.body(front, back, name, isOwn: false, &losses)
      return read.map { Item(id: "", objective: "", body: $0).prompt } == item.prompt ? item : nil
    }

    /// The revision of the item that it shows; see `Item.revision`.
    public var revision: Int {
      var draft = Draft(body: .card(Card(front: "", back: "")))
      _ = draft.takeTags(tags)
      return draft.revision
    }
  }

  public init(_ notes: [Note]) { (drafts, losses) = FlashcardReader.notes(notes) }

  public init(_ text: String, form: Form) {
    let text = text.replacing("\r\n", with: "\n")
    (drafts, losses) =
      switch form {
      case .gift: GIFTReader.read(text)
      case .csv, .anki: FlashcardReader.table(text)
      case .markdown: FlashcardReader.markdown(text)
      }
  }

  /// A bank of what was read. What other programs do not know is filled in: an objective and a concept of the name, the
  /// name as the source.
  ///
  /// - Parameters:
  ///   - name: what the exam is called where there is no base.
  ///   - base: the bank whose exam, concepts and traps it belongs to; its own items keep their names to themselves.
  ///   - source: the page that stands as the source where none is named.
  ///   - day: the day on which it is read.
  public mutating func bank(name: String, on base: Bank?, source: String, day: String) -> Bank {
    var bank = base ?? emptyBank(name)
    let objectives = Set(bank.blueprint.objectives.map(\.id.rawValue))
    let concepts = Set(bank.concepts.map(\.id.rawValue))
    let traps = Set(bank.traps.map(\.id))
    let covered = Set(bank.syllabus.map(\.id))
    var taken = Set(bank.items.map(\.id.rawValue)).union(bank.cases.map(\.id.rawValue))
    let named = Set(drafts.compactMap(\.id))
    bank.items = []
    bank.cases = []
    bank.claims = []
    for draft in drafts {
      let id = Import.name(draft, taken: taken)
      taken.insert(id)
      // That other letters became dashes is no news.
      if let old = draft.id, Import.identifier(old) != id { losses.append(Loss(old, "is called \(id) here.")) }
      let known = draft.tags.filter(concepts.contains)
      let objective = draft.objective.flatMap { objectives.contains($0) ? $0 : nil }
      var item = Item(
        id: Item.ID(id), revision: draft.revision,
        objective: objective.map { Objective.ID($0) } ?? bank.blueprint.objectives.first?.id ?? "1",
        concepts: known.isEmpty ? bank.concepts.prefix(1).map(\.id) : known.map { Concept.ID($0) },
        enemies: draft.enemies.filter { named.contains($0.rawValue) }, level: draft.level,
        guides: draft.guides.within(bank.blueprint.editions.map(\.id)),
        covers: draft.covers.filter(covered.contains),
        sources: draft.sources.isEmpty ? [Source(url: source, checked: day)] : draft.sources, today: draft.today,
        body: draft.body)
      if draft.sources.isEmpty {
        losses.append(Loss(id, "names no source; \(source) stands for it. Write where its answer stands."))
      }
      if item.forgetTraps(but: traps) { losses.append(Loss(id, "names a trap that this bank does not have.")) }
      bank.items.append(item)
    }
    return bank
  }

  /// A bank with the objectives and concepts that the items name, or with one of each.
  private func emptyBank(_ name: String) -> Bank {
    var objectives: [Objective] = []
    var concepts: [Concept] = []
    for draft in drafts {
      guard let id = draft.objective, id.split(separator: ".").count > 2 else { continue }
      if !objectives.contains(where: { $0.id.rawValue == id }) {
        let title = draft.category.hasPrefix(id) ? String(draft.category.dropFirst(id.count)).trimmedBlanks : ""
        objectives.append(Objective(id: Objective.ID(id), name: title.isEmpty ? id : title, summary: "As in \(name)."))
      }
      for tag in draft.tags where tag.isIdentifier && !concepts.contains(where: { $0.id.rawValue == tag }) {
        concepts.append(
          Concept(id: Concept.ID(tag), name: tag, objective: Objective.ID(id), primer: "What \(name) says of \(tag)."))
      }
    }
    if objectives.isEmpty { objectives = [Objective(id: "1.1.1", name: name, summary: "Know what came from \(name).")] }
    if concepts.isEmpty {
      concepts = [Concept(id: "imported", name: name, objective: objectives[0].id, primer: "What came from \(name).")]
    }
    return Bank(blueprint: Import.blueprint(name, objectives), concepts: concepts)
  }

  private static func blueprint(_ name: String, _ objectives: [Objective]) -> Blueprint {
    func heads(_ count: Int) -> [String] {
      var heads: [String] = []
      for objective in objectives {
        let head = objective.id.rawValue.split(separator: ".").prefix(count).joined(separator: ".")
        if !heads.contains(head) { heads.append(head) }
      }
      return heads
    }
    let domains = heads(1)
    let share = 100 / max(1, domains.count)
    let code = name.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12)
    let edition = Guide(rawValue: "1").map {
      Blueprint.Edition(id: $0, name: "As imported", published: "2026", hasCases: false)
    }
    return Blueprint(
      code: String(code), name: name, questions: 20, scored: 20, minutes: 30, passMark: 700,
      editions: edition.map { [$0] } ?? [],
      domains: domains.enumerated().map { index, id in
        .init(id: id, name: id == "1" ? name : id, weight: share + (index == 0 ? 100 - share * domains.count : 0))
      }, tasks: heads(2).map { .init(id: $0, name: $0 == "1.1" ? name : $0) }, objectives: objectives)
  }

  /// Its own name if that will do, or one of the first words that it asks.
  private static func name(_ draft: Draft, taken: Set<String>) -> String {
    let prompt = Item(id: "", objective: "", body: draft.body).prompt
    let name = draft.id.map(identifier) ?? identifier(String(identifier(prompt).prefix(40)))
    if !taken.contains(name) { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }
}

extension Import {
  /// Small letters, digits and dashes, as names of items have them.
  static func identifier(_ name: String) -> String {
    var name = name.lowercased().withoutNoteMark.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.reduce(
      into: ""
    ) {
      result, character in
      if character != "-" || !result.isEmpty && result.last != "-" { result.append(character) }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "item" : name
  }
}

extension Item {
  /// - Returns: whether there was one that is not known.
  fileprivate mutating func forgetTraps(but known: Set<Trap.ID>) -> Bool {
    var isOne = false
    func kept(_ trap: Trap.ID?) -> Trap.ID? {
      guard let trap, !known.contains(trap) else { return trap }
      isOne = true
      return nil
    }
    switch body {
    case .choice(var choice), .multi(var choice):
      for index in choice.options.indices { choice.options[index].trap = kept(choice.options[index].trap) }
      body = kind == .multi ? .multi(choice) : .choice(choice)
    case .match(var match):
      for index in match.spare.indices { match.spare[index].trap = kept(match.spare[index].trap) }
      body = .match(match)
    case .card, .order, .number: break
    }
    return isOne
  }
}

extension GuideScope {
  /// Without versions that a bank does not have.
  fileprivate func within(_ known: [Guide]) -> GuideScope {
    guard case .only(let guides) = self else { return self }
    let kept = guides.intersection(known)
    return kept.isEmpty || kept.count == known.count ? .every : .only(kept)
  }
}
