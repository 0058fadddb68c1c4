import QuestionBank

/// Where a learner stands: readiness and weak topics, from one reading of the log.
public struct Assessment: Equatable, Sendable {
  public var readiness: Readiness
  public var weakTopics: WeakTopics

  public init(_ profile: Profile, on day: Day) {
    let log = FirstAnswers(profile.reviews, bank: profile.bank)
    let held = Held(profile, on: day)
    readiness = Readiness(log, bank: profile.bank, on: day, held: held)
    weakTopics = WeakTopics(
      log, bank: profile.bank, readiness: readiness, held: held, on: day, found: FindOut.lines(profile))
  }
}
