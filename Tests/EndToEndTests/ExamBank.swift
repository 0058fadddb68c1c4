import Foundation

/// 140 questions that never change, so that a seed gives the same exam for ever; each says what its right answer is.
enum ExamBank {
  /// Objectives and their weights.
  static let objectives = [
    ("2.3.1", 3), ("2.3.2", 2), ("2.3.3", 2), ("2.3.4", 5), ("3.1.1", 3), ("3.1.2", 2), ("3.1.3", 3), ("3.1.4", 2),
    ("3.1.5", 4), ("3.1.6", 2),
  ]

  /// - Parameter kinds: the types of the questions of an objective, in turns.
  static func write(to directory: String, kinds: [String] = kinds) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    var items = ""
    var ids = ""
    for (objective, _) in objectives {
      for number in 0..<14 {
        let id = name(objective, number)
        let kind = kinds[number % kinds.count]
        items += head(id, kind, objective, number) + body(id, kind)
        ids += id + "\n"
      }
    }
    for (name, text) in ["exam.yaml": exam, "concepts.yaml": concepts, "items.yaml": items, "ids.txt": ids] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name))
    }
  }

  private static func name(_ objective: String, _ number: Int) -> String {
    "e\(objective.filter { $0 != "." })\(number < 10 ? "0" : "")\(number)"
  }

  static let kinds = ["choice", "choice", "multi", "choice", "order", "match", "number"]

  private static let exam =
    """
    code: AIF-C01
    name: AWS Certified AI Practitioner
    questions: 65
    scored: 50
    minutes: 90
    pass_mark: 700
    guides:
      - { id: "1.4", name: PDF exam guide, published: 2024-2025, cases: true }
      - { id: "1.1", name: Web exam guide, published: 2026-04-30, cases: false }
    domains:
      - { id: "2", name: Two, weight: 50 }
      - { id: "3", name: Three, weight: 50 }
    tasks:
      - { id: "2.3", name: Services }
      - { id: "3.1", name: Design }
    objectives:

    """
    + objectives.map { "  - { id: \($0), name: \"Objective \($0)\", weight: \($1), summary: It is asked. }\n" }.joined()

  private static let concepts = objectives.map { objective, _ in
    (0..<2).map { number in
      """
      - id: \(concept(objective, number))
        name: Concept \(objective) \(number)
        objective: \(objective)
        primer: It stands by itself.

      """
    }.joined()
  }.joined()

  private static func concept(_ objective: String, _ number: Int) -> String {
    "c\(objective.filter { $0 != "." })-\(number % 2)"
  }

  private static func head(_ id: String, _ kind: String, _ objective: String, _ number: Int) -> String {
    let words = ["a", "b", "c", "d"].map { "w\($0)\(id)" }.joined(separator: " ")
    return """
      - id: \(id)
        rev: 1
        type: \(kind)
        objective: \(objective)
        concepts: [\(concept(objective, number))]
        level: \(["recall", "apply", "compare", "compute"][number % 4])
        sources:
          - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }
        stem: "Asked is \(id): \(words)?"

      """
  }

  private static func body(_ id: String, _ kind: String) -> String {
    switch kind {
    case "choice", "multi":
      let keys = kind == "multi" ? 2 : 1
      let names = ["one", "two", "three", "four", "five"].prefix(keys + 3)
      let options = names.enumerated().map { index, name in
        "    - { text: \"\(index < keys ? "right" : "wrong") \(name) \(id)\", \(index < keys ? "key: true, " : "")why: So. }\n"
      }
      return "  options:\n" + options.joined()
    case "order":
      let steps = ["one", "two", "three"].map { "    - { text: \"step \($0) \(id)\", why: So. }\n" }
      return "  steps:\n" + steps.joined() + "  decoys:\n    - { text: \"no step \(id)\", why: So. }\n"
    case "match":
      let pairs = ["one", "two", "three"].map {
        "    - { left: \"left \($0) \(id)\", right: \"pair \($0) \(id)\", why: So. }\n"
      }
      return "  pairs:\n" + pairs.joined() + "  spare:\n    - { text: \"no pair \(id)\", why: So. }\n"
    default: return "  answer: 42\n  unit: USD\n  tolerance: 0\n  solution: It is 42.\n"
    }
  }
}
