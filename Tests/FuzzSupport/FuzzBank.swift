import QuestionBank

/// A small bank as texts, for what is tried on one.
enum FuzzBank {
  static let exam = """
    code: X
    name: An exam
    questions: 6
    scored: 5
    minutes: 9
    pass_mark: 700
    guides:
      - { id: "1.4", name: Old, published: 2024-2025, cases: true }
      - { id: "1.1", name: New, published: 2026-04-30, cases: false }
    domains:
      - { id: "2", name: Two, weight: 1 }
    tasks:
      - { id: "2.3", name: Task }
    objectives:
      - { id: 2.3.4, name: Costs, weight: 3, summary: What things cost. }

    """

  static let concepts = """
    - id: on-demand
      name: On-Demand inference
      objective: 2.3.4
      primer: Pay for what is used, without commitment.

    """

  static let items = ["choice", "card", "number", "order", "match", "multi"].map(item).joined()

  static func item(_ type: String) -> String {
    """
    - id: one-\(type)
      rev: 1
      type: \(type)
      objective: 2.3.4
      concepts: [on-demand]
      level: \(type == "number" ? "compute" : "recall")
      sources:
        - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }
    \(fields[type] ?? "")

    """
  }

  private static let fields = [
    "card": "  front: What is it?\n  back: It is that.",
    "number": "  stem: How much?\n  answer: 16.20\n  unit: USD\n  tolerance: 0.01\n  solution: 9 + 7.20",
    "order": """
      stem: Put the steps into order.
      steps:
        - { text: First, why: It begins. }
        - { text: Second, why: It goes on. }
        - { text: Third, why: It ends. }
    """,
    "match": """
      stem: Match them.
      pairs:
        - { left: A, right: alpha, why: Greek. }
        - { left: B, right: beta, why: Greek. }
        - { left: C, right: gamma, why: Greek. }
    """,
    "multi": """
      stem: Which two are right? (Choose two.)
      options:
        - { text: This, key: true, why: So. }
        - { text: That, key: true, why: So. }
        - { text: Another, why: No. }
        - { text: A third, why: No. }
        - { text: A fourth, why: No. }
    """,
    "choice": """
      stem: Which one is right?
      options:
        - { text: This, key: true, why: So. }
        - { text: That, why: No. }
        - { text: Another, why: No. }
        - { text: A third, why: No. }
    """,
  ]

  static let names = ["items.yaml", "exam.yaml", "concepts.yaml", "traps.yaml", "syllabus.yaml"]

  /// The files of the bank, one of them with another text.
  static func files(_ name: String = "", _ text: String = "") -> [Bank.File] {
    var texts = ["items.yaml": items, "exam.yaml": exam, "concepts.yaml": concepts]
    if !name.isEmpty { texts[name] = text }
    return texts.sorted { $0.key < $1.key }.map { Bank.File(path: $0.key, text: $0.value) }
  }

  static let bank = Bank.read(files()).bank ?? Bank()
}
