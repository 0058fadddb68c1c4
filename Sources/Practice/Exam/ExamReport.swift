import QuestionBank

/// What an exam shows: where the learner stands and what to do next.
public struct ExamReport: Equatable, Sendable {
  public var score: ExamScore
  /// All questions, those that do not count among them; questions that the bank no longer has are left out.
  public var questions: Int
  public var right: Int
  public var blank: Int
  /// Of the questions that do not count.
  public var unscored: ExamScore
  /// Questions that the bank no longer had when the exam ended.
  public var gone: Int
  /// All questions by objective, in the order of the guide; the sums are `questions` and `right` while the bank has
  /// every question as it was asked.
  public var objectives: [Line]
  /// All questions by each of their concepts, the weakest first.
  public var concepts: [Line]
  /// Milliseconds from the first question to the end, pauses left out.
  public var time: Int64
  /// The questions that took longest, by their places, the longest first.
  public var slowest: [Int]
  public var changes: Changes
  /// Places of wrong answers that the learner was sure of.
  public var confidentErrors: [Int]
  /// Places of all wrong answers, confident errors first, then the rest, blanks last.
  public var wrong: [Int]
  public var traps: [TrapLine]
  public var step: Step
  /// Task statements that it asked about, and how many the real exam has; 0 where the bank does not say.
  public var tasks: Int
  public var allTasks: Int

  /// How an objective or a concept went.
  public struct Line: Equatable, Sendable {
    public var id: String
    public var name: String
    public var questions: Int
    public var right: Int
  }

  /// A misconception that wrong answers point to.
  public struct TrapLine: Equatable, Sendable {
    public var trap: Trap
    public var times: Int
  }

  /// Answers that were changed from one visit to a question to the next.
  public struct Changes: Equatable, Sendable {
    public var rightToWrong = 0
    public var wrongToRight = 0
    public var wrongToWrong = 0
    public var all: Int { rightToWrong + wrongToRight + wrongToWrong }
  }

  /// The one thing to do next.
  public enum Step: Equatable, Sendable {
    /// Read these again: sure, and wrong.
    case readConfidentErrors(Int)
    /// Study what was missed.
    case study(Int)
    /// Sit a short exam for the pace: so many were left blank when the time was up.
    case practicePace(blank: Int)
    /// All right: a full exam is next.
    case full
    /// All right in a full exam.
    case rest
  }

  /// What the exam was about, of all that the real one is about; nil where the bank does not say.
  public var scope: String? {
    guard allTasks > 0 else { return nil }
    return "This exam had questions on \(tasks) of the \(allTasks) task statements."
  }

  /// How many of the slowest questions are named.
  static let slowestCount = 5

  public init(_ attempt: Attempt, bank: Bank) {
    let known = attempt.entries.indices.compactMap { index -> Known? in
      guard attempt.entries[index].isRight != nil, let item = attempt.item(at: index, in: bank) else { return nil }
      return Known(place: index, entry: attempt.entries[index], item: item)
    }
    score = ExamScore(attempt)
    let judged = attempt.entries.filter { $0.isRight != nil }
    questions = judged.count
    right = judged.count { $0.isRight == true }
    blank = judged.count { !$0.isAnswered }
    gone = attempt.entries.count - judged.count
    unscored = ExamScore(scored: questions - score.scored, right: right - score.right)
    objectives = ExamReport.objectives(known, bank: bank)
    concepts = ExamReport.concepts(known, bank: bank)
    time = min(attempt.clock.budget, attempt.clock.spent)
    slowest = Array(
      known.filter { $0.entry.time > 0 }.sorted { (-$0.entry.time, $0.place) < (-$1.entry.time, $1.place) }
        .prefix(ExamReport.slowestCount).map(\.place))
    changes = known.reduce(into: Changes()) { $0.add($1) }
    let missed = known.filter { !$0.isRight }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
    wrong = missed.map(\.place)
    confidentErrors = missed.filter { $0.rank == 0 }.map(\.place)
    traps = ExamReport.traps(missed, bank: bank)
    tasks = Set(known.compactMap { bank[$0.item.objective]?.task }).count
    allTasks = bank.blueprint.taskStatements
    step = ExamReport.step(
      confident: confidentErrors.count, wrong: wrong.count, blank: blank, isExpired: attempt.state == .expired,
      isFull: attempt.entries.count >= bank.blueprint.questions)
  }

  /// A question that was judged, and that the bank still has.
  fileprivate struct Known {
    var place: Int
    var entry: Attempt.Entry
    var item: Item
    var isRight: Bool { entry.isRight == true }
    /// Confident errors, other errors, blanks.
    var rank: Int { !entry.isAnswered ? 2 : entry.confidence == .sure ? 0 : 1 }
  }

  private static func objectives(_ known: [Known], bank: Bank) -> [Line] {
    let groups = Dictionary(grouping: known, by: \.item.objective)
    return bank.blueprint.objectives.compactMap { objective in
      groups[objective.id].map { line(objective.id.rawValue, objective.name, $0) }
    }
  }

  private static func concepts(_ known: [Known], bank: Bank) -> [Line] {
    var groups: [Concept.ID: [Known]] = [:]
    for one in known { for concept in Set(one.item.concepts) { groups[concept, default: []].append(one) } }
    return groups.map { line($0.key.rawValue, bank[$0.key]?.name ?? $0.key.rawValue, $0.value) }
      .sorted { ($0.right - $0.questions, -$0.questions, $0.id) < ($1.right - $1.questions, -$1.questions, $1.id) }
  }

  private static func line(_ id: String, _ name: String, _ known: [Known]) -> Line {
    Line(id: id, name: name, questions: known.count, right: known.count(where: \.isRight))
  }

  /// Only what was taken points to a trap.
  private static func traps(_ missed: [Known], bank: Bank) -> [TrapLine] {
    let times = missed.flatMap { $0.entry.answer.traps(in: $0.item) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return times.compactMap { id, times in bank[id].map { TrapLine(trap: $0, times: times) } }
      .sorted { (-$0.times, $0.trap.id) < (-$1.times, $1.trap.id) }
  }

  private static func step(confident: Int, wrong: Int, blank: Int, isExpired: Bool, isFull: Bool) -> Step {
    if confident > 0 { return .readConfidentErrors(confident) }
    if isExpired, blank * 2 > wrong { return .practicePace(blank: blank) }
    if wrong > 0 { return .study(wrong) }
    return isFull ? .rest : .full
  }
}

extension ExamReport.Changes {
  fileprivate mutating func add(_ known: ExamReport.Known) {
    let verdicts = known.entry.given.filter { known.item.isWhole($0) }.map { Grading.isRight($0, to: known.item) }
    for (before, after) in zip(verdicts, verdicts.dropFirst()) {
      switch (before, after) {
      case (true, false): rightToWrong += 1
      case (false, true): wrongToRight += 1
      case (false, false): wrongToWrong += 1
      // Two spellings of one number.
      case (true, true): break
      }
    }
  }
}
