import Canvas
import Practice
import QuestionBank

/// Readiness and weak topics as the home screen shows them.
struct ReadinessOverview: Equatable, Sendable {
  let standing: Assessment
  /// What was answered and is no first answer, because the page was read just before.
  let afterReading: AnswersAfterReading
  private let stamp: Stamp
  private let streak: Int

  /// What the figures were computed from.
  private struct Stamp: Equatable, Sendable {
    var count: Int
    var last: Review?
    var day: Day
    var rest: RestDays
    init(_ profile: Profile, _ day: Day) {
      count = profile.reviews.count
      last = profile.reviews.last
      rest = profile.settings.restDays
      self.day = day
    }
  }

  init(_ profile: Profile, on day: Day) {
    standing = Assessment(profile, on: day)
    afterReading = AnswersAfterReading(profile)
    stamp = Stamp(profile, day)
    streak = StudyHistory.streak(profile.reviews, on: day, rest: profile.settings.restDays)
  }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: ReadinessOverview?, _ profile: Profile, on day: Day) -> ReadinessOverview {
    if let known, known.stamp == Stamp(profile, day) { return known }
    return ReadinessOverview(profile, on: day)
  }

  /// What stands beside "Weak topics".
  func weakNote(_ bank: Bank) -> String {
    let topics = standing.weakTopics
    // After Find out alone it says what that says.
    let ranked = topics.isOfFindOutAlone ? topics.objectives : topics.concepts
    let names = ranked.prefix(3).map { $0.subject.name(in: bank) }
    if let first = names.first {
      // Whole names alone.
      return names.dropFirst().reduce(first) { told, name in
        Text.width(told) + 3 + Text.width(name) > Self.noteWidth ? told : "\(told) · \(name)"
      }
    }
    return topics.objectives.first.map { $0.subject.name(in: bank) } ?? "after some more answers"
  }

  /// Columns beside a place of the menu, at 80 of them.
  private static let noteWidth = 48

  /// What stands beside "Progress", in so many columns.
  func progressNote(_ width: Int) -> String {
    let readiness = standing.readiness
    let days = streak > 1 ? " · \(streak) days in a row" : ""
    guard let estimate = readiness.estimate else {
      let missing = "readiness in \(Words.count(readiness.missing, "first answer"))"
      let places = Self.places(readiness.lacking)
      return Words.fitting([missing + places + days, missing + places, missing + days, missing], width: width)
    }
    let range = Percent.range(estimate.interval)
    return Words.fitting(
      [
        "readiness \(range) of bedrill's questions\(days)", "\(range) of bedrill's questions\(days)",
        "\(range) right in exams here\(days)", "\(range) right in exams here",
      ], width: width)
  }

  /// Where first answers are missing: `, 4 on 2.3.3, 3.1.6`; nothing where any objective will do.
  private static func places(_ missing: MissingAnswers) -> String {
    let lacking = missing.objectives
    let count = lacking.values.reduce(0, +)
    guard count > 0 else { return "" }
    let all = count == missing.total ? " on " : ", \(count) on "
    guard lacking.count <= 3 else { return all + Words.count(lacking.count, "objective") }
    return all + lacking.keys.sorted().map(\.rawValue).joined(separator: ", ")
  }

  /// A line for each objective: its share right to be expected, as a bar and a figure, or what was answered so far; none
  /// before the first answer.
  func rows(_ bank: Bank, width: Int) -> [Paragraph] {
    guard standing.readiness.answers > 0 || !afterReading.isEmpty else { return [] }
    // On a narrow page whole names are worth more than the number of answers.
    let isNarrow = width < 70
    let bar = 7
    let name = width - bar - (isNarrow ? 21 : 39)
    return standing.readiness.objectives.map { line in
      let title = Text.padded(bank[line.objective]?.name ?? "", width: name)
      guard let estimate = line.estimate else {
        let answers = isNarrow ? "\(line.answers)" : Words.count(line.answers, "first answer")
        let words = line.answers == 0 ? read(line.objective, isNarrow) : "\(line.right) of \(answers) right"
        return .row("\(line.objective)  \(title)  \(words)", lead: "   ")
      }
      let percent = Text.padded(Percent.text(estimate.share), width: 5, alignRight: true)
      let answers = isNarrow ? "" : "  " + Text.padded(Words.count(line.answers, "first answer"), width: 16)
      return .row(
        "\(line.objective)  \(title)  \(Chart.bar(estimate.share, width: bar))  \(percent)\(answers)", lead: "   ")
    }
  }

  /// What is said of an objective without a first answer.
  private func read(_ objective: Objective.ID, _ isNarrow: Bool) -> String {
    guard let count = afterReading[objective] else { return "not asked yet" }
    return isNarrow ? "\(count.right) of \(count.of) (read)" : AnswersAfterReading.text(count)
  }
}
