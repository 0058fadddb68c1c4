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
  /// The misconception that the item as a whole plays on; a trap belongs to the option that embodies it, and this goes.
  public var trap: Trap.ID?
  /// Items that must not meet this one in an exam, because one gives away the answer to the other.
  public var enemies: [ID]
  public var level: Level
  /// The guide versions that name the subject; none for an item beyond the exam, which is studied and says so.
  public var guides: Set<Guide>
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
    id: ID, revision: Int = 1, objective: Objective.ID, concepts: [Concept.ID] = [], trap: Trap.ID? = nil,
    enemies: [ID] = [], level: Level = .recall, guides: Set<Guide> = Set(Guide.allCases),
    covers: [SyllabusLine.ID] = [], sources: [Source] = [], today: String? = nil, body: Body, caseID: ID? = nil,
    template: Template? = nil, place: Place = Place()
  ) {
    self.id = id
    self.revision = revision
    self.objective = objective
    self.concepts = concepts
    self.trap = trap
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

  /// What the item asks, by its type.
  public enum Body: Equatable, Sendable {
    case card(Card)
    /// One key of four options.
    case choice(Choice)
    /// Two or more keys of five or six options.
    case multi(Choice)
    case order(Order)
    case match(Match)
    case number(Number)
  }

  /// Whether neither guide names the subject: studied, and in an exam only when asked for.
  public var isBeyondExam: Bool { guides.isEmpty }

  /// The type of an item, as the bank's files name it.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case card, choice, multi, order, match, number
  }

  public var kind: Kind {
    switch body {
    case .card: .card
    case .choice: .choice
    case .multi: .multi
    case .order: .order
    case .match: .match
    case .number: .number
    }
  }

  /// The text that asks: the stem of a question, the front of a card.
  public var prompt: String {
    switch body {
    case .card(let card): card.front
    case .choice(let choice), .multi(let choice): choice.stem
    case .order(let order): order.stem
    case .match(let match): match.stem
    case .number(let number): number.stem
    }
  }
}

/// What kind of thinking an item asks for.
public enum Level: String, CaseIterable, Sendable, Codable { case recall, apply, compare, compute }

/// A version of the exam guide; 1.1 (web, 30 April 2026) is newer than 1.4 (PDF).
public enum Guide: String, CaseIterable, Sendable, Codable, Comparable {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_4 = "1.4"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_1 = "1.1"
  public static func < (a: Guide, b: Guide) -> Bool { a == .v1_4 && b == .v1_1 }
}

/// A page that carries a fact, and the day on which it was read.
public struct Source: Equatable, Sendable {
  public var url: String
  /// The day of the last check, as written: `2026-11-23`.
  public var checked: String
  /// What is not on the page but the author's reading of it, or what study guides say.
  public var note: String?
  public init(url: String, checked: String, note: String? = nil) {
    self.url = url
    self.checked = checked
    self.note = note
  }
}

/// Where something stands in the bank's files; lines and columns count from 1.
public struct Place: Equatable, Sendable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int
  public init(file: String = "", line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
  public static func < (a: Place, b: Place) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
}

/// A flashcard: a front and a back. A cloze card's front has its gap as `[...]`; the back is the whole sentence,
/// followed by a line of explanation when there is one.
public struct Card: Equatable, Sendable {
  public var front: String
  public var back: String
  /// The sentence with its gap in brackets, when the card was written as one.
  public var cloze: String?
  public init(front: String, back: String, cloze: String? = nil) {
    self.front = front
    self.back = back
    self.cloze = cloze
  }
}

/// A question with options, one or more of them keys.
public struct Choice: Equatable, Sendable {
  public var stem: String
  public var options: [Option]
  public init(stem: String, options: [Option]) {
    self.stem = stem
    self.options = options
    for (index, name) in OptionNames.of(options).enumerated() { self.options[index].name = name }
  }
  /// The positions of the keys, in the order of the bank's file.
  public var keys: Set<Int> { Set(options.indices.filter { options[$0].isKey }) }
}

/// Something that can be chosen, with its rationale.
public struct Option: Equatable, Sendable, Nameable {
  /// What the log calls it: stable when options move, and unique in its question.
  public var name: String
  public var text: String
  public var isKey: Bool
  /// Why it is right or wrong here.
  public var why: String
  /// The misconception that choosing it shows.
  public var trap: Trap.ID?
  /// - Parameter name: none for a name made from the text.
  public init(name: String? = nil, text: String, isKey: Bool = false, why: String, trap: Trap.ID? = nil) {
    self.name = name ?? OptionNames.derived(from: text)
    self.text = text
    self.isKey = isKey
    self.why = why
    self.trap = trap
  }
}

/// Steps to be put into order; decoys belong to no step.
public struct Order: Equatable, Sendable {
  public var stem: String
  /// In the right order.
  public var steps: [Step]
  public var decoys: [Step]
  public init(stem: String, steps: [Step], decoys: [Step] = []) {
    self.stem = stem
    self.steps = steps
    self.decoys = decoys
    for (index, name) in OptionNames.of(all).enumerated() {
      if index < steps.count { self.steps[index].name = name } else { self.decoys[index - steps.count].name = name }
    }
  }
  /// Steps and then decoys; an answer names them by their position here.
  public var all: [Step] { steps + decoys }
}

/// A step of an order question or a spare right-hand side of a match, with its rationale.
public struct Step: Equatable, Sendable, Nameable {
  /// What the log calls it: stable when steps move, and unique among the steps and decoys, or the responses.
  public var name: String
  public var text: String
  public var why: String
  /// The misconception that taking it shows; only a decoy or a spare response has one.
  public var trap: Trap.ID?
  /// - Parameter name: none for a name made from the text.
  public init(name: String? = nil, text: String, why: String, trap: Trap.ID? = nil) {
    self.name = name ?? OptionNames.derived(from: text)
    self.text = text
    self.why = why
    self.trap = trap
  }
}

/// Prompts to be paired with responses; spare responses belong to no prompt.
public struct Match: Equatable, Sendable {
  public var stem: String
  public var pairs: [Pair]
  public var spare: [Step]
  public init(stem: String, pairs: [Pair], spare: [Step] = []) {
    self.stem = stem
    self.pairs = pairs
    self.spare = spare
    for (index, name) in OptionNames.of(pairs.map(\.prompt)).enumerated() { self.pairs[index].leftName = name }
    for (index, name) in OptionNames.of(pairs.map(\.response) + spare).enumerated() {
      if index < pairs.count { self.pairs[index].rightName = name } else { self.spare[index - pairs.count].name = name }
    }
  }
  /// The responses: those of the pairs in order, then the spare ones; an answer names them by their position here.
  public var rights: [String] { pairs.map(\.right) + spare.map(\.text) }

  public struct Pair: Equatable, Sendable {
    /// What the log calls the prompt, unique among the prompts.
    public var leftName: String
    /// What the log calls the response, unique among the responses.
    public var rightName: String
    public var left: String
    public var right: String
    public var why: String
    public init(leftName: String? = nil, rightName: String? = nil, left: String, right: String, why: String) {
      self.leftName = leftName ?? OptionNames.derived(from: left)
      self.rightName = rightName ?? OptionNames.derived(from: right)
      self.left = left
      self.right = right
      self.why = why
    }

    var prompt: Step { Step(name: leftName, text: left, why: why) }
    var response: Step { Step(name: rightName, text: right, why: why) }
  }
}

/// A question answered by a number.
public struct Number: Equatable, Sendable {
  public var stem: String
  /// The decimal as it stands in the file, such as `16.20`.
  public var answer: String
  /// What the number counts: `USD`, `tokens`, `%`.
  public var unit: String
  /// How far from the answer still counts as right, in the unit.
  public var tolerance: String
  /// The worked solution.
  public var solution: String
  public init(stem: String, answer: String, unit: String, tolerance: String, solution: String) {
    self.stem = stem
    self.answer = answer
    self.unit = unit
    self.tolerance = tolerance
    self.solution = solution
  }
}

/// A scenario that two to four questions share.
public struct Case: Equatable, Sendable, Identifiable {
  public var id: Item.ID
  public var revision: Int
  /// What the questions are about, unless they say otherwise; so with concepts, guides and sources.
  public var objective: Objective.ID
  public var concepts: [Concept.ID]
  public var guides: Set<Guide>
  public var sources: [Source]
  public var scenario: String
  public var questions: [Item.ID]
  public var place: Place

  public init(
    id: Item.ID, revision: Int = 1, objective: Objective.ID = "", concepts: [Concept.ID] = [],
    guides: Set<Guide> = Set(Guide.allCases), sources: [Source] = [], scenario: String, questions: [Item.ID],
    place: Place = Place()
  ) {
    self.id = id
    self.revision = revision
    self.objective = objective
    self.concepts = concepts
    self.guides = guides
    self.sources = sources
    self.scenario = scenario
    self.questions = questions
    self.place = place
  }
}
