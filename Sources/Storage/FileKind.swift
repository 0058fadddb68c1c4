import Foundation
import GRDB

/// What stands at a path, found out from its bytes alone: nothing is opened that could change it.
enum FileKind: Equatable {
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
    guard let header = try Header(path) else {
      self = .empty
      return
    }
    guard header.isPlausible else { throw .damaged(path, reason: "its header makes no sense") }
    var (version, application) = (header.version, header.application)
    if application == 0 || header.logsAhead && Companion.hasBytes(path + "-wal")
      || Companion.hasBytes(path + "-journal")
    {
      // What was written last may stand beside the file yet: a copy of both is asked, so that these stay as they are.
      let copy = try TemporaryCopy(of: path, with: [header.logsAhead ? "-wal" : "-journal"])
      guard let known = try copy.identity() else {
        self = .empty
        return
      }
      (version, application) = known
    }
    if application != Migrations.applicationID || !(1...migrations.newest ~= version) {
      // Tables to the letter like those of a bedrill: then it is the header that is damaged.
      let copy = try TemporaryCopy(of: path, with: header.logsAhead ? ["-wal"] : [])
      guard !copy.hasTables(of: migrations) else {
        throw .damaged(path, reason: "its header is not that of a progress file, its tables are")
      }
    }
    guard application == Migrations.applicationID else { throw .foreign(path) }
    // A format that no bedrill will have for a long time is a damaged header.
    guard 1...1000 ~= version else { throw .damaged(path, reason: "it names a format \(version) that does not exist") }
    guard version <= migrations.newest else { throw .newer(path, version: version, known: migrations.newest) }
    self = .progress(version: version)
  }

  static var reason: String { String(cString: strerror(errno)) }
}

/// The first hundred bytes of an SQLite file (SQLite, "Database File Format", 1.3).
struct Header: Equatable {
  private let bytes: [UInt8]

  /// Nil for a file without a byte.
  init?(_ path: String) throws(StorageFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(path, reason: FileKind.reason) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &bytes, 100, 0)
    guard count >= 0 else { throw .cannotRead(path, reason: FileKind.reason) }
    guard count > 0 else { return nil }
    guard count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { throw .notADatabase(path) }
    self.bytes = bytes
  }

  var version: Int { Int(Int32(bitPattern: number(at: 60))) }
  var application: UInt32 { number(at: 68) }
  /// Whether it is written by logging ahead, as files of formats 1 and 2 were.
  var logsAhead: Bool { bytes[18] == 2 }
  /// Whether the versions of reading and writing and the format of the tables are ones that exist.
  var isPlausible: Bool { 1...2 ~= bytes[18] && bytes[18] == bytes[19] && number(at: 44) <= 4 }

  private func number(at offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
}
