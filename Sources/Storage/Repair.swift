import Foundation
import GRDB
import Practice

/// What became of a progress file that another took the place of.
public struct RepairReport: Equatable, Sendable {
  /// Where the old file is now; nil if there was none.
  public var setAside: String?
  /// The backup that was used.
  public var backup: String?
  /// Answers in the new file.
  public var reviews: Int
}

extension ProgressFile {
  /// What is wrong with the file, a line each; none for a sound one.
  public func problems() throws(StorageFailure) -> [String] {
    do throws(StorageFailure) {
      let lines = try read { try String.fetchAll($0, sql: "PRAGMA integrity_check").filter { $0 != "ok" } }
      guard lines.isEmpty else { return lines }
      _ = try (reviews(), settings(), attempts(), notes())
      return []
    } catch {
      guard error.exitCode == 3 else { throw error }
      return [error.description]
    }
  }

  /// Sets a damaged file aside, and makes a new one of what can still be read and of the newest sound backup.
  ///
  /// A sound file stays as it is.
  public static func mend(path: String, now: Moment, offset: Int = 0) throws(StorageFailure) -> RepairReport {
    do throws(StorageFailure) {
      let file = try ProgressFile(path: path, now: now, readOnly: true)
      if try file.problems().isEmpty { return RepairReport(reviews: try file.reviews().count) }
    } catch {
      switch error {
      case .notADatabase, .damaged: break
      default: throw error
      }
    }
    let lock = try FileLock(for: path)
    defer { withExtendedLifetime(lock) {} }
    var salvaged = try salvage(path)
    var sources: [(String, Contents)] = []
    for backup in Backup(of: path).paths {
      guard let contents = try? contents(of: backup) else { continue }
      salvaged.removeContradictions(to: contents)
      sources.append((backup, contents))
      break
    }
    sources.append((path, salvaged))
    let day = Day(now, offset: offset)
    var report = try replace(path, with: sources, now: now, name: "\(day)-damaged")
    report.backup = sources.count > 1 ? sources[0].0 : nil
    return report
  }

  /// Puts a copy of a backup in place of a file, which is set aside.
  public static func restore(
    from backup: String, to path: String, now: Moment, offset: Int = 0
  ) throws(StorageFailure) -> RepairReport {
    let contents = try contents(of: backup)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
    let lock = try FileLock(for: path)
    defer { withExtendedLifetime(lock) {} }
    var report = try replace(path, with: [(backup, contents)], now: now, name: "\(Day(now, offset: offset))-replaced")
    report.backup = backup
    return report
  }

  /// Makes the new file under another name first, so that nothing is lost when that fails.
  private static func replace(
    _ path: String, with sources: [(String, Contents)], now: Moment, name: String
  ) throws(StorageFailure) -> RepairReport {
    let fresh = path + ".new"
    for ending in ["", "-wal", "-shm"] { unlink(fresh + ending) }
    defer { unlink(fresh + "-lock") }
    let count: Int
    do {
      let file = try ProgressFile(path: fresh, now: now)
      count = try file.write { database in
        for (source, contents) in sources {
          _ = try contents.merge(into: database, from: source, target: fresh)
        }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM review") ?? 0
      }
      // Closed here, so that all of it is in one file.
    } catch {
      for ending in ["", "-wal", "-shm"] { unlink(fresh + ending) }
      throw StorageFailure(error, path: path)
    }
    var report = RepairReport(reviews: count)
    if access(path, F_OK) == 0 {
      let aside = Backup(of: path).free(name)
      for ending in ["-wal", "-shm", ""] where access(path + ending, F_OK) == 0 {
        guard rename(path + ending, aside + ending) == 0 else { throw .broken(path, reason: Inspection.reason) }
      }
      report.setAside = aside
    }
    guard rename(fresh, path) == 0 else { throw .broken(path, reason: Inspection.reason) }
    return report
  }

  /// What can be read of a damaged file, from both ends of each table; answers that make no sense stay behind.
  private static func salvage(_ path: String) throws(StorageFailure) -> Contents {
    var contents = Contents()
    guard let queue = try? DatabaseQueue(path: path, configuration: Connection.reading) else { return contents }
    var reviews: [Review.ID: Review] = [:]
    for direction in ["ASC", "DESC"] {
      try asFarAsPossible(queue, path) { database in
        let hasDraws = try database.columns(in: "review").contains { $0.name == "draw" }
        let selection = hasDraws ? Review.selection : Review.firstSelection
        let rows = try Row.fetchCursor(database, sql: selection + " ORDER BY id \(direction)")
        while let row = try rows.next() {
          if let review = try? Review(row, path: path) { reviews[review.id] = review }
        }
      }
    }
    contents.reviews = reviews.values.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    try asFarAsPossible(queue, path) { contents.settings = try Contents.Setting.fetchAll($0) }
    contents.settings.removeAll { (try? Settings([$0.key: $0.value], path: path)) == nil }
    try asFarAsPossible(queue, path) { contents.attempts = try StoredAttempt.fetchAll($0) }
    try asFarAsPossible(queue, path) { contents.notes = try Note.fetchAll($0) }
    return contents
  }

  /// Reads until the damage; a file that is only busy is no damaged one.
  private static func asFarAsPossible(
    _ queue: DatabaseQueue, _ path: String, _ body: (Database) throws -> Void
  ) throws(StorageFailure) {
    do { try queue.read(body) } catch {
      let failure = StorageFailure(error, path: path)
      if case .busy = failure { throw failure }
    }
  }
}
