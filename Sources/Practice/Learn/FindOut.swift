import Numerics
import QuestionBank

/// What a learner knows of each objective, from a few questions: two of each, and a third where those two disagree.
///
/// Whether an objective is known is weighed by Bayes' rule: of known questions one in twenty is missed all the same, of
/// others as many are right as luck has it, and the lucky are seldom sure (see `AnswerEvidence`). Each question is asked
/// once, and only if it was never asked before.
public struct FindOut: Equatable, Sendable {
  /// In the order of the guide.
  public let lines: [Line]
  /// What is asked next, in this order: one question of each objective, then another one, then the third ones.
  public let queue: [Item.ID]

  public struct Line: Equatable, Sendable {
    public let objective: Objective.ID
    public let asked: Int
    public let right: Int
    /// How many of them were right and no guess.
    public let sound: Int
    /// The chance that the learner knows it, 0 to 1.
    public let known: Double
    /// What study can gain: its weight as far as it is not known.
    public let gain: Double

    /// In which of three the objective belongs.
    public var verdict: Verdict { known >= 0.8 ? .known : known <= 0.3 ? .open : .unclear }
  }

  public enum Verdict: Equatable, Sendable { case known, unclear, open }

  /// Of known questions, so many are missed.
  static let slips = 0.05

  /// - Parameter now: what was read shortly before is asked last, because its answer would say nothing; nil where the
  ///   order does not matter.
  public init(_ profile: Profile, on day: Day, at now: Moment? = nil) {
    let bank = profile.bank
    let given = profile.reviews.filter { !$0.isUndone && $0.mode == .findOut && bank[$0.item] != nil }
    // The order hangs on the day of the first answer, so that it goes on where it was left.
    let questions = Questions(profile, answered: given, on: given.first?.day ?? day, today: day, at: now)
    let answers = Dictionary(grouping: given) { bank[$0.item]?.objective ?? "" }
    lines = bank.blueprint.objectives.filter { questions.has($0.id) || answers[$0.id] != nil }.map { objective in
      Line(objective, answers[objective.id] ?? [], bank)
    }
    queue = questions.queue(lines)
  }

  public var isBegun: Bool { lines.contains { $0.asked > 0 } }
  public var isOver: Bool { isBegun && queue.isEmpty }
  public var asked: Int { lines.reduce(0) { $0 + $1.asked } }
  public var right: Int { lines.reduce(0) { $0 + $1.right } }
  /// Where to begin: what study can gain most first.
  public var order: [Line] {
    lines.enumerated().sorted { (-$0.element.gain, $0.offset) < (-$1.element.gain, $1.offset) }.map(\.element)
  }
  /// How many of the verdicts are to be expected wrong.
  public var doubts: Double { lines.reduce(0) { $0 + min($1.known, 1 - $1.known) } }
}

extension FindOut.Line {
  fileprivate init(_ objective: Objective, _ answers: [Review], _ bank: Bank) {
    var odds = 1.0
    var (right, sound) = (0, 0)
    for review in answers {
      guard let item = bank[review.item] else { continue }
      let luck = min(0.9, Grading.guessRate(item))
      if Grading.isRight(review, in: bank) {
        right += 1
        sound += review.confidence == .guessed ? 0 : 1
        let lucky = min(0.9, luck * FindOut.boast(review.confidence))
        odds *= (1 - FindOut.slips) / max(lucky, 1e-6)
      } else {
        odds *= FindOut.slips / (1 - luck)
      }
    }
    self.objective = objective.id
    asked = answers.count
    self.right = right
    self.sound = sound
    known = odds / (1 + odds)
    gain = Double(objective.weight) * (1 - known)
  }

  /// Whether some were known and others not, so that a third question helps.
  fileprivate var disagrees: Bool { sound > 0 && sound < asked }
}

extension FindOut {
  /// How many times as often the lucky say so as those who know. A boast is common enough to be no proof.
  fileprivate static func boast(_ confidence: Confidence?) -> Double {
    switch confidence {
    case nil: 1
    case .sure: 0.5
    case .unsure: 1.5
    case .guessed: 12
    }
  }

  /// The questions of each objective that can still be asked.
  private struct Questions {
    private let rows: [Objective.ID: [Item]]
    private let met: Set<Concept.ID>
    private let order: [Objective.ID]
    private let inSight: Set<Item.ID>

    init(_ profile: Profile, answered: [Review], on day: Day, today: Day, at now: Moment?) {
      // The feedback to what was taken back today was seen as well.
      let takenBack = profile.reviews.lazy.filter { $0.isUndone && $0.day == today && $0.kind != .card }
      let seen = profile.seen.union(takenBack.map(\.item))
      let usable = profile.askable.filter {
        $0.kind != .card && $0.caseID == nil && !$0.isSum && !$0.isBeyondExam && !seen.contains($0.id)
      }
      inSight = Set(now.map { profile.inSight(usable, at: $0) } ?? [])
      func rank(_ item: Item) -> UInt64 { SeededGenerator.rank(item.id, on: day) }
      rows = Dictionary(grouping: usable, by: \.objective).mapValues { $0.sorted { rank($0) < rank($1) } }
      met = Set(answered.compactMap { profile.bank[$0.item]?.concepts.first })
      order = profile.bank.blueprint.objectives.map(\.id)
        .sorted {
          SeededGenerator.rank(Item.ID($0.rawValue), on: day) < SeededGenerator.rank(Item.ID($1.rawValue), on: day)
        }
    }

    func has(_ objective: Objective.ID) -> Bool { rows[objective]?.isEmpty == false }

    func queue(_ lines: [Line]) -> [Item.ID] {
      var rows = rows
      var met = met
      let byID = Dictionary(uniqueKeysWithValues: lines.map { ($0.objective, $0) })
      return (0..<3).flatMap { round in
        order.compactMap { id -> Item.ID? in
          guard let line = byID[id], line.asked <= round, round < 2 || line.asked == 2 && line.disagrees,
            let item = take(&rows[id, default: []], round, met)
          else { return nil }
          if let concept = item.concepts.first { met.insert(concept) }
          return item.id
        }
      }
    }

    /// First one of four, then what luck seldom answers; about something new where that can be.
    private func take(_ row: inout [Item], _ round: Int, _ met: Set<Concept.ID>) -> Item? {
      func cost(_ item: Item) -> Int {
        let isNew = item.concepts.first.map { !met.contains($0) } ?? true
        let fits = round == 0 ? item.kind == .choice : item.kind == .multi
        let isLong = item.kind == .order || item.kind == .match
        return (fits ? 0 : 2) + (isNew ? 0 : 1) + (isLong ? 1 : 0) + (inSight.contains(item.id) ? 8 : 0)
      }
      guard let place = row.indices.min(by: { (cost(row[$0]), $0) < (cost(row[$1]), $1) }) else { return nil }
      return row.remove(at: place)
    }
  }
}

extension Profile {
  /// Objectives that the learner was found to know: they need not be read first.
  public var knownObjectives: Set<Objective.ID> {
    guard reviews.contains(where: { $0.mode == .findOut && !$0.isUndone }) else { return [] }
    return Set(FindOut.lines(self).filter { $0.asked > 1 && $0.verdict == .known }.map(\.objective))
  }
}

extension FindOut {
  /// What was said of each objective that was asked, without the questions that are still to come.
  static func lines(_ profile: Profile) -> [Line] {
    let bank = profile.bank
    let given = profile.reviews.filter { !$0.isUndone && $0.mode == .findOut && bank[$0.item] != nil }
    guard !given.isEmpty else { return [] }
    let answers = Dictionary(grouping: given) { bank[$0.item]?.objective ?? "" }
    return bank.blueprint.objectives.compactMap { objective in
      answers[objective.id].map { Line(objective, $0, bank) }
    }
  }
}
