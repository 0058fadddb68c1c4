import Foundation
import GRDB
import Practice

/// A second copy of what was answered: a text file beside the progress file, one line for each answer, setting, finished
/// exam and note, appended and on the disk before the answer is drawn as kept.
///
/// A line is the time, the row, how many answers the progress file had after it, a sum over all its rows, and a checksum of
/// all that: `2026-11-24T12:00:01Z review id=… item=… … answers=17 rows=… sum=…`.
final class AnswerJournal {
  let path: String
  private var file: Int32
  private var identity: FileIdentity?
  /// What the progress file holds.
  private(set) var state: JournalState

  private static let head =
    "# What bedrill kept, a line each; from it a lost progress file is made anew: bedrill doctor --mend\n"

  /// The name of the journal of a file: with the ending of the file in it, because two files may differ by that alone.
  static func path(beside path: String) -> String { RealPath.of(path) + "-journal.txt" }

  /// Where the journal of a file is: under its own name, or under the one that an older bedrill gave it.
  static func place(beside path: String) -> String {
    let own = self.path(beside: path)
    guard !isThere(own) else { return own }
    let old = (RealPath.of(path) as NSString).deletingPathExtension + "-journal.txt"
    return isThere(old) && isJournal(old, of: RealPath.of(path)) ? old : own
  }

  /// Whether a journal whose name does not say so is that of a file: where others share the name, one of its answers has
  /// to be in the file.
  private static func isJournal(_ journal: String, of path: String) -> Bool {
    let directory = ProgressFile.directory(of: path)
    let stem = (path as NSString).deletingPathExtension
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let others = names.map { ((directory == "/" ? "" : directory) + "/" + $0) }.filter {
      $0 != path && ($0 as NSString).deletingPathExtension == stem && (try? Header($0)) ?? nil != nil
    }
    guard !others.isEmpty else { return true }
    guard let queue = try? DatabaseQueue(path: path, configuration: Connection.reading) else { return false }
    defer { try? queue.close() }
    let ids = (try? queue.read { try String.fetchSet($0, sql: "SELECT id FROM review") }) ?? []
    return read(journal).rows.contains { row in
      guard let (table, values) = Line.read(row.line), table == .review else { return false }
      return String.fromDatabaseValue(values[0]).map(ids.contains) ?? false
    }
  }

  /// Whether there is one; a link is none.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Opens the journal beside a progress file, and writes it anew where it lacks something that the file has.
  ///
  /// - Parameter everything: what the file holds; asked only where the journal has to be written.
  init(
    beside path: String, state: JournalState, everything: () throws(StorageFailure) -> Snapshot
  ) throws(StorageFailure) {
    self.path = Self.path(beside: path)
    self.state = state
    file = -1
    let place = Self.place(beside: path)
    if place != self.path, rename(place, self.path) == 0 { RealPath.sync(directoryOf: self.path) }
    if Self.lastState(self.path) != state.text { try write(everything()) }
    try open()
  }

  deinit { if file >= 0 { close(file) } }

  private func open() throws(StorageFailure) {
    if file >= 0 { close(file) }
    file = Foundation.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .cannotCreate(path, reason: FileKind.reason) }
    identity = FileIdentity(descriptor: file)
    let size = lseek(file, 0, SEEK_END)
    guard size >= 0 else { throw .broken(path, reason: FileKind.reason) }
    // What a power cut tore stays a line of its own.
    var last = [UInt8](repeating: 0, count: 1)
    let isOpenEnded = size > 0 && pread(file, &last, 1, size - 1) == 1 && last[0] != UInt8(ascii: "\n")
    if size == 0 || isOpenEnded { try put(size == 0 ? Self.head : "\n") }
    if size == 0 { RealPath.sync(directoryOf: path) }
  }

  /// Appends rows; they are on the disk when this returns.
  ///
  /// - Parameter state: what the progress file holds with them.
  func append(_ rows: [(line: String, time: Moment)], _ state: JournalState) throws(StorageFailure) {
    self.state = state
    guard identity?.change(at: path) == nil else { throw .moved(path, identity?.change(at: path) ?? .gone) }
    try put(rows.map { Self.line($0.line, $0.time, state) }.joined())
  }

  /// Writes the journal anew, with all that it holds and all that a file holds.
  func rewrite(_ snapshot: Snapshot, _ state: JournalState) throws(StorageFailure) {
    self.state = state
    try write(snapshot)
    try open()
  }

  private func put(_ text: String) throws(StorageFailure) { try put(Array(text.utf8)[...]) }

  private func put(_ text: ArraySlice<UInt8>) throws(StorageFailure) {
    var bytes = text
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == ENOSPC ? .full(path) : .broken(path, reason: FileKind.reason) }
      bytes = bytes.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw .broken(path, reason: FileKind.reason) }
  }

  private func write(_ snapshot: Snapshot) throws(StorageFailure) {
    let known = Set(snapshot.lines.map(\.line))
    let unfinished = path + ".part"
    unlink(unfinished)
    let new = Foundation.open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else { throw .cannotCreate(unfinished, reason: FileKind.reason) }
    let old = file
    file = new
    defer {
      close(new)
      file = old
    }
    do throws(StorageFailure) {
      let old = Self.read(path)
      let rows = old.rows.filter { !known.contains($0.line) } + snapshot.lines
      // A damaged line stays as it is, for a person to read, unless its row is known from elsewhere.
      let names = Set(rows.map { Self.name(of: $0.line[...]) })
      let damaged = old.damaged.filter { line in
        let text = String(decoding: line, as: UTF8.self)
        return text.firstIndex(of: " ").map { !names.contains(Self.name(of: text[text.index(after: $0)...])) } ?? true
      }
      var bytes = Array(Self.head.utf8)
      for line in damaged {
        bytes.append(contentsOf: line)
        bytes.append(UInt8(ascii: "\n"))
      }
      bytes.append(contentsOf: rows.map { Self.line($0.line, $0.time, state) }.joined().utf8)
      try put(bytes[...])
    } catch {
      unlink(unfinished)
      throw error
    }
    guard rename(unfinished, path) == 0 else {
      let failure = StorageFailure.cannotCreate(path, reason: FileKind.reason)
      unlink(unfinished)
      throw failure
    }
    RealPath.sync(directoryOf: path)
  }

  // MARK: Lines

  /// The table and the key of a row: the first two words of its line.
  private static func name(of row: Substring) -> String {
    row.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).joined(separator: " ")
  }

  private static func line(_ row: String, _ time: Moment, _ state: JournalState) -> String {
    let text = "\(time.seconds) \(row) \(state.text)"
    return "\(text) sum=\(sum(text))\n"
  }

  private static func sum(_ text: some StringProtocol) -> String {
    var hash = Fingerprint()
    hash.add(String(text))
    return String(hash.value, radix: 16)
  }

  /// The row in a line and what the file held after it; nil where the line is not as it was written.
  private static func row(_ line: Substring) -> (row: Substring, state: Substring)? {
    guard let end = line.range(of: " sum=", options: .backwards),
      sum(line[..<end.lowerBound]) == line[end.upperBound...],
      let count = line.range(of: " answers=", options: .backwards), count.upperBound <= end.lowerBound,
      let begin = line.firstIndex(of: " "), begin < count.lowerBound
    else { return nil }
    return (
      line[line.index(after: begin)..<count.lowerBound], line[line.index(after: count.lowerBound)..<end.lowerBound]
    )
  }

  /// What the last whole line tells of the file; nil where there is none, or where what follows is torn.
  private static func lastState(_ path: String) -> String? {
    guard let handle = FileHandle(forReadingAtPath: path), let size = try? handle.seekToEnd() else { return nil }
    defer { try? handle.close() }
    try? handle.seek(toOffset: size > 65_536 ? size - 65_536 : 0)
    guard let data = try? handle.readToEnd(), let last = data.split(separator: UInt8(ascii: "\n")).last else {
      return nil
    }
    return row(String(decoding: last, as: UTF8.self)[...]).map { String($0.state) }
  }

  /// All rows that can be read, and the lines that cannot.
  static func read(_ path: String) -> (rows: [(line: String, time: Moment)], damaged: [Data]) {
    guard let data = FileManager.default.contents(atPath: path) else { return ([], []) }
    var rows: [(line: String, time: Moment)] = []
    var damaged: [Data] = []
    for bytes in data.split(separator: UInt8(ascii: "\n")) where bytes.first != UInt8(ascii: "#") {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let row = row(text[...])?.row, let time = Moment(seconds: text.prefix { $0 != " " }) else {
        damaged.append(bytes)
        continue
      }
      rows.append((String(row), time))
    }
    return (rows, damaged)
  }

  /// What the journal beside a progress file holds, each answer once.
  static func contents(beside path: String, now: Moment) -> (snapshot: Snapshot, damaged: Int)? {
    let path = place(beside: path)
    guard isThere(path) else { return nil }
    let (rows, damaged) = read(path)
    var snapshot = Snapshot()
    for row in rows {
      if let (table, values) = Line.read(row.line) { snapshot.add(table, values, now: now) }
    }
    return (snapshot.united(now: now), damaged.count)
  }
}

extension Moment {
  /// The second in UTC, `2026-11-24T12:00:01Z`.
  var seconds: String {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let seconds = (rest < 0 ? rest + 86_400_000 : rest) / 1000
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    return
      "\(Day(Int(rest < 0 ? days - 1 : days)))T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }

  init?(seconds text: some StringProtocol) {
    guard text.utf8.count == 20, let day = Day(String(text.prefix(10))), text.hasSuffix("Z") else { return nil }
    let parts = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 3 else { return nil }
    self.init(milliseconds: Int64(day.number) * 86_400_000 + (parts[0] * 3600 + parts[1] * 60 + parts[2]) * 1000)
  }
}
