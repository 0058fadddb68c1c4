import QuestionBank
import Scheduling

/// A learner's days until the exam by one strategy, in the minutes that all strategies have.
struct Course: Sendable {
  /// The mean true chance of recall on the exam day, weighted by objective.
  private(set) var recall = 0.0
  private(set) var reviews = 0
  /// The seconds of each day.
  private(set) var load: [Double] = []
  /// What a scheduler may know of the learner.
  private var aptitude = Aptitude()
  private var memories: Memories
  private var learner: Learner

  /// How each day's items are chosen. A day ends when its minutes are used up.
  enum Strategy: String, CaseIterable, Sendable {
    /// By what a second of study is worth on the exam day.
    case plan
    /// As many new items as the days need, then what is due at a retention of 0.9, the least remembered first; then more
    /// new items, and last what is not due yet, the least remembered first.
    case fsrs = "FSRS 0.9"
    /// The same with no interval beyond the eve of the exam.
    case capped = "FSRS 0.9, capped"
    /// Any item.
    case random
  }

  /// What all strategies have in common.
  struct Setting: Sendable {
    var bank: Bank
    var days: Int
    var minutes: Int
    var tables: [ExamWorth]
    var first: Day { Day(20_000) }
    var exam: Day { first + days }
    /// New items a day, so that all are met in time.
    var newPerDay: Int { (bank.items.count + days - 1) / days }
  }

  init(_ strategy: Strategy, _ learner: Learner, _ setting: Setting, seed: UInt64) {
    self.learner = learner
    memories = Memories(bank: setting.bank)
    var random = SeededGenerator(seed: seed)
    for index in 0..<setting.days {
      let budget = learner.minutes(Double(setting.minutes), on: index) * 60
      let day = setting.first + index
      load.append(budget > 0 ? study(order(strategy, setting, day, &random), budget, day) : 0)
    }
    for (item, weight) in zip(setting.bank.items, Roster.weights(setting.bank.items, setting.bank)) {
      recall += weight * self.learner.recall(of: item.id, on: setting.exam)
    }
  }

  /// The heaviest day over the mean of the days.
  var peak: Double { (load.max() ?? 0) / max(1, load.reduce(0, +) / Double(load.count)) }

  private mutating func study(_ items: [Item], _ budget: Double, _ day: Day) -> Double {
    var used = 0.0
    for item in items where used < budget { used += study(item, day) }
    return used
  }

  /// One item, asked again in the session when it was forgotten, as bedrill does; gives the seconds.
  private mutating func study(_ item: Item, _ day: Day) -> Double {
    var total = 0.0
    for round in 0..<3 {
      let (grade, seconds) = learner.answer(item, on: day)
      aptitude.record(
        Review(
          id: Review.ID(""), item: item.id, time: Moment(milliseconds: 0), day: day, kind: item.kind, grade: grade,
          answer: .recalled(grade)), &memories)
      reviews += 1
      total += round == 0 ? seconds : seconds * ExamWorth.relearning
      if grade > .again { break }
    }
    return total
  }

  private func order(_ strategy: Strategy, _ setting: Setting, _ day: Day, _ random: inout SeededGenerator) -> [Item] {
    switch strategy {
    case .plan:
      let plan = Plan(
        bank: setting.bank, memories: memories, aptitude: aptitude, time: StudyTime(), examDay: setting.exam,
        minutesPerDay: setting.minutes, on: day, tables: setting.tables)
      return plan?.ranking.compactMap { setting.bank[$0] } ?? []
    case .fsrs: return byDue(setting, day, latest: .max)
    case .capped: return byDue(setting, day, latest: setting.exam.number - 1)
    case .random: return setting.bank.items.shuffled(using: &random)
    }
  }

  private func byDue(_ setting: Setting, _ day: Day, latest: Int) -> [Item] {
    let new = setting.bank.items.filter { memories[$0.id] == nil }
    let known = setting.bank.items.filter { memories[$0.id].map { $0.last < day } ?? false }
      .map { (item: $0, recall: memories.retrievability(of: $0.id, on: day) ?? 0) }
      .sorted { $0.recall < $1.recall }.map(\.item)
    let due = known.filter { min(memories[$0.id]!.due.number, latest) <= day.number }
    let ahead = known.filter { min(memories[$0.id]!.due.number, latest) > day.number }
    return new.prefix(setting.newPerDay) + due + new.dropFirst(setting.newPerDay) + ahead
  }
}
