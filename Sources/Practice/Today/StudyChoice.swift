import Numerics
import QuestionBank

/// What a learner wants to study of all that there is, instead of the day's mix.
public enum StudyChoice: Hashable, Sendable {
  case objective(Objective.ID)
  case concept(Concept.ID)
  /// What is about what things cost.
  case pricing
  case cards, questions
  /// Numbers to be worked out.
  case sums
  /// Answered wrong in the last seven days.
  case wrong
  case starred
  /// What slips away again and again.
  case leeches

  /// How many days back an answer counts as lately wrong, today among them.
  public static let wrongDays = 7

  /// Those that are no objective and no concept.
  public static let kinds: [StudyChoice] = [.pricing, .cards, .questions, .sums, .wrong, .starred, .leeches]

  /// All that a bank can be studied by.
  public static func all(_ bank: Bank) -> [StudyChoice] {
    kinds + bank.blueprint.objectives.map { .objective($0.id) } + bank.concepts.map { .concept($0.id) }
  }

  /// As it is typed: `pricing`, `2.3.4`, `batch-inference`.
  public var text: String {
    switch self {
    case .objective(let id): id.rawValue
    case .concept(let id): id.rawValue
    case .pricing: "pricing"
    case .cards: "cards"
    case .questions: "questions"
    case .sums: "sums"
    case .wrong: "wrong"
    case .starred: "starred"
    case .leeches: "leeches"
    }
  }

  /// Reads what `text` wrote; nil for what the bank does not have.
  public init?(_ text: String, in bank: Bank) {
    guard let choice = Self.all(bank).first(where: { $0.text == text.lowercased() }) else { return nil }
    self = choice
  }

  /// As a list has it.
  public func name(in bank: Bank) -> String {
    switch self {
    case .objective(let id): "\(id) \(bank[id]?.name ?? "")"
    case .concept(let id): bank[id]?.name ?? id.rawValue
    case .pricing: "Pricing only"
    case .cards: "Cards only"
    case .questions: "Questions only"
    case .sums: "Sums only"
    case .wrong: "Wrong in the last seven days"
    case .starred: "Starred"
    case .leeches: "What slips away again and again"
    }
  }

  /// Why there may be nothing to study.
  public func nothing(in bank: Bank) -> String {
    switch self {
    case .objective(let id): "There is nothing to study on \(id)."
    case .concept(let id): "There is nothing to study on \(bank[id]?.name ?? id.rawValue)."
    case .pricing: "There is nothing to study on pricing."
    case .cards: "There are no cards to study."
    case .questions: "There are no questions to study."
    case .sums: "There are no sums to study."
    case .wrong: "Nothing was answered wrong in the last seven days."
    case .starred: "Nothing is starred yet."
    case .leeches: "Nothing slips away again and again."
    }
  }

  /// Whether it is asked again on the day on which it was answered, because the learner pointed at it.
  var asksAgain: Bool { [.wrong, .starred, .leeches].contains(self) }
}

extension Profile {
  /// The items that a choice holds, in the order of the bank; nothing that was put aside.
  public func items(of choice: StudyChoice, on day: Day) -> [Item] {
    let wrong = choice == .wrong ? lately(wrongOn: day) : []
    return askable.filter { item in
      switch choice {
      case .objective(let id): item.objective == id
      case .concept(let id): item.concepts.contains(id)
      case .pricing: bank.blueprint.cost?.includes(item) == true
      case .cards: item.kind == .card
      case .questions: item.kind != .card
      case .sums: item.kind == .number
      case .wrong: wrong.contains(item.id)
      case .starred: marks.isStarred(item.id)
      case .leeches: memories[item.id]?.isLeech == true
      }
    }
  }

  /// What was answered wrong at least once in the last days.
  private func lately(wrongOn day: Day) -> Set<Item.ID> {
    let first = day + (1 - StudyChoice.wrongDays)
    return reviews.reversed().prefix { $0.day >= first }.reduce(into: []) { wrong, review in
      if !review.isUndone, review.day <= day, !Grading.isRight(review, in: bank) { wrong.insert(review.item) }
    }
  }

  /// A session of the learner's own choice: what is due first, the most urgent before, then what is new, then what is
  /// likely to be forgotten soonest.
  ///
  /// - Parameter minutes: what the session may take; at least one item comes. Nil for all of it.
  public func session(_ choice: StudyChoice, minutes: Int? = nil, on day: Day) -> [Item.ID] {
    let items = items(of: choice, on: day)
    let priority = BacklogPriority(self, on: day)
    let due = items.filter { isDue($0.id, on: day) }
      .map { (item: $0, priority: priority($0), rank: SeededGenerator.rank($0.id, on: day)) }
      .sorted { ($0.priority, $0.rank) > ($1.priority, $1.rank) }.map(\.item)
    let new = NewOrder.byCourse(items.filter { isNew($0.id) }, self, on: day)
    let rest = items.filter { isMet($0.id) && !isDue($0.id, on: day) && memories[$0.id]?.last ?? day < day }
      .map { (item: $0, recall: memories.retrievability(of: $0.id, on: day) ?? 1, rank: $0.id) }
      .sorted { ($0.recall, $0.rank) < ($1.recall, $1.rank) }.map(\.item)
    // What was answered today already comes last, and only where the learner pointed at it.
    let done = items.filter { isMet($0.id) && !isDue($0.id, on: day) && memories[$0.id]?.last == day }
    let order = due + new + rest + (choice.asksAgain ? done : [])
    guard let minutes else { return Queue.interleaved(order).map(\.id) }
    var left = Double(minutes * 60)
    let share = order.enumerated().prefix { place, item in
      let seconds = seconds(item, on: day)
      defer { left -= seconds }
      return place == 0 || left >= seconds
    }
    return Queue.interleaved(share.map(\.element)).map(\.id)
  }

  /// The next new items beyond those of today's queue.
  public func more(_ count: Int = 5, on day: Day) -> [Item.ID] {
    let taken = Set(today(on: day).queue.new)
    let unseen = askable.filter { isNew($0.id) }
    let order = NewOrder.byCourse(unseen, self, on: day)
    return Array((order.filter { !taken.contains($0.id) } + order.filter { taken.contains($0.id) }).prefix(count))
      .map(\.id)
  }
}
