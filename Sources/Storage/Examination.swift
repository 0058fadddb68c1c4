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
    lookAtCopies(path, snapshot, now: now, today: today)
  }

  private mutating func add(_ kind: Finding.Kind, _ sentence: String) {
    findings.append(Finding(kind: kind, sentence: sentence))
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
        let problems = try file.problems()
        for problem in problems { add(.fault, "\(path): \(problem). bedrill doctor --mend mends it.") }
        let snapshot = try file.load()
        answers = snapshot.reviews.count
        describe(snapshot, path, version: version, isWhole: problems.isEmpty, today: today)
        lookAtModes(path)
        return snapshot
      }
    } catch {
      add(.fault, "\(error)")
      return nil
    }
  }

  private mutating func describe(_ snapshot: Snapshot, _ path: String, version: Int, isWhole: Bool, today: Day) {
    let undone = snapshot.reviews.count(where: \.isUndone)
    let parts = [
      "\(snapshot.reviews.count) answers" + (undone > 0 ? " (\(undone) taken back)" : ""),
      "\(snapshot.attempts.count) exams", "\(snapshot.notes.count) notes",
    ]
    add(.well, "\(path): format \(version), \(parts.joined(separator: ", ")).")
    if isWhole { add(.well, "Its pages and its checksums fit together.") }
    for row in snapshot.unreadable {
      add(.fault, "\(row.name): \(row.reason). It is left out; bedrill doctor --mend looks for it in the copies.")
    }
    let damaged = snapshot.setAside.filter(\.isDamage)
    for row in damaged where !snapshot.holds(row) {
      add(.note, "\(row.name) was set aside: \(row.reason).")
    }
    let lost = snapshot.setAside.count - damaged.count
    if lost > 0 { add(.well, "\(lost) older versions of rows are kept from merges.") }
    let ahead = snapshot.correctedReviews.filter { $0.day > today + 1 }
    if let first = ahead.map(\.day).min() {
      add(
        .note,
        "\(ahead.count) answers are dated after today, from \(first) on. If the clock was wrong: "
          + "bedrill doctor --redate \(first)=\(today).")
    }
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

  private mutating func lookAtCopies(_ path: String, _ snapshot: Snapshot?, now: Moment, today: Day) {
    let known = Set(snapshot?.reviews.map(\.id) ?? [])
    var missing: Set<Review.ID> = []
    let backups = Backup(of: path)
    for backup in backups.paths {
      let day = backups.day(of: (backup as NSString).lastPathComponent)
      let contents = try? ProgressFile.contents(of: backup, now: now)
      copies.append(Copy(path: backup, day: day, answers: contents?.reviews.count))
      if let contents { missing.formUnion(contents.reviews.map(\.id).filter { !known.contains($0) }) }
      if contents == nil { add(.note, "The backup \(backup) cannot be read.") }
      if let day, day > today { add(.note, "The backup \(backup) is dated after today.") }
    }
    if let newest = copies.first(where: { $0.answers != nil }) {
      add(
        .well,
        "\(copies.count) backups, the newest of \(newest.day.map { "\($0)" } ?? "-") with \(newest.answers ?? 0) answers."
      )
    } else if answers ?? 0 > 0 {
      add(.note, "There is no backup yet; the next session makes one.")
    }
    if let journal = AnswerJournal.contents(beside: path, now: now) {
      let file = AnswerJournal.path(beside: path)
      copies.append(Copy(path: file, answers: journal.snapshot.reviews.count))
      missing.formUnion(journal.snapshot.reviews.map(\.id).filter { !known.contains($0) })
      let count = journal.snapshot.reviews.count
      add(
        journal.damaged == 0 ? .well : .note,
        "The journal \(file) has \(count) answers"
          + (journal.damaged > 0 ? ", and \(journal.damaged) damaged lines." : "."))
      let noted = Set(journal.snapshot.reviews.map(\.id))
      let behind = known.count { !noted.contains($0) }
      if behind > 0 { add(.note, "The journal lacks \(behind) answers; the next session writes it anew.") }
    } else if answers ?? 0 > 0 {
      add(.note, "There is no journal yet; the next session writes one.")
    }
    if !missing.isEmpty, snapshot != nil {
      add(.fault, "\(missing.count) answers are in the copies and not in the file. bedrill doctor --mend adds them.")
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
      return try read { try String.fetchAll($0, sql: "PRAGMA integrity_check").filter { $0 != "ok" } }
    } catch {
      guard error.exitCode == 3 else { throw error }
      return [error.description]
    }
  }
}
