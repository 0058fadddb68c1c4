import GRDB
import Practice

/// Why the progress file could not be used: what is wrong, where, and how to mend it.
public enum StorageFailure: Error, Equatable, Sendable {
  // It cannot be done.
  case isDirectory(String)
  case isNoFile(String)
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

  // The data is bad.
  case notADatabase(String)
  case foreign(String)
  case newer(String, version: Int, known: Int)
  case damaged(String, reason: String)
  case unreadableReview(String, column: String, String)
  case unreadableSetting(String, String)
  case repeatedReview(Review.ID, String)
  /// Two files hold different things under one name.
  case contradiction(String, String)

  /// What the program ends with: 1 where it cannot be done, 3 where the data is bad.
  public var exitCode: Int {
    switch self {
    case .isDirectory, .isNoFile, .cannotCreate, .cannotRead, .readOnly, .inUse, .busy, .full, .broken, .alreadyThere,
      .unknownReview:
      1
    case .notADatabase, .foreign, .newer, .damaged, .unreadableReview, .unreadableSetting, .repeatedReview,
      .contradiction:
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
      "\(path) is damaged (\(reason)). Run bedrill doctor to mend it."
    case .unreadableReview(let id, let column, let path):
      "the answer \(id) in \(path) has a \(column) that cannot be read. Run bedrill doctor to mend it."
    case .unreadableSetting(let key, let path):
      "the setting \"\(key)\" in \(path) cannot be read. Run bedrill doctor to mend it."
    case .repeatedReview(let id, let path):
      "the answer \(id) is in \(path) already. Nothing was changed."
    case .contradiction(let name, let path):
      "\(path) tells another story of \(name) than the file it was to be merged into. Nothing was changed."
    }
  }
}

extension StorageFailure {
  /// The failure that an error of SQLite amounts to.
  init(_ error: any Error, path: String) {
    if let failure = error as? StorageFailure {
      self = failure
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
    default: self = .broken(path, reason: reason)
    }
  }
}
