import Practice
import QuestionBank

/// All that the progress pages show, computed once from the log.
struct ProgressFigures: Equatable, Sendable {
  let overview: ReadinessOverview
  let trend: ReadinessHistory
  let study: StudyHistory
  let statistics: Statistics
  let calibration: Calibration
  let errors: ConfidentErrors
  /// Exams that were handed in, the oldest first.
  let exams: [Exam]
  let today: Day

  struct Exam: Equatable, Sendable {
    var name: String
    var ended: Moment
    var score: ExamScore
    var points: Int?
  }

  init(_ profile: Profile, on day: Day) {
    overview = ReadinessOverview(profile, on: day)
    trend = ReadinessHistory(profile)
    study = StudyHistory(profile, on: day)
    statistics = Statistics(profile, on: day)
    calibration = Calibration(profile)
    errors = ConfidentErrors(profile)
    exams = profile.attempts.filter(\.isOver)
      .map { attempt in
        let score = ExamScore(attempt)
        return Exam(
          name: attempt.name, ended: attempt.ended ?? attempt.started, score: score,
          points: score.points(passMark: profile.bank.blueprint.passMark))
      }
      .sorted { $0.ended < $1.ended }
    today = day
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: ProgressFigures, _ profile: Profile, on day: Day) -> ProgressFigures {
    known.overview == ReadinessOverview.current(known.overview, profile, on: day)
      && known.exams.count == profile.attempts.count(where: \.isOver) ? known : ProgressFigures(profile, on: day)
  }
}
