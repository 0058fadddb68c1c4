import Foundation
import GRDB
import Practice

/// The learner's progress on disk: one SQLite file, of which the log of answers is the truth.
///
/// One bedrill at a time may open a file for writing; any number may read it meanwhile. What is open is what is at the
/// path: before and after each change that is looked at, and where it is no longer so nothing counts as kept.
public final class ProgressFile {
  /// The real path, through all links; empty for one that is in memory alone.
  public let path: String
  let isReadOnly: Bool
  /// What was found at opening or later that a learner should know, a sentence each; the file itself is well.
  public internal(set) var notices: [String] = []
  let queue: DatabaseQueue
  /// The moment of opening.
  let opened: Moment
  private(set) var lock: FileLock?
  private var journal: AnswerJournal?
  /// What SQLite counts up where another program has written.
  private var version = 0
  /// When the file was written last by this one.
  private var stamp: FileStamp?
  /// What was kept since the opening, for the case that the file goes.
  private var kept = Snapshot()
  /// Answers whose names were taken already, by those, with the names that they were given.
  var renamedReviews: [Review.ID: Review.ID] = [:]
  /// Exams as they were read or written last: only over that an exam is written.
  private var attemptSeals: [String: Int64] = [:]

  /// Opens a progress file, and creates it and its directory where there is none, for this user alone.
  ///
  /// A file of an older bedrill is brought up to date after a backup; once a day a backup is made anyway.
  ///
  /// - Parameters:
  ///   - offset: seconds that the local clock is ahead of UTC; backups are named after the learner's day.
  ///   - readOnly: looks without locking, creating or changing anything; a file that is absent reads as empty.
  ///   - anew: makes a new file even where backups of an old one show that there was one.
  public convenience init(
    path: String, now: Moment, offset: Int = 0, readOnly: Bool = false, anew: Bool = false
  ) throws(StorageFailure) {
    try self.init(
      path: path, now: now, day: Day(now, offset: offset), readOnly: readOnly, anew: anew, migrations: .all)
  }

  /// A file that is gone with the process.
  public static func inMemory() throws(StorageFailure) -> ProgressFile {
    ProgressFile(queue: try blank(.all), path: "", opened: Moment(milliseconds: 0))
  }

  convenience init(
    path: String, now: Moment, day: Day, readOnly: Bool, anew: Bool = false, migrations: Migrations
  ) throws(StorageFailure) {
    let path = RealPath.of(path)
    try Companion.checkNoneInTheWay(of: path)
    let found = try FileKind(path, migrations: migrations)
    guard !readOnly else {
      self.init(queue: try Self.reader(of: path, found, migrations), path: path, opened: now, isReadOnly: true)
      let remains = found == .absent || found == .empty ? Backup(of: path).remains : []
      if !remains.isEmpty {
        notices = ["\(StorageFailure.vanished(path, isEmpty: found == .empty, remains: remains))"]
      }
      return
    }
    let isNew = found == .absent || found == .empty
    let remains = isNew && !anew ? Backup(of: path).remains : []
    guard remains.isEmpty else { throw .vanished(path, isEmpty: found == .empty, remains: remains) }
    try Self.prepare(path, found)
    let lock = try FileLock(for: path)
    var notices = try Self.clear(path, lock, day: day)
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: Connection.writing)
      if case .progress(let version) = found {
        try queue.inDatabase { try Self.check($0, path) }
        if version < migrations.newest { try Backup(of: path).make(queue, name: "\(day)-v\(version)", today: day) }
      }
      try queue.inDatabase { database in
        try migrations.apply(database)
        // Refused while a bedrill of format 2 is reading; then the next opening does it.
        _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      }
    } catch { throw StorageFailure(error, path: path) }
    if !isNew {
      do { try Backup(of: path).makeOnce(queue, day: day) } catch {
        notices.append("Today's backup could not be made: \(error)")
      }
    }
    self.init(queue: queue, path: path, opened: now, lock: lock)
    self.notices = notices
    if migrations.newest == Migrations.all.newest { openJournal() }
  }

  private init(queue: DatabaseQueue, path: String, opened: Moment, isReadOnly: Bool = false, lock: FileLock? = nil) {
    self.queue = queue
    self.isReadOnly = isReadOnly
    self.path = path
    self.opened = opened
    self.lock = lock
  }

  deinit { close() }

  /// Gives the file back. SQLite goes first: closing the locked descriptor would take its locks away.
  private func close() {
    try? queue.close()
    lock = nil
    journal = nil
  }

  // MARK: Reading and writing

  func read<Result>(_ body: (Database) throws -> Result) throws(StorageFailure) -> Result {
    do { return try queue.read(body) } catch { throw StorageFailure(error, path: path) }
  }

  /// Does all of it, on the disk when this returns, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(StorageFailure) -> Result {
    guard !isReadOnly else { throw .readOnly(path) }
    try stand()
    try putBack()
    let result: Result
    do { result = try queue.write(body) } catch {
      // A file that went in the middle of it fails in many ways.
      try stand()
      throw StorageFailure(error, path: path)
    }
    try stand()
    stamp = lock?.stamp
    return result
  }

  /// Puts back what another program took out of the file, as one does that copies an older file over it: the journal and
  /// the memory have it.
  private func putBack() throws(StorageFailure) {
    guard let journal else { return }
    let found = lock?.stamp
    // SQLite knows a change by a counter in the file, which another file may have as well.
    if found != stamp { queue.releaseMemory() }
    let now = try dataVersion()
    guard version != now || found != stamp else { return }
    defer { (version, stamp) = (now, found) }
    guard try read({ try JournalState($0) }) != journal.state else { return }
    let everything = everything()
    let report: MergeReport
    do { report = try queue.write { try everything.merge(into: $0, now: opened) } } catch {
      throw StorageFailure(error, path: path)
    }
    if report.brought > 0 {
      notices.append(
        "\(path) was written over while bedrill was running, by an older copy it seems; what it lacked was put back.")
    }
    rewriteJournal()
  }

  private func dataVersion() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Makes sure that the open file is the one at the path.
  private func stand() throws(StorageFailure) {
    guard let lock else { return }
    if let change = lock.identity.change(at: path) { throw .moved(path, change) }
    // It was given when another file was to take its place, which came to nothing.
    guard lock.take() else { throw .inUse(path, process: nil) }
  }

  /// Keeps rows in the journal too, once they are in the file.
  func note(_ rows: [any StoredRow], at time: Moment, new: Int = 0) {
    for row in rows { kept.add(type(of: row).table, row.values, now: time) }
    guard let journal else { return }
    do throws(StorageFailure) {
      var state = journal.state
      try state.add(rows, new: new) { () throws(StorageFailure) in try read { try JournalState.others($0) } }
      try journal.append(rows.map { ($0.line, time) }, state)
    } catch {
      rewriteJournal()
    }
  }

  private func openJournal() {
    guard !path.isEmpty else { return }
    do throws(StorageFailure) {
      let state = try read { try JournalState($0) }
      journal = try AnswerJournal(beside: path, state: state) { () throws(StorageFailure) in
        try read { try Snapshot($0, now: opened) }
      }
      (version, stamp) = (try dataVersion(), lock?.stamp)
    } catch {
      notices.append("The second copy of your answers cannot be kept: \(error)")
    }
  }

  /// Writes the journal anew after a change of many rows, or where it went.
  func rewriteJournal() {
    guard let journal else { return }
    do throws(StorageFailure) {
      let (snapshot, state) = try read { (try Snapshot($0, now: opened), try JournalState($0)) }
      try journal.rewrite(snapshot, state)
    } catch {
      self.journal = nil
      notices.append("The second copy of your answers cannot be kept: \(error)")
    }
  }

  // MARK: Everything

  /// Everything in the file, each row checked; those that make no sense are set aside in the file where it may be
  /// written, and named in any case.
  public func load() throws(StorageFailure) -> Snapshot {
    let snapshot = try read { try Snapshot($0, now: opened) }
    for attempt in snapshot.attempts { attemptSeals[attempt.id] = attempt.seal }
    if isReadOnly, !snapshot.unreadable.isEmpty {
      let count = snapshot.unreadable.count
      notices.append(
        "\(path): \(count == 1 ? "1 row" : "\(count) rows") cannot be read and \(count == 1 ? "was" : "were") left out. "
          + "bedrill doctor says more.")
    }
    guard !isReadOnly, !snapshot.unreadable.isEmpty else { return snapshot }
    try setAside(snapshot.unreadable)
    return snapshot
  }

  /// Takes rows out of their tables and keeps them.
  private func setAside(_ rows: [SetAside]) throws(StorageFailure) {
    try write { database in
      for row in rows { _ = try row.leaveTable(in: database, opened) }
    }
  }

  /// Makes sure that an exam in the file is the one that was read or written last.
  func checkAttempt(_ id: String, in database: Database) throws {
    let sql = "SELECT seal FROM attempt WHERE id = ?"
    guard let seal = try Int64.fetchOne(database, sql: sql, arguments: [id]), let known = attemptSeals[id] else {
      return
    }
    guard seal == known else { throw StorageFailure.changedElsewhere("the exam \(id)", path) }
  }

  func remember(_ attempt: StoredAttempt) { attemptSeals[attempt.id] = attempt.seal }

  /// All that is known of a file that went: what is still open, the journal, and what was kept since the opening.
  func everything() -> Snapshot {
    var snapshot = (try? queue.read { try Snapshot($0, now: opened) }) ?? Snapshot()
    if !path.isEmpty, let journal = AnswerJournal.contents(beside: path, now: opened) {
      snapshot.append(journal.snapshot)
    }
    snapshot.append(kept)
    return snapshot.united(now: opened)
  }

  /// Lets another file take the place of this one, which went; where that comes to nothing this one is as it was.
  func handOver(_ body: () throws(StorageFailure) -> Void) throws(StorageFailure) {
    lock?.give()
    try body()
    close()
  }
}

// MARK: - Opening

extension ProgressFile {
  static func blank(_ migrations: Migrations) throws(StorageFailure) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue()
      try queue.inDatabase { try migrations.apply($0) }
      return queue
    } catch { throw StorageFailure(error, path: "") }
  }

  private static func check(_ database: Database, _ path: String) throws {
    let lines = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    guard lines == ["ok"] else { throw StorageFailure.damaged(path, reason: lines.first ?? "it cannot be checked") }
    try checkFormat(database, path)
  }

  /// Makes sure that the columns are those of the format that the header names.
  private static func checkFormat(_ database: Database, _ path: String) throws {
    let (named, found) = try (Migrations.version(of: database), Self.format(of: database))
    guard named > 3 || named == found else {
      throw StorageFailure.damaged(path, reason: "its header names format \(named), its tables are of format \(found)")
    }
  }

  /// Renames what lies beside the file and is not its own, and makes the file its user's alone. Returns what to tell.
  private static func clear(_ path: String, _ lock: FileLock, day: Day) throws(StorageFailure) -> [String] {
    var notices: [String] = []
    for stranger in try Companion.strangers(at: path) {
      let aside = try stranger.setAside(from: path, day: day)
      notices.append(
        "\(path)\(stranger.ending) belongs to another file and was not used; it is now \(aside).")
    }
    var status = stat()
    if fstat(lock.file, &status) == 0, status.st_mode & 0o077 != 0, status.st_uid == geteuid(),
      fchmod(lock.file, 0o600) == 0
    {
      notices.append("\(path) could be read by other users; now it is yours alone.")
    }
    return notices
  }

  /// A connection that changes nothing, not even beside the file: to the file itself where it is whole and of this
  /// format, else to a copy in memory.
  static func reader(
    of path: String, _ found: FileKind, _ migrations: Migrations
  ) throws(StorageFailure) -> DatabaseQueue {
    guard case .progress(let version) = found else { return try blank(migrations) }
    let logsAhead = try Header(path)?.logsAhead ?? false
    if version == migrations.newest, !logsAhead, access(path + "-wal", F_OK) != 0 {
      do {
        let queue = try DatabaseQueue(path: path, configuration: Connection.reading)
        _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
        return queue
      } catch {
        // A change that was interrupted can only be finished by writing: in a copy.
        switch StorageFailure(error, path: path) {
        case .readOnly, .cannotRead: break
        // To SQLite a file on a disk without locks looks like one that is in use.
        case .busy where !Locks.exist(for: path): Locks.letSQLiteGoWithout()
        case let failure: throw failure
        }
      }
    }
    do {
      let strangers = try Companion.strangers(at: path).map(\.ending)
      let copy = try TemporaryCopy(of: path, with: ["-wal", "-journal"].filter { !strangers.contains($0) })
      let memory = try DatabaseQueue()
      let queue = try DatabaseQueue(path: copy.path)
      try queue.backup(to: memory)
      try queue.close()
      try memory.inDatabase { try checkFormat($0, path) }
      try memory.inDatabase { try migrations.apply($0) }
      return memory
    } catch { throw StorageFailure(error, path: path) }
  }

  static func directory(of path: String) -> String {
    let directory = (path as NSString).deletingLastPathComponent
    return directory.isEmpty ? "." : directory
  }

  /// Makes sure that there is a file that can be written, before SQLite sees it.
  private static func prepare(_ path: String, _ found: FileKind) throws(StorageFailure) {
    let directory = directory(of: path)
    if found == .absent {
      try createDirectory(directory, for: path)
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw .cannotCreate(path, reason: FileKind.reason) }
      Foundation.close(file)
      RealPath.sync(directoryOf: path)
    }
    guard access(path, W_OK) == 0, access(directory, W_OK) == 0 else {
      throw .readOnly(path)
    }
  }

  private static func createDirectory(_ directory: String, for path: String) throws(StorageFailure) {
    guard access(directory, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .cannotCreate(path, reason: FileKind.reason) }
  }
}
