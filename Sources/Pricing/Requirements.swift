/// What the numbers of a workload do not tell.
public struct Requirements: Hashable, Sendable {
  /// Nobody waits for the answers.
  public var canWait = false
  /// The answers come from a model that was customized.
  public var isCustom = false
  /// How the load comes; nil where it was not said.
  public var load: Load?

  public enum Load: String, Hashable, Sendable, CaseIterable {
    /// Much the same at all times, for long.
    case steady
    /// It goes up and down.
    case bursty
    /// Nobody knows it yet.
    case unknown
  }

  public init(canWait: Bool = false, isCustom: Bool = false, load: Load? = nil) {
    self.canWait = canWait
    self.isCustom = isCustom
    self.load = load
  }

  /// Whether the load is not known yet, or goes up and down.
  var isUncertain: Bool { load == .bursty || load == .unknown }
}
