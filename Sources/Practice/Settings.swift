import QuestionBank
import Scheduling

/// What the learner chose; kept in the progress file.
public struct Settings: Equatable, Sendable {
  /// The day of the exam; nil while none is set.
  public var examDay: Day?
  /// Minutes that the learner wants to study a day, 5 to 600.
  public var minutesPerDay: Int
  /// New items a day, 0 to 999.
  public var newPerDay: Int
  /// The retrievability at which something comes back, 0.7 to 0.97.
  public var desiredRetention: Double
  /// Fitted parameters; the standard ones until there are any.
  public var parameters: Parameters?
  /// The guide version that the learner prepares for.
  public var guide: String
  /// Items that the learner put aside; they are asked no more until they are taken back.
  public var suspended: Set<Item.ID>
  /// Workloads of the cost lab that were given a name, as `SavedWorkload` writes them.
  public var workloads = ""
  /// Days on which the learner does not study; the plan goes around them.
  public var restDays: RestDays
  /// Items that come back at most on a day, 1 to 999; nil for no limit. What waits is spread over the days to come.
  public var reviewsPerDay: Int?
  /// Whether a day begins with what is due or with what is new.
  public var order = StudyOrder.mixed
  /// The bank as the learner saw it last, as `BankRecord` writes it; empty before the first time.
  public var knownBank = ""
  /// Whether the page on a concept comes before the first question on it.
  public var readsFirst: Bool
  /// How the last exam went; nil before the first one was told.
  public var lastExam: ExamOutcome?

  /// What the settings may be.
  public static let minutesRange = 5...600
  public static let newRange = 0...999
  public static let reviewsRange = 1...999
  public static let retentionRange = 0.7...0.97

  public init(
    examDay: Day? = nil, minutesPerDay: Int = 20, newPerDay: Int = 10, desiredRetention: Double = 0.9,
    parameters: Parameters? = nil, guide: String = "1.1", suspended: Set<Item.ID> = [],
    restDays: RestDays = RestDays(), readsFirst: Bool = true
  ) {
    self.examDay = examDay
    self.minutesPerDay = minutesPerDay
    self.newPerDay = newPerDay
    self.desiredRetention = desiredRetention
    self.parameters = parameters
    self.guide = guide
    self.suspended = suspended
    self.restDays = restDays
    self.readsFirst = readsFirst
  }

  public var scheduler: Scheduler {
    Scheduler(parameters: parameters ?? .standard, desiredRetention: desiredRetention)
  }
}
