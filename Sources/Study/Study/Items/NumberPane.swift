import Canvas
import Practice
import Pricing
import QuestionBank

/// A number to be typed.
struct NumberPane: ItemPane {
  let number: Number
  /// Characters of a typed number at most.
  private static let longest = 24

  func rows(_ pane: QuestionPane) -> Int { 0 }

  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    let digits = pane.answer.digits
    let isInside = digits.last.map { "eE".contains($0) || $0.isNumber } == true
    let signs = (isInside ? TypedNumber.following : TypedNumber.leading).filter { $0 != "e" || pane.exponent == "e" }
    let characters = Array("0123456789" + signs)
    let help = "Type the number: 1234.5, 1.2e3, 200k, 33/2 will do."
    let rows: [KeyTable<QuestionPane.Command>.Row] = .each(
      characters.map(Key.character), "0-9", "type", rank: 1, help: help
    ) { .type(characters[$0]) }
    return rows.typed() + [.init([.backspace], "backspace", "erase", rank: 8, help: "Erase the last digit.", .clear)]
  }

  func beginning(_ pane: QuestionPane) -> Int { 0 }
  func pick(_ row: Int, _ pane: inout QuestionPane) {}
  func mark(_ row: Int, _ pane: inout QuestionPane) {}
  func move(_ step: Int, _ pane: inout QuestionPane) {}

  func type(_ character: Character, _ pane: inout QuestionPane) {
    let digits = pane.answer.digits
    if digits.count < NumberPane.longest { pane.answer = .number(digits + String(character)) }
  }

  func clear(_ pane: inout QuestionPane) { pane.answer = .number(String(pane.answer.digits.dropLast())) }

  func missing(_ pane: QuestionPane) -> String? {
    TypedNumber.answer(pane.answer.digits, unit: number.unit).question(about: pane.answer.digits)
  }

  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) {
    let digits = pane.answer.digits
    var blocks = [Paragraph("\(digits)_ \(number.unit)", style: .strong, lead: "   Answer: ")]
    if let meant = meant(by: digits) {
      blocks.append(Paragraph("read as \(meant) \(number.unit)", style: .dim, lead: "           "))
    }
    return (blocks, 0)
  }

  /// The number as it is understood, where it was written in another way.
  private func meant(by digits: String) -> String? {
    let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !isPlain, case .number(let value) = TypedNumber.answer(digits, unit: number.unit) else { return nil }
    return abs(value) < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  var key: Answer { .number(number.answer) }

  func score(_ answer: Answer) -> Feedback.Score? { nil }

  func feedback(_ feedback: Feedback) -> [Paragraph] {
    var blocks: [Paragraph] = []
    if !feedback.isRight {
      blocks.append(
        Paragraph(
          "\(feedback.answer.digits) \(number.unit)", style: .wrong, lead: "  NO ", leadStyle: .wrong,
          tail: "your answer"))
    }
    blocks.append(
      Paragraph(
        "\(number.answer) \(number.unit)", style: .right, lead: "  OK ", leadStyle: .right,
        tail: feedback.isRight && feedback.isOwn ? "your answer" : ""))
    return blocks + [.blank, Paragraph(number.solution, lead: "     ")]
  }
}

// MARK: - Told

extension NumberPane {
  func told(_ pane: QuestionPane) -> [String] { [] }

  func state(_ pane: QuestionPane) -> [String] {
    let digits = pane.answer.digits
    guard !digits.isEmpty else { return [] }
    let meant = meant(by: digits).map { ", read as \($0) \(number.unit)" } ?? ""
    return ["Your number: \(digits) \(number.unit)\(meant)."]
  }

  func wanted(_ pane: QuestionPane) -> String { "a number of \(number.unit)" }

  func help(_ pane: QuestionPane) -> String { "A number of \(number.unit): 1234.5, 1.2e3, 200k, 33/2 will do." }

  func take(_ words: String, _ pane: inout QuestionPane) -> Typed {
    guard words.contains(where: \.isNumber) else { return .unknown }
    if let question = TypedNumber.answer(words, unit: number.unit).question(about: words) { return .refused(question) }
    guard words.count <= NumberPane.longest else {
      return .refused("A number has at most \(NumberPane.longest) characters here.")
    }
    pane.answer = .number(words)
    return .taken
  }

  func explained(_ feedback: Feedback) -> [String] {
    let own = "\(feedback.answer.digits) \(number.unit)"
    let first =
      feedback.isRight && feedback.isOwn
      ? "Your answer, right: \(own). Worked out: \(number.answer) \(number.unit)."
      : (feedback.isOwn ? "Your answer, not right: \(own). " : "") + "Right is \(number.answer) \(number.unit)."
    return [first, number.solution]
  }
}

extension Answer {
  fileprivate var digits: String { if case .number(let digits) = self { digits } else { "" } }
}
