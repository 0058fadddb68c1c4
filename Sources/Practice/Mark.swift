import QuestionBank

/// A star or a note of one's own on an item, or that the page of a concept was offered.
///
/// One of each kind stands for an item; where two devices differ, the newest wins.
public struct Mark: Equatable, Sendable, Identifiable {
  public enum Kind: String, CaseIterable, Sendable {
    case star, note
    /// The page of the concept of this name was read or skipped.
    case page
  }

  public var id: String
  public var item: Item.ID
  public var kind: Kind
  /// What the note says; empty for a star and for a page that was read.
  public var words: String
  public var time: Moment
  /// Whether it was taken away again; it stays in the file, so that taking it away outlives a merge.
  public var isDeleted: Bool

  public init(
    id: String, item: Item.ID, kind: Kind, words: String = "", time: Moment, isDeleted: Bool = false
  ) {
    self.id = id
    self.item = item
    self.kind = kind
    self.words = words
    self.time = time
    self.isDeleted = isDeleted
  }

  /// The mark of a kind on an item, named after both.
  public init(_ kind: Kind, on item: Item.ID, words: String = "", time: Moment, isDeleted: Bool = false) {
    self.init(
      id: "\(kind.rawValue):\(item)", item: item, kind: kind, words: words, time: time, isDeleted: isDeleted)
  }
}
