import Practice
import QuestionBank

/// What is said of an answer.
enum VerdictText {
  /// `Right.`, `1 of 2 right.`, `Not right. You were sure, so read this one.`
  static func text(_ feedback: Feedback, _ review: Review) -> String {
    guard !feedback.isRight else {
      if review.mode.isOpenBook { return "Right, after reading it: no first answer." }
      return switch review.confidence {
      case .guessed?: review.mode == .findOut ? "Right, by a guess." : "Right, by a guess: it is asked again."
      case .unsure?: "Right, though unsure."
      case .sure?, nil: "Right."
      }
    }
    let parts = feedback.score.flatMap { $0.right > 0 ? "\($0.right) of \($0.of) right." : nil } ?? "Not right."
    return parts + (review.confidence == .sure ? " You were sure, so read this one." : "")
  }
}

extension Item {
  /// The sentence of the prompt that asks, with what belongs to it: the last one with a question mark, or that says what
  /// to put in order or to match; the last of all where there is none.
  var question: String {
    var sentences: [Substring] = []
    var start = prompt.startIndex
    var index = start
    while index < prompt.endIndex {
      let next = prompt.index(after: index)
      if ".?!".contains(prompt[index]), next < prompt.endIndex, prompt[next] == " " {
        sentences.append(prompt[start..<next])
        start = prompt.index(after: next)
      }
      index = next
    }
    sentences.append(prompt[start...])
    if let asking = sentences.lastIndex(where: Self.asks) {
      let end = sentences[(asking + 1)...].firstIndex { $0.first != "(" } ?? sentences.endIndex
      sentences.removeSubrange(end...)
    }
    // What stands in brackets, as "(Choose two.)", and what is too short to stand alone, belongs to the one before.
    var question = sentences.removeLast()
    while let before = sentences.last, question.first == "(" || question.split(separator: " ").count < 4 {
      sentences.removeLast()
      question = prompt[before.startIndex..<question.endIndex]
    }
    return String(question)
  }

  private static func asks(_ sentence: Substring) -> Bool {
    sentence.last == "?" || ["Match ", "Put ", "Order "].contains { sentence.hasPrefix($0) }
  }
}
