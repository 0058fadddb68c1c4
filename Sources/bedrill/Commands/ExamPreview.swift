import Practice
import QuestionBank

/// What an exam would ask, for whoever does not want to sit it.
struct ExamPreview: Encodable {
  var name, guide: String
  var seed: UInt64
  var minutes: Double
  var questions: [Question]

  struct Question: Encodable {
    var number: Int
    var id, objective, kind, level: String
    var scored: Bool
  }

  init(_ request: ExamRequest, drawn: [ExamPool.Drawn], bank: Bank, seed: UInt64) {
    name = request.name
    guide = request.guide.rawValue
    self.seed = seed
    minutes = Double(request.budget(bank.blueprint)) / 60_000
    questions = drawn.enumerated().compactMap { place, one in
      bank[one.item].map {
        Question(
          number: place + 1, id: $0.id.rawValue, objective: $0.objective.rawValue, kind: $0.kind.rawValue,
          level: $0.level.rawValue, scored: one.isScored)
      }
    }
  }

  func print(asJSON: Bool) throws {
    if asJSON { return try JSON.print(self) }
    Output.print("\(name): \(questions.count) questions, guide \(guide), seed \(seed)")
    for question in questions {
      Output.print(
        "\(padded("\(question.number)", 3))  \(question.objective)  \(padded(question.kind, 6))  "
          + "\(padded(question.level, 7))  \(question.id)\(question.scored ? "" : "  not scored")")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
