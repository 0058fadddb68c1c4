import QuestionBank

/// A row of items under construction, by their places: see `Queue.interleaved`.
struct Interleaving {
  /// By item: its objective, its main concept and its case, as numbers; a negative one stands for none.
  private var objectives: [Int] = []
  private var concepts: [Int] = []
  private var cases: [Int] = []
  private var waiting: [Int]
  /// By objective: how many items wait.
  private var counts: [Int]
  /// By concept: the last step in which an item of it was passed over.
  private var passed: [Int]
  private var last: Int?
  /// How many of its objective came in a row, the last one included.
  private var run = 0
  private var step = 0

  init(_ items: [Item], after previous: Item?) {
    let all = items + (previous.map { [$0] } ?? [])
    var numbers: [String: Int] = [:]
    func number(_ kind: String, _ name: String?) -> Int {
      guard let name else { return -1 }
      return numbers[kind + name, default: -1] < 0 ? add(kind + name) : numbers[kind + name]!
    }
    func add(_ name: String) -> Int {
      numbers[name] = numbers.count
      return numbers[name]!
    }
    for item in all {
      objectives.append(number("o", item.objective.rawValue))
      concepts.append(number("c", item.concepts.first?.rawValue))
      cases.append(number("s", item.caseID?.rawValue))
    }
    waiting = Array(items.indices)
    counts = [Int](repeating: 0, count: numbers.count)
    passed = [Int](repeating: 0, count: numbers.count)
    for place in items.indices { counts[objectives[place]] += 1 }
    last = previous == nil ? nil : items.count
    run = previous == nil ? 0 : 1
  }

  /// The place of the item that comes next.
  mutating func next() -> Int {
    step += 1
    let place = waiting.remove(at: last.map { best(after: $0) } ?? 0)
    counts[objectives[place]] -= 1
    run = last.map { objectives[$0] == objectives[place] } ?? false ? run + 1 : 1
    last = place
    return place
  }

  private func areSiblings(_ a: Int, _ b: Int) -> Bool {
    concepts[a] >= 0 && concepts[a] == concepts[b] || cases[a] >= 0 && cases[a] == cases[b]
  }

  private mutating func best(after last: Int) -> Int {
    var fallback: Int?
    var first: Int?
    let crowded = crowded(after: last)
    let goesOn = crowded == objectives[last]
    for (position, place) in waiting.enumerated() {
      // Of a concept whose card or question comes earlier in the row nothing may overtake.
      let concept = concepts[place]
      let isBlocked = concept >= 0 && passed[concept] == step
      if concept >= 0 { passed[concept] = step }
      guard !isBlocked, !areSiblings(last, place) else { continue }
      guard objectives[place] != objectives[last] else {
        if goesOn { return position }
        fallback = fallback ?? position
        continue
      }
      if crowded == nil || objectives[place] == crowded { return position }
      first = first ?? position
    }
    return first ?? fallback ?? 0
  }

  /// An objective that makes up half of what is left and has to come now, or it would follow itself in the end.
  ///
  /// Where there are too many of it to alternate, its runs are spread, so that the longest is as short as can be: x items
  /// of it and o others have o + 1 places for them.
  private func crowded(after last: Int) -> Int? {
    guard let most = counts.indices.filter({ counts[$0] > 0 }).max(by: { counts[$0] < counts[$1] }) else { return nil }
    let own = counts[most]
    let others = waiting.count - own
    guard most == objectives[last] else { return own * 2 >= waiting.count ? most : nil }
    let longest = (own + run + others) / (others + 1)
    return run < longest && own > others * longest ? most : nil
  }
}
