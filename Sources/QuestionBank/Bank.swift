/// Everything that can be asked, with what it is about.
public struct Bank: Equatable, Sendable {
  public var blueprint: Blueprint
  public var concepts: [Concept] { didSet { conceptIndex = Bank.index(concepts.map(\.id)) } }
  public var traps: [Trap]
  public var syllabus: [SyllabusLine]
  /// All that is scheduled, in the order of the files.
  public var items: [Item] { didSet { itemIndex = Bank.index(items.map(\.id)) } }
  /// What ages, in the order of the file.
  public var claims: [WatchedClaim]
  /// The order in which concepts are best read, as `course.yaml` has it; see `course`.
  public var chapters: [Chapter]
  public var cases: [Case] { didSet { caseIndex = Bank.index(cases.map(\.id)) } }
  private var itemIndex: [Item.ID: Int]
  private var caseIndex: [Item.ID: Int]
  private var conceptIndex: [Concept.ID: Int]

  public init(
    blueprint: Blueprint = Blueprint(), concepts: [Concept] = [], traps: [Trap] = [], syllabus: [SyllabusLine] = [],
    items: [Item] = [], cases: [Case] = [], claims: [WatchedClaim] = [],
    chapters: [Chapter] = []
  ) {
    self.blueprint = blueprint
    self.concepts = concepts
    self.traps = traps
    self.syllabus = syllabus
    self.items = items
    self.cases = cases
    self.claims = claims
    self.chapters = chapters
    caseIndex = Bank.index(cases.map(\.id))
    itemIndex = Bank.index(items.map(\.id))
    conceptIndex = Bank.index(concepts.map(\.id))
  }

  public subscript(id: Item.ID) -> Item? { itemIndex[id].map { items[$0] } }
  /// The position of an item among all of the bank.
  func place(of id: Item.ID) -> Int? { itemIndex[id] }
  public subscript(id: Concept.ID) -> Concept? { conceptIndex[id].map { concepts[$0] } }
  public subscript(id: Trap.ID) -> Trap? { traps.first { $0.id == id } }
  public subscript(id: Objective.ID) -> Objective? { blueprint.objectives.first { $0.id == id } }
  public subscript(case id: Item.ID) -> Case? { caseIndex[id].map { cases[$0] } }

  private static func index<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }
}

/// Something worth knowing by itself, with a primer.
public struct Concept: Equatable, Sendable, Identifiable {
  public typealias ID = Named<Concept>
  public var id: ID
  public var name: String
  public var objective: Objective.ID
  public var covers: [SyllabusLine.ID]
  /// A few sentences that stand by themselves.
  public var primer: String
  public var confusedWith: [Confusion]
  public var place: Place

  /// A neighbor that is taken for this concept, and how to tell them apart.
  public struct Confusion: Equatable, Sendable {
    public var id: Concept.ID
    public var how: String
    public init(id: Concept.ID, how: String) {
      self.id = id
      self.how = how
    }
  }

  public init(
    id: ID, name: String, objective: Objective.ID, covers: [SyllabusLine.ID] = [], primer: String = "",
    confusedWith: [Confusion] = [], place: Place = Place()
  ) {
    self.id = id
    self.name = name
    self.objective = objective
    self.covers = covers
    self.primer = primer
    self.confusedWith = confusedWith
    self.place = place
  }
}

/// A named misconception, and how to see through it.
public struct Trap: Equatable, Sendable, Identifiable {
  public typealias ID = Named<Trap>
  public var id: ID
  public var name: String
  public var seeingThrough: String
  public var place: Place
  public init(id: ID, name: String, seeingThrough: String = "", place: Place = Place()) {
    self.id = id
    self.name = name
    self.seeingThrough = seeingThrough
    self.place = place
  }
}

/// A line of the syllabus that the bank promises to cover.
public struct SyllabusLine: Equatable, Sendable, Identifiable {
  public typealias ID = Named<SyllabusLine>
  public var id: ID
  public var text: String
  public var place: Place
  public init(id: ID, text: String, place: Place = Place()) {
    self.id = id
    self.text = text
    self.place = place
  }
}

/// A name of one kind of thing, so that a concept's name is never taken for a trap's.
public struct Named<Thing>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public var rawValue: String
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public var description: String { rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
