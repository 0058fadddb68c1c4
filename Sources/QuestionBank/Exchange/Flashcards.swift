/// Items as cards with a front and a back, for programs that know nothing else.
public enum Flashcards {
  /// Stands before an item's name in the name of its note in Anki.
  public static let noteMark = "bedrill-"

  /// An item with its two sides, in plain text.
  public struct Sides: Equatable, Sendable {
    public var item: Item
    public var front, back: String
    /// The sentence of a card with a gap.
    public var cloze: String?
  }

  /// - Returns: the cards, and what is lost of items.
  public static func of(_ bank: Bank) -> (cards: [Sides], losses: [Loss]) {
    var losses: [Loss] = []
    let cards = bank.items.compactMap { item -> Sides? in
      guard item.template == nil else {
        losses.append(Loss(item.id.rawValue, "draws its numbers anew each time, and is left out."))
        return nil
      }
      if item.kind != .card {
        losses.append(Loss(item.id.rawValue, "becomes a card: nothing is chosen or graded there."))
      }
      return sides(item, bank)
    }
    return (cards, losses)
  }

  private static func sides(_ item: Item, _ bank: Bank) -> Sides {
    let scenario = item.caseID.flatMap { bank[case: $0] }.map { $0.scenario + "\n\n" } ?? ""
    var (front, back) = texts(item)
    if let today = item.today { back += "\n\nToday: " + today }
    for source in item.sources { back += "\nSource: \(source.url), checked \(source.checked)" }
    front = scenario + front
    var cloze: String?
    if case .card(let card) = item.body { cloze = card.cloze }
    return Sides(item: item, front: front, back: back, cloze: cloze)
  }

  /// Options in the order of their texts, so that their order says nothing.
  private static func texts(_ item: Item) -> (front: String, back: String) {
    func list(_ texts: [String]) -> String { texts.map { "\n- " + $0 }.joined() }
    switch item.body {
    case .card(let card): return (card.front, card.back)
    case .choice(let choice), .multi(let choice):
      let keys = choice.options.filter(\.isKey)
      let others = choice.options.filter { !$0.isKey }
      return (
        choice.stem + "\n" + list(choice.options.map(\.text).sorted()),
        keys.map { "\($0.text)\n\($0.why)" }.joined(separator: "\n\n") + "\n\nNot:"
          + list(others.map { "\($0.text). \($0.why)" })
      )
    case .order(let order):
      let steps = order.steps.enumerated().map { "\n\($0 + 1). \($1.text)" }.joined()
      let decoys = order.decoys.isEmpty ? "" : "\n\nNot:" + list(order.decoys.map { "\($0.text). \($0.why)" })
      return (order.stem + "\n" + list(order.all.map(\.text).sorted()), String(steps.dropFirst()) + decoys)
    case .match(let match):
      return (
        match.stem + "\n" + list(match.pairs.map(\.left)) + "\n\nand" + list(match.rights.sorted()),
        String(list(match.pairs.map { "\($0.left): \($0.right). \($0.why)" }).dropFirst())
      )
    case .number(let number):
      let unit = number.unit.isEmpty ? "" : " " + number.unit
      return (number.stem, "\(number.answer)\(unit)\n\(number.solution)")
    }
  }

  // MARK: Forms

  /// Comma-separated values with a header.
  public static func csv(_ cards: [Sides]) -> String {
    let rows = cards.map { card in
      [
        card.item.id.rawValue, card.item.kind.rawValue, card.item.objective.rawValue,
        card.item.concepts.map(\.rawValue).joined(separator: " "), card.item.level.rawValue, card.cloze ?? card.front,
        card.cloze == nil ? card.back : card.note,
      ]
    }
    return ([["id", "type", "objective", "tags", "level", "front", "back"]] + rows).map { row in
      row.map { field($0) }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x2C, 0x3B, 0x22, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Text for the import of Anki, with names by which it finds its notes again: https://docs.ankiweb.net/importing/text-files.html
  public static func anki(_ cards: [Sides], deck: String) -> String {
    let head = [
      "#separator:semicolon", "#html:true", "#notetype:Basic", "#deck:\(deck)", "#guid column:1", "#tags column:4",
    ]
    let rows = cards.map { card in
      [
        noteMark + card.item.id.rawValue, Markup.page(card.front), Markup.page(card.back), tags(card.item),
      ].map { field($0) }.joined(separator: ";")
    }
    return (head + rows).joined(separator: "\n") + "\n"
  }

  /// As Anki has tags: without blanks, and `::` between a group and its member. They hold what an item is beside its
  /// texts; `Draft.takeTags` reads them.
  public static func tags(_ item: Item) -> String {
    var tags = ["objective::\(item.objective)", "type::\(item.kind.rawValue)", "level::\(item.level.rawValue)"]
    if item.revision != 1 { tags.append("rev::\(item.revision)") }
    tags += item.concepts.map { "concept::\($0)" }
    switch item.guides {
    case .every: break
    case .only(let guides): tags += guides.map { "guide::\($0.rawValue)" }.sorted()
    case .beyond: tags.append("scope::beyond")
    }
    tags += item.enemies.map { "enemy::\($0)" } + item.covers.map { "covers::\($0)" }
    return tags.joined(separator: " ")
  }

  /// The form of hashcards: https://github.com/eudoxia0/hashcards
  public static func markdown(_ cards: [Sides]) -> String {
    cards.map { card in
      if let cloze = card.cloze { return "C: \(cloze)\n" }
      return "Q: \(card.front)\n\nA: \(card.back)\n"
    }.joined(separator: "\n---\n\n")
  }
}

extension Flashcards.Sides {
  /// The front as Anki has it: HTML, with a gap in its own braces.
  public var ankiFront: String {
    guard let cloze, let open = cloze.firstIndex(of: "["), let close = cloze.lastIndex(of: "]"), open < close else {
      return Markup.page(front)
    }
    let gap = cloze[cloze.index(after: open)..<close]
    return Markup.html(String(cloze[..<open])) + "{{c1::" + Markup.html(String(gap)) + "}}"
      + Markup.html(String(cloze[cloze.index(after: close)...]))
  }

  public var ankiBack: String { Markup.page(cloze == nil ? back : note.trimmedBlanks) }

  /// What the back says beside the sentence of a cloze card.
  fileprivate var note: String {
    guard case .card(let card) = item.body else { return back }
    return card.answer + back.dropFirst(card.back.count)
  }
}
