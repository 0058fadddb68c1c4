/// A scenario that two to four questions share.
public struct Case: Equatable, Sendable, Identifiable {
  public var id: Item.ID
  public var revision: Int
  /// What the questions are about, unless they say otherwise; so with concepts, guides and sources.
  public var objective: Objective.ID
  public var concepts: [Concept.ID]
  public var guides: GuideScope
  public var sources: [Source]
  public var scenario: String
  public var questions: [Item.ID]
  public var place: Place

  public init(
    id: Item.ID, revision: Int = 1, objective: Objective.ID = "", concepts: [Concept.ID] = [],
    guides: GuideScope = .every, sources: [Source] = [], scenario: String, questions: [Item.ID],
    place: Place = Place()
  ) {
    self.id = id
    self.revision = revision
    self.objective = objective
    self.concepts = concepts
    self.guides = guides
    self.sources = sources
    self.scenario = scenario
    self.questions = questions
    self.place = place
  }
}
