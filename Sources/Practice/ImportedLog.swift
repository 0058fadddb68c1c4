import Numerics
import QuestionBank
import Scheduling

/// Answers that were given in Anki to items of a bank, on their way into the log: what can be believed of them, and why
/// the rest cannot.
///
/// They keep the schedule as if they had been given here. What they were asked was seen on a card and graded by the
/// learner, so that they show nothing of an exam: see `Review.Mode.imported`.
public struct ImportedLog: Equatable, Sendable {
  /// What is new to the log, in the order of its time.
  public private(set) var reviews: [Review] = []
  /// How many answers the log has already.
  public private(set) var known = 0
  /// How many lines of the other log are no answers that counted there.
  public private(set) var uncounted = 0
  /// What was left out, item by item.
  public private(set) var losses: [Loss] = []

  /// A line of Anki's log: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
  public struct Line: Equatable, Sendable {
    /// The note, as a place in the list of notes.
    public var note: Int
    /// Which of the note's cards it was; 0 is the first.
    public var card: Int
    public var time: Moment
    /// The button: 1 again to 4 easy; 0 where there was none.
    public var ease: Int
    /// Permille by which intervals grew; 0 where a card was shown outside of the schedule.
    public var factor: Int
    /// Milliseconds.
    public var duration: Int
    /// 0 learning, 1 review, 2 relearning, 3 outside of the schedule, 4 set by hand, 5 scheduled anew.
    public var kind: Int

    public init(note: Int, card: Int = 0, time: Moment, ease: Int, factor: Int = 2500, duration: Int, kind: Int) {
      self.note = note
      self.card = card
      self.time = time
      self.ease = ease
      self.factor = factor
      self.duration = duration
      self.kind = kind
    }
  }

  /// The first version of Anki is of October 2006; what is dated before has a wrong clock.
  private static let beginning = Moment(milliseconds: 1_159_660_800_000)

  /// - Parameters:
  ///   - known: what the log has.
  ///   - now: what lies later was dated by a wrong clock.
  ///   - offset: seconds that the learner's clock was ahead of UTC.
  public init(
    _ lines: [Line], notes: [Import.Note], bank: Bank, known: Set<Review.ID>, now: Moment, offset: (Moment) -> Int
  ) {
    for (place, lines) in Dictionary(grouping: lines, by: \.note).sorted(by: { $0.key < $1.key })
    where notes.indices.contains(place) {
      take(lines, of: notes[place], bank: bank, known: known, now: now, offset: offset)
    }
    reviews.sort { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  private mutating func take(
    _ all: [Line], of note: Import.Note, bank: Bank, known: Set<Review.ID>, now: Moment, offset: (Moment) -> Int
  ) {
    let name = note.item
    func lose(_ count: Int, _ reason: String) {
      if count > 0 { losses.append(Loss(name, "\(reason); \(count == 1 ? "1 answer" : "\(count) answers") left out.")) }
    }
    let own = all.filter { $0.card == 0 }
    // A card that was reset began anew.
    let reset = own.last { $0.kind == 4 && $0.factor == 0 }?.time
    let counted = own.filter { line in
      1...4 ~= line.ease && 0...3 ~= line.kind && (line.kind != 3 || line.factor != 0)
        && reset.map { $0 < line.time } ?? true
    }
    guard let item = note.item(in: bank) else {
      return lose(counted.count, "no item of this bank has this name and asks this")
    }
    lose(all.count - own.count, "an item has one card, and the note had more")
    guard note.revision >= item.revision else {
      return lose(
        counted.count, "its meaning changed since it was exported (revision \(note.revision), now \(item.revision))")
    }
    let dated = counted.filter { Self.beginning...(now + ClockDoubt.slack) ~= $0.time }
    uncounted += own.count - counted.count
    lose(counted.count - dated.count, "dated later than now, or before there was Anki")
    for line in dated {
      let review = Review(line, of: item.id, revision: note.revision, offset: offset(line.time))
      if known.contains(review.id) { self.known += 1 } else { reviews.append(review) }
    }
  }
}

extension Review {
  /// The name follows from time and item, so that what was brought in twice, or on two machines, is one answer.
  fileprivate init(_ line: ImportedLog.Line, of item: Item.ID, revision: Int, offset: Int) {
    let grade = Grade(rawValue: line.ease) ?? .again
    var chance = SeededGenerator(seed: SeededGenerator.seed("anki \(item)"))
    self.init(
      id: ID(time: line.time, random: (chance.next(), chance.next())), item: item, revision: revision, time: line.time,
      day: Day(line.time, offset: offset), kind: .card, grade: grade, answer: .recalled(grade), duration: line.duration,
      mode: .imported)
  }
}
