/// In which order a day asks what is due and what is new.
public enum StudyOrder: String, CaseIterable, Sendable {
  case mixed
  case dueFirst = "due-first"
  case newFirst = "new-first"

  public var name: String {
    switch self {
    case .mixed: "mixed"
    case .dueFirst: "due first, then new"
    case .newFirst: "new first, then due"
    }
  }
}
