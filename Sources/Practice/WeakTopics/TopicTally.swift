import QuestionBank

/// The log sorted by topic: how often, how well, when, and what came of what was missed.
struct TopicTally {
  private var evidence: [WeakTopic.Subject: WeakTopic.Evidence] = [:]
  private var first: [WeakTopic.Subject: [Evidence]] = [:]
  private var returns: [WeakTopic.Subject: Returns] = [:]
  private var all = Returns()

  /// Answers to items that were missed the time before, on another day.
  private struct Returns {
    var count = 0
    var right = 0
  }

  /// So many answers weigh as much as what is supposed without any.
  private static let supposed = 6.0
  /// Of what was missed, so much is usually right when it comes back.
  private static let usual = 0.7

  init(_ log: FirstAnswers, bank: Bank) {
    let rows = log.rows(items: bank.items.count)
    for place in rows.indices where rows[place].answers > 0 {
      let item = bank.items[place]
      all.count += rows[place].returns
      all.right += rows[place].rightReturns
      for subject in [.objective(item.objective)] + item.concepts.map(WeakTopic.Subject.concept) {
        add(rows[place], to: subject)
      }
    }
    for (trap, rows) in log.rows(traps: bank.items.map(\.traps)) {
      for place in rows.keys.sorted() { add(rows[place]!, to: .trap(trap)) }
    }
    for subject in evidence.keys {
      evidence[subject]?.traps.sort { (-$0.times, $0.trap) < (-$1.times, $1.trap) }
    }
  }

  private mutating func add(_ row: ItemRow, to subject: WeakTopic.Subject) {
    evidence[subject, default: .init()].add(row)
    first[subject, default: []] += row.first
    returns[subject, default: Returns()].count += row.returns
    returns[subject, default: Returns()].right += row.rightReturns
  }

  subscript(subject: WeakTopic.Subject) -> WeakTopic.Evidence { evidence[subject] ?? .init() }
  func first(_ subject: WeakTopic.Subject) -> [Evidence] { first[subject] ?? [] }

  /// Of what was missed of a topic, the share that is right when it comes back; what is not known of it is supposed to be as for this learner's other topics.
  func sticking(_ subject: WeakTopic.Subject) -> Double {
    let own = returns[subject] ?? Returns()
    let general =
      (Double(all.right) + TopicTally.supposed * TopicTally.usual) / (Double(all.count) + TopicTally.supposed)
    return (Double(own.right) + TopicTally.supposed * general) / (Double(own.count) + TopicTally.supposed)
  }
}

/// What the log says about one item.
struct ItemRow {
  var answers = 0
  var right = 0
  var first: [Evidence] = []
  var last: Day?
  var confidentErrors = 0
  /// Answers after a miss, on a later day, and those that were right.
  var returns = 0
  var rightReturns = 0
  var traps: [Trap.ID: Int] = [:]
  fileprivate var missed: Day?
}

extension FirstAnswers {
  fileprivate func rows(items: Int) -> [ItemRow] {
    var rows = [ItemRow](repeating: ItemRow(), count: items)
    for step in steps { rows[step.item].add(step) }
    return rows
  }

  /// For each trap the rows of the items that set it; an answer that is wrong in another way says nothing of the trap.
  fileprivate func rows(traps: [[Trap.ID]]) -> [Trap.ID: [Int: ItemRow]] {
    steps.reduce(into: [:]) { rows, step in
      for trap in traps[step.item] where step.isRight || step.traps.contains(trap) {
        rows[trap, default: [:]][step.item, default: ItemRow()].add(step)
      }
    }
  }
}

extension ItemRow {
  fileprivate mutating func add(_ step: FirstAnswers.Step) {
    answers += 1
    right += step.isRight ? 1 : 0
    if let evidence = step.evidence { first.append(evidence) }
    confidentErrors += step.isConfidentError ? 1 : 0
    if let missed, missed < step.day {
      returns += 1
      rightReturns += step.isRight ? 1 : 0
      self.missed = nil
    }
    if !step.isRight { missed = step.day }
    for trap in step.traps { traps[trap, default: 0] += 1 }
    last = max(last ?? step.day, step.day)
  }
}

extension WeakTopic.Evidence {
  fileprivate mutating func add(_ row: ItemRow) {
    answers += row.answers
    right += row.right
    for answer in row.first {
      first += answer.isChecked ? 1 : 0
      firstRight += answer.isChecked && answer.isRight ? 1 : 0
      cards += answer.isChecked ? 0 : 1
      cardsRight += !answer.isChecked && answer.isRight ? 1 : 0
    }
    last = [last, row.last].compactMap { $0 }.max()
    confidentErrors += row.confidentErrors
    for (trap, times) in row.traps {
      if let index = traps.firstIndex(where: { $0.trap == trap }) {
        traps[index].times += times
      } else {
        traps.append(TrapCount(trap: trap, times: times))
      }
    }
  }
}
