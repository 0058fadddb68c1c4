import QuestionBank

extension Profile {
  /// Questions that follow a page at most.
  static let lessonLength = 3

  /// What is asked when the page of a concept was read: new items on it, a card and then questions, the easy ones first.
  public func lesson(on concept: Concept.ID) -> [Item.ID] {
    lesson(among: bank.items.filter { $0.concepts.first == concept })
  }

  fileprivate func lesson(among items: [Item]) -> [Item.ID] {
    let own = items.filter { isNew($0.id) && !isAside($0.id) && $0.caseID == nil && !$0.isSum }
    let cards = own.filter { $0.kind == .card }
    let ranks = Dictionary(uniqueKeysWithValues: zip(Level.allCases, 0...))
    let questions = own.enumerated().filter { $0.element.kind != .card }
      .sorted { (ranks[$0.element.level] ?? 0, $0.offset) < (ranks[$1.element.level] ?? 0, $1.offset) }.map(\.element)
    var chosen: [Item] = []
    for item in cards.prefix(1) + questions + cards.dropFirst() where chosen.count < Self.lessonLength {
      // One that gives another away is no question after it.
      let isGivenAway = chosen.contains { $0.enemies.contains(item.id) || item.enemies.contains($0.id) }
      if !isGivenAway { chosen.append(item) }
    }
    return chosen.map(\.id)
  }
}

/// How far a learner is in the course.
public struct CourseStanding: Equatable, Sendable {
  public let chapters: [Line]

  public struct Line: Equatable, Sendable {
    public let chapter: Chapter
    /// Pages that were read.
    public let read: Int
    /// Seconds that the pages which were not offered yet take, with their questions.
    public let secondsLeft: Double
    /// Whether every page was read or skipped.
    public let isOver: Bool
    public var pages: Int { chapter.lessons.count }
    /// Whole minutes; 0 only where nothing is left.
    public var minutesLeft: Int { secondsLeft <= 0 ? 0 : max(1, Int((min(secondsLeft, 1e7) / 60).rounded())) }
  }

  public init(_ profile: Profile) {
    let items = Dictionary(grouping: profile.bank.items) { $0.concepts.first }
    chapters = profile.bank.course.map { chapter in
      let open = chapter.concepts.filter { !profile.pages.isOffered($0) }
      return Line(
        chapter: chapter, read: chapter.concepts.count(where: profile.pages.isRead),
        secondsLeft: open.reduce(0) { $0 + profile.seconds(ofLesson: $1, items[$1] ?? []) }, isOver: open.isEmpty)
    }
  }

  public var read: Int { chapters.reduce(0) { $0 + $1.read } }
  public var pages: Int { chapters.reduce(0) { $0 + $1.pages } }
  public var minutesLeft: Int { chapters.reduce(0) { $0 + $1.minutesLeft } }
  /// The place of the first chapter of which a page was not offered yet; nil where all were.
  public var next: Int? { chapters.firstIndex { !$0.isOver } }
}

extension Profile {
  /// The seconds to read a page and to answer what follows it.
  fileprivate func seconds(ofLesson id: Concept.ID, _ items: [Item]) -> Double {
    guard let concept = bank[id] else { return 0 }
    let words = Double(concept.wordCount) / StudyTime.reading
    return words + lesson(among: items).compactMap { bank[$0] }.reduce(0) { $0 + times.once($1.id, $1.kind) }
  }

  /// The first page of a chapter, or of an objective, that was not offered yet.
  public func nextPage(in concepts: [Concept.ID]) -> Concept.ID? { concepts.first { !pages.isOffered($0) } }
}

extension Concept {
  /// The words of its page.
  var wordCount: Int {
    ([primer] + confusedWith.map(\.how)).reduce(0) { $0 + $1.split(separator: " ").count }
  }
}
