/// A part of the course: concepts in an order in which each stands on those before it.
public struct Chapter: Equatable, Sendable, Identifiable {
  public typealias ID = Named<Chapter>
  public var id: ID
  public var title: String
  /// What it is about, in a sentence; empty for a chapter that the bank does not name.
  public var about: String
  public var lessons: [Lesson]
  public var place: Place

  /// A concept of the course.
  public struct Lesson: Equatable, Sendable {
    public var concept: Concept.ID
    /// What has to be read before it.
    public var after: [Concept.ID]
    public var place: Place

    public init(_ concept: Concept.ID, after: [Concept.ID] = [], place: Place = Place()) {
      self.concept = concept
      self.after = after
      self.place = place
    }
  }

  public init(id: ID, title: String, about: String = "", lessons: [Lesson], place: Place = Place()) {
    self.id = id
    self.title = title
    self.about = about
    self.lessons = lessons
    self.place = place
  }

  public var concepts: [Concept.ID] { lessons.map(\.concept) }
}

extension Bank {
  /// The chapters of the bank; concepts that stand in none follow by their objectives, so that nothing is left out.
  public var course: [Chapter] {
    var taught: Set<Concept.ID> = []
    let given = chapters.map { chapter in
      var chapter = chapter
      chapter.lessons.removeAll { self[$0.concept] == nil || !taught.insert($0.concept).inserted }
      return chapter
    }
    let others = concepts.filter { !taught.contains($0.id) }
    let objectives = Set(others.map(\.objective)).sorted()
    return given.filter { !$0.lessons.isEmpty }
      + objectives.map { objective in
        Chapter(
          id: Named("objective-" + objective.rawValue), title: self[objective]?.name ?? objective.rawValue,
          lessons: others.filter { $0.objective == objective }.map { Chapter.Lesson($0.id) })
      }
  }
}
