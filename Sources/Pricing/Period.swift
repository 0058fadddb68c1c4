/// What the requests of a workload are counted by.
public enum Period: String, Hashable, Sendable, CaseIterable {
  /// Once, in all: a batch of documents, a single request.
  case job
  /// Of the hours of the day in which requests come.
  case minute, hour
  case day, month

  /// To follow a number of requests: `a day`.
  public var name: String {
    switch self {
    case .job: "in all"
    case .minute: "a minute"
    case .hour: "an hour"
    case .day: "a day"
    case .month: "a month"
    }
  }
}
