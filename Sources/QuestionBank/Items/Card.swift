/// A flashcard: a front and a back. A cloze card's front has its gap as `[...]`; the back is the whole sentence,
/// followed by a line of explanation when there is one.
public struct Card: Equatable, Sendable {
  public var front: String
  public var back: String
  /// The sentence with its gap in brackets, when the card was written as one.
  var cloze: String?
  public init(front: String, back: String, cloze: String? = nil) {
    self.front = front
    self.back = back
    self.cloze = cloze
  }
}

extension Card: ItemBody {
  static let fields = ["front", "back", "cloze"]

  init(_ fields: Fields, _ reader: inout Reader) {
    guard let field = fields["cloze"] else {
      self.init(front: reader.text("front", of: fields), back: reader.text("back", of: fields))
      return
    }
    if let front = fields["front"] {
      reader.note(.unknownField("front", in: "cloze card", suggestion: nil), at: front.place)
    }
    let sentence = reader.text("cloze", of: fields)
    if let card = Card(cloze: sentence, note: reader.optionalText("back", of: fields)) {
      self = card
      return
    }
    if !sentence.isEmpty { reader.note(.gaps(Card.gaps(in: sentence)), at: reader.place(field.value)) }
    self.init(front: sentence, back: "")
  }

  var body: Item.Body { .card(self) }

  var entries: YAMLText.Entries {
    guard let cloze, let whole = Card(cloze: cloze, note: nil) else {
      return [("front", .text(front)), ("back", .text(back))]
    }
    let note = back.dropFirst(whole.back.count + 1)
    return [("cloze", .text(cloze))] + (note.isEmpty ? [] : [("back", .text(String(note)))])
  }

  var prompt: String { front }
  var rightAnswers: [String] { [back] }
  var texts: [ItemText] {
    [cloze.map { ItemText("cloze", $0) } ?? ItemText("front", front), ItemText("back", back)]
  }
  func findings(of item: Item, in context: LintContext) -> [Finding] { [] }
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
