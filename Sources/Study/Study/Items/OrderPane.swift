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

  /// Steps that stand in their place.
  func score(_ answer: Answer) -> Feedback.Score? {
    .init(right: zip(answer.steps, order.steps.indices).count { $0 == $1 }, of: order.steps.count)
  }

  /// The right order, with the place that the learner gave where it was another one.
  func feedback(_ feedback: Feedback) -> [Paragraph] {
    let given = feedback.answer.steps
    let steps = order.steps.enumerated().flatMap { place, step in
      let own = given.firstIndex(of: place)
      let isRight = own == place
      let yours = isRight ? "" : " (you: \(own.map { "\($0 + 1)" } ?? "left out"))"
      return [
        Paragraph(
          step.text, style: isRight ? .right : .strong, lead: "  \(isRight ? "OK" : "  ") \(place + 1)\(yours)  ",
          leadStyle: isRight ? .right : .wrong),
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

// MARK: - Told

extension OrderPane {
  func told(_ pane: QuestionPane) -> [String] {
    ["\(Words.count(order.steps.count, "step")), from first to last."]
      + Spoken.choices(pane.shuffle.map { order.all[$0].text })
  }

  func state(_ pane: QuestionPane) -> [String] {
    pane.answer.steps.enumerated().map { index, step in
      let row = pane.shuffle.firstIndex(of: step) ?? 0
      return "Step \(index + 1): \(place(row, order.all[step].text, pane))."
    }
  }

  func wanted(_ pane: QuestionPane) -> String { "\(Words.count(order.steps.count, "number")), the first step first" }

  func help(_ pane: QuestionPane) -> String {
    "Numbers from 1 to \(pane.shuffle.count), such as 2 1 3: Put these steps next; a number again takes its step out."
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

  func explained(_ feedback: Feedback) -> [String] {
    let given = feedback.answer.steps
    let steps = order.steps.enumerated().map { place, step in
      let own = given.firstIndex(of: place)
      let told = own == place ? "right" : own.map { "yours was at \($0 + 1)" } ?? "you left it out"
      return "Step \(place + 1), \(feedback.isOwn ? told : "right"): \(Spoken.sentence(step.text)) \(step.why)"
    }
    let decoys = order.decoys.enumerated().map { index, decoy in
      let wasTaken = feedback.isOwn && given.contains(order.steps.count + index)
      return "No step\(wasTaken ? ", but you used it" : ""): \(Spoken.sentence(decoy.text)) \(decoy.why)"
    }
    return steps + decoys
  }
}

extension Answer {
  fileprivate var steps: [Int] { if case .ordered(let steps) = self { steps } else { [] } }
}
