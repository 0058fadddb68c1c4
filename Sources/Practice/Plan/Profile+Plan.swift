import QuestionBank
import Scheduling

extension Profile {
  /// The way to the exam day, from all that is known of this learner; nil where no exam day is ahead.
  ///
  /// It takes some milliseconds, and some ten more where `preparePlan` was not called before.
  public func plan(on day: Day) -> Plan? {
    guard let examDay = settings.examDay, examDay > day else { return nil }
    return Plan(
      bank: bank, memories: memories, aptitude: Aptitude(reviews, bank: bank, scheduler: memories.scheduler),
      time: StudyTime(pace), examDay: examDay, minutesPerDay: settings.minutesPerDay, on: day,
      tables: planTable.map { [$0] } ?? [], only: { !settings.suspended.contains($0.id) })
  }

  /// Makes the table that plans are read from, unless the one at hand still serves.
  public mutating func preparePlan(on day: Day) { planTable = plan(on: day)?.table ?? planTable }

  /// The queue of a day that a plan chose, confident errors before everything else.
  public func queue(_ plan: Plan, only filter: (Item) -> Bool = { _ in true }) -> Queue {
    let wanted = { (item: Item) in !settings.suspended.contains(item.id) && filter(item) }
    return Queue(
      share(of: plan), bank: bank, memories: memories, returning: ConfidentErrors(self).due(on: plan.day), only: wanted)
  }
}

extension Profile {
  /// What the plan chose for today, as far as today's minutes last.
  private func share(of plan: Plan) -> [Item.ID] {
    let whole = Double(plan.minutesPerDay * 60) - plan.exam(on: plan.day).seconds
    var left = whole - spent(on: plan.day, isExamPlanned: plan.exam(on: plan.day).questions > 0)
    // A small rest is no reason to call the learner back.
    guard left == whole || left > whole / 10 else { return [] }
    let chosen = plan.today
    let seconds = plan.seconds(chosen)
    return Array(
      chosen.prefix { id in
        defer { left -= seconds[id] ?? 0 }
        return left > 0
      })
  }

  /// The seconds of study in a day's answers, reckoned as the plan reckons those to come.
  ///
  /// - Parameter isExamPlanned: whether the plan sets time aside for an exam, whose answers then take none of the rest.
  private func spent(on day: Day, isExamPlanned: Bool) -> Double {
    var old: Set<Item.ID> = []
    var forgotten: [Item.ID: Bool] = [:]
    for review in reviews where !review.isUndone && review.mode != .practice {
      if review.day < day { old.insert(review.item) }
      if case .exam = review.mode, isExamPlanned { continue }
      if review.day == day { forgotten[review.item] = forgotten[review.item] ?? false || review.grade == .again }
    }
    let time = StudyTime(pace)
    return forgotten.reduce(0) { sum, answer in
      guard let kind = bank[answer.key]?.kind else { return sum }
      let share = answer.value ? 0.0 : 1
      return sum
        + (old.contains(answer.key) ? time.reviewing(kind, recall: share) : time.meeting(kind, known: share))
    }
  }
}

extension Plan {
  /// The minutes that items are expected to take today.
  public func minutes(_ items: [Item.ID]) -> Double { seconds(items).values.reduce(0, +) / 60 }

  /// The seconds that each item is expected to take today.
  fileprivate func seconds(_ items: [Item.ID]) -> [Item.ID: Double] {
    let wanted = Set(items)
    let entries = roster.entries.filter { wanted.contains($0.id) }
    return Dictionary(
      entries.map { ($0.id, roster.seconds($0, on: day, table.scheduler)) }, uniquingKeysWith: { a, _ in a })
  }
}

extension Queue {
  /// What a plan chose for a day: what was met before, then what is new, each in the order of the plan as far as
  /// siblings can be kept apart.
  ///
  /// - Parameters:
  ///   - chosen: the item worth most first.
  ///   - returning: what comes back today in any case, before everything else: confident errors.
  ///   - filter: which items may come at all.
  init(
    _ chosen: [Item.ID], bank: Bank, memories: Memories, returning: [Item.ID] = [],
    only filter: (Item) -> Bool = { _ in true }
  ) {
    let back = Set(returning)
    let items = chosen.filter { !back.contains($0) }.compactMap { bank[$0] }.filter(filter)
    let first = Queue.apart(returning.compactMap { bank[$0] }.filter(filter))
    let due = Queue.apart(items.filter { memories[$0.id] != nil }, after: first.last)
    self.due = (first + due).map(\.id)
    new = Queue.apart(items.filter { memories[$0.id] == nil }, after: due.last ?? first.last).map(\.id)
  }
}
