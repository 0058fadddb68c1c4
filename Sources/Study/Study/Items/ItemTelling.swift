import Practice
import Pricing
import QuestionBank

/// What a type of item is to a learner who listens: how it is told, and how an answer is typed in a line.
protocol ItemTelling {
  /// What is below the stem, each thing in its own line: `2 of 4: Batch inference`.
  func told(_ pane: QuestionPane) -> [String]
  /// What is answered so far; empty for nothing.
  func state(_ pane: QuestionPane) -> [String]
  /// What to type: `a number from 1 to 4`.
  func wanted(_ pane: QuestionPane) -> String
  /// How to type an answer, in a sentence of the help; empty for nothing.
  func help(_ pane: QuestionPane) -> String
  /// Takes what was typed as the answer or a part of it.
  func take(_ words: String, _ pane: inout QuestionPane) -> Typed
  /// The answer against the key, the learner's own first, each with its why.
  func explained(_ feedback: Feedback) -> [String]
}

/// What came of an answer that was typed.
enum Typed: Equatable, Sendable {
  case taken
  /// The sentence says why it is not taken.
  case refused(String)
  /// No answer at all.
  case unknown
}

extension ItemTelling {
  /// `3 of 4, Batch inference`.
  func place(_ row: Int, _ text: String, _ pane: QuestionPane) -> String {
    "\(row + 1) of \(pane.shuffle.count), \(text)"
  }
}

/// Numbers of options in a typed line, from 0.
enum TypedRows: Equatable {
  case rows([Int])
  case refused(String)
  case unknown

  /// Reads `3`, `1 3`, `1,3` and, up to nine options, `13`.
  init(_ words: String, count: Int) {
    let words = words.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    let numbers = words.map { try? TypedNumber.parse($0) }
    guard !words.isEmpty, words.allSatisfy({ $0.allSatisfy(\.isNumber) }), numbers.allSatisfy({ $0 != nil }) else {
      self = .unknown
      return
    }
    let single = zip(words, numbers).flatMap { word, number -> [Int] in
      let number = number ?? 0
      let digits = word.compactMap(\.wholeNumberValue)
      return number > count && count < 10 && digits.count == word.count ? digits : [number]
    }
    self =
      single.allSatisfy { 1...max(1, count) ~= $0 }
      ? .rows(single.map { $0 - 1 }) : .refused("The numbers here are 1 to \(count).")
  }
}

extension QuestionPane {
  /// The question, with its scenario where it has one.
  var told: [String] {
    let scene = scenario.map { [showsScenario ? "Scenario: \($0)" : "Scenario hidden."] } ?? []
    return scene + [item.prompt] + item.body.pane.told(self)
  }

  var state: [String] { item.body.pane.state(self) }
  var wanted: String { item.body.pane.wanted(self) }

  /// How to type an answer.
  var help: [String] { [item.body.pane.help(self)].filter { !$0.isEmpty } }

  mutating func take(_ words: String) -> Typed { item.body.pane.take(words, &self) }
}

extension Feedback {
  /// What is told after an answer.
  var told: [String] { item.body.pane.explained(self) + remarks.compactMap(\.told) }
}
