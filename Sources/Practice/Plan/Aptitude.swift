import QuestionBank
import Scheduling

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How this learner differs from the model, as far as the log shows it.
public struct Aptitude: Equatable, Sendable {
  private var first = 0.0
  private var firstRemembered = 0.0
  /// The logarithm of how well each span explains the answers, from a prior around 1.
  private var odds: [Double]

  private static let spans: [Double] = (-6...6).map { exp(Double($0) * 0.2) }
  /// The share of answers that say nothing of memory: slips, and guesses that passed for knowledge.
  private static let noise = 0.03

  public init() {
    odds = Self.spans.map { -pow(log($0) / 0.5, 2) / 2 }
  }

  public init(_ reviews: some Sequence<Review>, bank: Bank, scheduler: Scheduler) {
    self.init()
    var memories = Memories(bank: bank, scheduler: scheduler)
    for review in reviews { record(review, &memories) }
  }

  /// Takes an answer into account, and records it in the memories.
  mutating func record(_ review: Review, _ memories: inout Memories) {
    let before = memories[review.item]
    memories.record(review)
    guard let after = memories[review.item], after != before else { return }
    guard let before else {
      first += 1
      firstRemembered += review.grade > .again ? 1 : 0
      return
    }
    guard before.last < review.day else { return }
    let days = Double(review.day - before.last)
    for (index, span) in Self.spans.enumerated() {
      let recall = memories.scheduler.retrievability(of: before.state, after: days / span)
      let chance = (1 - Self.noise) * recall + Self.noise / 2
      odds[index] += log(review.grade > .again ? chance : 1 - chance)
    }
  }

  /// The share of new items that the learner answers well at first sight; 0.4 until there is evidence.
  public var known: Double { (firstRemembered + 4) / (first + 10) }

  /// How many times as long as the model says memories last.
  public var span: Double {
    let top = odds.max() ?? 0
    let weights = odds.map { exp($0 - top) }
    let sum = zip(weights, Self.spans).reduce(0) { $0 + $1.0 * log($1.1) }
    return exp(sum / weights.reduce(0, +))
  }
}
