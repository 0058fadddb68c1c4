import Numerics
import Practice
import QuestionBank
import Scheduling

/// A learner made up from a seed: how memories really fade, what was known beforehand, how long answers take.
struct SimulatedLearner: Sendable {
  let truth: Truth
  /// How much of what is recalled of an item carries over to another one of its concept, 0 to 1.
  let transfer: Double
  private let material: Material
  private let curve: MemoryTruth.Curve
  /// How many times as long as others the learner takes.
  private let slowness: Double
  /// The share of lucky guesses that is admitted.
  private let honesty: Double
  private let luck: UInt64
  /// By objective: the share known beforehand.
  private let known: [Double]
  private var memories: [MemoryTruth]
  private var isMet: [Bool]
  private var answers: [UInt64]

  init(_ material: Material, truth: Truth, transfer: Double, seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 17)
    (self.material, self.truth, self.transfer) = (material, truth, transfer)
    let curve = truth.curve(&random)
    self.curve = curve
    let known = 0.2 + 0.4 * random.share()
    let knownBy = material.objectives.map { _ in 1 / (1 + exp(-log(known / (1 - known)) - 0.5 * random.normal())) }
    self.known = knownBy
    slowness = exp(0.25 * random.normal())
    honesty = 0.5 + 0.5 * random.share()
    luck = random.next()
    memories = material.items.indices.map { index in
      let isKnown = random.share() < knownBy[material.objective[index]]
      return isKnown ? .prior(curve, stability: truth.priorStability, difficulty: 5) : MemoryTruth()
    }
    isMet = [Bool](repeating: false, count: material.items.count)
    answers = [UInt64](repeating: 0, count: material.items.count)
  }

  /// The true chance of recalling an item on a day, as far as it was known beforehand or studied.
  private func recall(_ index: Int, on day: Int) -> Double { memories[index].recall(curve, on: day) }

  /// The share right that is expected of a fresh exam: without transfer the bank's own questions, else new ones.
  func shareRight(on day: Int) -> Double {
    transfer == 0
      ? material.own.reduce(0) { sum, part in
        let recall = recall(part.item, on: day)
        return sum + part.weight * (recall + (1 - recall) * material.luck[part.item])
      }
      : material.fresh.reduce(0) { sum, part in
        let beforehand = known[material.objective[part.item]]
        let known = transfer * recall(part.item, on: day) + (1 - transfer) * beforehand
        return sum + part.weight * (known + (1 - known) * 0.25)
      }
  }

  /// An answer as it can be seen.
  struct Given {
    var isRight: Bool
    var confidence: Confidence?
    var seconds: Double
    var feedback: Double
  }

  /// Answers an item, and reads the feedback.
  mutating func answer(_ index: Int, on day: Int) -> Given {
    // The luck hangs on the item and on how often it was asked, so that every way meets the same.
    var random = SeededGenerator(
      seed: luck ^ (UInt64(index) &* 0x9E37_79B9_7F4A_7C15) &+ answers[index] &* 0x1234_5678_9ABC_DEF1)
    let item = material.items[index]
    var chance = recall(index, on: day)
    if !isMet[index], transfer > 0 { chance = 1 - (1 - chance) * (1 - transfer * carriedOver(to: index, on: day)) }
    let isRecalled = random.share() < chance
    let isHard = random.share() < 0.15
    memories[index].study(curve, isRecalled: isRecalled, isHard: isHard, on: day)
    isMet[index] = true
    answers[index] += 1
    let noise = exp(truth.timeSpread * random.normal())
    let seconds = material.seconds[index] * slowness * noise * (isRecalled ? 1 : truth.lapseTime)
    let isLucky = !isRecalled && random.share() < Grading.guessRate(item)
    let isRight = isRecalled ? random.share() >= truth.slip : isLucky
    return Given(
      isRight: isRight, confidence: item.kind == .card ? nil : confidence(isRecalled, isHard, &random),
      seconds: seconds, feedback: material.feedback[index] * slowness)
  }

  private func confidence(_ isRecalled: Bool, _ isHard: Bool, _ random: inout SeededGenerator) -> Confidence {
    if isRecalled { return isHard ? .unsure : .sure }
    return random.share() < honesty ? .guessed : random.share() < 0.3 ? .sure : .unsure
  }

  /// The mean recall of the other items of its concept and depth that were met.
  private func carriedOver(to index: Int, on day: Int) -> Double {
    let others = material.neighbors[index]
    guard !others.isEmpty else { return 0 }
    return others.reduce(0) { $0 + (isMet[$1] ? recall($1, on: day) : 0) } / Double(others.count)
  }
}
