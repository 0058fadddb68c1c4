import Canvas
import Practice
import QuestionBank

/// A card: nothing is chosen, the learner grades what came to mind.
struct CardPane: ItemPane {
  let card: Card

  func rows(_ pane: QuestionPane) -> Int { 0 }
  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] { [] }
  func beginning(_ pane: QuestionPane) -> Int { 0 }
  func pick(_ row: Int, _ pane: inout QuestionPane) {}
  func mark(_ row: Int, _ pane: inout QuestionPane) {}
  func move(_ step: Int, _ pane: inout QuestionPane) {}
  func type(_ character: Character, _ pane: inout QuestionPane) {}
  func clear(_ pane: inout QuestionPane) {}
  func missing(_ pane: QuestionPane) -> String? { nil }
  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) { ([], nil) }
  var key: Answer { .recalled(.good) }
  func score(_ answer: Answer) -> Feedback.Score? { nil }
  func feedback(_ feedback: Feedback) -> [Paragraph] { [Paragraph(card.back, lead: "  ")] }
}

extension CardPane {
  func told(_ pane: QuestionPane) -> [String] { [] }
  func state(_ pane: QuestionPane) -> [String] { [] }
  func wanted(_ pane: QuestionPane) -> String { "Say it to yourself" }
  func help(_ pane: QuestionPane) -> String { "" }
  func take(_ words: String, _ pane: inout QuestionPane) -> Typed { .unknown }
  func explained(_ feedback: Feedback) -> [String] { [card.back] }
}
