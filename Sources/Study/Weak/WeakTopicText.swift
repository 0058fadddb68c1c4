import Canvas
import Practice
import QuestionBank

/// A weak topic in words: its row in the list, and its evidence.
struct WeakTopicText {
  let bank: Bank
  let width: Int

  private var name: Int { width - 36 }

  func head(_ list: WeakScreen.List) -> Paragraph {
    .row(cells("", "expected", "first", list == .unmeasured ? "missing" : "gain"), style: .dim, lead: "        ")
  }

  private func cells(_ title: String, _ share: String, _ answers: String, _ last: String) -> String {
    [
      Text.padded(title, width: name), Text.padded(share, width: 9, alignRight: true),
      Text.padded(answers, width: 7, alignRight: true), Text.padded(last, width: 7, alignRight: true),
    ].joined(separator: " ") + " "
  }

  func row(_ topic: WeakTopic, number: Int, isHere: Bool) -> Paragraph {
    let share = topic.expected.map { Percent.text($0.share) } ?? "-"
    let first = topic.evidence.first > 0 ? "\(topic.evidence.firstRight)/\(topic.evidence.first)" : "-"
    let last = topic.missing > 0 ? "\(topic.missing)" : WeakTopicText.points(topic.gain)
    return .row(
      cells(title(topic), share, first, last), style: isHere ? .strong : .plain,
      lead: " \(isHere ? ">" : " ") \(Text.padded("\(number)", width: 3, alignRight: true))  ", leadStyle: .key)
  }

  /// The points with one decimal.
  static func points(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  func title(_ topic: WeakTopic) -> String {
    if case .objective(let id) = topic.subject {
      "\(id)  \(topic.subject.name(in: bank))"
    } else {
      topic.subject.name(in: bank)
    }
  }

  /// The evidence, in sentences that can be checked by hand.
  func detail(_ topic: WeakTopic) -> [Paragraph] {
    let evidence = topic.evidence
    var blocks = [Paragraph(title(topic), style: .strong, lead: "  ")]
    blocks.append(Paragraph("\(standing(topic)) \(share(topic))", lead: "  "))
    if let last = evidence.last {
      let all = evidence.answers == 1 ? "One answer" : "All \(evidence.answers) answers"
      blocks.append(
        Paragraph(
          "\(first(evidence)). \(all): \(evidence.right) right; last on \(last). Sure but wrong: "
            + "\(evidence.confidentErrors).", lead: "  "))
    }
    if !evidence.traps.isEmpty, !isTrap(topic) {
      let names = evidence.traps.prefix(2).map { "\(bank[$0.trap]?.name ?? $0.trap.rawValue) (\($0.times))" }
      blocks.append(Paragraph(names.joined(separator: "; "), lead: "  Traps: "))
    }
    if case .trap(let id) = topic.subject, let trap = bank[id], !trap.seeingThrough.isEmpty {
      blocks.append(Paragraph(trap.seeingThrough, lead: "  "))
    }
    return blocks
  }

  /// What is to be expected, from the figure that progress has; before there is one, what is missing.
  private func standing(_ topic: WeakTopic) -> String {
    if let expected = topic.expected {
      return "You would have about \(Percent.text(expected.share)) right of unseen questions here, "
        + "most likely \(Percent.words(expected.interval))."
    }
    if topic.missing > 0 { return "Not ranked yet: that takes \(Words.count(topic.missing, "more new item"))." }
    let more = Words.count(topic.missingForExpected, "more first answer")
    return "No share right is told yet: that takes \(more) to questions."
  }

  /// `First answers: 4 of 12 questions right; 2 of 3 cards known, as you graded them`.
  private func first(_ evidence: WeakTopic.Evidence) -> String {
    let questions =
      evidence.first == 0
      ? "No first answer to a question yet"
      : "First answers: \(evidence.firstRight) of \(Words.count(evidence.first, "question")) right"
    let cards =
      evidence.cards == 0
      ? "" : "; \(evidence.cardsRight) of \(Words.count(evidence.cards, "card")) known, as you graded them"
    return questions + cards
  }

  /// How much of bedrill's exams is on it, and how much of the real one, which has other task statements as well, is on all
  /// that the bank covers.
  private func share(_ topic: WeakTopic) -> String {
    let (scored, some) = (bank.blueprint.scored, bank.blueprint.tasks.count)
    let here = "About \(WeakTopicText.points(topic.points)) of \(scored) questions in bedrill's exams are on it"
    guard let real = bank.blueprint.realQuestions else { return here + "." }
    let tasks =
      some == 1 ? "the one task statement" : some == 2 ? "both task statements" : "all \(some) task statements"
    return
      "\(here); of the \(scored) in the real exam about \(real.lowerBound) to \(real.upperBound) are on \(tasks) of this bank together."
  }

  /// What is told of it beside its name.
  func told(_ topic: WeakTopic) -> String {
    if let expected = topic.expected { return "\(Percent.text(expected.share)) expected right" }
    let (first, right) = (topic.evidence.first, topic.evidence.firstRight)
    return first == 0
      ? "no first answer to a question yet" : "\(right) of \(Words.count(first, "first answer")) right"
  }

  private func isTrap(_ topic: WeakTopic) -> Bool {
    if case .trap = topic.subject { true } else { false }
  }
}
