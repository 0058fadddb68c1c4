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

  func score(_ answer: Answer) -> Feedback.Score? { nil }

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

  func score(_ answer: Answer) -> Feedback.Score? {
    .init(right: answer.chosen.intersection(choice.keys).count, of: choice.keys.count)
  }

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

  /// The own choice first, then what was right, then the rest; each with its row.
  static func ordered(_ choice: Choice, _ feedback: Feedback) -> [(row: Int, option: Int)] {
    let chosen = feedback.answer.chosen
    func rank(_ option: Int) -> Int {
      chosen.contains(option) ? (choice.options[option].isKey ? 1 : 0) : choice.options[option].isKey ? 2 : 3
    }
    // Where nothing was shuffled the options stand as in the bank's file.
    let shuffle = feedback.shuffle.isEmpty ? Array(choice.options.indices) : feedback.shuffle
    let order = shuffle.indices.sorted { (rank(shuffle[$0]), $0) < (rank(shuffle[$1]), $1) }
    return order.map { ($0, shuffle[$0]) }
  }

  static func answered(_ choice: Choice, _ feedback: Feedback, missed: String) -> [Paragraph] {
    ordered(choice, feedback).flatMap { row, index in
      let option = choice.options[index]
      let isChosen = feedback.answer.chosen.contains(index)
      let mark = option.isKey ? "OK" : isChosen ? "NO" : "  "
      let style: Style = option.isKey ? .right : isChosen ? .wrong : .plain
      return [
        Paragraph(
          option.text, style: style, lead: "  \(mark) \(row + 1)  ", leadStyle: style,
          tail: isChosen ? (feedback.isOwn ? "your answer" : "") : option.isKey ? missed : ""),
        Paragraph(option.why, lead: "        "),
      ]
    }
  }
}

// MARK: - Told

extension ChoicePane {
  func told(_ pane: QuestionPane) -> [String] { OptionRows.told(choice, pane) }

  func state(_ pane: QuestionPane) -> [String] {
    OptionRows.rows(pane.answer.chosen, pane).map { "Chosen: \(place($0.row, $0.text(choice), pane))." }
      + OptionRows.struck(choice, pane)
  }

  func wanted(_ pane: QuestionPane) -> String { "a number from 1 to \(pane.shuffle.count)" }
  func help(_ pane: QuestionPane) -> String { "A number from 1 to \(pane.shuffle.count): Choose that option." }

  func take(_ words: String, _ pane: inout QuestionPane) -> Typed {
    switch TypedRows(words, count: pane.shuffle.count) {
    case .rows(let rows) where rows.count == 1:
      pick(rows[0], &pane)
      return .taken
    case .rows: return .refused("One option is right here: type one number.")
    case .refused(let sentence): return .refused(sentence)
    case .unknown: return .unknown
    }
  }

  func explained(_ feedback: Feedback) -> [String] { OptionRows.explained(choice, feedback) }
}

extension MultiPane {
  func told(_ pane: QuestionPane) -> [String] { OptionRows.told(choice, pane) }

  func state(_ pane: QuestionPane) -> [String] {
    OptionRows.rows(pane.answer.chosen, pane).map { "Marked: \(place($0.row, $0.text(choice), pane))." }
      + OptionRows.struck(choice, pane)
  }

  func wanted(_ pane: QuestionPane) -> String { "\(choice.keys.count) numbers from 1 to \(pane.shuffle.count)" }

  func help(_ pane: QuestionPane) -> String {
    "Numbers from 1 to \(pane.shuffle.count), such as 1 3: Mark these options; a number again takes its mark back."
  }

  func take(_ words: String, _ pane: inout QuestionPane) -> Typed {
    switch TypedRows(words, count: pane.shuffle.count) {
    case .rows(let rows):
      for row in rows { pick(row, &pane) }
      return .taken
    case .refused(let sentence): return .refused(sentence)
    case .unknown: return .unknown
    }
  }

  func explained(_ feedback: Feedback) -> [String] { OptionRows.explained(choice, feedback) }
}

extension OptionRows {
  /// An option in the order shown.
  fileprivate struct Row {
    var row: Int
    var option: Int
    func text(_ choice: Choice) -> String { choice.options[option].text }
  }

  fileprivate static func rows(_ options: Set<Int>, _ pane: QuestionPane) -> [Row] {
    pane.shuffle.enumerated().filter { options.contains($1) }.map { Row(row: $0, option: $1) }
  }

  fileprivate static func told(_ choice: Choice, _ pane: QuestionPane) -> [String] {
    Spoken.choices(pane.shuffle.map { choice.options[$0].text })
  }

  fileprivate static func struck(_ choice: Choice, _ pane: QuestionPane) -> [String] {
    rows(pane.struck, pane).map { "Struck out: \($0.row + 1) of \(pane.shuffle.count), \($0.text(choice))." }
  }

  fileprivate static func explained(_ choice: Choice, _ feedback: Feedback) -> [String] {
    ordered(choice, feedback).map { row, index in
      let option = choice.options[index]
      let isOwn = feedback.isOwn && feedback.answer.chosen.contains(index)
      let word: String
      switch (isOwn, option.isKey) {
      case (true, true): word = "Your answer is right,"
      case (true, false): word = "Your answer is not right,"
      case (false, true): word = feedback.isOwn && choice.keys.count > 1 ? "Missed" : "Right is"
      case (false, false): word = "Not right,"
      }
      return "\(word) \(row + 1) of \(choice.options.count): \(Spoken.sentence(option.text)) \(option.why)"
    }
  }
}

extension Answer {
  fileprivate var chosen: Set<Int> { if case .chosen(let options) = self { options } else { [] } }
}
