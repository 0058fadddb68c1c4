import Practice
import QuestionBank

/// All that the progress pages show. What a page needs is computed from the log when it is turned to: with thousands of
/// answers all of it at once takes longer than a key may.
struct ProgressFigures: Sendable {
  let overview: ReadinessOverview
  /// Exams that were handed in, the oldest first.
  let exams: [Exam]
  let today: Day
  /// First answers that today's share brings, as long as readiness lacks some.
  let comingToday: Int
  /// Whether a plan to the exam day says what comes back.
  let isPlanned: Bool
  /// The learner's day of a moment.
  private let dayOf: @Sendable (Moment) -> Day
  private let profile: Profile
  private var known = Known()

  /// What was computed so far.
  private struct Known: Sendable {
    var trend: ReadinessHistory?
    var study: StudyHistory?
    var statistics: Statistics?
    var calibration: Calibration?
    var errors: ConfidentErrors?
  }

  var trend: ReadinessHistory { known.trend ?? ReadinessHistory(profile, overview.standing.readiness, on: today) }
  var study: StudyHistory { known.study ?? StudyHistory(profile, on: today, dayOf: dayOf) }
  var statistics: Statistics { known.statistics ?? Statistics(profile, on: today) }
  var calibration: Calibration { known.calibration ?? Calibration(profile) }
  var errors: ConfidentErrors { known.errors ?? ConfidentErrors(profile) }

  /// Computes what a page shows, so that it is at hand.
  mutating func prepare(_ tab: ProgressScreen.Tab) {
    switch tab {
    case .now, .exams: break
    case .trend: known.trend = trend
    case .recall, .days: (known.study, known.statistics) = (study, statistics)
    case .ahead: known.study = study
    case .hours: known.statistics = statistics
    case .sure: (known.calibration, known.errors) = (calibration, errors)
    }
  }

  struct Exam: Equatable, Sendable {
    var name: String
    var ended: Moment
    var score: ExamScore
    var points: Int?
  }

  /// - Parameter overview: what stands on home, if it is at hand.
  init(_ world: World, overview: ReadinessOverview? = nil) {
    let (profile, day) = (world.profile, world.now.day)
    let offset = world.offset
    dayOf = { Day($0, offset: offset($0)) }
    isPlanned = profile.settings.examDay.map { $0 > day && Plan.reaches($0, from: day) } ?? false
    self.overview = .current(overview, profile, on: day)
    self.profile = profile
    exams = profile.attempts.filter(\.isOver)
      .map { attempt in
        let score = ExamScore(attempt)
        return Exam(
          name: attempt.name, ended: attempt.ended ?? attempt.started, score: score,
          points: score.points(passMark: profile.bank.blueprint.passMark))
      }
      .sorted { $0.ended < $1.ended }
    today = day
    comingToday = self.overview.standing.readiness.missing > 0 ? profile.today(on: day).firstAnswers : 0
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: ProgressFigures, _ world: World) -> ProgressFigures {
    known.overview == ReadinessOverview.current(known.overview, world.profile, on: world.now.day)
      && known.exams.count == world.profile.attempts.count(where: \.isOver) ? known : ProgressFigures(world)
  }
}
