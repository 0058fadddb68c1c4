import Practice
import QuestionBank

/// Every exam so far, for a reader or a script.
struct ExamList {
  private let profile: Profile

  init(_ profile: Profile) { self.profile = profile }

  struct Line: Encodable {
    var id, name, state, guide: String
    var started: String
    var ended: String?
    var practice: Bool
    var seed: UInt64
    var questions, answered: Int
    /// Of the questions that count; nil for an exam that is not over, or of which nothing counts.
    var scored, right, points, bandLow, bandHigh, prediction: Int?
    var minutesAllowed, minutesUsed: Double
  }

  struct Unreadable: Encodable {
    var id, started, reason: String
  }

  struct Report: Encodable {
    /// What the shares and the points are of.
    var scope: String
    var exams: [Line]
    var unreadable: [Unreadable]
  }

  func print(asJSON: Bool) throws {
    let passMark = profile.bank.blueprint.passMark
    let unreadable = profile.unreadable.map {
      Unreadable(id: $0.id, started: $0.started.iso, reason: $0.reason.description)
    }
    if asJSON {
      return try JSON.print(
        Report(
          scope: ExamScore.scope(profile.bank.blueprint),
          exams: profile.attempts.map { Line($0, passMark: passMark) }, unreadable: unreadable))
    }
    if profile.attempts.isEmpty, unreadable.isEmpty { Output.print("No exam yet. bedrill exam begins one.") }
    for attempt in profile.attempts { Output.print(ExamList.text(attempt, passMark: passMark)) }
    for one in profile.unreadable { Output.print("\(one.started.local)  \(one.id) cannot be shown: \(one.reason)") }
  }

  private static func text(_ attempt: Attempt, passMark: Int) -> String {
    let score = ExamScore(attempt)
    let result =
      switch attempt.state {
      case .running: "running, \(attempt.answered) of \(attempt.entries.count) answered"
      case .discarded: "discarded"
      case .submitted, .expired:
        "\(score.right) of \(score.scored)"
          + (score.points(passMark: passMark).map { ", \(ExamScore.words($0))" } ?? "")
          + (attempt.state == .expired ? ", time was up" : "")
      }
    return "\(attempt.started.local)  \(attempt.id)  \(attempt.name): \(result)"
  }
}

extension ExamList.Line {
  init(_ attempt: Attempt, passMark: Int) {
    let score = attempt.isOver ? ExamScore(attempt) : nil
    let band = score?.band(passMark: passMark)
    self.init(
      id: attempt.id, name: attempt.name, state: attempt.state.rawValue, guide: attempt.guide.rawValue,
      started: attempt.started.iso, ended: attempt.ended?.iso, practice: attempt.isPractice, seed: attempt.seed,
      questions: attempt.entries.count, answered: attempt.answered, scored: score?.scored, right: score?.right,
      points: score?.points(passMark: passMark), bandLow: band?.lowerBound, bandHigh: band?.upperBound,
      prediction: attempt.prediction, minutesAllowed: Double(attempt.clock.budget) / 60_000,
      minutesUsed: Double(min(attempt.clock.budget, attempt.clock.spent)) / 60_000)
  }
}

extension Moment {
  /// In local time: `2026-11-24 19:30`.
  var local: String { dateAndTime(offset: Clock.offset(self)) }

  /// In UTC: `2026-11-24T18:30:05.250Z`.
  var iso: String {
    let rest = (milliseconds % 60_000 + 60_000) % 60_000
    let digits = String(100_000 + rest).dropFirst()
    return dateAndTime(offset: 0).replacing(" ", with: "T") + ":\(digits.prefix(2)).\(digits.suffix(3))Z"
  }
}
