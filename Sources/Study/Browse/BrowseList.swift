import Practice
import QuestionBank

/// The items that a search and a filter leave, and how each stands, kept as long as all that they follow from is the
/// same.
struct BrowseList: Sendable {
  private(set) var items: [Item] = []
  /// What the words were probably meant to be, where nothing has them.
  private(set) var meant: String?
  private var standing = Standing()
  private var basis: Basis?
  private var index: SearchIndex?

  /// How an item stands.
  func state(of id: Item.ID) -> ItemState? { standing.states[id] }

  /// What is looked for.
  struct Search: Equatable, Sendable {
    var words: String
    var filter: BrowseFilter
  }

  /// What the list follows from. Arrays and dictionaries that were not touched are equal at a glance.
  private struct Basis: Equatable, Sendable {
    var search: Search
    var marks: Marks
    var standing: Standing.Basis
  }

  /// How the items stand, which no search changes.
  private struct Standing: Sendable {
    var states: [Item.ID: ItemState] = [:]
    var basis: Basis?

    struct Basis: Equatable, Sendable {
      var items: [Item]
      var concepts: [Concept]
      var reviews: [Review]
      var settings: Settings
      var day: Day
    }
  }

  /// The list at hand, as long as it still holds.
  static func current(_ known: BrowseList, _ search: Search, _ world: World) -> BrowseList {
    var list = known
    list.bring(to: search, world)
    return list
  }

  private mutating func bring(to search: Search, _ world: World) {
    let profile = world.profile
    let now = Standing.Basis(
      items: profile.bank.items, concepts: profile.bank.concepts, reviews: profile.reviews,
      settings: profile.settings, day: world.now.day)
    let basis = Basis(search: search, marks: profile.marks, standing: now)
    guard self.basis != basis else { return }
    self.basis = basis
    if standing.basis != now {
      if standing.basis?.items != now.items || standing.basis?.concepts != now.concepts { index = nil }
      standing = Standing(states: profile.states(on: world.now.day), basis: now)
    }
    items = found(search.words, profile).filter {
      search.filter.shows($0, standing.states[$0.id], profile.marks)
    }
    meant = items.isEmpty ? index?.suggestion(for: search.words) : nil
  }

  /// The items that have all the words, and before them those whose own note has them.
  private mutating func found(_ words: String, _ profile: Profile) -> [Item] {
    guard !words.allSatisfy(\.isWhitespace) else { return profile.bank.items }
    let index = self.index ?? SearchIndex(profile.bank)
    self.index = index
    let items = index.search(words)
    let noted = profile.marks.noted(words).subtracting(items.map(\.id))
    return noted.isEmpty ? items : profile.bank.items.filter { noted.contains($0.id) } + items
  }
}
