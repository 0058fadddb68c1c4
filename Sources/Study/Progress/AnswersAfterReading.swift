import Practice
import QuestionBank

/// Answers to questions that were given with their page, or their own answer, just read: they show the page, so readiness
/// does not count them; the learner is told them all the same.
struct AnswersAfterReading: Equatable, Sendable {
  /// The first such answer to each question, by objective.
  private var counts: [Objective.ID: Count] = [:]

  /// So many right of so many.
  struct Count: Equatable, Sendable {
    var right = 0
    var of = 0
  }

  init(_ profile: Profile) {
    var met: Set<Item.ID> = []
    for review in profile.reviews where !review.isUndone && review.mode.isOpenBook && review.kind != .card {
      guard let item = profile.bank[review.item], met.insert(item.id).inserted else { continue }
      counts[item.objective, default: Count()].of += 1
      if Grading.isRight(review, in: profile.bank) { counts[item.objective]?.right += 1 }
    }
  }

  subscript(objective: Objective.ID) -> Count? { counts[objective] }
  var isEmpty: Bool { counts.isEmpty }
  var total: Int { counts.values.reduce(0) { $0 + $1.of } }

  /// `7 of 9 right, after reading`.
  static func text(_ count: Count) -> String { "\(count.right) of \(count.of) right, after reading" }
}
