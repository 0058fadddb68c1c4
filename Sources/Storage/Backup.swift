import Foundation
import GRDB
import Practice

/// Copies of a progress file beside it: `progress-2026-11-24.sqlite`, the first of each day, and
/// `progress-2026-11-24-v1.sqlite`, before a file of version 1 was brought up to date.
struct Backup {
  private let directory: String
  private let stem: String
  private let ending: String

  /// How many stay.
  static let count = 7

  init(of path: String) {
    let parent = (path as NSString).deletingLastPathComponent
    directory = parent.isEmpty ? "." : parent
    let name = (path as NSString).lastPathComponent as NSString
    stem = name.deletingPathExtension
    ending = name.pathExtension.isEmpty ? "" : "." + name.pathExtension
  }

  /// The backups, the newest first.
  var paths: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let backups = names.compactMap { name in day(of: name).map { (day: $0, path: directory + "/" + name) } }
    // Within a day, by the time it was made.
    return backups.map { (day: $0.day, made: Self.made($0.path), path: $0.path) }
      .sorted { ($0.day, $0.made, $0.path) > ($1.day, $1.made, $1.path) }.map(\.path)
  }

  /// Makes the first backup of a day; nothing where it stands already.
  func makeOnce(_ queue: DatabaseQueue, day: Day) throws(StorageFailure) {
    guard access(path("\(day)"), F_OK) != 0 else { return }
    try make(queue, name: "\(day)")
  }

  /// Makes a backup in place of one of this name, and removes those that are too many.
  func make(_ queue: DatabaseQueue, name: String) throws(StorageFailure) {
    let target = path(name)
    let unfinished = target + ".part"
    unlink(unfinished)
    try Backup.copy(queue, to: unfinished)
    guard rename(unfinished, target) == 0 else { throw .cannotCreate(target, reason: Inspection.reason) }
    for old in paths.dropFirst(Backup.count) { unlink(old) }
  }

  /// Copies a database into a new file that is on the disk when this returns, for this user alone.
  static func copy(_ queue: DatabaseQueue, to path: String) throws(StorageFailure) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw errno == EEXIST ? .alreadyThere(path) : .cannotCreate(path, reason: Inspection.reason)
    }
    defer { close(file) }
    do { try queue.vacuum(into: path) } catch {
      unlink(path)
      throw StorageFailure(error, path: path)
    }
    guard fsync(file) == 0 else { throw .broken(path, reason: Inspection.reason) }
  }

  /// A path beside the file that nothing stands at: with this name, or with a number after it.
  func free(_ name: String) -> String {
    var number = 1
    while true {
      let candidate = path(number == 1 ? name : "\(name)-\(number)")
      if access(candidate, F_OK) != 0 { return candidate }
      number += 1
    }
  }

  private func path(_ name: String) -> String { "\(directory)/\(stem)-\(name)\(ending)" }

  /// The day that is in the name of a backup; nil for other files.
  private func day(of name: String) -> Day? {
    guard name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return nil }
    let middle = name.dropFirst(stem.count + 1).dropLast(ending.count)
    let rest = middle.dropFirst(10)
    guard rest.isEmpty || rest.hasPrefix("-v") && Int(rest.dropFirst(2)) != nil else { return nil }
    return Day(String(middle.prefix(10)))
  }

  /// Nanoseconds since 1970.
  private static func made(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

extension ProgressFile {
  /// The backups beside the file, the newest first.
  public var backups: [String] { path.isEmpty ? [] : Backup(of: path).paths }

  /// Copies everything into a new file.
  public func backUp(to path: String) throws(StorageFailure) { try Backup.copy(queue, to: path) }
}
