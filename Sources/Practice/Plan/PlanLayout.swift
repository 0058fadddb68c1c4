import QuestionBank

/// What of a bank a plan needs and no answer changes; worked out once.
struct PlanLayout: Equatable, Sendable {
  /// By item: its share of the exam, of one of the bank's own and of one of new questions, the places of its objective and
  /// of its main concept, and the chance of luck.
  let weights: [Double]
  let own: [Double]
  let fresh: [Double]
  let objective: [Int]
  let concept: [Int]
  let luck: [Double]
  let objectives: [Objective.ID]
  let concepts: [Concept.ID]
  /// By objective.
  let objectiveWeights: [Double]
  /// The place of each item.
  let places: [Item.ID: Int]
  /// By item: the place of its concept in the course; nil where the course does not have it.
  let course: [Int?]
  /// By item: whether it is met late, for what it asks (`NewOrder`).
  let effort: [Int]
  /// By concept: the places of its cards.
  let cards: [[Int]]

  init(_ bank: Bank) {
    let items = bank.items
    let objectives = Set(items.map(\.objective)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(objectives, 0...))
    let concepts = Set(items.compactMap(\.concepts.first)).sorted()
    let conceptPlaces = Dictionary(uniqueKeysWithValues: zip(concepts, 0...))
    self.objectives = objectives
    self.concepts = concepts
    objectiveWeights = objectives.map { Double(max(1, bank[$0]?.weight ?? 1)) }
    let share = ExamShare(items, bank)
    (weights, own, fresh) = (share.weights, share.own, share.fresh)
    objective = items.map { places[$0.objective]! }
    let concept = items.map { $0.concepts.first.flatMap { conceptPlaces[$0] } ?? concepts.count }
    self.concept = concept
    // A new question that a card or a sum prepares is as easy to guess as any of the objective.
    let questions = Dictionary(grouping: items.filter(\.isExamQuestion), by: \.objective)
    let means = questions.mapValues { $0.reduce(0) { $0 + Grading.guessRate($1) } / Double($0.count) }
    luck = items.map { $0.isExamQuestion ? Grading.guessRate($0) : means[$0.objective] ?? 0.25 }
    self.places = Dictionary(zip(items.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let course = Dictionary(zip(bank.course.flatMap(\.concepts), 0...), uniquingKeysWith: { first, _ in first })
    self.course = items.map { $0.concepts.first.flatMap { course[$0] } }
    effort = items.map(NewOrder.effort)
    var cards = [[Int]](repeating: [], count: concepts.count + 1)
    for (index, item) in items.enumerated()
    where item.kind == .card && concept[index] < concepts.count && !item.isBeyondExam {
      cards[concept[index]].append(index)
    }
    self.cards = cards
  }
}
