import Testing

@testable import Practice

struct AnswerTests {
  @Test(arguments: [
    (Answer.recalled(.good), "g3"), (.chosen([2, 0]), "c0,2"), (.chosen([]), "c"), (.ordered([1, 0, 2]), "o1,0,2"),
    (.matched([1: 0, 0: 3]), "m0-3,1-0"), (.matched([:]), "m"), (.number("16.20"), "n16.20"), (.number(""), "n"),
  ])
  func anAnswerIsOneLineInTheLog(answer: Answer, text: String) {
    #expect(answer.text == text)
    #expect(Answer(text: text) == answer)
  }

  @Test(arguments: ["", "g", "g0", "g5", "c,", "c1,1", "c-1", "ox", "m1", "m1-1,1-2", "m1-2-3", "z1", "3"])
  func whatNoAnswerWroteIsNone(text: String) {
    #expect(Answer(text: text) == nil)
  }
}
