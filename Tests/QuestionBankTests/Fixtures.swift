import Testing

@testable import QuestionBank

extension Guide {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  static let v1_4 = Guide(rawValue: "1.4")!
  // swift-format-ignore: AlwaysUseLowerCamelCase
  static let v1_1 = Guide(rawValue: "1.1")!
}

extension Bank {
  /// What items may refer to in tests.
  static let base = Bank(
    blueprint: Blueprint(
      code: "AIF-C01", name: "AWS Certified AI Practitioner", questions: 65, scored: 50, minutes: 90, passMark: 700,
      editions: [
        Blueprint.Edition(id: .v1_4, name: "PDF", published: "2024-2025", hasCases: true),
        Blueprint.Edition(id: .v1_1, name: "Web", published: "2026-04-30", hasCases: false),
      ],
      domains: [Blueprint.Domain(id: "2", name: "Generative AI", weight: 24)],
      tasks: [Blueprint.Task(id: "2.3", name: "Technologies")],
      objectives: [
        Objective(id: "2.3.4", name: "Cost tradeoffs", summary: "Weigh costs."),
        Objective(id: "3.1.2", name: "Inference parameters", summary: "Know them."),
      ],
      cost: .init(objectives: ["2.3.4"], concepts: ["on-demand"], leastPercent: 70),
      names: [.init(wrong: "AWS Bedrock", right: "Amazon Bedrock")],
      origins: .init(hosts: ["docs.aws.amazon.com", "aws.amazon.com"], owners: ["aws"])),
    concepts: [
      Concept(id: "batch-inference", name: "Batch inference", objective: "2.3.4", primer: "Half the price."),
      Concept(id: "on-demand", name: "On-Demand", objective: "2.3.4", primer: "Pay per token."),
      Concept(id: "temperature", name: "Temperature", objective: "3.1.2", primer: "Randomness."),
    ],
    traps: [Trap(id: "no-commitment-is-cheapest", name: "No commitment means cheapest", seeingThrough: "Compare.")],
    syllabus: [SyllabusLine(id: "batch-discount", text: "Half price.")])

  /// A bank with these items on the base.
  static func with(_ items: [Item], cases: [Case] = []) -> Bank {
    var bank = Bank.base
    bank.items = items
    bank.cases = cases
    return bank
  }
}

extension Source {
  static let pricing = Source(url: "https://aws.amazon.com/bedrock/pricing/", checked: "2026-11-23")
}

extension Item {
  /// A choice with its key first.
  static func choice(
    _ id: Item.ID = "sum", stem: String = "Which option costs least?",
    options: [String] = ["Batch inference", "On-Demand inference", "Provisioned Throughput", "Custom Model Import"],
    keys: Set<Int> = [0], why: String = "It fits the need or it does not.", level: Level = .apply,
    concepts: [Concept.ID] = ["batch-inference"], covers: [SyllabusLine.ID] = [],
    sources: [Source] = [.pricing], file: String = "items.yaml"
  ) -> Item {
    let choice = Choice(
      stem: stem,
      options: options.enumerated().map { Option(text: $1, isKey: keys.contains($0), why: why) })
    return Item(
      id: id, objective: "2.3.4", concepts: concepts, level: level, covers: covers, sources: sources,
      body: keys.count == 1 ? .choice(choice) : .multi(choice), place: Place(file: file))
  }

  /// What an item of the second edition may say beside the rest.
  static let secondEdition: Item = {
    var source = Source.pricing
    source.note = "The page says it of input tokens alone."
    let choice = Choice(
      stem: "Which option costs least?",
      options: [
        Option(name: "half-price", text: "Batch inference", isKey: true, why: "Half."),
        Option(text: "On-Demand inference", why: "Full.", trap: "no-commitment-is-cheapest"),
      ])
    return Item(
      id: "second", objective: "2.3.4", concepts: ["batch-inference"], enemies: ["sum", "card"], guides: .beyond,
      sources: [source], body: .choice(choice), place: Place(file: "items.yaml"))
  }()

  static func card(_ id: Item.ID, front: String = "What is it?", back: String = "It is this.") -> Item {
    Item(
      id: id, objective: "2.3.4", concepts: ["on-demand"], sources: [.pricing],
      body: .card(Card(front: front, back: back)), place: Place(file: "items.yaml"))
  }
}

/// A text with its marks taken out, and where they stood.
func unmarked(_ text: String, file: String) -> (text: String, places: [Place]) {
  var places: [Place] = []
  var plain = String.UnicodeScalarView()
  var (line, column) = (1, 1)
  for scalar in text.unicodeScalars {
    if scalar == "▶" {
      places.append(Place(file: file, line: line, column: column))
      continue
    }
    plain.append(scalar)
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
  return (String(plain), places)
}

/// Expects the findings at the marks, in order, and no other.
func expect(
  _ marked: String, in file: String = "items.yaml", finds problems: Finding.Problem...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (text, places) = unmarked(marked, file: file)
  let (bank, findings) = Bank.read([Bank.File(path: file, text: text)], on: .base)
  let wanted = zip(problems, places).map { Finding($0, at: $1) }
  #expect(places.count == problems.count, "as many marks as problems", sourceLocation: sourceLocation)
  #expect(findings == wanted, sourceLocation: sourceLocation)
  #expect((bank == nil) == !findings.isEmpty, sourceLocation: sourceLocation)
}

/// Expects that the rules find these at the marks, in order, and nothing else.
func lint(
  _ marked: String, finds rules: Rule..., today: String = "2026-11-24", staleAfterDays: Int? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (text, places) = unmarked(marked, file: "items.yaml")
  let files = [Bank.File(path: "items.yaml", text: text)]
  let (bank, findings) = Bank.read(files, on: .base)
  #expect(findings == [], sourceLocation: sourceLocation)
  let found = Lint.findings(in: try #require(bank), files: files, today: today, staleAfterDays: staleAfterDays)
  #expect(places.count == rules.count, "as many marks as rules", sourceLocation: sourceLocation)
  #expect(found.map(\.problem) == rules.map { .rule($0) }, sourceLocation: sourceLocation)
  #expect(found.map(\.place) == places, sourceLocation: sourceLocation)
}

/// The head of an item as it stands in a file.
func head(_ type: String, id: String = "sum") -> String {
  """
  - id: \(id)
    rev: 1
    type: \(type)
    objective: 2.3.4
    concepts: [batch-inference]
    level: \(type == "number" ? "compute" : "apply")
    sources:
      - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }

  """
}
