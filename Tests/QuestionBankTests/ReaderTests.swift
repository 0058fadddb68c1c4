import Testing

@testable import QuestionBank

@Suite("Reading items")
struct ReaderTests {
  private func items(_ text: String) throws -> [Item] {
    let (bank, findings) = Bank.read([Bank.File(path: "items.yaml", text: text)], on: .base)
    #expect(findings == [])
    return try #require(bank).items
  }

  @Test func aCardHasAFrontAndABack() throws {
    let item = try #require(
      items(head("card") + "  front: What does batch cost?\n  back: >-\n    Half\n    of it.\n").first)
    #expect(item.body == .card(Card(front: "What does batch cost?", back: "Half of it.")))
    #expect(item.prompt == "What does batch cost?")
    #expect(item.guides == .every)
    #expect(item.sources == [.pricing])
    #expect(item.place == Place(file: "items.yaml", line: 1, column: 3))
  }

  @Test func aClozeHidesItsGapAndShowsTheWholeSentenceBehind() throws {
    let item = try #require(
      items(head("card") + "  cloze: \"It is bought in [model units].\"\n  back: By the hour.\n").first)
    #expect(
      item.body
        == .card(
          Card(
            front: "It is bought in [...].", back: "It is bought in model units.\nBy the hour.",
            cloze: "It is bought in [model units].")))
  }

  @Test func aChoiceHasOneKey() throws {
    let item = try #require(
      items(
        head("choice") + """
            guide: [1.4]
            covers: [batch-discount]
            stem: Which option costs least?
            options:
              - text: Batch inference
                key: true
                why: Half the price.
              - text: On-Demand inference
                why: The full price.
            today: Since July 2025, a second option.
          """
      ).first)
    #expect(
      item.body
        == .choice(
          Choice(
            stem: "Which option costs least?",
            options: [
              Option(text: "Batch inference", isKey: true, why: "Half the price."),
              Option(text: "On-Demand inference", why: "The full price."),
            ])))
    #expect(item.guides == [.v1_4])
    #expect(item.covers == ["batch-discount"])
    #expect(item.today == "Since July 2025, a second option.")
  }

  @Test func anItemSaysWhichOptionEmbodiesATrapAndWhatItMustNotMeet() throws {
    let item = try #require(
      items(
        head("choice", id: "second").replacing("23 }", with: "23, note: The page says it of input tokens alone. }")
          + """
            enemies: [sum, card]
            scope: beyond
            stem: Which option costs least?
            options:
              - name: half-price
                text: Batch inference
                key: true
                why: Half.
              - text: On-Demand inference
                why: Full.
                trap: no-commitment-is-cheapest
          """
      ).first)
    #expect(item.body == Item.secondEdition.body)
    #expect(item.sources == Item.secondEdition.sources)
    #expect(item.enemies == ["sum", "card"])
    #expect(item.isBeyondExam)
    #expect(item.traps == ["no-commitment-is-cheapest"])
  }

  @Test func anOrderHasStepsAndDecoys() throws {
    let item = try #require(
      items(
        head("order") + """
            stem: Put the steps into order.
            steps:
              - { text: One, why: First. }
              - { text: Two, why: Then. }
            decoys:
              - { text: Three, why: Never., trap: no-commitment-is-cheapest }
          """
      ).first)
    guard case .order(let order) = item.body else { throw Wrong() }
    #expect(order.all.map(\.text) == ["One", "Two", "Three"])
    #expect(order.decoys == [Step(text: "Three", why: "Never.", trap: "no-commitment-is-cheapest")])
  }

  @Test func aMatchHasPairsAndSpareResponses() throws {
    let item = try #require(
      items(
        head("match") + """
            stem: Match the two.
            pairs:
              - { left: Batch, right: Half, why: So. }
              - { left: On-Demand, right: Full, why: So. }
            spare:
              - { text: Nothing, why: No., trap: no-commitment-is-cheapest }
          """
      ).first)
    guard case .match(let match) = item.body else { throw Wrong() }
    #expect(match.rights == ["Half", "Full", "Nothing"])
    #expect(item.traps == ["no-commitment-is-cheapest"])
  }

  @Test func aNumberKeepsItsDecimalsAsWritten() throws {
    let item = try #require(
      items(
        head("number") + """
            stem: What does it cost?
            answer: 16.20
            unit: USD
            tolerance: 0.01
            solution: Multiply.
          """
      ).first)
    #expect(
      item.body
        == .number(
          Number(stem: "What does it cost?", answer: "16.20", unit: "USD", tolerance: "0.01", solution: "Multiply.")))
  }

  @Test func aCaseIsTakenApartIntoQuestionsThatInheritFromIt() throws {
    let text =
      """
      - id: mill
        rev: 2
        type: case
        objective: 2.3.4
        concepts: [batch-inference]
        guide: ["1.4"]
        sources:
          - { url: "https://aws.amazon.com/bedrock/pricing/", checked: 2026-11-23 }
        scenario: A mill has needs.
        questions:
          - id: mill-first
            rev: 1
            type: choice
            level: apply
            stem: Which one?
            options:
              - { text: This, key: true, why: So. }
              - { text: That, why: No. }
          - id: mill-second
            rev: 1
            type: multi
            concepts: [on-demand]
            level: recall
            stem: Which two? (Choose two.)
            options:
              - { text: This, key: true, why: So. }
              - { text: That, key: true, why: So. }
              - { text: No, why: No. }
      """
    let (bank, findings) = Bank.read([Bank.File(path: "items.yaml", text: text)], on: .base)
    #expect(findings == [])
    let read = try #require(bank)
    #expect(read.cases.map(\.questions) == [["mill-first", "mill-second"]])
    #expect(read[case: "mill"]?.scenario == "A mill has needs.")
    #expect(read["mill-first"]?.caseID == "mill")
    #expect(read["mill-first"]?.concepts == ["batch-inference"])
    #expect(read["mill-first"]?.guides == [.v1_4])
    #expect(read["mill-second"]?.concepts == ["on-demand"])
    #expect(read["mill-second"]?.sources == [.pricing])
    #expect(read["mill-second"]?.kind == .multi)
  }

  @Test func aTemplateKeepsItsVariables() throws {
    let item = try #require(
      items(
        head("number") + """
            stem: "What do {n} tokens cost?"
            answer: "{cost}"
            unit: USD
            tolerance: 0.01
            solution: Multiply.
            draw:
              n: [1000, 2000]
            let:
              cost: n * 0.5
          """
      ).first)
    #expect(
      item.template
        == Template(
          variables: [.init(name: "n", values: ["1000", "2000"])],
          derived: [.init(name: "cost", expression: "n * 0.5")]))
  }

  @Test func theFilesOfABankAreToldByTheirNames() throws {
    let files = [
      Bank.File(
        path: "x/exam.yaml",
        text: """
          code: X
          name: Exam
          questions: 3
          scored: 2
          minutes: 5
          pass_mark: 700
          guides: [{ id: "1.4", name: PDF, published: 2024-2025, cases: true }]
          domains: [{ id: "2", name: Two, weight: 24 }]
          tasks: [{ id: "2.3", name: Three }]
          objectives:
            - id: 2.3.4
              name: Cost
              weight: 2
              summary: Weigh.
              examples:
                "1.4": Older.
          task_statements: 14
          cost: { objectives: [2.3.4], concepts: [batch], at_least: 70 }
          presets:
            - { name: quick, questions: 10 }
            - { name: costs, about: cost }
            - { name: task 2.3, about: ["2.3"] }
          sources: { hosts: [aws.amazon.com], github: [aws] }
          names: { AWS Bedrock: Amazon Bedrock }
          """),
      Bank.File(path: "x/syllabus.yaml", text: "- { id: exam-2.3, text: A line. }"),
      Bank.File(path: "x/traps.yaml", text: "- { id: cheap, name: Cheap, seeing_through: Look. }"),
      Bank.File(
        path: "x/concepts.yaml",
        text: """
          - id: batch
            name: Batch
            objective: 2.3.4
            covers: [exam-2.3]
            primer: It waits.
            confused_with:
              - { id: other, how: It does not wait. }
          - { id: other, name: Other, objective: 2.3.4, primer: It does. }
          """),
      Bank.File(path: "x/prices.csv", text: "not: [yaml"),
    ]
    let (bank, findings) = Bank.read(files)
    #expect(findings == [])
    let read = try #require(bank)
    #expect(read.blueprint.minutes == 5)
    #expect(read.blueprint.editions.map(\.hasCases) == [true])
    #expect(read["2.3.4" as Objective.ID]?.examples == [.v1_4: "Older."])
    #expect(read["cheap" as Trap.ID]?.seeingThrough == "Look.")
    #expect(read["batch" as Concept.ID]?.confusedWith == [.init(id: "other", how: "It does not wait.")])
    #expect(read.syllabus.map(\.id) == ["exam-2.3"])
    #expect(read.blueprint.taskStatements == 14)
    #expect(read.blueprint.cost == .init(objectives: ["2.3.4"], concepts: ["batch"], leastPercent: 70))
    #expect(read.blueprint.presets.map(\.about) == [.everything, .cost, .objectives(["2.3"])])
    #expect(read.blueprint.presets.map(\.questions) == [10, nil, nil])
    #expect(read.blueprint.origins == .init(hosts: ["aws.amazon.com"], owners: ["aws"]))
    #expect(read.blueprint.names == [.init(wrong: "AWS Bedrock", right: "Amazon Bedrock")])
  }

  @Test func lineEndsOfEitherKindAreRead() throws {
    let text = (head("card") + "  front: Why?\n  back: So.\n").replacingLineEnds
    #expect(try items(text).map(\.prompt) == ["Why?"])
  }

  @Test func whatTheFilesDefineReplacesTheBase() throws {
    let concepts = Bank.File(path: "concepts.yaml", text: "- { id: own, name: Own, objective: 2.3.4, primer: It is. }")
    let (bank, findings) = Bank.read([concepts], on: .base)
    #expect(findings == [])
    #expect(bank?.concepts.map(\.id) == ["own"])
    #expect(bank?.traps == Bank.base.traps)
  }

  @Test func anEmptyFileHoldsNoItems() throws {
    #expect(try items("") == [])
    #expect(try items("# nothing yet\n") == [])
  }

  private struct Wrong: Error {}
}

extension String {
  fileprivate var replacingLineEnds: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
