import Foundation
import Numerics
import QuestionBank
import Testing

@testable import Practice

struct ExamDrawTests {
  /// The share of an objective in a number of questions, by the weights alone.
  private static func exact(_ objective: Objective.ID, of questions: Int) -> Double {
    let sum = Bank.objectiveWeights.reduce(0) { $0 + $1.1 }
    return Double(questions * Bank.objectiveWeights.first { $0.0 == objective }!.1) / Double(sum)
  }

  /// All 10,000 seeds where BEDRILL_LONG is set, as `make torture` does; a tenth of them elsewhere.
  private static let seeds = ProcessInfo.processInfo.environment["BEDRILL_LONG"] == nil ? 1_000 : 10_000

  /// Whoever asks for what was offered gets it, whatever chance does.
  @Test(arguments: [(ExamRequest.Scope.all, 999), (.all, 400), (.pricing, 999), (.objectives(["2.3.4"]), 500)])
  func whatIsOfferedInsteadOfTooManyCanBeHad(scope: ExamRequest.Scope, questions: Int) throws {
    // One in four keeps three others out, so that it depends on chance how many there are.
    var bank = Bank.wide
    for index in bank.items.indices where index % 4 != 0 {
      bank.items[index].enemies = [bank.items[index - index % 4].id]
    }
    let pool = ExamPool(ExamRequest(questions: questions, scope: scope), bank: bank)
    for seed in UInt64(0)..<5 {
      var offered = 0
      do { _ = try pool.draw(seed: seed) } catch {
        guard case .tooSmall(let wanted, let available, _) = error else { continue }
        #expect(wanted == questions)
        offered = available
      }
      #expect(offered > 0)
      for other in [seed, 0, 1, 2, 3] {
        #expect(try pool.asked(for: offered).draw(seed: other).count == offered)
      }
    }
  }

  @Test func thousandsOfExamsKeepTheWeightsTheCasesAndTheirWord() throws {
    let bank = Bank.wide
    let pools = [Guide.v1_4, .v1_1].map { guide in
      ExamPool(bank.blueprint.exam(bank.blueprint.whole, guide: guide), bank: bank)
    }
    var places = Places()
    var withCase = 0
    for seed in 0..<Self.seeds {
      let isOld = seed % 2 == 0
      let exam = try pools[isOld ? 0 : 1].draw(seed: UInt64(seed))
      let items = exam.map { bank[$0.item]! }
      let faults = Self.faults(items, scored: exam.map(\.isScored), bank)
      if !faults.isEmpty { Issue.record("seed \(seed): \(faults.joined(separator: "; "))") }
      let hasCase = items.contains { $0.caseID != nil }
      withCase += hasCase ? 1 : 0
      if hasCase, !isOld { Issue.record("seed \(seed): a case in an exam by guide 1.1") }
      for (item, question) in zip(items, exam) { places.add(question.shuffle, item.kind) }
    }
    #expect(withCase > Self.seeds * 45 / 100)
    for kind in [Item.Kind.choice, .multi, .match] {
      let (chi, limit) = places.chiSquare(kind)
      #expect(chi < limit, "\(kind): \(chi)")
    }
  }

  /// What is wrong with an exam of 65 questions, of which 50 count.
  private static func faults(_ items: [Item], scored: [Bool], _ bank: Bank) -> [String] {
    var faults: [String] = []
    if items.count != 65 || Set(items.map(\.id)).count != 65 { faults.append("not 65 different questions") }
    if items.contains(where: { $0.kind == .card }) { faults.append("a card") }
    for (all, total) in [(items, 65), (zip(items, scored).filter(\.1).map(\.0), 50)] {
      if all.count != total { faults.append("\(all.count) instead of \(total)") }
      let counts = all.reduce(into: [:]) { $0[$1.objective, default: 0] += 1 }
      for (objective, _) in Bank.objectiveWeights
      where abs(Double(counts[objective] ?? 0) - exact(objective, of: total)) >= 1 {
        faults.append("\(objective) has \(counts[objective] ?? 0) of \(total)")
      }
    }
    let cases = items.map(\.caseID)
    for caseID in Set(cases.compactMap { $0 }) {
      let at = cases.indices.filter { cases[$0] == caseID }
      if at.count != bank[case: caseID]!.questions.count { faults.append("\(caseID) is torn") }
      if at.last! - at.first! != at.count - 1 { faults.append("\(caseID) is scattered") }
    }
    return faults
  }

  /// How often each option of questions of a type came to each place.
  private struct Places {
    private var counts: [Item.Kind: [[Int]]] = [:]

    mutating func add(_ shuffle: [Int], _ kind: Item.Kind) {
      let size = shuffle.count
      for (place, option) in shuffle.enumerated() {
        counts[kind, default: Array(repeating: Array(repeating: 0, count: size), count: size)][option][place] += 1
      }
    }

    /// The squared standardized deviations of a matrix of places are chi-square with (n - 1)^2 degrees of freedom; the
    /// limit is what one of ten thousand exceeds.
    func chiSquare(_ kind: Item.Kind) -> (value: Double, limit: Double) {
      let table = counts[kind]!
      let n = Double(table.count)
      let expected = Double(table[0].reduce(0, +)) / n
      let deviation = table.joined().reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
      return (deviation * (n - 1) / n, [4: 33.72, 5: 44.92][table.count]!)
    }
  }

  @Test func levelsAreMixedAsTheBankHasThem() throws {
    let bank = Bank.wide
    let pool = ExamPool(bank.blueprint.exam(bank.blueprint.whole, guide: .v1_1), bank: bank)
    for seed in 0..<100 {
      let exam = try pool.draw(seed: UInt64(seed))
      for level in Level.allCases {
        let count = exam.count { bank[$0.item]!.level == level }
        #expect(4...27 ~= count, "seed \(seed): \(level) \(count)")
      }
    }
  }

  @Test func theSameSeedGivesTheSameExamAndAnotherSeedAnother() throws {
    let pool = ExamPool(Bank.wide.blueprint.exam(Bank.wide.blueprint.whole, guide: .v1_4), bank: .wide)
    #expect(try pool.draw(seed: 7) == pool.draw(seed: 7))
    #expect(try pool.draw(seed: 7) != pool.draw(seed: 8))
  }

  @Test func whatWasMetNeverOrLongestAgoComesFirst() throws {
    let bank = Bank.wide
    var random = SeededGenerator(seed: 3)
    // All but a few were met, at different times.
    let reviews = bank.items.enumerated().compactMap { number, item -> Review? in
      guard number % 7 != 0 else { return nil }
      var review = Review.test(item.id, .good, name: "\(number)")
      review.time = Moment(milliseconds: Int64(random.next() % 1_000_000))
      return review
    }
    let seen = Dictionary(uniqueKeysWithValues: reviews.map { ($0.item, $0.time.milliseconds) })
    let pool = ExamPool(bank.blueprint.exam(bank.blueprint.whole, guide: .v1_1), bank: bank, reviews: reviews)
    for seed in 0..<50 {
      let drawn = Set(try pool.draw(seed: UInt64(seed)).map(\.item))
      for item in bank.items where drawn.contains(item.id) {
        let passedOver = bank.items.filter {
          $0.objective == item.objective && $0.level == item.level && $0.kind != .card && $0.caseID == nil
            && !$0.isSum && !drawn.contains($0.id)
        }
        let earliest = passedOver.map { seen[$0.id] ?? .min }.min() ?? .max
        #expect(seen[item.id] ?? .min <= earliest, "seed \(seed): \(item.id)")
      }
    }
  }

  @Test func presetsTakeTheirPart() throws {
    let bank = Bank.wide
    func exam(_ name: String) throws -> [Item] {
      let preset = try #require(bank.blueprint.preset(named: name))
      return try ExamPool(bank.blueprint.exam(preset, guide: .v1_1), bank: bank).draw(seed: 1).map { bank[$0.item]! }
    }
    #expect(try exam("quick").count == 10)
    #expect(try exam("2.3").allSatisfy { $0.objective.rawValue.hasPrefix("2.3.") })
    #expect(try exam("3.1").allSatisfy { $0.objective.rawValue.hasPrefix("3.1.") })
    #expect(try exam("pricing").allSatisfy { bank.blueprint.cost!.includes($0) })
    #expect(try exam("pricing").count { $0.objective == "2.3.4" } >= 14)
    #expect(try exam("full").count == 65)
  }

  @Test func sumsAndWhatIsBeyondTheGuidesComeOnlyWhenAskedFor() throws {
    var bank = Bank.wide
    for index in bank.items.indices where index % 9 == 0 { bank.items[index].guides = .beyond }
    bank.items[1].template = Template(variables: [])
    func pool(_ change: (inout ExamRequest) -> Void) -> [Item] {
      var request = ExamRequest(questions: 1)
      change(&request)
      return ExamPool(request, bank: bank).units.flatMap(\.items)
    }
    let plain = pool { _ in }
    #expect(!plain.contains { $0.kind == .number || $0.template != nil || $0.isBeyondExam })
    #expect(pool { $0.takesSums = true }.contains { $0.kind == .number })
    #expect(pool { $0.takesSums = true }.contains { $0.template != nil })
    #expect(!pool { $0.takesSums = true }.contains { $0.isBeyondExam })
    #expect(pool { $0.takesBeyond = true }.contains { $0.isBeyondExam })
    // What is asked for by name is asked.
    let number = bank.items.first { $0.kind == .number }!.id
    #expect(pool { $0.scope = .items([number]) }.map(\.id) == [number])
  }

  @Test func noQuestionComesInManyExamsWhereThereAreEnough() throws {
    let bank = Bank.wide
    let pool = ExamPool(bank.blueprint.exam(bank.blueprint.whole, guide: .v1_1), bank: bank)
    var times: [Item.ID: Int] = [:]
    for seed in 0..<60 { for question in try pool.draw(seed: UInt64(seed)) { times[question.item, default: 0] += 1 } }
    for (id, count) in times where Self.exact(bank[id]!.objective, of: 65) * 4 <= 30 {
      #expect(count <= 20, "\(id)")
    }
    #expect(times.values.max()! <= 30)
  }

  @Test func timeIsThatOfTheRealExamUnlessSaid() {
    let blueprint = Bank.wide.blueprint
    #expect(blueprint.exam(blueprint.whole, guide: .v1_1).budget(blueprint) == 90 * 60_000)
    #expect(blueprint.exam(blueprint.shortest, guide: .v1_1).budget(blueprint) == 831_000)
    #expect(ExamRequest(questions: 10, time: 60_000).budget(blueprint) == 60_000)
  }

  @Test func presetsAreNamedAsPeopleTypeThem() {
    let blueprint = Bank.wide.blueprint
    for text in ["2.3", "task 2.3", "task-2.3", "Task2.3"] {
      #expect(blueprint.preset(named: text)?.name == "task 2.3")
    }
    #expect(blueprint.preset(named: "full") == blueprint.whole)
    #expect(blueprint.preset(named: "everything") == nil)
  }

  @Test func anObjectiveThatRunsOutGivesItsSeatsToTheOthers() throws {
    var bank = Bank.wide
    bank.items.removeAll { $0.objective == "2.3.4" && $0.id != "2.3.4-0" }
    let exam = try ExamPool(ExamRequest(questions: 65), bank: bank).draw(seed: 1)
    #expect(exam.count == 65)
    #expect(exam.count { bank[$0.item]!.objective == "2.3.4" } == 1)
  }

  @Test func aBankThatIsTooSmallSaysSo() {
    var bank = Bank.wide
    bank.items = Array(bank.items.filter { $0.kind != .card && !$0.isSum && $0.caseID == nil }.prefix(12))
    let problem = #expect(throws: ExamProblem.self) {
      try ExamPool(ExamRequest(questions: 20), bank: bank).draw(seed: 1)
    }
    #expect(
      problem?.description
        == "the bank has 12 questions for this exam, and 20 were asked for. Ask for 12, or take more objectives.")
    #expect(throws: ExamProblem.questionsOutOfRange(0)) {
      try ExamPool(ExamRequest(questions: 0), bank: bank).draw(seed: 1)
    }
    #expect(throws: ExamProblem.tooSmall(wanted: 1, available: 0)) {
      try ExamPool(ExamRequest(questions: 1), bank: Bank()).draw(seed: 1)
    }
  }

  @Test func objectivesAreNamedOneByOneOrByTheirTask() throws {
    let blueprint = Bank.wide.blueprint
    #expect(try ExamRequest.objectives(["2.3.4"], in: blueprint) == ["2.3.4"])
    #expect(try ExamRequest.objectives(["3.1"], in: blueprint).count == 6)
    let problem = #expect(throws: ExamProblem.self) { try ExamRequest.objectives(["2.3.9"], in: blueprint) }
    #expect(problem?.description.hasPrefix("there is no objective 2.3.9. The bank has 2.3.1, 2.3.2") == true)
  }

  @Test func onlyWhatIsAskedForComesWhenItemsAreNamed() throws {
    let ids: [Item.ID] = ["2.3.4-1", "case-2.3.4-1-0", "3.1.1-5"]
    let request = ExamRequest(questions: 3, scope: .items(ids), guide: .v1_4)
    #expect(Set(try ExamPool(request, bank: .wide).draw(seed: 1).map(\.item)) == Set(ids))
  }

  // MARK: Enemies

  @Test func enemiesNeverMeetInAnExam() throws {
    var bank = Bank.wide
    // Each question has a twin that asks in other words.
    bank.items += bank.items.compactMap { item -> Item? in
      guard case .choice(var choice) = item.body, item.caseID == nil else { return nil }
      var twin = item
      twin.id = Item.ID("twin-\(item.id)")
      choice.stem = "Asked otherwise: \(item.id)"
      twin.body = .choice(choice)
      return twin
    }
    let pool = ExamPool(bank.blueprint.exam(bank.blueprint.whole, guide: .v1_4), bank: bank)
    for seed in 0..<100 {
      let ids = Set(try pool.draw(seed: UInt64(seed)).map(\.item.rawValue))
      for id in ids where id.hasPrefix("twin-") {
        #expect(!ids.contains(String(id.dropFirst(5))), "seed \(seed): \(id)")
      }
    }
  }
}

struct ApportionmentTests {
  @Test func seatsAddUpAndStayWithinOneOfExact() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      let total = Int.random(in: 0...100, using: &random)
      let seats = Apportionment.seats(
        total, weights: weights, limits: weights.map { _ in .max },
        .largestRemainder(ties: weights.map { _ in random.next() }))
      #expect(seats.reduce(0, +) == total)
      for (weight, seat) in zip(weights, seats) {
        #expect(abs(Double(seat) - Double(total * weight) / Double(sum)) < 1)
      }
    }
  }

  @Test func aLimitIsKeptAndWhatItLeavesIsShared() {
    #expect(
      Apportionment.seats(10, weights: [1, 1, 2], limits: [9, 9, 1], .largestRemainder(ties: [2, 1, 0])) == [4, 5, 1])
    #expect(Apportionment.seats(10, weights: [1, 1], limits: [2, 3], .largestRemainder(ties: [0, 1])) == [2, 3])
    #expect(Apportionment.seats(3, weights: [], limits: [], .largestRemainder(ties: [])) == [])
  }

  @Test func theLargestRemainderIsHamiltonsMethod() {
    // Populations and seats of the textbook case: 7 seats for 21, 6, 8, 28 of 63.
    let seats = Apportionment.seats(
      7, weights: [21, 6, 8, 28], limits: [9, 9, 9, 9], .largestRemainder(ties: [0, 1, 2, 3]))
    #expect(seats == [2, 1, 1, 3])
  }

  @Test func aRandomStartGivesEachItsShareInTheLongRun() {
    let weights = [50, 1, 7, 0, 42]
    var given = [0, 0, 0, 0, 0]
    for number in 0..<1_000 {
      let start = Double(number) / 1_000
      let seats = Apportionment.seats(20, weights: weights, limits: [20, 20, 20, 20, 20], .systematic(start: start))
      #expect(seats.reduce(0, +) == 20)
      for (place, seat) in seats.enumerated() {
        #expect(abs(Double(seat) - Double(20 * weights[place]) / 100) < 1)
        given[place] += seat
      }
    }
    #expect(given == weights.map { 200 * $0 })
  }
}
