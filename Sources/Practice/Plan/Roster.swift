import QuestionBank
import Scheduling

/// Every item as the plan sees it: how much it counts, what it takes, and how well it is remembered.
struct Roster: Sendable {
  var entries: [Entry]
  var time: StudyTime
  private let known: Double
  private let span: Double

  struct Entry: Sendable {
    var id: Item.ID
    var kind: Item.Kind
    /// Its share of the exam, so far as the bank covers it; all shares add up to 1.
    var weight: Double
    /// As long-lived as this learner's memories are; nil when the item was never met.
    var state: MemoryState?
    var last: Day
    /// The first day on which it can be worth anything; a forecast looks again only then.
    var rest: Day
  }

  init(bank: Bank, memories: Memories, aptitude: Aptitude, time: StudyTime, only filter: (Item) -> Bool = { _ in true })
  {
    self.time = time
    (known, span) = (aptitude.known, aptitude.span)
    let items = bank.items.filter(filter)
    let weights = Self.weights(items, bank)
    entries = zip(items, weights).map { item, weight in
      let memory = memories[item.id]
      return Entry(
        id: item.id, kind: item.kind, weight: weight, state: nil, last: memory?.last ?? Day(.min / 2),
        rest: Day(.min / 2))
    }
    for (index, item) in items.enumerated() { entries[index].state = memories[item.id].map { lasting($0.state) } }
  }

  /// Each objective shares its weight among its items.
  static func weights(_ items: [Item], _ bank: Bank) -> [Double] {
    let counts = Dictionary(items.map { ($0.objective, 1.0) }, uniquingKeysWith: +)
    let shares = Dictionary(
      counts.map { ($0.key, Double(bank[$0.key]?.weight ?? 1) / $0.value) }, uniquingKeysWith: { a, _ in a })
    let total = items.reduce(0) { $0 + shares[$1.objective]! }
    return items.map { shares[$0.objective]! / total }
  }

  private func lasting(_ state: MemoryState) -> MemoryState {
    MemoryState(stability: state.stability * span, difficulty: state.difficulty)
  }

  /// How many items were never met.
  var unmet: Int { entries.reduce(0) { $0 + ($1.state == nil ? 1 : 0) } }

  /// To review every item once.
  var seconds: Double { entries.reduce(0) { $0 + time[$1.kind] } }

  /// What a second spent on an item today is worth on the exam day.
  func worth(
    _ entry: Entry, on day: Day, exam: Day, _ table: ExamWorth, meeting: Double, _ detail: ExamWorth.Detail
  ) -> Double {
    let price = entry.weight / time[entry.kind]
    guard let state = entry.state else { return price * meeting }
    guard entry.last < day else { return 0 }
    return price * table.worth(of: state, elapsed: day - entry.last, left: exam - day, detail)
  }

  /// What it is worth to meet an item today.
  func worthOfMeeting(on day: Day, exam: Day, _ table: ExamWorth) -> Double {
    table.worthOfMeeting(left: exam - day, known: known, span: span)
  }

  /// The chance of recalling an item on a day; 0 when it was never met.
  func recall(_ entry: Entry, on day: Day, _ scheduler: Scheduler) -> Double {
    entry.state.map { scheduler.retrievability(of: $0, after: max(0, day - entry.last)) } ?? 0
  }

  /// The seconds that an item is expected to take on a day.
  func seconds(_ entry: Entry, on day: Day, _ scheduler: Scheduler) -> Double {
    entry.state == nil
      ? time.meeting(entry.kind, known: known)
      : time.reviewing(entry.kind, recall: recall(entry, on: day, scheduler))
  }

  /// Reviews an item in a forecast: it is remembered or forgotten by chance.
  mutating func review(_ index: Int, on day: Day, _ scheduler: Scheduler, _ random: inout SeededGenerator) {
    let entry = entries[index]
    let share = entry.state == nil ? known : recall(entry, on: day, scheduler)
    let days = entry.state == nil ? 0 : max(0, day - entry.last)
    let isRemembered = random.share() < share
    var state = scheduler.state(after: isRemembered ? .good : .again, from: entry.state, days: days)
    if !isRemembered { state = scheduler.state(after: .good, from: state, days: 0) }
    entries[index].state = entry.state == nil ? lasting(state) : state
    entries[index].last = day
    entries[index].rest = day + 1
  }
}
