import QuestionBank

/// What each item counts for on the exam day: its part in the expected share right on a fresh exam.
///
/// # The model
///
/// An exam draws its questions by the weights of the objectives. What it asks is new. Nobody knows how much of what is
/// recalled of one item carries over to a new question on the same concept, so two readings of "fresh" are held, half of
/// the weight each:
///
/// - **The same questions.** A question of the exam is one of the bank's own: of an objective each question counts alike.
///   Cards and sums count nothing, because the exam has neither, nor does what is beyond the exam guide.
/// - **New questions on the same concepts.** Each concept of an objective is as likely as the other, however many items
///   it has, and of a concept the levels of thinking come as often as among its questions. A new question resembles the
///   items of its concept and level. So twenty items on one concept share its weight, and a card counts for the questions
///   that ask to recall what it holds.
///
/// Between items of one concept nothing else carries over. Results hold for none, half and full transfer
/// (`Tests/Simulation.md`); transfer from recall to application is small, between questions of a kind it is not
/// (S. C. Pan and T. C. Rickard 2018, "Transfer of test-enhanced learning: Meta-analytic review and synthesis",
/// Psychological Bulletin 144).
///
/// What is promised is told for both readings apart: of the bank's own questions by the recall of each; of new ones with
/// half transfer, so that half of what is recalled carries over, and the rest is known as often as it was beforehand.
///
/// What an item adds is its weight times what study adds to its recall on the day, `Plan` says how. What was known
/// beforehand counts as known: meeting an item adds only to the share that is not.
struct ExamShare: Sendable {
  /// By position in the items given; all add up to 1.
  let weights: [Double]
  /// By position: its part in an exam of the bank's own questions, and in one of new questions; all of each add up to 1.
  let own: [Double]
  let fresh: [Double]

  /// How much of the aim is the bank's own questions.
  static let ownShare = 0.5
  /// How much of what is recalled of an item is supposed to carry over to a new question where a share is promised.
  static let transfer = 0.5

  init(_ items: [Item], _ bank: Bank) {
    let objectives = Dictionary(grouping: items.indices, by: { items[$0].objective })
    let total = objectives.keys.reduce(0.0) { $0 + ExamShare.weight($1, bank) }
    var own = [Double](repeating: 0, count: items.count)
    var fresh = own
    for (objective, places) in objectives {
      let share = ExamShare.weight(objective, bank) / total
      ExamShare.spread(share, alike: places.filter { items[$0].isExamQuestion }, or: places, &own)
      let inside = places.filter { !items[$0].isBeyondExam }
      let places = inside.isEmpty ? places : inside
      let concepts = Dictionary(grouping: places, by: { items[$0].concepts.first })
      let each = share / Double(concepts.count)
      for places in concepts.values { ExamShare.spread(each, byLevel: places, items, &fresh) }
    }
    (self.own, self.fresh) = (own, fresh)
    weights = zip(own, fresh).map { ExamShare.ownShare * $0 + (1 - ExamShare.ownShare) * $1 }
  }

  private static func weight(_ objective: Objective.ID, _ bank: Bank) -> Double {
    Double(max(1, bank[objective]?.weight ?? 1))
  }

  private static func spread(_ share: Double, alike places: [Int], or others: [Int], _ weights: inout [Double]) {
    let places = places.isEmpty ? others : places
    for place in places { weights[place] += share / Double(places.count) }
  }

  /// The levels of a concept as often as among its questions; of a level each item alike.
  private static func spread(_ share: Double, byLevel places: [Int], _ items: [Item], _ weights: inout [Double]) {
    let questions = places.filter { items[$0].kind != .card }
    guard !questions.isEmpty else { return spread(share, alike: places, or: places, &weights) }
    for (level, asked) in Dictionary(grouping: questions, by: { items[$0].depth }) {
      let part = share * Double(asked.count) / Double(questions.count)
      spread(part, alike: places.filter { items[$0].depth == level }, or: asked, &weights)
    }
  }
}

/// What an item asks of a learner, as far as learning carries over: to recall, or to use what was recalled.
package enum Depth: Hashable, Sendable { case recall, use }

extension Item {
  package var depth: Depth { level == .recall || kind == .card ? .recall : .use }

  /// Whether a timed exam would ask it: neither a card nor a sum, nor beyond the exam guide.
  package var isExamQuestion: Bool { kind != .card && kind != .number && !isBeyondExam }
}
