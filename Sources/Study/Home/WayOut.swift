import Canvas

/// What can be done about a progress file that is not as it should be.
public enum WayOut: CaseIterable, Sendable {
  /// Once more, as things stand now.
  case tryAgain
  /// Make the file anew at its place, where nothing stands now, with all that it held.
  case writeAnew
  /// Go on with the file that stands there now, with what it lacks added.
  case takeOther
  /// Write everything into a new file beside it, and quit.
  case keepCopy
  /// Mend it from what can be read, the backups and the journal.
  case mend
  /// Begin a new one; what is left of the old one is kept.
  case beginAnew
  /// Open it for reading.
  case read
  /// Open it on a disk that has no locks.
  case goWithoutLocks

  var row: (key: Key, label: String, word: String, help: String) {
    switch self {
    case .tryAgain: (.enter, "enter", "try again", "Try once more.")
    case .writeAnew: (.character("w"), "w", "write it anew", "Make the file anew, with all that it held, and go on.")
    case .takeOther:
      (.character("t"), "t", "take that one", "Go on with the file that is there now, and add what it lacks.")
    case .keepCopy: (.character("k"), "k", "keep a copy", "Write everything into a new file, and quit.")
    case .mend:
      (.character("m"), "m", "mend it", "Mend it from what can be read, the backups and the journal.")
    case .beginAnew: (.character("b"), "b", "begin anew", "Begin a new file; what is left of the old one is kept.")
    case .goWithoutLocks:
      (
        .character("g"), "g", "go on without",
        "Go on without locks; see to it that no other window or machine has it open: two at once could damage it."
      )
    case .read: (.character("r"), "r", "read only", "Browse, look at progress, use the lab; nothing is kept.")
    }
  }
}
