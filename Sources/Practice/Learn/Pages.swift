import QuestionBank

/// Which pages of concepts were offered to the learner, and when; and what else was in sight.
public struct Pages: Equatable, Sendable {
  private var marks: [Concept.ID: Mark] = [:]
  /// When items were read with their answers, and pages that count as unread, by the names of their marks.
  private var sights: [Item.ID: Moment] = [:]

  /// Milliseconds for which what was read counts as in sight: ten minutes.
  public static let inSight: Int64 = 600_000

  /// - Parameter marks: in any order, others than those of pages among them; the newest of a concept holds.
  public init(_ marks: some Sequence<Mark> = [Mark]()) {
    for mark in marks { take(mark) }
  }

  public mutating func take(_ mark: Mark) {
    guard mark.kind == .page else { return }
    if mark.isSight {
      sights[mark.item] = max(sights[mark.item] ?? mark.time, mark.time)
      return
    }
    let id = Concept.ID(mark.item.rawValue)
    if let known = marks[id], known.time > mark.time { return }
    marks[id] = mark
  }

  /// Whether it was read or skipped.
  public func isOffered(_ id: Concept.ID) -> Bool { marks[id].map { !$0.isDeleted } ?? false }

  /// The pages that were read, with the time of the last reading.
  var readings: [(concept: Concept.ID, time: Moment)] {
    marks.filter { isRead($0.key) }.map { ($0.key, $0.value.time) }
  }

  /// The pages whose last reading was at such a time.
  func read(where wasThen: (Moment) -> Bool) -> [Concept.ID] {
    readings.filter { wasThen($0.time) }.map(\.concept)
  }

  public func isRead(_ id: Concept.ID) -> Bool { isOffered(id) && marks[id]?.words != Mark.skipped }

  /// The times at which the item, and the pages on what it is about, were read last.
  fileprivate func readings(of item: Item) -> [Moment] {
    [sights[Mark.name(.item(item.id))]].compactMap { $0 }
      + item.concepts.flatMap { id in
        [isRead(id) ? marks[id]?.time : nil, sights[Mark.name(.page(id))]].compactMap { $0 }
      }
  }
}

extension Mark {
  static let skipped = "skipped"

  /// That the page of a concept was read, or skipped.
  public init(page concept: Concept.ID, isSkipped: Bool = false, time: Moment) {
    self.init(.page, on: Item.ID(concept.rawValue), words: isSkipped ? Mark.skipped : "", time: time)
  }

  /// What was in sight without being a page that was read.
  public enum Sight: Equatable, Sendable {
    /// With its answer.
    case item(Item.ID)
    /// Long enough to be read, and left without a word on it.
    case page(Concept.ID)
  }

  /// That something was in sight. A bedrill that does not know of it takes it for a page that the bank does not have.
  public init(_ sight: Sight, time: Moment) { self.init(.page, on: Mark.name(sight), words: "", time: time) }

  /// No concept has a colon in its name.
  fileprivate static func name(_ sight: Sight) -> Item.ID {
    switch sight {
    case .item(let id): Item.ID("item:" + id.rawValue)
    case .page(let id): Item.ID("page:" + id.rawValue)
    }
  }

  fileprivate var isSight: Bool { item.rawValue.hasPrefix("item:") || item.rawValue.hasPrefix("page:") }
}

extension Profile {
  /// The items among some that were read shortly before a moment.
  func inSight(_ items: [Item], at now: Moment) -> [Item.ID] {
    items.filter { wasRead($0, from: now + (1 - Pages.inSight), to: now) }.map(\.id)
  }

  /// Whether an item, or the page on what it is about, was read in a span of time, or an answer to it was taken back
  /// whose feedback was seen then; as far as the progress file tells.
  public func wasRead(_ item: Item, from start: Moment, to end: Moment) -> Bool {
    guard start <= end else { return false }
    return pages.readings(of: item).contains { start...end ~= $0 }
      || reviews.reversed().prefix { $0.time >= start }
        .contains { $0.isUndone && $0.item == item.id && $0.kind != .card && $0.time <= end }
  }
}

extension Profile {
  /// The page that a learner should see before the first question on it; nil where it was offered, or where the learner
  /// would rather be asked.
  ///
  /// Study asks for it before it asks such an item, so that the item has no memory, and with it no day on which it comes
  /// back, before its page was offered. Practice, exams and "find out" ask what they ask: they are there to measure.
  public func page(before item: Item) -> Concept.ID? {
    guard settings.readsFirst, isNew(item.id), let id = item.concepts.first, let concept = bank[id],
      !pages.isOffered(id), !knownObjectives.contains(concept.objective)
    else { return nil }
    return bank.items.contains { $0.concepts.first == id && isMet($0.id) } ? nil : id
  }

  /// The pages that new items bring with them when they are asked in this order, each once.
  func pages(before items: [Item.ID]) -> [Concept.ID] {
    var ids: [Concept.ID] = []
    for id in items.compactMap({ bank[$0].flatMap(page(before:)) }) where !ids.contains(id) { ids.append(id) }
    return ids
  }
}
