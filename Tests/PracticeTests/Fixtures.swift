import QuestionBank
import Scheduling

@testable import Practice

extension Day {
  /// 24 November 2026.
  static let test = Day("2026-11-24")!
}

extension Item {
  static let card = Item(
    id: "card", objective: "2.3.4", concepts: ["on-demand"],
    body: .card(Card(front: "What is a token?", back: "A piece.")))

  static let choice = Item(
    id: "choice", objective: "2.3.4", concepts: ["batch"],
    body: .choice(
      Choice(
        stem: "Which costs least?",
        options: [
          Option(text: "On-Demand", why: "Dearer."), Option(text: "Batch", isKey: true, why: "Half."),
          Option(text: "Priority", why: "Dearest."), Option(text: "Provisioned", why: "Idle."),
        ])))

  static let multi = Item(
    id: "multi", objective: "2.3.3",
    body: .multi(
      Choice(
        stem: "Which two? (Choose two.)",
        options: ["a", "b", "c", "d", "e"].map { Option(text: $0, isKey: $0 == "a" || $0 == "d", why: $0) })))

  static let order = Item(
    id: "order", objective: "3.1.3",
    body: .order(
      Order(
        stem: "In which order?", steps: ["one", "two", "three"].map { Step(text: $0, why: $0) },
        decoys: [Step(text: "never", why: "no step")])))

  static let match = Item(
    id: "match", objective: "3.1.4",
    body: .match(
      Match(
        stem: "Match.", pairs: (1...3).map { Match.Pair(left: "l\($0)", right: "r\($0)", why: "w") },
        spare: [Step(text: "r4", why: "spare")])))

  static let number = Item(
    id: "number", objective: "2.3.4",
    body: .number(Number(stem: "How much?", answer: "16.20", unit: "USD", tolerance: "0.01", solution: "9.00 + 7.20")))

  static func plain(_ name: String, objective: Objective.ID = "2.3.4", concept: Concept.ID? = nil) -> Item {
    Item(id: ID(name), objective: objective, concepts: concept.map { [$0] } ?? [], body: Item.card.body)
  }
}

extension Review {
  static func test(
    _ item: Item.ID, _ grade: Grade, on day: Day = .test, mode: Mode = .study, revision: Int = 1, name: String = "r",
    kind: Item.Kind = .card, confidence: Confidence? = nil, duration: Int = 1000
  ) -> Review {
    Review(
      id: ID(name), item: item, revision: revision,
      time: Moment(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000),
      day: day, kind: kind, grade: grade, answer: .recalled(grade), confidence: confidence, duration: duration,
      mode: mode)
  }
}
