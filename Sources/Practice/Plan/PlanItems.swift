import Numerics
import QuestionBank
import Scheduling

/// Every item as the plan sees it: what it counts for on the exam day, what it takes, and how well it is remembered.
struct PlanItems: Sendable {
  var entries: [Entry]
  /// The weight of each objective among those that have items.
  let objectives: [Double]
  /// The places of the cards of each concept.
  let cards: [[Int]]
  /// Which first answers readiness lacks, and which concepts were met.
  var evidence: PlanEvidence

  struct Entry: Sendable {
    var id: Item.ID
    var kind: Item.Kind
    /// Places in `objectives`, and of the main concept in `cards`.
    var objective: Int
    var concept: Int
    /// See `ExamShare`.
    var weight: Double
    var own: Double
    var fresh: Double
    /// The chance that a question of its kind is answered right by luck.
    var luck: Double
    /// The share of new items of its objective that the learner knows at first sight.
    var known: Double
    /// Seconds, when it is recalled.
    var seconds: Double
    /// Nil while it is new.
    var state: MemoryState?
    /// The number of the day of the last answer.
    var last: Int
    /// A forecast does not look at it before this day.
    var skipUntil = Int.min
    /// Whether it may be asked: it was not put aside.
    var isAsked = true
    /// Whether it is beyond the exam guide.
    var isBeyond = false
    /// Where it was wrong although sure: the numbers of the day of that, and of the day on which it comes back for that.
    var correction: (error: Int, due: Int)?
  }

  /// How many times as long as usual it takes this learner to meet an item.
  let pace: Double
  /// The mean seconds until the answer to a question that an exam asks.
  let secondsOfQuestion: Double

  init(
    _ bank: Bank, _ layout: PlanLayout, memories: Memories, fit: LearnerFit, time: StudyTime,
    evidence: PlanEvidence, corrections: [ConfidentErrors.Line] = [],
    only filter: (Item) -> Bool = { _ in true }
  ) {
    self.evidence = evidence
    let corrections = Dictionary(corrections.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    objectives = layout.objectiveWeights
    cards = layout.cards
    pace = time.pace * (2 - fit.knownAtFirst) / (2 - LearnerFit().knownAtFirst)
    let known = layout.objectives.map { fit.knownAtFirst($0) }
    let questions = bank.items.filter(\.isExamQuestion).map { time.answering($0.id, $0.kind) }
    secondsOfQuestion =
      questions.isEmpty ? Plan.PracticeExam.secondsGiven : questions.reduce(0, +) / Double(questions.count)
    entries = []
    entries.reserveCapacity(bank.items.count)
    for (index, item) in bank.items.enumerated() {
      let memory = memories[item.id]
      let objective = layout.objective[index]
      entries.append(
        Entry(
          id: item.id, kind: item.kind, objective: objective, concept: layout.concept[index],
          weight: layout.weights[index], own: layout.own[index], fresh: layout.fresh[index], luck: layout.luck[index],
          known: known[objective],
          seconds: time.once(item.id, item.kind), state: memory?.state, last: memory?.last.number ?? 0,
          isAsked: filter(item), isBeyond: item.isBeyondExam,
          correction: corrections[item.id].map { ($0.day.number, $0.due.number) }))
    }
  }

  /// The same items, some of which are not asked.
  func without(_ places: [Int]) -> PlanItems {
    guard !places.isEmpty else { return self }
    var items = self
    for place in places { items.entries[place].isAsked = false }
    return items
  }

  /// How many items are new.
  var new: Int { entries.reduce(0) { $0 + ($1.state == nil ? 1 : 0) } }

  /// The seconds to review every item once.
  var seconds: Double { entries.reduce(0) { $0 + $1.seconds } }

  /// The shares right that are expected on a day: of the bank's own questions, and of new ones with half transfer.
  func shares(on day: Day, _ scheduler: Scheduler) -> (own: Double, fresh: Double) {
    var (own, fresh, all) = (0.0, 0.0, (own: 0.0, fresh: 0.0))
    for entry in entries {
      let recall = recall(entry, on: day.number, scheduler)
      let carried = ExamShare.transfer * recall + (1 - ExamShare.transfer) * entry.known
      own += entry.own * (recall + (1 - recall) * entry.luck)
      fresh += entry.fresh * (carried + (1 - carried) * entry.luck)
      all.own += entry.own
      all.fresh += entry.fresh
    }
    return (own / max(all.own, .leastNormalMagnitude), fresh / max(all.fresh, .leastNormalMagnitude))
  }

  /// The chance that an item is known on a day; of a new one, that it was known beforehand.
  func recall(_ entry: Entry, on day: Int, _ scheduler: Scheduler) -> Double {
    entry.state.map { scheduler.retrievability(of: $0, after: max(0, day - entry.last)) } ?? entry.known
  }

  /// The seconds that an item is expected to take on a day: what is not recalled is asked again.
  func seconds(_ entry: Entry, on day: Int, _ scheduler: Scheduler) -> Double {
    entry.seconds * (1 + StudyTime.askedAgain * (1 - recall(entry, on: day, scheduler)))
  }

  /// Studies an item in a forecast: the memory is the mean of what recall and lapse leave, by their chances.
  mutating func study(_ index: Int, on day: Int, _ scheduler: Scheduler) {
    let entry = entries[index]
    evidence.study(entry, on: day)
    let recall = recall(entry, on: day, scheduler)
    let days = entry.state == nil ? 0 : max(0, day - entry.last)
    let good = scheduler.state(after: .good, from: entry.state, days: days)
    let again = scheduler.stateAfterRelearning(entry.state, days: days)
    entries[index].state = MemoryState.mixed(good, again, share: recall)
    entries[index].last = day
    entries[index].skipUntil = day + 1
    if let error = entry.correction?.error, day > error {
      entries[index].correction =
        day - error >= ConfidentErrors.aboutAWeek ? nil : (error, error + ConfidentErrors.returns.week)
    }
  }
}

extension Scheduler {
  /// Forgotten, and recalled before the session ended.
  func stateAfterRelearning(_ state: MemoryState?, days: Int) -> MemoryState {
    self.state(after: .good, from: self.state(after: .again, from: state, days: days), days: 0)
  }
}

extension MemoryState {
  /// Between two states: the first counts for `share`. Stabilities are mixed by their logarithms.
  static func mixed(_ a: MemoryState, _ b: MemoryState, share: Double) -> MemoryState {
    MemoryState(
      stability: exp(share * log(a.stability) + (1 - share) * log(b.stability)),
      difficulty: share * a.difficulty + (1 - share) * b.difficulty)
  }
}
