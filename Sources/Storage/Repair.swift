import Foundation
import GRDB
import Practice

/// What became of a progress file that was mended, restored or begun anew.
public struct RepairReport: Equatable, Sendable {
  /// Where the old file is now; nil if it stayed, or if there was none.
  public var setAside: String?
  /// The files that something was taken from.
  public var sources: [String] = []
  /// Answers in the file now.
  public var reviews: Int
  /// Answers that it has more than could be read of it before.
  public var recovered = 0
  /// What came in besides from the copies.
  public var brought = MergeReport()
  /// What a learner should know of the file that was opened for it.
  public var notices: [String] = []

  public init(setAside: String? = nil, sources: [String] = [], reviews: Int, recovered: Int = 0) {
    self.setAside = setAside
    self.sources = sources
    self.reviews = reviews
    self.recovered = recovered
  }
}

extension ProgressFile {
  /// Puts back what a file has lost from its journal and its backups; a damaged or vanished file is made anew from what
  /// can still be read of it and from those, and the damaged one is kept beside it. Where nothing can be read the new one is
  /// empty.
  public static func mend(path: String, now: Moment, offset: Int = 0) throws(StorageFailure) -> RepairReport {
    let path = RealPath.of(path)
    let day = Day(now, offset: offset)
    let others = others(beside: path, now: now)
    do throws(StorageFailure) {
      let file = try ProgressFile(path: path, now: now, day: day, readOnly: false, migrations: .all)
      guard try file.problems().isEmpty else { throw .damaged(path, reason: "it fails its check") }
      return try file.complete(from: others, now: now)
    } catch {
      switch error {
      case .notADatabase, .damaged, .vanished: break
      default: throw error
      }
    }
    let salvaged = salvage(path, now: now)
    let sources = [(path, salvaged)] + others
    var report = try replace(path, with: sources, now: now, day: day, name: "\(day)-damaged")
    report.recovered = max(0, report.reviews - salvaged.reviews.count)
    report.sources = others.filter { !$0.1.isEmpty }.map(\.0)
    return report
  }

  /// Puts a copy of a backup in place of a file, which is set aside. What the journal has besides stays in the journal.
  public static func restore(
    from backup: String, to path: String, now: Moment, offset: Int = 0
  ) throws(StorageFailure) -> RepairReport {
    let contents = try contents(ofCopy: backup, now: now)
    guard !contents.isEmpty else { throw .nothingIn(backup) }
    let path = RealPath.of(path)
    try checkNoDirectory(path)
    let day = Day(now, offset: offset)
    let sources = [(backup, contents), ("", Snapshot(begun: now))]
    var report = try replace(path, with: sources, now: now, day: day, name: "\(day)-replaced")
    report.sources = [backup]
    report.brought = MergeReport()
    return report
  }

  /// Sets aside what stands at a path, and its journal, so that a new file can be begun; backups stay.
  public static func beginAnew(path: String, now: Moment, offset: Int = 0) throws(StorageFailure) {
    let path = RealPath.of(path)
    try checkNoDirectory(path)
    let backup = Backup(of: path)
    let name = "\(Day(now, offset: offset))-replaced"
    // Nothing is renamed under a window that has it open, be it that its file went.
    if access(path, F_OK) == 0 {
      let lock = try FileLock(for: path)
      defer { withExtendedLifetime(lock) {} }
      _ = try move(path, aside: backup.free(name))
    } else {
      try FileLock.checkFree(path)
    }
    let journal = AnswerJournal.place(beside: path)
    if AnswerJournal.isThere(journal) {
      let aside = backup.free(name) + ".txt"
      guard rename(journal, aside) == 0 else { throw .broken(journal, reason: FileKind.reason) }
    }
    let file = try ProgressFile(path: path, now: now, offset: offset, anew: true)
    _ = try file.add(Snapshot(begun: now), now: now)
  }

  private static func checkNoDirectory(_ path: String) throws(StorageFailure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
  }

  /// Adds what others have and this sound file has not.
  private func complete(from others: [(String, Snapshot)], now: Moment) throws(StorageFailure) -> RepairReport {
    let before = try load()
    var report = RepairReport(reviews: 0)
    for (source, snapshot) in others {
      let brought = try add(snapshot, now: now)
      report.recovered += brought.reviews
      report.brought = report.brought + brought
      if brought.brought > 0 { report.sources.append(source) }
    }
    // Older versions that were set aside are no news.
    report.brought.setAside = 0
    report.notices = notices
    report.reviews = before.reviews.count + report.recovered
    return report
  }

  // MARK: Other copies

  /// The journal and all backups that can be read, the newest first.
  static func others(beside path: String, now: Moment) -> [(String, Snapshot)] {
    let journal = AnswerJournal.contents(beside: path, now: now).map {
      [(AnswerJournal.place(beside: path), $0.snapshot)]
    }
    let backups = Backup(of: path).paths.compactMap { backup in
      (try? contents(ofCopy: backup, now: now)).map { (backup, $0) }
    }
    return (journal ?? []) + backups
  }

  /// Makes the new file under another name first, so that nothing is lost when that fails.
  static func replace(
    _ path: String, with sources: [(String, Snapshot)], now: Moment, day: Day, name: String
  ) throws(StorageFailure) -> RepairReport {
    let lock = access(path, F_OK) == 0 ? try FileLock(for: path) : nil
    defer { withExtendedLifetime(lock) {} }
    let fresh = unused(path + ".new")
    let count: Int
    var brought = MergeReport()
    do {
      let unlocked = open(fresh, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard unlocked >= 0 else { throw StorageFailure.cannotCreate(fresh, reason: FileKind.reason) }
      Foundation.close(unlocked)
      let queue = try DatabaseQueue(path: fresh, configuration: Connection.writing)
      try queue.inDatabase { try Migrations.all.apply($0) }
      count = try queue.write { database in
        for (index, source) in sources.enumerated() {
          let report = try source.1.merge(into: database, now: now)
          if index > 0 { brought = brought + report }
        }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM review") ?? 0
      }
      try queue.close()
    } catch {
      for ending in ["", "-journal"] { unlink(fresh + ending) }
      throw StorageFailure(error, path: path)
    }
    var report = RepairReport(reviews: count)
    brought.setAside = 0
    report.brought = brought
    if access(path, F_OK) == 0 { report.setAside = try move(path, aside: Backup(of: path).free(name)) }
    guard rename(fresh, path) == 0 else { throw .broken(path, reason: FileKind.reason) }
    RealPath.sync(directoryOf: path)
    return report
  }

  /// The path itself, or with a number after it, where nothing stands.
  private static func unused(_ path: String) -> String {
    var (candidate, number) = (path, 1)
    var status = stat()
    while ["", "-journal"].contains(where: { lstat(candidate + $0, &status) == 0 }) {
      number += 1
      candidate = "\(path)-\(number)"
    }
    return candidate
  }

  /// Renames a file with what SQLite left beside it. Returns the new path.
  private static func move(_ path: String, aside: String) throws(StorageFailure) -> String {
    for ending in ["-wal", "-journal", "-shm", ""] where access(path + ending, F_OK) == 0 {
      guard rename(path + ending, aside + ending) == 0 else { throw .broken(path, reason: FileKind.reason) }
    }
    return aside
  }

  // MARK: Reading what is damaged

  /// What can be read of a damaged file, from both ends of each table, brought up to date; nothing where nothing can.
  static func salvage(_ path: String, now: Moment) -> Snapshot {
    let strangers = ((try? Companion.strangers(at: path)) ?? []).map(\.ending)
    let endings = ["-wal", "-journal"].filter { !strangers.contains($0) }
    guard let copy = try? TemporaryCopy(of: path, with: endings), let damaged = try? DatabaseQueue(path: copy.path),
      let version = try? damaged.inDatabase({ try format(of: $0) }),
      let fresh = try? blank(Migrations(steps: Array(Migrations.all.steps.prefix(version))))
    else { return Snapshot() }
    defer { try? damaged.close() }
    for table in Table.all + [SetAside.table] {
      for direction in ["ASC", "DESC"] {
        try? damaged.inDatabase { database in
          let columns = try database.columns(in: table.name).map(\.name)
          guard !columns.isEmpty else { return }
          let list = columns.joined(separator: ", ")
          let marks = columns.map { _ in "?" }.joined(separator: ", ")
          let rows = try Row.fetchCursor(
            database, sql: "SELECT \(list) FROM \(table.name) ORDER BY \(table.key) \(direction)")
          while let row = try rows.next() {
            let values = columns.indices.map { row[$0] as DatabaseValue }
            // A row that the table would not take makes no sense.
            try? fresh.inDatabase {
              try $0.execute(
                sql: "INSERT OR IGNORE INTO \(table.name) (\(list)) VALUES (\(marks))",
                arguments: StatementArguments(values))
            }
          }
        }
      }
    }
    let contents = try? fresh.inDatabase { database in
      try Migrations.all.apply(database)
      return try Snapshot(database, now: now)
    }
    return contents ?? Snapshot()
  }

  /// The format by the columns that are there, because the number in the header may be damaged.
  static func format(of database: Database) throws -> Int {
    let columns = try database.columns(in: "review").map(\.name)
    return columns.contains("seal") ? 3 : columns.contains("draw") ? 2 : 1
  }
}

extension Snapshot {
  /// The setting that says when a learner chose to go on without what other copies hold: what is older than that and
  /// missing is missing on purpose.
  static let begun = "begun"

  fileprivate init(begun now: Moment) {
    settings = [Setting(name: Self.begun, value: "\(now.milliseconds)", time: now)]
  }

  /// When the learner chose so; nil where nothing was left out on purpose, or where a wrong clock says that it will be.
  func begun(by now: Moment) -> Moment? {
    let begun = settings.first { $0.name == Self.begun }.flatMap { Int64($0.value) }.map(Moment.init(milliseconds:))
    return begun.flatMap { $0 > now ? nil : $0 }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    reviews.isEmpty && settings.isEmpty && attempts.isEmpty && notes.isEmpty && marks.isEmpty && corrections.isEmpty
      && setAside.isEmpty && unreadable.isEmpty
  }
}
