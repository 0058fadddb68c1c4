import Numerics
import QuestionBank

/// A few questions across all objectives for one who has not begun: what is not known yet shows where to begin.
public enum Diagnostic {
  public static let questions = 10

  /// Whether it is offered: only before the first answer.
  public static func isOffered(_ profile: Profile) -> Bool {
    profile.reviews.allSatisfy(\.isUndone) && !profile.bank.items.isEmpty
  }

  /// One question of each objective in turn, recall first, then use; the same seed gives the same ones.
  public static func items(_ bank: Bank, count: Int = questions, seed: UInt64) -> [Item.ID] {
    var random = SeededGenerator(seed: seed)
    let usable = bank.items.filter { $0.kind == .choice && $0.caseID == nil && $0.template == nil }
      .shuffled(using: &random)
    var rows = bank.blueprint.objectives.map { objective in usable.filter { $0.objective == objective.id } }
      .filter { !$0.isEmpty }.shuffled(using: &random)
    var taken: [Item] = []
    var place = 0
    while taken.count < count, rows.contains(where: { !$0.isEmpty }) {
      let row = place % rows.count
      // Every other objective is asked for use at once, so that the ten are not recall alone.
      let level: Level = (place + place / rows.count) % 2 == 0 ? .recall : .apply
      place += 1
      guard !rows[row].isEmpty else { continue }
      taken.append(rows[row].remove(at: Diagnostic.best(rows[row], level, apartFrom: taken)))
    }
    let easy = taken.filter { $0.level == .recall }
    return (easy + taken.filter { $0.level != .recall }).map(\.id)
  }

  /// The first that is of the level and about something new, or at least one of the two.
  private static func best(_ row: [Item], _ level: Level, apartFrom taken: [Item]) -> Int {
    let concepts = Set(taken.compactMap(\.concepts.first))
    func isNew(_ item: Item) -> Bool { item.concepts.first.map { !concepts.contains($0) } ?? true }
    return row.firstIndex { $0.level == level && isNew($0) } ?? row.firstIndex { $0.level == level }
      ?? row.firstIndex(where: isNew) ?? 0
  }
}
