import Numerics
import QuestionBank

/// The order in which new items are met by plain spacing.
enum NewOrder {
  /// So many items of a concept come before the next concept.
  static let block = 3

  /// What was read comes first, one item of each concept after the other; then the course, a few items of each concept,
  /// so that each stands on those before it; a bank without a course goes by objectives in turn. What the course does not have comes last, by objectives.
  static func byCourse(_ items: [Item], _ profile: Profile, on day: Day) -> [Item] {
    guard !profile.bank.chapters.isEmpty else { return rounds(items, on: day) }
    let concepts = profile.bank.course.flatMap(\.concepts)
    let places = Dictionary(zip(concepts, 0...), uniquingKeysWith: { first, _ in first })
    let offered = profile.offered
    var rows: [Int: [Item]] = [:]
    var others: [Item] = []
    for item in items {
      if let place = item.concepts.first.flatMap({ places[$0] }) {
        rows[place, default: []].append(item)
      } else {
        others.append(item)
      }
    }
    let ranked = rows.flatMap { place, row in
      row.map { (item: $0, effort: effort($0), rank: SeededGenerator.rank($0.id, on: day)) }
        .sorted { ($0.effort, $0.rank) < ($1.effort, $1.rank) }.enumerated().map { offset, entry in
          let isOffered = offered.contains(concepts[place])
          return (key: isOffered ? (0, offset, place) : (1 + offset / block, place, offset), item: entry.item)
        }
    }
    return ranked.sorted { $0.key < $1.key }.map(\.item) + rounds(others, on: day)
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
  private static func effort(_ item: Item) -> Int {
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
