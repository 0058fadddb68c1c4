import GRDB
import Practice

/// How much a merge brought.
public struct MergeReport: Equatable, Sendable {
  /// Answers that were not there.
  public var reviews = 0
  /// Answers that the other file knows to be undone.
  public var undone = 0
  public var settings = 0
  public var attempts = 0
  public var notes = 0
  public init() {}
}

extension ProgressFile {
  /// Takes over what another progress file has and this one has not; the other one stays as it is.
  ///
  /// Merging is commutative, associative and idempotent. It is done wholly or not at all.
  public func merge(from path: String) throws(StorageFailure) -> MergeReport {
    let contents = try Self.contents(of: path)
    return try write { try contents.merge(into: $0, from: path, target: self.path) }
  }

  /// Everything in a file that has to be there.
  static func contents(of path: String) throws(StorageFailure) -> Contents {
    let found = try Inspection(path, migrations: .all)
    guard found != .absent else { throw .cannotRead(path, reason: "No such file or directory") }
    let queue = try reader(of: path, found, .all)
    do { return try queue.read { try Contents($0, path: path) } } catch { throw StorageFailure(error, path: path) }
  }
}
