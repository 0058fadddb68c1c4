import Practice

/// Rows that a file lacks and a copy of it has.
struct Lack: Equatable {
  private struct Row: Hashable {
    var kind: Kind
    var key: String
    var time: Moment
  }

  private enum Kind: CaseIterable {
    case answer, undone, exam, setting, note, mark, correction

    var noun: String {
      switch self {
      case .answer: "answer"
      case .undone: "undone answer"
      case .exam: "exam"
      case .setting: "setting"
      case .note: "note"
      case .mark: "mark"
      case .correction: "corrected date"
      }
    }
  }

  private var rows: Set<Row> = []

  init() {}

  mutating func formUnion(_ other: Lack) { rows.formUnion(other.rows) }

  /// Those from a moment on, and those of before.
  func split(at moment: Moment?) -> (later: Lack, earlier: Lack) {
    var (later, earlier) = (Lack(), Lack())
    for row in rows {
      if let moment, row.time < moment { earlier.rows.insert(row) } else { later.rows.insert(row) }
    }
    return (later, earlier)
  }

  /// `9 notes, 1 mark`: what there is of each kind; nil where nothing is lacking.
  var words: String? {
    let keys = Dictionary(grouping: rows, by: \.kind).mapValues { Set($0.map(\.key)).count }
    let parts = Kind.allCases.compactMap { kind in
      keys[kind].map { "\($0) \(kind.noun)\($0 == 1 ? "" : "s")" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  fileprivate init(in file: Snapshot, of copy: Snapshot, now: Moment) {
    let known = Dictionary(file.reviews.map { ($0.id, $0.isUndone) }, uniquingKeysWith: { $0 || $1 })
    for review in copy.reviews {
      guard let isUndone = known[review.id] else {
        rows.insert(Row(kind: .answer, key: review.id.rawValue, time: review.time))
        continue
      }
      if review.isUndone, !isUndone { rows.insert(Row(kind: .undone, key: review.id.rawValue, time: review.time)) }
    }
    // A setting that is older is no loss, and the learner sees it.
    add(.setting, copy.settings.filter { $0.name != Snapshot.begun }, file.settings, \.time) { _, _ in false }
    add(.exam, copy.attempts, file.attempts, \.saved) { $0.wins(over: $1, now: now) }
    add(.note, copy.notes, file.notes, \.time) { $0.wins(over: $1, now: now) }
    add(.mark, copy.marks, file.marks, \.time) { $0.wins(over: $1, now: now) }
    add(.correction, copy.corrections, file.corrections, \.time) { $0.wins(over: $1, now: now) }
  }

  private mutating func add<Value: StoredRow & Equatable>(
    _ kind: Kind, _ copy: [Value], _ file: [Value], _ time: KeyPath<Value, Moment>, where wins: (Value, Value) -> Bool
  ) {
    let known = Dictionary(file.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for row in copy {
      if let other = known[row.key], row == other || !wins(row, other) { continue }
      rows.insert(Row(kind: kind, key: row.key, time: row[keyPath: time]))
    }
  }
}

extension Snapshot {
  /// What a copy has and this one lacks, or has in a state of before.
  func lack(of copy: Snapshot, now: Moment) -> Lack { Lack(in: self, of: copy, now: now) }

  /// What of it stands in the journal.
  var journaled: Snapshot {
    var snapshot = self
    snapshot.attempts.removeAll { $0.state == Attempt.State.running.rawValue }
    return snapshot
  }
}
