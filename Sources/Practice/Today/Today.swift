import Numerics
import QuestionBank
import Scheduling

/// The learner's day: what is asked, in which order, and how long it takes.
///
/// Home, study, plan, summary, forecast and the commands take it from here, so that they say the same. It follows from
/// the log, the settings and the day alone: the same answers give the same day.
public struct Today: Sendable {
  public let day: Day
  /// Nil where no exam day is ahead: then plain spacing decides.
  public let plan: Plan?
  public let queue: Queue
  /// What the queue asks, in that order.
  public let entries: [Entry]
  /// Seconds that were spent today, in study and in exams.
  public let used: Double
  /// Due items that today's minutes do not hold; they are spread over the days to come by what they are worth.
  public let postponed: Int
  /// Whether the learner wants to rest today.
  public let isRestDay: Bool
  /// The pages that come before first questions on their concepts. The minutes of the queue do not count them, because
  /// each can be skipped; study counts those that were read among the minutes used (`DayMinutes`).
  public let pages: [Concept.ID]
  /// Seconds to read them all.
  public let reading: Double
  /// New questions whose answers would say what is known, because no page on what they ask is read on the day.
  public let firstAnswers: Int

  /// An item of the day.
  public struct Entry: Equatable, Sendable {
    public var item: Item.ID
    public var kind: Item.Kind
    public var objective: Objective.ID
    public var isNew: Bool
    /// Seconds that it is expected to take, its feedback included, and asked again if it is not recalled.
    public var seconds: Double
  }

  /// The minutes that the queue takes.
  public var exactMinutes: Double { entries.reduce(0) { $0 + $1.seconds } / 60 }

  /// The same in whole minutes; 0 only where nothing is asked.
  public var minutes: Int { entries.isEmpty ? 0 : max(1, Int(exactMinutes.rounded())) }

  /// Whole minutes to read all pages; 0 only where there are none.
  public var minutesOfReading: Int { pages.isEmpty ? 0 : max(1, Int((reading / 60).rounded())) }
}

extension Profile {
  /// The day from the log, the settings and the bank.
  ///
  /// - Parameter filter: which items may come; for a session of the learner's own choice.
  public func today(on day: Day, only filter: (Item) -> Bool = { _ in true }) -> Today {
    let wanted = Set(bank.items.filter { !isAside($0.id) && filter($0) }.map(\.id))
    let plan = plan(on: day)
    let corrections = plan?.corrected ?? corrections(on: day)
    let first = relearning(on: day).union(corrections)
    let (queue, postponed) =
      plan.map { (plannedQueue($0, first, among: wanted), 0) } ?? plainQueue(on: day, first, among: wanted)
    let new = Set(queue.new)
    let spent = times.spent(reviews, on: day)
    let entries = queue.all.compactMap { bank[$0] }.map { item in
      Today.Entry(
        item: item.id, kind: item.kind, objective: item.objective, isNew: new.contains(item.id),
        seconds: seconds(item, on: day))
    }
    let pages = pages(before: queue.all.filter(new.contains))
    let read = Set(pages)
    let firstAnswers = queue.new.compactMap { bank[$0] }.count {
      $0.kind != .card && read.isDisjoint(with: $0.concepts)
    }
    return Today(
      day: day, plan: plan, queue: queue, entries: entries, used: spent.study + spent.exams, postponed: postponed,
      isRestDay: settings.restDays.contains(day), pages: pages, reading: seconds(toRead: pages),
      firstAnswers: firstAnswers)
  }

  /// The way to the exam day, from all that is known of this learner; nil where no exam day is ahead.
  public func plan(on day: Day) -> Plan? {
    Plan(
      bank: bank, layout: layout, memories: memories, fit: fit, time: times, examDay: settings.examDay,
      minutesPerDay: settings.minutesPerDay, rest: settings.restDays, on: day, used: times.spent(reviews, on: day),
      metToday: metToday(on: day), examined: examined(on: day),
      begun: reviews.first { !$0.isUndone && $0.mode != .imported }?.day,
      evidence: planEvidence, corrections: ConfidentErrors(self).open, corrected: corrections(on: day),
      only: { !isAside($0.id) })
  }

  /// What comes back on a day because it was wrong although sure, as far as the day holds it: chosen in the morning, so
  /// that answering one does not bring another.
  private func corrections(on day: Day) -> [Item.ID] {
    let wanted = Double(settings.minutesPerDay * 60)
    let spent = times.spent(reviews, on: day)
    guard spent.study + spent.exams < wanted else { return [] }
    let before = ConfidentErrors(reviews.filter { $0.day < day }, bank: bank).due(on: day).filter { !isAside($0) }
    let chosen = ConfidentErrors.fitting(before, in: wanted) { bank[$0].map { seconds($0, on: day) } ?? 0 }
    let open = Set(ConfidentErrors(self).due(on: day))
    return chosen.filter(open.contains)
  }

  /// What the plan of a day promises; the goal is the retention that the learner wants. Nil where there is no plan.
  public func report(_ today: Today) -> PlanReport? {
    guard let plan = today.plan else { return nil }
    let last = reviews.lazy.filter { !$0.isUndone && $0.day <= plan.day }.map(\.day).max()
    return PlanReport(plan, today: today, goal: settings.desiredRetention, lastStudied: last)
  }

  /// The seconds that an item is expected to take on a day.
  func seconds(_ item: Item, on day: Day) -> Double {
    let recall = memories.retrievability(of: item.id, on: day) ?? fit.knownAtFirst(item.objective)
    return times.seconds(item.id, item.kind, recall: recall)
  }

  // MARK: Queues

  /// What was forgotten or guessed today and not recalled since: it comes back in this session or in the next.
  private func relearning(on day: Day) -> [Item.ID] {
    var open: [Item.ID] = []
    for review in reviews.reversed().prefix(while: { $0.day >= day }).reversed()
    where review.day == day && !review.isUndone && review.mode.isStudy {
      open.removeAll { $0 == review.item }
      if review.grade == .again { open.append(review.item) }
    }
    return open
  }

  private func plannedQueue(_ plan: Plan, _ first: [Item.ID], among wanted: Set<Item.ID>) -> Queue {
    let isFirst = Set(first)
    let left = plan.left(of: plan.minutesPerDay, on: plan.day)
    // What comes back in any case is a part of the day's minutes.
    let taken = first.compactMap { bank[$0] }.reduce(0) { $0 + seconds($1, on: plan.day) }
    let chosen = plan.today(reserving: max(0, min(taken, left)), for: isFirst)
    return Queue(
      first: items(first, among: wanted),
      due: Array(items(chosen.filter(isMet), among: wanted).prefix(reviewsLeft(on: plan.day))),
      new: inCourse(items(chosen.filter(isNew), among: wanted)), order: settings.order)
  }

  /// The same items in the order of the course, so that what others stand on is met before them.
  private func inCourse(_ items: [Item]) -> [Item] {
    items.enumerated().map { (place: layout.places[$1.id].flatMap { layout.course[$0] } ?? .max, offset: $0, item: $1) }
      .sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }.map(\.item)
  }

  /// What is due by plain spacing as far as the day's minutes go, the most urgent first, then what is new.
  private func plainQueue(
    on day: Day, _ first: [Item.ID], among wanted: Set<Item.ID>
  ) -> (Queue, postponed: Int) {
    let isFirst = Set(first)
    let priority = BacklogPriority(self, on: day)
    let due = bank.items.filter { !isFirst.contains($0.id) && isDue($0.id, on: day) && wanted.contains($0.id) }
      .map { (item: $0, priority: priority($0), rank: SeededGenerator.rank($0.id, on: day)) }
      .sorted { ($0.priority, $0.rank) > ($1.priority, $1.rank) }.map(\.item)
    let returning = items(first, among: wanted)
    var left = Double(settings.minutesPerDay * 60) - times.spent(reviews, on: day).study
    for item in returning { left -= seconds(item, on: day) }
    let kept = min(max(0, left), secondsKeptForNew(on: day))
    left -= kept
    let share = due.prefix(reviewsLeft(on: day)).prefix { item in
      defer { left -= seconds(item, on: day) }
      return left > 0
    }
    left = max(0, left) + kept
    let unseen = bank.items.filter { isNew($0.id) && wanted.contains($0.id) }
    let limit = max(0, settings.newPerDay - metToday(on: day))
    // What changed its meaning since it was answered is asked again before what was never seen.
    let answered = unseen.isEmpty ? [] : Set(reviews.lazy.filter { !$0.isUndone && $0.mode.isStudy }.map(\.item))
    let again = unseen.filter { answered.contains($0.id) }
    let rest = unseen.filter { !answered.contains($0.id) }
    let new =
      left <= 0 || limit == 0
      ? [] : NewOrder.rounds(again, on: day) + NewOrder.byCourse(rest, self, on: day, most: limit)
    return (
      Queue(
        first: returning, due: Array(share), new: fitting(new.prefix(limit), in: left, on: day), order: settings.order),
      due.count - share.count
    )
  }

  /// A third of the day's time, less what was met on it, as long as readiness lacks first answers: where all of the time
  /// went to what comes back, nothing would ever be said.
  private func secondsKeptForNew(on day: Day) -> Double {
    let kept = Double(settings.minutesPerDay * 60) / 3 - Double(metToday(on: day)) * Self.secondsOfNew
    return kept > 0 && MissingAnswers(self).total > 0 ? kept : 0
  }

  /// What a new item takes about, for a first estimate.
  private static let secondsOfNew = 60.0

  /// As many as the seconds hold, the first one in any case.
  private func fitting(_ items: some Sequence<Item>, in seconds: Double, on day: Day) -> [Item] {
    var left = seconds
    return Array(
      items.prefix { item in
        let takes = self.seconds(item, on: day)
        defer { left -= takes }
        return left >= takes / 2 || left == seconds
      })
  }

  /// How many more items may come back today, if the learner set a limit.
  private func reviewsLeft(on day: Day) -> Int {
    guard let most = settings.reviewsPerDay else { return .max }
    let today = reviews.reversed().prefix { $0.day >= day }.filter {
      $0.day == day && !$0.isUndone && $0.mode.isStudy && memories[$0.item].map { $0.first < day } ?? false
    }
    return max(0, most - Set(today.map(\.item)).count)
  }

  private func items(_ ids: [Item.ID], among wanted: Set<Item.ID>) -> [Item] {
    ids.filter(wanted.contains).compactMap { bank[$0] }
  }
}

extension Array where Element: Hashable {
  /// These, then those of the others that are not among them.
  fileprivate func union(_ others: [Element]) -> [Element] {
    let own = Set(self)
    return self + others.filter { !own.contains($0) }
  }
}
