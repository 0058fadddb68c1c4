import Testing

@testable import QuestionBank

@Suite("Schemas for editors")
struct SchemaTests {
  private func schema(_ name: String) throws -> Schema { try Schema(TheBank.text("schema/\(name).schema.json")) }

  @Test(arguments: ["exam", "concepts", "traps", "syllabus", "course", "watch"]) func theFilesBesideTheItemsAreAccepted(
    _ name: String
  )
    throws
  {
    let text = TheBank.text(name + ".yaml")
    #expect(!text.isEmpty)
    #expect(try schema(name).accepts(text))
  }

  @Test func theItemsAreAccepted() throws {
    let items = try schema("items")
    for file in TheBank.files where file.path.contains("/") {
      #expect(try items.accepts(file.text), "\(file.path)")
    }
  }

  private static let card = head("card") + "  front: Why?\n  back: So.\n"
  private static let choice =
    head("choice") + """
        stem: Which one?
        options:
          - { text: This, key: true, why: So. }
          - { text: That, why: No. }

      """

  /// Faults of an item as pairs of what stands in a good one and what stands there instead.
  private static let faults: [(String, String, String)] = [
    (card, "type: card", "type: cart"), (card, "  type: card\n", ""), (card, "  back: So.\n", ""),
    (card, "rev: 1", "rev: one"), (card, "rev: 1", "rev: 0"), (card, "id: sum", "id: Sum_1"),
    (card, "[batch-inference]", "batch-inference"), (card, "[batch-inference]", "[]"),
    (card, "front: Why?", "front:"), (card, "front: Why?", "front: [Why]"), (card, "level: apply", "level: aply"),
    (card, "checked: 2026-11-23", "checked: last week"), (card, "https:", "http:"), (card, "back: So.", "bakc: So."),
    (card, "back: So.", "back: So.\n  guide: [\"1.2\"]"), (card, "back: So.", "back: So.\n  steps: []"),
    (card, "front: Why?", "front: Why?\n  cloze: One [gap]."), (card, "front: Why?", "cloze: No gap."),
    (card, "front: Why?", "cloze: \"[Two] [gaps].\""), (choice, ", why: No.", ""),
    (choice, "That,", "That, key: true,"), (choice, "key: true, ", ""), (choice, "That,", "That, key: maybe,"),
    (choice, "key: true, ", "key: true, trap: no-commitment-is-cheapest, "),
    (choice, "  stem:", "  trap: no-commitment-is-cheapest\n  stem:"),
    (choice, "text: That,", "name: The Other, text: That,"), (card, "back: So.", "back: So.\n  scope: near"),
    (card, "back: So.", "back: So.\n  guide: [\"1.4\"]\n  scope: beyond"),
    (card, "back: So.", "back: So.\n  enemies: other"), (choice, "type: choice", "type: multi"),
    (choice, "  stem: Which one?\n", ""),
    (choice, "  sources:\n    - { url: \"https://aws.amazon.com/bedrock/pricing/\", checked: 2026-11-23 }\n", ""),
  ]

  @Test func goodItemsAreAccepted() throws {
    #expect(try schema("items").accepts(Self.card))
    #expect(try schema("items").accepts(Self.choice))
    let bank = Bank.with([.secondEdition])
    #expect(try schema("items").accepts(bank.written().last?.text ?? ""))
  }

  @Test(arguments: faults.indices) func whatTheReaderRefusesTheSchemaRefuses(_ index: Int) throws {
    let (good, part, fault) = Self.faults[index]
    let text = good.replacing(part, with: fault)
    #expect(text != good)
    #expect(try !schema("items").accepts(text))
    #expect(Bank.read([Bank.File(path: "items.yaml", text: text)], on: .base).bank == nil)
  }

  @Test(arguments: [
    ("concepts", "- { id: a, name: A, objective: 2.3.4 }"), ("concepts", "- { id: a, name: A, primer: It is. }"),
    ("concepts", "- { id: a, name: A, objective: 2.3.4, primer: It is., pricing: true }"),
    ("traps", "- { id: a, name: A }"), ("traps", "- { id: a, name: A, seeing_through: Look., extra: x }"),
    ("syllabus", "- { id: a }"), ("syllabus", "id: a"), ("exam", "code: AIF-C01"),
    ("watch", "- { claim: It is., items: [a], page: here, again: 2027-01-01 }"), ("watch", "- { claim: It is. }"),
    ("course", "- { id: a, title: A, about: It is., concepts: [] }"),
    ("course", "- { id: a, title: A, concepts: [{ id: on-demand }] }"),
    ("course", "- { id: a, title: A, about: It is., concepts: [on-demand] }"),
  ]) func faultsInOtherFilesAreRefused(_ name: String, _ text: String) throws {
    #expect(try !schema(name).accepts(text))
    #expect(Bank.read([Bank.File(path: name + ".yaml", text: text)], on: .base).bank == nil)
  }
}
