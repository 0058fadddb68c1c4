import Canvas

/// What stands before the learner and since when, so that no key grades what nobody can have read.
struct Sight: Equatable, Sendable {
  /// Milliseconds that an item has stood before a key grades it; a key that comes again sooner is one held down.
  static let least: Int64 = 150

  private var isTold = false
  private var subject = ""
  private var since: Int64 = 0
  private var key: Key?
  private var keyTime: Int64 = 0

  /// The frame of a screen was written to the terminal. What is beside the subject, such as its help, leaves it seen.
  mutating func saw(_ subject: String, at time: Int64) {
    isTold = true
    guard !subject.isEmpty, self.subject != subject else { return }
    self.subject = subject
    since = time
  }

  /// Takes a key, and says what it may do.
  mutating func press(_ key: Key, at time: Int64) -> Haste {
    // Where no frame is ever told, as in a dialogue of lines, there is nothing to be late for.
    guard isTold else { return Haste() }
    let isHeld = key == self.key && time - keyTime < Self.least && time >= keyTime
    (self.key, keyTime) = (key, time)
    return Haste(isHeld: isHeld, standing: time - since >= Self.least || time < since ? subject : "", isTold: true)
  }
}

/// Whether a key came too soon to be meant.
struct Haste: Equatable, Sendable {
  /// Whether the key seems to be held down.
  var isHeld = false
  /// What has stood long enough.
  var standing = ""
  var isTold = false

  func allows(_ weight: Weight, _ subject: String) -> Bool {
    guard isTold else { return true }
    return switch weight {
    case .light: true
    case .heavy: !isHeld
    case .answering: standing == subject
    case .grading: !isHeld && standing == subject
    }
  }

  static let sentence = "That was too quick to be meant. Press the key once more."
}

/// What hangs on a command.
enum Weight: Equatable, Sendable {
  /// It may come as quickly as keys can.
  case light
  /// A key that is held down does not do it again.
  case heavy
  /// It answers what the screen shows, which must have stood long enough to be seen.
  case answering
  /// It grades, or hands in: both of these.
  case grading
}
