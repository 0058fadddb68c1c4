import Foundation
import GRDB

/// What stands at a path, found out without touching it.
enum Inspection: Equatable {
  case absent
  /// A file without a byte, or a database without a table.
  case empty
  /// A progress file of this version.
  case progress(version: Int)

  /// - Throws: what makes the path no place for a progress file.
  init(_ path: String, migrations: Migrations) throws(StorageFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .cannotRead(path, reason: Self.reason) }
      self = .absent
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isDirectory(path)
    case S_IFREG: break
    default: throw .isNoFile(path)
    }
    let header = try Self.header(of: path)
    if header.isEmpty, !Self.hasLog(path) {
      self = .empty
      return
    }
    guard header.isEmpty || header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path)
    }
    // Bytes 60 to 63 hold the user version, 68 to 71 the application (SQLite, "Database File Format", 1.3).
    var version = header.isEmpty ? 0 : Int(Self.number(header, at: 60))
    var application = header.isEmpty ? 0 : Self.number(header, at: 68)
    var isBlank = false
    let isWritable = access(ProgressFile.directory(of: path), W_OK) == 0
    if Self.hasLog(path) && isWritable || application == 0 {
      // What was written last may stand beside the file yet, and only a reader of SQLite sees it; SQLite in turn reads
      // such a file only where it may write beside it.
      do {
        let reader = try DatabaseQueue(path: path, configuration: Connection.reading)
        (version, application, isBlank) = try reader.read { database in
          (
            try Migrations.version(of: database),
            UInt32(truncatingIfNeeded: try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0),
            try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
          )
        }
      } catch { throw StorageFailure(error, path: path) }
    }
    if isBlank, application == 0, version == 0 {
      self = .empty
      return
    }
    guard application == Migrations.applicationID else { throw .foreign(path) }
    guard version <= migrations.newest else { throw .newer(path, version: version, known: migrations.newest) }
    self = .progress(version: version)
  }

  private static func header(of path: String) throws(StorageFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(path, reason: reason) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, 100)
    guard count >= 0 else { throw .cannotRead(path, reason: reason) }
    return Array(bytes.prefix(count))
  }

  private static func number(_ header: [UInt8], at offset: Int) -> UInt32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  static var reason: String { String(cString: strerror(errno)) }
}
