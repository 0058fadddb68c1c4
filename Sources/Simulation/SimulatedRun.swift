import Numerics
import Practice
import QuestionBank
import Scheduling

/// A learner's days until the exam by one way of choosing, in the minutes that all ways have.
struct SimulatedRun {
  /// The share right that is expected of a fresh exam on the day.
  private(set) var share = 0.0
  private(set) var answers = 0
  /// The seconds of each day of study.
  private(set) var load: [Double] = []
  /// What the plan promised on the first day.
  private(set) var promised = 0.0
  private let setting: Setting
  private let way: Strategy
  private let newPerDay: Int?
  private var learner: SimulatedLearner
  private var profile: Profile
  private var memories: Memories
  private var fit = (known: 4.0, first: 10.0)
  private var order: [Int]
  private var clock: Int64 = 0

  /// What all ways have in common.
  struct Setting: Sendable {
    let material: Material
    let days: Int
    let minutes: Int
    static let first = Day(20_000)
    var exam: Day { Self.first + days }
  }

  init(_ way: Strategy, newPerDay: Int?, _ learner: SimulatedLearner, _ setting: Setting, seed: UInt64) {
    (self.way, self.newPerDay, self.learner, self.setting) = (way, newPerDay, learner, setting)
    var settings = Settings(minutesPerDay: setting.minutes, newPerDay: newPerDay ?? 999)
    if way == .plan { settings.examDay = setting.exam }
    let isProgram = way == .plan || way == .plain
    profile = Profile(bank: isProgram ? setting.material.bank : Bank(), settings: settings)
    memories = Memories(bank: setting.material.bank)
    var random = SeededGenerator(seed: seed)
    order = Array(setting.material.items.indices).shuffled(using: &random)
    if way == .plan, let forecast = profile.plan(on: Setting.first)?.forecast {
      promised = learner.transfer == 0 ? forecast.share : forecast.freshShare
    }
    for index in 0..<setting.days where learner.truth.isStudyDay(index, of: setting.days) {
      load.append(isProgram ? studyProgram(index) : study(items(index, &random), index))
    }
    share = self.learner.shareRight(on: setting.days)
  }

  private var budget: Double { Double(setting.minutes * 60) }

  // MARK: Answers

  /// Answers an item; gives the seconds and whether it is asked again.
  private mutating func answer(_ index: Int, _ day: Int, mode: Review.Mode = .study) -> (seconds: Double, Grade) {
    let item = setting.material.items[index]
    let given = learner.answer(index, on: day)
    let grade: Grade =
      item.kind == .card
      ? (given.isRight ? .good : .again) : Grading.grade(isRight: given.isRight, confidence: given.confidence ?? .sure)
    clock = max(clock, Int64(day) * 86_400_000) + Int64(given.seconds * 1000)
    let review = Review(
      id: Review.ID(""), item: item.id, revision: item.revision, time: Moment(milliseconds: clock),
      day: Setting.first + day, kind: item.kind, grade: grade, answer: .recalled(grade), confidence: given.confidence,
      options: Grading.options(item), duration: Int(given.seconds * 1000), mode: mode)
    answers += 1
    if profile.bank.items.isEmpty {
      if memories[item.id] == nil {
        fit.first += 1
        fit.known += grade > .again ? 1 : 0
      }
      memories.record(review)
    } else {
      profile.record(review)
    }
    clock += Int64(given.feedback * 1000)
    return (given.seconds + given.feedback, grade)
  }

  /// The items one after the other until the minutes are over; what is not recalled comes once more.
  private mutating func study(_ items: some Sequence<Int>, _ day: Int) -> Double {
    var used = 0.0
    for index in items where used < budget {
      let (seconds, grade) = answer(index, day)
      used += seconds
      if grade == .again, used < budget { used += answer(index, day).seconds }
    }
    return used
  }

  /// A day with the program: its queue in its sessions, and its practice exam.
  private mutating func studyProgram(_ index: Int) -> Double {
    let day = Setting.first + index
    var used = 0.0
    if let plan = profile.plan(on: day), plan.examQuestions > 0 {
      for item in examItems(plan.examQuestions) {
        let (seconds, _) = answer(item, index, mode: .exam("1"))
        used += seconds
      }
    }
    // When a session is over and minutes are left, the learner opens the next.
    for _ in 0..<6 where used < budget - 30 {
      var session = Session(profile.today(on: day).queue.all)
      if session.current == nil { break }
      while let id = session.current, used < budget {
        let (seconds, _) = answer(setting.material.places[id]!, index)
        used += seconds
        session.record(profile.reviews[profile.reviews.count - 1])
      }
    }
    return used
  }

  /// Questions by the weight of the objectives, those never seen first.
  private func examItems(_ count: Int) -> [Int] {
    var rows = setting.material.own.map { (part: $0, isNew: profile.isNew(setting.material.items[$0.item].id)) }
    rows.sort { ($0.isNew ? 0 : 1, -$0.part.weight, $0.part.item) < ($1.isNew ? 0 : 1, -$1.part.weight, $1.part.item) }
    var taken: [Int] = []
    var quota: [Int: Double] = [:]
    let weights = setting.material.own.reduce(into: [Int: Double]()) {
      $0[setting.material.objective[$1.item], default: 0] += $1.weight
    }
    for row in rows where taken.count < count {
      let objective = setting.material.objective[row.part.item]
      guard quota[objective, default: 0] < (Double(count) * weights[objective]!).rounded(.up) else { continue }
      quota[objective, default: 0] += 1
      taken.append(row.part.item)
    }
    return taken
  }

  // MARK: Baselines

  private func items(_ index: Int, _ random: inout SeededGenerator) -> [Int] {
    switch way {
    case .random: order.shuffled(using: &random)
    case .greedy: greedy(index)
    case .due, .capped: byFSRS(index) { due, _ in Double(due) }
    case .lowest: byFSRS(index) { _, recall in recall }
    case .plan, .plain: []
    }
  }

  /// So many new items, then what is due, then more new ones, then what is not due yet, the least remembered first.
  private func byFSRS(_ index: Int, _ key: (Int, Double) -> Double) -> [Int] {
    let day = Setting.first + index
    let new = order.filter { memories[setting.material.items[$0].id] == nil }
    let known = order.compactMap { place -> (place: Int, due: Int, recall: Double)? in
      guard let memory = memories[setting.material.items[place].id], memory.last < day else { return nil }
      let due = way == .capped ? min(memory.due, setting.exam + -1) : memory.due
      let recall = memories.scheduler.retrievability(of: memory.state, after: day - memory.last)
      return (place, due.number, recall)
    }
    let due = known.filter { $0.due <= day.number }.sorted { key($0.due, $0.recall) < key($1.due, $1.recall) }
    let ahead = known.filter { $0.due > day.number }.sorted { $0.recall < $1.recall }
    let count = newPerDay ?? new.count
    return new.prefix(count) + due.map(\.place) + new.dropFirst(count) + ahead.map(\.place)
  }

  /// One step: the recall on the exam day with a review today less the recall without, all items of an objective alike.
  private func greedy(_ index: Int) -> [Int] {
    let day = Setting.first + index
    let left = setting.days - index
    let scheduler = memories.scheduler
    func recall(_ state: MemoryState, _ days: Int) -> Double { scheduler.retrievability(of: state, after: days) }
    func again(_ state: MemoryState?, _ days: Int) -> MemoryState {
      scheduler.state(after: .good, from: scheduler.state(after: .again, from: state, days: days), days: 0)
    }
    let known = fit.known / fit.first
    let first =
      known * recall(scheduler.state(after: .good, from: nil, days: 0), left)
      + (1 - known) * recall(again(nil, 0), left)
    let material = setting.material
    return order.compactMap { place -> (place: Int, rate: Double)? in
      let time = material.seconds[place] + material.feedback[place]
      let weight = material.equal[place]
      guard let memory = memories[material.items[place].id] else {
        return (place, weight * first / (time * (1 + (1 - known))))
      }
      let days = day - memory.last
      guard days > 0 else { return nil }
      let chance = recall(memory.state, days)
      let good = recall(scheduler.state(after: .good, from: memory.state, days: days), left)
      let gain =
        chance * good + (1 - chance) * recall(again(memory.state, days), left) - recall(memory.state, days + left)
      return (place, weight * gain / (time * (1 + (1 - chance))))
    }
    .sorted { $0.rate > $1.rate }.map(\.place)
  }
}
