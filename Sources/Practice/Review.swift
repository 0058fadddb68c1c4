import QuestionBank
import Scheduling

/// One answer, as it stands in the log for ever.
public struct Review: Equatable, Sendable, Identifiable {
  public var id: ID
  public var item: Item.ID
  public var revision: Int
  public var time: Moment
  /// The learner's day when it was given.
  public var day: Day
  public var kind: Item.Kind
  public var grade: Grade
  public var answer: Answer
  /// Nil for cards, and where nobody was asked.
  public var confidence: Confidence?
  /// How many options there were to choose from; 0 where there were none.
  public var options: Int
  /// Milliseconds from the question to the answer, 0 to `longest`.
  public var duration: Int
  public var mode: Mode
  /// What the quantities of a template came from; 0 where nothing was drawn.
  public var draw: UInt64
  /// Whether it was right by the key of then, whatever became of the bank since; nil for a card, and where the file
  /// is from before this was kept and nobody can tell.
  public var isRight: Bool?
  /// What was chosen, by the names of the options; empty where nothing has a name. See `Item.names(of:)`.
  public var names: String
  public var isUndone: Bool

  /// The longest time that an answer can have taken, in milliseconds: some 30 years, so that sums stay whole numbers.
  /// A clock that was set takes no more.
  public static let longest = 1 << 40

  public init(
    id: ID, item: Item.ID, revision: Int = 1, time: Moment, day: Day, kind: Item.Kind, grade: Grade, answer: Answer,
    confidence: Confidence? = nil, options: Int = 0, duration: Int = 0, mode: Mode = .study, draw: UInt64 = 0,
    isRight: Bool? = nil, names: String = "", isUndone: Bool = false
  ) {
    self.id = id
    self.item = item
    self.revision = revision
    self.time = time
    self.day = day
    self.kind = kind
    self.grade = grade
    self.answer = answer
    self.confidence = confidence
    self.options = options
    self.duration = min(max(0, duration), Review.longest)
    self.mode = mode
    self.draw = draw
    self.isRight = isRight
    self.names = names
    self.isUndone = isUndone
  }

  /// A time-ordered UUID (version 7, RFC 9562), in lower case.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var rawValue: String
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// 48 bits of time, 74 bits of chance.
    public init(time: Moment, random: (UInt64, UInt64)) {
      let high = UInt64(bitPattern: time.milliseconds) << 16 | 0x7000 | (random.0 & 0xFFF)
      let low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
      let digits = Self.hex(high) + Self.hex(low)
      var text = ""
      for (position, digit) in digits.enumerated() {
        if [8, 12, 16, 20].contains(position) { text.append("-") }
        text.append(digit)
      }
      rawValue = text
    }

    private static func hex(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    public var description: String { rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where the answer was given.
  public enum Mode: Hashable, Sendable {
    /// Changes the schedule.
    case study
    /// Practiced without changing the schedule.
    case practice
    /// After the item or its page was read: it shows what was read, and not what was known. In study and in timed exams
    /// it moves the schedule; in practice, and in the questions that show where to begin, it does not.
    case openBook
    case openPractice
    /// In the questions that show where to begin: it says what is known, and the schedule stays as it is.
    case findOut
    /// In the timed exam of this name.
    case exam(String)
    /// In another program, whose log was brought in: it moves the schedule, and is no evidence of anything else.
    case imported

    /// Whether it changes the schedule.
    public var isScheduled: Bool { self != .practice && self != .openPractice && self != .findOut }
    /// Whether it was given in study, with or without the answer in sight.
    public var isStudy: Bool { self == .study || self == .openBook }
    /// Whether the answer had been read shortly before.
    public var isOpenBook: Bool { self == .openBook || self == .openPractice }
    /// Whether its minutes are among those of the day: what leaves the schedule as it is leaves the day as it is.
    public var takesMinutes: Bool { isScheduled }

    /// The same with the answer in sight.
    public var openBook: Mode {
      switch self {
      case .study, .openBook, .exam: .openBook
      case .practice, .openPractice, .findOut: .openPractice
      case .imported: self
      }
    }

    public var text: String {
      switch self {
      case .study: "study"
      case .practice: "practice"
      case .openBook: "open"
      case .openPractice: "open-practice"
      case .findOut: "find-out"
      case .exam(let attempt): "exam:" + attempt
      case .imported: "imported"
      }
    }

    public init?(text: String) {
      switch text {
      case "study": self = .study
      case "practice": self = .practice
      case "open": self = .openBook
      case "open-practice": self = .openPractice
      case "find-out": self = .findOut
      case "imported": self = .imported
      default:
        guard text.hasPrefix("exam:"), text.count > 5 else { return nil }
        self = .exam(String(text.dropFirst(5)))
      }
    }
  }
}

/// How sure the learner was.
public enum Confidence: String, CaseIterable, Sendable { case sure, unsure, guessed }
