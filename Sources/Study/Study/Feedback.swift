import Canvas
import Practice
import QuestionBank

/// What the learner sees after an answer: the own choice first, then what was right, then the rest, each with its why.
struct Feedback {
  let item: Item
  let answer: Answer
  let shuffle: [Int]
  let bank: Bank
  /// Whether the answer is the learner's own, and not just the key shown.
  var isOwn = true

  /// The right answer to an item.
  static func key(_ item: Item) -> Answer {
    switch item.body {
    case .card: .recalled(.good)
    case .choice(let choice), .multi(let choice): .chosen(choice.keys)
    case .order(let order): .ordered(Array(order.steps.indices))
    case .match(let match): .matched(Dictionary(uniqueKeysWithValues: match.pairs.indices.map { ($0, $0) }))
    case .number(let number): .number(number.answer)
    }
  }

  /// The options in the order of the bank's file.
  static func places(_ item: Item) -> [Int] {
    switch item.body {
    case .choice(let choice), .multi(let choice): Array(choice.options.indices)
    default: []
    }
  }

  var isRight: Bool { Grading.isRight(answer, to: item) }

  var blocks: [Paragraph] {
    var blocks: [Paragraph]
    switch item.body {
    case .card(let card): blocks = [Paragraph(card.back, lead: "  ")]
    case .choice(let choice), .multi(let choice): blocks = options(choice)
    case .order(let order): blocks = steps(order)
    case .match(let match): blocks = pairs(match)
    case .number(let number): blocks = solution(number)
    }
    return blocks + remarks
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
      blocks += [.blank, Paragraph("\(source.url), checked \(source.checked)", style: .dim, lead: "  Source: ")]
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

  private func options(_ choice: Choice) -> [Paragraph] {
    var chosen: Set<Int> = []
    if case .chosen(let options) = answer { chosen = options }
    func rank(_ option: Int) -> Int {
      chosen.contains(option) ? (choice.options[option].isKey ? 1 : 0) : choice.options[option].isKey ? 2 : 3
    }
    let order = shuffle.indices.sorted { (rank(shuffle[$0]), $0) < (rank(shuffle[$1]), $1) }
    return order.flatMap { row in
      let option = choice.options[shuffle[row]]
      let isChosen = chosen.contains(shuffle[row])
      let mark = option.isKey ? "OK" : isChosen ? "NO" : "  "
      let style: Style = option.isKey ? .right : isChosen ? .wrong : .plain
      return [
        Paragraph(
          option.text, style: style, lead: "  \(mark) \(row + 1)  ", leadStyle: style,
          tail: isChosen && isOwn ? "your answer" : option.isKey && item.kind == .multi ? "missed" : ""),
        Paragraph(option.why, lead: "        "),
      ]
    }
  }

  private func steps(_ order: Order) -> [Paragraph] {
    var given: [Int] = []
    if case .ordered(let steps) = answer { given = steps }
    var blocks = order.steps.enumerated().flatMap { place, step in
      let own = given.firstIndex(of: place)
      let isRight = own == place
      let style: Style = isRight ? .right : .wrong
      return [
        Paragraph(
          step.text, style: style, lead: "  \(isRight ? "OK" : "NO") \(place + 1)  ", leadStyle: style,
          tail: isRight ? "" : own.map { "you: \($0 + 1)" } ?? "you: left out"),
        Paragraph(step.why, lead: "        "),
      ]
    }
    for (index, decoy) in order.decoys.enumerated() {
      let wasTaken = given.contains(order.steps.count + index)
      blocks += [
        Paragraph(
          decoy.text, style: wasTaken ? .wrong : .plain, lead: "  \(wasTaken ? "NO" : "  ") -  ",
          leadStyle: wasTaken ? .wrong : .plain, tail: wasTaken ? "you: used it" : "no step"),
        Paragraph(decoy.why, lead: "        "),
      ]
    }
    return blocks
  }

  private func pairs(_ match: Match) -> [Paragraph] {
    var given: [Int: Int] = [:]
    if case .matched(let pairs) = answer { given = pairs }
    var blocks = match.pairs.enumerated().sorted { a, b in
      (given[a.offset] == a.offset ? 1 : 0, a.offset) < (given[b.offset] == b.offset ? 1 : 0, b.offset)
    }.flatMap { row, pair in
      let isRight = given[row] == row
      let style: Style = isRight ? .right : .wrong
      var blocks = [
        Paragraph(pair.left, style: style, lead: "  \(isRight ? "OK" : "NO") ", leadStyle: style),
        Paragraph(pair.right, style: .strong, lead: "      = "),
      ]
      if !isRight, let own = given[row] {
        blocks.append(Paragraph(match.rights[own], style: .dim, lead: "      you: "))
      }
      return blocks + [Paragraph(pair.why, lead: "        ")]
    }
    for spare in match.spare {
      blocks += [Paragraph(spare.text, lead: "      ", tail: "spare"), Paragraph(spare.why, lead: "        ")]
    }
    return blocks
  }

  private func solution(_ number: Number) -> [Paragraph] {
    var typed = ""
    if case .number(let digits) = answer { typed = digits }
    var blocks: [Paragraph] = []
    if !isRight {
      blocks.append(
        Paragraph("\(typed) \(number.unit)", style: .wrong, lead: "  NO ", leadStyle: .wrong, tail: "your answer"))
    }
    blocks.append(
      Paragraph(
        "\(number.answer) \(number.unit)", style: .right, lead: "  OK ", leadStyle: .right,
        tail: isRight && isOwn ? "your answer" : ""))
    return blocks + [.blank, Paragraph(number.solution, lead: "     ")]
  }
}
