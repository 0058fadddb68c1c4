import Canvas
import Practice
import QuestionBank
import Scheduling

@testable import Study

extension Item {
  static let token = Item(
    id: "token", objective: "2.3.4", concepts: ["tokens"],
    sources: [Source(url: "https://aws.amazon.com/bedrock/pricing/", checked: "2026-11-23")],
    body: .card(Card(front: "What does On-Demand charge a text model by?", back: "By input and output tokens.")))

  static let batch = Item(
    id: "batch", objective: "2.3.4", concepts: ["batch-inference"],
    sources: [Source(url: "https://aws.amazon.com/bedrock/pricing/", checked: "2026-11-23")],
    today: "Since November 2025 the Flex tier is another half-price option.",
    body: .choice(
      Choice(
        stem:
          "A retailer summarizes two million reviews every night. Nobody reads one before morning. What costs least?",
        options: [
          Option(text: "Batch inference", isKey: true, why: "Half the price, for work that can wait."),
          Option(text: "On-Demand", why: "The interactive price, for answers nobody waits for.", trap: "no-commitment"),
          Option(text: "Provisioned Throughput", why: "Idle all day, and paid for."),
          Option(text: "Priority tier", why: "A premium for speed."),
        ])))

  static let multi = Item(
    id: "multi", objective: "2.3.3", concepts: ["security"],
    body: .multi(
      Choice(
        stem: "Which two keep traffic private? (Choose two.)",
        options: ["PrivateLink", "TLS", "Artifact", "Macie", "Config"].enumerated().map {
          Option(text: $1, isKey: $0 < 2, why: "Because of \($1).")
        })))

  static let order = Item(
    id: "order", objective: "3.1.3", concepts: ["rag"],
    body: .order(
      Order(
        stem: "Put ingestion into order.",
        steps: ["Collect", "Chunk", "Embed"].map { Step(text: $0, why: "\($0) then.") },
        decoys: [Step(text: "Train", why: "Nothing is trained.")])))

  static let match = Item(
    id: "match", objective: "3.1.4", concepts: ["opensearch"],
    body: .match(
      Match(
        stem: "Match store and need.",
        pairs: [
          Match.Pair(left: "OpenSearch Service", right: "hybrid search", why: "Keywords and vectors."),
          Match.Pair(left: "Neptune", right: "graph relations", why: "A graph."),
          Match.Pair(left: "Aurora PostgreSQL", right: "beside relational data", why: "pgvector."),
        ], spare: [Step(text: "cold archive", why: "S3 Glacier.")])))

  static let number = Item(
    id: "number", objective: "2.3.4", concepts: ["tokens"],
    body: .number(
      Number(
        stem: "150M input tokens at USD 0.06 and 30M output tokens at USD 0.24 per 1M: how much?", answer: "16.20",
        unit: "USD", tolerance: "0.01", solution: "150 x 0.06 = 9.00; 30 x 0.24 = 7.20; together 16.20.")))

  static let caseQuestion: Item = {
    var item = Item.batch
    item.id = "case-1"
    item.concepts = ["on-demand"]
    item.caseID = "case"
    return item
  }()
}

extension Bank {
  static let test = Bank(
    blueprint: Blueprint(
      code: "AIF-C01", name: "AWS Certified AI Practitioner", questions: 65, scored: 50, minutes: 90, passMark: 700,
      tasks: [.init(id: "2.3", name: "Services"), .init(id: "3.1", name: "Design")],
      objectives: [
        Objective(id: "2.3.3", name: "Benefits of the infrastructure"),
        Objective(id: "2.3.4", name: "Cost trade-offs"), Objective(id: "3.1.3", name: "RAG"),
        Objective(id: "3.1.4", name: "Vector stores"),
      ], taskStatements: 14, cost: .init(objectives: ["2.3.4"], concepts: ["tokens"], leastPercent: 70)),
    concepts: [
      Concept(
        id: "batch-inference", name: "Batch inference", objective: "2.3.4",
        primer: "Work that can wait, at half the price.",
        confusedWith: [Concept.Confusion(id: "on-demand", how: "On-Demand answers at once.")]),
      Concept(id: "on-demand", name: "On-Demand", objective: "2.3.4", primer: "Pay for each token."),
      Concept(id: "tokens", name: "Tokens", objective: "2.3.4", primer: "Pieces of text."),
    ],
    traps: [
      Trap(id: "no-commitment", name: "No commitment means cheapest", seeingThrough: "It is the dearest per unit.")
    ],
    items: [.token, .batch, .multi, .order, .match, .number, .caseQuestion],
    cases: [Case(id: "case", scenario: "A retailer with many needs.", questions: ["case-1"])])

  static func of(_ items: Item...) -> Bank {
    var bank = Bank.test
    bank.items = items
    return bank
  }
}

extension Settings {
  /// Questions come without their pages.
  static let askedFirst = Settings(readsFirst: false)
}

extension Now {
  /// 24 November 2026, noon UTC.
  static let test = Now(Moment(milliseconds: 1_795_521_600_000))
}

extension App {
  /// An app whose bank and log were read.
  static func test(
    _ bank: Bank = .test, reviews: [Review] = [], seed: UInt64 = 1, size: Size = .usual
  ) -> App {
    var app = App(seed: seed, size: size)
    _ = app.update(.loaded(Profile(bank: bank, reviews: reviews, settings: .askedFirst)), at: .test)
    return app
  }

  /// An app of somebody who has the pages before the questions.
  static func reading(_ bank: Bank = .taught, seed: UInt64 = 1, size: Size = .usual) -> App {
    var app = App(seed: seed, size: size)
    _ = app.update(.loaded(Profile(bank: bank)), at: .test)
    return app
  }

  /// Presses keys written as a person would.
  mutating func press(_ keys: String, at now: Now = .test) -> [Effect] {
    Key.all(keys).flatMap { update(.key($0), at: now) }
  }

  func text(at now: Now = .test) -> String { view(at: now).text }

  /// Presses the number under which a text is shown now.
  mutating func choose(_ text: String) -> [Effect] {
    let rows = view(at: .test).text.split(separator: "\n")
    for row in rows where row.contains(text) {
      if let digit = row.first(where: \.isNumber) { return press(String(digit)) }
    }
    return []
  }

  var kept: [Review] { profile.reviews }
}
