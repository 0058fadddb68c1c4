import Foundation
import GRDB
import Practice

/// Why the progress file could not be used: what is wrong, where, and how to mend it.
public enum StorageFailure: Error, Equatable, Sendable {
  // It cannot be done.
  case isDirectory(String)
  case isNoFile(String)
  /// A directory or a link stands where SQLite writes beside the file.
  case inTheWay(String)
  case cannotCreate(String, reason: String)
  case cannotRead(String, reason: String)
  case readOnly(String)
  /// Another bedrill has the file; its process, where it is known.
  case inUse(String, process: Int32?)
  /// Another program holds the file.
  case busy(String)
  case full(String)
  case broken(String, reason: String)
  case alreadyThere(String)
  case unknownReview(Review.ID, String)
  /// The open file is not the one at the path any more.
  case moved(String, FileChange)
  /// There is no file, or an empty one, and beside it lies what is left of an older one.
  case vanished(String, isEmpty: Bool, remains: [String])
  case noLocks(String, reason: String)

  // The data is bad.
  case notADatabase(String)
  case foreign(String)
  case newer(String, version: Int, known: Int)
  case damaged(String, reason: String)
  /// A copy that something is to be taken from has nothing in it.
  case nothingIn(String)
  case repeatedReview(Review.ID, String)
  /// What is to be written over is not what was read.
  case changedElsewhere(String, String)

  /// What the program ends with: 1 where it cannot be done, 3 where the data is bad.
  public var exitCode: Int {
    switch self {
    case .isDirectory, .isNoFile, .inTheWay, .cannotCreate, .cannotRead, .readOnly, .inUse, .busy, .full, .broken,
      .alreadyThere,
      .unknownReview, .moved, .noLocks, .changedElsewhere:
      1
    case .notADatabase, .foreign, .newer, .damaged, .nothingIn, .repeatedReview, .vanished:
      3
    }
  }
}

extension StorageFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .isDirectory(let path):
      "\(path) is a directory. Name a file in it: --data \(path)/progress.sqlite."
    case .isNoFile(let path):
      "\(path) is no regular file. Name another with --data."
    case .inTheWay(let path):
      "\(path) is no regular file, and stands where bedrill writes while it keeps an answer. Move it away."
    case .cannotCreate(let path, let reason):
      "\(path) cannot be created (\(reason)). Make its directory writable, or name another file with --data."
    case .cannotRead(let path, let reason):
      "\(path) cannot be read (\(reason)). Make it readable, or name another file with --data."
    case .readOnly(let path):
      "\(path) cannot be written, so no answer could be kept. Make the file and its directory writable, "
        + "or name another file with --data."
    case .inUse(let path, let process):
      "another bedrill\(process.map { " (process \($0))" } ?? "") is using \(path). "
        + "Close that one first, or name another file with --data."
    case .busy(let path):
      "another program is holding \(path). Close it and try again."
    case .full(let path):
      "there is no room left to write \(path). Free some disk space and try again."
    case .broken(let path, let reason):
      "\(path) could not be used (\(reason)). Check the disk and try again."
    case .alreadyThere(let path):
      "\(path) exists already. Name a new file."
    case .unknownReview(let id, let path):
      "there is no answer \(id) in \(path), so it cannot be undone. Start again to read the file anew."
    case .notADatabase(let path):
      "\(path) is no progress file. Move it away, or name another file with --data."
    case .foreign(let path):
      "\(path) is a database of another program, and was left alone. Name another file with --data."
    case .newer(let path, let version, let known):
      "\(path) was written by a newer bedrill (format \(version), this one knows \(known)), and was left alone. "
        + "Install the newer bedrill, or name another file with --data."
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)). bedrill doctor --mend mends it from what can be read, the backups and the journal."
    case .nothingIn(let path):
      "\(path) is empty, so that nothing can be taken from it. Name another file."
    case .repeatedReview(let id, let path):
      "the answer \(id) is in \(path) already. Nothing was changed."
    case .changedElsewhere(let name, let path):
      "\(name) in \(path) was changed by another program, so it was not written over. Start again to go on with it."
    case .moved(let path, let change):
      switch change {
      case .gone: "\(path) is not there any more: it was moved, renamed or deleted while bedrill was running."
      case .replaced: "\(path) is another file now: something replaced it while bedrill was running."
      case .emptied: "\(path) is empty now: something emptied it while bedrill was running."
      }
    case .vanished(let path, let isEmpty, let remains):
      "\(path) is \(isEmpty ? "empty" : "not there"), but what is left of an older one lies beside it: "
        + remains.prefix(3).map { ($0 as NSString).lastPathComponent }.joined(separator: ", ")
        + (remains.count > 3 ? " and \(remains.count - 3) more" : "")
        + ". bedrill restore brings one back; bedrill doctor --begin-anew starts without them."
    case .noLocks(let path, let reason):
      "the disk of \(path) has no locks (\(reason)), so two windows could not be kept apart. Keep the file on another "
        + "disk and name it with --data, or go on with --no-lock and have it open in one window only."
    }
  }
}

extension StorageFailure {
  /// The same of a file that was named on the command line, and is not the progress file.
  public var ofArgument: String {
    switch self {
    case .isDirectory(let path): "\(path) is a directory. Name a file in it."
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)). bedrill doctor --mend --data \(path) mends it from what can be read."
    default: description.replacingOccurrences(of: " with --data", with: "")
    }
  }

  /// The failure that an error of SQLite amounts to.
  init(_ error: any Error, path: String) {
    if let failure = error as? StorageFailure {
      self = failure
      return
    }
    if let error = error as? DatabaseError, error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self = .moved(path, .replaced)
      return
    }
    if error is RowDecodingError {
      self = .damaged(path, reason: "a value of the wrong kind")
      return
    }
    guard let error = error as? DatabaseError else {
      self = .broken(path, reason: "\(error)")
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path)
    case .SQLITE_CANTOPEN: self = .cannotRead(path, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_CORRUPT: self = .damaged(path, reason: reason)
    // The tables are not as they were made: a damaged first page.
    case .SQLITE_ERROR where reason.hasPrefix("no such ") || reason == "unsupported file format":
      self = .damaged(path, reason: reason)
    default: self = .broken(path, reason: reason)
    }
  }
}
