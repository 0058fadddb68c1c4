import QuestionBank
import Scheduling

extension Library {
  /// The way to the exam day, from all that is known of this learner; nil where no exam day is ahead.
  ///
  /// It takes some milliseconds, and a tenth of a second or more where `preparePlan` was not called before.
  public func plan(on day: Day) -> Plan? {
    guard let examDay = settings.examDay, examDay > day else { return nil }
    return Plan(
      bank: bank, deck: deck, aptitude: Aptitude(reviews, bank: bank, scheduler: deck.scheduler),
      time: StudyTime(pace), examDay: examDay, minutesPerDay: settings.minutesPerDay, on: day,
      tables: planTable.map { [$0] } ?? [], only: { !settings.suspended.contains($0.id) })
  }

  /// Makes the table that plans are read from, unless the one at hand still serves.
  public mutating func preparePlan(on day: Day) { planTable = plan(on: day)?.table ?? planTable }

  /// The queue of a day that a plan chose, confident errors before everything else.
  public func queue(_ plan: Plan, only filter: (Item) -> Bool = { _ in true }) -> Queue {
    let wanted = { (item: Item) in !settings.suspended.contains(item.id) && filter(item) }
    return Queue(
      plan.today, bank: bank, deck: deck, returning: ConfidentErrors(self).due(on: plan.day), only: wanted)
  }
}

extension Plan {
  /// The minutes that items are expected to take today.
  public func minutes(_ items: [Item.ID]) -> Double {
    let wanted = Set(items)
    return roster.entries.filter { wanted.contains($0.id) }
      .reduce(0) { $0 + roster.seconds($1, on: day, table.scheduler) } / 60
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
    _ chosen: [Item.ID], bank: Bank, deck: Deck, returning: [Item.ID] = [], only filter: (Item) -> Bool = { _ in true }
  ) {
    let back = Set(returning)
    let items = chosen.filter { !back.contains($0) }.compactMap { bank[$0] }.filter(filter)
    let first = Queue.apart(returning.compactMap { bank[$0] }.filter(filter))
    let due = Queue.apart(items.filter { deck[$0.id] != nil }, after: first.last)
    self.due = (first + due).map(\.id)
    new = Queue.apart(items.filter { deck[$0.id] == nil }, after: due.last ?? first.last).map(\.id)
  }
}
