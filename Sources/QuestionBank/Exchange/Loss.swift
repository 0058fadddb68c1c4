/// What a form of exchange cannot hold of an item, or could not read.
public struct Loss: Equatable, Sendable, CustomStringConvertible {
  /// The item's name, or where it stands in a file.
  public var item: String
  public var sentence: String

  public init(_ item: String, _ sentence: String) {
    self.item = item
    self.sentence = sentence
  }

  public var description: String { "\(item): \(sentence)" }
}
