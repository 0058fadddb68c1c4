import QuestionBank
import Testing

@testable import Practice

struct ScopeTests {
  private func blueprint(_ tasks: [String], of all: Int) -> Blueprint {
    Blueprint(
      scored: 50, tasks: tasks.map { Blueprint.Task(id: $0, name: "") }, taskStatements: all)
  }

  @Test func aClaimNamesItsTaskStatementsAndNeverTheRealExam() {
    #expect(
      blueprint(["2.3", "3.1"], of: 14).scope
        == "bedrill's own questions on Task Statements 2.3 and 3.1, not the real exam")
    #expect(blueprint([], of: 0).scope == "bedrill's own questions, not the real exam")
    #expect(blueprint(["2.3", "3.1"], of: 14).realQuestions == 7...8)
    #expect(blueprint([], of: 0).realQuestions == nil)
  }

  @Test func aChanceIsNeverNoneAndNeverCertain() {
    #expect([0, 0.0008, 0.0099].map(Rounded.chance) == ["below 1 %", "below 1 %", "below 1 %"])
    #expect([0.38, 0.929, 0.93].map(Rounded.chance) == ["38 %", "92 %", "93 %"])
    #expect([0.995, 1].map(Rounded.chance) == ["above 99 %", "above 99 %"])
  }

  @Test func pointsSayWhoseTheyAre() {
    #expect(ExamScore.words(300) == "about 300 of bedrill's points")
    #expect(ExamScore.scope(blueprint(["2.3"], of: 14)).hasSuffix("not the real exam's"))
  }
}
