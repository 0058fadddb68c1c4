import QuestionBank

/// An exam that has a name.
public enum ExamPreset: String, CaseIterable, Sendable {
  case quick
  case task23 = "2.3"
  case task31 = "3.1"
  case pricing
  case full

  /// As the learner reads it.
  public var name: String {
    switch self {
    case .quick, .pricing, .full: rawValue
    case .task23, .task31: "task " + rawValue
    }
  }

  /// Reads `2.3`, `task 2.3` and `task-2.3`.
  public init?(named text: String) {
    let text = text.lowercased()
    let rest = text.hasPrefix("task") ? text.dropFirst(4).drop { " -=".contains($0) } : text[...]
    self.init(rawValue: String(rest))
  }

  public func request(_ blueprint: Blueprint, guide: Guide) -> ExamRequest {
    var request = ExamRequest(name: name, questions: 20, guide: guide)
    switch self {
    case .quick: request.questions = 10
    case .task23, .task31:
      request.scope = .objectives(Set(blueprint.objectives.filter { $0.task == rawValue }.map(\.id)))
    case .pricing: request.scope = .pricing
    case .full:
      request.questions = blueprint.questions
      request.unscored = max(0, blueprint.questions - blueprint.scored)
    }
    return request
  }
}
