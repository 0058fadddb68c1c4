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

  /// From a log, without weighing what its answers say.
  public init(_ profile: Profile) {
    let bank = profile.bank
    let places = Dictionary(
      zip(bank.blueprint.objectives.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    var counts = [Int](repeating: 0, count: bank.blueprint.objectives.count)
    var met: [Item.ID: Day] = [:]
    for review in profile.reviews where !review.isUndone {
      guard let item = bank[review.item], review.revision >= item.revision else { continue }
      // As `FirstAnswers` has it.
      let isFirst = met[item.id].map { item.template != nil && $0 < review.day } ?? true
      met[item.id] = review.day
      guard isFirst, review.kind != .card, review.mode != .imported, !review.mode.isOpenBook else { continue }
      if let place = places[item.objective] { counts[place] += 1 }
    }
    var questions = [Int](repeating: 0, count: counts.count)
    for item in bank.items where item.isExamQuestion { if let place = places[item.objective] { questions[place] += 1 } }
    self.init(counts, of: questions, in: bank.blueprint)
  }
}
