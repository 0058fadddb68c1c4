import Canvas
import Practice
import QuestionBank

/// What the learner sees after an answer: the own choice first, then what was right, then the rest, each with its why.
struct Feedback {
  let item: Item
  let answer: Answer
  /// The options in the order shown; empty for that of the bank's file.
  let shuffle: [Int]
  let bank: Bank
  /// Whether the answer is the learner's own, and not just the key shown.
  var isOwn = true

  var isRight: Bool { Grading.isRight(answer, to: item) }

  var blocks: [Paragraph] { item.body.pane.feedback(self) + remarks }

  /// The learner's own words, which stand above the explanation.
  static func note(_ words: String?) -> [Paragraph] {
    words.map { [Paragraph($0, style: .strong, lead: "  Your note: ", leadStyle: .key), .blank] } ?? []
  }

  /// How much of an answer with parts was right.
  var score: Score? { item.body.pane.score(answer) }

  /// So many parts of so many.
  struct Score: Equatable {
    var right: Int
    var of: Int
  }

  /// Trap, today and source.
  var remarks: [Paragraph] {
    var blocks: [Paragraph] = []
    for trap in answer.traps(in: item).compactMap({ bank[$0] }) {
      blocks += [.blank, Paragraph("\(trap.name). \(trap.seeingThrough)", lead: "  Trap: ", leadStyle: .warning)]
    }
    if let today = item.today { blocks += [.blank, Paragraph(today, lead: "  Today: ", leadStyle: .warning)] }
    if let scope { blocks += [.blank, Paragraph(scope, style: .dim, lead: "  ")] }
    if let source = item.sources.first {
      let more = item.sources.count > 1 ? " and \(item.sources.count - 1) more" : ""
      let words =
        "\(Address.host(source.url))\(more), read \(source.checked); \(Binding.source.label) shows the address."
      blocks += [.blank, Paragraph(words, style: .dim, lead: "  Source: ")]
    }
    return blocks
  }

  /// Which guides name the subject, unless all do.
  private var scope: String? {
    switch item.guides {
    case .every: return nil
    case .beyond: return "Beyond the exam guide: no version of it names this."
    case .only(let guides):
      let others = bank.blueprint.editions.map(\.id).filter { !guides.contains($0) }
      let silent = others.isEmpty ? "" : ", not in " + others.map(\.rawValue).joined(separator: ", ")
      return "Named in exam guide \(guides.sorted().map(\.rawValue).joined(separator: ", "))\(silent)."
    }
  }
}
