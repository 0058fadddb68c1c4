/// How much of everything a bank has to hold; a small one of a learner's own is held to nothing.
public struct Minimums: Equatable, Sendable {
  /// Items on each line of the syllabus.
  var itemsPerLine: Int
  var itemsPerTrap: Int
  var itemsPerObjective: Int
  var itemsPerKind: [Item.Kind: Int]
  public var cases: Int
  /// The levels at which each concept is asked.
  public var levels: [Level]
  /// The number of choice or multi items from which on guessers are tried.
  var itemsForGuessers: Int
  public var severity: Finding.Severity

  public init(
    itemsPerLine: Int = 0, itemsPerTrap: Int = 0, itemsPerObjective: Int = 0, itemsPerKind: [Item.Kind: Int] = [:],
    cases: Int = 0, levels: [Level] = [], itemsForGuessers: Int = 15, severity: Finding.Severity = .warning
  ) {
    self.itemsPerLine = itemsPerLine
    self.itemsPerTrap = itemsPerTrap
    self.itemsPerObjective = itemsPerObjective
    self.itemsPerKind = itemsPerKind
    self.cases = cases
    self.levels = levels
    self.itemsForGuessers = itemsForGuessers
    self.severity = severity
  }

  public static let none = Minimums()

  /// What the bank that travels with the program promises.
  public static let bundled = Minimums(
    itemsPerLine: 3, itemsPerTrap: 2, itemsPerObjective: 24,
    itemsPerKind: [.card: 110, .choice: 120, .multi: 36, .order: 20, .match: 20, .number: 12], cases: 12,
    levels: [.recall, .apply], severity: .error)
}
