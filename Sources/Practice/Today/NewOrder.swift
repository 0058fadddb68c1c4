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
  static func byCourse(_ items: [Item], _ profile: Profile, on day: Day) -> [Item] {
    guard !profile.bank.chapters.isEmpty else { return rounds(items, on: day) }
    let concepts = profile.bank.course.flatMap(\.concepts)
    let places = Dictionary(zip(concepts, 0...), uniquingKeysWith: { first, _ in first })
    let (offered, met) = (profile.offered, profile.metByConcept)
    let inCourse = items.filter { $0.concepts.first.map { places[$0] != nil } ?? false }
    let rows = Dictionary(grouping: inCourse, by: { places[$0.concepts[0]]! }).flatMap { place, row in
      let before = met[concepts[place]] ?? 0
      return row.map { (item: $0, effort: effort($0), rank: SeededGenerator.rank($0.id, on: day)) }
        .sorted { ($0.effort, $0.rank) < ($1.effort, $1.rank) }.enumerated().map { offset, entry in
          let isRead = offered.contains(concepts[place])
          // What comes with a page is one item on this day.
          let late = !isRead && profile.settings.readsFirst && offset > 0 ? 1 : 0
          return (
            key: (2 * ((before + offset) / block) + late, place, offset), isRead: isRead && before + offset == 0,
            item: entry.item
          )
        }
    }
    let sorted = rows.sorted { $0.key < $1.key }
    let deal = Deal(profile)
    let read = sorted.filter(\.isRead).map(\.item)
    let others = items.filter { $0.concepts.first.map { places[$0] == nil } ?? true }
    return deal.order(read + sorted.filter { !$0.isRead }.map(\.item)) + rounds(others, on: day)
  }

  /// Turns of objectives: the one that is furthest behind its part gives the next item. Parts are the roots of the weights,
  /// so that a light objective has enough answers to be judged by.
  private struct Deal {
    private let weights: [Objective.ID: Double]
    private let met: [Objective.ID: Double]
    private let lacking: [Objective.ID: Int]

    init(_ profile: Profile) {
      weights = Dictionary(
        profile.bank.blueprint.objectives.map { ($0.id, Double(max(1, $0.weight)).squareRoot()) },
        uniquingKeysWith: { first, _ in first })
      met = profile.bank.items.reduce(into: [:]) { $0[$1.objective, default: 0] += profile.isMet($1.id) ? 1 : 0 }
      lacking = MissingAnswers(profile).objectives
    }

    func order(_ items: [Item]) -> [Item] {
      var met = met
      var lacking = lacking
      var rows = Dictionary(grouping: items, by: \.objective).mapValues { $0[...] }
      // Of objectives that are alike the one whose turn comes first in the row.
      let names = rows.keys.sorted { a, b in
        let (a, b) = (rows[a]!.first!, rows[b]!.first!)
        return items.firstIndex { $0.id == a.id }! < items.firstIndex { $0.id == b.id }!
      }
      var order: [Item] = []
      order.reserveCapacity(items.count)
      while order.count < items.count {
        let next = names.filter { rows[$0]?.isEmpty == false }.min { a, b in
          turn(a, met) - Double(lacking[a] ?? 0) < turn(b, met) - Double(lacking[b] ?? 0)
        }
        guard let next, let item = rows[next]!.popFirst() else { break }
        order.append(item)
        met[next, default: 0] += 1
        if item.kind != .card, let lacks = lacking[next] { lacking[next] = max(0, lacks - 1) }
      }
      return order
    }

    private func turn(_ objective: Objective.ID, _ met: [Objective.ID: Double]) -> Double {
      (met[objective, default: 0] + 0.5) / (weights[objective] ?? 1)
    }
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
