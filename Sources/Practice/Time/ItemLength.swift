import QuestionBank

/// How much there is to read at an item, in words.
public struct ItemLength: Equatable, Sendable {
  /// Before the answer: scenario, stem and all that can be chosen; of a card both sides, since it is graded with the
  /// back in sight.
  public var asked: Int
  /// After it: why each option is right or wrong, or the worked solution; none for a card.
  public var feedback: Int

  public init(asked: Int, feedback: Int) {
    self.asked = asked
    self.feedback = feedback
  }

  public init(_ item: Item, scenario: String? = nil) {
    let (asked, feedback) = Self.texts(item)
    self.asked = Self.words(asked) + Self.words(item.prompt) + (scenario.map { Self.words($0) } ?? 0)
    self.feedback = Self.words(feedback) + (item.today.map { Self.words($0) } ?? 0)
    if item.kind == .card {
      self.asked += self.feedback
      self.feedback = 0
    }
  }

  /// The length of every item of a bank.
  static func all(_ bank: Bank) -> [Item.ID: ItemLength] {
    Dictionary(
      bank.items.map { ($0.id, ItemLength($0, scenario: $0.caseID.flatMap { bank[case: $0]?.scenario })) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func texts(_ item: Item) -> (asked: [String], feedback: [String]) {
    switch item.body {
    case .card(let card): ([], [card.back])
    case .choice(let choice), .multi(let choice): (choice.options.map(\.text), choice.options.map(\.why))
    case .order(let order): (order.all.map(\.text), order.all.map(\.why))
    case .match(let match):
      (match.pairs.map(\.left) + match.rights, match.pairs.map(\.why) + match.spare.map(\.why))
    case .number(let number): ([], [number.solution])
    }
  }

  private static func words(_ texts: [String]) -> Int { texts.reduce(0) { $0 + words($1) } }

  /// Runs of anything but blanks, by bytes because a bank has a hundred thousand of them.
  private static func words(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isBlank = byte == 32 || byte == 10 || byte == 9
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }
}
