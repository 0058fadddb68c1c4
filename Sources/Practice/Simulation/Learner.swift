import QuestionBank
import Scheduling

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A learner made up from a seed: how memories really fade, what is known beforehand, how long answers take.
///
/// The scheduler knows none of it; it sees grades only.
public struct Learner: Sendable {
  /// The true parameters, drawn around the defaults.
  let truth: Scheduler
  let habit: Habit
  /// The share of items whose answer is known at first sight.
  private let known: Double
  /// How many times as long as others the learner takes for an answer.
  private let slowness: Double
  /// The share of lucky guesses that is admitted.
  private let honesty: Double
  private var luck: UInt64
  private var memories: [Item.ID: (state: MemoryState, last: Day, answers: UInt64)] = [:]

  /// How a learner studies; all but the first break what the scheduler takes for granted.
  public enum Habit: String, CaseIterable, Sendable {
    case usual
    case forgetting = "forgets twice as fast"
    case neverSure = "never answers sure"
    case everyOtherDay = "skips every other day"
    case bursts = "answers in bursts"
  }

  /// - Parameter run: the same learner has other luck in each run.
  public init(seed: UInt64, habit: Habit = .usual, run: Int = 0) {
    var random = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 17)
    truth = Scheduler(parameters: Self.parameters(&random))
    self.habit = habit
    known = 0.2 + 0.4 * random.share()
    slowness = exp(0.25 * random.normal())
    honesty = 0.5 + 0.5 * random.share()
    luck = random.next() &+ UInt64(run) &* 0xD134_2543_DE82_EF95
  }

  /// First stabilities differ by a factor of e^0.5, other weights by half of the spread among people that fsrs-rs assumes.
  private static func parameters(_ random: inout SeededGenerator) -> Parameters {
    let scale = exp(0.5 * random.normal())
    let weights = Parameters.standard.weights.enumerated().map { index, weight in
      let normal = random.normal()
      let drawn = index < 4 ? weight * scale * exp(0.2 * normal) : weight + spread[index - 4] / 2 * normal
      return min(max(drawn, Parameters.ranges[index].lowerBound), Parameters.ranges[index].upperBound)
    }
    return (try? Parameters(weights[..<4].sorted() + weights[4...])) ?? .standard
  }

  /// Standard deviations of w4 to w20 (fsrs-rs `src/training.rs`).
  private static let spread = [
    0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  /// The minutes of a day; over two days, or five, they come to what the usual learner has or less.
  func minutes(_ usual: Double, on index: Int) -> Double {
    switch habit {
    case .everyOtherDay: index % 2 == 0 ? usual : 0
    case .bursts: index % 5 == 0 ? usual * 5 : 0
    case .usual, .forgetting, .neverSure: usual
    }
  }

  private func aged(_ days: Int) -> Int { habit == .forgetting ? 2 * days : days }

  /// The true chance of recalling an item on a day; 0 for one never met.
  func recall(of id: Item.ID, on day: Day) -> Double {
    memories[id].map { truth.retrievability(of: $0.state, after: aged(day - $0.last)) } ?? 0
  }

  /// Answers an item: the grade that bedrill gives, and the seconds that it took.
  mutating func answer(_ item: Item, on day: Day) -> (grade: Grade, seconds: Double) {
    let before = memories[item.id]
    let answers = before?.answers ?? 0
    // The luck hangs on the item and on how often it was asked, so that every strategy meets the same.
    var random = SeededGenerator(
      seed: luck ^ SeededGenerator.seed(item.id.rawValue) &+ answers &* 0x1234_5678_9ABC_DEF1)
    let isRecalled = random.share() < (before == nil ? known : recall(of: item.id, on: day))
    let grade: Grade = isRecalled ? (random.share() < 0.15 ? .hard : .good) : .again
    let days = before.map { aged(day - $0.last) } ?? 0
    memories[item.id] = (truth.state(after: grade, from: before?.state, days: days), day, answers + 1)
    let seconds = StudyTime()[item.kind] * slowness * exp(0.3 * random.normal())
    return (shown(grade, item, &random), before == nil ? seconds * (1 + ExamWorth.meeting) : seconds)
  }

  /// The grade that can be seen: some guesses are lucky, and some of those pass for knowledge.
  private func shown(_ grade: Grade, _ item: Item, _ random: inout SeededGenerator) -> Grade {
    if grade > .again { return habit == .neverSure && item.kind != .card ? .hard : grade }
    guard random.share() < Grading.guessRate(item) else { return .again }
    return random.share() < honesty ? .again : .hard
  }
}
