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
  }

  init(_ library: Library, on day: Day) {
    overview = ReadinessOverview(library, on: day)
    trend = ReadinessHistory(library)
    study = StudyHistory(library, on: day)
    statistics = Statistics(library, on: day)
    calibration = Calibration(library)
    errors = ConfidentErrors(library)
    exams = library.attempts.filter(\.isOver)
      .map { Exam(name: $0.name, ended: $0.ended ?? $0.started, score: ExamScore($0)) }
      .sorted { $0.ended < $1.ended }
    today = day
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: ProgressFigures, _ library: Library, on day: Day) -> ProgressFigures {
    known.overview == ReadinessOverview.current(known.overview, library, on: day)
      && known.exams.count == library.attempts.count(where: \.isOver) ? known : ProgressFigures(library, on: day)
  }
}
