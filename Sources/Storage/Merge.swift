import GRDB
import Practice

extension ProgressFile {
  /// Takes over what another progress file has and this one has not; the other one stays as it is.
  ///
  /// Merging is commutative, associative and idempotent. It is done wholly or not at all.
  ///
  /// - Parameter now: what lies more than a day after it counts as oldest; nil for the moment of opening.
  public func merge(from path: String, now: Moment? = nil) throws(StorageFailure) -> MergeReport {
    try add(try Self.contents(of: path, now: now ?? opened), now: now ?? opened)
  }

  /// Takes over what this file has not.
  func add(_ snapshot: Snapshot, now: Moment) throws(StorageFailure) -> MergeReport {
    let report = try write { try snapshot.merge(into: $0, now: now) }
    rewriteJournal()
    return report
  }

  /// Everything in a copy; one that is empty is none.
  static func contents(ofCopy path: String, now: Moment) throws(StorageFailure) -> Snapshot {
    guard try FileKind(RealPath.of(path), migrations: .all) != .empty else { throw .nothingIn(path) }
    return try contents(of: path, now: now)
  }

  /// Everything in a file that has to be there.
  static func contents(of path: String, now: Moment) throws(StorageFailure) -> Snapshot {
    let path = RealPath.of(path)
    let found = try FileKind(path, migrations: .all)
    guard found != .absent else { throw .cannotRead(path, reason: "No such file or directory") }
    let queue = try reader(of: path, found, .all)
    do { return try queue.read { try Snapshot($0, now: now) } } catch { throw StorageFailure(error, path: path) }
  }
}

extension Snapshot {
  /// Puts the rows of another one behind these, as they are.
  mutating func append(_ other: Snapshot) {
    reviews += other.reviews
    settings += other.settings
    attempts += other.attempts
    notes += other.notes
    marks += other.marks
    corrections += other.corrections
    setAside += other.setAside
    unreadable += other.unreadable
  }

  /// The same with one row for each key: the one that counts.
  func united(now: Moment) -> Snapshot {
    var snapshot = self
    let undone = Set(reviews.filter(\.isUndone).map(\.id))
    snapshot.reviews = Self.unite(
      reviews.map { review in
        var review = review
        review.isUndone = undone.contains(review.id)
        return review
      }, now
    ).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    snapshot.settings = Self.unite(settings, now)
    snapshot.attempts = Self.unite(attempts, now)
    snapshot.notes = Self.unite(notes, now)
    snapshot.marks = Self.unite(marks, now)
    snapshot.corrections = Self.unite(corrections, now)
    return snapshot
  }

  private static func unite<Value: StoredRow>(_ rows: [Value], _ now: Moment) -> [Value] {
    var places: [String: Int] = [:]
    var result: [Value] = []
    for row in rows {
      guard let place = places[row.key] else {
        places[row.key] = result.count
        result.append(row)
        continue
      }
      if row.wins(over: result[place], now: now) { result[place] = row }
    }
    return result
  }
}
