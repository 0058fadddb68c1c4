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
  public var settings: Settings { didSet { if settings.scheduler != oldValue.scheduler { rebuild() } } }
  /// What the last plan was read from, for the next one.
  var planTable: ExamWorth?
  public private(set) var memories: Memories
  public private(set) var pace: Pace

  public init(
    bank: Bank = Bank(), reviews: [Review] = [], attempts: [Attempt] = [], unreadable: [UnreadableAttempt] = [],
    settings: Settings = Settings()
  ) {
    self.bank = bank
    self.reviews = reviews
    self.attempts = attempts
    self.unreadable = unreadable
    self.settings = settings
    memories = Memories(reviews, bank: bank, scheduler: settings.scheduler)
    pace = Pace(reviews)
  }

  public mutating func record(_ review: Review) {
    reviews.append(review)
    memories.record(review)
    pace.record(review)
  }

  /// Takes an exam as it stands now in place of what it was before.
  public mutating func record(_ attempt: Attempt) {
    if let index = attempts.lastIndex(where: { $0.id == attempt.id }) {
      attempts[index] = attempt
    } else {
      attempts.append(attempt)
    }
  }

  /// Marks an answer as undone; it stays in the log.
  public mutating func undo(_ id: Review.ID) {
    guard let index = reviews.lastIndex(where: { $0.id == id }) else { return }
    reviews[index].isUndone = true
    rebuild()
  }

  /// Answers that count.
  public var counted: [Review] { reviews.filter { !$0.isUndone } }

  private mutating func rebuild() {
    memories = Memories(reviews, bank: bank, scheduler: settings.scheduler)
    pace = Pace(reviews)
  }

  /// The queue of a day: chosen by the plan where an exam day is ahead, else what is due by plain spacing, with new items
  /// limited by the settings.
  public func queue(on day: Day, seed: UInt64, only filter: (Item) -> Bool = { _ in true }) -> Queue {
    if let plan = plan(on: day) { return queue(plan, only: filter) }
    return Queue(
      bank: bank, memories: memories, day: day, newLimit: settings.newPerDay, seed: seed,
      returning: ConfidentErrors(self).due(on: day),
      only: { !settings.suspended.contains($0.id) && filter($0) })
  }
}
