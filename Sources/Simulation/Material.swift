import Practice
import QuestionBank

/// A bank with what the truth needs of it: times, neighbors, and what an exam asks.
public struct Material: Sendable {
  let bank: Bank
  let items: [Item]
  let places: [Item.ID: Int]
  let objectives: [Objective.ID]
  /// By item: its objective, seconds of answer and of feedback, the chance of a lucky guess.
  let objective: [Int]
  let seconds: [Double]
  let feedback: [Double]
  let luck: [Double]
  /// The other items of the same concept and depth.
  let neighbors: [[Int]]
  /// What an exam of the bank's own questions asks, and one of new questions on its concepts: which item the question is
  /// or resembles, and how likely it is.
  let own: [Part]
  let fresh: [Part]
  /// By item: its share of the objective's weight, all items of an objective alike, cards too.
  let equal: [Double]

  struct Part: Sendable {
    var item: Int
    var weight: Double
  }

  /// - Parameter bank: what is beyond the exam guide is left out, for all ways alike: no exam asks it.
  public init(_ bank: Bank) {
    var bank = bank
    bank.items.removeAll(where: \.isBeyondExam)
    self.bank = bank
    let items = bank.items
    self.items = items
    places = Dictionary(zip(items.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let objectives = Set(items.map(\.objective)).sorted()
    self.objectives = objectives
    objective = items.map { objectives.firstIndex(of: $0.objective)! }
    let lengths = items.map { ItemLength($0, scenario: $0.caseID.flatMap { bank[case: $0]?.scenario }) }
    seconds = zip(items, lengths).map { Double($1.asked) / StudyTime.reading + StudyTime.thinking($0.kind) }
    feedback = lengths.map { Double($0.feedback) / StudyTime.reading }
    luck = items.map { Grading.guessRate($0) }
    let groups = Dictionary(grouping: items.indices) { Material.Group(items[$0]) }
    neighbors = items.indices.map { index in
      items[index].concepts.isEmpty ? [] : groups[Material.Group(items[index])]!.filter { $0 != index }
    }
    own = Material.own(bank)
    fresh = Material.fresh(bank)
    var equal = [Double](repeating: 0, count: items.count)
    let alike = Material.shares(bank) { places in places.map { Part(item: $0, weight: 1 / Double(places.count)) } }
    for part in alike { equal[part.item] = part.weight }
    self.equal = equal
  }

  private struct Group: Hashable {
    var concept: Concept.ID?
    var depth: Depth
    init(_ item: Item) { (concept, depth) = (item.concepts.first, item.depth) }
  }

  /// Each objective by its weight, of an objective each question alike.
  private static func own(_ bank: Bank) -> [Part] {
    shares(bank) { places in
      let questions = places.filter { bank.items[$0].isExamQuestion }
      return questions.map { Part(item: $0, weight: 1 / Double(questions.count)) }
    }
  }

  /// Each objective by its weight, of an objective each concept alike, of a concept recall and use as often as among its
  /// questions; a question resembles each item of its concept and depth alike.
  private static func fresh(_ bank: Bank) -> [Part] {
    shares(bank) { places in
      let concepts = Dictionary(grouping: places) { bank.items[$0].concepts.first?.rawValue ?? "" }
      return concepts.sorted { $0.key < $1.key }.flatMap { concept in
        Material.parts(concept.value, bank.items, share: 1 / Double(concepts.count))
      }
    }
  }

  private static func parts(_ places: [Int], _ items: [Item], share: Double) -> [Part] {
    let questions = places.filter { items[$0].isExamQuestion }
    let asked = questions.isEmpty ? places : questions
    return [Depth.recall, .use].flatMap { depth -> [Part] in
      let count = asked.count { items[$0].depth == depth }
      let alike = places.filter { items[$0].depth == depth }
      return alike.map {
        Part(item: $0, weight: share * Double(count) / Double(asked.count) / Double(alike.count))
      }
    }
  }

  private static func shares(_ bank: Bank, _ parts: ([Int]) -> [Part]) -> [Part] {
    let groups = Dictionary(grouping: bank.items.indices) { bank.items[$0].objective }.sorted { $0.key < $1.key }
    let weights = groups.map { Double(max(1, bank[$0.key]?.weight ?? 1)) }
    let total = weights.reduce(0, +)
    return zip(groups, weights).flatMap { group, weight in
      parts(group.value).map { Part(item: $0.item, weight: $0.weight * weight / total) }
    }
  }
}
