import QuestionBank

/// Where a learner stands: readiness and weak topics, from one reading of the log.
public struct Standing: Equatable, Sendable {
  public var readiness: Readiness
  public var weakTopics: WeakTopics

  public init(_ library: Library, on day: Day) {
    let log = EvidenceLog(library.reviews, bank: library.bank)
    readiness = Readiness(log, bank: library.bank, on: day)
    weakTopics = WeakTopics(log, bank: library.bank, readiness: readiness)
  }
}
