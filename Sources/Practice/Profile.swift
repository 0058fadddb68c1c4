import Pricing
import QuestionBank

/// Everything that the learner has: the bank, the log of answers, and what follows from both.
public struct Profile: Equatable, Sendable {
  public private(set) var bank: Bank
  public private(set) var reviews: [Review]
  /// All exams that were begun, in the order they were started.
  public private(set) var attempts: [Attempt]
  /// Exams of which nothing can be shown.
  public let unreadable: [UnreadableAttempt]
  /// What models cost, for the cost lab; empty where there is no price list.
  public var prices = PriceList()
  /// The workload of the cost lab as it was left; nil before it was opened.
  public var bench: SavedWorkload?
  /// Stars and notes of one's own.
  public var marks = Marks()
  /// The pages of concepts that were offered.
  public var pages = Pages()
  public var settings: Settings { didSet { if settings.scheduler != oldValue.scheduler { rebuild() } } }
  /// What plans need of the bank.
  let layout: PlanLayout
  public private(set) var memories: Memories
  public private(set) var pace: Pace
  /// How long items take this learner, and what was known before it was met.
  public private(set) var times: StudyTime
  public private(set) var fit = LearnerFit()
  /// By answer of the log: the recall that was foreseen when it was given, where it came on a later day than the one
  /// before and tells of memory. Kept, so that no page has to go through the log with a scheduler.
  private(set) var foreseen: [Double?] = []
  /// The last answers with what was known before each, so that one can be undone without the whole log.
  private var trail: [Step] = []

  private struct Step: Equatable, Sendable {
    var review: Review.ID
    var memory: Memories.Memory?
    var times: StudyTime
    var fit: LearnerFit
  }

  /// How many of the last answers can be undone at once; an older one takes the whole log.
  static let undoable = 256

  public init(
    bank: Bank = Bank(), reviews: [Review] = [], attempts: [Attempt] = [], unreadable: [UnreadableAttempt] = [],
    settings: Settings = Settings()
  ) {
    self.bank = bank
    layout = PlanLayout(bank)
    self.reviews = reviews
    self.attempts = attempts
    self.unreadable = unreadable
    self.settings = settings
    memories = Memories(bank: bank, scheduler: settings.scheduler)
    pace = Pace()
    times = StudyTime(bank)
    for review in reviews { take(review) }
  }

  public mutating func record(_ review: Review) {
    reviews.append(review)
    if trail.count >= 2 * Self.undoable { trail.removeFirst(Self.undoable) }
    trail.append(Step(review: review.id, memory: memories[review.item], times: times, fit: fit))
    take(review)
  }

  private mutating func take(_ review: Review) {
    let before = memories[review.item]
    let isNew = before == nil
    let tells = !review.isUndone && review.mode.isScheduled && !review.mode.isOpenBook
    foreseen.append(
      tells && before.map { $0.last < review.day } ?? false
        ? memories.retrievability(of: review.item, on: review.day) : nil)
    memories.record(review)
    pace.record(review)
    times.record(review)
    // What was just read was not known beforehand, and what another program asked shows nothing.
    let isMet = isNew && memories[review.item] != nil && !review.mode.isOpenBook && review.mode != .imported
    if isMet || review.mode == .findOut && !review.isUndone {
      fit.record(first: review.grade > .again, in: bank[review.item]?.objective)
    }
  }

  /// Takes an exam as it stands now in place of what it was before.
  public mutating func record(_ attempt: Attempt) {
    if let index = attempts.lastIndex(where: { $0.id == attempt.id }) {
      attempts[index] = attempt
    } else {
      attempts.append(attempt)
    }
  }

  /// Marks an answer as undone; it stays in the log. The last one is undone at once, an older one by reading the log.
  public mutating func undo(_ id: Review.ID) {
    guard let index = reviews.lastIndex(where: { $0.id == id }), !reviews[index].isUndone else { return }
    guard let step = trail.last, step.review == id else {
      reviews[index].isUndone = true
      return rebuild()
    }
    trail.removeLast()
    pace.forget(reviews[index])
    memories.restore(step.memory, of: reviews[index].item)
    (times, fit) = (step.times, step.fit)
    reviews[index].isUndone = true
  }

  /// Marks many answers as undone; they stay in the log, with those that take their place.
  public mutating func undo(_ ids: Set<Review.ID>, adding others: [Review] = []) {
    for index in reviews.indices where ids.contains(reviews[index].id) { reviews[index].isUndone = true }
    if !others.isEmpty { reviews = (reviews + others).sorted { ($0.time, $0.id) < ($1.time, $1.id) } }
    rebuild()
  }

  /// Takes answers of the log with other dates than before, and with them the exams that they are of.
  public mutating func redate(_ moved: [Review]) {
    attempts = attempts.following(reviews, to: moved)
    let moved = Dictionary(moved.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    reviews = reviews.map { moved[$0.id] ?? $0 }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    rebuild()
  }

  /// Answers that count.
  public var counted: [Review] { reviews.filter { !$0.isUndone } }

  private mutating func rebuild() {
    memories = Memories(bank: bank, scheduler: settings.scheduler)
    pace = Pace()
    times = StudyTime(bank)
    fit = LearnerFit()
    trail = []
    foreseen = []
    for review in reviews { take(review) }
  }
}
