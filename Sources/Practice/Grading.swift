import Pricing
import QuestionBank
import Scheduling

/// Whether an answer is right, and what it says of memory.
public enum Grading {
  /// All or nothing, as the exam scores; a card is right unless it was forgotten.
  public static func isRight(_ answer: Answer, to item: Item) -> Bool {
    switch item.body {
    case .card: if case .recalled(let grade) = answer { grade > .again } else { false }
    case .choice(let choice), .multi(let choice):
      if case .chosen(let options) = answer { options == choice.keys } else { false }
    case .order(let order):
      if case .ordered(let steps) = answer { steps == Array(order.steps.indices) } else { false }
    case .match(let match):
      if case .matched(let pairs) = answer {
        pairs.count == match.pairs.count && match.pairs.indices.allSatisfy { pairs[$0] == $0 }
      } else {
        false
      }
    case .number(let number):
      if case .number(let typed) = answer {
        isNear(typed, number)
      } else {
        false
      }
    }
  }

  /// Whether an answer of the log was right: what the log says, whatever became of the bank.
  ///
  /// Where it says nothing, by the grade: above Again is given to right answers alone, Again to wrong ones and to right
  /// guesses, which the question as it was drawn tells apart while the bank has it.
  public static func isRight(_ review: Review, in bank: Bank) -> Bool {
    if let isRight = review.isRight { return isRight }
    guard review.grade == .again, review.confidence == .guessed else { return review.grade > .again }
    return bank[review.item].map { isRight(review.answer, to: $0.drawn(seed: review.draw)) } ?? false
  }

  /// The grade of a question by its answer and by how sure the learner was. A lucky guess is no knowledge.
  public static func grade(isRight: Bool, confidence: Confidence, isQuick: Bool = false) -> Grade {
    guard isRight else { return .again }
    return switch confidence {
    case .sure: isQuick ? .easy : .good
    case .unsure: .hard
    case .guessed: .again
    }
  }

  /// How many alternatives a blind choice would have had; 0 for cards and numbers.
  public static func options(_ item: Item) -> Int {
    switch item.body {
    case .card, .number: 0
    case .choice(let choice), .multi(let choice): choice.options.count
    case .order(let order): order.all.count
    case .match(let match): match.rights.count
    }
  }

  /// The chance of being right by blind choice: 1/4 for one of four, 1/10 for two of five, 1/n! for an order.
  public static func guessRate(_ item: Item) -> Double {
    switch item.body {
    case .card, .number: 0
    case .choice(let choice): 1 / Double(max(1, choice.options.count))
    case .multi(let choice):
      (0..<choice.keys.count).reduce(1) { $0 * Double($1 + 1) / Double(choice.options.count - $1) }
    case .order(let order): arrangements(of: order.steps.count, from: order.all.count)
    case .match(let match): arrangements(of: match.pairs.count, from: match.rights.count)
    }
  }

  private static func arrangements(of count: Int, from total: Int) -> Double {
    (0..<count).reduce(1) { $0 / Double(total - $1) }
  }

  private static func isNear(_ typed: String, _ number: Number) -> Bool {
    guard let typed = self.number(typed, unit: number.unit), let answer = Double(number.answer),
      let tolerance = Double(number.tolerance)
    else { return false }
    return abs(typed - answer) <= tolerance + 1e-9 * max(1, abs(answer))
  }

  /// Reads a number as people type it: `16.20`, `$1,234.50`, `12 %`, `33/2`.
  ///
  /// A learner is asked what was meant before anything is graded. An answer that was given all the same, such as one of
  /// an older bedrill, counts with the commas of English.
  public static func number(_ text: String, unit: String = "") -> Double? {
    switch TypedNumber.answer(text, unit: unit) {
    case .number(let value): value
    case .ambiguous(let english, _): Double(english)
    case .empty, .unreadable: nil
    }
  }
}
