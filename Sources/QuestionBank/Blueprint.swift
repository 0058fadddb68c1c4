/// The exam as its guide describes it: format, domains, weights, task statements, objectives.
public struct Blueprint: Equatable, Sendable {
  public var code: String
  public var name: String
  /// Questions in an exam, scored and unscored.
  public var questions: Int
  public var scored: Int
  public var minutes: Int
  /// On the scale of 100 to 1,000.
  public var passMark: Int
  /// The versions of the exam guide, oldest first.
  public var editions: [Edition]
  public var domains: [Domain]
  public var tasks: [Task]
  public var objectives: [Objective]

  public init(
    code: String = "AIF-C01", name: String = "AWS Certified AI Practitioner", questions: Int = 65, scored: Int = 50,
    minutes: Int = 90, passMark: Int = 700, editions: [Edition] = [], domains: [Domain] = [], tasks: [Task] = [],
    objectives: [Objective] = []
  ) {
    self.code = code
    self.name = name
    self.questions = questions
    self.scored = scored
    self.minutes = minutes
    self.passMark = passMark
    self.editions = editions
    self.domains = domains
    self.tasks = tasks
    self.objectives = objectives
  }

  /// A version of the exam guide.
  public struct Edition: Equatable, Sendable, Identifiable {
    public var id: Guide
    public var name: String
    /// When it was published, as far as it is known: `2026-04-30`, or the years `2024-2025`.
    public var published: String
    /// Whether an exam by this guide has case studies.
    public var hasCases: Bool
    public init(id: Guide, name: String, published: String, hasCases: Bool) {
      self.id = id
      self.name = name
      self.published = published
      self.hasCases = hasCases
    }
  }

  public struct Domain: Equatable, Sendable, Identifiable {
    /// `2`, `3`.
    public var id: String
    public var name: String
    /// Share of the scored content in percent.
    public var weight: Int
    public init(id: String, name: String, weight: Int) {
      self.id = id
      self.name = name
      self.weight = weight
    }
  }

  public struct Task: Equatable, Sendable, Identifiable {
    /// `2.3`, `3.1`.
    public var id: String
    public var name: String
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }
}

/// One thing that the guide expects a candidate to be able to do, such as 2.3.4.
public struct Objective: Equatable, Sendable, Identifiable {
  public typealias ID = Named<Objective>
  public var id: ID
  public var name: String
  /// What the objective asks for, in one sentence.
  public var summary: String
  /// Its share among the objectives here; AWS publishes none, so the bank states its own.
  public var weight: Int
  /// What a guide names as examples, where the guides differ.
  public var examples: [Guide: String]
  public var place: Place
  public init(
    id: ID, name: String, summary: String = "", weight: Int = 1, examples: [Guide: String] = [:], place: Place = Place()
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.weight = weight
    self.examples = examples
    self.place = place
  }
  /// The task statement: `2.3` of `2.3.4`.
  public var task: String { id.rawValue.split(separator: ".").prefix(2).joined(separator: ".") }
}
