import Numerics
import QuestionBank
import Scheduling
import Testing

@testable import Practice

struct QueueTests {
  let items = (0..<40).map {
    Item.plain("i\($0)", objective: Objective.ID("2.3.\($0 % 4 + 1)"), concept: Concept.ID("c\($0 / 4)"))
  }

  @Test func whatComesBackInAnyCaseComesFirstThenDueAndNewAreMixed() {
    let queue = Queue(first: [items[9]], due: Array(items[10..<18]), new: Array(items[20..<24]))
    #expect(queue.all.first == "i9")
    #expect(queue.due.count == 9 && queue.new.count == 4)
    #expect(Set(queue.due + queue.new) == Set(queue.all))
    let places = queue.new.map { queue.all.firstIndex(of: $0)! }
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 1 })
  }

  @Test func cardsStandAmongQuestions() {
    func row(_ name: String, _ body: Item.Body) -> [Item] {
      (0..<8).map {
        Item(
          id: Item.ID("\(name)\($0)"), objective: Objective.ID("2.3.\($0 % 4 + 1)"),
          concepts: [Concept.ID("\(name)\($0)")],
          body: body)
      }
    }
    let row = Queue(new: row("card", Item.card.body) + row("ask", Item.choice.body)).all.map {
      $0.rawValue.hasPrefix("card")
    }
    let runs = row.split(separator: false).map(\.count)
    #expect(runs.max() ?? 0 <= 3 && runs.count >= 3, "\(row)")
  }

  @Test func neighborsAreOfDifferentObjectivesWhereThatCanBe() {
    let blocks = items.sorted { $0.objective < $1.objective }
    let order = Queue(new: blocks).all.compactMap { id in items.first { $0.id == id } }
    let runs = zip(order, order.dropFirst()).count { $0.objective == $1.objective }
    #expect(runs <= 4, "\(runs)")
    #expect(order.indices.dropFirst(2).allSatisfy { Set(order[($0 - 2)...$0].map(\.objective)).count > 1 })
  }

  @Test func siblingsAreNotBackToBackWhereThatCanBe() {
    for seed in 0..<100 {
      var random = SeededGenerator(seed: UInt64(seed))
      let order = Queue.interleaved(items.shuffled(using: &random))
      for (place, (a, b)) in zip(order, order.dropFirst()).enumerated() where Queue.areSiblings(a, b) {
        // Only when nothing else is left.
        #expect(order[(place + 1)...].allSatisfy { Queue.areSiblings(a, $0) }, "seed \(seed): \(a.id) \(b.id)")
      }
    }
  }

  @Test func tooManyOfOneObjectiveAreSpreadOverTheRow() {
    for (many, few) in [(9, 6), (12, 4), (20, 9), (5, 1)] {
      let heavy = (0..<many).map { Item.plain("h\($0)", objective: "2.3.4", concept: Concept.ID("h\($0)")) }
      let light = (0..<few).map { Item.plain("l\($0)", objective: "2.3.1", concept: Concept.ID("l\($0)")) }
      for items in [heavy + light, light + heavy] {
        let row = Queue.interleaved(items)
        var (longest, run) = (0, 0)
        for item in row {
          run = item.objective == "2.3.4" ? run + 1 : 0
          longest = max(longest, run)
        }
        // Where a light one begins, one place fewer is left.
        #expect(longest <= (many + few - 1) / few, "\(many) \(few): \(longest)")
        #expect(Set(row.map(\.id)) == Set(items.map(\.id)))
      }
    }
  }

  @Test func ofAConceptNothingOvertakes() {
    var question = Item.choice
    question.concepts = ["c0"]
    let order = Queue(new: [items[0], question, items[5], items[10]]).all
    #expect(order.firstIndex(of: "i0")! < order.firstIndex(of: "choice")!)
  }

  @Test func questionsOfOneCaseAreSiblings() {
    var (a, b) = (Item.plain("a", concept: "x"), Item.plain("b", concept: "y"))
    #expect(!Queue.areSiblings(a, b))
    a.caseID = "case"
    b.caseID = "case"
    #expect(Queue.areSiblings(a, b))
  }
}
