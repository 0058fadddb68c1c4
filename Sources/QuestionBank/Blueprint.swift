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

  /// Task statements of the whole exam, of which `tasks` are some.
  public var taskStatements: Int
  /// What of the bank is about what things cost; nil where the exam does not ask of it.
  public var cost: Cost?
  /// Wrong and former names of services with the right ones.
  public var names: [WrongName]
  /// Where facts may be taken from; anywhere where nothing is said.
  var origins: Origins?
  /// The exams to which the bank gives names.
  var givenPresets: [Preset]

  public init(
    code: String = "", name: String = "", questions: Int = 0, scored: Int = 0, minutes: Int = 0, passMark: Int = 0,
    editions: [Edition] = [], domains: [Domain] = [], tasks: [Task] = [], objectives: [Objective] = [],
    taskStatements: Int = 0, cost: Cost? = nil, names: [WrongName] = [], origins: Origins? = nil,
    presets: [Preset] = []
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
    self.taskStatements = taskStatements
    self.cost = cost
    self.names = names
    self.origins = origins
    givenPresets = presets
  }

  /// Exams that have a name; where the bank gives none, a short one, one for each task, one on costs and the whole.
  public var presets: [Preset] {
    if !givenPresets.isEmpty { return givenPresets }
    let quick = Preset(name: "quick", questions: 10)
    let ofTasks = tasks.map { Preset(name: "task " + $0.id, questions: 20, about: .objectives([$0.id])) }
    let ofCost = cost == nil ? [] : [Preset(name: "pricing", questions: 20, about: .cost)]
    return [quick] + ofTasks + ofCost + [Preset(name: "full")]
  }

  /// The version that a learner prepares for who names none: the newest.
  public var newest: Guide? { editions.last?.id }

  /// An exam that has a name.
  public struct Preset: Equatable, Sendable {
    public var name: String
    /// Nil for as many as the real exam has, some of which do not count.
    public var questions: Int?
    public var about: About

    /// What the questions are about.
    public enum About: Equatable, Sendable {
      case everything
      case cost
      /// Objectives, or tasks for all of theirs.
      case objectives([String])
    }

    public init(name: String, questions: Int? = nil, about: About = .everything) {
      self.name = name
      self.questions = questions
      self.about = about
    }
  }

  /// What is about what things cost.
  public struct Cost: Equatable, Sendable {
    /// Objectives that are, as a whole.
    public var objectives: [Objective.ID]
    /// Concepts that are, wherever they stand.
    public var concepts: [Concept.ID]
    /// Of an exam on costs, the percentage that these objectives get at least.
    public var leastPercent: Int
    public init(objectives: [Objective.ID], concepts: [Concept.ID], leastPercent: Int = 0) {
      self.objectives = objectives
      self.concepts = concepts
      self.leastPercent = leastPercent
    }

    /// Whether an item is about what things cost: its objective is, or its main concept.
    public func includes(_ item: Item) -> Bool {
      objectives.contains(item.objective) || item.concepts.first.map(concepts.contains) == true
    }
  }

  /// A name that is wrong, and what to write instead.
  public struct WrongName: Equatable, Sendable {
    public var wrong: String
    public var right: String
    public init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  /// Where facts may be taken from.
  public struct Origins: Equatable, Sendable {
    public var hosts: [String]
    /// Owners on GitHub whose repositories count.
    var owners: [String]
    public init(hosts: [String], owners: [String] = []) {
      self.hosts = hosts
      self.owners = owners
    }
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

extension Objective.ID {
  /// Whether a name such as `2.3.4`, or `2.3` for all of a task, means this objective.
  public func isWithin(_ name: String) -> Bool { rawValue == name || rawValue.hasPrefix(name + ".") }
}
