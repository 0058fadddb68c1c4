import Practice
import QuestionBank

/// Which items a list shows: by how they stand, and by objective.
struct BrowseFilter: Equatable, Sendable {
  private(set) var standing = Standing.all
  private(set) var objective: Objective.ID?

  enum Standing: Equatable, Sendable, CaseIterable {
    case all, new, due, seen, wrongTwice, starred, aside

    var name: String {
      switch self {
      case .all: "all"
      case .starred: "starred"
      default: state?.name ?? ""
      }
    }

    fileprivate var state: ItemState? {
      switch self {
      case .new: .new
      case .due: .due
      case .seen: .seen
      case .wrongTwice: .wrongTwice
      case .aside: .aside
      case .all, .starred: nil
      }
    }

    /// Why the list may be empty.
    var nothing: String {
      switch self {
      case .all: "The bank has nothing on this."
      case .new: "Nothing here is new to you."
      case .due: "Nothing here is due."
      case .seen: "Nothing here was asked yet."
      case .wrongTwice: "Nothing here was wrong twice."
      case .starred: "Nothing here is starred."
      case .aside: "Nothing here is put aside."
      }
    }
  }

  mutating func turn(by step: Int) {
    let all = Standing.allCases
    standing = all[((all.firstIndex(of: standing) ?? 0) + step + all.count) % all.count]
  }

  /// Goes to the next objective of a bank, or the one before; all of them are one stop.
  mutating func turnObjective(by step: Int, in bank: Bank) {
    let stops: [Objective.ID?] = [nil] + bank.blueprint.objectives.map(\.id)
    objective = stops[((stops.firstIndex(of: objective) ?? 0) + step + stops.count) % stops.count]
  }

  func shows(_ item: Item, _ state: ItemState?, _ marks: Marks) -> Bool {
    if let objective, item.objective != objective { return false }
    switch standing {
    case .all: return true
    case .starred: return marks.isStarred(item.id)
    default: return state == standing.state
    }
  }

  /// `due · 2.3.4`; empty where nothing is left out.
  var text: String {
    [standing == .all ? nil : standing.name, objective?.rawValue].compactMap { $0 }.joined(separator: " · ")
  }
}
