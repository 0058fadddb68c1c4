import Canvas
import Practice
import QuestionBank

/// What a type of item is on the screen: its keys, what they do to the answer, and how question and feedback look.
///
/// All of a type stands in its file in this folder, and what it lacks does not compile.
protocol ItemPane: ItemTelling, Sendable {
  /// How many rows the arrows can be on.
  func rows(_ pane: QuestionPane) -> Int
  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row]
  /// The row that the cursor begins on, for an answer that was left.
  func beginning(_ pane: QuestionPane) -> Int
  /// Takes the digit of a row.
  func pick(_ row: Int, _ pane: inout QuestionPane)
  /// Marks a row, or takes the mark back.
  func mark(_ row: Int, _ pane: inout QuestionPane)
  /// Goes by so many rows.
  func move(_ step: Int, _ pane: inout QuestionPane)
  /// Takes a character of a text.
  func type(_ character: Character, _ pane: inout QuestionPane)
  /// Takes the last thing back.
  func clear(_ pane: inout QuestionPane)
  /// What is still missing before the answer can be given; nil when it is whole.
  func missing(_ pane: QuestionPane) -> String?
  /// What is below the stem, and which paragraph the cursor is on.
  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?)
  /// What is right, for whoever only looks.
  var key: Answer { get }
  /// How many parts of the answer are right; nil where it has none, or none of it was given.
  func score(_ answer: Answer) -> Feedback.Score?
  /// The answer against the key, each with its why.
  func feedback(_ feedback: Feedback) -> [Paragraph]
}

extension Item.Body {
  /// The pane of the type.
  var pane: any ItemPane {
    switch self {
    case .card(let card): CardPane(card: card)
    case .choice(let choice): ChoicePane(choice: choice)
    case .multi(let choice): MultiPane(choice: choice)
    case .order(let order): OrderPane(order: order)
    case .match(let match): MatchPane(match: match)
    case .number(let number): NumberPane(number: number)
    }
  }
}

extension ItemPane {
  /// The row of a digit for each of the shuffled options: `1-4 choose`.
  func digits(_ word: String, _ help: String, _ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    let count = pane.shuffle.count
    return .each(
      Key.all(String("123456789".prefix(count))), "1-\(max(1, count))", word, rank: 1, help: help
    ) { .pick($0) }
  }

  /// The cursor goes round.
  func turn(_ step: Int, _ pane: inout QuestionPane) {
    let rows = rows(pane)
    if rows > 0 { pane.cursor = (pane.cursor + step + rows) % rows }
  }
}
