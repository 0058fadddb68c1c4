import Foundation
import GRDB

/// A copy of a file and of what SQLite left beside it, in a directory of its own that goes with it.
///
/// To look into a file that was left in the middle of something, SQLite has to finish that: it does so in the copy.
final class TemporaryCopy {
  private let directory: String
  var path: String { directory + "/copy" }

  init(of path: String, with endings: [String]) throws(StorageFailure) {
    let files = FileManager.default
    directory = files.temporaryDirectory.appendingPathComponent("bedrill-\(UUID().uuidString)").path
    do {
      try files.createDirectory(
        atPath: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for ending in [""] + endings where access(path + ending, F_OK) == 0 {
        // What is linked is copied, not the link.
        let source = try Data(contentsOf: URL(fileURLWithPath: path + ending), options: .alwaysMapped)
        try source.write(to: URL(fileURLWithPath: self.path + ending))
      }
    } catch {
      try? files.removeItem(atPath: directory)
      throw .broken(path, reason: error.localizedDescription)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// The version and the application of the file; nil where it has no table and says nothing.
  func identity() throws(StorageFailure) -> (version: Int, application: UInt32)? {
    do {
      let queue = try DatabaseQueue(path: path)
      defer { try? queue.close() }
      return try queue.inDatabase { database in
        let version = try Migrations.version(of: database)
        let number = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let application = UInt32(truncatingIfNeeded: number)
        let isBlank = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        return isBlank && version == 0 && application == 0 ? nil : (version, application)
      }
    } catch { throw StorageFailure(error, path: path) }
  }

  /// Whether its tables are, to the letter, those of one of the formats.
  func hasTables(of migrations: Migrations) -> Bool {
    func tables(_ database: Database) throws -> [String] {
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    }
    guard let queue = try? DatabaseQueue(path: path) else { return false }
    defer { try? queue.close() }
    guard let own = try? queue.inDatabase(tables), !own.isEmpty else { return false }
    return (1...migrations.newest).contains { format in
      let fresh = try? ProgressFile.blank(Migrations(steps: Array(migrations.steps.prefix(format))))
      return (try? fresh?.inDatabase(tables)) == own
    }
  }

  /// How many answers the file holds; nil where it is not whole.
  func soundAnswers() -> Int? {
    guard let queue = try? DatabaseQueue(path: path) else { return nil }
    defer { try? queue.close() }
    return try? queue.inDatabase { database in
      guard try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"] else { return nil }
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM review")
    }
  }
}
