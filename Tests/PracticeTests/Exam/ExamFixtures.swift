import QuestionBank
import Scheduling

@testable import Practice

extension ClockReading {
  /// 24 November 2026, noon UTC, an hour after the machine was started.
  static let test = ClockReading(wall: Moment(milliseconds: 1_795_521_600_000), monotonic: 3_600_000, boot: "one")

  /// The same machine later, by both clocks.
  static func + (a: ClockReading, seconds: Double) -> ClockReading {
    let milliseconds = Int64(seconds * 1000)
    return ClockReading(wall: a.wall + milliseconds, monotonic: a.monotonic + milliseconds, boot: a.boot)
  }

  /// With the clock on the wall set by some seconds.
  func set(by seconds: Double) -> ClockReading {
    ClockReading(wall: wall + Int64(seconds * 1000), monotonic: monotonic, boot: boot)
  }

  /// After another start of the machine.
  func restarted(_ boot: String) -> ClockReading { ClockReading(wall: wall, monotonic: 1000, boot: boot) }
}

extension Bank {
  static let objectiveWeights: [(Objective.ID, Int)] = [
    ("2.3.1", 3), ("2.3.2", 2), ("2.3.3", 2), ("2.3.4", 5), ("3.1.1", 3), ("3.1.2", 2), ("3.1.3", 3), ("3.1.4", 2),
    ("3.1.5", 4), ("3.1.6", 2),
  ]

  /// 40 questions an objective of all types and levels, no two of them alike, and three cases and a card for each.
  static let wide: Bank = {
    var items: [Item] = []
    var cases: [Case] = []
    var concepts: [Concept] = []
    for (objective, _) in objectiveWeights {
      for number in 0..<40 { items.append(question(objective, number)) }
      items.append(.plain("card-\(objective)", objective: objective))
      for number in 0..<3 {
        let id = Item.ID("case-\(objective)-\(number)")
        let questions = (0..<(2 + number)).map { part in
          var item = question(objective, 100 + number * 10 + part)
          item.id = Item.ID("\(id)-\(part)")
          item.caseID = id
          item.guides = [.v1_4]
          return item
        }
        items += questions
        cases.append(
          Case(id: id, objective: objective, scenario: "A company.", questions: questions.map(\.id)))
      }
    }
    for item in items {
      for concept in item.concepts where !concepts.contains(where: { $0.id == concept }) {
        concepts.append(
          Concept(id: concept, name: "Concept \(concept)", objective: item.objective))
      }
    }
    return Bank(
      blueprint: Blueprint(
        questions: 65, scored: 50, minutes: 90, passMark: 700,
        editions: [
          .init(id: .v1_4, name: "PDF", published: "2024", hasCases: true),
          .init(id: .v1_1, name: "Web", published: "2026", hasCases: false),
        ], tasks: [.init(id: "2.3", name: "Services"), .init(id: "3.1", name: "Design")],
        objectives: objectiveWeights.map { Objective(id: $0, name: "Objective \($0)", weight: $1) },
        taskStatements: 14, cost: .init(objectives: ["2.3.4"], concepts: ["2.3.1-0", "3.1.1-0"], leastPercent: 70)),
      concepts: concepts,
      traps: [Trap(id: "trap", name: "No commitment means cheapest", seeingThrough: "It is the dearest per unit.")],
      items: items, cases: cases)
  }()

  private static func question(_ objective: Objective.ID, _ number: Int) -> Item {
    let name = "\(objective)-\(number)"
    // Words that no other question has.
    func words(_ kind: String) -> String {
      (0..<4).map { "\(kind)\(name)x\($0)".filter { $0 != "." && $0 != "-" } }.joined(separator: " ")
    }
    let body: Item.Body =
      switch number % 8 {
      case 0..<4:
        .choice(
          Choice(
            stem: words("stem"),
            options: (0..<4).map { Option(text: words("option\($0)"), isKey: $0 == number % 4, why: "Because.") }
          ).setting(number % 4 == 0 ? "trap" : nil))
      case 4:
        .multi(
          Choice(
            stem: words("stem"),
            options: (0..<5).map { Option(text: words("option\($0)"), isKey: $0 < 2, why: "Because.") }
          ).setting("trap"))
      case 5: .order(Order(stem: words("stem"), steps: (0..<4).map { Step(text: words("step\($0)"), why: "w") }))
      case 6:
        .match(
          Match(
            stem: words("stem"),
            pairs: (0..<3).map { Match.Pair(left: words("left\($0)"), right: words("right\($0)"), why: "w") },
            spare: [Step(text: words("spare"), why: "w")]))
      default:
        .number(Number(stem: words("stem"), answer: "\(number)", unit: "USD", tolerance: "0.01", solution: "so"))
      }
    return Item(
      id: Item.ID(name), objective: objective, concepts: [Concept.ID("\(objective)-\(number % 5)")],
      level: Level.allCases[number % 4], body: body)
  }
}

extension Guide {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  static let v1_4 = Guide(rawValue: "1.4")!
  // swift-format-ignore: AlwaysUseLowerCamelCase
  static let v1_1 = Guide(rawValue: "1.1")!
}

extension ExamRequest {
  init(
    name: String = "custom", questions: Int = 20, unscored: Int = 0, time: Int64? = nil, scope: Scope = .all,
    isPractice: Bool = false, prediction: Int? = nil
  ) {
    self.init(
      name: name, questions: questions, unscored: unscored, time: time, scope: scope, guide: .v1_1,
      isPractice: isPractice, prediction: prediction)
  }
}

extension Choice {
  /// The choice with the trap at each wrong option.
  func setting(_ trap: Trap.ID?) -> Choice {
    var choice = self
    for index in options.indices where !options[index].isKey { choice.options[index].trap = trap }
    return choice
  }
}

extension Attempt {
  static func test(
    _ request: ExamRequest = .init(questions: 10), bank: Bank = .wide, seed: UInt64 = 1, at tick: ClockReading = .test
  ) -> Attempt {
    let questions = try! ExamPool(request, bank: bank).draw(seed: seed)
    var attempt = Attempt(
      id: "01a20ada-2c00-7fff-bfff-ffffffffffff", request: request, questions: questions,
      budget: request.budget(bank.blueprint), seed: seed, at: tick)
    attempt.open(at: tick)
    return attempt
  }
}

extension Item {
  /// The answer that is right.
  var rightAnswer: Answer {
    switch body {
    case .card: .recalled(.good)
    case .choice(let choice), .multi(let choice): .chosen(choice.keys)
    case .order(let order): .ordered(Array(order.steps.indices))
    case .match(let match): .matched(Dictionary(uniqueKeysWithValues: match.pairs.indices.map { ($0, $0) }))
    case .number(let number): .number(number.answer)
    }
  }

  /// A whole answer that is wrong.
  var wrongAnswer: Answer {
    switch body {
    case .card: .recalled(.again)
    case .choice(let choice): .chosen([choice.options.indices.first { !choice.options[$0].isKey }!])
    case .multi(let choice):
      .chosen(Set(choice.options.indices.filter { !choice.options[$0].isKey }.prefix(choice.keys.count)))
    case .order(let order): .ordered(order.steps.indices.reversed())
    case .match(let match):
      .matched(
        Dictionary(
          uniqueKeysWithValues: match.pairs.indices.map { ($0, ($0 + 1) % match.pairs.count) }))
    case .number: .number("-1")
    }
  }
}
