import Canvas
import Practice
import QuestionBank

/// A weak topic in words: its row in the list, and its evidence.
struct WeakTopicText {
  let bank: Bank
  let width: Int

  private var name: Int { width - 36 }

  func head(_ list: WeakScreen.List) -> Paragraph {
    .row(cells("", "expected", "answers", list == .unmeasured ? "missing" : "gain"), style: .dim, lead: "        ")
  }

  private func cells(_ title: String, _ share: String, _ answers: String, _ last: String) -> String {
    [
      Text.padded(title, width: name), Text.padded(share, width: 9, alignRight: true),
      Text.padded(answers, width: 7, alignRight: true), Text.padded(last, width: 7, alignRight: true),
    ].joined(separator: " ") + " "
  }

  func row(_ topic: WeakTopic, number: Int, isHere: Bool) -> Paragraph {
    let share = topic.missing > 0 ? "-" : Percent.text(topic.estimate.share)
    let last = topic.missing > 0 ? "\(topic.missing)" : WeakTopicText.points(topic.gain)
    return .row(
      cells(title(topic), share, "\(topic.evidence.answers)", last), style: isHere ? .strong : .plain,
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
    if topic.missing > 0 {
      blocks.append(
        Paragraph(
          "Not measured yet: \(Words.count(topic.missing, "more first answer")) and it has a figure. \(share(topic))",
          lead: "  ")
      )
    } else {
      blocks.append(
        Paragraph(
          "You would have about \(Percent.text(topic.estimate.share)) right here, most likely "
            + "\(Percent.words(topic.estimate.interval)). \(share(topic))", lead: "  "))
    }
    if let last = evidence.last, let share = evidence.share {
      blocks.append(
        Paragraph(
          "\(Words.count(evidence.answers, "answer")), \(Percent.text(share)) right (first answers: \(evidence.firstRight) "
            + "of \(evidence.first)); last on \(last). Sure but wrong: \(evidence.confidentErrors).", lead: "  "))
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

  /// How much of bedrill's exams is on it, and how much of the real one, which has other task statements as well, is on all
  /// that the bank covers.
  private func share(_ topic: WeakTopic) -> String {
    let (scored, some, all) = (bank.blueprint.scored, bank.blueprint.tasks.count, bank.blueprint.taskStatements)
    let here = "About \(WeakTopicText.points(topic.points)) of \(scored) questions in bedrill's exams are on it"
    guard some > 0, all > some else { return here + "." }
    let least = scored * some / all
    let tasks =
      some == 1 ? "the one task statement" : some == 2 ? "both task statements" : "all \(some) task statements"
    return
      "\(here); of the \(scored) in the real exam about \(least) to \(least + 1) are on \(tasks) of this bank together."
  }

  private func isTrap(_ topic: WeakTopic) -> Bool {
    if case .trap = topic.subject { true } else { false }
  }
}
