import QuestionBank

/// A day's items under construction: by what they are worth for their time, within what makes a day that teaches.
///
/// New items are few enough for their reviews to fit into the days that follow, two of five cards at most; sums come in
/// small doses, one every third day at the least; no objective takes more than its part of the time, and none gets much
/// less than its part of the new items, however many items share its weight; the card of a concept comes before its first
/// question, on a day before it where a page comes with it; every objective is met within the first two days, the
/// heaviest first, and gets the first answers that readiness needs.
struct DayMix {
  private let items: PlanItems
  let ranked: [Ranked]
  private let limits: Limits
  private var left: Double
  private let budget: Double
  private let isFirstDay: Bool
  private(set) var taken: [Int] = []
  private var isTaken: [Bool]
  private var new: Int
  private var cards = 0
  private var sums = 0
  private var seconds: [Double]
  /// By objective: how many of its items were met, those taken included, and its new items, the best first.
  private var met: [Int]
  private var fresh: [ArraySlice<Ranked>]
  /// What the last item taken by rank was worth for a second.
  private(set) var price = 0.0

  /// An item with what a second spent on it today adds to the share right, and the seconds.
  struct Ranked {
    var index: Int
    var rate: Double
    var seconds: Double
  }

  struct Limits: Equatable, Sendable {
    /// New items, those met today included, and cards among them.
    var new: Int
    var cards: Int
    var sums: Int
    /// Whether the cards that come before their questions are counted as well.
    var countsAllCards = false
    /// The part of the time that one objective may take.
    let objective = 0.4
    /// Nobody studies quicker than this for days, in times of the usual: a few quick answers make no day of fifty items.
    private static let quickest = 0.5

    /// For so many minutes a day: three new items in four minutes at the usual pace, two cards among five of them.
    init(minutes: Int, pace: Double) {
      new = max(3, Int((Double(minutes) * 0.75 / max(Limits.quickest, pace)).rounded()))
      cards = max(1, new * 2 / 5)
      sums = max(1, minutes / 20)
    }

    /// The same with so many sixths of the cards: more of the day is questions, and more of them share a card.
    func with(sixths: Int) -> Limits {
      var limits = self
      limits.cards = max(1, cards * sixths / 6)
      limits.countsAllCards = true
      return limits
    }
  }

  /// - Parameters:
  ///   - ranked: what may be asked, the best for its time first.
  ///   - day: on which they are asked.
  ///   - budget: seconds.
  ///   - met: new items that were met today already.
  init(_ items: PlanItems, _ ranked: [Ranked], on day: Day, seconds budget: Double, met: Int, limits: Limits) {
    self.met = [Int](repeating: 0, count: items.objectives.count)
    for entry in items.entries where entry.state != nil { self.met[entry.objective] += 1 }
    var fresh = [[Ranked]](repeating: [], count: items.objectives.count)
    for entry in ranked where items.entries[entry.index].state == nil {
      fresh[items.entries[entry.index].objective].append(entry)
    }
    self.fresh = fresh.map { $0[...] }
    self.items = items
    self.ranked = ranked
    self.limits = limits
    self.budget = budget
    isFirstDay = items.entries.allSatisfy { $0.state == nil || $0.last >= day.number }
    left = budget
    new = met
    isTaken = [Bool](repeating: false, count: items.entries.count)
    seconds = [Double](repeating: 0, count: items.objectives.count)
    meetObjectives()
    meetSum(on: day)
    provideEvidence(on: day)
    for entry in ranked where left > 0 {
      let objective = items.entries[entry.index].objective
      if items.entries[entry.index].state == nil, !isTaken[entry.index] { catchUp() }
      guard seconds[objective] + entry.seconds <= limits.objective * budget || taken.isEmpty else { continue }
      take(entry)
    }
    // Where one objective alone is left, it may have the rest.
    for entry in ranked where left > 0 { take(entry) }
  }

  /// Objectives of which nothing was met: half of them on the first day, the others on the second.
  private mutating func meetObjectives() {
    var isMet = [Bool](repeating: false, count: items.objectives.count)
    for entry in items.entries where entry.state != nil { isMet[entry.objective] = true }
    let open = isMet.indices.filter { !isMet[$0] }
      .sorted { (-items.objectives[$0], $0) < (-items.objectives[$1], $1) }
    for objective in open.prefix(open.count == isMet.count ? (open.count + 1) / 2 : open.count) {
      let own = ranked.filter { items.entries[$0.index].objective == objective }
      guard let best = own.first(where: { items.entries[$0.index].kind.isQuestion }) ?? own.first else { continue }
      take(best, onOneDay: true)
      // Where its card makes it too long, the card alone.
      if !isTaken[best.index], let card = own.first(where: { items.entries[$0.index].kind == .card }) { take(card) }
    }
  }

  /// The part of its weight that an objective has among the new items at the least.
  private static let leastPart = 0.75

  /// Where an objective is behind its part of what was met, its best new item comes before others.
  private mutating func catchUp() {
    guard new < limits.new else { return }
    let total = items.objectives.reduce(0, +)
    let all = Double(met.reduce(0, +) + 1)
    let behind = met.indices.filter { place in
      fresh[place] = fresh[place].drop { isTaken[$0.index] }
      return !fresh[place].isEmpty && Double(met[place]) < Self.leastPart * items.objectives[place] / total * all
    }
    guard
      let most = behind.min(by: { Double(met[$0]) / items.objectives[$0] < Double(met[$1]) / items.objectives[$1] }),
      let next = fresh[most].first
    else { return }
    takeUnranked(next)
    if !isTaken[next.index] { fresh[most] = fresh[most].dropFirst() }
  }

  /// A sum, where none was asked for some days.
  private mutating func meetSum(on day: Day) {
    let days = budget < 900 ? 6 : 3
    let sums = items.entries.filter { $0.kind == .number && $0.state != nil }
    guard !isFirstDay, sums.allSatisfy({ $0.last <= day.number - days }) else { return }
    guard let best = ranked.first(where: { items.entries[$0.index].kind == .number }) else { return }
    takeUnranked(best)
  }

  /// A question of each objective that lacks first answers, where its answer says what is known; where none would, something
  /// that opens a concept, for the next day. Half of the new items at most.
  private mutating func provideEvidence(on day: Day) {
    let most = (limits.new + new) / 2
    for objective in items.evidence.lacking where new < most {
      let open = fresh[objective].filter { !isTaken[$0.index] && !items.entries[$0.index].isBeyond }
      let says = open.first {
        let item = items.entries[$0.index]
        return item.kind != .card && items.evidence.counts(item.concept, on: day.number)
      }
      if let says { takeUnranked(says) } else if seconds[objective] == 0, let best = open.first { takeUnranked(best) }
    }
  }

  /// Takes an item out of its turn: what it is worth says nothing of what a second is worth today.
  private mutating func takeUnranked(_ entry: Ranked) {
    let price = price
    take(entry)
    self.price = price
  }

  /// Takes an item, and before a question of a concept of which no card was met, its card.
  ///
  /// Where a page comes with the card, the question waits for another day, unless it has to be met on this one or nothing
  /// else was met: right after the page it would show what was read.
  private mutating func take(_ entry: Ranked, onOneDay: Bool = false) {
    guard !isTaken[entry.index] else { return }
    let item = items.entries[entry.index]
    guard item.state == nil else { return add(entry) }
    var chosen = [entry]
    if item.kind != .card, !items.cards[item.concept].isEmpty {
      let card = missingCard(item.concept)
      let waits = !onOneDay && !isFirstDay && items.evidence.hasPage(item.concept)
      chosen = (card.map { [$0] } ?? []) + (waits ? [] : [entry])
    }
    guard fitsNew(chosen) else { return }
    for entry in chosen where !isTaken[entry.index] { add(entry) }
  }

  /// The best card of a concept that needs one.
  private func missingCard(_ concept: Int) -> Ranked? {
    let cards = items.cards[concept].filter { items.entries[$0].isAsked }
    guard !cards.isEmpty, cards.allSatisfy({ items.entries[$0].state == nil && !isTaken[$0] }) else { return nil }
    return ranked.first { cards.contains($0.index) }
  }

  private func fitsNew(_ entries: [Ranked]) -> Bool {
    let kinds = entries.map { items.entries[$0.index].kind }
    guard new + entries.count <= limits.new else { return false }
    if kinds == [.card] || limits.countsAllCards, kinds.contains(.card), cards >= limits.cards { return false }
    return entries.reduce(0) { $0 + $1.seconds } <= left + slack
  }

  private mutating func add(_ entry: Ranked) {
    let item = items.entries[entry.index]
    if item.kind == .number {
      guard sums < limits.sums else { return }
      sums += 1
    }
    guard entry.seconds <= left + slack || taken.isEmpty else { return }
    left -= entry.seconds
    seconds[item.objective] += entry.seconds
    isTaken[entry.index] = true
    taken.append(entry.index)
    price = entry.rate
    if item.state == nil {
      met[item.objective] += 1
      new += 1
      cards += item.kind == .card ? 1 : 0
    }
  }

  /// Whether minutes are left because no more new items may be met.
  var isShort: Bool { left > 2 * slack && new >= limits.new }
  /// The seconds that were filled.
  var filled: Double { budget - left }

  /// How much longer a day may be than was asked for.
  private var slack: Double { budget / 40 }
}

extension Item.Kind {
  /// What a timed exam asks.
  var isQuestion: Bool { self != .card && self != .number }
}
