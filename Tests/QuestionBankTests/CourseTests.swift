import Testing

@testable import QuestionBank

@Suite("The course")
struct CourseTests {
  private static let all =
    "- id: one\n  title: One\n  about: It is.\n  concepts:\n    - { id: on-demand }\n"
    + "    - { id: batch-inference, after: [on-demand] }\n    - { id: temperature }\n"

  private func bank(_ text: String) throws -> Bank {
    let (bank, findings) = Bank.read([Bank.File(path: "course.yaml", text: text)], on: .base)
    #expect(findings == [])
    return try #require(bank)
  }

  /// Expects that the rules find these at the marks.
  private func lint(_ marked: String, finds rules: Rule...) throws {
    let (text, places) = unmarked(marked, file: "course.yaml")
    let found = Lint.findings(in: try bank(text), today: "2026-11-30").filter { $0.place.file == "course.yaml" }
    #expect(found.map(\.problem) == rules.map { .rule($0) })
    #expect(found.map(\.place) == places)
  }

  @Test func itIsReadInItsOrder() throws {
    let chapters = try bank(Self.all).course
    #expect(chapters.map(\.title) == ["One"])
    #expect(chapters[0].concepts == ["on-demand", "batch-inference", "temperature"])
    #expect(chapters[0].lessons[1].after == ["on-demand"])
    try lint(Self.all)
  }

  @Test func namesInItAreThoseOfConcepts() {
    expect(
      Self.all.replacing("id: temperature", with: "id: ▶temperatur"), in: "course.yaml",
      finds: .unknownName("temperatur", .concept, suggestion: "temperature"))
    expect(
      Self.all.replacing("[on-demand]", with: "[▶on-demnd]"), in: "course.yaml",
      finds: .unknownName("on-demnd", .concept, suggestion: "on-demand"))
  }

  @Test func aConceptIsTaughtOnce() throws {
    try lint(
      Self.all + "    - { id: ▶on-demand }\n",
      finds: .taughtTwice("on-demand", first: Place(file: "course.yaml", line: 5, column: 13)))
  }

  @Test func noConceptIsLeftOut() throws {
    var bank = try bank(Self.all.replacing("    - { id: temperature }\n", with: ""))
    bank.concepts[2].place = Place(file: "concepts.yaml", line: 7, column: 3)
    let found = Lint.findings(in: bank, today: "2026-11-30")
    #expect(
      found == [Finding(.rule(.notTaught("temperature")), at: Place(file: "concepts.yaml", line: 7, column: 3))])
    // Who learns from such a bank still finds it.
    #expect(bank.course.map(\.concepts) == [["on-demand", "batch-inference"], ["temperature"]])
  }

  @Test func whatAConceptNeedsStandsBeforeIt() throws {
    let turned =
      "- id: one\n  title: One\n  about: It is.\n  concepts:\n    - { id: ▶batch-inference, after: [on-demand] }\n"
      + "    - { id: on-demand }\n    - { id: temperature }\n"
    try lint(turned, finds: .taughtTooEarly("batch-inference", before: "on-demand"))
  }

  @Test func aBankWithoutOneIsTaughtByObjectives() {
    #expect(Bank.base.course.map(\.title) == ["Cost tradeoffs", "Inference parameters"])
    #expect(Bank.base.course.map(\.concepts) == [["batch-inference", "on-demand"], ["temperature"]])
    #expect(Lint.findings(in: .base, today: "2026-11-30") == [])
  }

  @Test func theCourseBeginsWithTokensAndOnDemandAndEndsWithWhatIsNew() throws {
    let concepts = try TheBank.read().course.flatMap(\.concepts)
    #expect(concepts.prefix(3) == ["bedrock", "tokens", "on-demand"])
    let place = Dictionary(uniqueKeysWithValues: zip(concepts, 0...))
    #expect(place["rag"]! < place["vector-database"]!)
    #expect(concepts.suffix(6).contains("kiro") && concepts.suffix(6).contains("strands-agents"))
  }
}

@Suite("The parts of a primer")
struct PrimerTests {
  @Test func aPageShowsThemApart() {
    let primer = Primer(
      "A batch job waits. Nobody looks. It costs half. It runs in S3. It ends. Choose it for archives. It is wrong "
        + "for chat. Cues in a stem are \"overnight\" and \"archive\". A cue is \"tomorrow\".")
    #expect(primer.about == ["A batch job waits. Nobody looks.", "It costs half. It runs in S3. It ends."])
    #expect(primer.choice == "Choose it for archives. It is wrong for chat.")
    #expect(primer.cues == "\"overnight\" and \"archive\". \"tomorrow\".")
    #expect(Primer("").about == [] && Primer("Only this.").about == ["Only this."])
  }

  @Test func nothingOfThePrimersIsLost() throws {
    for concept in try TheBank.read().concepts {
      let primer = Primer(concept.primer)
      let shown = (primer.about + [primer.choice, primer.cues]).joined(separator: " ")
      let words = shown.split(separator: " ").count
      #expect(!primer.about.isEmpty, "\(concept.id)")
      // Only "Cues in a stem are" and the like go.
      #expect(concept.primer.split(separator: " ").count - words <= 6 * 2, "\(concept.id)")
    }
  }
}
