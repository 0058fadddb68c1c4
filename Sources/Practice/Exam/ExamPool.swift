import QuestionBank

/// The questions that an exam may be drawn from, and what must not come together.
public struct ExamPool: Equatable, Sendable {
  private(set) var request: ExamRequest
  let bank: Bank
  /// Questions that stand alone, and cases as a whole.
  let units: [Unit]
  public let enemies: Enemies
  /// Milliseconds since 1970 when an item was met last; none for one never met.
  let seen: [Item.ID: Int64]
  /// How many questions are left out because they were put aside.
  let aside: Int

  /// What is drawn or left as a whole.
  struct Unit: Equatable, Sendable {
    var items: [Item]
    var objective: Objective.ID
    /// `case`, or the level of a single question; in an exam on costs, its main concept.
    var group: String
    var demand: [Objective.ID: Int] {
      items.reduce(into: [:]) { $0[$1.objective, default: 0] += 1 }
    }
  }

  /// - Parameter reviews: what was answered so far; what was met longest ago or never comes first. None for an exam
  ///   that depends on its seed alone.
  /// - Parameter aside: what the learner put aside; it is left out unless the exam takes it.
  /// - Parameter enemies: those of the bank, for whoever has them; they take a while to find.
  public init(
    _ request: ExamRequest, bank: Bank, reviews: some Sequence<Review> = [], aside: Set<Item.ID> = [],
    enemies: Enemies? = nil
  ) {
    self.request = request
    self.bank = bank
    let hasCases = bank.blueprint.editions.first { $0.id == request.guide }?.hasCases ?? true
    let items = bank.items.filter { item in
      guard item.kind != .card, hasCases || item.caseID == nil else { return false }
      return request.scope.includes(item, cost: bank.blueprint.cost) && request.mayAsk(item)
    }
    let asked = request.takesAside ? items : items.filter { !aside.contains($0.id) }
    units = ExamPool.units(asked, bank: bank, request)
    self.aside = items.count - asked.count
    self.enemies = enemies ?? Enemies(bank)
    seen = reviews.reduce(into: [:]) { seen, review in
      guard !review.isUndone else { return }
      seen[review.item] = max(seen[review.item] ?? .min, review.time.milliseconds)
    }
  }

  /// The same pool, asked for another number of questions.
  func asked(for questions: Int) -> ExamPool {
    var request = request
    request.questions = questions
    return asking(request)
  }

  /// The same pool for another request on the same subjects, by the same guide.
  public func asking(_ request: ExamRequest) -> ExamPool {
    var pool = self
    pool.request = request
    return pool
  }

  /// How many questions there are, near-duplicates among them.
  public var count: Int { units.reduce(0) { $0 + $1.items.count } }

  /// A part of a case may come without the rest only where just these items were asked for.
  private static func units(_ items: [Item], bank: Bank, _ request: ExamRequest) -> [Unit] {
    let cases = Dictionary(grouping: items.filter { $0.caseID != nil }) { $0.caseID! }
    let sizes = bank.items.reduce(into: [Item.ID: Int]()) { if let id = $1.caseID { $0[id, default: 0] += 1 } }
    let singles = items.filter { $0.caseID == nil }.map { item in
      let concept = item.concepts.first?.rawValue ?? ""
      return Unit(
        items: [item], objective: item.objective, group: request.scope == .pricing ? concept : item.level.rawValue)
    }
    return singles
      + cases.keys.sorted().compactMap { id in
        guard request.takesSingleItems || cases[id]!.count == sizes[id] else { return nil }
        return Unit(items: cases[id]!, objective: cases[id]![0].objective, group: "case")
      }
  }
}

extension ExamRequest {
  var takesSingleItems: Bool {
    if case .items = scope { true } else { false }
  }

  /// Whether the guide names the subject, and a timed exam has such questions; what is asked for by name is asked.
  fileprivate func mayAsk(_ item: Item) -> Bool {
    takesSingleItems
      || (item.guides.contains(guide) || takesBeyond && item.isBeyondExam) && (takesSums || !item.isSum)
  }
}

extension ExamRequest.Scope {
  fileprivate func includes(_ item: Item, cost: Blueprint.Cost?) -> Bool {
    switch self {
    case .all: true
    case .objectives(let objectives): objectives.contains(item.objective)
    case .pricing: cost?.includes(item) == true
    case .items(let ids): ids.contains(item.id)
    }
  }
}
