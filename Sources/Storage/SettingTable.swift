import GRDB
import Practice
import QuestionBank
import Scheduling

extension ProgressFile {
  /// What the learner chose; the usual settings where nothing was chosen yet, or where it cannot be read.
  public func settings() throws(StorageFailure) -> Settings { try load().chosen }

  /// Keeps the settings that differ from those in the file.
  ///
  /// - Parameter moment: when they were chosen; nil for the moment of opening.
  public func save(_ settings: Settings, at moment: Moment? = nil) throws(StorageFailure) {
    let moment = moment ?? opened
    let changed = try write { database in
      let there = try Setting.all(database)
      let changed = settings.values.compactMap { key, value -> Setting? in
        guard let old = there[key.rawValue] else { return Setting(name: key.rawValue, value: value, time: moment) }
        guard old.value != value else { return nil }
        // A time that lies ahead has a wrong clock behind it, and would lose every merge.
        let isAhead = old.time - moment > 86_400_000
        return Setting(name: key.rawValue, value: value, time: isAhead ? moment : max(old.time, moment))
      }
      for setting in changed { try setting.save(in: database) }
      return changed
    }
    if !changed.isEmpty { note(changed, at: moment) }
  }
}

extension Setting {
  fileprivate static func all(_ database: Database) throws -> [String: Setting] {
    let rows = try Row.fetchAll(database, sql: "SELECT \(table.selection) FROM setting")
    let settings = rows.compactMap { row -> (String, Setting)? in
      let cells = table.columns.indices.map { row[$0] as DatabaseValue }
      let setting = try? checked(cells, seal: Int64.fromDatabaseValue(row[cells.count]))
      return setting.map { ($0.name, $0) }
    }
    return Dictionary(settings, uniquingKeysWith: { first, _ in first })
  }
}

extension Snapshot {
  /// What the learner chose; the usual settings where nothing was chosen yet.
  public var chosen: Settings {
    settings.reduce(into: Settings()) { settings, row in
      if let key = Settings.Key(rawValue: row.name) { _ = settings.take(row.value, for: key) }
    }
  }
}

/// The settings as rows of the table.
extension Settings {
  enum Key: String, CaseIterable {
    case examDay = "exam-day"
    case minutesPerDay = "minutes-per-day"
    case newPerDay = "new-per-day"
    case desiredRetention = "desired-retention"
    case parameters
    case guide
    case suspended
    case workloads
  }

  /// What is not set is an empty text, so that taking it back outlives a merge.
  var values: [(Key, String)] {
    Key.allCases.map { key in
      switch key {
      case .examDay: (key, examDay?.description ?? "")
      case .minutesPerDay: (key, String(minutesPerDay))
      case .newPerDay: (key, String(newPerDay))
      case .desiredRetention: (key, "\(desiredRetention)")
      case .parameters: (key, parameters.map { Self.text(of: $0) } ?? "")
      case .guide: (key, guide)
      case .workloads: (key, workloads)
      case .suspended: (key, suspended.map(\.rawValue).sorted().joined(separator: ","))
      }
    }
  }

  /// Whether a setting may have this value; a key that this bedrill does not know may have any.
  static func couldBe(_ value: String, _ name: String) -> Bool {
    guard let key = Key(rawValue: name) else { return true }
    var settings = Settings()
    return settings.take(value, for: key)
  }

  fileprivate mutating func take(_ value: String, for key: Key) -> Bool {
    switch key {
    case .examDay:
      examDay = Day(value)
      return value.isEmpty || examDay != nil
    case .minutesPerDay: return Self.read(Int(value), in: Self.minutesRange, into: &minutesPerDay)
    case .newPerDay: return Self.read(Int(value), in: Self.newRange, into: &newPerDay)
    case .desiredRetention: return Self.read(Double(value), in: Self.retentionRange, into: &desiredRetention)
    case .guide:
      guide = value
      return Guide(rawValue: value) != nil
    case .workloads:
      workloads = value
      return true
    case .suspended:
      suspended = Set(value.split(separator: ",").map { Item.ID(String($0)) })
      return true
    case .parameters:
      let parts = value.split(separator: ":")
      // Parameters of another model say nothing about this one.
      guard parts.count == 2, parts[0] == Parameters.model else { return value.isEmpty || parts.count == 2 }
      let numbers = parts[1].split(separator: ",").map { Double($0) }
      parameters = try? Parameters(numbers.compactMap { $0 })
      return parameters != nil && !numbers.contains(nil)
    }
  }

  private static func read<Value>(_ value: Value?, in range: ClosedRange<Value>, into place: inout Value) -> Bool {
    guard let value, range.contains(value) else { return false }
    place = value
    return true
  }

  private static func text(of parameters: Parameters) -> String {
    Parameters.model + ":" + parameters.weights.map { "\($0)" }.joined(separator: ",")
  }
}
