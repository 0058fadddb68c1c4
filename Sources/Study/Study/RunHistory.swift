import Practice
import QuestionBank

/// What can be taken back in a run, and given again.
struct RunHistory: Sendable {
  /// What was done, with what stood there before.
  enum Step: Sendable {
    case answered(Session, QuestionPane, draw: UInt64)
    case aside(Item.ID, Session)
  }

  private var past: [Step] = []
  /// Answers that were taken back, the last one last, until another one is given.
  private var takenBack: [Review] = []

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !takenBack.isEmpty }

  mutating func add(_ step: Step) { past.append(step) }

  /// What was done last, which is to be set back; nil where there is nothing.
  mutating func undo() -> Step? { past.popLast() }

  /// Remembers an answer that was taken back, for `redo`.
  mutating func tookBack(_ review: Review) { takenBack.append(review) }

  /// The answer that was taken back last, if it is one on this item.
  mutating func redo(_ item: Item.ID?) -> Review? {
    takenBack.popLast().flatMap { $0.item == item ? $0 : nil }
  }

  /// Something else was done, so what was taken back is not given again.
  mutating func goOn() { takenBack = [] }
}
