import Canvas
import Practice
import QuestionBank

/// Steps to be put into order, some of which may belong nowhere.
struct OrderPane: ItemPane {
  let order: Order

  func rows(_ pane: QuestionPane) -> Int { pane.shuffle.count }

  func keys(_ pane: QuestionPane) -> [KeyTable<QuestionPane.Command>.Row] {
    digits("next step", "Put a step next, or take it out again.", pane) + [
      .init(Key.all(" "), "space", "next step", help: "Put the step under the cursor next.", .toggle),
      .init([.backspace], "backspace", "take back", rank: 8, help: "Take the last step out.", .clear),
    ]
  }

  func beginning(_ pane: QuestionPane) -> Int { 0 }

  func pick(_ row: Int, _ pane: inout QuestionPane) {
    pane.cursor = row
    mark(row, &pane)
  }

  func mark(_ row: Int, _ pane: inout QuestionPane) {
    guard pane.shuffle.indices.contains(row) else { return }
    let (steps, step) = (pane.answer.steps, pane.shuffle[row])
    pane.answer = .ordered(steps.contains(step) ? steps.filter { $0 != step } : steps + [step])
  }

  func move(_ step: Int, _ pane: inout QuestionPane) { turn(step, &pane) }
  func type(_ character: Character, _ pane: inout QuestionPane) {}
  func clear(_ pane: inout QuestionPane) { pane.answer = .ordered(pane.answer.steps.dropLast()) }

  func missing(_ pane: QuestionPane) -> String? {
    let steps = pane.answer.steps.count
    return steps == order.steps.count
      ? nil : "Put \(Words.count(order.steps.count, "step")) into order; so far \(steps)."
  }

  func paragraphs(_ pane: QuestionPane) -> (blocks: [Paragraph], focus: Int?) {
    let head = Paragraph("\(Words.count(order.steps.count, "step")), from first to last.", style: .dim, lead: "  ")
    let steps = pane.shuffle.enumerated().map { row, step in
      let place = pane.answer.steps.firstIndex(of: step).map { $0 + 1 }
      return Paragraph(
        order.all[step].text, style: place == nil ? .plain : .selected,
        lead: "   \(row == pane.cursor ? ">" : " ") \(row + 1)  [\(place.map(String.init) ?? " ")] ", leadStyle: .key)
    }
    return ([head] + steps, pane.cursor + 1)
  }

  var key: Answer { .ordered(Array(order.steps.indices)) }

  func feedback(_ feedback: Feedback) -> [Paragraph] {
    let given = feedback.answer.steps
    let steps = order.steps.enumerated().flatMap { place, step in
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
    return steps
      + order.decoys.enumerated().flatMap { index, decoy in
        let wasTaken = given.contains(order.steps.count + index)
        let style: Style = wasTaken ? .wrong : .plain
        return [
          Paragraph(
            decoy.text, style: style, lead: "  \(wasTaken ? "NO" : "  ") -  ", leadStyle: style,
            tail: wasTaken ? "you: used it" : "no step"),
          Paragraph(decoy.why, lead: "        "),
        ]
      }
  }
}

extension Answer {
  fileprivate var steps: [Int] { if case .ordered(let steps) = self { steps } else { [] } }
}
