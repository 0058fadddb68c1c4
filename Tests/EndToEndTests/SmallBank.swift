import Foundation

/// Two questions and a card, within the exam and the concepts of the program's own bank.
enum SmallBank {
  static let rightOption = "The one that is right"
  static let cardFront = "What is on the back?"
  static let cardBack = "This is on the back."

  static func write(to directory: String) throws {
    let files = FileManager.default
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path
    try files.createDirectory(atPath: directory + "/pricing", withIntermediateDirectories: true)
    for name in ["exam.yaml", "syllabus.yaml", "traps.yaml", "concepts.yaml", "prices.csv"] {
      try files.copyItem(atPath: content + "/" + name, toPath: directory + "/" + name)
    }
    let names = ["small-card", "small-one", "small-two"]
    try Data((names.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: directory + "/ids.txt"))
    try Data((card + choice("small-one") + choice("small-two")).utf8)
      .write(to: URL(fileURLWithPath: directory + "/pricing/small.yaml"))
  }

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
