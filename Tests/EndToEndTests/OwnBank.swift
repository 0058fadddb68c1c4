import Foundation

/// A bank of somebody else's, about something else: it has nothing in common with the one that comes along.
enum OwnBank {
  static let files = ["exam.yaml": exam, "concepts.yaml": concepts, "traps.yaml": traps, "items.yaml": items]

  static func write(to directory: String) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name)) }
  }

  private static let exam = """
    code: HP-1
    name: Harbor Pilot Certificate
    questions: 10
    scored: 8
    minutes: 20
    pass_mark: 800
    guides:
      - { id: "2026", name: Rules of 2026, published: 2026-01-15, cases: true }
    domains:
      - { id: "A", name: Rules of the road, weight: 60 }
      - { id: "B", name: Lights and signals, weight: 40 }
    tasks:
      - { id: "A.1", name: Who gives way }
      - { id: "B.1", name: What a light means }
    task_statements: 2
    objectives:
      - { id: A.1.1, name: Vessels under sail, weight: 3, summary: Know which of two sailing vessels gives way. }
      - { id: B.1.1, name: Sidelights, weight: 2, summary: Know what the colors of sidelights mean. }
    """

  private static let concepts = """
    - id: port-tack
      name: Port tack
      objective: A.1.1
      primer: A vessel is on port tack when the wind comes over her port side. Of two vessels on different tacks she gives way.
    - id: sidelight
      name: Sidelight
      objective: B.1.1
      primer: A sidelight shows over an arc from right ahead to a little abaft the beam. Green stands at starboard, red at port.
    """

  private static let traps = """
    - id: bigger-goes-first
      name: The bigger vessel goes first
      seeing_through: Size looks like a right. The rules speak of wind and tack, and of narrow channels.
    """

  private static let items = questions.map { item($0, $1, $2) }.joined(separator: "\n")

  private static let questions = [
    ("tack-meeting", "Two yachts meet on different tacks. Which one gives way?", "The yacht on port tack"),
    ("tack-windward", "Both have the wind on the same side. Who keeps clear?", "The one to windward"),
    ("tack-doubt", "It is dark, and the tack of the other cannot be made out. What is prudent?", "Giving way oneself"),
    ("tack-overtaking", "A sailing boat catches up with a tanker from astern. Whose duty is it?", "The sailing boat's"),
    ("light-green", "Only a green light is seen ahead. What does one look at?", "Her starboard side"),
    ("light-red", "Only a red light is seen on the bow. What is shown?", "Her port side"),
    ("light-both", "Red and green stand side by side, dead ahead. How does she lie?", "She comes straight on"),
    (
      "light-stern", "A white light alone is seen at sea, and it grows slowly. What may it be?",
      "A stern light, overtaken"
    ),
  ]

  private static func item(_ id: String, _ stem: String, _ key: String) -> String {
    let isTack = id.hasPrefix("tack")
    return """
      - id: \(id)
        rev: 1
        type: choice
        objective: \(isTack ? "A.1.1" : "B.1.1")
        concepts: [\(isTack ? "port-tack" : "sidelight")]
        level: recall
        sources:
          - { url: "https://example.org/rules", checked: 2026-11-23 }
        stem: "\(stem)"
        options:
          - { text: "\(key)", key: true, why: "So say the rules of \(id)." }
          - { text: "What the bigger one says in \(id)", why: "Size gives no right.", trap: bigger-goes-first }
          - { text: "What the faster one says in \(id)", why: "Speed gives no right." }
          - { text: "Nothing at all in \(id)", why: "There is a rule for it." }
      """
  }
}
