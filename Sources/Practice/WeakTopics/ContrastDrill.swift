import Numerics
import QuestionBank

/// Items of a weak topic, interleaved with those of what it is confused with, so that the difference is what is learned.
public struct ContrastDrill: Equatable, Sendable {
  public var items: [Item.ID]
  /// What the topic is set against, as far as items of it are among them.
  public var rivals: [Concept.ID]

  public static let length = 12

  /// - Parameter topics: tells which concepts of an objective come first; those that are weakest.
  public init(
    _ subject: WeakTopic.Subject, _ profile: Profile, topics: WeakTopics? = nil, on day: Day, length: Int = length,
    seed: UInt64
  ) {
    let bank = profile.bank
    var random = SeededGenerator(seed: seed)
    let order = profile.askable.shuffled(using: &random)
    let targets = ContrastDrill.targets(subject, bank: bank, topics: topics)
    let names = ContrastDrill.rivals(of: targets, subject, bank: bank)
    func isOwn(_ item: Item) -> Bool {
      if case .objective = subject { item.concepts.first.map(targets.contains) ?? true } else { true }
    }
    let own = ContrastDrill.sorted(order.filter { subject.includes($0) && isOwn($0) }, by: targets, profile, day)
    let taken = Set(own.map(\.id))
    let others = ContrastDrill.turns(
      names.map { name in
        let of = order.filter { $0.concepts.first == name && !taken.contains($0.id) }
        return ContrastDrill.sorted(of, by: [name], profile, day)
      })
    let chosen = ContrastDrill.interleaved(own, others, length: length)
    items = chosen.map(\.id)
    let present = Set(chosen.flatMap(\.concepts))
    rivals = names.filter(present.contains)
  }

  /// The concepts that the drill is about, the weakest first.
  private static func targets(_ subject: WeakTopic.Subject, bank: Bank, topics: WeakTopics?) -> [Concept.ID] {
    switch subject {
    case .concept(let id): return [id]
    case .trap:
      let concepts = bank.items.filter { subject.includes($0) }.compactMap(\.concepts.first)
      return bank.concepts.map(\.id).filter(concepts.contains)
    case .objective(let id):
      let all = bank.concepts.filter { $0.objective == id }.map(\.id)
      let ranked = (topics?.concepts ?? []).compactMap { topic -> Concept.ID? in
        if case .concept(let concept) = topic.subject, all.contains(concept) { concept } else { nil }
      }
      return Array((ranked + all.filter { !ranked.contains($0) }).prefix(3))
    }
  }

  /// What the targets are confused with, by their notes and by the notes of the others; else their neighbors.
  private static func rivals(of targets: [Concept.ID], _ subject: WeakTopic.Subject, bank: Bank) -> [Concept.ID] {
    var names: [Concept.ID] = []
    func add(_ id: Concept.ID) { if !names.contains(id), !targets.contains(id) { names.append(id) } }
    for target in targets { for confusion in bank[target]?.confusedWith ?? [] { add(confusion.id) } }
    for concept in bank.concepts where concept.confusedWith.contains(where: { targets.contains($0.id) }) {
      add(concept.id)
    }
    if names.isEmpty, let home = targets.first.flatMap({ bank[$0] })?.objective {
      for concept in bank.concepts where concept.objective == home { add(concept.id) }
    }
    if case .trap = subject { names = targets + names }
    return names
  }

  /// Those about the first concepts first; among them the least remembered, and what was never met after what was missed.
  private static func sorted(_ items: [Item], by concepts: [Concept.ID], _ profile: Profile, _ day: Day) -> [Item] {
    let ranked = items.enumerated().map { place, item in
      let rank = item.concepts.first.flatMap { concepts.firstIndex(of: $0) } ?? concepts.count
      return (item: item, key: (rank, profile.memories.retrievability(of: item.id, on: day) ?? 0.6, place))
    }
    return ranked.sorted { $0.key < $1.key }.map(\.item)
  }

  /// One of each row after the other.
  private static func turns(_ rows: [[Item]]) -> [Item] {
    let longest = rows.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in rows.compactMap { $0.indices.contains(place) ? $0[place] : nil } }
  }

  /// A target, then a rival, and so on; what one side lacks the other fills.
  private static func interleaved(_ own: [Item], _ others: [Item], length: Int) -> [Item] {
    let rivals = min(others.count, length / 2)
    var (own, others) = (own.prefix(length - rivals)[...], others.prefix(length)[...])
    var result: [Item] = []
    while result.count < length, !own.isEmpty || !others.isEmpty {
      if let next = own.popFirst() { result.append(next) }
      if result.count < length, let next = others.popFirst() { result.append(next) }
      // A drill is about its topic: without more of it, a few rivals are enough.
      if own.isEmpty, result.count >= length / 2 { break }
    }
    return result
  }
}
