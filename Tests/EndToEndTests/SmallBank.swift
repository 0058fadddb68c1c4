import Foundation

/// Two questions and a card, for the exam as the program's own bank has it.
enum SmallBank {
  static let rightOption = "The one that is right"
  static let cardFront = "What is on the back?"
  static let cardBack = "This is on the back."

  static func write(to directory: String) throws {
    let files = FileManager.default
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path
    try files.createDirectory(atPath: directory + "/pricing", withIntermediateDirectories: true)
    for name in ["exam.yaml", "prices.csv"] {
      try files.copyItem(atPath: content + "/" + name, toPath: directory + "/" + name)
    }
    let texts = [
      "ids.txt": "small-card\nsmall-one\nsmall-two\n", "concepts.yaml": concept,
      "pricing/small.yaml": card + choice("small-one") + choice("small-two"),
    ]
    for (name, text) in texts {
      try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name))
    }
  }

  private static let concept = """
    - id: on-demand
      name: On-Demand inference
      objective: 2.3.4
      primer: Pay for what is used, without commitment.

    """

  private static func head(_ id: String, _ type: String) -> String {
    """
    - id: \(id)
      rev: 1
      type: \(type)
      objective: 2.3.4
      concepts: [on-demand]
      level: recall
      sources:
        - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }

    """
  }

  private static let card = head("small-card", "card") + "  front: \(cardFront)\n  back: \(cardBack)\n\n"

  private static func choice(_ id: String) -> String {
    head(id, "choice") + """
        stem: Which option is right in "\(id)"?
        options:
          - { text: "\(rightOption)", key: true, why: "It says so – doesn’t it?" }
          - { text: "One that is wrong", why: "It says so." }
          - { text: "Another that is wrong", why: "It says so too." }
          - { text: "A third that is wrong", why: "It says so as well." }


      """
  }
}
