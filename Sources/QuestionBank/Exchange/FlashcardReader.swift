/// Reads cards of other programs: tables with a front and a back, Anki's notes as text, and Markdown.
enum FlashcardReader {
  /// Comma-, semicolon- or tab-separated values, with Anki's lines at the beginning if there are any.
  static func table(_ text: String) -> (drafts: [Draft], losses: [Loss]) {
    var directives: [String: String] = [:]
    var rest = text[...]
    while rest.hasPrefix("#"), let colon = rest.prefix(while: { !$0.isNewline }).firstIndex(of: ":") {
      let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
      let name = rest[rest.index(after: rest.startIndex)..<colon].lowercased()
      directives[name] = String(rest[rest.index(after: colon)..<end]).trimmedBlanks
      rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
    }
    let separator = separator(directives["separator"], rest)
    var rows = records(rest, separator)
    var columns = Columns(directives, width: rows.map(\.count).max() ?? 0)
    if let first = rows.first, let named = Columns(header: first) {
      columns = named
      rows.removeFirst()
    } else if let names = directives["columns"], let named = Columns(header: records(names[...], separator).first ?? [])
    {
      columns = named
    }
    let isHTML = directives["html"] == "true"
    var losses: [Loss] = []
    let drafts = rows.enumerated().compactMap { index, row -> Draft? in
      func cell(_ column: Int?) -> String {
        guard let column, row.indices.contains(column) else { return "" }
        return isHTML ? Markup.plain(row[column]) : row[column].trimmedBlanks
      }
      if row.allSatisfy(\.isEmpty) { return nil }
      let name = cell(columns.id).isEmpty ? "row \(index + 1)" : cell(columns.id)
      let isOwn = columns.type != nil
      guard let body = body(cell(columns.front), cell(columns.back), name, isOwn: isOwn, &losses) else { return nil }
      var draft = Draft(body: body)
      draft.id = cell(columns.id).isEmpty ? nil : cell(columns.id).withoutNoteMark
      let type = draft.takeTags(cell(columns.tags).split(separator: " ").map(String.init)) ?? cell(columns.type)
      if !type.isEmpty, type != "card" {
        losses.append(Loss(name, "was a question of type \(type) and comes back as a card."))
      }
      draft.objective = cell(columns.objective).isEmpty ? draft.objective : cell(columns.objective)
      draft.level = Level(rawValue: cell(columns.level)) ?? draft.level
      draft.category = directives["deck"] ?? ""
      draft.takeSources()
      return draft
    }
    return (drafts, losses)
  }

  /// Notes of Anki: what a first and a second field have, and how many cards were made of it.
  static func notes(_ notes: [Import.Note]) -> (drafts: [Draft], losses: [Loss]) {
    var losses: [Loss] = []
    let drafts = notes.compactMap { note -> Draft? in
      let name = note.name.withoutNoteMark
      let (front, back) = (note.front, note.back)
      guard let body = body(front, back, name, isOwn: false, &losses) else { return nil }
      var draft = Draft(body: body)
      draft.id = note.name.withoutNoteMark
      if let type = draft.takeTags(note.tags), type != "card" {
        losses.append(Loss(name, "was a question of type \(type) and comes back as a card."))
      }
      if note.fields.indices.dropFirst(2).contains(where: { !note.text($0).isEmpty }) {
        losses.append(Loss(name, "has more fields than two; what stands in the others is left out."))
      }
      if note.fields.contains(where: Markup.hasMedia) {
        losses.append(Loss(name, "has a picture or a sound, which is left out."))
      }
      if note.cards > 1, !front.contains("{{c") {
        losses.append(Loss(name, "has \(note.cards) cards and becomes one item."))
      }
      draft.takeSources()
      return draft
    }
    return (drafts, losses)
  }

  /// - Parameter isOwn: whether bedrill wrote it, so that brackets are a gap.
  static func body(
    _ front: String, _ back: String, _ name: String, isOwn: Bool, _ losses: inout [Loss]
  ) -> Item.Body? {
    // Anki writes a gap as {{c1::text::hint}}.
    let gaps = front.matches(of: /\{\{c\d+::(.*?)(?:::(.*?))?\}\}/)
    if gaps.count == 1, let gap = gaps.first {
      let cloze = "\(front[..<gap.range.lowerBound])[\(gap.output.1)]\(front[gap.range.upperBound...])"
      if let card = Card(cloze: cloze, note: back.isEmpty ? nil : back) { return .card(card) }
    }
    if gaps.count > 1 {
      losses.append(Loss(name, "has several gaps; it becomes a card with all of them open."))
      let open = front.replacing(/\{\{c\d+::(.*?)(?:::(.*?))?\}\}/) { _ in "..." }
      let whole = front.replacing(/\{\{c\d+::(.*?)(?:::(.*?))?\}\}/) { $0.output.1 }
      return .card(Card(front: open, back: whole + (back.isEmpty ? "" : "\n" + back)))
    }
    if isOwn || back.isEmpty, let card = Card(cloze: front, note: back.isEmpty ? nil : back) { return .card(card) }
    guard !front.isEmpty, !back.isEmpty else {
      losses.append(Loss(name, "has no \(front.isEmpty ? "front" : "back"), and is left out."))
      return nil
    }
    return .card(Card(front: front, back: back))
  }

  private struct Columns {
    var id, type, objective, tags, level, front, back: Int?

    /// By what a header calls them; nil where there is no front in it.
    init?(header: [String]) {
      func find(_ names: String...) -> Int? {
        header.firstIndex { names.contains($0.trimmedBlanks.lowercased()) }
      }
      front = find("front", "question", "text", "prompt", "term")
      guard front != nil else { return nil }
      back = find("back", "answer", "back extra", "extra", "definition")
      (id, type, objective) = (find("id", "guid"), find("type"), find("objective"))
      (tags, level) = (find("tags"), find("level"))
    }

    /// By Anki's lines: what is no special column is a field, in order.
    init(_ directives: [String: String], width: Int) {
      func column(_ name: String) -> Int? {
        directives[name + " column"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 - 1 : nil }
      }
      (id, tags) = (column("guid"), column("tags"))
      let special = [id, tags, column("notetype"), column("deck")].compactMap { $0 }
      let fields = (0..<min(width, 1000)).filter { !special.contains($0) }
      front = fields.first
      back = fields.dropFirst().first
    }
  }

  private static func separator(_ name: String?, _ text: Substring) -> Character {
    switch name?.lowercased() {
    case "tab", "\\t", "\t": return "\t"
    case "comma", ",": return ","
    case "semicolon", ";": return ";"
    case "pipe", "|": return "|"
    default:
      let line = text.prefix { !$0.isNewline }
      return [("\t" as Character), ";", ","].first { line.contains($0) } ?? "\t"
    }
  }

  /// Records of a table; fields may be quoted and go over lines.
  private static func records(_ text: Substring, _ separator: Character) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.makeIterator()
    var next = characters.next()
    func isBlank() -> Bool { fields.isEmpty && field.isEmpty }
    while let character = next {
      next = characters.next()
      if isQuoted {
        if character != "\"" {
          field.append(character == "\r\n" ? "\n" : character)
        } else if next == "\"" {
          field.append("\"")
          next = characters.next()
        } else {
          isQuoted = false
        }
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == separator {
        fields.append(field)
        field = ""
      } else if character.isNewline {
        if !isBlank() { records.append(fields + [field]) }
        (fields, field) = ([], "")
      } else {
        field.append(character)
      }
    }
    if !isBlank() { records.append(fields + [field]) }
    return records
  }

  // MARK: Markdown

  /// Cards of hashcards: `Q:` and `A:`, or `C:` with gaps in brackets; `---` lies between.
  static func markdown(_ text: String) -> (drafts: [Draft], losses: [Loss]) {
    var drafts: [Draft] = []
    var losses: [Loss] = []
    var kind: Character?
    var parts: [Character: [Substring]] = [:]
    var first = 1
    func part(_ key: Character) -> String { (parts[key] ?? []).joined(separator: "\n").trimmedBlanks }
    func close() {
      defer { (kind, parts) = (nil, [:]) }
      guard kind != nil else { return }
      if parts["C"] != nil {
        let sentence = part("C")
        // Each gap is a card of its own.
        let gaps = sentence.matches(of: /\[([^\[\]]+)\]/)
        if gaps.isEmpty { losses.append(Loss("line \(first)", "has no gap in brackets, and is left out.")) }
        for gap in gaps {
          let cloze = gaps.reversed().reduce(sentence) { result, other in
            other.range == gap.range ? result : result.replacingCharacters(other.range, with: String(other.output.1))
          }
          if let card = Card(cloze: cloze, note: nil) { drafts.append(Draft(body: .card(card))) }
        }
      } else if let body = body(part("Q"), part("A"), "line \(first)", isOwn: false, &losses) {
        drafts.append(Draft(body: body))
      }
      if !drafts.isEmpty { drafts[drafts.count - 1].takeSources() }
    }
    var isFront = text.hasPrefix("---")
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      let isRule = line.trimmedRule == "---"
      if isFront {
        // What stands between two rules at the beginning describes the deck.
        if number > 0, isRule { isFront = false }
        continue
      }
      if let mark = line.first, "QAC".contains(mark), line.dropFirst().first == ":" {
        if mark != "A" {
          close()
          first = number + 1
        }
        kind = mark
        parts[mark] = [line.dropFirst(2)]
      } else if isRule {
        close()
      } else if let kind {
        parts[kind]?.append(line)
      }
    }
    close()
    return (drafts, losses)
  }
}

extension Substring {
  fileprivate var trimmedRule: String { String(self).trimmedBlanks }
}

extension String {
  /// The name of an item out of that of its note.
  var withoutNoteMark: String {
    hasPrefix(Flashcards.noteMark) ? String(dropFirst(Flashcards.noteMark.count)) : self
  }

  fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

extension Draft {
  /// What `Flashcards.tags` wrote is taken up again; what anybody else wrote stays a tag.
  ///
  /// - Returns: the type that it was, where the tags tell.
  mutating func takeTags(_ tags: [String]) -> String? {
    var type: String?
    for tag in tags {
      guard let colon = tag.firstRange(of: "::") else {
        self.tags.append(tag)
        continue
      }
      let value = String(tag[colon.upperBound...])
      switch tag[..<colon.lowerBound] {
      case "type" where Item.Kind(rawValue: value) != nil: type = value
      case "objective": objective = value
      case "level" where Level(rawValue: value) != nil: level = Level(rawValue: value) ?? level
      case "rev" where Int(value).map { 1...1_000_000 ~= $0 } ?? false: revision = Int(value) ?? revision
      case "guide":
        guard let guide = Guide(rawValue: value) else { continue }
        if case .only(let known) = guides { guides = .only(known.union([guide])) } else { guides = .only([guide]) }
      case "scope" where value == "beyond": guides = .beyond
      case "enemy": enemies.append(Item.ID(value))
      case "covers": covers.append(SyllabusLine.ID(value))
      case "concept": self.tags.append(value)
      default: self.tags.append(tag)
      }
    }
    return type
  }

  /// Lines of the back that bedrill wrote about sources become sources again.
  mutating func takeSources() {
    guard case .card(var card) = body else { return }
    var lines = card.back.split(separator: "\n", omittingEmptySubsequences: false)
    while let line = lines.last, let match = line.wholeMatch(of: /Source: (https:\/\/\S+), checked (\d{4}-\d{2}-\d{2})/)
    {
      sources.insert(Source(url: String(match.output.1), checked: String(match.output.2)), at: 0)
      lines.removeLast()
    }
    guard !sources.isEmpty else { return }
    if let place = lines.lastIndex(where: { $0.hasPrefix("Today: ") }) {
      today = lines[place...].joined(separator: "\n").dropFirst("Today: ".count).description
      lines.removeSubrange(place...)
    }
    card.back = lines.joined(separator: "\n").trimmedBlanks
    body = .card(card)
  }
}
