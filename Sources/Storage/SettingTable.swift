import GRDB
import Practice

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
      let changed = Settings.Key.allCases.compactMap { key -> Setting? in
        let value = settings[key]
        guard let old = there[key.rawValue] else { return Setting(name: key.rawValue, value: value, time: moment) }
        guard old.value != value else { return nil }
        // A time that lies ahead has a wrong clock behind it, and would lose every merge.
        let isAhead = old.time - moment > 86_400_000
        return Setting(name: key.rawValue, value: value, time: isAhead ? moment : max(old.time, moment))
      }
      for setting in changed { try setting.put(in: database, opened) }
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
      if let key = Settings.Key(rawValue: row.name) { settings.take(row.value, for: key) }
    }
  }
}
