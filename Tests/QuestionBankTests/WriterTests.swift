import Numerics
import Testing

@testable import QuestionBank

@Suite("Writing a bank")
struct WriterTests {
  /// Reads what was written; places apart, it must be the same.
  private func expectSame(_ bank: Bank, sourceLocation: SourceLocation = #_sourceLocation) {
    let files = bank.written()
    let (again, findings) = Bank.read(files)
    #expect(findings == [], sourceLocation: sourceLocation)
    #expect(again?.withoutPlaces == bank.withoutPlaces, sourceLocation: sourceLocation)
    // What comes out of a written bank is written the same.
    #expect(again?.written() == files, sourceLocation: sourceLocation)
  }

  @Test func everyTypeComesBack() {
    var template = Item(
      id: "template", objective: "2.3.4", concepts: ["on-demand"], level: .compute, sources: [.pricing],
      body: .number(Number(stem: "{n}?", answer: "{cost}", unit: "%", tolerance: "0.01", solution: "Do.")),
      template: Template(
        variables: [.init(name: "n", values: ["1", "2.50"])], derived: [.init(name: "cost", expression: "n * 2")]),
      place: Place(file: "b/items.yaml"))
    template.today = "Since July 2025, it is so: really."
    var cloze = Item.card("cloze")
    cloze.body = .card(Card(cloze: "It is [so] # here: \"really\".", note: "No.")!)
    let items = [
      Item.card("card", front: "A \"quoted\" text: with a colon?", back: "First.\n\nThen."), cloze,
      .choice("choice", covers: ["batch-discount"]),
      .choice("multi", keys: [1, 3]), .secondEdition,
      Item(
        id: "order", objective: "2.3.4", concepts: ["on-demand"], guides: [.v1_1], sources: [.pricing, .pricing],
        body: .order(
          Order(
            stem: "Order", steps: [Step(text: "yes", why: "true"), Step(text: "- a", why: "1.0")],
            decoys: [Step(text: "{x}", why: "[y]")])), place: Place(file: "b/items.yaml")),
      Item(
        id: "match", objective: "2.3.4", concepts: ["on-demand"], sources: [.pricing],
        body: .match(
          Match(
            stem: "Match",
            pairs: [.init(left: "a", right: "b", why: "c"), .init(left: "#", right: "é\\", why: "a\tb")],
            spare: [Step(text: "null", why: "~")])), place: Place(file: "b/items.yaml")),
      template,
    ]
    expectSame(.with(items))
  }

  @Test func aCaseComesBackWithItsQuestions() {
    let items = ["a", "b", "c"].map { id in
      var item = Item.choice(Item.ID(id), file: "cases.yaml")
      item.guides = [.v1_4]
      if id != "c" { item.caseID = "mill" }
      if id == "b" { item.concepts = ["on-demand"] }
      return item
    }
    let found = Case(
      id: "mill", revision: 2, objective: "2.3.4", concepts: ["batch-inference"], guides: [.v1_4], sources: [.pricing],
      scenario: String(repeating: "A mill has needs. ", count: 20).trimmed, questions: ["a", "b"],
      place: Place(file: "cases.yaml"))
    expectSame(.with(items, cases: [found]))
  }

  @Test func aLongTextIsFolded() {
    let text = Bank.with([.card("x", front: String(repeating: "word ", count: 40).trimmed)]).written().last?.text ?? ""
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(text.contains("  front: >-\n    word word"))
  }

  @Test func oddTextsComeBack() {
    var seed = SeededGenerator(seed: 7)
    let alphabet: [Character] = Array("ab :#-[]{}\"'\\>|&*!%@,?\n\té\u{2028}\u{A0}~0")
    for _ in 0..<300 {
      let text = String((0..<Int.random(in: 1...150, using: &seed)).map { _ in alphabet.randomElement(using: &seed)! })
        .trimmed
      if text.isEmpty { continue }
      let (again, findings) = Bank.read(Bank.with([.card("x", front: text)]).written())
      #expect(findings == [], "\(text.debugDescription)")
      #expect(again?.items.first?.prompt == text)
    }
  }

  @Test func whatAgesComesBack() {
    var bank = Bank.with([.card("x")])
    bank.claims = [
      .init(claim: "It is half: really.", items: ["x"], page: "https://aws.amazon.com/", again: "2027-01-01")
    ]
    expectSame(bank)
  }

  @Test func theWholeBankComesBack() throws {
    expectSame(try TheBank.read())
  }
}

extension Bank {
  /// For comparing banks that stand in different files.
  var withoutPlaces: Bank {
    var bank = self
    for index in bank.concepts.indices { bank.concepts[index].place = Place() }
    for index in bank.traps.indices { bank.traps[index].place = Place() }
    for index in bank.syllabus.indices { bank.syllabus[index].place = Place() }
    for index in bank.blueprint.objectives.indices { bank.blueprint.objectives[index].place = Place() }
    for index in bank.cases.indices { bank.cases[index].place = Place() }
    for index in bank.claims.indices { bank.claims[index].place = Place() }
    for index in bank.chapters.indices {
      bank.chapters[index].place = Place()
      for lesson in bank.chapters[index].lessons.indices { bank.chapters[index].lessons[lesson].place = Place() }
    }
    bank.items = bank.items.map { item in
      var item = item
      item.place = Place()
      return item
    }
    return bank
  }
}
