import Foundation
import GRDB
import Practice

/// What is well with a progress file and what is not.
public struct Examination: Sendable {
  /// One thing that was looked at.
  public struct Finding: Equatable, Sendable {
    public enum Kind: String, Sendable { case well, note, fault }
    public var kind: Kind
    /// A sentence: what was found, and how to mend it where that is needed.
    public var sentence: String
  }

  /// A copy of the file, and how many answers it holds; nil where it cannot be read.
  public struct Copy: Equatable, Sendable {
    public var path: String
    /// The day in its name; nil for the journal.
    public var day: Day?
    public var answers: Int?
  }

  public private(set) var findings: [Finding] = []
  public private(set) var copies: [Copy] = []
  /// Answers in the file; nil where it cannot be read.
  public private(set) var answers: Int?
  public var isWell: Bool { !findings.contains { $0.kind == .fault } }

  /// Looks at everything and changes nothing.
  public init(path: String, now: Moment, offset: Int = 0) {
    let path = RealPath.of(path)
    let today = Day(now, offset: offset)
    let snapshot = lookAtFile(path, now: now, today: today)
    lookAtCompanions(path)
    lookAt(Remains(beside: path, now: now), path, snapshot, now: now, today: today)
  }

  /// Looks at a file that is written to meanwhile, by this process: as a copy in memory, so that nobody waits for more
  /// than the copying.
  init(running path: String, now: Moment, today: Day) throws(StorageFailure) {
    // The other copies first: what is written between is in the file then, and is not missed.
    let remains = Remains(beside: path, now: now)
    var snapshot: Snapshot?
    do {
      let memory = try DatabaseQueue()
      let queue = try DatabaseQueue(path: path, configuration: Connection.reading)
      defer { try? queue.close() }
      try queue.backup(to: memory)
      let problems = try memory.read { try Self.problems($0) }
      add(problems, path)
      let version = try memory.read { try Migrations.version(of: $0) }
      let contents = try memory.read { try Snapshot($0, now: now) }
      answers = contents.reviews.count
      describe(contents, path, version: version, isWhole: problems.isEmpty, now: now, today: today)
      snapshot = contents
    } catch {
      let failure = StorageFailure(error, path: path)
      // What is busy or gone is no fault of what is in the file.
      guard failure.exitCode == 3 else { throw failure }
      add(.fault, "\(failure)")
    }
    lookAt(remains, path, snapshot, now: now, today: today)
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private mutating func add(_ kind: Finding.Kind, _ sentence: String) {
    guard !findings.contains(where: { $0.sentence == sentence }) else { return }
    findings.append(Finding(kind: kind, sentence: sentence))
  }

  private mutating func add(_ problems: [String], _ path: String) {
    for problem in problems { add(.fault, "\(path): \(problem). bedrill doctor --mend mends it.") }
  }

  fileprivate static func problems(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
  }

  private mutating func lookAtFile(_ path: String, now: Moment, today: Day) -> Snapshot? {
    do throws(StorageFailure) {
      switch try FileKind(path, migrations: .all) {
      case .absent:
        let remains = Backup(of: path).remains
        guard remains.isEmpty else { throw .vanished(path, isEmpty: false, remains: remains) }
        add(.note, "\(path) is not there yet; the first answer makes it.")
        return nil
      case .empty:
        let remains = Backup(of: path).remains
        guard remains.isEmpty else { throw .vanished(path, isEmpty: true, remains: remains) }
        add(.note, "\(path) is empty; the first answer fills it.")
        return nil
      case .progress(let version):
        let file = try ProgressFile(path: path, now: now, readOnly: true)
        var isWhole = false
        do throws(StorageFailure) {
          let problems = try file.read { try Self.problems($0) }
          add(problems, path)
          isWhole = problems.isEmpty
        } catch {
          // Much may be readable yet.
          guard error.exitCode == 3 else { throw error }
          add(.fault, "\(error)")
        }
        let snapshot = try file.load()
        answers = snapshot.reviews.count
        describe(snapshot, path, version: version, isWhole: isWhole, now: now, today: today)
        lookAtModes(path)
        return snapshot
      }
    } catch {
      add(.fault, "\(error)")
      return nil
    }
  }

  private mutating func describe(
    _ snapshot: Snapshot, _ path: String, version: Int, isWhole: Bool, now: Moment, today: Day
  ) {
    let undone = snapshot.reviews.count(where: \.isUndone)
    let parts = [
      Self.count(snapshot.reviews.count, "answer") + (undone > 0 ? " (\(undone) taken back)" : ""),
      Self.count(snapshot.attempts.count, "exam"), Self.count(snapshot.notes.count, "note"),
    ]
    add(.well, "\(path): format \(version), \(parts.joined(separator: ", ")).")
    if case .ahead(let answers)? = ClockDoubt(snapshot.correctedReviews, now: now, today: today),
      let last = answers.last
    {
      add(
        .note,
        "Dated later than now: \(Self.count(answers.count, "answer")), the last of \(last.day). The next session asks when "
          + "that was; of one day bedrill doctor --redate "
          + "\(last.day)=\(ClockDoubt.latest(answers, now: now, today: today)) sets it right.")
    }
    if isWhole { add(.well, "Its pages and its checksums fit together.") }
    for row in snapshot.unreadable {
      add(.fault, "\(row.name): \(row.reason). It is left out; bedrill doctor --mend looks for it in the copies.")
    }
    let damaged = snapshot.setAside.filter(\.isDamage)
    for row in damaged where !snapshot.holds(row) {
      add(.note, "\(row.name) was set aside: \(row.reason).")
    }
    let lost = snapshot.setAside.count - damaged.count
    if lost > 0 { add(.well, "Kept from merges: \(Self.count(lost, "older version")) of what is in it.") }
  }

  private mutating func lookAtModes(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    if status.st_mode & 0o077 != 0 {
      add(.note, "Other users can read \(path). The next study session makes it yours alone.")
    }
    if status.st_nlink > 1 { add(.note, "\(path) has \(status.st_nlink) names (hard links). Use one of them only.") }
  }

  private mutating func lookAtCompanions(_ path: String) {
    for stranger in (try? Companion.strangers(at: path)) ?? [] {
      add(.note, "\(path)\(stranger.ending) belongs to another file. It is not read; the next session sets it aside.")
    }
  }

  /// What lies beside a file and holds answers too, as it was read.
  private struct Remains {
    var backups: [(path: String, day: Day?, contents: Snapshot?)]
    var journal: (snapshot: Snapshot, damaged: Int)?

    init(beside path: String, now: Moment) {
      let names = Backup(of: path)
      backups = names.paths.map { backup in
        let day = names.day(of: (backup as NSString).lastPathComponent)
        return (backup, day, try? ProgressFile.contents(ofCopy: backup, now: now))
      }
      journal = AnswerJournal.contents(beside: path, now: now)
    }
  }

  private mutating func lookAt(
    _ remains: Remains, _ path: String, _ snapshot: Snapshot?, now: Moment, today: Day
  ) {
    var missing = Lack()
    var leftOut = Lack()
    let begun = snapshot?.begun(by: now)
    func compare(_ contents: Snapshot) {
      guard let snapshot else { return }
      let (later, earlier) = snapshot.lack(of: contents, now: now).split(at: begun)
      missing.formUnion(later)
      leftOut.formUnion(earlier)
    }
    for (backup, day, contents) in remains.backups {
      copies.append(Copy(path: backup, day: day, answers: contents?.reviews.count))
      if let contents { compare(contents) }
      if contents == nil { add(.note, "The backup \(backup) cannot be read.") }
      if let day, day > today { add(.note, "The backup \(backup) is dated after today.") }
    }
    if let newest = copies.first(where: { $0.answers != nil }) {
      add(
        .well,
        "\(Self.count(copies.count, "backup")), the newest of \(newest.day.map { "\($0)" } ?? "-") with "
          + "\(Self.count(newest.answers ?? 0, "answer"))."
      )
    } else if answers ?? 0 > 0 {
      add(.note, "There is no backup yet; the next session makes one.")
    }
    if let journal = remains.journal {
      let file = AnswerJournal.place(beside: path)
      copies.append(Copy(path: file, answers: journal.snapshot.reviews.count))
      compare(journal.snapshot)
      let count = journal.snapshot.reviews.count
      add(
        journal.damaged == 0 ? .well : .note,
        "The journal \(file) has \(Self.count(count, "answer"))"
          + (journal.damaged > 0 ? ", and \(Self.count(journal.damaged, "damaged line"))." : "."))
      if let behind = snapshot.flatMap({ journal.snapshot.lack(of: $0.journaled, now: now).words }) {
        add(.note, "The journal lacks \(behind); the next session writes it anew.")
      }
    } else if answers ?? 0 > 0 {
      add(.note, "There is no journal yet; the next session writes one.")
    }
    if let words = leftOut.words {
      add(
        .note,
        "Only the copies have \(words) of before the file was begun anew or restored. bedrill doctor --mend adds what they have."
      )
    }
    if let words = missing.words {
      add(.fault, "The copies have \(words) that the file lacks. bedrill doctor --mend adds what they have.")
    }
  }
}

extension Snapshot {
  /// Whether a row that was set aside stands in its table again, from a copy.
  fileprivate func holds(_ row: SetAside) -> Bool {
    switch row.table {
    case "review": reviews.contains { $0.id.rawValue == row.row }
    case "setting": settings.contains { $0.name == row.row }
    case "attempt": attempts.contains { $0.id == row.row }
    case "note": notes.contains { $0.id == row.row }
    default: false
    }
  }
}

extension ProgressFile {
  /// What is wrong with the pages of the file, a line each; none for a sound one.
  public func problems() throws(StorageFailure) -> [String] {
    do throws(StorageFailure) {
      return try read { try Examination.problems($0) }
    } catch {
      guard error.exitCode == 3 else { throw error }
      return [error.description]
    }
  }
}
