import QuestionBank

/// The first answers that are missing before readiness can be told.
public struct MissingAnswers: Equatable, Sendable {
  /// In all.
  public let total: Int
  /// Those that must be on an objective, by objective; only objectives that lack some.
  public let objectives: [Objective.ID: Int]

  /// - Parameter counts: first answers that count, by place in the blueprint.
  init(_ counts: [Int], of questions: [Int], in blueprint: Blueprint) {
    var objectives: [Objective.ID: Int] = [:]
    for (index, objective) in blueprint.objectives.enumerated() {
      let lacks = max(0, min(Readiness.minimumEach, questions[index]) - counts[index])
      if lacks > 0 { objectives[objective.id] = lacks }
    }
    self.objectives = objectives
    total = MissingAnswers.total(counts, of: questions)
  }

  /// In all: enough for each objective that the bank has, and enough together.
  static func total(_ counts: [Int], of questions: [Int]) -> Int {
    let each = zip(counts, questions).reduce(0) { $0 + max(0, min(Readiness.minimumEach, $1.1) - $1.0) }
    return max(Readiness.minimum - counts.reduce(0, +), each, 0)
  }

  /// From a log, without weighing what its answers say: no further than until nothing is missing.
  public init(_ profile: Profile) {
    let (bank, layout) = (profile.bank, profile.layout)
    let names = bank.blueprint.objectives.map(\.id)
    let homes = layout.objectives.map { names.firstIndex(of: $0) }
    var questions = [Int](repeating: 0, count: names.count)
    for place in bank.items.indices where bank.items[place].isExamQuestion {
      if let home = homes[layout.objective[place]] { questions[home] += 1 }
    }
    var counts = [Int](repeating: 0, count: names.count)
    var meetings = FirstMeetings()
    for review in profile.reviews where !review.isUndone {
      guard let place = layout.places[review.item], review.revision >= bank.items[place].revision else { continue }
      let isFirst = meetings.isFirst(review, to: bank.items[place])
      guard isFirst, review.kind != .card, review.mode != .imported, !review.mode.isOpenBook,
        let home = homes[layout.objective[place]]
      else { continue }
      counts[home] += 1
      if MissingAnswers.total(counts, of: questions) == 0 { break }
    }
    self.init(counts, of: questions, in: bank.blueprint)
  }
}
