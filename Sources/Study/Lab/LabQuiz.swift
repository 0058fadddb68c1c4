import Numerics
import Practice
import Pricing

/// A question about the workload on the bench, made from it: it is play, and not in the log.
struct LabQuiz: Equatable, Sendable {
  let stem: String
  /// Four, or as many as there are.
  let options: [String]
  /// Which of them is right.
  let key: Int
  /// Why, in sentences.
  let why: [String]
  /// What was chosen; nil until then.
  private(set) var chosen: Int?

  mutating func choose(_ index: Int) {
    if chosen == nil, options.indices.contains(index) { chosen = index }
  }

  /// Nothing where the workload cannot be priced.
  init?(_ figures: LabFigures, _ workload: Workload, random: inout SeededGenerator) {
    let makers: [(LabFigures, Workload, inout SeededGenerator) -> LabQuiz?] = [LabQuiz.whichOption, LabQuiz.howMuch]
    for make in makers.shuffled(using: &random) {
      if let quiz = make(figures, workload, &random) {
        self = quiz
        return
      }
    }
    return nil
  }

  private init(stem: String, right: String, wrong: [String], why: [String], random: inout SeededGenerator) {
    self.stem = stem
    self.why = why
    options = ([right] + wrong.prefix(3)).shuffled(using: &random)
    key = options.firstIndex(of: right) ?? 0
  }

  /// What the exam would choose.
  private static func whichOption(
    _ figures: LabFigures, _ workload: Workload, random: inout SeededGenerator
  ) -> LabQuiz? {
    guard let option = figures.answer.option else { return nil }
    let families = ["On-Demand", "Batch", "Provisioned Throughput", "On-Demand with prompt caching"]
    let right = families[option.isReserved ? 2 : option == .batch ? 1 : option == .onDemand ? 0 : 3]
    return LabQuiz(
      stem: "Which pricing option fits this workload best, as the exam would see it?", right: right,
      wrong: families.filter { $0 != right }, why: [figures.answer.sentence] + figures.answer.others, random: &random)
  }

  /// What a month, or the job, costs in one of the options.
  private static func howMuch(_ figures: LabFigures, _ workload: Workload, random: inout SeededGenerator) -> LabQuiz? {
    guard let row = figures.estimates.randomElement(using: &random) else { return nil }
    let sum = workload.period == .job ? row.estimate.upFront : row.estimate.monthly
    guard sum > .cent else { return nil }
    // What is left out, or taken at the wrong size.
    let slips = [
      try? sum.times(2), sum.divided(by: 2), row.estimate.lines.first.map { sum - $0.amount }, try? sum.times(10),
      sum.divided(by: 10), try? sum.times(3),
    ].compactMap { $0 }
    var wrong: [String] = []
    for text in slips.filter({ $0 > .zero }).map(\.readable) where text != sum.readable && !wrong.contains(text) {
      wrong.append(text)
    }
    let period = workload.period == .job ? "in all" : "a month of \(workload.days) days"
    let lines = row.estimate.lines.map { "\($0.name): \($0.billed) x \($0.price.text) = \($0.amount.readable)" }
    return LabQuiz(
      stem: "What does \(row.option.name) cost \(period), in USD?", right: sum.readable, wrong: wrong, why: lines,
      random: &random)
  }
}
