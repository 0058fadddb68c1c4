/// An exam in the progress file of which nothing can be shown; it stays there, and a later bedrill may read it.
public struct UnreadableAttempt: Equatable, Sendable, Identifiable {
  public var id: String
  public var started: Moment
  public var reason: AttemptFailure

  public init(id: String, started: Moment, reason: AttemptFailure) {
    self.id = id
    self.started = started
    self.reason = reason
  }
}

extension Profile {
  public func attempt(_ id: Attempt.ID) -> Attempt? { attempts.last { $0.id == id } }

  /// The exam that is not handed in yet.
  public var running: Attempt? { attempts.last(where: \.isRunning) }

  /// The exam that was handed in last.
  public var lastOver: Attempt? {
    attempts.filter(\.isOver).max { ($0.ended ?? $0.started, $0.id) < ($1.ended ?? $1.started, $1.id) }
  }
}

extension Attempt {
  /// The names of exams that ask again what an exam asked: what was missed in it, and all of it.
  public static let missed = "missed"
  public static let again = "again"

  /// Whether its questions were those of an exam before, so that its score says little of new ones.
  public var isRepeat: Bool { [Attempt.missed, Attempt.again].contains(name) }
}
