/// One thing a learner is asked: a card or a question, scheduled by itself. A case is flattened into its questions.
public struct Item: Equatable, Sendable, Identifiable {
  /// A name that stays for ever, because progress hangs on it.
  public struct ID: Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    public var rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    public init(from decoder: any Decoder) throws { rawValue = try String(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
  }

  public var id: ID
  /// Raised only when the meaning of the answer changes.
  public var revision: Int
  public var objective: Objective.ID
  /// What the item is about; the main concept first.
  public var concepts: [Concept.ID]
  /// Items that must not meet this one in an exam, because one gives away the answer to the other.
  public var enemies: [ID]
  public var level: Level
  /// The guide versions that name the subject.
  public var guides: GuideScope
  /// The syllabus lines that the item asks about.
  public var covers: [SyllabusLine.ID]
  public var sources: [Source]
  /// Where today's service differs from the exam's answer, with a date.
  public var today: String?
  public var body: Body
  /// The case that the question belongs to.
  public var caseID: ID?
  /// What is drawn anew each time the item is asked; the texts then hold placeholders.
  public var template: Template?
  public var place: Place

  public init(
    id: ID, revision: Int = 1, objective: Objective.ID, concepts: [Concept.ID] = [], enemies: [ID] = [],
    level: Level = .recall, guides: GuideScope = .every, covers: [SyllabusLine.ID] = [], sources: [Source] = [],
    today: String? = nil, body: Body, caseID: ID? = nil,
    template: Template? = nil, place: Place = Place()
  ) {
    self.id = id
    self.revision = revision
    self.objective = objective
    self.concepts = concepts
    self.enemies = enemies
    self.level = level
    self.guides = guides
    self.covers = covers
    self.sources = sources
    self.today = today
    self.body = body
    self.caseID = caseID
    self.template = template
    self.place = place
  }

  /// Whether neither guide names the subject: studied, and in an exam only when asked for.
  public var isBeyondExam: Bool { guides == .beyond }

  /// Whether it asks to compute: a number, or quantities that are drawn. The real exam has no sums.
  public var isSum: Bool { kind == .number || template != nil }
}
