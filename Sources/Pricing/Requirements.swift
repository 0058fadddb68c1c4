/// What the numbers of a workload do not tell.
public struct Requirements: Hashable, Sendable {
  /// Nobody waits for the answers.
  public var canWait = false
  /// The answers come from a model that was customized.
  public var isCustom = false
  /// How much will be asked is not known yet, or goes up and down.
  public var isUncertain = false
  public init(canWait: Bool = false, isCustom: Bool = false, isUncertain: Bool = false) {
    self.canWait = canWait
    self.isCustom = isCustom
    self.isUncertain = isUncertain
  }
}
