/// What a type of item says of itself: how it is read, written, drawn, searched and checked.
///
/// All of a type stands in its file in this folder, and what it lacks does not compile.
protocol ItemBody: Sendable {
  /// The names of its fields in a file, beside those that every item has.
  static var fields: [String] { get }
  /// Reads the fields; what is wrong with them is noted.
  init(_ fields: Fields, _ reader: inout Reader)
  /// The fields as a file holds them.
  var entries: YAMLText.Entries { get }
  var body: Item.Body { get }
  /// What asks: a stem, or the front of a card.
  var prompt: String { get }
  /// What can be chosen, in the order of the positions by which an answer names it.
  var options: [Option] { get }
  /// The names of what options are put to.
  var promptNames: [String] { get }
  /// What is right, as text.
  var rightAnswers: [String] { get }
  /// What the item shows to be so, each part as a whole; nothing where the answer says nothing by itself.
  var statements: [String] { get }
  /// Every text that a learner reads, with the field that holds it.
  var texts: [ItemText] { get }
  /// Where the item is not made as the exam makes them.
  func findings(of item: Item, in context: LintContext) -> [Finding]
  /// With the values in its texts.
  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Self
}

extension ItemBody {
  var options: [Option] { [] }
  var promptNames: [String] { [] }
  var statements: [String] { rightAnswers }
  /// A type that has no field `draw` stays as it is.
  func filled(_ values: [String: Fraction]) throws(Expression.Failure) -> Self { self }
}

extension Item {
  /// What the item asks, by its type.
  public enum Body: Equatable, Sendable {
    case card(Card)
    /// One key of four options.
    case choice(Choice)
    /// Two or more keys of five or six options.
    case multi(Choice)
    case order(Order)
    case match(Match)
    case number(Number)
  }

  /// The type of an item, as the bank's files name it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case card, choice, multi, order, match, number
  }
}

extension Item.Kind {
  /// The type behind the name.
  var type: any ItemBody.Type {
    switch self {
    case .card: Card.self
    case .choice: Choice.self
    case .multi: MultiChoice.self
    case .order: Order.self
    case .match: Match.self
    case .number: Number.self
    }
  }
}

extension Item.Body {
  var content: any ItemBody {
    switch self {
    case .card(let card): card
    case .choice(let choice): choice
    case .multi(let choice): MultiChoice(choice)
    case .order(let order): order
    case .match(let match): match
    case .number(let number): number
    }
  }
}

extension Item {
  public var kind: Kind {
    switch body {
    case .card: .card
    case .choice: .choice
    case .multi: .multi
    case .order: .order
    case .match: .match
    case .number: .number
    }
  }

  /// The text that asks: the stem of a question, the front of a card.
  public var prompt: String { body.content.prompt }

  /// What is right, as text.
  var rightAnswers: [String] { body.content.rightAnswers }

  /// What can be chosen, in the order of the positions by which an answer names it: options; steps and then decoys; the
  /// responses of a match, those of the pairs and then the spare ones. None for cards and numbers.
  ///
  /// Keys, steps that belong and responses of pairs are keys.
  public var options: [Option] { body.content.options }
}

/// A text of an item, with the field that holds it.
struct ItemText {
  /// `stem`, or `options.why` for a field of an entry of a list.
  var field: String
  /// The position of the entry.
  var index: Int
  var text: String

  init(_ field: String, _ text: String, _ index: Int = 0) {
    self.field = field
    self.text = text
    self.index = index
  }

  /// The texts and reasons of a list.
  static func all(_ list: [some Reasoned], _ name: String) -> [ItemText] {
    list.enumerated().flatMap { index, entry in
      [ItemText(name + ".text", entry.text, index), ItemText(name + ".why", entry.why, index)]
    }
  }
}
