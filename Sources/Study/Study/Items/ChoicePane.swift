import Canvas
import Practice
import QuestionBank

/// A choice: one option of four. An arrow chooses, and an option can be struck out.
struct ChoicePane: ItemPane {
  let choice: Choice

  func rows(_ pane: QuestionPane) -> Int { pane.shuffle.count }

  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    digits("choose", "Choose an option.", pane) + [OptionRows.strike]
  }

  func beginning(_ pane: QuestionPane) -> Int {
    let chosen = pane.answer.chosen
    return pane.shuffle.firstIndex(where: chosen.contains) ?? 0
  }

  func pick(_ row: Int, _ pane: inout QuestionPane) {
    pane.cursor = row
    mark(row, &pane)
  }

  func mark(_ row: Int, _ pane: inout QuestionPane) {
    guard pane.shuffle.indices.contains(row) else { return }
    pane.struck.remove(pane.shuffle[row])
    pane.answer = .chosen([pane.shuffle[row]])
  }

  /// The first arrow chooses where the cursor stands; the next ones move on.
  func move(_ step: Int, _ pane: inout QuestionPane) {
    if !pane.answer.isBlank || !pane.struck.isEmpty {
      turn(step, &pane)
    } else if step < 0 {
      pane.cursor = rows(pane) - 1
    }
    mark(pane.cursor, &pane)
  }

  func type(_ character: Character, _ pane: inout QuestionPane) {}
  func clear(_ pane: inout QuestionPane) {}

  func missing(_ pane: QuestionPane) -> String? { pane.answer.chosen.isEmpty ? "Choose an option first." : nil }

  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) {
    let blocks = pane.shuffle.enumerated().map { row, option in
      OptionRows.asked(choice.options[option].text, row, option, pane, isHere: pane.answer.chosen.contains(option))
    }
    return (blocks, pane.cursor)
  }

  var key: Answer { .chosen(choice.keys) }

  func feedback(_ feedback: Feedback) -> [Paragraph] { OptionRows.answered(choice, feedback, missed: "") }
}

/// A choice of two or more keys of five or six options.
struct MultiPane: ItemPane {
  let choice: Choice

  func rows(_ pane: QuestionPane) -> Int { pane.shuffle.count }

  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    digits("mark", "Mark an option, or take the mark back.", pane) + [
      .init(Key.all(" "), "space", "mark", help: "Mark the option under the cursor.", .toggle), OptionRows.strike,
    ]
  }

  func beginning(_ pane: QuestionPane) -> Int { 0 }

  func pick(_ row: Int, _ pane: inout QuestionPane) {
    pane.cursor = row
    mark(row, &pane)
  }

  func mark(_ row: Int, _ pane: inout QuestionPane) {
    guard pane.shuffle.indices.contains(row) else { return }
    pane.struck.remove(pane.shuffle[row])
    pane.answer = .chosen(pane.answer.chosen.symmetricDifference([pane.shuffle[row]]))
  }

  func move(_ step: Int, _ pane: inout QuestionPane) { turn(step, &pane) }
  func type(_ character: Character, _ pane: inout QuestionPane) {}
  func clear(_ pane: inout QuestionPane) {}

  func missing(_ pane: QuestionPane) -> String? {
    let (count, marked) = (choice.keys.count, pane.answer.chosen.count)
    guard marked != count else { return nil }
    let told = marked == 0 ? "none is" : "\(marked) \(marked == 1 ? "is" : "are")"
    return "Mark \(Words.count(count, "option")); \(told) marked."
  }

  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) {
    let blocks = pane.shuffle.enumerated().map { row, option in
      OptionRows.asked(
        choice.options[option].text, row, option, pane, isHere: row == pane.cursor,
        box: pane.answer.chosen.contains(option) ? "[x] " : "[ ] ")
    }
    return (blocks, pane.cursor)
  }

  var key: Answer { .chosen(choice.keys) }

  func feedback(_ feedback: Feedback) -> [Paragraph] { OptionRows.answered(choice, feedback, missed: "missed") }
}

/// What both kinds of choice show of their options.
private enum OptionRows {
  static let strike: KeyTable<QuestionPane.Command>.Row =
    .init(Key.all("x"), "x", "strike out", help: "Strike out an option, or take it back.", .strike)

  static func asked(
    _ text: String, _ row: Int, _ option: Int, _ pane: QuestionPane, isHere: Bool, box: String = ""
  ) -> Paragraph {
    let isChosen = pane.answer.chosen.contains(option)
    let isStruck = pane.struck.contains(option)
    return Paragraph(
      isStruck ? "-- \(text)" : text, style: isChosen ? .selected : isStruck ? .dim : .plain,
      lead: "   \(isHere ? ">" : " ") \(row + 1)  \(box)", leadStyle: .key)
  }

  /// The own choice first, then what was right, then the rest.
  static func answered(_ choice: Choice, _ feedback: Feedback, missed: String) -> [Paragraph] {
    let chosen = feedback.answer.chosen
    func rank(_ option: Int) -> Int {
      chosen.contains(option) ? (choice.options[option].isKey ? 1 : 0) : choice.options[option].isKey ? 2 : 3
    }
    // Where nothing was shuffled the options stand as in the bank's file.
    let shuffle = feedback.shuffle.isEmpty ? Array(choice.options.indices) : feedback.shuffle
    let order = shuffle.indices.sorted { (rank(shuffle[$0]), $0) < (rank(shuffle[$1]), $1) }
    return order.flatMap { row in
      let option = choice.options[shuffle[row]]
      let isChosen = chosen.contains(shuffle[row])
      let mark = option.isKey ? "OK" : isChosen ? "NO" : "  "
      let style: Style = option.isKey ? .right : isChosen ? .wrong : .plain
      return [
        Paragraph(
          option.text, style: style, lead: "  \(mark) \(row + 1)  ", leadStyle: style,
          tail: isChosen && feedback.isOwn ? "your answer" : option.isKey ? missed : ""),
        Paragraph(option.why, lead: "        "),
      ]
    }
  }
}

extension Answer {
  fileprivate var chosen: Set<Int> { if case .chosen(let options) = self { options } else { [] } }
}
