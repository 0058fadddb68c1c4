import QuestionBank

/// An exam on paper, in Markdown, with a key at its end.
public struct ExamPaper: Equatable, Sendable {
  private let title: String
  private let minutes: Int
  private let questions: [Question]

  fileprivate struct Question: Equatable, Sendable {
    var item: Item
    var shuffle: [Int]
    /// Of the case, before its first question.
    var scenario: String?
  }

  public init(_ request: ExamRequest, drawn: [ExamPool.Drawn], bank: Bank, seed: UInt64) {
    title = "\(bank.blueprint.code) practice exam: \(request.name), guide \(request.guide), seed \(seed)"
    minutes = max(1, Int((Double(request.budget(bank.blueprint)) / 60_000).rounded()))
    var told: Item.ID?
    questions = drawn.compactMap { one in
      guard let item = bank[one.item]?.drawn(seed: one.draw) else { return nil }
      defer { told = item.caseID }
      let scenario = item.caseID == told ? nil : item.caseID.flatMap { bank[case: $0]?.scenario }
      return Question(item: item, shuffle: one.shuffle, scenario: scenario)
    }
  }

  public var markdown: String {
    let count = questions.count
    let head =
      "# \(title)\n\n\(count) \(count == 1 ? "question" : "questions"), \(minutes) minutes. The key is at the end."
    let asked = questions.enumerated().map { "## \($0 + 1)\n\n" + $1.asked }
    let key = questions.enumerated().map { "\($0 + 1). " + $1.answered }
    return ([head] + asked + ["# Key"] + key).joined(separator: "\n\n") + "\n"
  }
}

extension ExamPaper.Question {
  fileprivate var asked: String {
    let before = scenario.map { ExamPaper.plain($0) + "\n\n" } ?? ""
    return before + ExamPaper.plain(item.prompt) + choices
  }

  private var choices: String {
    switch item.body {
    case .card, .number: ""
    case .choice, .multi, .order: "\n\n" + letters(item.options.map(\.text))
    case .match(let match):
      "\n\n" + match.pairs.enumerated().map { "\($0 + 1). \(ExamPaper.plain($1.left))" }.joined(separator: "\n")
        + "\n\n" + letters(item.options.map(\.text))
    }
  }

  private func letters(_ texts: [String]) -> String {
    shuffle.enumerated().map { "- \(ExamPaper.letter($0)) \(ExamPaper.plain(texts[$1]))" }.joined(separator: "\n")
  }

  /// The answer by its letters, and why.
  fileprivate var answered: String {
    let id = "  (\(item.id))"
    switch item.body {
    case .card(let card): return ExamPaper.plain(card.back) + id
    case .number(let number):
      return "\(number.answer) \(number.unit)\(id)\n\n   \(ExamPaper.plain(number.solution))"
    case .choice(let choice), .multi(let choice):
      let keys = shuffle.enumerated().filter { choice.keys.contains($1) }.map { ExamPaper.letter($0.offset) }
      return keys.joined(separator: ", ") + id + whys
    case .order(let order):
      return order.steps.indices.map(letter(of:)).joined(separator: ", ") + id + whys
    case .match(let match):
      return match.pairs.indices.map { "\($0 + 1) \(letter(of: $0))" }.joined(separator: ", ") + id + whys
    }
  }

  private func letter(of position: Int) -> String { shuffle.firstIndex(of: position).map(ExamPaper.letter) ?? "" }

  private var whys: String {
    let options = item.options
    return "\n\n"
      + shuffle.enumerated().map { "   - \(ExamPaper.letter($0)) \(ExamPaper.plain(options[$1].why))" }
      .joined(separator: "\n")
  }
}

extension ExamPaper {
  fileprivate static func letter(_ place: Int) -> String {
    0..<26 ~= place ? String(UnicodeScalar(UInt8(65 + place))) : "\(place + 1)"
  }

  /// Text that Markdown shows as it stands.
  fileprivate static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_<>[]#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
