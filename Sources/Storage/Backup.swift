import Foundation
import GRDB
import Practice

/// Copies of a progress file beside it: `progress-2026-11-24.sqlite`, the first of each day, and
/// `progress-2026-11-24-v1.sqlite`, before a file of version 1 was brought up to date.
struct Backup {
  let directory: String
  let stem: String
  let ending: String

  /// How many days stay; the richest of the older ones stays too.
  static let days = 7

  init(of path: String) {
    directory = ProgressFile.directory(of: path)
    let name = (path as NSString).lastPathComponent as NSString
    stem = name.deletingPathExtension
    ending = name.pathExtension.isEmpty ? "" : "." + name.pathExtension
  }

  /// The backups, the newest first.
  var paths: [String] { dated.map(\.path) }

  private var dated: [(day: Day, path: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let backups = names.compactMap { name in day(of: name).map { (day: $0, path: directory + "/" + name) } }
    // Within a day, by the time it was made.
    return backups.map { (day: $0.day, made: Self.made($0.path), path: $0.path) }
      .sorted { ($0.day, $0.made, $0.path) > ($1.day, $1.made, $1.path) }.map { ($0.day, $0.path) }
  }

  /// Whatever lies beside the file and holds answers, or did: backups, files that were set aside, the journal.
  var remains: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let others = names.filter {
      $0.hasPrefix(stem + "-") && $0.hasSuffix(ending) && day(of: $0) == nil && isSetAside($0)
    }
    let journal = AnswerJournal.place(beside: directory + "/" + stem + ending)
    return paths + others.sorted().map { directory + "/" + $0 } + (AnswerJournal.isThere(journal) ? [journal] : [])
  }

  /// Makes the first backup of a day; nothing where it stands already.
  func makeOnce(_ queue: DatabaseQueue, day: Day) throws(StorageFailure) {
    let target = path("\(day)")
    var status = stat()
    if lstat(target, &status) == 0 {
      let isFile = status.st_mode & S_IFMT == S_IFREG
      guard !isFile || Self.rows(in: target) == nil else { return }
      // What stands in its place is no backup; only what is empty may go.
      if !isFile || status.st_size > 0 {
        let aside = free("\(day)-damaged")
        guard rename(target, aside) == 0 else { throw .cannotCreate(target, reason: FileKind.reason) }
      }
    }
    try make(queue, name: "\(day)", today: day)
  }

  /// Makes a backup in place of one of this name, and removes those that are too many.
  func make(_ queue: DatabaseQueue, name: String, today: Day) throws(StorageFailure) {
    let target = path(name)
    let unfinished = target + ".part"
    unlink(unfinished)
    try Backup.copy(queue, to: unfinished)
    guard rename(unfinished, target) == 0 else { throw .cannotCreate(target, reason: FileKind.reason) }
    RealPath.sync(directoryOf: target)
    for old in superfluous(today: today) { unlink(old) }
  }

  /// Backups older than the last seven days of study, of which a newer one or a richer one holds at least as much: answers
  /// as well as exams, notes and the rest.
  ///
  /// A day that has not come yet has a wrong clock behind it: such backups neither count nor go.
  private func superfluous(today: Day) -> [String] {
    let past = dated.filter { $0.day <= today }
    let recent = past.map(\.day).reduce(into: [Day]()) { if $0.last != $1 { $0.append($1) } }.prefix(Self.days)
    let old = past.filter { !recent.contains($0.day) }
    guard !old.isEmpty else { return [] }
    var kept = past.filter { recent.contains($0.day) }.compactMap { Self.rows(in: $0.path) }
    return old.filter { backup in
      // One that cannot be counted may hold more than anybody knows.
      guard let rows = Self.rows(in: backup.path) else { return false }
      if kept.contains(where: { zip($0, rows).allSatisfy(>=) }) { return true }
      kept.append(rows)
      return false
    }.map(\.path)
  }

  /// How many rows each table of a file holds, answers first; nil where it is no progress file that can be read.
  static func rows(in path: String) -> [Int]? {
    guard case .progress? = try? FileKind(path, migrations: .all),
      let queue = try? DatabaseQueue(path: path, configuration: Connection.reading)
    else { return nil }
    defer { try? queue.close() }
    return try? queue.read { database in
      try Table.all.map { table in
        guard try database.tableExists(table.name) else { return 0 }
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)") ?? 0
      }
    }
  }

  /// Copies a database into a new file that is on the disk when this returns, for this user alone.
  static func copy(_ queue: DatabaseQueue, to path: String) throws(StorageFailure) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw errno == EEXIST ? .alreadyThere(path) : .cannotCreate(path, reason: FileKind.reason)
    }
    defer { close(file) }
    do { try queue.vacuum(into: path) } catch {
      unlink(path)
      throw StorageFailure(error, path: path)
    }
    guard fsync(file) == 0 else { throw .broken(path, reason: FileKind.reason) }
  }

  /// A path beside the file that nothing stands at: with this name, or with a number after it.
  func free(_ name: String) -> String {
    var number = 1
    while true {
      let candidate = path(number == 1 ? name : "\(name)-\(number)")
      var status = stat()
      if lstat(candidate, &status) != 0 { return candidate }
      number += 1
    }
  }

  func path(_ name: String) -> String { "\(directory)/\(stem)-\(name)\(ending)" }

  /// The day that is in the name of a backup; nil for other files.
  func day(of name: String) -> Day? {
    guard name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return nil }
    let middle = name.dropFirst(stem.count + 1).dropLast(ending.count)
    let rest = middle.dropFirst(10)
    guard rest.isEmpty || rest.hasPrefix("-v") && Int(rest.dropFirst(2)) != nil else { return nil }
    return Day(String(middle.prefix(10)))
  }

  /// Whether bedrill named the file so when it set it aside.
  private func isSetAside(_ name: String) -> Bool {
    ["-damaged", "-replaced", "-rescued"].contains { name.contains($0) }
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

  /// The backups beside a file that need not be open, or not even be there; the newest first.
  public static func backups(beside path: String) -> [String] { Backup(of: RealPath.of(path)).paths }

  /// Where the journal of a progress file is: a second copy of what was answered, in text.
  public static func journal(beside path: String) -> String { AnswerJournal.place(beside: path) }

  /// Copies everything into a new file.
  public func backUp(to path: String) throws(StorageFailure) { try Backup.copy(queue, to: path) }
}
