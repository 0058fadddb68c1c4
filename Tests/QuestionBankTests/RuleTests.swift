import Testing

@testable import QuestionBank

@Suite("Rules")
struct RuleTests {
  private func choice(
    stem: String = "Which option costs least?",
    _ options: [String] = ["Batch inference", "On-Demand inference", "Provisioned Throughput", "Custom Model Import"],
    why: String = "It fits the need."
  ) -> String {
    head("choice") + "  stem: \(stem)\n  options:\n"
      + options.enumerated().map { "    - text: \($1)\n      why: \(why)\n" + ($0 == 0 ? "      key: true\n" : "") }
      .joined()
  }

  @Test func aGoodItemPasses() throws {
    try lint(choice())
  }

  @Test func aChoiceHasFourOptions() throws {
    try lint(
      choice(["Batch", "On-Demand", "Import"]).replacing("- id:", with: "- ▶id:"),
      finds: .count("options", 3, 4...4, in: "choice"))
  }

  @Test func optionsDiffer() throws {
    try lint(choice(["Batch", "On-Demand", "Import", "▶on demand"]), finds: .equalTexts("on demand"))
  }

  @Test(arguments: [
    ("It is right, unlike option B.", "option B"),
    ("The first answer fits better.", "first answer"),
    ("See the option above for more.", "option above"),
    ("Compare with answer 2 here.", "answer 2"),
  ]) func noTextNamesAPosition(_ why: String, _ phrase: String) throws {
    let marked = choice(why: "It fits.").replacing("why: It fits.", with: "why: ▶\(why)", maxReplacements: 1)
    try lint(marked, finds: .namesPosition(phrase))
  }

  @Test func wordsThatOnlyLookLikePositionsPass() throws {
    try lint(choice(why: "A first choice of many, and a short answer. A model answers a question."))
  }

  @Test func allOfTheAboveIsNoOption() throws {
    try lint(
      choice(["Batch", "On-Demand", "Import", "▶All of the above"]), finds: .allOrNone("all of the above"))
  }

  @Test func aNegativeIsInCapitals() throws {
    try lint(choice(stem: "▶Which option is not billed?"), finds: .quietNegative("not"))
    try lint(choice(stem: "Which option is NOT billed?"))
    try lint(choice(stem: "The team does not wait. Which option fits?"))
  }

  @Test func aMultiSaysHowMany() throws {
    let options = ["One", "Two", "Three", "Four", "Five"].enumerated()
    let text = { (stem: String) in
      head("multi") + "  stem: \(stem)\n  options:\n"
        + options.map { "    - { text: Number \($1), key: \($0 < 2), why: So it is. }\n" }.joined()
    }
    try lint(text("▶Which two?"), finds: .howMany("(Choose two.)"))
    try lint(text("Which ones? (Choose two.)"))
  }

  @Test func twoItemsDoNotAskTheSame() throws {
    let stem = "A mill prints ten thousand labels every single night. Which option costs least?"
    try lint(
      choice(stem: stem)
        + choice(stem: stem.replacing("labels", with: "texts"))
        .replacing("- id: sum", with: "- ▶id: second"),
      finds: .nearDuplicate("sum", at: Place(file: "items.yaml", line: 1, column: 3)))
    try lint(
      choice(stem: stem)
        + choice(stem: "Which option answers within the same second?", ["On-Demand", "Batch", "Import", "Nothing"])
        .replacing("id: sum", with: "id: second"))
  }

  @Test func aKeyThatStandsOutByItsLengthIsAWarning() throws {
    try lint(
      choice(["▶Batch inference, because nobody waits for the answers", "On-Demand", "Import", "Caching"]),
      finds: .lengthCue(key: 53, next: 9))
  }

  @Test func wrongNamesAreFoundAndRightOnesAreNot() throws {
    let names = try TheBank.read().blueprint.names
    let wrong = WrongNames(names)
    #expect(names.count > 50)
    for entry in names {
      #expect(wrong.first(in: "It is \(entry.wrong), they say.") != nil, "\(entry.wrong)")
      #expect(wrong.first(in: "It is \(entry.right), they say.") == nil, "\(entry.right)")
    }
  }

  @Test func servicesBearTheirNames() throws {
    try lint(
      choice(stem: "▶Which price of AWS Bedrock is lowest?"),
      finds: .serviceName("AWS Bedrock", right: "Amazon Bedrock"))
    try lint(choice(stem: "Which price at AWS, Bedrock included, is lowest of all?"))
  }

  @Test func sourcesAreFromTheList() throws {
    try lint(
      choice().replacing("\"https://aws.amazon.com", with: "▶\"https://example.com"), finds: .host("example.com"))
    try lint(choice().replacing("https://aws.amazon.com/bedrock", with: "https://github.com/aws/agent-toolkit"))
    try lint(
      choice().replacing("\"https://aws.amazon.com/bedrock", with: "▶\"https://github.com/someone"),
      finds: .host("github.com"))
  }

  @Test func sourcesWereCheckedBeforeTodayAndNotLongAgo() throws {
    let marked = choice().replacing("2026-11-23", with: "▶2026-11-23")
    try lint(marked, finds: .future("2026-11-23"), today: "2026-11-22")
    try lint(choice(), today: "2026-11-23")
    try lint(marked, finds: .stale("2026-11-23", days: 181), today: "2027-05-23", staleAfterDays: 180)
    try lint(choice(), today: "2027-05-22", staleAfterDays: 180)
    try lint(choice(), today: "2030-01-01")
  }

  @Test func anOptionFitsTheScreen() throws {
    let long = Array(repeating: "word", count: 57).joined(separator: " ")
    try lint(choice(["Batch", "On-Demand", "Import", "▶" + long]), finds: .tooTall(lines: 5))
    try lint(choice(["Batch", "On-Demand", "Import", String(long.dropLast(5))]))
  }

  @Test func charactersAreSafe() throws {
    try lint(choice(stem: "▶Which one\u{2019}s cheapest?"), finds: .unsafe(0x2019, instead: "'"))
    try lint(choice(stem: "▶Which 😀?"), finds: .unsafe(0x1F600, instead: nil))
    try lint(choice(stem: "Which one does Zoë choose?"))
  }

  @Test func aNumberAsksToCompute() throws {
    try lint(
      head("number").replacing("level: compute", with: "level: ▶apply") + """
          stem: How much?
          answer: 16.20
          unit: USD
          tolerance: 0.01
          solution: Multiply.
        """, finds: .level("number"))
  }

  @Test func aCaseIsForTheGuideThatHasThem() {
    let items = ["a", "b"].map { id in
      var item = Item.choice(Item.ID(id), stem: "Which fits \(id)?", options: ["\(id)1", "\(id)2", "\(id)3", "\(id)4"])
      item.caseID = "mill"
      return item
    }
    let found = Case(id: "mill", guides: [.v1_4, .v1_1], scenario: "A mill.", questions: ["a", "b"])
    let findings = Lint.findings(in: .with(items, cases: [found]), today: "2026-11-24")
    #expect(findings.map(\.problem) == [.rule(.caseUnder("1.1"))])
  }

  @Test func aCaseHasTwoToFourQuestions() {
    var item = Item.choice("a")
    item.caseID = "mill"
    let found = Case(id: "mill", guides: [.v1_4], scenario: "A mill.", questions: ["a"])
    let findings = Lint.findings(in: .with([item], cases: [found]), today: "2026-11-24")
    #expect(findings.map(\.problem) == [.rule(.count("questions", 1, 2...4, in: "case"))])
  }
}

@Suite("The list of ids")
struct IdentifierListTests {
  private func find(_ list: String, in items: [Item]) -> [Finding] {
    let ids = IdentifierList(Bank.File(path: "ids.txt", text: list))
    return Lint.findings(in: .with(items), ids: ids, today: "2026-11-24")
  }

  @Test func aBankThatMatchesItsListPasses() {
    #expect(find("# ids\n\nsum 1\nold 3 retired\n", in: [.choice("sum")]) == [])
  }

  @Test func aNewIdIsAdded() {
    #expect(find("", in: [.choice("sum")]).map(\.problem) == [.rule(.unlisted("sum", revision: 1))])
  }

  @Test func anIdDoesNotVanishInSilence() {
    #expect(
      find("gone 1\nsum 1\n", in: [.choice("sum")])
        == [Finding(.vanished("gone"), at: Place(file: "ids.txt", line: 1))])
  }

  @Test func aRetiredIdIsNotUsedAgain() {
    #expect(find("sum 1 retired\n", in: [.choice("sum")]).map(\.problem) == [.rule(.revived("sum"))])
  }

  @Test func aRevisionIsTheOneOnTheList() {
    #expect(
      find("sum 2\n", in: [.choice("sum")]).map(\.problem) == [.rule(.otherRevision("sum", listed: 2, now: 1))])
  }

  @Test func aLineThatSaysNothingIsFound() {
    #expect(
      find("sum 1\nnonsense\nx 1 gone\n", in: [.choice("sum")])
        == [
          Finding(.listLine("nonsense"), at: Place(file: "ids.txt", line: 2)),
          Finding(.listLine("x 1 gone"), at: Place(file: "ids.txt", line: 3)),
        ])
  }

  @Test func theListGrowsAndNeverShrinks() {
    let old = IdentifierList(Bank.File(path: "ids.txt", text: "zebra 1\ngone 2\n"))
    var item = Item.choice("zebra")
    item.revision = 3
    let new = IdentifierList(.with([item, .choice("apple")]), after: old)
    #expect(new.text == "apple 1\ngone 2 retired\nzebra 3\n")
    #expect(IdentifierList(Bank.File(path: "", text: new.text)).text == new.text)
  }
}

@Suite("Coverage")
struct CoverageTests {
  private func find(_ minimums: Minimums, _ items: [Item]) -> [Finding.Problem] {
    Lint.findings(in: .with(items), today: "2026-11-24", minimums: minimums).map(\.problem)
  }
  private let two = [
    Item.choice("a", covers: ["batch-discount"]),
    Item.choice("b", stem: "What is it?", options: ["w", "x", "y", "z"], level: .recall),
  ]

  @Test func aBankOfOnesOwnIsHeldToNothing() {
    #expect(find(.none, two) == [])
  }

  @Test func aLineIsAskedOftenEnoughAndInDifferentWays() {
    #expect(
      find(Minimums(itemsPerLine: 2), two) == [.rule(.lineAsked("batch-discount", 1, least: 2))])
    let same = two.map { item in
      var item = item
      (item.covers, item.level) = (["batch-discount"], .recall)
      return item
    }
    #expect(find(Minimums(itemsPerLine: 2), same) == [.rule(.lineOneWay("batch-discount"))])
  }

  @Test func aConceptIsAskedAtEachLevel() {
    #expect(
      Set(find(Minimums(levels: [.recall, .apply]), two).map(\.sentence))
        == Set(
          [Rule.conceptLacks("on-demand", "recall"), .conceptLacks("on-demand", "apply")].map(\.sentence)
            + [Rule.conceptLacks("temperature", "recall"), .conceptLacks("temperature", "apply")].map(\.sentence)))
  }

  @Test func aTrapIsSetTwice() {
    #expect(
      find(Minimums(itemsPerTrap: 1), two) == [.rule(.trapUsed("no-commitment-is-cheapest", 0, least: 1))])
  }

  @Test func objectivesAndTypesHaveTheirNumbers() {
    #expect(find(Minimums(itemsPerObjective: 2), two) == [.rule(.objectiveItems("3.1.2", 0, least: 2))])
    #expect(find(Minimums(itemsPerKind: [.choice: 3, .card: 0]), two) == [.rule(.kindItems("choice", 2, least: 3))])
    #expect(find(Minimums(cases: 1), two) == [.rule(.kindItems("case", 0, least: 1))])
  }

  @Test func shortfallsAreErrorsOnlyWhereThatIsAsked() {
    func severities(_ severity: Finding.Severity) -> [Finding.Severity] {
      Lint.findings(in: .with(two), today: "2026-11-24", minimums: Minimums(cases: 1, severity: severity))
        .map(\.severity)
    }
    #expect(severities(.warning) == [.warning])
    #expect(severities(.error) == [.error])
    #expect(Minimums.bundled.severity == .error)
  }

  @Test func theTableFitsTheScreen() {
    let text = CoverageTable(.with(two)).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(
      text.hasPrefix(
        """
        Objective, by type                     card choice  multi  order  match number
        2.3.4 Cost tradeoffs                      0      2      0      0      0      0
        3.1.2 Inference parameters                0      0      0      0      0      0
        All                                       0      2      0      0      0      0
        Cases: 0

        Objective, by level and guide        recall  apply compare compute   1.4   1.1
        2.3.4 Cost tradeoffs                      1      1       0       0     2     2
        """))
  }
}
