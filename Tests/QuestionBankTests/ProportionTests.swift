import Testing

@testable import QuestionBank

/// What the bank promises of itself as a whole, by counting.
@Suite("The proportions of the bank")
struct ProportionTests {
  private static let bank = (try? TheBank.read()) ?? Bank()
  private static let items = bank.items
  private static let questions = items.filter { $0.kind != .card }
  /// Questions whose options are chosen.
  private static let chosen = items.filter { $0.kind == .choice || $0.kind == .multi }

  private func share(_ items: [Item], _ holds: (Item) -> Bool) -> Double {
    Double(items.count(where: holds)) / Double(max(1, items.count))
  }

  @Test func thereIsEnoughToAsk() {
    #expect(Self.items.count >= 560)
    for objective in Self.bank.blueprint.objectives {
      #expect(Self.questions.count { $0.objective == objective.id } >= 24, "\(objective.id)")
    }
  }

  /// The qualifiers with which the exam weighs what would do against what does best.
  @Test func aThirdOfTheStemsWeigh() {
    let signs = [
      "MOST", "LEAST", "BEST", "LOWEST", "HIGHEST", "FEWEST", "Which solution", "meets these requirements",
      "meet these requirements", "operational overhead",
    ]
    #expect(share(Self.chosen) { item in signs.contains { item.prompt.contains($0) } } >= 1.0 / 3)
  }

  /// A company or a team is a fine beginning.
  @Test func atMostAThirdOpenWithATrade() {
    let plain = ["company", "team", "developer", "start-up", "startup"]
    let trades = Self.questions.filter { item in
      let words = item.prompt.split(separator: " ").prefix(3).map { $0.filter { $0.isLetter || $0 == "-" } }
      return ["A", "An"].contains(words.first) && !words.dropFirst().contains { plain.contains($0) }
    }
    #expect(3 * trades.count <= Self.questions.count, "\(trades.count) of \(Self.questions.count)")
  }

  /// Names, amounts and parallel halves of one sentence may; what need not does not.
  @Test func optionsBeginWithDifferentWords() {
    let fixed = Self.chosen.filter { $0.template == nil }
    let alike = fixed.filter { item in
      let first = Set(item.options.compactMap { $0.text.split(separator: " ").first?.lowercased() })
      return first.count == 1 && first.isDisjoint(with: ["amazon", "aws"])
    }
    #expect(10 * alike.count <= fixed.count, "\(alike.map(\.id))")
  }

  @Test func sumsAreFew() {
    #expect(share(Self.items, \.isSum) <= 0.08)
  }

  @Test func aTrapIsEmbodiedByTwoItemsOrMore() {
    for trap in Self.bank.traps {
      #expect(Self.items.count { $0.traps.contains(trap.id) } >= 2, "\(trap.id)")
    }
  }

  /// What a candidate is asked to tell apart is right somewhere and a rival somewhere else.
  @Test(arguments: [
    "Comprehend", "Textract", "Rekognition", "Amazon Lex", "Polly", "Transcribe", "Translate", "Personalize",
    "SageMaker Clarify", "SageMaker Model Cards", "Augmented AI", "AI Service Card", "Data Automation",
    "content filter", "denied topic", "word filter", "sensitive information", "contextual grounding",
    "Automated Reasoning", "AWS Pricing Calculator", "forecast", "LoRA", "reinforcement fine-tuning",
    "AWS Transform", "RAG evaluation", "performance", "SageMaker Canvas",
  ]) func aSubjectIsKeyAndRival(_ name: String) {
    func holds(_ text: String) -> Bool { text.lowercased().contains(name.lowercased()) }
    #expect(Self.questions.contains { $0.rightAnswers.contains(where: holds) })
    #expect(Self.questions.contains { item in item.options.contains { !$0.isKey && holds($0.text) } })
  }

  /// Closed to new customers, so a stem set in the past or a note of today stands by.
  @Test(arguments: ["Amazon Kendra", "Amazon Q Business", "SageMaker Clarify", "Amazon Augmented AI", "Audit Manager"])
  func aClosedServiceAsTheKeySaysSo(_ name: String) {
    for item in Self.chosen where item.rightAnswers.contains(where: { $0.contains(name) }) {
      #expect(item.today != nil, "\(item.id)")
    }
  }

  /// Out of scope by the word of the guide, so neither right nor wrong anywhere.
  @Test(arguments: ["AWS Support", "Service Quotas", "AWS WAF", "AWS Shield", "Amazon Cognito"])
  func whatIsOutOfScopeIsNoOption(_ name: String) {
    #expect(!Self.questions.contains { item in item.options.contains { $0.text.contains(name) } })
  }
}
