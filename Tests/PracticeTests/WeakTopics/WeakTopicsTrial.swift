import QuestionBank

@testable import Practice

/// Whether the topic that is truly weak is found.
enum WeakTopicsTrial {
  /// A learner who knows nine in ten of all objectives and one in twenty of one answers what the queue brings.
  static func isFirst(_ number: Int, answers: Int, sittings: Int) -> Bool {
    let weak = number % 10
    var learner = SimulatedLearner(.usual, seed: UInt64(number) &* 7919, weak: weak)
    for _ in 0..<sittings {
      learner.studyQueue(answers: answers / sittings)
      learner.sleep()
    }
    let topics = WeakTopics(Profile(bank: learner.bank, reviews: learner.reviews), on: learner.today)
    return topics.objectives.first?.subject == .objective(learner.bank.blueprint.objectives[weak].id)
  }
}
