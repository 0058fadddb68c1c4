/// What a simulation came to, as a row of a table.
public struct SimulationRow: Equatable, Sendable {
  public var habit: String
  public var days: Int
  public var minutes: Int
  /// Mean recall on the exam day in percent, in the order of the strategies: plan, FSRS 0.9, the same capped, random.
  public var recall: [Double]
  /// Answers under each of them.
  public var reviews: [Int]
  /// In how many of 100 learners the plan does better than each of the others.
  public var wins: [Int]
  /// The heaviest day over the mean day under the plan, for the learner who has it worst.
  public var peak: Double

  public init(_ simulation: Simulation, _ outcomes: [Simulation.Outcome]) {
    (habit, days, minutes) = (simulation.habit.rawValue, simulation.days, simulation.minutes)
    let count = Double(max(1, outcomes.count))
    let strategies = Course.Strategy.allCases
    func mean(_ value: (Simulation.Outcome) -> Double) -> Double { outcomes.reduce(0) { $0 + value($1) } / count }
    recall = strategies.map { strategy in (mean { $0.recall[strategy]! } * 1000).rounded() / 10 }
    reviews = strategies.map { strategy in Int(mean { $0.reviews[strategy]! }.rounded()) }
    wins = strategies.dropFirst().map { strategy in
      Int(mean { $0.recall[.plan]! > $0.recall[strategy]! ? 100 : 0 }.rounded(.down))
    }
    peak = ((outcomes.map(\.peak).max() ?? 0) * 100).rounded(.up) / 100
  }

  /// Reads a row of the table; nil for any other line.
  public init?(_ line: some StringProtocol) {
    let cells = line.split(separator: "|").map { $0.trimming() }
    guard cells.count == 7, let days = Int(cells[1]), let minutes = Int(cells[2]), let peak = Double(cells[6]) else {
      return nil
    }
    func numbers(_ cell: String) -> [Double] { cell.split(separator: "/").compactMap { Double(String($0).trimming()) } }
    (habit, self.days, self.minutes, self.peak) = (cells[0], days, minutes, peak)
    (recall, reviews, wins) = (numbers(cells[3]), numbers(cells[5]).map { Int($0) }, numbers(cells[4]).map { Int($0) })
    guard recall.count == 4, reviews.count == 4, wins.count == 3 else { return nil }
  }

  public var line: String {
    func joined(_ values: [some Any]) -> String { values.map { "\($0)" }.joined(separator: " / ") }
    return "| \(habit) | \(days) | \(minutes) | \(joined(recall)) | \(joined(wins)) | \(joined(reviews)) | \(peak) |"
  }

  /// The table as Markdown, with how it came about.
  public static func document(_ rows: [SimulationRow], learners: Int, runs: Int) -> String {
    """
    # Recall on the exam day

    Written by `make simulate`. \(learners) made-up learners for each row, \(Simulation.size) items, \
    equal minutes for all strategies. Each learner walks each way \(runs) times, with other luck each time; the mean counts.

    A learner has true FSRS-6 parameters of their own, drawn around the defaults that the scheduler goes by; knows 20 to
    60 % of the items beforehand; takes more or less time; guesses, and admits half to all of the lucky guesses. An item
    that was forgotten is asked again in the same session. Recall is the true chance of recall on the exam day, weighted
    by objective; an item never met counts as 0.

    - **plan**: items by what a second of study today is worth on the exam day.
    - **FSRS 0.9**: each day as many new items as the days need, then what is due, the least remembered first. Minutes
      left over go to more new items, then to what is not due yet, the least remembered first.
    - **capped**: the same, no interval beyond the eve of the exam. With minutes left over spent in this order it chooses
      nearly the same items.
    - **random**: any item.

    | learner | days | minutes a day | recall %: plan / FSRS 0.9 / capped / random | plan better in % of learners: than \
    FSRS / capped / random | answers | heaviest day over mean |
    | --- | --- | --- | --- | --- | --- | --- |
    \(rows.map(\.line).joined(separator: "\n"))

    The heaviest day is the worst of all learners under the plan; who skips days or studies in bursts makes it so.

    """
  }
}

extension Simulation {
  static var size: Int { bank.items.count }
}

extension StringProtocol {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
