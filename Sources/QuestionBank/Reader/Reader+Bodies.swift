import Yams

extension Reader {
  mutating func body(_ kind: Item.Kind, _ fields: Fields) -> Item.Body {
    namesInItem = []
    return switch kind {
    case .card: .card(card(fields))
    case .choice: .choice(choice(fields))
    case .multi: .multi(multi(fields))
    case .order: .order(order(fields))
    case .match: .match(match(fields))
    case .number: .number(number(fields))
    }
  }

  private mutating func card(_ fields: Fields) -> Card {
    guard let field = fields["cloze"] else {
      return Card(front: text("front", of: fields), back: text("back", of: fields))
    }
    if let front = fields["front"] { note(.unknownField("front", in: "cloze card", suggestion: nil), at: front.place) }
    let sentence = text("cloze", of: fields)
    let note = optionalText("back", of: fields)
    if let card = Card(cloze: sentence, note: note) { return card }
    if !sentence.isEmpty { self.note(.gaps(Card.gaps(in: sentence)), at: place(field.value)) }
    return Card(front: sentence, back: "")
  }

  private mutating func choice(_ fields: Fields) -> Choice {
    let choice = Choice(stem: text("stem", of: fields), options: options(fields))
    if let field = fields["options"], !choice.options.isEmpty, choice.keys.count != 1 {
      let surplus = choice.keys.sorted().dropFirst().first
      note(.choiceKeys(choice.keys.count), at: surplus.flatMap { keyPlace($0, in: field) } ?? field.place)
    }
    return choice
  }

  private mutating func multi(_ fields: Fields) -> Choice {
    let choice = Choice(stem: text("stem", of: fields), options: options(fields))
    let (keys, count) = (choice.keys.count, choice.options.count)
    if let field = fields["options"], count > 0, keys < 2 || keys == count {
      note(.multiKeys(keys, of: count), at: field.place)
    }
    return choice
  }

  /// Where the option says that it is a key.
  private func keyPlace(_ index: Int, in options: Fields.Field) -> Place? {
    guard case .sequence(let sequence) = options.value, sequence.indices.contains(index),
      case .mapping(let option) = sequence[index]
    else { return nil }
    return option.first { $0.key.scalar?.string == "key" }.map { place($0.key) }
  }

  private mutating func order(_ fields: Fields) -> Order {
    Order(stem: text("stem", of: fields), steps: steps("steps", fields), decoys: extras("decoys", fields))
  }

  private mutating func match(_ fields: Fields) -> Match {
    Match(stem: text("stem", of: fields), pairs: pairs(fields), spare: extras("spare", fields))
  }

  private mutating func options(_ fields: Fields) -> [Option] {
    let allowed = ["name", "text", "key", "why", "trap"]
    return entries("options", of: fields, each: "option", allowed: allowed, least: 2).map { entry in
      let option = Option(
        name: name("name", of: entry), text: text("text", of: entry), isKey: truth("key", of: entry),
        why: text("why", of: entry), trap: trap(of: entry))
      if option.isKey, let field = entry["trap"] { note(.trapOfKey, at: field.place) }
      return option
    }
  }

  private mutating func steps(_ list: String, _ fields: Fields) -> [Step] {
    entries(list, of: fields, each: "step", allowed: ["name", "text", "why"], least: 2).map { entry in
      Step(name: name("name", of: entry), text: text("text", of: entry), why: text("why", of: entry))
    }
  }

  /// Decoys or spare responses.
  private mutating func extras(_ list: String, _ fields: Fields) -> [Step] {
    guard fields.has(list) else { return [] }
    let each = list == "spare" ? "spare response" : "decoy"
    return entries(list, of: fields, each: each, allowed: ["name", "text", "why", "trap"], least: 1).map { entry in
      Step(
        name: name("name", of: entry), text: text("text", of: entry), why: text("why", of: entry),
        trap: trap(of: entry))
    }
  }

  private mutating func pairs(_ fields: Fields) -> [Match.Pair] {
    let allowed = ["left_name", "right_name", "left", "right", "why"]
    return entries("pairs", of: fields, each: "pair", allowed: allowed, least: 2).map { entry in
      Match.Pair(
        leftName: name("left_name", of: entry), rightName: name("right_name", of: entry),
        left: text("left", of: entry), right: text("right", of: entry), why: text("why", of: entry))
    }
  }

  /// The name that the author gave; prompts and responses are named apart from each other.
  private mutating func name(_ field: String, of entry: Fields) -> String? {
    guard let given = entry[field] else { return nil }
    let name = text(field, of: entry)
    if !name.isEmpty, !name.isIdentifier { note(.badIdentifier(name), at: place(given.value)) }
    if !namesInItem.insert((field == "left_name" ? "left " : "") + name).inserted, !name.isEmpty {
      note(.repeatedName(name), at: place(given.value))
    }
    return name
  }

  private mutating func trap(of entry: Fields) -> Trap.ID? {
    entry.has("trap") ? Named(reference("trap", of: entry, to: .trap)) : nil
  }

  private mutating func number(_ fields: Fields) -> Number {
    let isTemplate = fields.has("draw")
    return Number(
      stem: text("stem", of: fields), answer: isTemplate ? text("answer", of: fields) : decimal("answer", of: fields),
      unit: text("unit", of: fields),
      tolerance: isTemplate ? text("tolerance", of: fields) : decimal("tolerance", of: fields),
      solution: text("solution", of: fields))
  }
}

extension Card {
  /// A card from a sentence with one gap in brackets; nothing when there is none or more than one.
  init?(cloze sentence: String, note: String?) {
    guard Card.gaps(in: sentence) == 1, let open = sentence.firstIndex(of: "["),
      let close = sentence.firstIndex(of: "]")
    else { return nil }
    let whole =
      sentence[..<open] + sentence[sentence.index(after: open)..<close] + sentence[sentence.index(after: close)...]
    self.init(
      front: sentence[..<open] + "[...]" + sentence[sentence.index(after: close)...],
      back: whole + (note.map { "\n" + $0 } ?? ""), cloze: sentence)
  }

  /// How many bracketed gaps the sentence has; brackets that are empty, nested or left open count as none.
  static func gaps(in sentence: String) -> Int {
    var gaps = 0
    var length: Int?
    for character in sentence {
      switch (character, length) {
      case ("[", nil): length = 0
      case ("]", let inside?) where inside > 0:
        gaps += 1
        length = nil
      case ("[", _), ("]", _): return 0
      default: length = length.map { $0 + 1 }
      }
    }
    return length == nil ? gaps : 0
  }
}
