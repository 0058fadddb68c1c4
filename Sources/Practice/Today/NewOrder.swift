import Numerics
import QuestionBank

/// The order in which new items are met by plain spacing.
enum NewOrder {
  /// So many items of a concept come before the next concept.
  static let block = 3

  /// What was read and not asked yet comes first; then each objective in the order of the course, a few items of each
  /// concept, so that each stands on those before it. Objectives take turns by their weights and by what was met of them,
  /// those first that lack answers for a verdict; what of a concept a page comes with is one item, so that the next one
  /// says what stays. A bank without a course goes by objectives in turn; what the course does not have comes last.
  ///
  /// - Parameter most: how many are wanted.
  static func byCourse(_ items: [Item], _ profile: Profile, on day: Day, most: Int = .max) -> [Item] {
    guard !profile.bank.chapters.isEmpty else { return rounds(items, on: day) }
    let layout = profile.layout
    let concepts = ConceptsMet(profile)
    let all = items.compactMap { layout.places[$0.id] }
    let inCourse = all.filter { layout.course[$0] != nil }
    var rows: [Turn] = []
    rows.reserveCapacity(inCourse.count)
    for (concept, row) in Dictionary(grouping: inCourse, by: { layout.concept[$0] }) {
      let (before, isRead) = (concepts.met[concept], concepts.isOffered[concept])
      let ranked = row.map { (place: $0, rank: SeededGenerator.rank(profile.bank.items[$0].id, on: day)) }
        .sorted { (layout.effort[$0.place], $0.rank) < (layout.effort[$1.place], $1.rank) }
      for (offset, entry) in ranked.enumerated() {
        // What comes with a page is one item on this day.
        let late = !isRead && offset > 0 ? 1 : 0
        let isFirst = isRead && before + offset == 0
        let tier = isFirst ? -1 : 2 * ((before + offset) / block) + late
        rows.append(Turn(key: (tier, layout.course[entry.place]!, offset), item: entry.place))
      }
    }
    rows.sort { $0.key < $1.key }
    let dealt = deal(rows.map(\.item), profile, most: most).map { profile.bank.items[$0] }
    guard dealt.count < most else { return dealt }
    return dealt
      + rounds(items.filter { item in layout.places[item.id].map { layout.course[$0] == nil } ?? true }, on: day)
  }

  private struct Turn {
    var key: (Int, Int, Int)
    var item: Int
  }

  /// Turns of objectives: the one that is furthest behind its part gives the next item. Parts are the roots of the weights,
  /// so that a light objective has enough answers to be judged by.
  private static func deal(_ items: [Int], _ profile: Profile, most: Int) -> [Int] {
    let layout = profile.layout
    let weights = layout.objectiveWeights.map { $0.squareRoot() }
    let missing = MissingAnswers(profile).objectives
    var lacking = layout.objectives.map { missing[$0] ?? 0 }
    var met = [Double](repeating: 0, count: weights.count)
    for id in profile.memories.byItem.keys { if let place = layout.places[id] { met[layout.objective[place]] += 1 } }
    var rows = [[Int]](repeating: [], count: weights.count)
    // Of objectives that are alike the one whose turn comes first in the row.
    var names: [Int] = []
    for item in items {
      if rows[layout.objective[item]].isEmpty { names.append(layout.objective[item]) }
      rows[layout.objective[item]].append(item)
    }
    var slices = rows.map { $0[...] }
    var order: [Int] = []
    while order.count < min(most, items.count) {
      func turn(_ objective: Int) -> Double { (met[objective] + 0.5) / weights[objective] - Double(lacking[objective]) }
      guard let next = names.filter({ !slices[$0].isEmpty }).min(by: { turn($0) < turn($1) }) else { break }
      let item = slices[next].removeFirst()
      order.append(item)
      met[next] += 1
      if profile.bank.items[item].kind != .card { lacking[next] = max(0, lacking[next] - 1) }
    }
    return order
  }

  /// One item of each objective after the other; within an objective recall comes before use, then chance by name and
  /// day decides.
  static func rounds(_ items: [Item], on day: Day) -> [Item] {
    let objectives = Dictionary(grouping: items, by: \.objective)
    var rows = objectives.keys.sorted().map { key in
      objectives[key]!.map { (item: $0, effort: effort($0), rank: SeededGenerator.rank($0.id, on: day)) }
        .sorted { ($0.effort, $0.rank) < ($1.effort, $1.rank) }.map(\.item)[...]
    }
    var order: [Item] = []
    order.reserveCapacity(items.count)
    while order.count < items.count {
      for index in rows.indices {
        if let item = rows[index].popFirst() { order.append(item) }
      }
    }
    return order
  }

  /// Recall and use are mixed in threes, so that the first day is not cards alone.
  static func effort(_ item: Item) -> Int {
    let level = item.level == .recall ? 0 : 1
    return (item.caseID == nil ? 0 : 2)
      + (item.kind == .card || SeededGenerator.seed(item.id.rawValue) % 3 == 0 ? 0 : level)
  }
}

extension SeededGenerator {
  /// Chance of a day that hangs on a name: the one rule for the order of what is alike.
  static func rank(_ id: Item.ID, on day: Day) -> UInt64 {
    var random = SeededGenerator(seed: seed(id.rawValue) ^ UInt64(bitPattern: Int64(day.number)) &* 0x9E37_79B9)
    return random.next()
  }
}
