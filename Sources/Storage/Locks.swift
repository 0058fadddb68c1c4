import Foundation
import GRDBSQLite

/// The locks of the file system, which keep two windows and other programs from writing one file at the same time.
///
/// Some network and FUSE file systems have none. Whoever goes on without them does so for the whole process, because
/// SQLite does.
public enum Locks {
  private static let state = NSLock()
  private nonisolated(unsafe) static var isWithout = false

  /// Goes on without locks from here on: that nobody else has the file open is now for the learner to see to.
  public static func goWithout() {
    state.withLock { isWithout = true }
    letSQLiteGoWithout()
  }

  /// Lets SQLite read where there are no locks; who wants to write is still refused.
  static func letSQLiteGoWithout() { sqlite3_vfs_register(sqlite3_vfs_find("unix-none"), 1) }

  /// Whether locks are asked for.
  static var areUsed: Bool { state.withLock { !isWithout } }

  /// Whether the file system of a file answers to locks; true where that cannot be told.
  static func exist(for path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    return FileLock.canBeAsked(file)
  }
}
