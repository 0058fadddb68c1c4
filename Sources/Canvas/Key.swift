/// A key as the learner presses it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Control held, in lower case.
  case control(Character)
  /// A character with Alt held, which terminals send as Escape and the character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// A key that has no name here, such as one of the function keys.
  case unnamed
}
