import QuestionBank

/// What everything that is claimed of a learner is about.
extension Blueprint {
  /// `Task Statements 2.3 and 3.1`: what of the exam a bank is about; nil where it does not say, or is about all of it.
  public var taskNames: String? {
    let tasks = tasks.map(\.id)
    guard let last = tasks.last, taskStatements > tasks.count else { return nil }
    guard tasks.count > 1 else { return "Task Statement \(last)" }
    return "Task Statements \(tasks.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `bedrill's own questions on Task Statements 2.3 and 3.1, not the real exam`.
  public var scope: String {
    "bedrill's own questions" + (taskNames.map { " on \($0)" } ?? "") + ", not the real exam"
  }

  /// Of the scored questions of the real exam, about how many are on the task statements of this bank together, if all
  /// weigh the same; nil where the bank does not say.
  public var realQuestions: ClosedRange<Int>? {
    guard !tasks.isEmpty, taskStatements > tasks.count else { return nil }
    let least = scored * tasks.count / taskStatements
    return least...least + 1
  }
}
