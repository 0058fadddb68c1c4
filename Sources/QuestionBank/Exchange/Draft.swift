/// An item as it was read from another program: what it does not say of itself is filled in when it comes into a bank.
public struct Draft: Equatable, Sendable {
  /// Its name, if it had one; made to fit when it comes into a bank.
  public var id: String?
  public var revision = 1
  public var body: Item.Body
  public var objective: String?
  /// Names of concepts, or of whatever else it was sorted by.
  public var tags: [String] = []
  /// The folder, category or deck in which it stood.
  public var category = ""
  public var level = Level.recall
  public var guides = GuideScope.every
  public var enemies: [Item.ID] = []
  public var covers: [SyllabusLine.ID] = []
  public var sources: [Source] = []
  public var today: String?

  public init(body: Item.Body) { self.body = body }

  /// Stands where a reason is required and none was given.
  static let noReason = "No reason was given."
}
