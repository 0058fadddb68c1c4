/// How much of the bank is on what.
public struct CoverageTable: Equatable, Sendable, Encodable {
  /// The items of an objective by type, level and guide.
  public struct Row: Equatable, Sendable, Encodable {
    public var objective: String
    public var name: String
    public var items: Int
    public var kinds: [Item.Kind: Int]
    public var levels: [Level: Int]
    public var guides: [Guide: Int]

    enum CodingKeys: String, CodingKey { case objective, name, items, kinds, levels, guides }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(objective, forKey: .objective)
      try container.encode(name, forKey: .name)
      try container.encode(items, forKey: .items)
      try container.encode(kinds.byName, forKey: .kinds)
      try container.encode(levels.byName, forKey: .levels)
      try container.encode(guides.byName, forKey: .guides)
    }
  }

  /// The items on one syllabus line, concept or trap.
  public struct Count: Equatable, Sendable, Encodable {
    public var id: String
    public var items: Int
    /// How many pairs of type and level there are among them.
    public var ways: Int
    public var levels: [Level: Int]

    enum CodingKeys: String, CodingKey { case id, items, ways, levels }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(items, forKey: .items)
      try container.encode(ways, forKey: .ways)
      try container.encode(levels.byName, forKey: .levels)
    }
  }

  public var objectives: [Row]
  /// The versions of the guide, oldest first.
  private let guides: [Guide]
  public var cases: Int
  public var syllabus: [Count]
  /// Of each concept, the items that have it first or second.
  public var concepts: [Count]
  public var traps: [Count]

  enum CodingKeys: String, CodingKey { case objectives, cases, syllabus, concepts, traps }

  /// The table without what has no item.
  public var touched: CoverageTable {
    var table = self
    table.objectives.removeAll { $0.items == 0 }
    table.syllabus.removeAll { $0.items == 0 }
    table.concepts.removeAll { $0.items == 0 }
    table.traps.removeAll { $0.items == 0 }
    return table
  }

  /// The items of the whole bank by type.
  public var kinds: [Item.Kind: Int] {
    objectives.reduce(into: [:]) { sum, row in sum.merge(row.kinds, uniquingKeysWith: +) }
  }

  public init(_ bank: Bank) {
    guides = bank.blueprint.editions.map(\.id)
    let byObjective = Dictionary(grouping: bank.items, by: \.objective)
    objectives = bank.blueprint.objectives.map { objective in
      let items = byObjective[objective.id] ?? []
      return Row(
        objective: objective.id.rawValue, name: objective.name, items: items.count, kinds: items.counts(of: \.kind),
        levels: items.counts(of: \.level),
        guides: Dictionary(
          bank.blueprint.editions.map { edition in (edition.id, items.count { $0.guides.contains(edition.id) }) },
          uniquingKeysWith: { first, _ in first }))
    }
    cases = bank.cases.count
    syllabus = CoverageTable.counts(bank.syllabus.map(\.id), bank.items) { $0.covers }
    concepts = CoverageTable.counts(bank.concepts.map(\.id), bank.items) { Array($0.concepts.prefix(2)) }
    traps = CoverageTable.counts(bank.traps.map(\.id), bank.items) { $0.traps }
  }

  private static func counts<Thing>(
    _ ids: [Named<Thing>], _ items: [Item], of names: (Item) -> [Named<Thing>]
  ) -> [Count] {
    var having: [Named<Thing>: [Item]] = [:]
    for item in items { for name in Set(names(item)) { having[name, default: []].append(item) } }
    return ids.map { id in
      let items = having[id] ?? []
      let ways = Set(items.map { $0.kind.rawValue + " " + $0.level.rawValue }).count
      return Count(id: id.rawValue, items: items.count, ways: ways, levels: items.counts(of: \.level))
    }
  }
}

extension CoverageTable {
  /// The table as plain text, at most 78 columns wide.
  public var text: String { (objectiveLines + [""] + countLines).joined(separator: "\n") }

  private var objectiveLines: [String] {
    let kinds = Item.Kind.allCases
    let named = objectives.map { ($0.objective + " " + $0.name, $0) }
    let byKind = named.map { name, row in CoverageTable.line(name, kinds.map { row.kinds[$0, default: 0] }) }
    let all = CoverageTable.line("All", kinds.map { self.kinds[$0, default: 0] })
    let byLevel = named.map { name, row in
      let levels = Level.allCases.map { row.levels[$0, default: 0] }
      return CoverageTable.line(name, levels + guides.map { row.guides[$0, default: 0] }, CoverageTable.wide)
    }
    let columns = Level.allCases.map(\.rawValue) + guides.map(\.rawValue)
    return [CoverageTable.line("Objective, by type", kinds.map(\.rawValue))] + byKind + [all, "Cases: \(cases)", ""]
      + [CoverageTable.line("Objective, by level and guide", columns, CoverageTable.wide)] + byLevel
  }

  private var countLines: [String] {
    let levels = Level.allCases
    return [("Syllabus line", syllabus), ("Concept", concepts), ("Trap", traps)].flatMap { name, counts in
      [CoverageTable.line(name, levels.map(\.rawValue) + ["items"], CoverageTable.wide)]
        + counts.map { count in
          CoverageTable.line(count.id, levels.map { count.levels[$0, default: 0] } + [count.items], CoverageTable.wide)
        } + [""]
    }.dropLast()
  }

  /// The widths of the columns, 42 in all; they stand right of a name of 36.
  private static let even = [7, 7, 7, 7, 7, 7]
  private static let wide = [7, 7, 8, 8, 6, 6]

  private static func line(_ name: String, _ values: [some CustomStringConvertible], _ widths: [Int] = even) -> String {
    name.left(36) + zip(values, widths).map { $0.description.right($1) }.joined()
  }
}

extension [Item] {
  fileprivate func counts<Value: Hashable>(of path: KeyPath<Item, Value>) -> [Value: Int] {
    reduce(into: [:]) { $0[$1[keyPath: path], default: 0] += 1 }
  }
}

extension Dictionary where Key: RawRepresentable<String> {
  fileprivate var byName: [String: Value] {
    [String: Value](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}

extension String {
  /// Cut or filled with spaces to the width.
  fileprivate func left(_ width: Int) -> String {
    count >= width ? String(prefix(width)) : self + String(repeating: " ", count: width - count)
  }
  fileprivate func right(_ width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }
}
