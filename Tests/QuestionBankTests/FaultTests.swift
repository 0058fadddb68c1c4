import Testing

@testable import QuestionBank

@Suite("Faults in bank files")
struct FaultTests {
  private let card = head("card") + "  front: Why?\n  back: So.\n"

  @Test func aMarkOfTheByteOrderIsNoFault() throws {
    let (bank, findings) = Bank.read([Bank.File(path: "items.yaml", text: "\u{FEFF}" + card)], on: .base)
    #expect(findings == [])
    #expect(bank?.items.first?.place == Place(file: "items.yaml", line: 1, column: 3))
  }

  @Test func bytesThatAreNotTextAreFoundWhereTheyStand() throws {
    let bytes = Array("- id: été\n  rev: é".utf8) + [0xE9, 0x0A]
    #expect(throws: Finding(.notUTF8, at: Place(file: "a.yaml", line: 2, column: 9))) {
      try Bank.File(path: "a.yaml", bytes: bytes)
    }
    #expect(try Bank.File(path: "a.yaml", bytes: Array("- é".utf8)).text == "- é")
  }

  @Test func placesAreRightInAListThatCanOnlyBeReadInParts() {
    expect(
      """
      - id: sum
        type: ▶choise
      - id: [other
        type▶: card
      - id: third
        type: ▶essay
      """, finds: .unknownType("choise", suggestion: "choice"),
      .syntax("did not find expected ',' or ']'"), .unknownType("essay", suggestion: nil))
  }

  @Test func aTypeMustBeKnown() {
    expect(
      """
      - id: sum
        type: ▶choise
      """, finds: .unknownType("choise", suggestion: "choice"))
    expect(
      """
      - id: sum
        type: ▶essay
      """, finds: .unknownType("essay", suggestion: nil))
  }

  @Test func anItemHasAType() {
    expect(
      """
      - ▶id: sum
        rev: 1
      """, finds: .missingField("type", in: "item"))
  }

  @Test func aMisspelledFieldIsFoundWhereItStands() {
    expect(
      card + "  ▶tody: Since July.\n", finds: .unknownField("tody", in: "card", suggestion: "today"))
    expect(
      card + "  ▶colour: red\n", finds: .unknownField("colour", in: "card", suggestion: nil))
  }

  @Test func aFieldOfAnotherTypeIsRefused() {
    expect(card + "  ▶steps: []\n", finds: .unknownField("steps", in: "card", suggestion: nil))
  }

  @Test func aMissingFieldIsFoundAtItsItem() {
    expect(
      """
      - ▶id: sum
        rev: 1
        type: card
        objective: 2.3.4
        concepts: [batch-inference]
        level: recall
        sources:
          - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }
        front: Why?
      """, finds: .missingField("back", in: "card"))
  }

  @Test func anOptionNeedsItsWhy() {
    expect(
      head("choice") + """
          stem: Which one?
          options:
            - text: This
              key: true
              why: So.
            - ▶text: That
        """, finds: .missingField("why", in: "option"))
    expect(
      head("choice") + """
          stem: Which one?
          options:
            - text: This
              key: true
              why: So.
            - text: That
              why:▶
        """, finds: .emptyText("why"))
  }

  @Test func aChoiceHasExactlyOneKey() {
    expect(
      head("choice") + """
          stem: Which one?
          options:
            - { text: This, key: true, why: So. }
            - { text: That, ▶key: true, why: So. }
        """, finds: .choiceKeys(2))
    expect(
      head("choice") + """
          stem: Which one?
          ▶options:
            - { text: This, why: So. }
            - { text: That, why: So. }
        """, finds: .choiceKeys(0))
  }

  @Test func aMultiHasKeysAndOthers() {
    expect(
      head("multi") + """
          stem: Which ones?
          ▶options:
            - { text: This, key: true, why: So. }
            - { text: That, why: So. }
        """, finds: .multiKeys(1, of: 2))
    expect(
      head("multi") + """
          stem: Which ones?
          ▶options:
            - { text: This, key: true, why: So. }
            - { text: That, key: true, why: So. }
        """, finds: .multiKeys(2, of: 2))
  }

  @Test func aFieldHasTheShapeThatItNeeds() {
    expect(
      card.replacing("rev: 1", with: "rev: ▶one"), finds: .wrongShape("rev", .wholeNumber))
    expect(card.replacing("rev: 1", with: "rev: ▶0"), finds: .notPositive("rev"))
    expect(
      card.replacing("rev: 1", with: "rev: ▶9223372036854775807"), finds: .tooLarge("rev", most: 1_000_000))
    expect(card.replacing("[batch-inference]", with: "▶batch-inference"), finds: .wrongShape("concepts", .list))
    expect(card.replacing("front: Why?", with: "front: ▶[Why?]"), finds: .wrongShape("front", .text))
    expect(
      head("choice") + """
          stem: Which one?
          options:
            - { text: This, key: true, why: So. }
            - { text: That, key: ▶maybe, why: So. }
        """, finds: .wrongShape("key", .truth))
    expect(
      head("choice") + """
          stem: Which one?
          options:
            - { text: This, key: true, why: So. }
            - { text: This too, why: So. }
            - ▶That
        """, finds: .wrongShape("option", .fields))
    expect(
      head("number") + """
          stem: How much?
          answer: ▶16,20
          unit: USD
          tolerance: 0.01
          solution: Multiply.
        """, finds: .wrongShape("answer", .decimal))
    expect("▶id: sum\n", finds: .wrongShape("items", .list))
    expect("- ▶sum\n", finds: .wrongShape("item", .fields))
  }

  @Test func listsAreNotTooShort() {
    expect(
      head("order") + """
          stem: Put into order.
          ▶steps:
            - { text: One, why: So. }
        """, finds: .tooFew("steps", 1, least: 2))
    expect(
      card.replacing("concepts: [batch-inference]", with: "▶concepts: []"), finds: .tooFew("concepts", 0, least: 1))
    expect(card + "  ▶guide: []\n", finds: .tooFew("guide", 0, least: 1))
  }

  @Test func anIdIsUsedOnce() {
    expect(
      card + card.replacing("id: sum", with: "id: ▶sum"),
      finds: .repeatedIdentifier("sum", .item, first: Place(file: "items.yaml", line: 1, column: 7)))
  }

  @Test func anIdIsUsedOnceOverAllFiles() {
    let files = ["a.yaml", "b.yaml"].map { Bank.File(path: $0, text: card) }
    let (bank, findings) = Bank.read(files, on: .base)
    #expect(bank == nil)
    #expect(
      findings.map(\.description) == [
        "b.yaml:1:7: error: \"sum\" is already the name of the item at a.yaml:1. Choose another."
      ])
  }

  @Test func anIdIsPlain() {
    expect(card.replacing("id: sum", with: "id: ▶Sum_1"), finds: .badIdentifier("Sum_1"))
    expect(card.replacing("id: sum", with: "id: ▶sum--1"), finds: .badIdentifier("sum--1"))
  }

  @Test func namesMustBeKnown() {
    expect(
      card.replacing("[batch-inference]", with: "[on-demand, ▶batch-inferense]"),
      finds: .unknownName("batch-inferense", .concept, suggestion: "batch-inference"))
    expect(
      card.replacing("objective: 2.3.4", with: "objective: ▶2.3.9"),
      finds: .unknownName("2.3.9", .objective, suggestion: "2.3.4"))
    expect(
      card + "  covers: [▶batch-discont]\n",
      finds: .unknownName("batch-discont", .line, suggestion: "batch-discount"))
    expect(card + "  guide: [\"1.4\", ▶\"1.2\"]\n", finds: .unknownName("1.2", .guide, suggestion: "1.1"))
    expect(
      card.replacing("level: apply", with: "level: ▶aply"), finds: .unknownName("aply", .level, suggestion: "apply"))
  }

  private func options(_ options: String...) -> String {
    head("choice") + "  stem: Which one?\n  options:\n" + options.map { "    - \($0)\n" }.joined()
  }

  @Test func aTrapBelongsToAnOptionThatIsWrong() {
    expect(
      options("{ text: This, key: true, why: So., ▶trap: no-commitment-is-cheapest }", "{ text: That, why: No. }"),
      finds: .trapOfKey)
    expect(
      options("{ text: This, key: true, why: So. }", "{ text: That, why: No., trap: ▶free-lunch }"),
      finds: .unknownName("free-lunch", .trap, suggestion: nil))
  }

  @Test func aTrapOfAnItemIsToStandAtAnOption() {
    expect(card + "  ▶trap: no-commitment-is-cheapest\n", finds: .trapOfItem)
    expect(card.replacing("  front: Why?", with: "  cloze: \"[So].\"\n  ▶trap: free-lunch"), finds: .trapOfItem)
    expect(
      options("{ text: This, key: true, why: So. }", "{ text: That, why: No. }")
        .replacing("  stem:", with: "  ▶trap: no-commitment-is-cheapest\n  stem:"), finds: .trapOfItem)
  }

  @Test func whatIsAboutCostsIsNamedByTheExam() {
    expect(
      "- { id: batch, name: Batch, objective: 2.3.4, ▶pricing: true, primer: It waits. }\n", in: "concepts.yaml",
      finds: .pricingOfConcept)
  }

  @Test func aNameOfAnOptionIsPlainAndUsedOnce() {
    expect(
      options("{ name: a, text: This, key: true, why: So. }", "{ name: ▶a, text: That, why: No. }"),
      finds: .repeatedName("a"))
    expect(
      options("{ name: ▶A b, text: This, key: true, why: So. }", "{ text: That, why: No. }"),
      finds: .badIdentifier("A b"))
    // Prompts and responses are named apart from each other.
    expect(
      head("match") + """
          stem: Match the two.
          pairs:
            - { left_name: a, right_name: a, left: Batch, right: Half, why: So. }
            - { left: On-Demand, right_name: ▶a, right: Full, why: So. }
          spare:
            - { name: ▶a, text: Nothing, why: No. }
        """, finds: .repeatedName("a"), .repeatedName("a"))
  }

  @Test func whatIsBeyondTheExamIsNamedByNoGuide() {
    expect(card + "  ▶guide: [\"1.4\"]\n  scope: beyond\n", finds: .guideBeyond)
    expect(card + "  scope: ▶byond\n", finds: .unknownScope("byond"))
  }

  @Test func aDayExists() {
    expect(card.replacing("checked: 2026-11-23", with: "checked: ▶2026-11-31"), finds: .badDate("2026-11-31"))
    expect(card.replacing("checked: 2026-11-23", with: "checked: ▶last week"), finds: .badDate("last week"))
  }

  @Test func aSourceIsAnAddress() {
    expect(
      card.replacing("\"https://aws.amazon.com/bedrock/pricing/\"", with: "▶the pricing page"),
      finds: .badAddress("the pricing page"))
  }

  @Test func aClozeHasOneGap() {
    expect(head("card") + "  cloze: ▶No gap at all.\n", finds: .gaps(0))
    expect(head("card") + "  cloze: ▶\"[Two] are [too many].\"\n", finds: .gaps(2))
    expect(head("card") + "  cloze: ▶Left [open.\n", finds: .gaps(0))
    expect(
      head("card") + "  ▶front: Why?\n  cloze: One [gap].\n",
      finds: .unknownField("front", in: "cloze card", suggestion: nil))
  }

  @Test func aColonInPlainTextIsNamed() {
    expect(
      card.replacing("back: So.", with: "back: It is so▶: because."), finds: .colonInText)
  }

  @Test func brokenYAMLIsFoundAtItsLine() {
    expect(
      """
      - id: "sum
        rev: 1
      ▶
      """, finds: .syntax("found unexpected end of stream"))
    expect(
      """
      - id: sum
        concepts: [one, two
      ▶  level: apply
      """.replacing("▶  level", with: "  level▶"), finds: .syntax("did not find expected ',' or ']'"))
  }

  @Test func aFaultInOneItemDoesNotHideThoseInOthers() {
    expect(
      """
      # a comment
      - id: first
        type: ▶choise
      - id: second
        front: It is so▶: because.
      - id: third
        type: ▶cart
      """,
      finds: .unknownType("choise", suggestion: "choice"), .colonInText, .unknownType("cart", suggestion: "card"))
  }

  @Test func tabsAreFoundWhereTheyStand() {
    expect("- id: sum\n ▶\trev: 1\n▶\ttype: card\n", finds: .tab, .tab)
  }

  @Test func controlCharactersAreFound() {
    expect(
      "- id: sum▶\u{7}\n  rev: é▶\u{1B}\n  x: ▶\u{85}\n", finds: .controlCharacter(7), .controlCharacter(0x1B),
      .controlCharacter(0x85))
  }

  @Test func controlCharactersThatAreEscapedAreFound() {
    expect(card.replacing("front: Why?", with: "front: ▶\"Why\\e]0;x\\a?\""), finds: .controlCharacter(0x1B))
    expect(card.replacing("front: Why?", with: "front: ▶\"Why\\x85?\""), finds: .controlCharacter(0x85))
  }

  @Test func aFieldStandsOnce() {
    expect(card + "  ▶front: Again?\n", finds: .repeatedField("front"))
  }

  @Test func anchorsAreNotUsed() {
    expect(card.replacing("front: Why?", with: "front: ▶&a Why?"), finds: .anchor)
    expect(card.replacing("front: Why?", with: "front: ▶*a"), finds: .anchor)
  }

  @Test func aFileIsOneDocument() {
    expect(card + "▶---\n" + "- id: x\n", finds: .secondDocument)
  }

  @Test func aConceptIsConfusedWithAKnownOne() {
    expect(
      """
      - id: batch-inference
        name: Batch
        objective: 2.3.4
        primer: It waits.
        confused_with:
          - { id: ▶on-demnd, how: It waits. }
      - { id: on-demand, name: On-Demand, objective: 2.3.4, primer: It does not. }
      """, in: "concepts.yaml", finds: .unknownName("on-demnd", .concept, suggestion: "on-demand"))
  }

  @Test func theExamMustBeThere() {
    let (bank, findings) = Bank.read([Bank.File(path: "items.yaml", text: card)])
    #expect(bank == nil)
    #expect(findings.map(\.problem) == [.missingFile("exam.yaml"), .missingFile("concepts.yaml")])
  }

  @Test func aFaultInTheConceptsIsNotRepeatedAtEachMention() {
    let files = [
      Bank.File(path: "concepts.yaml", text: "- id: [\n"), Bank.File(path: "items.yaml", text: card),
    ]
    var base = Bank.base
    base.concepts = []
    #expect(Bank.read(files, on: base).findings.map(\.place.file) == ["concepts.yaml"])
  }

  @Test func deepNestingIsAFaultAndNoTrap() {
    let text = String(repeating: "[", count: 5_000)
    #expect(!Bank.read([Bank.File(path: "items.yaml", text: text)], on: .base).findings.isEmpty)
  }
}
