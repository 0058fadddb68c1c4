import Foundation
import GRDB
import Practice

/// The learner's progress on disk: one SQLite file, of which the log of answers is the truth.
///
/// One bedrill at a time may open a file for writing; any number may read it meanwhile.
public final class ProgressFile {
  /// Empty for one that is in memory alone.
  public let path: String
  /// Why the backup of the day could not be made; the file itself is well.
  public private(set) var backupFailure: StorageFailure?
  public let isReadOnly: Bool
  let queue: DatabaseQueue
  /// The moment of opening.
  let opened: Moment
  private let lock: FileLock?

  /// Opens a progress file, and creates it and its directory where there is none, for this user alone.
  ///
  /// A file of an older bedrill is brought up to date after a backup; once a day a backup is made anyway.
  ///
  /// - Parameters:
  ///   - offset: seconds that the local clock is ahead of UTC; backups are named after the learner's day.
  ///   - readOnly: looks without locking, creating or changing anything; a file that is absent reads as empty.
  public convenience init(path: String, now: Moment, offset: Int = 0, readOnly: Bool = false) throws(StorageFailure) {
    try self.init(
      path: path, now: now, day: Day(now, offset: offset), readOnly: readOnly, migrations: .all)
  }

  /// A file that is gone with the process.
  public static func inMemory() throws(StorageFailure) -> ProgressFile {
    ProgressFile(queue: try blank(.all), path: "", opened: Moment(milliseconds: 0))
  }

  convenience init(path: String, now: Moment, day: Day, readOnly: Bool, migrations: Migrations) throws(StorageFailure) {
    let found = try Inspection(path, migrations: migrations)
    guard !readOnly else {
      self.init(queue: try Self.reader(of: path, found, migrations), path: path, opened: now, isReadOnly: true)
      return
    }
    try Self.prepare(path, found)
    let lock = try FileLock(for: path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: Connection.writing)
      if case .progress(let version) = found, version < migrations.newest {
        try Backup(of: path).make(queue, name: "\(day)-v\(version)")
      }
      try queue.inDatabase { try migrations.apply($0) }
      self.init(queue: queue, path: path, opened: now, lock: lock)
    } catch { throw StorageFailure(error, path: path) }
    if found != .absent, found != .empty { backUpOnce(a: day) }
  }

  private init(queue: DatabaseQueue, path: String, opened: Moment, isReadOnly: Bool = false, lock: FileLock? = nil) {
    self.queue = queue
    self.isReadOnly = isReadOnly
    self.path = path
    self.opened = opened
    self.lock = lock
  }

  deinit {
    // Before the lock goes: the last one to close moves what was logged into the file.
    try? queue.close()
  }

  private func backUpOnce(a day: Day) {
    do { try Backup(of: path).makeOnce(queue, day: day) } catch { backupFailure = error }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StorageFailure) -> Result {
    do { return try queue.read(body) } catch { throw StorageFailure(error, path: path) }
  }

  /// Does all of it, on the disk when this returns, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(StorageFailure) -> Result {
    guard !isReadOnly else { throw .readOnly(path) }
    do { return try queue.write(body) } catch { throw StorageFailure(error, path: path) }
  }
}

// MARK: - Opening

extension ProgressFile {
  private static func blank(_ migrations: Migrations) throws(StorageFailure) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue()
      try queue.inDatabase { try migrations.apply($0) }
      return queue
    } catch { throw StorageFailure(error, path: "") }
  }

  /// A connection that changes nothing; one to a copy in memory where the file is of an older version, or where its
  /// directory cannot be written, which SQLite needs even to read a file that logs ahead.
  static func reader(
    of path: String, _ found: Inspection, _ migrations: Migrations
  ) throws(StorageFailure) -> DatabaseQueue {
    guard case .progress(let version) = found else { return try blank(migrations) }
    let directory = directory(of: path)
    do {
      if access(directory, W_OK) != 0 { return try copy(of: path, migrations) }
      let queue = try DatabaseQueue(path: path, configuration: Connection.reading)
      return version == migrations.newest ? queue : try copy(of: queue, migrations)
    } catch { throw StorageFailure(error, path: path) }
  }

  private static func copy(of queue: DatabaseQueue, _ migrations: Migrations) throws -> DatabaseQueue {
    let copy = try DatabaseQueue()
    try queue.backup(to: copy)
    try copy.inDatabase { try migrations.apply($0) }
    return copy
  }

  private static func copy(of path: String, _ migrations: Migrations) throws -> DatabaseQueue {
    let files = FileManager.default
    let directory = files.temporaryDirectory.appendingPathComponent("bedrill-\(UUID().uuidString)").path
    try files.createDirectory(
      atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? files.removeItem(atPath: directory) }
    for ending in ["", "-wal"] where access(path + ending, F_OK) == 0 {
      try files.copyItem(atPath: path + ending, toPath: directory + "/copy" + ending)
    }
    return try copy(of: try DatabaseQueue(path: directory + "/copy", configuration: Connection.reading), migrations)
  }

  static func directory(of path: String) -> String {
    let directory = (path as NSString).deletingLastPathComponent
    return directory.isEmpty ? "." : directory
  }

  /// Makes sure that there is a file that can be written, before SQLite sees it.
  private static func prepare(_ path: String, _ found: Inspection) throws(StorageFailure) {
    let directory = directory(of: path)
    if found == .absent {
      try createDirectory(directory, for: path)
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw .cannotCreate(path, reason: Inspection.reason) }
      close(file)
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
    } catch { throw .cannotCreate(path, reason: Inspection.reason) }
  }
}
