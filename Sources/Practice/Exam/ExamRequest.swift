import QuestionBank

/// What kind of exam is wanted.
public struct ExamRequest: Equatable, Sendable {
  /// As the history shows it: `quick`, `task 2.3`, `custom`.
  public var name: String
  public var questions: Int
  /// How many of the questions do not count; which ones is told after the exam.
  public var unscored: Int
  /// Milliseconds allowed; nil for as much a question as the real exam gives.
  public var time: Int64?
  public var scope: Scope
  public var guide: Guide
  /// Whether sums are asked; the real exam has none.
  public var takesSums: Bool
  /// Whether what no guide names is asked.
  public var takesBeyond: Bool
  /// Whether what the learner put aside is asked; agreed to for this exam alone.
  public var takesAside: Bool
  /// Whether the learner may pause.
  public var isPractice: Bool
  /// The share that the learner expects to have right, in percent.
  public var prediction: Int?

  public init(
    name: String = "custom", questions: Int = 20, unscored: Int = 0, time: Int64? = nil, scope: Scope = .all,
    guide: Guide, takesSums: Bool = false, takesBeyond: Bool = false, takesAside: Bool = false,
    isPractice: Bool = false, prediction: Int? = nil
  ) {
    self.name = name
    self.questions = questions
    self.unscored = unscored
    self.time = time
    self.scope = scope
    self.guide = guide
    self.takesSums = takesSums
    self.takesBeyond = takesBeyond
    self.takesAside = takesAside
    self.isPractice = isPractice
    self.prediction = prediction
  }

  /// Where the questions come from.
  public enum Scope: Equatable, Sendable {
    case all
    case objectives(Set<Objective.ID>)
    /// What the bank calls costs, each objective and concept by how much of it the bank holds.
    case pricing
    /// Just these.
    case items([Item.ID])
  }

  /// The longest exam, a day, in minutes.
  public static let mostMinutes = 1440.0
  public static let mostQuestions = 999

  /// Milliseconds for the exam: as asked, or as much a question as the real exam gives, to the second.
  public func budget(_ blueprint: Blueprint) -> Int64 {
    if let time { return time }
    let seconds = Double(questions * blueprint.minutes * 60) / Double(max(1, blueprint.questions))
    return Int64(seconds.rounded()) * 1000
  }

  /// The objectives that names such as `2.3.4`, or `3.1` for all of a task, stand for.
  public static func objectives(_ names: [String], in blueprint: Blueprint) throws(ExamProblem) -> Set<Objective.ID> {
    var found: Set<Objective.ID> = []
    for name in names {
      let matching = blueprint.objectives.map(\.id).filter { $0.isWithin(name) }
      guard !matching.isEmpty else {
        throw .unknownObjective(name, known: blueprint.objectives.map(\.id.rawValue))
      }
      found.formUnion(matching)
    }
    return found
  }
}

/// Why there is no such exam, and how to have one.
public enum ExamProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// `aside` more questions are there, and put aside.
  case tooSmall(wanted: Int, available: Int, aside: Int = 0)
  case unknownObjective(String, known: [String])
  case unknownPreset(String, known: [String])
  case questionsOutOfRange(Int)
  case minutesOutOfRange
  case predictionOutOfRange

  public var description: String {
    switch self {
    case .tooSmall(let wanted, let available, let aside):
      "the bank has \(available == 0 ? "no" : "\(available)") \(available < 2 ? "question" : "questions") for this exam, "
        + "and \(wanted) were asked for. "
        + (available == 0 ? "Take more objectives" : "Ask for \(available), or take more objectives")
        + (aside > 0 ? ", or have the \(aside) asked too that you put aside." : ".")
    case .unknownObjective(let name, let known):
      "there is no objective \(name). The bank has \(known.joined(separator: ", "))."
    case .unknownPreset(let name, let known):
      "there is no exam called \(name). Take \(known.joined(separator: ", "))."
    case .questionsOutOfRange(let number):
      "an exam cannot have \(number) questions. Ask for 1 to \(ExamRequest.mostQuestions)."
    case .minutesOutOfRange:
      "an exam takes more than 0 and at most \(Int(ExamRequest.mostMinutes)) minutes."
    case .predictionOutOfRange: "what you expect is a share in percent, 0 to 100."
    }
  }
}
