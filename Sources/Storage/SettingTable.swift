import GRDB
import Practice
import QuestionBank
import Scheduling

extension ProgressFile {
  /// What the learner chose; the usual settings where nothing was chosen yet.
  public func settings() throws(StorageFailure) -> Settings {
    let values = try read { try Contents.Setting.fetchAll($0) }
    return try Settings(Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) }), path: path)
  }

  /// Keeps the settings that differ from those in the file.
  ///
  /// - Parameter moment: when they were chosen; nil for the moment of opening.
  public func save(_ settings: Settings, at moment: Moment? = nil) throws(StorageFailure) {
    let moment = moment ?? opened
    try write { database in
      for (key, value) in settings.values {
        try database.cachedStatement(
          sql: """
            INSERT INTO setting (key, value, time) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value, time = max(time, excluded.time)
            WHERE value <> excluded.value
            """
        ).execute(arguments: [key.rawValue, value, moment.milliseconds])
      }
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
      case .suspended: (key, suspended.map(\.rawValue).sorted().joined(separator: ","))
      }
    }
  }

  /// Keys that this bedrill does not know are left alone.
  init(_ values: [String: String], path: String) throws(StorageFailure) {
    self.init()
    for key in Key.allCases {
      guard let value = values[key.rawValue] else { continue }
      guard take(value, for: key) else { throw .unreadableSetting(key.rawValue, path) }
    }
  }

  private mutating func take(_ value: String, for key: Key) -> Bool {
    switch key {
    case .examDay:
      examDay = Day(value)
      return value.isEmpty || examDay != nil
    case .minutesPerDay: return Self.read(Int(value), into: &minutesPerDay)
    case .newPerDay: return Self.read(Int(value), into: &newPerDay)
    case .desiredRetention: return Self.read(Double(value).flatMap { 0...1 ~= $0 ? $0 : nil }, into: &desiredRetention)
    case .guide: return Self.read(value, into: &guide)
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

  private static func read<Value>(_ value: Value?, into place: inout Value) -> Bool {
    if let value { place = value }
    return value != nil
  }

  private static func text(of parameters: Parameters) -> String {
    Parameters.model + ":" + parameters.weights.map { "\($0)" }.joined(separator: ",")
  }
}
