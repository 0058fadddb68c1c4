import Numerics
import QuestionBank

extension ExamPool {
  /// A question as it was drawn, before anything is answered.
  public struct Drawn: Equatable, Sendable {
    public var item: Item.ID
    public var revision: Int
    /// What the quantities of a template come from.
    public var draw: UInt64
    public var shuffle: [Int]
    /// The names of the options and of the prompts, by their places in the bank's file of then.
    public var names: [String]
    public var prompts: [String]
    public var isScored: Bool
    /// The answer of a learner who gave none yet.
    var blank: Answer
  }

  /// Draws an exam; the same pool and seed give the same one.
  ///
  /// Objectives get their seats by weight and largest remainder; within one the levels come in proportion, and of a
  /// level what was met never or longest ago comes first. Where nothing was met yet, four seeds in a row ask as few
  /// questions twice as they can, so that no question comes in every exam. Chance decides the rest.
  public func draw(seed: UInt64) throws(ExamProblem) -> [Drawn] {
    guard 1...ExamRequest.mostQuestions ~= request.questions else {
      throw .questionsOutOfRange(request.questions)
    }
    var random = SeededGenerator(seed: seed)
    let units: [Unit]
    do { units = try chosen(&random, uses: uses(before: seed)) } catch {
      guard case .tooSmall(let wanted, let available, let aside) = error else { throw error }
      throw .tooSmall(wanted: wanted, available: most(seed, upTo: available), aside: aside)
    }
    var questions = units.shuffled(using: &random).flatMap(\.items).map { item in
      let draw = item.template == nil ? 0 : random.next()
      return Drawn(
        item: item.id, revision: item.revision, draw: draw, shuffle: item.shuffled(using: &random),
        names: item.optionNames, prompts: item.promptNames, isScored: true,
        blank: item.blankAnswer)
    }
    for index in unscored(questions, &random) { questions[index].isScored = false }
    return questions
  }

  /// How many questions the pool gives, so that whoever asks for them gets them: what an objective lacks, or what stands in
  /// the way of something else, is known only once it is drawn, and chance has a hand in it.
  private func most(_ seed: UInt64, upTo available: Int) -> Int {
    var most = min(available, request.questions - 1)
    let seeds = [seed, 0, 1, 2, 3]
    while most > 0 {
      let pool = asked(for: most)
      guard let less = seeds.lazy.compactMap({ pool.shortage($0) }).first else { return most }
      most = min(less, most - 1)
    }
    return 0
  }

  /// How many questions there are where they are not enough; nil where they are.
  private func shortage(_ seed: UInt64) -> Int? {
    var random = SeededGenerator(seed: seed)
    do throws(ExamProblem) {
      _ = try chosen(&random, uses: uses(before: seed))
      return nil
    } catch {
      if case .tooSmall(_, let available, _) = error { return available }
      return 0
    }
  }

  // MARK: Which questions

  /// So many seeds in a row share the questions among them.
  private static let round: UInt64 = 4

  /// How often the exams before this one in its round ask each item; nothing where what was met tells what to ask.
  private func uses(before seed: UInt64) throws(ExamProblem) -> [Item.ID: Int] {
    guard !request.takesSingleItems, units.allSatisfy({ seen(of: $0) == .min }) else { return [:] }
    var uses: [Item.ID: Int] = [:]
    for earlier in (seed - seed % ExamPool.round)..<seed {
      var random = SeededGenerator(seed: earlier)
      for unit in try chosen(&random, uses: uses) { for item in unit.items { uses[item.id, default: 0] += 1 } }
    }
    return uses
  }

  private func chosen(
    _ random: inout SeededGenerator, uses: [Item.ID: Int]
  ) throws(ExamProblem) -> [Unit] {
    if request.takesSingleItems {
      guard count >= request.questions else {
        throw .tooSmall(wanted: request.questions, available: count, aside: aside)
      }
      return units
    }
    let objectives = objectives
    let rounding = rounding(objectives, &random)
    let weights = weights(objectives)
    let rows = objectives.map { row($0, uses, &random) }
    let order = objectives.indices.shuffled(using: &random)
    var limits = objectives.map { objective in
      units.reduce(0) { $0 + ($1.demand[objective] ?? 0) }
    }
    // An objective that runs out gives its seats to the others; each round lowers a limit, so there is an end.
    while true {
      let seats = Apportionment.seats(request.questions, weights: weights, limits: limits, rounding)
      guard seats.reduce(0, +) == request.questions else {
        throw .tooSmall(wanted: request.questions, available: seats.reduce(0, +), aside: aside)
      }
      let (taken, left) = take(seats, objectives, rows: order.map { rows[$0] })
      if left.allSatisfy({ $0 == 0 }) { return taken }
      for (index, missing) in left.enumerated() where missing > 0 { limits[index] = seats[index] - missing }
    }
  }

  /// In the order of the exam; in an exam on costs, those that are costs as a whole first.
  private var objectives: [Objective.ID] {
    let present = Set(units.flatMap { $0.items.map(\.objective) })
    let objectives = bank.blueprint.objectives.map(\.id).filter(present.contains)
    guard request.scope == .pricing, let cost = bank.blueprint.cost else { return objectives }
    return objectives.filter(cost.objectives.contains) + objectives.filter { !cost.objectives.contains($0) }
  }

  /// Of what is asked by how much the bank holds of it, a little comes now and then.
  private func rounding(_ objectives: [Objective.ID], _ random: inout SeededGenerator) -> Apportionment.Rounding {
    request.scope == .pricing
      ? .systematic(start: random.share()) : .largestRemainder(ties: objectives.map { _ in random.next() })
  }

  private func weights(_ objectives: [Objective.ID]) -> [Int] {
    guard request.scope == .pricing, let cost = bank.blueprint.cost else {
      return objectives.map { max(1, bank[$0]?.weight ?? 1) }
    }
    let held = objectives.map { objective in units.reduce(0) { $0 + ($1.demand[objective] ?? 0) } }
    return ExamPool.weights(held, isMain: objectives.map(cost.objectives.contains), cost, of: request.questions)
  }

  /// As many as the bank holds; those that are costs as a whole get at least their percentage of the seats.
  private static func weights(_ held: [Int], isMain: [Bool], _ cost: Blueprint.Cost, of seats: Int) -> [Int] {
    let main = zip(held, isMain).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let rest = held.reduce(0, +) - main
    let least = (seats * cost.leastPercent + 99) / 100
    guard main > 0, rest > 0, main * (seats - least) < rest * least else { return held }
    return zip(held, isMain).map { $1 ? $0 * least * rest : $0 * (seats - least) * main }
  }

  /// The units of an objective in the order they are taken: the least used first, levels in proportion, of a level the
  /// longest unseen first.
  private func row(_ objective: Objective.ID, _ uses: [Item.ID: Int], _ random: inout SeededGenerator) -> [Unit] {
    let row = spread(units.filter { $0.objective == objective }, &random)
    guard !uses.isEmpty else { return row }
    let ranked = row.enumerated().map { place, unit in
      (unit: unit, uses: unit.items.map { uses[$0.id] ?? 0 }.max() ?? 0, place: place)
    }
    return ranked.sorted { ($0.uses, $0.place) < ($1.uses, $1.place) }.map(\.unit)
  }

  /// The units mixed so that each group comes in proportion wherever one begins.
  private func spread(_ units: [Unit], _ random: inout SeededGenerator) -> [Unit] {
    var places: [(unit: Unit, place: Double)] = []
    let groups = Dictionary(grouping: units, by: \.group)
    for group in groups.keys.sorted() {
      // Systematic sampling: a random start, then every so many.
      let start = random.share()
      let ranked = groups[group]!.map { (unit: $0, seen: seen(of: $0), rank: random.next()) }
        .sorted { ($0.seen, $0.rank) < ($1.seen, $1.rank) }
      let seats = ranked.reduce(0) { $0 + $1.unit.items.count }
      var before = 0
      for entry in ranked {
        let size = entry.unit.items.count
        places.append((entry.unit, (Double(before) + start * Double(size)) / Double(seats)))
        before += size
      }
    }
    return places.sorted { ($0.place, $0.unit.items[0].id) < ($1.place, $1.unit.items[0].id) }.map(\.unit)
  }

  private func seen(of unit: Unit) -> Int64 { unit.items.map { seen[$0.id] ?? .min }.max() ?? .min }

  /// Takes from the rows what fits the seats; gives also the seats that stay empty.
  private func take(_ seats: [Int], _ objectives: [Objective.ID], rows: [[Unit]]) -> (taken: [Unit], left: [Int]) {
    var left = Dictionary(uniqueKeysWithValues: zip(objectives, seats))
    var barred: Set<Item.ID> = []
    var taken: [Unit] = []
    for unit in rows.joined() {
      let fits = unit.demand.allSatisfy { (left[$0] ?? 0) >= $1 }
      guard fits, unit.items.allSatisfy({ !barred.contains($0.id) }) else { continue }
      for (objective, count) in unit.demand { left[objective, default: 0] -= count }
      for item in unit.items { barred.formUnion(enemies[item.id]) }
      taken.append(unit)
    }
    return (taken, objectives.map { left[$0] ?? 0 })
  }

  // MARK: What does not count

  /// Which questions are unscored: the scored ones keep the weights too.
  private func unscored(_ questions: [Drawn], _ random: inout SeededGenerator) -> [Int] {
    let count = min(request.unscored, questions.count)
    guard count > 0 else { return [] }
    let byObjective = Dictionary(grouping: questions.indices) { bank[questions[$0].item]!.objective }
    let objectives = objectives.filter { byObjective[$0] != nil }
    let scored = Apportionment.seats(
      questions.count - count, weights: weights(objectives), limits: objectives.map { byObjective[$0]!.count },
      rounding(objectives, &random))
    return zip(objectives, scored).flatMap { byObjective[$0]!.shuffled(using: &random).dropFirst($1) }
  }
}
