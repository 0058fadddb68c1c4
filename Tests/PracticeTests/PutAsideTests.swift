import QuestionBank
import Testing

@testable import Practice

/// What was put aside is asked nowhere, and in an exam only where the learner agrees.
struct PutAsideTests {
  private static let objective: Objective.ID = "2.3.4"
  private var all: [Item.ID] {
    Bank.wide.items.filter { $0.objective == Self.objective && $0.kind != .card && !$0.isSum && $0.caseID == nil }
      .map(\.id)
  }

  private func request(_ questions: Int, takesAside: Bool = false) -> ExamRequest {
    ExamRequest(
      questions: questions, scope: .objectives([Self.objective]), guide: .v1_1, takesAside: takesAside)
  }

  @Test func anExamLeavesOutWhatWasPutAside() throws {
    let aside = Set(all.prefix(20))
    let pool = ExamPool(request(10), bank: .wide, aside: aside)
    for seed in 0..<50 {
      let drawn = try pool.draw(seed: UInt64(seed))
      #expect(aside.isDisjoint(with: drawn.map(\.item)))
    }
  }

  @Test func anExamThatWouldBeTooSmallSaysWhatIsPutAsideAndTakesItWhenTheLearnerAgrees() throws {
    let aside = Set(all.dropFirst(4))
    let problem = #expect(throws: ExamProblem.self) {
      try ExamPool(request(10), bank: .wide, aside: aside).draw(seed: 1)
    }
    #expect(
      problem?.description
        == "the bank has 4 questions for this exam, and 10 were asked for. Ask for 4, or take more objectives, or have "
        + "the \(aside.count) asked too that you put aside.")
    let drawn = try ExamPool(request(10, takesAside: true), bank: .wide, aside: aside).draw(seed: 1)
    #expect(drawn.count == 10)
  }

  @Test func aCaseIsLeftOutAsAWhole() throws {
    let request = ExamRequest(questions: 20, scope: .objectives([Self.objective]), guide: .v1_4)
    let part: Item.ID = "case-2.3.4-1-0"
    let pool = ExamPool(request, bank: .wide, aside: [part])
    for seed in 0..<50 {
      let drawn = try pool.draw(seed: UInt64(seed))
      #expect(!drawn.contains { $0.item.rawValue.hasPrefix("case-2.3.4-1-") })
    }
  }
}
