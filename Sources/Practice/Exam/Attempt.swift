import Numerics
import QuestionBank

/// A sitting of an exam, from its first question to its report.
public struct Attempt: Equatable, Sendable, Identifiable {
  /// A time-ordered UUID, as of an answer in the log.
  public let id: String
  /// `quick`, `task 2.3`, `custom`.
  public let name: String
  public let seed: UInt64
  public let guide: Guide
  /// Whether the learner may pause.
  public let isPractice: Bool
  /// The share that the learner expected to have right, in percent.
  public let prediction: Int?
  public private(set) var started: Moment
  public private(set) var clock: ExamClock
  public private(set) var entries: [Entry]
  /// The question before the learner.
  public private(set) var position: Int
  public private(set) var state: State
  /// When it was over; nil while it runs.
  public private(set) var ended: Moment?
  /// Whether the question lies open, so that its time counts.
  private var isOpen = false

  public enum State: String, CaseIterable, Sendable {
    case running
    /// Handed in by the learner.
    case submitted
    /// Handed in when the time was up.
    case expired
    /// Given up; nothing of it counts.
    case discarded
  }

  /// A question of the exam and what the learner made of it.
  public struct Entry: Equatable, Sendable {
    public let item: Item.ID
    public let revision: Int
    /// What the quantities of a template come from.
    public let draw: UInt64
    /// The options in the order shown, by their positions in the bank's file.
    public let shuffle: [Int]
    /// The names of the options and of the prompts, by their places in the bank's file when it was drawn; none in an
    /// exam from before there were names.
    public let names: [String]
    public let prompts: [String]
    public let isScored: Bool
    public internal(set) var answer: Answer
    /// The answers with which the question was left, each different from the one before.
    public internal(set) var given: [Answer] = []
    public internal(set) var struck: Set<Int> = []
    public internal(set) var isFlagged = false
    /// How sure the learner said to be; nil where nothing was said, which counts as unsure.
    public internal(set) var confidence: Confidence?
    /// Milliseconds that the question lay open.
    public internal(set) var time: Int64 = 0
    /// Whether the answer is right; nil until the exam is over, and for a question that the bank no longer has.
    public internal(set) var isRight: Bool?

    public var isAnswered: Bool { !answer.isBlank }
  }

  public init(
    id: String, request: ExamRequest, questions: [ExamPool.Drawn], budget: Int64, seed: UInt64, at tick: ClockReading
  ) {
    self.init(
      id: id, name: request.name, seed: seed, guide: request.guide, isPractice: request.isPractice,
      prediction: request.prediction, started: tick.wall, clock: ExamClock(budget: budget, from: tick),
      entries: questions.map {
        Entry(
          item: $0.item, revision: $0.revision, draw: $0.draw, shuffle: $0.shuffle, names: $0.names,
          prompts: $0.prompts, isScored: $0.isScored,
          answer: $0.blank)
      }, position: 0, state: .running, ended: nil)
  }

  init(
    id: String, name: String, seed: UInt64, guide: Guide, isPractice: Bool, prediction: Int?, started: Moment,
    clock: ExamClock, entries: [Entry], position: Int, state: State, ended: Moment?
  ) {
    self.id = id
    self.name = name
    self.seed = seed
    self.guide = guide
    self.isPractice = isPractice
    self.prediction = prediction
    self.started = started
    self.clock = clock
    self.entries = entries
    self.position = position
    self.state = state
    self.ended = ended
  }

  public var isRunning: Bool { state == .running }
  /// Whether it was handed in and counts.
  public var isOver: Bool { state == .submitted || state == .expired }
  public var current: Entry { entries[position] }
  public var answered: Int { entries.count(where: \.isAnswered) }
  public var flagged: Int { entries.count(where: \.isFlagged) }
  public var blanks: [Int] { entries.indices.filter { !entries[$0].isAnswered } }

  /// Whether the time is up and the exam still to be handed in.
  public func isOverdue(at tick: ClockReading) -> Bool { isRunning && clock.isUp(at: tick) }

  /// How far ahead of an even pace the learner is, in milliseconds; negative is behind.
  public func lead(at tick: ClockReading) -> Int64 {
    clock.lead(at: tick, answered: Double(answered) / Double(entries.count))
  }

  /// The question at a place as the bank has it now, its options where they were when it was drawn; nil where it was
  /// taken out or asks something else today.
  public func item(at index: Int, in bank: Bank) -> Item? {
    let entry = entries[index]
    guard let drawn = bank[entry.item]?.drawn(seed: entry.draw), drawn.revision == entry.revision,
      let item = drawn.arranged(options: entry.names, prompts: entry.prompts),
      item.isShuffle(entry.shuffle), item.couldBeGiven(entry.answer)
    else { return nil }
    return item
  }
}

extension Attempt {
  /// The same exam, sat so many days later; its times stay, and what would leave the calendar does too.
  func moved(by days: Int) -> Attempt {
    let shift = Int64(days) * 86_400_000
    guard [started, ended ?? started].allSatisfy({ Moment.range.contains(($0 + shift).milliseconds) }) else {
      return self
    }
    var moved = self
    moved.started = started + shift
    moved.ended = ended.map { $0 + shift }
    return moved
  }
}

// MARK: - What the learner does

extension Attempt {
  /// Whether anything can still be changed; a learner whose time is up changes nothing.
  private func takesChanges(at tick: ClockReading) -> Bool { isRunning && !clock.isUp(at: tick) }

  /// Charges the time since the last reading, to the question that lies open if there is one.
  private mutating func advance(to tick: ClockReading) {
    let before = clock.spent
    clock.advance(to: tick)
    if isOpen { entries[position].time += clock.spent - before }
  }

  /// Lays the current question open: its time counts from now on.
  public mutating func open(at tick: ClockReading) {
    guard isRunning else { return }
    advance(to: tick)
    isOpen = true
  }

  /// Covers the current question, as the map or a dialog does.
  public mutating func close(at tick: ClockReading) {
    guard isRunning else { return }
    advance(to: tick)
    commit()
    isOpen = false
  }

  /// Notes the answer to the current question, whole or not, and the options ruled out.
  public mutating func answer(_ answer: Answer, struck: Set<Int>, at tick: ClockReading) {
    guard takesChanges(at: tick) else { return }
    advance(to: tick)
    entries[position].answer = answer
    entries[position].struck = struck
  }

  /// Goes to a question; a place that is not there changes nothing.
  public mutating func move(to index: Int, at tick: ClockReading) {
    guard takesChanges(at: tick), entries.indices.contains(index) else { return }
    advance(to: tick)
    commit()
    position = index
  }

  public mutating func flag(at tick: ClockReading) {
    guard takesChanges(at: tick) else { return }
    advance(to: tick)
    entries[position].isFlagged.toggle()
  }

  /// Says how sure the learner is of the current answer; nil takes it back.
  public mutating func mark(_ confidence: Confidence?, at tick: ClockReading) {
    guard takesChanges(at: tick) else { return }
    advance(to: tick)
    entries[position].confidence = confidence
  }

  /// Stops the clock of an exam that may be paused.
  public mutating func pause(at tick: ClockReading) {
    guard takesChanges(at: tick), isPractice, !clock.isPaused else { return }
    close(at: tick)
    clock.pause(at: tick)
  }

  /// Lets the clock run again.
  public mutating func goOn(at tick: ClockReading) {
    guard isRunning, clock.isPaused else { return }
    clock.goOn(at: tick)
  }

  /// An answer is given when its question is left: what is tried in between is thinking.
  private mutating func commit() {
    let answer = entries[position].answer
    guard !answer.isBlank, entries[position].given.last != answer else { return }
    entries[position].given.append(answer)
  }

  // MARK: The end

  /// Hands the exam in and says of each answer whether it is right; once only.
  public mutating func submit(at tick: ClockReading, bank: Bank) {
    guard isRunning else { return }
    let isLate = clock.isUp(at: tick)
    finish(as: isLate ? .expired : .submitted, at: tick)
    for index in entries.indices {
      entries[index].isRight = item(at: index, in: bank).map { Grading.isRight(entries[index].answer, to: $0) }
    }
  }

  /// Gives the exam up; nothing of it counts.
  public mutating func discard(at tick: ClockReading) {
    guard isRunning else { return }
    finish(as: .discarded, at: tick)
  }

  private mutating func finish(as state: State, at tick: ClockReading) {
    let over = max(0, clock.spent(at: tick) - clock.budget)
    ended = clock.ending(at: tick)
    advance(to: tick)
    // The last question gets no time from after the end.
    if isOpen { entries[position].time = max(0, entries[position].time - over) }
    commit()
    isOpen = false
    self.state = state
  }

  // MARK: The log

  /// The answers as the log keeps them; questions without an answer are none.
  ///
  /// - Parameters:
  ///   - pace: how quick the learner usually is.
  ///   - offset: seconds that the local clock is ahead of UTC.
  ///   - wasRead: whether an item, or its page, was read during the exam or shortly before.
  public func reviews(
    bank: Bank, pace: Pace, offset: Int, random: inout SeededGenerator, wasRead: (Item) -> Bool = { _ in false }
  ) -> [Review] {
    guard isOver, let ended else { return [] }
    let day = Day(ended, offset: offset)
    return entries.indices.compactMap { index in
      let entry = entries[index]
      guard entry.isAnswered, let isRight = entry.isRight, let item = item(at: index, in: bank) else { return nil }
      let confidence = entry.confidence ?? .unsure
      let duration = Int(clamping: entry.time)
      let grade = Grading.grade(
        isRight: isRight, confidence: confidence, isQuick: pace.isQuick(duration, for: item.kind))
      return Review(
        id: Review.ID(time: ended, random: (random.next(), random.next())), item: entry.item,
        revision: entry.revision, time: ended, day: day, kind: item.kind, grade: grade, answer: entry.answer,
        confidence: confidence, options: Grading.options(item), duration: duration,
        mode: wasRead(item) ? Review.Mode.exam(id).openBook : .exam(id), draw: entry.draw, isRight: isRight,
        names: item.names(of: entry.answer))
    }
  }
}
