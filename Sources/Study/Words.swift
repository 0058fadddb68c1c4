import QuestionBank

/// Counted words.
enum Words {
  /// `Task Statements 2.3 and 3.1`: what of the exam a bank is about; nil where it does not say, or is about all of it.
  static func tasks(_ blueprint: Blueprint) -> String? {
    let tasks = blueprint.tasks.map(\.id)
    guard let last = tasks.last, blueprint.taskStatements > tasks.count else { return nil }
    guard tasks.count > 1 else { return "Task Statement \(last)" }
    return "Task Statements \(tasks.dropLast().joined(separator: ", ")) and \(last)"
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
