import Foundation
import Practice

/// A file that SQLite left beside a database, `-wal` or `-journal`, because the program was ended in the middle of
/// something. It is found by its name alone, so that one of another or of an older file would be read into this one.
struct Companion: Equatable {
  /// `-wal` or `-journal`.
  var ending: String

  static func hasBytes(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }

  /// Makes sure that no directory and no link stands where SQLite looks for its own beside a file.
  static func checkNoneInTheWay(of path: String) throws(StorageFailure) {
    for ending in ["-wal", "-journal"] {
      var status = stat()
      guard lstat(path + ending, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { continue }
      throw .inTheWay(path + ending)
    }
  }

  /// Those that lie beside a file and are not this file's own.
  ///
  /// A log belongs when the file is of a kind that has one, and when both together make a whole file that has no answer
  /// less than the file alone.
  static func strangers(at path: String) throws(StorageFailure) -> [Companion] {
    guard let header = try? Header(path) else {
      // Beside a file that is gone or empty every log is without its file, and holds what is left of it.
      return ["-wal", "-journal"].filter { hasBytes(path + $0) }.map(Companion.init)
    }
    var strangers: [Companion] = []
    for ending in ["-wal", "-journal"] where hasBytes(path + ending) {
      let isOwn = header.logsAhead == (ending == "-wal") ? try isSound(path, with: ending) : false
      if !isOwn { strangers.append(Companion(ending: ending)) }
    }
    return strangers
  }

  private static func isSound(_ path: String, with ending: String) throws(StorageFailure) -> Bool {
    guard let together = try TemporaryCopy(of: path, with: [ending]).soundAnswers() else {
      // Damaged in any case: then the log is no stranger, and mending takes both.
      return try TemporaryCopy(of: path, with: []).soundAnswers() == nil
    }
    guard let alone = try TemporaryCopy(of: path, with: []).soundAnswers() else { return true }
    // A log that takes answers back is an older one; an interrupted change takes back at most itself.
    return ending == "-wal" ? together >= alone : true
  }

  /// Renames it, so that SQLite does not find it. Returns its new path.
  func setAside(from path: String, day: Day) throws(StorageFailure) -> String {
    let aside = Backup(of: path).free("\(day)-stray") + ending
    guard rename(path + ending, aside) == 0 else { throw .broken(path + ending, reason: FileKind.reason) }
    unlink(path + "-shm")
    return aside
  }
}
