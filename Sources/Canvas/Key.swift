/// A key as the learner presses it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Control held, in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
}
