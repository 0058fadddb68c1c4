import QuestionBank

/// What a learner wrote about an item, with what was on the screen.
public struct Note: Equatable, Sendable, Identifiable {
  public var id: String
  public var time: Moment
  public var item: Item.ID
  public var revision: Int
  /// The order in which the options were shown, by their positions in the bank's file; empty for a card.
  public var shuffle: String
  /// The answer that had been given, as the log writes it; empty before one.
  public var answer: String
  public var words: String

  public init(
    id: String, time: Moment, item: Item.ID, revision: Int = 1, shuffle: String = "", answer: String = "", words: String
  ) {
    self.id = id
    self.time = time
    self.item = item
    self.revision = revision
    self.shuffle = shuffle
    self.answer = answer
    self.words = words
  }
}
