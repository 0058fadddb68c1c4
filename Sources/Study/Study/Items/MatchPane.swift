import Canvas
import Practice
import QuestionBank

/// Prompts and responses to be paired; a response moves to the prompt that takes it last.
struct MatchPane: ItemPane {
  let match: Match

  func rows(_ pane: QuestionPane) -> Int { match.pairs.count }

  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    digits("pair", "Give the marked prompt this response.", pane) + [
      .init([.backspace], "backspace", "clear", rank: 8, help: "Clear the marked prompt.", .clear)
    ]
  }

  func beginning(_ pane: QuestionPane) -> Int {
    let pairs = pane.answer.pairs
    return match.pairs.indices.first { pairs[$0] == nil } ?? 0
  }

  func pick(_ row: Int, _ pane: inout QuestionPane) {
    guard pane.shuffle.indices.contains(row) else { return }
    var pairs = pane.answer.pairs
    let right = pane.shuffle[row]
    for (left, other) in pairs where other == right { pairs[left] = nil }
    pairs[pane.cursor] = right
    pane.answer = .matched(pairs)
    let (cursor, count) = (pane.cursor, match.pairs.count)
    if let open = (0..<count).map({ (cursor + $0) % count }).first(where: { pairs[$0] == nil }) { pane.cursor = open }
  }

  func mark(_ row: Int, _ pane: inout QuestionPane) {}
  func move(_ step: Int, _ pane: inout QuestionPane) { turn(step, &pane) }
  func type(_ character: Character, _ pane: inout QuestionPane) {}

  func clear(_ pane: inout QuestionPane) {
    var pairs = pane.answer.pairs
    pairs[pane.cursor] = nil
    pane.answer = .matched(pairs)
  }

  func missing(_ pane: QuestionPane) -> String? {
    let left = match.pairs.count - pane.answer.pairs.count
    return left == 0 ? nil : "Pair every prompt; \(Words.count(left, "prompt")) left."
  }

  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) {
    let pairs = pane.answer.pairs
    let prompts = match.pairs.enumerated().flatMap { row, pair in
      let right = pairs[row]
      let number = right.flatMap { pane.shuffle.firstIndex(of: $0) }.map { "\($0 + 1)" } ?? "?"
      return [
        Paragraph(
          pair.left, style: row == pane.cursor ? .strong : .plain, lead: "   \(row == pane.cursor ? ">" : " ") ",
          leadStyle: .key),
        Paragraph(
          right.map { match.rights[$0] } ?? "", style: .selected, lead: "       = \(number)  ",
          leadStyle: right == nil ? .dim : .key),
      ]
    }
    let responses = pane.shuffle.enumerated().map { row, right in
      let isUsed = pairs.values.contains(right)
      return Paragraph(
        match.rights[right], style: isUsed ? .dim : .plain, lead: "   \(isUsed ? "." : " ") \(row + 1)  ",
        leadStyle: .key)
    }
    return (prompts + [.blank] + responses, pane.cursor * 2)
  }

  var key: Answer { .matched(Dictionary(uniqueKeysWithValues: match.pairs.indices.map { ($0, $0) })) }

  func score(_ answer: Answer) -> Feedback.Score? {
    let pairs = answer.pairs
    return .init(right: match.pairs.indices.count { pairs[$0] == $0 }, of: match.pairs.count)
  }

  /// What was wrong first.
  func feedback(_ feedback: Feedback) -> [Paragraph] {
    let given = feedback.answer.pairs
    let pairs = match.pairs.enumerated().sorted { a, b in
      (given[a.offset] == a.offset ? 1 : 0, a.offset) < (given[b.offset] == b.offset ? 1 : 0, b.offset)
    }.flatMap { row, pair in
      let isRight = given[row] == row
      let style: Style = isRight ? .right : .wrong
      var blocks = [Paragraph(pair.left, style: style, lead: "  \(isRight ? "OK" : "NO") ", leadStyle: style)]
      // Beside a NO stands what was answered, and then what is right.
      if !isRight, let own = given[row] {
        blocks.append(Paragraph(match.rights[own], style: .dim, lead: "      you: "))
      }
      blocks.append(Paragraph(pair.right, style: .strong, lead: isRight ? "      = " : "      right: "))
      return blocks + [Paragraph(pair.why, lead: "        ")]
    }
    return pairs
      + match.spare.flatMap {
        [Paragraph($0.text, lead: "      ", tail: "spare"), Paragraph($0.why, lead: "        ")]
      }
  }
}

// MARK: - Told

extension MatchPane {
  func told(_ pane: QuestionPane) -> [String] {
    match.pairs.enumerated().map { "Prompt \($0 + 1) of \(match.pairs.count): \(Spoken.sentence($1.left))" }
      + pane.shuffle.enumerated().map {
        "Response \($0 + 1) of \(pane.shuffle.count): \(Spoken.sentence(match.rights[$1]))"
      }
  }

  func state(_ pane: QuestionPane) -> [String] {
    let pairs = pane.answer.pairs
    return match.pairs.enumerated().compactMap { index, pair in
      guard let right = pairs[index] else { return nil }
      let row = pane.shuffle.firstIndex(of: right) ?? 0
      return "Prompt \(index + 1), \(pair.left): response \(row + 1), \(match.rights[right])."
    }
  }

  func wanted(_ pane: QuestionPane) -> String {
    "the numbers of \(Words.count(match.pairs.count, "response")) in the order of the prompts"
  }

  func help(_ pane: QuestionPane) -> String {
    "Numbers such as 2 1 3: Give the prompts these responses, in their order. 1=2: Give prompt 1 response 2."
  }

  func take(_ words: String, _ pane: inout QuestionPane) -> Typed {
    if words.contains("=") { return takePairs(words, &pane) }
    switch TypedRows(words, count: pane.shuffle.count) {
    case .rows(let rows):
      guard rows.count <= match.pairs.count else {
        return .refused("There are \(match.pairs.count) prompts, and \(rows.count) numbers were typed.")
      }
      // All at once begin with the first prompt.
      if rows.count == match.pairs.count {
        pane.answer = .matched([:])
        pane.cursor = 0
      }
      for row in rows { pick(row, &pane) }
      return .taken
    case .refused(let sentence): return .refused(sentence)
    case .unknown: return .unknown
    }
  }

  /// Takes `1=2 3=1`.
  private func takePairs(_ words: String, _ pane: inout QuestionPane) -> Typed {
    var pairs: [(prompt: Int, response: Int)] = []
    for word in words.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let halves = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2 else { return .unknown }
      let (left, right) = (
        TypedRows(halves[0], count: match.pairs.count), TypedRows(halves[1], count: pane.shuffle.count)
      )
      guard case .rows(let prompts) = left, case .rows(let responses) = right, prompts.count == 1, responses.count == 1
      else {
        return .refused("Prompts are 1 to \(match.pairs.count), responses 1 to \(pane.shuffle.count), as in 1=2.")
      }
      pairs.append((prompts[0], responses[0]))
    }
    for pair in pairs {
      pane.cursor = pair.prompt
      pick(pair.response, &pane)
    }
    return .taken
  }

  func explained(_ feedback: Feedback) -> [String] {
    let given = feedback.answer.pairs
    let order = match.pairs.indices.sorted {
      (given[$0] == $0 ? 1 : 0, $0) < (given[$1] == $1 ? 1 : 0, $1)
    }
    let pairs = order.map { index in
      let pair = match.pairs[index]
      let isRight = given[index] == index
      let own =
        isRight || !feedback.isOwn ? "" : given[index].map { " You had: \(Spoken.sentence(match.rights[$0]))" } ?? ""
      return
        "\(isRight ? "Right" : "Not right"): \(pair.left) goes with \(Spoken.sentence(pair.right))\(own) \(pair.why)"
    }
    return pairs + match.spare.map { "Spare: \(Spoken.sentence($0.text)) \($0.why)" }
  }
}

extension Answer {
  fileprivate var pairs: [Int: Int] { if case .matched(let pairs) = self { pairs } else { [:] } }
}
