import Numerics
import Testing

@testable import QuestionBank

/// Whatever happens to a file, reading it ends with a bank or with findings.
@Suite("Spoiled files")
struct FuzzTests {
  private static let good =
    head("choice") + """
        stem: >-
          A mill prints labels
          every night.
        options:
          - text: "Batch"
            key: true
            why: So.
          - { text: On-Demand, why: No., trap: no-commitment-is-cheapest }
      - id: card
        rev: 1
        type: card
        objective: 3.1.2
        concepts: [temperature]
        level: recall
        sources:
          - { url: "https://aws.amazon.com/", checked: 2026-11-23 }
        cloze: 'It is [so].'
      """

  private static let pieces = [
    ":", "- ", "\n", "  ", "\t", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "|", ">-", "---\n", "...\n", "!!str ",
    "!x ",
    "?", "? ", "%", "@", "`", "\u{0}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{2028}", "\r", "é", "😀", "<<: ", "true", "~",
    "\\", "\\u12", "type: case", "key: true", "\u{FFFE}",
  ]

  @Test(arguments: 1...40) func neverTrap(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var text = Array(Self.good.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) { spoil(&text, &random) }
      let spoiled = String(String.UnicodeScalarView(text))
      let name = ["items.yaml", "concepts.yaml", "exam.yaml", "traps.yaml", "syllabus.yaml"]
        .randomElement(using: &random)!
      let files = [Bank.File(path: name, text: spoiled)]
      let (bank, findings) = Bank.read(files, on: .base)
      #expect((bank == nil) == !findings.isEmpty, "seed \(seed)")
      let lines = spoiled.split(omittingEmptySubsequences: false) { $0.isNewline }.count
      #expect(findings.allSatisfy { 1...(lines + 1) ~= $0.place.line && $0.place.column > 0 }, "seed \(seed)")
      #expect(findings.allSatisfy { !$0.problem.sentence.isEmpty })
      if let bank { _ = Lint.findings(in: bank, files: files, today: "2026-11-24", minimums: .bundled) }
    }
  }

  private func spoil(_ text: inout [Unicode.Scalar], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text.insert(contentsOf: Self.pieces.randomElement(using: &random)!.unicodeScalars, at: place)
    case 1: text.removeSubrange(place..<min(text.count, place + Int.random(in: 1...30, using: &random)))
    case 2 where place < text.count: text[place] = Unicode.Scalar(UInt8.random(in: 0...127, using: &random))
    default:
      let end = min(text.count, place + Int.random(in: 1...60, using: &random))
      text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
    }
  }
}
