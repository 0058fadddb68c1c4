/// Reads GIFT into items: those of bedrill as they were, those of other programs as far as they go.
struct GIFTReader {
  private(set) var drafts: [Draft] = []
  private(set) var losses: [Loss] = []
  private var category = ""
  private var comments: [String] = []
  private var number = 0

  static func read(_ text: String) -> (drafts: [Draft], losses: [Loss]) {
    var reader = GIFTReader()
    reader.read(text)
    return (reader.drafts, reader.losses)
  }

  private mutating func read(_ text: String) {
    var entry: [Substring] = []
    func isComplete(_ lines: [Substring]) -> Bool {
      // A blank line inside braces belongs to the question.
      var depth = 0
      var isEscaped = false
      for character in lines.joined(separator: "\n") {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
        }
      }
      return depth <= 0
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({
      $0.hasSuffix("\r") ? $0.dropLast() : $0
    })
      + [""]
    {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if entry.isEmpty, bare.hasPrefix("$CATEGORY:") {
        category = String(bare.dropFirst("$CATEGORY:".count)).trimmedBlanks
      } else if bare.hasPrefix("//"), isComplete(entry) {
        comments.append(String(bare))
      } else if bare.isEmpty, isComplete(entry) {
        if !entry.isEmpty { take(entry.joined(separator: "\n")) }
        entry = []
      } else if !bare.isEmpty || !entry.isEmpty {
        entry.append(line)
      }
    }
    if !entry.isEmpty {
      losses.append(Loss("question \(number + 1)", "has a brace that is not closed, and is left out."))
    }
  }

  private mutating func take(_ entry: String) {
    number += 1
    var head = Head(comments)
    comments = []
    var rest = entry[...].drop { $0.isWhitespace }
    if rest.hasPrefix("::"), let end = GIFTReader.range(of: "::", in: rest.dropFirst(2)) {
      head.name = GIFTReader.plain(rest.dropFirst(2)[..<end])
      rest = rest[rest.index(end, offsetBy: 2)...]
    }
    let name = head.id ?? head.name ?? "question \(number)"
    guard let open = GIFTReader.first("{", in: rest), let close = GIFTReader.first("}", in: rest[open...]) else {
      losses.append(Loss(name, "has no answer in braces, and is left out."))
      return
    }
    let after = GIFTReader.plain(rest[rest.index(after: close)...])
    var stem = GIFTReader.plain(rest[..<open])
    // The place of a missing word.
    if !after.isEmpty { stem += " _____ " + after }
    guard let body = body(stem, rest[rest.index(after: open)..<close], head, name) else { return }
    var draft = Draft(body: body)
    head.fill(&draft)
    draft.category = category
    drafts.append(draft)
  }

  // MARK: Kinds

  private mutating func body(_ stem: String, _ text: Substring, _ head: Head, _ name: String) -> Item.Body? {
    let (answers, general) = GIFTReader.split(text, at: "####")
    let feedback = general.map(GIFTReader.plain) ?? ""
    let inside = answers.drop { $0.isWhitespace }
    let word = GIFTReader.plain(GIFTReader.split(inside, at: "#").0).uppercased()
    if inside.allSatisfy(\.isWhitespace) {
      if head["cloze"] != nil, let card = Card(cloze: stem, note: feedback.isEmpty ? nil : feedback) {
        return .card(card)
      }
      guard !feedback.isEmpty else {
        losses.append(Loss(name, "asks for a text and has no answer to it; it is left out."))
        return nil
      }
      return .card(Card(front: stem, back: feedback))
    }
    if inside.hasPrefix("#") { return numberBody(stem, inside.dropFirst(), feedback, head, name) }
    if ["T", "TRUE", "F", "FALSE"].contains(word) {
      let isTrue = word.hasPrefix("T")
      return .choice(
        Choice(
          stem: stem,
          options: [("True", isTrue), ("False", !isTrue)].map {
            Option(text: $0, isKey: $1, why: feedback.isEmpty ? Draft.noReason : feedback)
          }))
    }
    let parts = GIFTReader.parts(inside)
    let isMatch = parts.contains { GIFTReader.range(of: "->", in: $0.text) != nil }
    if isMatch, !["choice", "multi"].contains(head["type"]) { return matchBody(stem, parts, head) }
    if parts.allSatisfy({ $0.isKey }), head["type"] == nil {
      losses.append(Loss(name, "takes a typed word; it becomes a card."))
      let words = parts.map { GIFTReader.plain(GIFTReader.split($0.text, at: "#").0) }
      return .card(
        Card(front: stem, back: words.joined(separator: ", or ") + (feedback.isEmpty ? "" : "\n" + feedback)))
    }
    return choiceBody(stem, parts, feedback, head)
  }

  private func choiceBody(_ stem: String, _ parts: [Part], _ feedback: String, _ head: Head) -> Item.Body {
    var options = parts.map { part in
      let (text, why) = GIFTReader.split(part.text, at: "#")
      let reason = why.map(GIFTReader.plain) ?? ""
      return Option(
        text: GIFTReader.plain(text), isKey: part.isKey || (part.weight ?? 0) > 0,
        why: !reason.isEmpty ? reason : feedback.isEmpty ? Draft.noReason : feedback)
    }
    for (index, trap) in head.traps where options.indices.contains(index) { options[index].trap = Trap.ID(trap) }
    let choice = Choice(stem: stem, options: options)
    return choice.keys.count > 1 ? .multi(choice) : .choice(choice)
  }

  private func matchBody(_ stem: String, _ parts: [Part], _ head: Head) -> Item.Body {
    let whys = head.all("why")
    let rows = parts.enumerated().map { index, part in
      let cut = GIFTReader.range(of: "->", in: part.text) ?? part.text.endIndex
      let right = cut == part.text.endIndex ? part.text[cut...] : part.text[part.text.index(cut, offsetBy: 2)...]
      return (
        left: GIFTReader.plain(part.text[..<cut]), right: GIFTReader.plain(right),
        why: whys.indices.contains(index) ? whys[index] : Draft.noReason
      )
    }
    let whole = rows.filter { !$0.left.isEmpty }
    var spare = rows.filter { $0.left.isEmpty }.map { Step(text: $0.right, why: $0.why) }
    if head["type"] == "order" {
      return .order(Order(stem: stem, steps: whole.map { Step(text: $0.right, why: $0.why) }, decoys: spare))
    }
    for (index, trap) in head.traps where spare.indices.contains(index) { spare[index].trap = Trap.ID(trap) }
    return .match(
      Match(stem: stem, pairs: whole.map { .init(left: $0.left, right: $0.right, why: $0.why) }, spare: spare))
  }

  private mutating func numberBody(
    _ stem: String, _ text: Substring, _ feedback: String, _ head: Head, _ name: String
  ) -> Item.Body? {
    var plain = GIFTReader.plain(GIFTReader.split(text.drop { $0.isWhitespace || $0 == "=" }, at: "#").0)
    if let cut = plain.firstIndex(of: "=") {
      losses.append(Loss(name, "takes several numbers; the first one is kept."))
      plain = String(plain[..<cut]).trimmedBlanks
    }
    var (answer, tolerance) = (plain, "0")
    if let kept = head["number"]?.split(separator: " "), kept.count == 2 {
      (answer, tolerance) = (String(kept[0]), String(kept[1]))
    } else if let dots = plain.ranges(of: "..").first, let low = Double(plain[..<dots.lowerBound]),
      let high = Double(plain[dots.upperBound...]), abs(low) < 1e12, abs(high) < 1e12
    {
      (answer, tolerance) = (GIFTReader.short((low + high) / 2), GIFTReader.short(abs(high - low) / 2))
    } else if let colon = plain.firstIndex(of: ":") {
      (answer, tolerance) = (String(plain[..<colon]), String(plain[plain.index(after: colon)...]))
    }
    guard answer.isDecimal, tolerance.isDecimal else {
      losses.append(Loss(name, "asks for a number that cannot be read, \"\(plain)\"; it is left out."))
      return nil
    }
    let solution = feedback.isEmpty ? Draft.noReason : feedback
    return .number(
      Number(stem: stem, answer: answer, unit: head["unit"] ?? "units", tolerance: tolerance, solution: solution))
  }

  private static func short(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // MARK: Texts

  private struct Part {
    var isKey: Bool
    /// In percent, where one is given.
    var weight: Double?
    var text: Substring
  }

  /// The answers, each begun by `=` or `~`.
  private static func parts(_ text: Substring) -> [Part] {
    var parts: [Part] = []
    var index = text.startIndex
    var isEscaped = false
    func close(at end: Substring.Index) {
      guard !parts.isEmpty else { return }
      let last = parts.count - 1
      parts[last].text = text[parts[last].text.startIndex..<end]
    }
    while index < text.endIndex {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "=~".contains(character) {
        close(at: index)
        parts.append(Part(isKey: character == "=", text: text[text.index(after: index)...]))
      }
      index = text.index(after: index)
    }
    close(at: text.endIndex)
    return parts.map { part in
      var part = part
      let bare = part.text.drop { $0.isWhitespace }
      if bare.first == "%", let end = bare.dropFirst().firstIndex(of: "%"),
        let weight = Double(bare[bare.index(after: bare.startIndex)..<end])
      {
        part.weight = weight
        part.text = bare[bare.index(after: end)...]
      }
      return part
    }
  }

  /// The first place of a character that is not escaped.
  private static func first(_ wanted: Character, in text: Substring) -> Substring.Index? {
    range(of: String(wanted), in: text)
  }

  private static func range(of wanted: String, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\" {
        index = text.index(after: index)
        if index < text.endIndex { index = text.index(after: index) }
        continue
      }
      if text[index...].hasPrefix(wanted) { return index }
      index = text.index(after: index)
    }
    return nil
  }

  private static func split(_ text: Substring, at mark: String) -> (Substring, Substring?) {
    guard let cut = range(of: mark, in: text) else { return (text, nil) }
    return (text[..<cut], text[text.index(cut, offsetBy: mark.count)...])
  }

  /// Text without escapes, without the name of its form, and without tags.
  private static func plain(_ text: Substring) -> String {
    var rest = text.drop { $0.isWhitespace }
    var isHTML = false
    for form in ["[html]", "[moodle]", "[plain]", "[markdown]"] where rest.hasPrefix(form) {
      isHTML = form == "[html]"
      rest = rest.dropFirst(form.count)
    }
    var result = ""
    var isEscaped = false
    for character in rest {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character == "\n" ? " " : character)
      }
    }
    let trimmed = result.trimmedBlanks
    return isHTML ? Markup.plain(trimmed) : trimmed
  }
}

/// What the comments before a question say of it.
private struct Head {
  var name: String?
  private var fields: [(String, String)] = []
  private(set) var id: String?
  private var tags: [String] = []

  init(_ comments: [String]) {
    for comment in comments {
      if comment.hasPrefix(GIFT.mark) {
        let line = comment.dropFirst(GIFT.mark.count)
        let key = line.prefix { $0 != " " }
        fields.append((String(key), String(line.dropFirst(key.count + 1)).restoringLineEnds))
      }
      for match in comment.matches(of: /\[(id|tag):([^\]]+)\]/) {
        if match.output.1 == "id" { id = String(match.output.2) } else { tags.append(String(match.output.2)) }
      }
    }
  }

  subscript(key: String) -> String? { fields.first { $0.0 == key }?.1 }
  func all(_ key: String) -> [String] { fields.filter { $0.0 == key }.map(\.1) }

  /// Positions with the names of their traps.
  var traps: [(Int, String)] {
    all("trap").compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count == 2 ? Int(parts[0]).map { ($0, String(parts[1])) } : nil
    }
  }

  func fill(_ draft: inout Draft) {
    draft.id = id ?? name
    draft.tags = tags
    draft.revision = self["rev"].flatMap(Int.init) ?? 1
    draft.objective = self["objective"]
    draft.level = self["level"].flatMap(Level.init) ?? draft.level
    if self["scope"] == "beyond" { draft.guides = .beyond }
    if let guides = self["guide"]?.split(separator: " ") {
      draft.guides = .only(Set(guides.compactMap { Guide(rawValue: String($0)) }))
    }
    draft.enemies = all("enemy").map { Item.ID($0) }
    draft.covers = all("covers").map { SyllabusLine.ID($0) }
    draft.today = self["today"]
    draft.sources = all("source").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      return parts.count < 2 ? nil : Source(url: parts[0], checked: parts[1], note: parts.count > 2 ? parts[2] : nil)
    }
  }
}

extension String {
  var trimmedBlanks: String {
    var text = self[...].drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
