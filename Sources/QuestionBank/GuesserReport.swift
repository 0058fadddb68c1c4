/// How well guessers do that never saw the content; a good bank leaves them near chance.
public struct GuesserReport: Equatable, Sendable, Encodable {
  /// The scores over one group of items, in percent.
  public struct Group: Equatable, Sendable, Encodable {
    public var kind: Item.Kind
    /// Nothing for the whole bank.
    public var objective: String?
    public var items: Int
    /// What blind chance scores.
    public var chance: Double
    /// The most that a guesser may score.
    public var limit: Double
    public var scores: [Score]
  }

  public struct Score: Equatable, Sendable, Encodable {
    var guesser: Guesser
    public var percent: Double
    var isTooHigh: Bool
    /// The items that the guesser gets right more often than not.
    var hits: [String]
  }

  public var groups: [Group]

  /// - Parameter least: the number of items from which on a group says something.
  public init(_ bank: Bank, least: Int = 15) {
    groups = [Item.Kind.choice, .multi].flatMap { kind in
      let items = bank.items.filter { $0.kind == kind }
      let objectives = bank.blueprint.objectives.map(\.id)
      return ([nil] + objectives.map { $0 }).compactMap { objective -> Group? in
        let chosen = objective == nil ? items : items.filter { $0.objective == objective }
        return chosen.count < least || chosen.isEmpty ? nil : Group(kind, objective, chosen)
      }
    }
  }
}

extension GuesserReport.Group {
  init(_ kind: Item.Kind, _ objective: Objective.ID?, _ items: [Item]) {
    let questions = items.compactMap { $0.asGuessed }
    let count = Double(questions.count)
    let right = questions.reduce(0) { $0 + $1.chance }
    let chance = 100 * right / count
    // A choice: 33 of 100. A multi: 8 points over chance. And two items more than chance are never held against a group.
    let limit = max(kind == .choice ? 33 : chance + 8, chance + 200 / count)
    self.kind = kind
    self.objective = objective?.rawValue
    self.items = questions.count
    self.chance = chance
    self.limit = limit
    scores = Guesser.allCases.map { guesser in
      let points = questions.map { ($0.id.rawValue, guesser.score($0)) }
      let percent = 100 * points.reduce(0) { $0 + $1.1 } / count
      return GuesserReport.Score(
        guesser: guesser, percent: percent, isTooHigh: percent > limit + 1e-9,
        hits: points.filter { $0.1 > 0.5 }.map(\.0))
    }
  }
}

extension Item {
  fileprivate var asGuessed: GuessedQuestion? {
    switch drawn(seed: 0).body {
    case .choice(let choice), .multi(let choice): GuessedQuestion(id, choice)
    case .card, .order, .match, .number: nil
    }
  }
}

extension LintContext {
  /// Guessers fail.
  var guesses: [Finding] {
    GuesserReport(bank, least: minimums.itemsForGuessers).groups.flatMap { group in
      group.scores.filter(\.isTooHigh).map { score in
        let objective = group.objective.map { " of " + $0 } ?? ""
        let rule = Rule.guessable(
          score.guesser.name, scope: "the \(group.items) \(group.kind.rawValue) items\(objective)",
          score: Int(score.percent.rounded()), limit: Int(group.limit.rounded()), items: Array(score.hits.prefix(5)))
        let place = score.hits.first.flatMap { bank[Item.ID($0)]?.place } ?? Place()
        return Finding(rule, at: place, severity: minimums.severity)
      }
    }
  }
}
