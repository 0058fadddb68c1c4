import QuestionBank
import Scheduling

/// Made-up learners on their way to an exam by the plan and by other strategies, in equal minutes.
public struct Simulation: Sendable {
  public let habit: Learner.Habit
  public let days: Int
  public let minutes: Int
  /// How often each learner walks the way, with other luck each time; the mean counts.
  public let runs: Int
  private let setting: Course.Setting

  public init(habit: Learner.Habit = .usual, days: Int, minutes: Int, runs: Int = 4) {
    (self.habit, self.days, self.minutes, self.runs) = (habit, days, minutes, runs)
    let bank = Self.bank
    let seconds = Roster(bank: bank, memories: Memories(), aptitude: Aptitude(), time: StudyTime()).seconds
    let steepness = Plan.steepness(daysForAll: seconds / Double(minutes * 60))
    setting = Course.Setting(
      bank: bank, days: days, minutes: minutes,
      tables: [ExamWorth(scheduler: Scheduler(), horizon: days, steepness: steepness)])
  }

  /// All that is simulated: six settings, and learners who break the model.
  public static let all: [(habit: Learner.Habit, days: Int, minutes: Int)] =
    [14, 30, 60].flatMap { days in [15, 30].map { (.usual, days, $0) } }
    + Learner.Habit.allCases.dropFirst().map { ($0, 30, 15) }

  /// What became of one learner, by strategy.
  public struct Outcome: Sendable {
    var recall: [Course.Strategy: Double] = [:]
    var reviews: [Course.Strategy: Double] = [:]
    /// The heaviest day over the mean of the days, under the plan.
    var peak = 0.0
  }

  public func outcome(learner seed: UInt64) -> Outcome {
    var outcome = Outcome()
    for run in 0..<runs {
      let learner = Learner(seed: seed, habit: habit, run: run)
      for strategy in Course.Strategy.allCases {
        let course = Course(strategy, learner, setting, seed: seed &+ UInt64(run) &* 1000)
        outcome.recall[strategy, default: 0] += course.recall / Double(runs)
        outcome.reviews[strategy, default: 0] += Double(course.reviews) / Double(runs)
        if strategy == .plan { outcome.peak = max(outcome.peak, course.peak) }
      }
    }
    return outcome
  }

  /// 340 items over ten objectives of unlike weight, in about the types of bedrill's own bank.
  static let bank: Bank = {
    let counts: [(Item.Kind, Int)] = [
      (.card, 110), (.choice, 140), (.multi, 36), (.order, 20), (.match, 20), (.number, 14),
    ]
    var random = SeededGenerator(seed: 5)
    let kinds = counts.flatMap { Array(repeating: $0, count: $1) }.shuffled(using: &random)
    let objectives = [3, 2, 2, 5, 3, 2, 3, 2, 2, 2].enumerated().map { index, weight in
      Objective(id: Objective.ID("o\(index)"), name: "", weight: weight)
    }
    let items = kinds.enumerated().map { index, kind in
      Item(id: Item.ID("i\(index)"), objective: objectives[index % objectives.count].id, body: body(kind))
    }
    return Bank(blueprint: Blueprint(objectives: objectives), items: items)
  }()

  private static func body(_ kind: Item.Kind) -> Item.Body {
    func options(_ count: Int, keys: Int) -> [Option] {
      (0..<count).map { Option(text: String($0), isKey: $0 < keys, why: "") }
    }
    let four = (0..<4).map { Step(text: String($0), why: "") }
    return switch kind {
    case .card: .card(Card(front: "", back: ""))
    case .choice: .choice(Choice(stem: "", options: options(4, keys: 1)))
    case .multi: .multi(Choice(stem: "", options: options(5, keys: 2)))
    case .order: .order(Order(stem: "", steps: four))
    case .match: .match(Match(stem: "", pairs: four.map { Match.Pair(left: $0.text, right: $0.text, why: "") }))
    case .number: .number(Number(stem: "", answer: "1", unit: "", tolerance: "0", solution: ""))
    }
  }
}
