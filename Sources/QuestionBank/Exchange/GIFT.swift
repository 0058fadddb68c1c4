/// Items as GIFT, the text form of Moodle's question bank: https://docs.moodle.org/en/GIFT_format
///
/// What GIFT has no place for stands in comments that begin with `// bedrill`, so that it comes back when bedrill reads it;
/// other programs pass them over.
public enum GIFT {
  static let mark = "// bedrill "

  /// - Returns: the text, and what is lost of items, for every program or for others only.
  public static func text(of bank: Bank) -> (text: String, losses: [Loss]) {
    var losses: [Loss] = []
    var parts = ["// \(bank.blueprint.name), written by bedrill"]
    var category: Objective.ID?
    for item in bank.items {
      guard item.template == nil else {
        losses.append(Loss(item.id.rawValue, "draws its numbers anew each time, and is left out."))
        continue
      }
      if item.objective != category {
        category = item.objective
        parts.append("$CATEGORY: \(item.objective) \(bank[item.objective]?.name ?? "")")
      }
      if let loss = loss(of: item) { losses.append(Loss(item.id.rawValue, loss)) }
      parts.append(entry(item, bank))
    }
    return (parts.joined(separator: "\n\n") + "\n", losses)
  }

  private static func loss(of item: Item) -> String? {
    if item.caseID != nil { return "its scenario stands in the question, and is read back as a part of it." }
    return switch item.body {
    case .card: "is a question without a mark elsewhere; the answer stands in its feedback."
    case .order: "is a matching of numbers elsewhere, and its reasons stand in comments."
    case .match: "has its reasons in comments, which other programs pass over."
    case .number(let number) where !number.unit.isEmpty: "has its unit in a comment, which other programs pass over."
    default: nil
    }
  }

  private static func entry(_ item: Item, _ bank: Bank) -> String {
    var prompt = item.prompt
    if let id = item.caseID, let found = bank[case: id] { prompt = found.scenario + "\n\n" + prompt }
    if case .card(let card) = item.body { prompt = card.cloze ?? card.front }
    let head = ["// [id:\(item.id)]" + item.concepts.map { " [tag:\($0)]" }.joined()] + comments(item)
    return head.joined(separator: "\n") + "\n::\(escaped(item.id.rawValue))::\(escaped(prompt))\(answers(item))"
  }

  private static func comments(_ item: Item) -> [String] {
    var fields: [(String, String)] = [
      ("rev", "\(item.revision)"), ("type", item.kind.rawValue), ("objective", item.objective.rawValue),
      ("level", item.level.rawValue),
    ]
    switch item.guides {
    case .every: break
    case .beyond: fields.append(("scope", "beyond"))
    case .only(let guides): fields.append(("guide", guides.sorted().map(\.rawValue).joined(separator: " ")))
    }
    fields += item.enemies.map { ("enemy", $0.rawValue) } + item.covers.map { ("covers", $0.rawValue) }
    fields += item.sources.map { ("source", "\($0.url) \($0.checked)" + ($0.note.map { " " + $0 } ?? "")) }
    if let today = item.today { fields.append(("today", today)) }
    switch item.body {
    case .card(let card) where card.cloze != nil: fields.append(("cloze", "yes"))
    case .number(let number): fields += [("unit", number.unit), ("number", "\(number.answer) \(number.tolerance)")]
    case .match(let match):
      fields += match.pairs.map { ("why", $0.why) } + match.spare.map { ("why", $0.why) }
      fields += match.spare.enumerated().compactMap { index, spare in spare.trap.map { ("trap", "\(index) \($0)") } }
    case .order(let order): fields += order.all.map { ("why", $0.why) }
    case .choice, .multi:
      fields += item.options.enumerated().compactMap { index, option in
        option.trap.map { ("trap", "\(index) \($0)") }
      }
    case .card: break
    }
    return fields.map { mark + $0 + " " + $1.replacingLineEnds }
  }

  private static func answers(_ item: Item) -> String {
    switch item.body {
    case .card(let card): return " {####\(escaped(card.answer))}"
    case .choice(let choice): return block(choice.options) { $0.isKey ? "=" : "~" }
    case .multi(let choice):
      let keys = choice.keys.count
      // Whole percents and thirds are all that Moodle takes.
      let share = ["100", "50", "33.33333", "25", "20", "16.66667"][min(max(keys, 1), 6) - 1]
      return block(choice.options) { $0.isKey ? "~%\(share)%" : "~%-100%" }
    case .match(let match):
      return lines(match.pairs.map { "=\(escaped($0.left)) -> \(escaped($0.right))" } + match.spare.map(distractor))
    case .order(let order):
      return lines(
        order.steps.enumerated().map { "=\($0 + 1) -> \(escaped($1.text))" } + order.decoys.map(distractor))
    case .number(let number): return " {#\(number.answer):\(number.tolerance)####\(escaped(number.solution))}"
    }
  }

  private static func distractor(_ step: Step) -> String { "= -> \(escaped(step.text))" }

  private static func block(_ options: [Option], _ sign: (Option) -> String) -> String {
    lines(options.map { sign($0) + escaped($0.text) + " #" + escaped($0.why) })
  }

  private static func lines(_ lines: [String]) -> String {
    " {\n" + lines.map { "  \($0)\n" }.joined() + "}"
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "~", "=", "#", "{", "}", ":", "\\": result += "\\\(character)"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }
}

extension Card {
  /// The back alone: the explanation of a cloze card without its sentence, or all of another's.
  var answer: String {
    guard let cloze, let whole = Card(cloze: cloze, note: nil) else { return back }
    return String(back.dropFirst(whole.back.count + 1))
  }
}

extension String {
  /// In one line.
  var replacingLineEnds: String { replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }

  /// What `replacingLineEnds` made, as it was.
  var restoringLineEnds: String {
    var result = ""
    var isEscaped = false
    for character in self {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
